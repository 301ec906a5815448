// Made by `npm run build:texts` from texts/*/unsure.yaml; change those instead.
import type { Language } from '../../domain/codes.ts';
import { textsBeside } from '../beside.ts';

export interface UnsureTexts {
readonly "title": string;
readonly "lead": string;
readonly "look": string;
readonly "kept": string;
readonly "send": string;
}

const nl: UnsureTexts = {
"title": "Probeer het over een minuut opnieuw",
"lead": "We kunnen nu even niet zien wat er in de regio geldt. Daarom doen we nog niets. Er is niets veranderd.",
"look": "Open deze pagina over een minuut opnieuw.",
"kept": "Wat je invulde staat klaar. Je hoeft niets opnieuw te typen.",
"send": "Stuur het opnieuw",
};

export const unsureTexts: Readonly<Record<Language, UnsureTexts>> = {
  nl,
  get en() {
    return textsBeside<UnsureTexts>('en', 'unsure');
  },
};
