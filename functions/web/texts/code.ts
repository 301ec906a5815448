// Made by `npm run build:texts` from texts/*/code.yaml; change those instead.
import { numberIn } from '../words/numbers.ts';
import type { Language } from '../../domain/codes.ts';
import { textsBeside } from '../beside.ts';

export interface CodeTexts {
readonly "title": string;
readonly "lead": string;
readonly "to": string;
readonly "sentTo": string;
readonly "change": string;
readonly "button": string;
readonly "enterTitle": string;
readonly "field": string;
readonly "hint": (v: { readonly minutes: number }) => string;
readonly "check": string;
readonly "again": string;
readonly "fresh": string;
readonly "empty": string;
readonly "wrong": (v: { readonly left: number }) => string;
readonly "gone": string;
readonly "tooMany": string;
readonly "wornOut": string;
readonly "notSent": string;
readonly "without": {
readonly "title": string;
readonly "self": string;
readonly "professional": string;
readonly "link": string;
readonly "call": string;
};
}

const nl: CodeTexts = {
"title": "Bevestig je e-mailadres",
"lead": "Zo weten we zeker dat deze aanmelding van jou komt. We mailen je een code van 6 cijfers.",
"to": "We sturen de code naar:",
"sentTo": "We hebben een code gemaild naar:",
"change": "Dit adres klopt niet",
"button": "Mail mij de code",
"enterTitle": "Vul de code in",
"field": "Code",
"hint": (v) => `6 cijfers, uit de mail die je net kreeg. De code werkt ${numberIn('nl', v.minutes)} minuten. Geen mail? Kijk bij ongewenste mail.`,
"check": "Volgende",
"again": "Mail mij een nieuwe code",
"fresh": "We hebben een nieuwe code gemaild. Een eerdere code werkt niet meer.",
"empty": "Vul de code van 6 cijfers in. Bijvoorbeeld 271669.",
"wrong": (v) => `Deze code klopt niet. Je kunt het nog ${numberIn('nl', v.left)} keer proberen. Kijk naar de nieuwste mail.`,
"gone": "Deze code werkt niet meer. Vraag hieronder een nieuwe code.",
"tooMany": "Er zijn net al veel codes gemaild. Probeer het over een uur opnieuw, of bel ons.",
"wornOut": "Er zijn vandaag te veel codes gevraagd of geprobeerd. Probeer het morgen opnieuw, of bel ons.",
"notSent": "De mail met je code kon niet weg. Er komt dus geen code. Kijk of het adres klopt en probeer het opnieuw.",
"without": {
"title": "Kun je niet bij je mail?",
"self": "Haal je e-mailadres dan weg en vul je telefoonnummer in. Dan bellen we je om je aanmelding te bevestigen.",
"professional": "Bel ons. Dan doen we de aanmelding samen met je.",
"link": "Ik wil liever gebeld worden",
"call": "Bel ons:",
},
};

export const codeTexts: Readonly<Record<Language, CodeTexts>> = {
  nl,
  get en() {
    return textsBeside<CodeTexts>('en', 'code');
  },
};
