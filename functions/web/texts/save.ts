// Made by `npm run build:texts` from texts/*/save.yaml; change those instead.
import type { Language } from '../../domain/codes.ts';
import { numberIn } from '../words/numbers.ts';

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

const en: SaveTexts = {
"save": {
"title": "Do you want to continue later?",
"lead": "We mail you a link. With it you go on where you are now.",
"kept": (v) => `The link works for ${numberIn('en', v.days)} days. So long we keep your answers, encrypted. Then we wipe them.`,
"birthDate": "Did you fill in a date of birth? Then we ask for it beside the link, so that nobody else can read along.",
"email": "What is your e-mail address?",
"emailHint": "We use this address for this mail only. Example: name@example.com.",
"emailError": "Fill in an e-mail address, for example name@example.com.",
"tooMany": "We have mailed a few times already. Look at your mail, or try again in an hour.",
"notMailed": "We could not send the mail. Check the address and try again.",
"button": "Mail me the link",
"back": "I will go on now after all",
},
"saved": {
"title": "Look at your mail",
"lead": "We have mailed you a link. You can close this page.",
"days": (v) => `The link works for ${numberIn('en', v.days)} days.`,
"missing": "No mail? Look at your unwanted mail. Was your address wrong? Then fill it in again.",
"again": "Fill in the address again",
"wipe": "Does someone else use this device too? Then wipe your answers here. The link keeps working.",
},
"resume": {
"title": "Go on with your referral",
"lead": "Your answers have been kept. Press the button to go on.",
"birthDateLead": "Fill in the date of birth that you filled in before. Then you will see your answers again.",
"birthDate": "Date of birth",
"birthDateHint": "For example 27 3 1998.",
"wrong": (v) => `This date of birth does not belong to this link. You can try ${numberIn('en', v.left)} more times. For example 27 3 1998.`,
"replaces": "Another referral is still open in this browser. Do you go on here? Then we wipe the answers of that other referral.",
"button": "Go on",
},
"gone": {
"title": "This link no longer works",
"lead": "The link has expired, or you have sent or wiped everything. Your answers are gone.",
"again": "Start again",
},
"locked": {
"title": "This link is locked",
"lead": "A wrong date of birth was filled in too often. Start again, or call us.",
},
"unknownMunicipality": {
"title": "Do you not know your municipality?",
"lead": "That is fine. We will look it up for you.",
"call": "Call us:",
"letter": "The name of your municipality is also on letters about waste or taxes.",
"back": "Back to the question",
},
};

export const saveTexts: Readonly<Record<Language, SaveTexts>> = { nl, en };
