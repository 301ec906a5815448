// Made by `npm run build:texts` from texts/*/canary.yaml; change those instead.
import type { Language } from '../../domain/codes.ts';
import { textsBeside } from '../beside.ts';

export interface CanaryTexts {
readonly "mail": {
readonly "subject": string;
readonly "why": string;
readonly "paragraphs": readonly [string, string];
readonly "button": string;
readonly "copy": string;
};
readonly "page": {
readonly "title": string;
readonly "lead": string;
readonly "counted": string;
readonly "opened": string;
readonly "formTitle": string;
readonly "form": string;
readonly "button": string;
readonly "posted": string;
};
}

const nl: CanaryTexts = {
"mail": {
"subject": "Test van onze mail: je hoeft niets te doen",
"why": "Jouw organisatie doet mee aan een test van onze mail.",
"paragraphs": ["We testen of onze mail goed bij je aankomt. Deze mail gaat over niemand.", "Open de link hieronder niet. Zo zien we wat het mailfilter van jouw organisatie met links doet."],
"button": "Link voor het mailfilter",
"copy": "De link voluit:",
},
"page": {
"title": "Dit is een test",
"lead": "Deze pagina hoort bij een testmail. Hij gaat over niemand, en er is niets te doen.",
"counted": "We tellen wat een mailfilter met deze link doet. We bewaren niet wie je bent.",
"opened": "Heb je de link zelf geopend? Dat geeft niet. Laat het weten aan wie de test doet.",
"formTitle": "Voor mailfilters",
"form": "Druk niet op deze knop. Zo zien we of een mailfilter erop drukt.",
"button": "Niet drukken",
"posted": "De knop is ingedrukt. Er is verder niets gebeurd.",
},
};

export const canaryTexts: Readonly<Record<Language, CanaryTexts>> = {
  nl,
  get en() {
    return textsBeside<CanaryTexts>('en', 'canary');
  },
};
