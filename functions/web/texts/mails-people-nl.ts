import type { MailText, MailWords, PeopleMail } from './mails.ts';
import { whyOfAsked, whyOfGiven, whyOfReader, whyOfSender } from './mails-why.ts';

const reader = whyOfReader('nl');
const asked = whyOfAsked('nl');
const sender = whyOfSender('nl');
const given = whyOfGiven('nl');
/** A referral without a programme fitted no door and is brought to the right one by the coordinator. */
const handover = 'We nemen contact op om samen de juiste plek te vinden.';
/** What comes after receipt. Nobody has to agree everywhere, and a referral without a programme fitted no door. */
const next = (programme: string, approval: string, shared: boolean): string => {
  if (programme === '') return handover;
  if (approval === 'none') return 'We zoeken nu een plek. Daar hoeft niemand meer akkoord voor te geven.';
  if (approval.startsWith('yes-first')) {
    const first = shared ? 'Eerst vragen we of de kandidaat dit wil.' : 'Eerst vragen we jouw toestemming.';
    const then =
      approval === 'yes-first' ? 'Daarna vragen we om akkoord en zoeken we een plek.' : 'Daarna zoeken we een plek.';
    return `${first} Daar komt een aparte mail over. ${then}`;
  }
  return 'We vragen nu om akkoord. Daarna zoeken we een plek.';
};
/** Who guides the candidate, once a provider has named somebody. */
const coachLine = (coach: MailWords['coach'], shared: boolean): string => {
  if (coach === undefined) return '';
  const phone = coach.phone === '' ? '' : ` Telefoon: ${coach.phone}.`;
  return `${shared ? 'De jobcoach' : 'Je jobcoach'} is ${coach.name}.${phone}`;
};
/** By when to answer, or that the day has passed: nobody is asked to do something in the past. */
const by = ({ facts, isPastDue }: MailWords): string =>
  isPastDue
    ? `Dit had uiterlijk op ${facts.dueOn} gemoeten. Antwoord alsnog.`
    : `Antwoord uiterlijk op ${facts.dueOn}.`;
const follow = 'Bekijk hoe het gaat';
/** Why it takes longer, and who does something about it. */
const delays: Readonly<Record<string, readonly string[]>> = {
  'no-provider': [
    'Er is nog geen aanbieder gevonden met een plek.',
    'De coördinator zoekt nu verder. De aanmelding blijft gewoon staan.',
  ],
  'no-answer': [
    'Er is nog niet besloten over de aanmelding. Er kwam geen antwoord op tijd.',
    'Daarom vragen we het nu ook aan anderen. De aanmelding blijft gewoon staan.',
  ],
  'talk-unknown': [
    'De dag van het eerste gesprek is voorbij. Niemand kon ons zeggen of het gesprek is geweest.',
    'We vragen het na. Is er niets gebeurd? Meld het op de statuspagina, via de knop hieronder.',
  ],
};
/** Closed without a place, after it was agreed: nobody decided against it, so there is nothing to object to. */
const noPlace = (phone: string): readonly string[] => [
  'Er was geen aanbieder met een plek die past. Dat ligt niet aan de kandidaat, en het akkoord verandert niet.',
  `Wat nu? Bel ons: ${phone}. Dan zoeken we samen welke hulp nu wel kan.`,
];
const complaint = 'Heb je een klacht over hoe het ging? Bel of mail onze helpdesk.';
const declineDoor: Readonly<Record<string, string>> = {
  'not-target-group': 'Misschien past een ander traject wel. Bel ons, dan zoeken we samen verder.',
  'other-provision': 'Vraag je werkcoach of gemeente welke hulp dat is. Bel ons als dat niet lukt.',
  'not-now': 'Later opnieuw aanmelden mag altijd. Bel ons als je wilt weten wat nu wel kan.',
  'not-our-resident': 'Meld je aan bij de gemeente waar je woont. Bel ons, dan zoeken we de juiste plek.',
};
const otherDoor = 'Bel ons. We vertellen je waarom, en we zoeken samen welke hulp wel past.';
const decidedBy = (who: string): string => (who === '' ? '' : `Wie heeft besloten: ${who}.`);
/** Algemene wet bestuursrecht, art. 6:7 and 6:8: six weeks, from the day after the decision was made known to the person. */
const objectionTerm =
  'Bezwaar maken kan tot 6 weken na de dag waarop het besluit op papier of digitaal is gestuurd. Nog geen besluit gekregen? Vraag erom bij wie heeft besloten.';

