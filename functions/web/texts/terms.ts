import type {
  Benefit,
  Closure,
  DeclineReason,
  Door,
  EarlyStopReason,
  Language,
  OfferDeclineReason,
  Profession,
  Programme,
  Role,
  SpellKind,
  TaskKind,
} from '../../domain/codes.ts';

/**
 * Words for every code that people get to see. One record per code list, so that a new code without words fails the type
 * check.
 */
interface Terms {
  readonly programmes: Record<Programme, string>;
  /** With ages to fill in: see `doorName`. */
  readonly doors: Record<Door, string>;
  /** A municipality that is in no list. */
  readonly unknownMunicipality: string;
  readonly benefits: Record<Benefit, string>;
  readonly professions: Record<Profession, string>;
  /** As in "Wie is aan zet: de werkcoach". */
  readonly roles: Record<Role, string>;
  readonly closures: Record<Closure, string>;
  readonly declineReasons: Record<DeclineReason, string>;
  readonly offerDeclineReasons: Record<OfferDeclineReason, string>;
  readonly earlyStopReasons: Record<EarlyStopReason, string>;
  readonly spellKinds: Record<SpellKind, string>;
  /** What a task asks for, as a short heading. */
  readonly tasks: Record<TaskKind | 'objection', string>;
  readonly contact: Record<'email' | 'phone', string>;
  readonly motivated: Record<'yes' | 'unsure' | 'no', string>;
}

const nl: Terms = {
  programmes: {
    ips: 'IPS',
    'sterk-met-werk': 'Sterk met Werk',
    'sterk-met-werk-of-scholing': 'Sterk met Werk of Scholing',
  },
  doors: {
    'ips-uwv': 'IPS via UWV',
    'ips-municipality': 'IPS via de gemeente',
    'sterk-met-werk': 'Sterk met Werk ({adultsFrom} jaar en ouder)',
    'sterk-met-werk-of-scholing': 'Sterk met Werk of Scholing ({youthFrom} tot en met {youthTo} jaar)',
  },
  unknownMunicipality: 'een gemeente die niet op onze lijst staat',
  benefits: {
    participatiewet: 'bijstand (Participatiewet)',
    ioaw: 'IOAW',
    ioaz: 'IOAZ',
    ww: 'WW',
    zw: 'Ziektewet',
    wia: 'WIA',
    wao: 'WAO',
    wajong: 'Wajong',
    anw: 'Anw (nabestaandenuitkering)',
    none: 'geen uitkering',
    unknown: 'niet bekend',
  },
  professions: {
    clinician: 'behandelaar',
    'work-coach': 'werkcoach',
    school: 'school',
    'job-coach': 'jobcoach',
    other: 'andere professional',
  },
  roles: {
    candidate: 'de kandidaat',
    referrer: 'de aanmelder',
    approver: 'de werkcoach',
    team: 'het team van de gemeente of UWV',
    provider: 'de aanbieder',
    'job-coach': 'de jobcoach',
    coordinator: 'de coördinator',
    deputy: 'de vervanger van de coördinator',
    system: 'ons systeem',
  },
  closures: {
    declined: 'Er is geen akkoord gegeven.',
    'not-interested': 'De kandidaat wil dit niet.',
    withdrawn: 'De aanmelding is ingetrokken.',
    'no-place': 'Er is geen plek gevonden.',
    'handed-over': 'Een andere organisatie neemt het over.',
    'goal-reached': 'Het doel is gehaald.',
    completed: 'Het traject is helemaal afgerond.',
    'early-stop': 'Het traject is eerder gestopt.',
    died: 'De aanmelding is gesloten.',
    silent: 'We kregen geen antwoord meer.',
    'not-confirmed': 'De aanmelder heeft de aanmelding niet bevestigd.',
    'not-me': 'De mail kwam bij iemand die niets met de aanmelding te maken heeft.',
  },
  declineReasons: {
    'not-target-group': 'Dit traject is voor een andere groep mensen.',
    'other-provision': 'Andere hulp past nu beter.',
    'not-now': 'Een traject past nu nog niet.',
    'not-our-resident': 'De kandidaat hoort bij een andere gemeente.',
    other: 'Er is een andere reden.',
  },
  offerDeclineReasons: {
    'no-capacity': 'Er is geen plek.',
    'not-our-expertise': 'Dit past niet bij wat we kunnen.',
    'too-far': 'De afstand is te groot.',
    language: 'We spreken de taal niet.',
    other: 'Er is een andere reden.',
  },
  earlyStopReasons: {
    'no-wish-now': 'De kandidaat wil nu niet verder.',
    health: 'Het kan niet door de gezondheid.',
    'other-provision': 'Andere hulp past nu beter.',
    moved: 'De kandidaat is verhuisd.',
    unreachable: 'De kandidaat is niet te bereiken.',
    'no-match': 'Het klikt niet of past niet.',
    died: 'De kandidaat is overleden. Er gaat geen mail meer naar dit adres.',
    other: 'Er is een andere reden.',
  },
  spellKinds: {
    employee: 'Betaald werk in loondienst',
    'self-employed': 'Werk als zelfstandige',
    'learn-work': 'Leren en werken (BBL)',
    education: 'School of opleiding',
    voluntary: 'Vrijwilligerswerk',
  },
  tasks: {
    'confirm-sender': 'Bevestig een aanmelding',
    'confirm-interest': 'Zeg of je mee wilt doen',
    approve: 'Besluit over een aanmelding',
    'give-information': 'Geef meer informatie',
    'accept-offer': 'Reageer op een nieuwe kandidaat',
    'await-place': 'Wachten op een plek',
    'still-wanted': 'Wil je nog wachten op een plek?',
    'confirm-start': 'Meld het eerste gesprek',
    'check-in': 'Vul de voortgang in',
    call: 'Bel iemand',
    resolve: 'Zoek een oplossing',
    advance: 'Stap van het systeem',
    objection: 'Laat weten dat je dit niet wilt',
  },
  contact: { email: 'e-mail', phone: 'telefoon' },
  motivated: { yes: 'ja', unsure: 'twijfelt nog', no: 'nee' },
};

