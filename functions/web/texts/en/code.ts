// Made by `npm run build:texts` from texts/*/code.yaml; change those instead.
import { numberIn, pluralIn } from '../../words/numbers.ts';
import type { CodeTexts } from '../code.ts';

export const texts: CodeTexts = {
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
