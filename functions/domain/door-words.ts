import type { OtherDoor } from './codes.ts';
import type { Words } from './region.ts';

/** Why a door is the right one. Neutral in person: candidate, referrer and approver all read them. */
export const reasonWords = {
  inIpsCare: {
    nl: 'In behandeling bij een zorgaanbieder die IPS geeft.',
    en: 'In care at a provider that offers IPS.',
  },
  clinicianRefers: { nl: 'De behandelaar meldt aan.', en: 'The clinician refers.' },
  'ips-uwv': {
    nl: 'Er is een WIA-, WAO- of Wajong-uitkering. Daarom beslist UWV.',
    en: 'There is a WIA, WAO or Wajong benefit. So UWV decides.',
  },
  'ips-municipality': {
    nl: 'Er is geen WIA-, WAO- of Wajong-uitkering. Daarom beslist de gemeente waar iemand woont.',
    en: 'There is no WIA, WAO or Wajong benefit. So the municipality of residence decides.',
  },
  youth: {
    nl: 'De leeftijd past bij Sterk met Werk of Scholing, het traject voor jongeren.',
    en: 'The age fits Sterk met Werk of Scholing, the programme for young people.',
  },
  adult: {
    nl: 'De leeftijd past bij Sterk met Werk, het traject voor volwassenen.',
    en: 'The age fits Sterk met Werk, the programme for adults.',
  },
  ipsNotPossible: {
    nl: 'Er is opgegeven dat IPS niet kan.',
    en: 'It was stated that IPS is not possible.',
  },
} as const satisfies Record<string, Words>;

/** Things worth telling beside the chosen door, to who refers themselves and to a professional. */
export const hintWords = {
  ipsExistsToo: {
    self: {
      nl: 'Je bent in behandeling. Misschien kun je ook IPS krijgen: hulp bij werk, samen met je behandelaar. Vraag je behandelaar ernaar.',
      en: 'You are in treatment, so you may also get IPS: help with work, together with your clinician. Ask your clinician about it.',
    },
    professional: {
      nl: 'De kandidaat is in behandeling en kan misschien ook IPS krijgen: hulp bij werk, samen met de behandelaar. Vraag ernaar bij de behandelaar.',
      en: 'The candidate is in treatment and may also get IPS: help with work, together with the clinician. Ask the clinician about it.',
    },
  },
  preferenceUnused: {
    self: {
      nl: 'De wens voor een aanbieder gebruiken we niet: IPS komt van de instelling waar je in behandeling bent.',
      en: 'The wish for a provider is not used: IPS comes from the institution that treats you.',
    },
    professional: {
      nl: 'De wens voor een aanbieder gebruiken we niet: IPS komt van de instelling waar de kandidaat in behandeling is.',
      en: 'The wish for a provider is not used: IPS comes from the institution that treats the candidate.',
    },
  },
  registerAsJobSeeker: {
    self: {
      nl: 'Nog niet ingeschreven als werkzoekende? Doe dat bij UWV, op werk.nl of met hulp van je werkcoach. Je aanmelding gaat intussen gewoon door.',
      en: 'Not registered as a job seeker yet? Do so at UWV, on werk.nl or with help of your work coach. Your referral goes on meanwhile.',
    },
    professional: {
      nl: 'Is de kandidaat nog niet ingeschreven als werkzoekende? Dat kan bij UWV, op werk.nl of met hulp van de werkcoach. De aanmelding gaat intussen gewoon door.',
      en: 'Is the candidate not registered as a job seeker yet? That can be done at UWV, on werk.nl or with help of the work coach. The referral goes on meanwhile.',
    },
  },
} as const satisfies Record<string, Record<'self' | 'professional', Words>>;

/** Why someone is too young here. `youngest` is the age from which a door is open. */
export function tooYoungWords(youngest: number): Words {
  return {
    nl: `Hoofdzaak Werk is er voor mensen van ${youngest} jaar en ouder.`,
    en: `Hoofdzaak Werk is for people of ${youngest} and older.`,
  };
}

