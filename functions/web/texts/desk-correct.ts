// Made by `npm run build:texts` from texts/*/desk-correct.yaml; change those instead.
import type { Language } from '../../domain/codes.ts';
import { textsBeside } from '../beside.ts';

export interface DeskCorrectTexts {
readonly "givenName": string;
readonly "givenNameHint": string;
readonly "familyName": string;
readonly "birthDateHint": string;
readonly "municipality": string;
readonly "unsaid": string;
readonly "contactHint": string;
readonly "otherDoor": (v: { readonly other: string | number; readonly now: string | number }) => string;
readonly "noDoor": (v: { readonly why: string | number; readonly now: string | number }) => string;
readonly "decision": string;
readonly "keepOver": string;
readonly "choices": {
readonly "keep": {
readonly "label": string;
readonly "hint": string;
};
readonly "take": {
readonly "label": string;
readonly "hint": string;
};
};
}

const nl: DeskCorrectTexts = {
"givenName": "Voornaam",
"givenNameHint": "Leeg bij iemand met één naam.",
"familyName": "Achternaam",
"birthDateHint": "Weet niemand de dag of de maand? Vul dan 0 in.",
"municipality": "Gemeente waar de kandidaat woont",
"unsaid": "Niet bekend",
"contactHint": "Laat je dit leeg? Dan blijft het zoals het is.",
"otherDoor": (v) => `Let op: met deze gegevens past ${v.other}. Nu is het ${v.now}. Er is nog niets veranderd.`,
"noDoor": (v) => `Let op: met deze gegevens past geen traject van ons (${v.why}). Nu is het ${v.now}. Er is nog niets veranderd.`,
"decision": "Wat moet er gebeuren?",
"keepOver": "De begeleiding is voorbij, dus hierover hoef je niet te bellen. Een nieuwe gemeente bewaren we erbij.",
"choices": {
"keep": {
"label": "Verbeter de gegevens, en laat het traject zoals het is",
"hint": "Je krijgt een taak om de kandidaat te bellen. Een nieuwe gemeente bewaren we erbij, tot je hebt gebeld.",
},
"take": {
"label": "Verbeter de gegevens, en neem het andere traject",
"hint": "Het akkoord begint opnieuw. Een vraag aan een aanbieder stopt, en een plek komt vrij. Wie over het oude traject besliste of zou beslissen, krijgt bericht.",
},
},
};

export const deskCorrectTexts: Readonly<Record<Language, DeskCorrectTexts>> = {
  nl,
  get en() {
    return textsBeside<DeskCorrectTexts>('en', 'desk-correct');
  },
};
