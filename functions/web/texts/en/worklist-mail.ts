// Made by `npm run build:texts` from texts/*/worklist-mail.yaml; change those instead.
import { numberIn } from '../../words/numbers.ts';
import type { WorklistMailTexts } from '../worklist-mail.ts';

export const texts: WorklistMailTexts = {
"code": {
"subject": "Your code for ‘my list’",
"why": "Somebody opened ‘my list’ on our site, and entered this mail address.",
"lead": "Somebody opened ‘my list’ on our site, with this mail address. Was that you? Then enter the code on the page where you were.",
"valid": (v) => `The code works for ${numberIn('en', v.minutes)} minutes, only in the browser in which you asked for it. Give the code to nobody, not to us either.`,
"notYou": (v) => `Was that not you? Then you need not do anything: without the code nobody sees anything. Do you get this mail more often? Phone ${v.phone}.`,
},
"away": {
"subject": "Your absence",
"why": "It was reported on our site that you are away for a while.",
"lead": (v) => `Our site now says that you are away. You are back on ${v.date}.`,
"meanwhile": "Until that day we ask somebody else. What waited for you went along.",
"notYou": (v) => `Is this not right? Go to the page below and choose ‘I am back’. Or phone ${v.phone}.`,
"button": "See your absence",
},
};
