// Made by `npm run build:texts` from texts/*/desk-double.yaml; change those instead.
import type { Language } from '../../domain/codes.ts';
import { textsBeside } from '../beside.ts';

export interface DeskDoubleTexts {
readonly "number": string;
readonly "what": string;
readonly "own": string;
readonly "other": string;
readonly "caption": string;
readonly "receivedOn": string;
readonly "stage": string;
readonly "waitingSince": string;
readonly "door": string;
readonly "referrer": string;
readonly "provider": string;
readonly "none": string;
readonly "self": string;
readonly "gone": string;
readonly "bothRun": string;
readonly "instead": {
readonly "dismiss-duplicate": string;
readonly "merge-duplicate": string;
};
readonly "mark": {
readonly "label": string;
readonly "hint": string;
};
readonly "keepLabel": string;
readonly "keepHint": string;
readonly "keep": (v: { readonly kept: string | number; readonly ended: string | number }) => string;
readonly "take": {
readonly "label": string;
readonly "hint": string;
readonly "email": (v: { readonly value: string | number }) => string;
readonly "phone": (v: { readonly value: string | number }) => string;
};
}

const nl: DeskDoubleTexts = {
"number": "Nummer",
"what": "Wat",
"own": "Deze aanmelding",
"other": "De andere aanmelding",
"caption": "De twee aanmeldingen naast elkaar",
"receivedOn": "Ontvangen op",
"stage": "Hoe het staat",
"waitingSince": "Wacht op een plek sinds",
"door": "Manier van aanmelden",
"referrer": "Wie aanmeldde",
"provider": "Aanbieder",
"none": "niet bekend",
"self": "De kandidaat zelf",
"gone": "De andere aanmelding is al afgelopen. Er valt niets meer te vergelijken.",
"bothRun": "Bij allebei werkt een aanbieder al met de kandidaat. Dan kan geen van de twee stoppen. Bel de aanbieders, en spreek af wie verdergaat. Trek daarna de andere aanmelding in.",
"instead": {
"dismiss-duplicate": "Nee, het zijn twee mensen",
"merge-duplicate": "Toch dezelfde persoon",
},
"mark": {
"label": "Nummer van de andere aanmelding",
"hint": "Bijvoorbeeld HW-7K3M9QS. Daarna kun je ze naast elkaar zien.",
},
"keepLabel": "Welke aanmelding gaat verder?",
"keepHint": "Een aanmelding waarin een aanbieder al met de kandidaat werkt, kan niet stoppen.",
"keep": (v) => `${v.kept} gaat verder, ${v.ended} stopt`,
"take": {
"label": "Wat neemt die over?",
"hint": "Alleen wat daar nog ontbreekt. Kies alleen wat klopt.",
"email": (v) => `het mailadres ${v.value}`,
"phone": (v) => `het telefoonnummer ${v.value}`,
},
};

export const deskDoubleTexts: Readonly<Record<Language, DeskDoubleTexts>> = {
  nl,
  get en() {
    return textsBeside<DeskDoubleTexts>('en', 'desk-double');
  },
};
