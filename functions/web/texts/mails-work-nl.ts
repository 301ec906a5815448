import type { MailText, MailWords, WorkMail } from './mails.ts';
import { whyOfReader } from './mails-why.ts';

const reader = whyOfReader('nl');
/** By when to answer, or that the day has passed: nobody is asked to do something in the past. */
const by = ({ facts, isPastDue }: MailWords): string =>
  isPastDue
    ? `Dit had uiterlijk op ${facts.dueOn} gemoeten. Antwoord alsnog.`
    : `Antwoord uiterlijk op ${facts.dueOn}.`;
/** The same for what nobody is asked to answer: the coordinator does it. */
const doBy = ({ facts, isPastDue }: MailWords): string =>
  isPastDue
    ? `Dit had uiterlijk op ${facts.dueOn} gemoeten. Doe het zo snel mogelijk.`
    : `Doe dit uiterlijk op ${facts.dueOn}.`;

/** Whom to phone or mail about an answer that is missing; where that is not known, the page says it. */
const askAfter = ({ desk }: MailWords, then: string): string => {
  if (desk.name === '') return `Op de pagina staat wie je belt. ${then}`;
  const phone = desk.phone === '' ? '' : `Bel ${desk.phone} of `;
  return `${phone}${phone === '' ? 'Mail' : 'mail'} naar ${desk.mailbox}. ${then}`;
};

/**
 * The opening line of a task mail: the owner is asked, a team or coordinator hears that the answer is still missing. A team
 * may also be the first to be asked, so its line blames nobody.
 */
const opening = (words: MailWords, person: string, owner: string): string => {
  if (words.level === 'person') return person;
  if (words.level === 'team') return 'Er wacht een aanmelding op antwoord. Wie in het team kan dit doen?';
  const who = words.desk.name === '' ? owner : words.desk.name;
  return `Er is nog geen antwoord van ${who}. ${askAfter(words, 'Vul daarna het antwoord in.')}`;
};

/** The same where a job coach is asked: their provider hears next, and the coordinator calls after that. */
const behind = (words: MailWords, person: string): string => {
  if (words.level === 'team') return `De jobcoach gaf nog geen antwoord. Kunnen jullie het zeggen? ${person}`;
  if (words.level === 'person') return person;
  const provider = words.desk.name === '' ? 'de aanbieder' : words.desk.name;
  return `De jobcoach en ${provider} gaven nog geen antwoord. ${askAfter(words, 'Vul daarna het antwoord in.')}`;
};

/** The candidate said that nobody called, and that is why the coordinator is asked: no job coach was silent. */
const isUncalled = ({ level, codes }: MailWords): boolean => level === 'coordinator' && codes.about === 'nobody-called';

/** That nobody called the candidate, with the number of who should have. */
const uncalled = (words: MailWords, then: string): string => {
  const told = 'De kandidaat laat weten dat nog niemand heeft gebeld.';
  if (words.desk.name === '') {
    return `${told} De aanbieder staat niet meer in ons bestand. Bel de kandidaat, en geef het traject aan een ander.`;
  }
  return `${told} Vraag aan ${words.desk.name} wanneer ze contact opnemen. ${askAfter(words, then)}`.trim();
};

/** Why an offer no longer stands, in the mail to the provider that was asked. */
const takenBack: Readonly<Record<string, string>> = {
  'other-municipality': 'De kandidaat woont nu in een gemeente waar jullie dit traject niet doen.',
  'no-consent': 'We moeten de kandidaat eerst om toestemming vragen. Na een ja vragen we jullie misschien opnieuw.',
};

/** Why a trajectory needs another job coach, in mails to the coordinator. */
const coachless: Readonly<Record<string, string>> = {
  'job-coach-gone':
    'De jobcoach van deze kandidaat mag niet meer meedoen. Geef het traject aan een andere jobcoach of aanbieder.',
  'job-coach-wrong':
    'Het e-mailadres van de jobcoach is van iemand anders. Bel de aanbieder, en geef het traject aan het goede adres.',
};

/** A check-in that asks whether work is still there, and not how the guidance goes. */
const keeps = ({ purpose }: MailWords['codes']): boolean => purpose === 'kept-work';

