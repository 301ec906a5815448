import type { Language, Programme } from '../../domain/codes.ts';

/** What somebody agrees to when they say yes: the help itself, and who comes to know what. */
interface YesWords {
  readonly helpTitle: string;
  readonly help: Record<Programme, string>;
  readonly length: (term: string) => string;
  readonly whoTitle: string;
  /** Who decides, by name. */
  readonly decider: (name: string) => string;
  readonly provider: string;
  /** Where only the institution that treats them gives this help. */
  readonly treatingProvider: string;
  readonly coordinator: string;
  /** Where somebody else referred them. */
  readonly referrer: string;
}

interface ConsentTexts {
  /** To the candidate. */
  readonly own: YesWords;
  /** To the coordinator, who tells it on the phone. */
  readonly byPhone: YesWords;
  /** The candidate may read who referred them, behind a code: whoever else holds the link may not. */
  readonly referrer: { readonly title: string; readonly lead: string };
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const nl: ConsentTexts = {
  own: {
    helpTitle: 'Wat is deze hulp?',
    help: {
      ips: 'Met IPS krijg je hulp om betaald werk te vinden en te houden. De hulp komt van de instelling waar je in behandeling bent. Een IPS-coach van je behandelteam begeleidt je.',
      'sterk-met-werk':
        'Een jobcoach helpt je om werk te vinden en te houden. Die jobcoach komt van een aanbieder in de regio.',
      'sterk-met-werk-of-scholing':
        'Een jobcoach helpt je met werk of school: om iets te vinden, te beginnen of vol te houden. Die jobcoach komt van een aanbieder in de regio.',
    },
    length: (term) => `De hulp duurt meestal ${term}. Stoppen kan altijd.`,
    whoTitle: 'Wie ziet je gegevens als je ja zegt?',
    decider: (name) =>
      `${capital(name)} beslist. Daar zien ze je naam, je geboortedatum, wat je wilt en waarom dit past. Je telefoonnummer en e-mailadres zien ze niet.`,
    provider:
      'Een aanbieder ziet eerst alleen wat je wilt. Is daar plek? Dan zien zij en je jobcoach ook wie je bent en hoe ze je bereiken.',
    treatingProvider:
      'De instelling waar je in behandeling bent, ziet eerst alleen wat je wilt. Is daar plek? Dan zien zij en je IPS-coach ook wie je bent en hoe ze je bereiken.',
    coordinator: 'De coördinator of een vervanger ziet wat nodig is om te helpen als iets blijft liggen.',
    referrer: 'Wie je aanmeldde, ziet je naam en hoe ver het is.',
  },
  byPhone: {
    helpTitle: 'Vertel wat de hulp is',
    help: {
      ips: 'Bij IPS krijgt de kandidaat hulp om betaald werk te vinden en te houden. De hulp komt van de instelling waar de kandidaat in behandeling is, met een IPS-coach van het behandelteam.',
      'sterk-met-werk': 'Een jobcoach van een aanbieder in de regio helpt de kandidaat om werk te vinden en te houden.',
      'sterk-met-werk-of-scholing':
        'Een jobcoach van een aanbieder in de regio helpt de kandidaat met werk of school: om iets te vinden, te beginnen of vol te houden.',
    },
    length: (term) => `De hulp duurt meestal ${term}. Stoppen kan altijd.`,
    whoTitle: 'Vertel wie de gegevens ziet na een ja',
    decider: (name) =>
      `${capital(name)} beslist. Daar zien ze naam, geboortedatum, wat de kandidaat wil en waarom dit past. Telefoonnummer en e-mailadres zien ze niet.`,
    provider:
      'Een aanbieder ziet eerst alleen wat de kandidaat wil. Is daar plek? Dan zien zij en de jobcoach ook wie het is en hoe ze de kandidaat bereiken.',
    treatingProvider:
      'De instelling die behandelt, ziet eerst alleen wat de kandidaat wil. Is daar plek? Dan zien zij en de IPS-coach ook wie het is en hoe ze de kandidaat bereiken.',
    coordinator: 'Jij of je vervanger ziet wat nodig is om te helpen als iets blijft liggen.',
    referrer: 'Wie de aanmelding deed, ziet de naam en hoe ver het is.',
  },
  referrer: {
    title: 'Wie heeft mij aangemeld?',
    lead: 'Dat is een persoonlijk gegeven. Daarom sturen we eerst een code naar de mailbox van deze link. Ja of nee zeggen kan ook zonder code.',
  },
};

const en: ConsentTexts = {
  own: {
    helpTitle: 'What is this help?',
    help: {
      ips: 'With IPS you get help to find and keep paid work. It comes from the institution that treats you: an IPS coach of your care team guides you.',
      'sterk-met-werk': 'A job coach helps you find and keep work. That job coach comes from a provider in the region.',
      'sterk-met-werk-of-scholing':
        'A job coach helps you with work or school: to find, begin or keep up something. That job coach comes from a provider in the region.',
    },
    length: (term) => `The help mostly takes ${term}. You can always stop.`,
    whoTitle: 'Who sees your details if you say yes?',
    decider: (name) =>
      `${capital(name)} decides. There they see your name, your date of birth, what you want and why this fits. They do not see your phone number or e-mail address.`,
    provider:
      'A provider first sees only what you want. Does it have a place? Then it and your job coach also see who you are and how to reach you.',
    treatingProvider:
      'The institution that treats you first sees only what you want. Does it have a place? Then it and your IPS coach also see who you are and how to reach you.',
    coordinator: 'The coordinator or a deputy sees what is needed to help when something stays undone.',
    referrer: 'Whoever referred you sees your name and how far it is.',
  },
  byPhone: {
    helpTitle: 'Tell them what the help is',
    help: {
      ips: 'With IPS the candidate gets help to find and keep paid work. It comes from the institution that treats them, by an IPS coach of the care team.',
      'sterk-met-werk': 'A job coach of a provider in the region helps the candidate find and keep work.',
      'sterk-met-werk-of-scholing':
        'A job coach of a provider in the region helps the candidate with work or school: to find, begin or keep up something.',
    },
    length: (term) => `The help mostly takes ${term}. They can always stop.`,
    whoTitle: 'Tell them who sees the details after a yes',
    decider: (name) =>
      `${capital(name)} decides. There they see name, date of birth, what the candidate wants and why this fits. They do not see phone number or e-mail address.`,
    provider:
      'A provider first sees only what the candidate wants. Does it have a place? Then it and the job coach also see who it is and how to reach them.',
    treatingProvider:
      'The institution that treats them first sees only what the candidate wants. Does it have a place? Then it and the IPS coach also see who it is and how to reach them.',
    coordinator: 'You or your deputy see what is needed to help when something stays undone.',
    referrer: 'Whoever made the referral sees the name and how far it is.',
  },
  referrer: {
    title: 'Who referred me?',
    lead: 'That is personal, so we first send a code to the mailbox of this link. You can say yes or no without a code.',
  },
};

/** Words of the page that asks somebody for their yes. */
export const consentTexts: Record<Language, ConsentTexts> = { nl, en };
