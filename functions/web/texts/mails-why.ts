import type { Language, Role } from '../../domain/codes.ts';
import type { MailWords } from './mails.ts';

/** Why somebody in this role gets a mail about a case. */
type Whys = Readonly<Record<Exclude<Role, 'system'>, (words: MailWords) => string>> & {
  /** For mails that bring what was asked for on a page. */
  readonly asked: (words: MailWords) => string;
  /** For who is named as the sender of a referral, and may know nothing of it. */
  readonly sender: (words: MailWords) => string;
  /** For who reads an address that somebody gave, and may know nothing of it. */
  readonly given: (words: MailWords) => string;
};

const nl: Whys = {
  candidate: ({ reference, service }) =>
    `Dit e-mailadres staat in aanmelding ${reference} bij ${service}. Ken je die aanmelding niet? Laat het ons weten, dan stopt de mail.`,
  referrer: ({ service }) => `Je hebt iemand aangemeld bij ${service}, en daarbij gaf je dit e-mailadres.`,
  approver: ({ facts }) =>
    `Bij deze aanmelding${facts.municipality === '' ? '' : ` uit ${facts.municipality}`} sta jij als degene die beslist. Klopt dat niet? Bel ons.`,
  team: ({ service }) => `Dit is het adres dat jullie team gaf voor aanmeldingen bij ${service}.`,
  provider: ({ service }) =>
    `Jullie organisatie is aanbieder bij ${service}. Dit is het adres dat jullie daarvoor gaven.`,
  'job-coach': () => 'Jouw organisatie gaf jou op als jobcoach bij deze aanmelding. Klopt dat niet? Bel ons.',
  coordinator: ({ service }) => `Jij bent coördinator van ${service}.`,
  deputy: ({ service }) => `Jij bent vervanger van de coördinator van ${service}.`,
  sender: ({ service }) => `Bij een aanmelding bij ${service} is dit e-mailadres ingevuld als dat van de afzender.`,
  given: ({ service }) => `Iemand gaf dit e-mailadres op bij ${service}, omdat het vorige niet klopte.`,
  asked: ({ service }) => `Op de site van ${service} is om deze mail gevraagd, voor dit e-mailadres.`,
};

const en: Whys = {
  candidate: ({ reference, service }) =>
    `This mail address is in referral ${reference} at ${service}. You do not know that referral? Tell us and the mail stops.`,
  referrer: ({ service }) => `You referred somebody to ${service} and gave this mail address.`,
  approver: ({ facts }) =>
    `This referral${facts.municipality === '' ? '' : ` from ${facts.municipality}`} names you as the one who decides. Is that not right? Phone us.`,
  team: ({ service }) => `This is the address that your team gave for referrals to ${service}.`,
  provider: ({ service }) => `Your organisation is a provider of ${service}. This is the address that you gave for it.`,
  'job-coach': () => 'Your organisation named you as the job coach of this referral. Is that not right? Phone us.',
  coordinator: ({ service }) => `You are the coordinator of ${service}.`,
  deputy: ({ service }) => `You are the deputy of the coordinator of ${service}.`,
  sender: ({ service }) => `A referral to ${service} gives this mail address as its sender's.`,
  given: ({ service }) => `Somebody gave this mail address at ${service}, as the one before was not right.`,
  asked: ({ service }) => `On the site of ${service} this mail was asked for, for this mail address.`,
};

const whys: Record<Language, Whys> = { nl, en };

/** The reason that follows from who reads a mail. Fits every mail that the journey sends by itself. */
export function whyOfReader(language: Language): (words: MailWords) => string {
  return (words) => whys[language][words.to === 'system' ? 'asked' : words.to](words);
}

/** The reason of a mail that its reader, or somebody in their name, asked for on a page. */
export function whyOfAsked(language: Language): (words: MailWords) => string {
  return whys[language].asked;
}

/** The reason of the first mail to an address that was corrected. */
export function whyOfGiven(language: Language): (words: MailWords) => string {
  return whys[language].given;
}

/** The reason of the mail that asks whether a referral is really its sender's; the coordinator reads it as always. */
export function whyOfSender(language: Language): (words: MailWords) => string {
  const { coordinator, sender } = whys[language];
  return (words) => (words.to === 'coordinator' ? coordinator : sender)(words);
}
