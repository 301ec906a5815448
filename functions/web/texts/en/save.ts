// Made by `npm run build:texts` from texts/*/save.yaml; change those instead.
import { numberIn } from '../../words/numbers.ts';
import type { SaveTexts } from '../save.ts';

export const texts: SaveTexts = {
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
