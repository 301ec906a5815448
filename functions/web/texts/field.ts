// Made by `npm run build:texts` from texts/*/field.yaml; change those instead.
import type { Language } from '../../domain/codes.ts';
import { textsBeside } from '../beside.ts';

export interface FieldTexts {
readonly "optional": string;
readonly "day": string;
readonly "month": string;
readonly "year": string;
readonly "choose": string;
readonly "onlyWith": (v: { readonly choice: string | number }) => string;
readonly "summary": string;
}

const nl: FieldTexts = {
"optional": "(optioneel)",
"day": "Dag",
"month": "Maand",
"year": "Jaar",
"choose": "Kies",
"onlyWith": (v) => `Alleen als je kiest voor: ${v.choice}.`,
"summary": "Niet alles is goed ingevuld",
};

export const fieldTexts: Readonly<Record<Language, FieldTexts>> = {
  nl,
  get en() {
    return textsBeside<FieldTexts>('en', 'field');
  },
};
