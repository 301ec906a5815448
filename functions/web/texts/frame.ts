// Made by `npm run build:texts` from texts/*/frame.yaml; change those instead.
import type { Language } from '../../domain/codes.ts';

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

const en: FrameTexts = {
"skip": "Skip to main content",
"error": "Error: ",
"languageLabel": "Language",
"help": "Stuck, or do you have a question? Call",
"privacy": "Privacy",
"accessibility": "Accessibility",
"unknownLanguage": "We do not have this language. You can choose Dutch or English at the top of the page.",
"crisisHeading": "Do you need help now?",
"crisisUnread": "We do not read messages straight away.",
"crisisDanger": "Is there danger? Call",
"crisisThoughts": "Are you thinking about suicide? Call",
"crisisOr": "or",
"crisisFree": "(free, day and night).",
};

export const frameTexts: Readonly<Record<Language, FrameTexts>> = { nl, en };
