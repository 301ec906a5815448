// Made by `npm run build:texts` from texts/*/form-mail.yaml; change those instead.
import { numberIn } from '../../words/numbers.ts';
import type { FormMailTexts } from '../form-mail.ts';

export const texts: FormMailTexts = {
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