/** What holds beside it for who cannot consent for themselves yet. `consentAge` is the age from which people do. */
export function childWords(consentAge: number): Words {
  return {
    nl: `Voor wie jonger is dan ${consentAge} beslist een ouder of voogd. Daarom bewaren we niets, en nemen we zelf geen contact op.`,
    en: `For anyone younger than ${consentAge} a parent or guardian decides. So we keep nothing, and do not make contact ourselves.`,
  };
}

/** Why someone is too old here. `pensionAge` is the age from which people have a state pension. */
export function pensionAgeWords(pensionAge: number): Words {
  return {
    nl: `Hoofdzaak Werk is er voor mensen die nog geen AOW krijgen, dus tot ${pensionAge} jaar.`,
    en: `Hoofdzaak Werk is for people who have no state pension yet, so below the age of ${pensionAge}.`,
  };
}

/** Why a referral does not fit here, `{municipality}` being where somebody lives (see `withName`). What to do instead is in the region file (`handovers`). */
export const otherDoorWords: Readonly<Record<Exclude<OtherDoor, 'under-16' | 'state-pension-age'>, Words>> = {
  'outside-region': {
    nl: '{municipality} hoort bij een andere regio. Daar is ook hulp.',
    en: '{municipality} belongs to another region. There is help there too.',
  },
  'municipality-buys-itself': {
    nl: '{municipality} regelt deze hulp zelf voor de eigen inwoners.',
    en: '{municipality} arranges this programme for its residents itself.',
  },
  'disability-benefit': {
    nl: 'Bij een WIA-, WAO- of Wajong-uitkering betaalt UWV de hulp bij het vinden van werk.',
    en: 'With a WIA, WAO or Wajong benefit, UWV pays for help with finding work.',
  },
  'ask-clinician-ips': {
    nl: 'Wie in behandeling is bij een zorgaanbieder met IPS, kan misschien IPS krijgen. De behandelaar meldt daarvoor aan.',
    en: 'Someone in care at a provider with IPS may get IPS. The clinician refers for that.',
  },
  'not-motivated': {
    nl: 'Deze hulp begint pas als iemand het zelf wil. Eerst bellen kan wel.',
    en: 'A trajectory begins only when someone wants it themselves. A call first is possible.',
  },
  'door-not-open-yet': {
    nl: 'Aanmelden voor deze hulp kan op dit moment niet.',
    en: 'This programme takes no referrals at the moment.',
  },
};

/** The words with the municipality's name filled in; undefined where its name is unknown. */
export function withName({ nl, en }: Words, municipality: string | undefined): Words {
  return {
    nl: nl.replaceAll('{municipality}', municipality ?? 'Deze gemeente'),
    en: en.replaceAll('{municipality}', municipality ?? 'This municipality'),
  };
}

/** The same to somebody who signs up themselves, where it reads otherwise. */
export const ownOtherDoorWords: Readonly<Partial<Record<OtherDoor, Words>>> = {
  'outside-region': {
    nl: 'Je gemeente hoort bij een andere regio. Daar is ook hulp.',
    en: 'Your municipality belongs to another region. There is help there too.',
  },
  'municipality-buys-itself': {
    nl: 'Je gemeente regelt deze hulp zelf voor haar inwoners.',
    en: 'Your municipality arranges this programme for its residents itself.',
  },
  'ask-clinician-ips': {
    nl: 'Je bent in behandeling bij een zorgaanbieder met IPS. Misschien kun je IPS krijgen. Je behandelaar meldt je daarvoor aan.',
    en: 'You are in care at a provider with IPS, so you may get IPS. Your clinician refers you for that.',
  },
  'not-motivated': {
    nl: 'Deze hulp begint pas als je het zelf wilt. Eerst bellen kan wel.',
    en: 'A trajectory begins only when you want it yourself. A call first is possible.',
  },
};
