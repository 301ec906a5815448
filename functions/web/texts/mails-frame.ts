import type { Language } from '../../domain/codes.ts';
import type { MailKind } from '../../domain/mail.ts';
import type { MailText } from './mails.ts';
import { peopleMailsEn } from './mails-people-en.ts';
import { peopleMailsNl } from './mails-people-nl.ts';
import { workMailsEn } from './mails-work-en.ts';
import { workMailsNl } from './mails-work-nl.ts';

/** Texts of every kind of mail, by language. */
export const mailTexts: Record<Language, Record<MailKind, MailText>> = {
  nl: { ...peopleMailsNl, ...workMailsNl },
  en: { ...peopleMailsEn, ...workMailsEn },
};

const nl = {
  /** In subjects of mails to people who do this for work, whichever the region. */
  programmeName: 'Hoofdzaak Werk',
  why: 'Waarom krijg je deze mail?',
  hello: 'Hallo,',
  reminder: (n: number) => (n > 3 ? 'Staat nog open' : `Herinnering ${n}`),
  reminderLine: 'We stuurden je hier al eerder een mail over.',
  repeat: 'Misschien krijg je deze mail voor de tweede keer. Eén keer reageren is genoeg.',
  shared: 'Deze mail is voor de kandidaat en voor de aanmelder.',
  reference: 'Nummer',
  municipality: 'Gemeente',
  programme: 'Traject',
  provider: 'Aanbieder',
  answerBy: 'Antwoord uiterlijk',
  doBy: 'Doe dit uiterlijk',
  wasDueBy: 'Dit had gemoeten uiterlijk',
  code: 'Je code:',
  copy: 'Werkt de knop niet? Kopieer deze link:',
  openOther: (reference: string) => `Bekijk ${reference}`,
  keep: 'Deze link is alleen voor jou. Stuur deze mail niet door.',
  wayOut: 'Was jij dit niet? Meld het hier. Dan stoppen we en wissen we meteen wat we van je hebben:',
  wayOutOfAddress:
    'Was jij dit niet? Meld het hier. Dan wissen we dit e-mailadres, en krijg je hier geen mail meer over:',
  wayOutOfCoach: 'Ben jij niet de jobcoach van deze kandidaat? Meld het hier. Dan zoeken wij het uit:',
  who: (phone: string, hours: string) => `Vragen? Bel ${phone} (${hours}).`,
  crisis:
    'Niemand leest deze mailbox meteen. Is er gevaar? Bel 112. Denk je aan zelfmoord? Bel 113 of 0800-0113. Dat is gratis.',
  digestSubject: (count: number, named: readonly string[], referrals: number) =>
    `${count} acties bij ${named.join(', ')}${referrals > named.length ? ` en ${referrals - named.length} andere` : ''}`,
  deputyLine: (count: number) =>
    `Bij ${count} aanmeldingen reageert de coördinator niet. Wil jij dit oppakken, of zorgen dat iemand anders het doet?`,
  digestLine: (count: number) => `Er staan ${count} acties voor je klaar.`,
  open: 'Open',
  /** Who decides: UWV, or a municipality by its name. */
  decidedBy: (municipality: string | undefined) => (municipality === undefined ? 'UWV' : `de gemeente ${municipality}`),
};

const en: typeof nl = {
  programmeName: 'Hoofdzaak Werk',
  why: 'Why do you get this mail?',
  hello: 'Hello,',
  reminder: (n) => (n > 3 ? 'Still open' : `Reminder ${n}`),
  reminderLine: 'We sent you a mail about this before.',
  repeat: 'You may get this mail for the second time. Responding once is enough.',
  shared: 'This mail is for the candidate and for the referrer.',
  reference: 'Number',
  municipality: 'Municipality',
  programme: 'Trajectory',
  provider: 'Provider',
  answerBy: 'Answer by',
  doBy: 'Do this by',
  wasDueBy: 'This was due by',
  code: 'Your code:',
  copy: 'Does the button not work? Copy this link:',
  openOther: (reference: string) => `Look at ${reference}`,
  keep: 'This link is only for you. Do not forward this mail.',
  wayOut: 'Was this not you? Tell us here. Then we stop, and erase at once what we have of you:',
  wayOutOfAddress: 'Was this not you? Tell us here. Then we erase this address, and you get no more mail about it:',
  wayOutOfCoach: 'Are you not the job coach of this candidate? Tell us here. Then we find out:',
  who: (phone, hours) => `Questions? Phone ${phone} (${hours}).`,
  crisis:
    'Nobody reads this mailbox at once. In danger? Call 112. Thoughts of suicide? Call 113 or 0800-0113. That is free.',
  digestSubject: (count, named, referrals) =>
    `${count} actions for ${named.join(', ')}${referrals > named.length ? ` and ${referrals - named.length} others` : ''}`,
  deputyLine: (count) =>
    `The coordinator does not respond at ${count} referrals. Will you take this up, or see to it that somebody else does?`,
  digestLine: (count) => `There are ${count} actions waiting for you.`,
  open: 'Open',
  decidedBy: (municipality) => (municipality === undefined ? 'UWV' : `the municipality of ${municipality}`),
};

/** Phrases that every mail shares. */
export const mailPhrases: Record<Language, typeof nl> = { nl, en };
