// Made by `npm run build:texts` from texts/*/declines.yaml; change those instead.
import { numberIn, pluralIn } from '../words/numbers.ts';
import type { Language } from '../../domain/codes.ts';
import { textsBeside } from '../beside.ts';

export interface DeclinesTexts {
readonly "page": {
readonly "title": string;
readonly "lead": string;
readonly "none": string;
readonly "who": string;
readonly "whoHint": (v: { readonly most: number }) => string;
readonly "one": (v: { readonly name: string | number; readonly reference: string | number }) => string;
readonly "reason": string;
readonly "explanation": string;
readonly "decidedByHint": string;
readonly "next": string;
readonly "list": string;
};
readonly "sure": {
readonly "title": string;
readonly "lead": (v: { readonly count: number }) => string;
readonly "reason": string;
readonly "decidedBy": string;
readonly "yes": (v: { readonly count: number }) => string;
readonly "no": string;
};
readonly "done": {
readonly "title": string;
readonly "declined": (v: { readonly count: number }) => string;
readonly "follows": string;
readonly "not": (v: { readonly count: number }) => string;
readonly "one": (v: { readonly who: string | number; readonly why: string | number }) => string;
readonly "why": {
readonly "answered": string;
readonly "gone": string;
readonly "busy": string;
readonly "refused": string;
};
};
readonly "problem": {
readonly "none": string;
readonly "many": (v: { readonly most: number }) => string;
};
}

const nl: DeclinesTexts = {
"page": {
"title": "Meerdere aanmeldingen afwijzen",
"lead": "Kies wie je om dezelfde reden afwijst. Elke kandidaat leest die reden.",
"none": "Er wacht nu geen aanmelding op jouw besluit.",
"who": "Wie wijs je af?",
"whoHint": (v) => `Je kunt er ${numberIn('nl', v.most)} tegelijk kiezen.`,
"one": (v) => `${v.name}, aanmelding ${v.reference}`,
"reason": "Reden voor al deze aanmeldingen",
"explanation": "Kies je \"Er is een andere reden\"? Schrijf dan hier welke. Voor jullie team en voor ons. De kandidaat mag dit wel opvragen.",
"decidedByHint": "Deze naam staat bij elk besluit van het team. De kandidaat en de aanmelder zien de naam niet.",
"next": "Verder",
"list": "Terug naar mijn lijst",
},
"sure": {
"title": "Klopt dit?",
"lead": (v) => `${pluralIn('nl', 'cardinal', v.count) === 'one' ? `Je wijst deze aanmelding af:` : `Je wijst deze ${numberIn('nl', v.count)} aanmeldingen af:`}`,
"reason": "Reden",
"decidedBy": "Wie beslist",
"yes": (v) => `${pluralIn('nl', 'cardinal', v.count) === 'one' ? `Ja, wijs deze aanmelding af` : `Ja, wijs deze ${numberIn('nl', v.count)} aanmeldingen af`}`,
"no": "Nee, terug",
},
"done": {
"title": "Dit is er gebeurd",
"declined": (v) => `${v.count === 0 ? `Er is niets afgewezen.` : pluralIn('nl', 'cardinal', v.count) === 'one' ? `Er is 1 aanmelding afgewezen:` : `Er zijn ${numberIn('nl', v.count)} aanmeldingen afgewezen:`}`,
"follows": "De kandidaten en wie hen aanmeldde krijgen bericht, met de reden.",
"not": (v) => `${pluralIn('nl', 'cardinal', v.count) === 'one' ? `1 aanmelding is niet afgewezen:` : `${numberIn('nl', v.count)} aanmeldingen zijn niet afgewezen:`}`,
"one": (v) => `${v.who}: ${v.why}`,
"why": {
"answered": "dit was al beantwoord.",
"gone": "dit wacht niet meer op jou.",
"busy": "het lukte nu niet. Probeer het nog een keer.",
"refused": "je antwoord kon zo niet.",
},
},
"problem": {
"none": "Kies minstens een aanmelding.",
"many": (v) => `Kies er niet meer dan ${numberIn('nl', v.most)}.`,
},
};

export const declinesTexts: Readonly<Record<Language, DeclinesTexts>> = {
  nl,
  get en() {
    return textsBeside<DeclinesTexts>('en', 'declines');
  },
};