/** Why a decision is asked for now: the first time, or after a question. */
const asked: Readonly<Record<string, string>> & { readonly new: string } = {
  new: 'Er is een nieuwe aanmelding. We vragen jou om een besluit.',
  delegated: 'Een collega heeft een besluit aan jou doorgegeven. We vragen jou om te besluiten.',
  answered: 'Er is antwoord op je vraag. Het staat op de pagina. We vragen jou nu om een besluit.',
  unanswered:
    'Op je vraag kwam geen antwoord. We vragen jou om een besluit met wat er nu is, of stel je vraag opnieuw.',
};

/** What the team hears has happened, in the subject and as the first line. */
const happened: Readonly<Record<string, readonly [subject: string, line: string]>> = {
  'ask-information': [
    'Vraag gesteld over aanmelding',
    'Er is een vraag gesteld over een aanmelding waarover jullie team beslist.',
  ],
  delegate: [
    'Doorgegeven aan een collega: aanmelding',
    'Een aanmelding waarover jullie team beslist, ging naar een collega.',
  ],
};
const decided: readonly [string, string] = [
  'Besluit over aanmelding',
  'Er is besloten over een aanmelding bij jullie team.',
];

const decisions: Readonly<Record<string, string>> = {
  approve: 'Het besluit: akkoord.',
  decline: 'Het besluit: niet akkoord.',
  'ask-information': 'Na het antwoord volgt een besluit.',
  delegate: 'Die collega is nu gevraagd om te besluiten.',
};

