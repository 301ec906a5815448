// Made by `npm run build:texts` from texts/*/staff-mail.yaml; change those instead.
import { numberIn } from '../../words/numbers.ts';
import type { StaffMailTexts } from '../staff-mail.ts';

export const texts: StaffMailTexts = {
"invitation": {
"subject": "Your account for the desk",
"lead": "You now have an account for the desk of Hoofdzaak Werk.",
"open": "Go to this address:",
"address": "Sign in with the email address at which you got this mail.",
"password": (v) => `This is your temporary password. It works for ${numberIn('en', v.days)} days:`,
"next": "After that you choose a password of your own, and scan a code with an app on your phone.",
"unexpected": "Did you not expect this mail? Then there is nothing you need to do.",
"account": (v) => `Account: ${v.account}`,
},
"code": {
"subject": "Your code for the desk",
"lead": "With this code you can go on at the desk of Hoofdzaak Werk:",
"unexpected": "Did you not ask for a code? Then there is nothing you need to do. Give the code to nobody.",
},
};
