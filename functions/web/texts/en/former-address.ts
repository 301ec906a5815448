// Made by `npm run build:texts` from texts/*/former-address.yaml; change those instead.
import type { FormerAddressTexts } from '../former-address.ts';

export const texts: FormerAddressTexts = {
"ask": {
"title": "Forget this old address",
"lead": "You read a mail from us. It said that another e-mail address was given for a referral.",
"then": "On this page you have us erase the old address, where that mail arrived. Nothing else changes.",
"phone": "Is it your referral, and did you give no other address? Then phone us first.",
"button": "Forget this address",
},
"done": {
"title": "The old address is forgotten",
"lead": "We no longer keep the address where our mail arrived as an old address. There is nothing more to do.",
"phone": "Do you still get mail from us there, and do you not want that? Phone us.",
},
};
