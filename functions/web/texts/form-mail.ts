// Made by `npm run build:texts` from texts/*/form-mail.yaml; change those instead.
import type { Language } from '../../domain/codes.ts';
import { numberIn } from '../words/numbers.ts';

export interface FormMailTexts {
readonly "hello": string;
readonly "why": string;
readonly "copy": string;
readonly "draft": {
readonly "subject": string;
readonly "lead": string;
readonly "valid": (v: { readonly days: number }) => string;
readonly "button": string;
readonly "keep": string;
};
readonly "code": {
readonly "subject": string;
readonly "lead": string;
readonly "valid": (v: { readonly minutes: number }) => string;
readonly "nobody": string;
};
readonly "advice": {
readonly "subject": string;
readonly "lead": string;
readonly "where": string;
readonly "phone": string;
readonly "site": string;
readonly "nothing": string;
readonly "button": string;
};
}

const nl: FormMailTexts = {
"hello": "Hallo,",
"why": "Op onze site is om deze mail gevraagd, voor dit e-mailadres. Was jij dat niet? Dan hoef je niets te doen.",
"copy": "Werkt de knop niet? Kopieer deze link:",
"draft": {
"subject": "Verder gaan met invullen",
"lead": "Je was een formulier aan het invullen. Met de knop ga je verder waar je was.",
"valid": (v) => `De link werkt ${numberIn('nl', v.days)} dagen. Daarna wissen we je antwoorden.`,
"button": "Ga verder met invullen",
"keep": "Deze link is alleen voor jou. Stuur deze mail niet door.",
},
"code": {
"subject": "Je code voor het formulier",
"lead": "Vul deze code in op de pagina waar je was. Dan weten we dat dit e-mailadres van jou is.",
"valid": (v) => `De code werkt ${numberIn('nl', v.minutes)} minuten, alleen in de browser waarin je hem vroeg.`,
"nobody": "Geef de code aan niemand, ook niet aan ons. Zonder deze code wordt er niets verstuurd.",
},
"advice": {
"subject": "De uitleg die je vroeg",
"lead": "Hier is de uitleg van onze site. Je vroeg ons om die te mailen.",
"where": "Waar kun je terecht",
"phone": "Telefoon",
"site": "Website",
"nothing": "We hebben niets over jou bewaard.",
"button": "Naar de site",
},
};

const en: FormMailTexts = {
"hello": "Hello,",
"why": "On our site this mail was asked for, for this mail address. Was that not you? Then you need not do anything.",
"copy": "Does the button not work? Copy this link:",
"draft": {
"subject": "Go on filling in",
"lead": "You were filling in a form. The button takes you to where you were.",
"valid": (v) => `The link works for ${numberIn('en', v.days)} days. After that we wipe your answers.`,
"button": "Go on filling in",
"keep": "This link is only for you. Do not forward this mail.",
},
"code": {
"subject": "Your code for the form",
"lead": "Enter this code on the page where you were. Then we know that this mail address is yours.",
"valid": (v) => `The code works for ${numberIn('en', v.minutes)} minutes, only in the browser in which you asked for it.`,
"nobody": "Give the code to nobody, not to us either. Without this code nothing is sent.",
},
"advice": {
"subject": "The explanation you asked for",
"lead": "Here is the explanation on our site. You asked us to mail it.",
"where": "Where you can go",
"phone": "Phone",
"site": "Website",
"nothing": "We kept nothing about you.",
"button": "To the site",
},
};

export const formMailTexts: Readonly<Record<Language, FormMailTexts>> = { nl, en };
