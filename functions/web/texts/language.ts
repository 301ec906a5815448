// Made by `npm run build:texts` from texts/*/language.yaml; change those instead.
import type { Language } from '../../domain/codes.ts';

export interface LanguageTexts {
readonly "name": string;
readonly "locale": string;
readonly "dayUnknown": (v: { readonly date: string | number }) => string;
readonly "monthUnknown": (v: { readonly date: string | number }) => string;
}

const nl: LanguageTexts = {
"name": "Nederlands",
"locale": "nl-NL",
"dayUnknown": (v) => `${v.date} (dag onbekend)`,
"monthUnknown": (v) => `${v.date} (dag en maand onbekend)`,
};

const en: LanguageTexts = {
"name": "English",
"locale": "en-GB",
"dayUnknown": (v) => `${v.date} (day unknown)`,
"monthUnknown": (v) => `${v.date} (day and month unknown)`,
};

export const languageTexts: Readonly<Record<Language, LanguageTexts>> = {
  nl,
  en,
};
