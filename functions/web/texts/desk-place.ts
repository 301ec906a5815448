// Made by `npm run build:texts` from texts/*/desk-place.yaml; change those instead.
import { numberIn, pluralIn } from '../words/numbers.ts';
import type { Language } from '../../domain/codes.ts';
import { textsBeside } from '../beside.ts';

export interface DeskPlaceTexts {
readonly "choose": {
readonly "label": string;
readonly "places": (v: { readonly places: number; readonly held: string | number }) => string;
readonly "ahead": (v: { readonly count: number }) => string;
readonly "first": string;
readonly "wasAsked": string;
readonly "full": string;
readonly "add": (v: { readonly from: string | number; readonly to: string | number }) => string;
readonly "cannotAdd": string;
readonly "others": string;
readonly "present": string;
readonly "none": string;
};
readonly "again": {
readonly "label": string;
readonly "yes": string;
readonly "no": string;
};
}

const nl: DeskPlaceTexts = {
"choose": {
"label": "Welke aanbieder vragen we?",
"places": (v) => `${v.places === 0 ? `Geen plekken` : pluralIn('nl', 'cardinal', v.places) === 'one' ? `1 plek` : `${numberIn('nl', v.places)} plekken`}, waarvan ${v.held} bezet.`,
"ahead": (v) => `${pluralIn('nl', 'cardinal', v.count) === 'one' ? `1 persoon wacht hier langer.` : `${numberIn('nl', v.count)} mensen wachten hier langer.`}`,
"first": "Zou nu als eerste gevraagd worden.",
"wasAsked": "Is voor deze kandidaat al eens gevraagd. Toen kwam er een nee, of geen antwoord.",
"full": "Er is geen plek vrij",
"add": (v) => `Zet er een plek bij: van ${v.from} naar ${v.to}. De aanbieder ziet dat op de pagina met plekken.`,
"cannotAdd": "Er kan geen plek meer bij.",
"others": "Deze aanbieders kun je niet kiezen",
"present": "De kandidaat is hier al.",
"none": "Er is geen andere aanbieder die dit traject doet voor deze kandidaat.",
},
"again": {
"label": "Mag de aanbieder van nu later opnieuw gevraagd worden?",
"yes": "Ja, als die weer vooraan staat",
"no": "Nee, alleen andere aanbieders",
},
};

export const deskPlaceTexts: Readonly<Record<Language, DeskPlaceTexts>> = {
  nl,
  get en() {
    return textsBeside<DeskPlaceTexts>('en', 'desk-place');
  },
};
