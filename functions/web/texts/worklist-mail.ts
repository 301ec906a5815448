// Made by `npm run build:texts` from texts/*/worklist-mail.yaml; change those instead.
import { numberIn } from '../words/numbers.ts';
import type { Language } from '../../domain/codes.ts';
import { textsBeside } from '../beside.ts';

export interface WorklistMailTexts {
readonly "code": {
readonly "subject": string;
readonly "why": string;
readonly "lead": string;
readonly "valid": (v: { readonly minutes: number }) => string;
readonly "notYou": (v: { readonly phone: string | number }) => string;
};
readonly "away": {
readonly "subject": string;
readonly "why": string;
readonly "lead": (v: { readonly date: string | number }) => string;
readonly "meanwhile": string;
readonly "notYou": (v: { readonly phone: string | number }) => string;
readonly "button": string;
};
}

const nl: WorklistMailTexts = {
"code": {
"subject": "Je code voor ‘mijn lijst’",
"why": "Iemand opende ‘mijn lijst’ op onze site, en vulde dit e-mailadres in.",
"lead": "Iemand opende ‘mijn lijst’ op onze site, met dit e-mailadres. Was jij dat? Vul de code dan in op de pagina waar je was.",
"valid": (v) => `De code werkt ${numberIn('nl', v.minutes)} minuten, alleen in de browser waarin je hem vroeg. Geef de code aan niemand, ook niet aan ons.`,
"notYou": (v) => `Was jij dit niet? Dan hoef je niets te doen: zonder de code ziet niemand iets. Krijg je deze mail vaker? Bel ${v.phone}.`,
},
"away": {
"subject": "Je afwezigheid",
"why": "Op onze site is gemeld dat jij er even niet bent.",
"lead": (v) => `Op onze site staat nu dat jij er niet bent. Je bent er weer op ${v.date}.`,
"meanwhile": "Tot die dag vragen we het aan iemand anders. Wat op je wachtte, ging mee.",
"notYou": (v) => `Klopt dit niet? Ga naar de pagina hieronder en kies ‘Ik ben er weer’. Of bel ${v.phone}.`,
"button": "Bekijk je afwezigheid",
},
};

export const worklistMailTexts: Readonly<Record<Language, WorklistMailTexts>> = {
  nl,
  get en() {
    return textsBeside<WorklistMailTexts>('en', 'worklist-mail');
  },
};
