// Made by `npm run build:texts` from texts/*/session.yaml; change those instead.
import type { Language } from '../../domain/codes.ts';
import { textsBeside } from '../beside.ts';

export interface SessionTexts {
readonly "endsAt": (v: { readonly hours: string | number; readonly minutes: string | number }) => string;
readonly "moreTime": string;
readonly "moreTimeLink": string;
readonly "typed": string;
readonly "underWay": {
readonly "title": string;
readonly "self": string;
readonly "professional": (v: { readonly name: string | number }) => string;
readonly "someone": string;
readonly "question": string;
readonly "goOn": string;
readonly "anew": string;
readonly "wiped": string;
readonly "save": string;
};
readonly "other": {
readonly "title": string;
readonly "lead": string;
readonly "nothing": string;
readonly "goOn": string;
readonly "anew": string;
};
readonly "expired": {
readonly "title": string;
readonly "lead": string;
readonly "goOn": string;
readonly "call": string;
readonly "again": string;
readonly "button": string;
};
readonly "noCookies": {
readonly "title": string;
readonly "lead": string;
readonly "how": string;
readonly "call": string;
readonly "again": string;
readonly "button": string;
};
readonly "sent": {
readonly "title": string;
readonly "number": string;
readonly "lead": string;
readonly "confirmation": string;
readonly "withdrawn": string;
readonly "anew": string;
};
readonly "sentNotice": (v: { readonly reference: string | number }) => string;
readonly "changed": string;
readonly "privacyChanged": string;
}

const nl: SessionTexts = {
"endsAt": (v) => `We bewaren je antwoorden tot ${v.hours}.${v.minutes} uur in deze browser. Elke pagina die je opent, geeft je weer 2 uur. Laat je deze pagina open staan? Dan kun je hier ook vandaag nog verder.`,
"moreTime": "Heb je meer tijd nodig? Kies \"Later verder gaan\".",
"moreTimeLink": "Meer tijd nodig? Ga later verder",
"typed": "Dit had je net ingevuld",
"underWay": {
"title": "Je was al bezig met een aanmelding",
"self": "Het is een aanmelding voor jezelf.",
"professional": (v) => `Het is de aanmelding van ${v.name}.`,
"someone": "Het is een aanmelding voor iemand die je begeleidt.",
"question": "Wil je daarmee verder? Of wil je iemand anders aanmelden?",
"goOn": "Verder met deze aanmelding",
"anew": "Iemand anders aanmelden",
"wiped": "Dan wissen we de antwoorden van de eerste aanmelding in deze browser.",
"save": "Bewaar eerst de antwoorden van de eerste aanmelding",
},
"other": {
"title": "Er staat een andere aanmelding open",
"lead": "Deze pagina hoort bij een andere aanmelding dan die nu open staat in deze browser. Misschien heb je een tweede tabblad open.",
"nothing": "We hebben niets verstuurd en niets veranderd. Zo komen gegevens van twee mensen niet door elkaar.",
"goOn": "Verder met de aanmelding die open staat",
"anew": "Opnieuw beginnen",
},
"expired": {
"title": "Je was langer dan 2 uur weg",
"lead": "We bewaren je antwoorden 2 uur in deze browser, en 20 uur in een pagina die open blijft. Je eerdere antwoorden zijn er daarom niet meer. We hebben niets verstuurd.",
"goOn": "Begin opnieuw. Wat hieronder staat, hoef je niet nog een keer in te vullen.",
"call": "Liever bellen? Wij vullen het formulier samen met je in:",
"again": "Begin opnieuw",
"button": "Opnieuw beginnen, en dit antwoord houden",
},
"noCookies": {
"title": "Je browser onthoudt je antwoorden niet",
"lead": "Dit formulier onthoudt je antwoorden met cookies, alleen in je eigen browser. Je browser houdt die nu tegen, of de cookies zijn net gewist.",
"how": "Zet cookies aan voor deze site. Dat kan in de instellingen van je browser. Probeer het daarna nog een keer.",
"call": "Lukt het niet? Bel ons. Wij vullen het formulier samen met je in:",
"again": "Probeer het nog een keer",
"button": "Nog een keer proberen",
},
"sent": {
"title": "Deze aanmelding is al verstuurd",
"number": "Nummer van de aanmelding",
"lead": "Je hoeft niets meer te doen. Klopt er iets niet? Bel ons, dan passen wij het aan:",
"confirmation": "Bekijk de bevestiging",
"withdrawn": "Heb je deze aanmelding ingetrokken? Dan kun je opnieuw beginnen.",
"anew": "Een nieuwe aanmelding beginnen",
},
"sentNotice": (v) => `Je hebt in deze browser al een aanmelding verstuurd: ${v.reference}.`,
"changed": "In een ander tabblad is een antwoord veranderd. Hieronder staan de antwoorden van nu. Kijk ze nog een keer na. We hebben nog niets verstuurd.",
"privacyChanged": "De privacytekst is veranderd terwijl je bezig was. Lees de nieuwe tekst en zet dan een vinkje. We hebben nog niets verstuurd.",
};

export const sessionTexts: Readonly<Record<Language, SessionTexts>> = {
  nl,
  get en() {
    return textsBeside<SessionTexts>('en', 'session');
  },
};
