// Made by `npm run build:texts` from texts/*/save.yaml; change those instead.
import { numberIn } from '../words/numbers.ts';
import type { Language } from '../../domain/codes.ts';
import { textsBeside } from '../beside.ts';

export interface SaveTexts {
readonly "save": {
readonly "title": string;
readonly "lead": string;
readonly "kept": (v: { readonly days: number }) => string;
readonly "birthDate": string;
readonly "email": string;
readonly "emailHint": string;
readonly "emailError": string;
readonly "tooMany": string;
readonly "notMailed": string;
readonly "button": string;
readonly "back": string;
};
readonly "saved": {
readonly "title": string;
readonly "lead": string;
readonly "days": (v: { readonly days: number }) => string;
readonly "missing": string;
readonly "again": string;
readonly "wipe": string;
};
readonly "resume": {
readonly "title": string;
readonly "lead": string;
readonly "birthDateLead": string;
readonly "birthDate": string;
readonly "birthDateHint": string;
readonly "wrong": (v: { readonly left: number }) => string;
readonly "replaces": string;
readonly "button": string;
};
readonly "gone": {
readonly "title": string;
readonly "lead": string;
readonly "again": string;
};
readonly "locked": {
readonly "title": string;
readonly "lead": string;
};
readonly "unknownMunicipality": {
readonly "title": string;
readonly "lead": string;
readonly "call": string;
readonly "letter": string;
readonly "back": string;
};
}

const nl: SaveTexts = {
"save": {
"title": "Wil je later verder gaan?",
"lead": "We mailen je een link. Daarmee ga je verder waar je nu bent.",
"kept": (v) => `De link werkt ${numberIn('nl', v.days)} dagen. Zolang bewaren we je antwoorden, versleuteld. Daarna wissen we ze.`,
"birthDate": "Heb je een geboortedatum ingevuld? Dan vragen we die bij de link. Zo kan niemand anders meelezen.",
"email": "Wat is je e-mailadres?",
"emailHint": "We gebruiken dit adres alleen voor deze mail. Voorbeeld: naam@voorbeeld.nl.",
"emailError": "Vul een e-mailadres in, bijvoorbeeld naam@voorbeeld.nl.",
"tooMany": "We hebben al een paar keer gemaild. Kijk in je mail, of probeer het over een uur opnieuw.",
"notMailed": "Het mailen lukte niet. Kijk of het adres klopt en probeer het nog een keer.",
"button": "Mail mij de link",
"back": "Ik ga nu toch verder",
},
"saved": {
"title": "Kijk in je mail",
"lead": "We hebben je een link gemaild. Je kunt deze pagina sluiten.",
"days": (v) => `De link werkt ${numberIn('nl', v.days)} dagen.`,
"missing": "Geen mail? Kijk bij ongewenste mail. Klopte je adres niet? Vul het dan nog een keer in.",
"again": "Adres nog een keer invullen",
"wipe": "Gebruikt iemand anders dit apparaat ook? Wis dan je antwoorden hier. De link blijft werken.",
},
"resume": {
"title": "Verder met je aanmelding",
"lead": "Je antwoorden zijn bewaard. Druk op de knop om verder te gaan.",
"birthDateLead": "Vul de geboortedatum in die je eerder hebt ingevuld. Daarna zie je je antwoorden weer.",
"birthDate": "Geboortedatum",
"birthDateHint": "Bijvoorbeeld 27 3 1998.",
"wrong": (v) => `Deze geboortedatum hoort niet bij deze link. Je kunt het nog ${numberIn('nl', v.left)} keer proberen. Bijvoorbeeld 27 3 1998.`,
"replaces": "In deze browser staat nog een andere aanmelding open. Ga je hier verder? Dan wissen we de antwoorden van die andere aanmelding.",
"button": "Verder gaan",
},
"gone": {
"title": "Deze link werkt niet meer",
"lead": "De link is verlopen, of je hebt alles al verstuurd of gewist. Je antwoorden zijn er niet meer.",
"again": "Opnieuw beginnen",
},
"locked": {
"title": "Deze link is op slot",
"lead": "Er is te vaak een verkeerde geboortedatum ingevuld. Begin opnieuw, of bel ons.",
},
"unknownMunicipality": {
"title": "Weet je je gemeente niet?",
"lead": "Dat geeft niet. Wij zoeken het voor je op.",
"call": "Bel ons:",
"letter": "De naam van je gemeente staat ook op brieven over afval of belasting.",
"back": "Terug naar de vraag",
},
};

export const saveTexts: Readonly<Record<Language, SaveTexts>> = {
  nl,
  get en() {
    return textsBeside<SaveTexts>('en', 'save');
  },
};