/** Dutch texts of the mails to people who do this for work. */
export const workMailsNl: Record<WorkMail, MailText> = {
  approve: {
    subject: ({ reference, codes }) =>
      codes.about === 'answered'
        ? `Antwoord op de vraag over aanmelding ${reference}`
        : `Besluit gevraagd over aanmelding ${reference}`,
    why: reader,
    paragraphs: (words) => [
      words.level === 'team' && words.codes.about === 'answered'
        ? 'Er is antwoord op de vraag van jullie team. Wie in het team besluit nu?'
        : opening(words, asked[words.codes.about] ?? asked.new, 'de gemeente of UWV'),
      words.codes.about === 'answered' || words.codes.about === 'unanswered'
        ? 'Op de pagina staat waarom deze kandidaat past. Je kunt ook nog iets vragen.'
        : 'Op de pagina staat waarom deze kandidaat past. Je kunt ook eerst iets vragen.',
      by(words),
    ],
    button: 'Bekijk de aanmelding',
  },
  'matched-approver': {
    subject: ({ reference }) => `Plek gevonden bij een aanbieder voor ${reference}`,
    why: reader,
    paragraphs: ({ facts }) => [
      `Er is een plek gevonden bij ${facts.provider}.`,
      facts.startsOn === '' ? '' : `Het eerste gesprek is op ${facts.startsOn}.`,
      'Je hoeft niets te doen.',
    ],
  },
  'started-approver': {
    subject: ({ reference }) => `Traject gestart: ${reference}`,
    why: reader,
    paragraphs: ({ facts }) => [`Het traject is gestart op ${facts.startsOn}.`, 'Je hoeft niets te doen.'],
  },
  'ended-approver': {
    subject: ({ reference }) => `Aanmelding ${reference} is gesloten, je hoeft niets te doen`,
    why: reader,
    paragraphs: ({ facts }) => ['De aanmelding is afgesloten.', facts.closure, 'Je hoeft niets te doen.'],
  },
  'team-decision': {
    subject: ({ reference, codes }) => `${(happened[codes.decision] ?? decided)[0]} ${reference}`,
    why: reader,
    paragraphs: ({ facts, codes }) => [
      (happened[codes.decision] ?? decided)[1],
      decisions[codes.decision] ?? '',
      facts.reason === '' ? '' : `De reden: ${facts.reason}`,
      facts.decidedOn === '' ? '' : `Datum van het besluit: ${facts.decidedOn}.`,
      'Klopt dit niet? Bel ons dan meteen.',
    ],
  },
  'accept-offer': {
    subject: ({ reference }) => `Hebben jullie plek? Kandidaat ${reference}`,
    why: reader,
    paragraphs: (words) => [
      opening(words, 'Er is een kandidaat die bij jullie past. Hebben jullie plek?', 'de aanbieder'),
      'Je ziet de contactgegevens als je ja hebt gezegd.',
      by(words),
    ],
    button: 'Bekijk de kandidaat',
  },
  'offer-withdrawn': {
    subject: ({ reference, codes }) =>
      codes.about === 'term-passed'
        ? `De termijn is voorbij: kandidaat ${reference}`
        : `Geen antwoord meer nodig over kandidaat ${reference}`,
    why: reader,
    paragraphs: ({ codes }) => {
      if (codes.about === 'term-passed') {
        return [
          'We vroegen jullie of er plek is voor een kandidaat. Binnen de termijn kwam geen antwoord.',
          'Daarom gaan we nu verder zonder dit antwoord. De plek die we bij jullie vasthielden, is weer vrij.',
          'Hadden jullie wel plek? Bel ons.',
        ];
      }
      const why = takenBack[codes.about];
      if (why !== undefined)
        return [
          'We vroegen jullie of er plek is voor een kandidaat. Die vraag geldt nu niet meer.',
          why,
          'De plek die we bij jullie vasthielden, is weer vrij. Je hoeft niets te doen.',
        ];
      return [
        'De aanmelding van een kandidaat die we jullie voorstelden, is gestopt.',
        'De plek die we bij jullie vasthielden, is weer vrij. Je hoeft niets te doen.',
      ];
    },
  },
  'coach-assigned': {
    subject: ({ reference }) => `Nieuwe kandidaat, neem contact op: ${reference}`,
    why: reader,
    paragraphs: ({ facts }) => [
      'Je krijgt een nieuwe kandidaat. Bel of mail deze week om kennis te maken, en spreek een tijd en plaats af.',
      `Het eerste gesprek is gepland op ${facts.startsOn}. De kandidaat weet die dag ook.`,
      'Op de pagina staat wie het is en hoe je contact opneemt.',
      'Na die dag vragen we je of het gesprek is geweest. Kan die dag niet? Verzet het gesprek op de pagina.',
    ],
    button: 'Bekijk de kandidaat en de contactgegevens',
  },
  'confirm-start': {
    subject: (words) =>
      isUncalled(words)
        ? `Nog geen contact bij ${words.reference}`
        : `Is het eerste gesprek geweest? Kandidaat ${words.reference}`,
    why: reader,
    paragraphs: (words) => [
      isUncalled(words)
        ? uncalled(words, 'Vul op de pagina in wat er is afgesproken.')
        : (coachless[words.codes.about] ?? behind(words, 'Is het eerste gesprek met de kandidaat geweest?')),
      words.facts.startsOn === ''
        ? ''
        : isUncalled(words)
          ? `De dag van het eerste gesprek volgens de aanbieder: ${words.facts.startsOn}.`
          : `Het was gepland op ${words.facts.startsOn}.`,
      by(words),
    ],
    button: 'Meld het eerste gesprek',
  },
  'check-in': {
    subject: ({ reference, facts, codes }) =>
      `${keeps(codes) ? 'Is het werk er nog' : 'Hoe gaat het'}${facts.checkInOn === '' ? '' : ` (${facts.checkInOn})`}? Kandidaat ${reference}`,
    why: reader,
    paragraphs: (words) => [
      coachless[words.codes.about] ??
        behind(words, keeps(words.codes) ? 'Is het werk van de kandidaat er nog?' : 'Hoe gaat het met het traject?'),
      words.facts.checkInOn === '' ? '' : `We willen weten hoe het was op ${words.facts.checkInOn}.`,
      words.codes.purpose === 'final' ? 'Dit is de laatste keer dat we dit vragen.' : '',
      'Invullen duurt ongeveer twee minuten.',
      by(words),
    ],
    button: 'Vul de voortgang in',
  },
  'contact-changed': {
    subject: ({ reference }) => `Nieuwe contactgegevens van kandidaat ${reference}`,
    why: reader,
    paragraphs: () => [
      'De kandidaat heeft een nieuw telefoonnummer of e-mailadres.',
      'Op de pagina hieronder zie je de nieuwe gegevens. Gebruik de oude niet meer.',
    ],
    button: 'Bekijk de nieuwe gegevens',
  },
  'case-ended': {
    subject: ({ reference }) => `Kandidaat ${reference}: de aanmelding is afgesloten`,
    why: reader,
    paragraphs: ({ facts }) => ['Een aanmelding bij jullie is afgesloten.', facts.closure, 'De plek is weer vrij.'],
  },
  'candidate-died': {
    subject: ({ reference }) => `Aanmelding ${reference} is gesloten`,
    why: reader,
    paragraphs: ({ level }) =>
      level === 'coordinator'
        ? [
            'Er is gemeld dat de kandidaat van deze aanmelding is overleden.',
            'Alles is gestopt. De kandidaat krijgt geen berichten meer. Alle anderen hebben een kort bericht gekregen.',
            'Je hoeft niets te doen. Klopt het niet? Meld het dan bij de beheerder.',
          ]
        : [
            'We hebben een verdrietig bericht gekregen over de kandidaat. Daarom is deze aanmelding gesloten.',
            'Neem geen contact meer op met de kandidaat. Je hoeft hier niets meer te doen.',
            'Wil je erover praten? Bel ons gerust.',
          ],
  },
  call: {
    // Nobody has to be phoned about a referral that somebody made in another's name.
    subject: ({ reference, codes }) =>
      `${codes.about === 'not-mine' ? 'Melding bij' : 'Bel voor'} aanmelding ${reference}`,
    why: reader,
    paragraphs: (words) => [
      words.facts.times === ''
        ? 'Voor deze aanmelding is een telefoontje nodig. Wil je bellen?'
        : 'Iemand kreeg onze mail en zegt: dit was ik niet. We zijn gestopt en hebben de gegevens van de kandidaat gewist.',
      words.facts.times === '' ? '' : `Dit is nu ${words.facts.times} keer gebeurd met aanmeldingen van deze afzender.`,
      words.facts.times === ''
        ? 'Op de pagina staat wie je belt en waarom.'
        : 'Op de pagina zie je wat je kunt doen, en wat deze afzender nog meer verstuurde.',
      doBy(words),
    ],
    button: 'Bekijk wat er nodig is',
  },
  resolve: {
    subject: ({ reference }) => `Oplossing nodig voor aanmelding ${reference}`,
    why: reader,
    paragraphs: (words) => [
      'Deze aanmelding loopt vast en heeft jou nodig.',
      'Op de pagina zie je waarom, en wat je kunt doen.',
      doBy(words),
    ],
    button: 'Zoek een oplossing',
  },
  'await-place': {
    // Where only the coordinator can do something, they hear of it as soon as somebody waits.
    subject: ({ reference, reminder, codes }) =>
      codes.about !== '' && reminder === 0
        ? `Wacht op een plek, bel de aanbieder: aanmelding ${reference}`
        : `Wacht lang op een plek: aanmelding ${reference}`,
    why: reader,
    paragraphs: (words) => [
      words.codes.about === 'treating-provider' || words.codes.about === 'chosen-provider'
        ? 'Iemand wacht op een plek bij één bepaalde aanbieder. Daar is nu geen plek. Bel die aanbieder.'
        : words.codes.about === 'all-full'
          ? 'Iemand wacht op een plek. De aanbieders die passen, zeiden dat er geen plek is of gaven geen antwoord. Bel ze.'
          : 'Iemand wacht al lang op een plek. Kun je ergens een plek vinden?',
      doBy(words),
    ],
    button: 'Bekijk de aanmelding',
  },
  duplicate: {
    subject: ({ reference }) => `Misschien dubbel: ${reference}`,
    why: reader,
    paragraphs: ({ facts }) => [
      `Deze aanmelding lijkt op ${facts.duplicateOf}. Misschien gaat het om dezelfde persoon.`,
      'Bekijk ze allebei. Gaat het om dezelfde persoon? Trek er dan een in. De aanmelder weet hier niets van.',
    ],
    button: 'Bekijk deze aanmelding',
  },
  'nobody-called': {
    subject: ({ reference }) => `Nog geen contact bij ${reference}`,
    why: reader,
    paragraphs: (words) => [uncalled(words, '')],
  },
  'coordinator-silent': {
    subject: ({ reference }) => `Coördinator reageert niet bij ${reference}`,
    why: reader,
    paragraphs: ({ facts }) => [
      'De coördinator kreeg hier een taak voor, maar heeft nog niets gedaan. We herinnerden er al vaker aan.',
      `Het had uiterlijk op ${facts.dueOn} gemoeten. Iemand wacht hierop.`,
      'Wil jij dit oppakken, of zorgen dat iemand anders het doet? Via de knop kun je de taak zelf afmaken.',
    ],
    button: 'Bekijk de taak',
  },
  stuck: {
    subject: ({ reference }) => `Systeem vast bij ${reference}`,
    why: reader,
    paragraphs: () => [
      'Het systeem komt met deze aanmelding niet verder.',
      'Er is niets kwijt. Meld het bij de beheerder en kijk wat de kandidaat nu nodig heeft.',
    ],
    button: 'Bekijk de aanmelding',
  },
};