/** Dutch texts of the mails to candidate and referrer. */
export const peopleMailsNl: Record<PeopleMail, MailText> = {
  'received-candidate': {
    subject: ({ shared, reference }) =>
      shared ? `Aanmelding ${reference} is ontvangen` : `Je aanmelding ${reference} is ontvangen`,
    why: reader,
    paragraphs: ({ shared, facts, codes }) => [
      shared ? 'De aanmelding is ontvangen.' : 'Je aanmelding is ontvangen. Goed dat je deze stap zet.',
      next(facts.programme, codes.approval, shared),
      'Via de knop hieronder zie je steeds wat er gebeurt. Daar kun je de aanmelding ook intrekken.',
    ],
    button: follow,
  },
  'confirm-sender': {
    subject: ({ level, reference }) =>
      level === 'coordinator' ? `Bel de afzender van aanmelding ${reference}` : `Bevestig aanmelding ${reference}`,
    why: sender,
    paragraphs: (words) =>
      words.level === 'coordinator'
        ? [
            'Iemand zonder e-mailadres heeft een aanmelding gedaan. Bel eerst: heeft deze persoon dit echt zelf gedaan?',
            'Tot die tijd doen we niets, en niemand anders hoort ervan.',
            by(words),
          ]
        : [
            `Met dit e-mailadres is een aanmelding gedaan bij ${words.service}.`,
            'Heb jij dat gedaan? Bevestig het dan via de knop hieronder. Tot die tijd doen we niets, en niemand anders hoort ervan.',
            'Heb jij dit niet gedaan? Dan hoef je niets te doen. Je kunt het ook melden via de knop. Dan wissen we alles meteen.',
            `Zonder antwoord wissen we de aanmelding na ${words.facts.dueOn}.`,
          ],
    button: 'Bevestig of meld',
    buttonByPhone: 'Vul in hoe het gesprek ging',
  },
  'told-about-referral': {
    subject: ({ reference }) => `Er is een aanmelding gedaan: ${reference}`,
    why: reader,
    paragraphs: ({ shared, service }) => [
      shared
        ? `Een professional heeft de kandidaat aangemeld voor ${service}.`
        : `Een professional heeft je aangemeld voor ${service}.`,
      `${service} helpt mensen naar werk of school. Meedoen is vrijwillig.`,
      shared
        ? 'Is dit goed? Dan hoeft niemand iets te doen.'
        : 'Is dit goed? Dan hoef je niets te doen. Je hoort van ons hoe het verder gaat.',
      'Klopt het niet, of is dit niet gewenst? Laat het weten via de eerste knop.',
      shared
        ? 'Via de tweede knop zie je steeds hoe het gaat, en wie de aanmelding deed.'
        : 'Via de tweede knop zie je steeds hoe het gaat, en wie je aanmeldde.',
    ],
    button: 'Dit klopt niet of ik wil dit niet',
    otherButton: follow,
  },
  'confirm-interest': {
    subject: ({ level, reference }) =>
      level === 'coordinator'
        ? `Vraag de kandidaat om een ja of nee: aanmelding ${reference}`
        : `Ja of nee nodig bij aanmelding ${reference}`,
    why: reader,
    paragraphs: (words) => {
      const { level, shared, service, codes } = words;
      if (level === 'coordinator') {
        return [
          'We hebben een ja of nee van de kandidaat nodig, en krijgen dat niet per mail.',
          'Vraag de kandidaat zelf of die mee wil doen. Op de pagina staat hoe je de kandidaat bereikt. Meedoen is vrijwillig. We gaan pas verder na een ja.',
          'Krijg je niemand te pakken? Vul dat dan in. De taak blijft staan.',
          by(words),
        ];
      }
      return [
        codes.about === 'own-referral'
          ? `Je hebt je aangemeld voor ${service}. Daar is je toestemming voor nodig.`
          : '',
        codes.about === 'own-referral'
          ? ''
          : shared
            ? `Een professional wil de kandidaat aanmelden voor ${service}.`
            : `Een professional wil je aanmelden voor ${service}.`,
        `${service} helpt mensen naar werk of school. Meedoen is vrijwillig.`,
        shared ? 'We gaan pas verder als de kandidaat ja zegt.' : 'We gaan pas verder als jij ja zegt.',
        codes.about === 'own-referral'
          ? 'Op de pagina staat wat de hulp is, en wie je gegevens dan ziet.'
          : shared
            ? 'Op de pagina staat wat de hulp is en wie de gegevens dan ziet. Met een code zie je daar ook wie de aanmelding deed.'
            : 'Op de pagina staat wat de hulp is en wie je gegevens dan ziet. Met een code zie je daar ook wie je aanmeldde.',
        by(words),
      ];
    },
    button: 'Zeg ja of nee',
    buttonByPhone: 'Vul in wat de kandidaat zei',
  },
  'confirmed-candidate': {
    subject: ({ reference }) => `We gaan verder met aanmelding ${reference}`,
    why: reader,
    paragraphs: ({ shared }) => [
      shared
        ? 'De kandidaat wil meedoen. We gaan nu verder.'
        : 'Je wilt meedoen. Goed dat je het liet weten. We gaan nu verder.',
      'Via de knop hieronder zie je steeds wat er gebeurt.',
      shared ? 'Stoppen kan altijd, ook via de knop.' : 'Bedenk je je? Stoppen kan altijd, ook via de knop.',
    ],
    button: follow,
  },
  'address-given': {
    subject: ({ reference }) => `Dit e-mailadres is opgegeven bij aanmelding ${reference}`,
    why: given,
    paragraphs: ({ service, shared }) => [
      `Dit adres is opgegeven bij ${service}.`,
      'Voortaan sturen we berichten over deze aanmelding hierheen.',
      shared ? 'Klopt dat? Dan hoeft niemand iets te doen.' : 'Klopt dat? Dan hoef je niets te doen.',
      'Via de knop hieronder zie je hoe het gaat.',
    ],
    button: follow,
  },
  'approved-candidate': {
    subject: ({ reference }) => `Akkoord gegeven bij aanmelding ${reference}`,
    why: reader,
    paragraphs: ({ shared }) => [
      shared ? 'Goed nieuws: er is akkoord voor de aanmelding.' : 'Goed nieuws: er is akkoord voor je aanmelding.',
      'We regelen nu een plek bij een aanbieder. Een aanbieder begeleidt mensen naar werk of school.',
    ],
    button: follow,
  },
  'declined-candidate': {
    subject: ({ reference }) => `Besluit over aanmelding ${reference}, en wat je nu kunt doen`,
    why: reader,
    paragraphs: ({ shared, facts, codes, objection }) => [
      shared ? 'Er is geen akkoord gegeven voor de aanmelding.' : 'Er is geen akkoord gegeven voor je aanmelding.',
      decidedBy(facts.decidedBy),
      `De reden: ${facts.reason}`,
      `Wat nu? ${declineDoor[codes.reason] ?? otherDoor}`,
      objection,
      objectionTerm,
    ],
    button: 'Bekijk de aanmelding',
  },
  'waiting-candidate': {
    subject: ({ reference }) => `Op de wachtlijst met aanmelding ${reference}`,
    why: reader,
    paragraphs: ({ shared }) => [
      'Er is op dit moment geen plek vrij.',
      shared ? 'De kandidaat staat op de wachtlijst.' : 'Je staat op de wachtlijst. Je hoeft niets te doen.',
      'Wie het langst wacht, krijgt de eerste plek die past. Je krijgt een mail als er een plek is.',
      'Af en toe vragen we of dit nog gewenst is. Geen antwoord? Dan verandert er niets.',
    ],
    button: follow,
  },
  'delayed-candidate': {
    subject: ({ reference }) => `Het duurt langer: aanmelding ${reference}`,
    why: reader,
    paragraphs: ({ shared, codes, phone }) => [
      ...(delays[codes.about] ?? []),
      shared ? 'Niemand hoeft nu iets te doen.' : 'Je hoeft nu niets te doen, tenzij je iets wilt melden.',
      `Via de knop hieronder zie je steeds wat er gebeurt. Duurt het te lang? Bel ons: ${phone}.`,
    ],
    button: follow,
  },
  'still-wanted': {
    subject: ({ level, reference }) =>
      level === 'coordinator'
        ? `Vraag of de kandidaat nog wil wachten: aanmelding ${reference}`
        : `Wil je nog? Aanmelding ${reference}`,
    why: reader,
    paragraphs: ({ shared, facts, codes, level }) => {
      const isListed = codes.about !== 'unplaced' && facts.waitingSince !== '';
      if (level === 'coordinator') {
        return [
          isListed
            ? `Deze kandidaat staat sinds ${facts.waitingSince} op de wachtlijst en heeft geen e-mail.`
            : 'Voor deze kandidaat is nog geen aanbieder gevonden. De kandidaat heeft geen e-mail.',
          isListed
            ? 'Bel en vraag of het nog gewenst is. De plek op de lijst blijft.'
            : 'Bel en vraag of het nog gewenst is.',
        ];
      }
      if (!isListed) {
        return [
          'Er is nog geen aanbieder gevonden met een plek. We zoeken verder.',
          shared ? 'Is het nog gewenst?' : 'Wil je nog wachten? Of wil je liever dat we je bellen?',
          'Geen antwoord? Dan zoeken we gewoon verder.',
        ];
      }
      return [
        shared
          ? `De kandidaat staat sinds ${facts.waitingSince} op de wachtlijst. Er is nog geen plek vrij.`
          : `Je staat sinds ${facts.waitingSince} op de wachtlijst. Er is nog geen plek vrij.`,
        shared ? 'Is het nog gewenst?' : 'Wil je nog wachten? Of wil je liever dat we je bellen?',
        shared
          ? 'Geen antwoord? Dan blijft de kandidaat gewoon op de lijst.'
          : 'Antwoord je niet? Dan blijf je gewoon op de lijst, op dezelfde plek.',
      ];
    },
    button: 'Zeg ja, nee of bel mij',
    buttonByPhone: 'Vul in wat de kandidaat zei',
  },
  'matched-candidate': {
    subject: ({ reference }) => `Plek gevonden voor aanmelding ${reference}`,
    why: reader,
    paragraphs: ({ shared, facts, coach }) => [
      `Er is een plek gevonden bij ${facts.provider}.`,
      facts.startsOn === ''
        ? ''
        : `Het eerste gesprek is op ${facts.startsOn}. Je vindt de dag ook als bijlage, voor je agenda.`,
      coachLine(coach, shared),
      shared
        ? 'De jobcoach belt of mailt de kandidaat om een tijd en plaats af te spreken.'
        : 'Je jobcoach belt of mailt je om een tijd en plaats af te spreken.',
      shared
        ? 'Hoort de kandidaat niets? Meld dat via de knop hieronder, of bel ons.'
        : 'Hoor je niets? Meld dat via de knop hieronder, of bel ons.',
    ],
    button: follow,
  },
  'talk-moved-candidate': {
    subject: ({ reference, facts }) => `Nieuwe dag (${facts.startsOn}) bij aanmelding ${reference}`,
    why: reader,
    paragraphs: ({ shared, facts, coach }) => [
      `Het eerste gesprek is verzet naar ${facts.startsOn}.`,
      'De nieuwe dag vind je ook als bijlage, voor je agenda.',
      coachLine(coach, shared),
      shared
        ? 'Past die dag niet? De kandidaat kan de jobcoach bellen, of ons.'
        : 'Past die dag niet? Bel je jobcoach, of bel ons.',
    ],
    button: follow,
  },
  'coach-changed-candidate': {
    subject: ({ reference }) => `Nieuwe contactpersoon bij aanmelding ${reference}`,
    why: reader,
    paragraphs: ({ shared, facts }) => [
      shared
        ? `De kandidaat heeft een andere jobcoach bij ${facts.provider}.`
        : `Je hebt een andere jobcoach bij ${facts.provider}.`,
      shared
        ? 'Wie dat is, staat op de pagina achter de knop.'
        : 'Wie dat is, lees je op je pagina. De afspraken die je hebt, blijven staan.',
    ],
    button: follow,
  },
  'started-candidate': {
    subject: ({ reference }) => `Begonnen: aanmelding ${reference}`,
    why: reader,
    paragraphs: ({ shared, facts }) => [
      shared ? `De begeleiding is begonnen op ${facts.startsOn}.` : `Je begeleiding is begonnen op ${facts.startsOn}.`,
      shared
        ? 'De jobcoach en de kandidaat maken samen een plan.'
        : 'Je maakt samen met je jobcoach een plan. Veel succes!',
    ],
    button: follow,
  },
  'goal-reached-candidate': {
    subject: ({ reference }) => `Goed nieuws bij aanmelding ${reference}`,
    why: reader,
    paragraphs: ({ shared }) => [
      shared ? 'Het doel is gehaald. Gefeliciteerd!' : 'Je doel is gehaald. Gefeliciteerd!',
      'De begeleiding is daarmee klaar.',
      shared
        ? 'Later vragen we de jobcoach nog of het werk er nog is.'
        : 'Later vragen we je jobcoach nog of het werk er nog is. Jij hoeft niets te doen.',
      'Daarna sluiten we de aanmelding af. Dat laten we weten. Is er weer hulp nodig? Bel ons.',
    ],
    button: follow,
  },
  'ended-candidate': {
    subject: ({ reference }) => `Aanmelding ${reference} is afgesloten`,
    why: reader,
    paragraphs: ({ facts, codes, phone }) => [
      'De aanmelding is afgesloten.',
      facts.closure,
      ...(codes.closure === 'no-place' ? noPlace(phone) : []),
      'We bewaren de gegevens niet langer dan nodig. Daarna wissen we ze.',
      'Wil je later opnieuw beginnen? Dat kan altijd.',
      codes.closure === 'no-place' ? complaint : '',
    ],
    button: 'Bekijk de aanmelding',
  },
  'consent-withdrawn-candidate': {
    subject: ({ reference }) => `Gestopt op jouw verzoek: aanmelding ${reference}`,
    why: reader,
    paragraphs: ({ shared, facts }) => [
      shared
        ? 'De toestemming is ingetrokken. We zijn meteen gestopt.'
        : 'Je hebt je toestemming ingetrokken. Dat mag altijd. We zijn meteen gestopt.',
      facts.closure,
      'We vragen en vertellen niemand meer iets over deze aanmelding.',
      'We bewaren de gegevens niet langer dan nodig. Wil je dat we ze nu al wissen? Bel ons.',
      'Wil je later opnieuw beginnen? Dat kan altijd.',
    ],
    button: 'Bekijk de aanmelding',
  },
  'received-referrer': {
    subject: ({ reference }) => `We hebben aanmelding ${reference} ontvangen`,
    why: reader,
    paragraphs: ({ facts, codes }) => [
      'Bedankt voor je aanmelding. Die is goed ontvangen.',
      codes.approval.startsWith('yes-first')
        ? 'Eerst vragen we de kandidaat om toestemming. We gaan pas verder na een ja.'
        : '',
      facts.programme === ''
        ? 'We nemen contact op om samen de juiste plek te vinden.'
        : codes.approval.endsWith('none')
          ? 'Je krijgt bericht over de start en het einde.'
          : 'Je krijgt bericht over het besluit, de start en het einde.',
    ],
    button: follow,
  },
  'approved-referrer': {
    subject: ({ reference }) => `Akkoord voor je aanmelding ${reference}`,
    why: reader,
    paragraphs: () => ['Er is akkoord voor de kandidaat die je hebt aangemeld.', 'We zoeken nu een plek.'],
    button: follow,
  },
  'declined-referrer': {
    subject: ({ reference }) => `Geen akkoord voor je aanmelding ${reference}`,
    why: reader,
    paragraphs: ({ facts }) => [
      'Er is geen akkoord gegeven voor de kandidaat die je hebt aangemeld.',
      decidedBy(facts.decidedBy),
      `De reden: ${facts.reason}`,
      'Weet je niet welke hulp wel past? Bel ons, dan denken we mee.',
      'De kandidaat krijgt zelf bericht, met hoe bezwaar maken kan en tot wanneer.',
    ],
    button: 'Bekijk de aanmelding',
  },
  'started-referrer': {
    subject: ({ reference }) => `Je aanmelding ${reference} is gestart`,
    why: reader,
    paragraphs: ({ facts }) => [`Het traject van de kandidaat die je hebt aangemeld, startte op ${facts.startsOn}.`],
    button: follow,
  },
  'ended-referrer': {
    subject: ({ reference }) => `Je aanmelding ${reference} is afgesloten`,
    why: reader,
    paragraphs: ({ facts, codes, phone }) => [
      'De aanmelding die je deed, is afgesloten.',
      facts.closure,
      codes.closure === 'not-me'
        ? 'Klopte het e-mailadres niet? Doe de aanmelding opnieuw met het goede adres, of bel ons.'
        : '',
      ...(codes.closure === 'no-place' ? [...noPlace(phone), 'Opnieuw aanmelden kan later altijd.', complaint] : []),
    ],
    button: 'Bekijk de aanmelding',
  },
  'goes-on-referrer': {
    subject: ({ reference }) => `Je aanmelding ${reference} gaat door`,
    why: reader,
    paragraphs: () => [
      'Je stelde voor om deze aanmelding te stoppen. We hebben daarnaar gekeken.',
      'De aanmelding gaat door. Je hoeft niets te doen.',
    ],
    button: 'Bekijk de aanmelding',
  },
  'give-information': {
    subject: ({ reference }) => `Vraag over aanmelding ${reference}`,
    why: reader,
    paragraphs: (words) => [
      words.level === 'person'
        ? 'Er is een vraag over de aanmelding die je deed.'
        : 'De aanmelder gaf geen antwoord op een vraag. Vraag het na en vul het antwoord in.',
      'Zonder antwoord kan er nog geen besluit komen.',
      by(words),
    ],
    button: 'Lees en beantwoord de vraag',
  },
  code: {
    subject: ({ reference }) => `Je code voor ${reference}`,
    why: asked,
    paragraphs: ({ facts }) => [
      'Je hebt een code gevraagd om een aanmelding te bekijken.',
      `De code werkt ${facts.minutes} minuten, en alleen op het apparaat waarop je hem vroeg.`,
      'Heb je geen code gevraagd? Dan hoef je niets te doen. Geef de code aan niemand.',
    ],
  },
  'new-link': {
    subject: ({ reference }) => `Nieuwe link voor ${reference}`,
    why: (words) => (words.codes.about === 'worn-out' ? reader(words) : asked(words)),
    paragraphs: ({ codes }) =>
      codes.about === 'worn-out'
        ? [
            'Met je vorige link is te vaak iets geprobeerd, zoals een code of een geboortedatum. Misschien was jij dat niet.',
            'Daarom werkt die link niet meer. Dit is je nieuwe link. Stuur deze mail niet door.',
          ]
        : ['Je hebt een nieuwe link gevraagd. Een oudere link kan nu zijn verlopen.'],
    button: 'Open de pagina',
  },
};
