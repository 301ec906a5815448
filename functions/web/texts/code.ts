// Made by `npm run build:texts` from texts/*/code.yaml; change those instead.
import type { Language } from '../../domain/codes.ts';
import { numberIn, pluralIn } from '../words/numbers.ts';

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

const en: CodeTexts = {
"title": "Confirm your e-mail address",
"lead": "So we know for sure that this referral comes from you. We mail you a code of 6 digits.",
"to": "We send the code to:",
"sentTo": "We have mailed a code to:",
"change": "This address is not right",
"button": "Mail me the code",
"enterTitle": "Enter the code",
"field": "Code",
"hint": (v) => `6 digits, from the mail you just got. The code works for ${numberIn('en', v.minutes)} minutes. No mail? Look at your unwanted mail.`,
"check": "Next",
"again": "Mail me a new code",
"fresh": "We have mailed a new code. An earlier code no longer works.",
"empty": "Enter the code of 6 digits. For example 271669.",
"wrong": (v) => `${pluralIn('en', 'cardinal', v.left) === 'one' ? `This code is not right. You can try 1 more time. Look at the newest mail.` : `This code is not right. You can try ${numberIn('en', v.left)} more times. Look at the newest mail.`}`,
"gone": "This code no longer works. Ask for a new code below.",
"tooMany": "Many codes have just been mailed. Try again in an hour, or call us.",
"wornOut": "Too many codes were asked for or tried today. Try again tomorrow, or call us.",
"notSent": "The mail with your code could not be sent, so no code is coming. Check the address and try again.",
"without": {
"title": "Can you not get to your mail?",
"self": "Then take out your e-mail address and fill in your phone number. We will call you to confirm your referral.",
"professional": "Call us. We will make the referral together with you.",
"link": "I would rather be called",
"call": "Call us:",
},
};

export const codeTexts: Readonly<Record<Language, CodeTexts>> = { nl, en };
