// Made by `npm run build:texts` from texts/*/frame.yaml; change those instead.
import type { Language } from '../../domain/codes.ts';
import { textsBeside } from '../beside.ts';

export interface FrameTexts {
readonly "skip": string;
readonly "error": string;
readonly "languageLabel": string;
readonly "help": string;
readonly "privacy": string;
readonly "accessibility": string;
readonly "unknownLanguage": string;
readonly "crisisHeading": string;
readonly "crisisUnread": string;
readonly "crisisDanger": string;
readonly "crisisThoughts": string;
readonly "crisisOr": string;
readonly "crisisFree": string;
}

const nl: FrameTexts = {
"skip": "Naar de inhoud",
"error": "Fout: ",
"languageLabel": "Taal",
"help": "Lukt het niet of heb je een vraag? Bel",
"privacy": "Privacy",
"accessibility": "Toegankelijkheid",
"unknownLanguage": "Deze taal hebben we niet. Je kunt Nederlands of Engels kiezen, bovenaan de pagina.",
"crisisHeading": "Heb je nu hulp nodig?",
"crisisUnread": "Wij lezen berichten niet meteen.",
"crisisDanger": "Is er gevaar? Bel",
"crisisThoughts": "Denk je aan zelfmoord? Bel",
"crisisOr": "of",
"crisisFree": "(gratis, dag en nacht).",
};

export const frameTexts: Readonly<Record<Language, FrameTexts>> = {
  nl,
  get en() {
    return textsBeside<FrameTexts>('en', 'frame');
  },
};
