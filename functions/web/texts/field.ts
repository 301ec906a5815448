// Made by `npm run build:texts` from texts/*/field.yaml; change those instead.
import type { Language } from '../../domain/codes.ts';

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

const en: FieldTexts = {
"optional": "(optional)",
"day": "Day",
"month": "Month",
"year": "Year",
"choose": "Choose",
"onlyWith": (v) => `Only if you choose: ${v.choice}.`,
"summary": "Some answers need your attention",
};

export const fieldTexts: Readonly<Record<Language, FieldTexts>> = { nl, en };