const en: Terms = {
  programmes: {
    ips: 'IPS',
    'sterk-met-werk': 'Sterk met Werk',
    'sterk-met-werk-of-scholing': 'Sterk met Werk of Scholing',
  },
  doors: {
    'ips-uwv': 'IPS through UWV',
    'ips-municipality': 'IPS through the municipality',
    'sterk-met-werk': 'Sterk met Werk ({adultsFrom} and older)',
    'sterk-met-werk-of-scholing': 'Sterk met Werk of Scholing ({youthFrom} up to and including {youthTo})',
  },
  unknownMunicipality: 'a municipality that is not on our list',
  benefits: {
    participatiewet: 'social assistance (Participatiewet)',
    ioaw: 'IOAW',
    ioaz: 'IOAZ',
    ww: 'unemployment benefit (WW)',
    zw: 'sickness benefit (Ziektewet)',
    wia: 'WIA',
    wao: 'WAO',
    wajong: 'Wajong',
    anw: 'Anw (survivor’s benefit)',
    none: 'no benefit',
    unknown: 'not known',
  },
  professions: {
    clinician: 'clinician',
    'work-coach': 'work coach',
    school: 'school',
    'job-coach': 'job coach',
    other: 'other professional',
  },
  roles: {
    candidate: 'the candidate',
    referrer: 'the referrer',
    approver: 'the work coach',
    team: 'the team of the municipality or UWV',
    provider: 'the provider',
    'job-coach': 'the job coach',
    coordinator: 'the coordinator',
    deputy: 'the deputy of the coordinator',
    system: 'our system',
  },
  closures: {
    declined: 'The referral was not approved.',
    'not-interested': 'The candidate does not want this.',
    withdrawn: 'The referral was withdrawn.',
    'no-place': 'No place was found.',
    'handed-over': 'Another organisation takes over.',
    'goal-reached': 'The goal was reached.',
    completed: 'The trajectory was completed.',
    'early-stop': 'The trajectory stopped early.',
    died: 'The referral is closed.',
    silent: 'We no longer got an answer.',
    'not-confirmed': 'The sender did not confirm the referral.',
    'not-me': 'The mail reached someone who has nothing to do with the referral.',
  },
  declineReasons: {
    'not-target-group': 'This trajectory is meant for another group of people.',
    'other-provision': 'Other support fits better now.',
    'not-now': 'A trajectory does not fit yet.',
    'not-our-resident': 'The candidate belongs to another municipality.',
    other: 'There is another reason.',
  },
  offerDeclineReasons: {
    'no-capacity': 'There is no place.',
    'not-our-expertise': 'This does not fit what we can do.',
    'too-far': 'The distance is too great.',
    language: 'We do not speak the language.',
    other: 'There is another reason.',
  },
  earlyStopReasons: {
    'no-wish-now': 'The candidate does not want to go on now.',
    health: 'Health does not allow it.',
    'other-provision': 'Other support fits better now.',
    moved: 'The candidate moved house.',
    unreachable: 'The candidate cannot be reached.',
    'no-match': 'It does not click or fit.',
    died: 'The candidate has died. No more mail goes to their address.',
    other: 'There is another reason.',
  },
  spellKinds: {
    employee: 'Paid work as an employee',
    'self-employed': 'Work as self-employed',
    'learn-work': 'Learning and working (BBL)',
    education: 'School or course',
    voluntary: 'Voluntary work',
  },
  tasks: {
    'confirm-sender': 'Confirm a referral',
    'confirm-interest': 'Say whether you want to take part',
    approve: 'Decide on a referral',
    'give-information': 'Give more information',
    'accept-offer': 'Respond to a new candidate',
    'await-place': 'Waiting for a place',
    'still-wanted': 'Do you still want to wait for a place?',
    'confirm-start': 'Report the first talk',
    'check-in': 'Fill in the check-in',
    call: 'Phone someone',
    resolve: 'Find a solution',
    advance: 'Step of the system',
    objection: 'Tell us that you do not want this',
  },
  contact: { email: 'e-mail', phone: 'phone' },
  motivated: { yes: 'yes', unsure: 'not sure yet', no: 'no' },
};

/** Words for codes, by language. */
export const terms: Record<Language, Terms> = { nl, en };
