// Made by `npm run build:texts` from texts/*/desk-act.yaml; change those instead.
import type { Language } from '../../domain/codes.ts';
import { textsBeside } from '../beside.ts';

export interface DeskActTexts {
readonly "back": string;
readonly "what": {
readonly "title": string;
readonly "withdraw": string;
};
readonly "undo": {
readonly "withdraw": string;
};
readonly "because": {
readonly "label": string;
readonly "text": string;
readonly "textHint": string;
};
readonly "cancel": string;
readonly "moved": {
readonly "title": string;
readonly "lead": string;
readonly "line": (v: { readonly at: string | number; readonly what: string | number; readonly who: string | number }) => string;
readonly "nothing": string;
};
readonly "notNow": {
readonly "title": string;
readonly "lead": string;
};
readonly "busy": string;
readonly "fresh": string;
readonly "freshLink": string;
}

const nl: DeskActTexts = {
"back": "Terug naar de aanmelding",
"what": {
"title": "Wat er gebeurt",
"withdraw": "De aanmelding stopt, in elke stap. Wie meedeed, krijgt daar bericht van. Een plek komt weer vrij.",
},
"undo": {
"withdraw": "Je kunt dit niet terugdraaien. Wil de kandidaat later toch? Dan is er een nieuwe aanmelding nodig.",
},
"because": {
"label": "Waarom doe je dit?",
"text": "Wil je er iets bij schrijven?",
"textHint": "Schrijf kort. Zet hier niets medisch in, en geen burgerservicenummer (BSN). Bij een andere reden is dit nodig.",
},
"cancel": "Nee, ga terug",
"moved": {
"title": "Er is intussen iets veranderd",
"lead": "Er is nog niets gedaan. Kijk of het nog klopt, en verstuur het dan opnieuw. Wat je invulde, staat er nog.",
"line": (v) => `${v.at}: ${v.what} (${v.who})`,
"nothing": "We weten niet precies wat. Kijk op de pagina van de aanmelding.",
},
"notNow": {
"title": "Dit kan nu niet",
"lead": "De aanmelding is nu in een stap waarin dit niet kan. Er is niets gedaan.",
},
"busy": "Iemand anders was tegelijk met deze aanmelding bezig. Er is niets gedaan. Probeer het nog een keer.",
"fresh": "Dit wist gegevens van mensen. Laat eerst opnieuw zien wie je bent. Doe het daarna nog een keer.",
"freshLink": "Log opnieuw in",
};

export const deskActTexts: Readonly<Record<Language, DeskActTexts>> = {
  nl,
  get en() {
    return textsBeside<DeskActTexts>('en', 'desk-act');
  },
};
