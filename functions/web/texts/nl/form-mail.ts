// Made by `npm run build:texts` from texts/*/form-mail.yaml; change those instead.
import { numberIn } from '../../words/numbers.ts';
import type { FormMailTexts } from '../form-mail.ts';

export const texts: FormMailTexts = {
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
