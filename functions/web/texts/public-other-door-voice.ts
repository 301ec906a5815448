import type { Language, OtherDoor } from '../../domain/codes.ts';
import type { FormKind } from '../public/steps.ts';

/** Words of the page about another door. */
export interface OtherDoorWords {
  readonly title: string;
  readonly why: string;
  readonly door: string;
}

/** What the page about another door says otherwise to somebody whose form told who they are. */
type Voices = Record<FormKind | 'clinician', Partial<Record<OtherDoor, Partial<OtherDoorWords>>>>;

const nl: Voices = {
  self: {
    'outside-region': {
      door: 'In je eigen regio is er ook hulp naar werk.',
    },
    'municipality-buys-itself': {
      door: 'Dezelfde soort hulp krijg je via je eigen werkcoach.',
    },
    'disability-benefit': {
      title: 'UWV helpt je hierbij',
      door: 'Krijg je ook hulp van de ggz? Dan kan je behandelaar je aanmelden voor IPS via UWV.',
    },
    'ask-clinician-ips': {
      title: 'Vraag je behandelaar naar IPS',
      why: 'Je krijgt al hulp van een ggz-organisatie die IPS geeft. IPS past dan vaak beter.',
      door: 'Alleen je behandelaar kan IPS aanvragen. Vraag bijvoorbeeld: "Is IPS iets voor mij?"',
    },
    'not-motivated': { why: 'Deze hulp werkt alleen als je het zelf wilt.' },
  },
  professional: {
    'outside-region': { door: 'In de regio van de kandidaat is er ook hulp naar werk.' },
    'municipality-buys-itself': { door: 'De kandidaat krijgt dezelfde soort hulp via de eigen werkcoach.' },
    'disability-benefit': {
      door: 'Krijgt de kandidaat ook hulp van de ggz? Dan kan de behandelaar aanmelden voor IPS via UWV.',
    },
    'ask-clinician-ips': {
      why: 'De kandidaat krijgt al hulp van een ggz-organisatie die IPS geeft. IPS past dan vaak beter.',
      door: 'Alleen de behandelaar kan IPS aanvragen. Vraag bijvoorbeeld: "Is IPS iets voor deze kandidaat?"',
    },
    'not-motivated': {
      why: 'Deze hulp werkt alleen als de kandidaat het zelf wil.',
      door: 'Nee zeggen mag altijd. We bellen de kandidaat graag om te horen wat wel past.',
    },
  },
  clinician: {
    'disability-benefit': {
      door: 'Is de kandidaat in behandeling bij jouw instelling, en geeft die IPS? Dan kun jij aanmelden voor IPS via UWV.',
    },
  },
};

const en: Voices = {
  self: {
    'outside-region': {
      door: 'Your own region has help towards work too.',
    },
    'municipality-buys-itself': {
      door: 'You get the same kind of help through your own work coach.',
    },
    'disability-benefit': {
      title: 'UWV helps you with this',
      door: 'Do you get mental health care too? Then your clinician can refer you for IPS through UWV.',
    },
    'ask-clinician-ips': {
      title: 'Ask your clinician about IPS',
      why: 'You already get help from a mental health organisation that offers IPS. IPS then often fits better.',
      door: 'Only your clinician can apply for IPS. You can ask: "Is IPS something for me?"',
    },
    'not-motivated': { why: 'This help only works if you want it yourself.' },
  },
  professional: {
    'outside-region': { door: 'The region of the candidate has help towards work too.' },
    'municipality-buys-itself': { door: 'The candidate gets the same kind of help through their own work coach.' },
    'disability-benefit': {
      door: 'Does the candidate get mental health care too? Then the clinician can refer for IPS through UWV.',
    },
    'ask-clinician-ips': {
      why: 'The candidate already gets help from a mental health organisation that offers IPS. IPS then often fits better.',
      door: 'Only the clinician can apply for IPS. You can ask: "Is IPS something for this candidate?"',
    },
    'not-motivated': {
      why: 'This help only works if the candidate wants it.',
      door: 'Saying no is always fine. We would like to call the candidate and hear what does fit.',
    },
  },
  clinician: {
    'disability-benefit': {
      door: 'Is the candidate treated at your institution, and does it offer IPS? Then you can refer for IPS through UWV.',
    },
  },
};

const voices: Record<Language, Voices> = { nl, en };

/** The words about another door as its reader needs them; the plain ones where nobody told who reads. */
export function inVoice(
  plain: OtherDoorWords,
  otherDoor: OtherDoor,
  { kind, isClinician }: { readonly kind?: FormKind; readonly isClinician?: boolean },
  lang: Language,
): OtherDoorWords {
  if (kind === undefined) return plain;
  const own = kind === 'professional' && isClinician === true ? voices[lang].clinician[otherDoor] : undefined;
  return { ...plain, ...voices[lang][kind][otherDoor], ...own };
}
