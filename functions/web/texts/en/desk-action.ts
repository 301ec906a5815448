// Made by `npm run build:texts` from texts/*/desk-action.yaml; change those instead.
import type { DeskActionTexts } from '../desk-action.ts';

export const texts: DeskActionTexts = {
"groups": {
"reach": "Getting in touch",
"place": "Place and guidance",
"data": "Data",
"end": "Stopping",
},
"title": "What you can do with this referral",
"names": {
"withdraw": "Withdraw the referral",
},
"done": {
"withdraw": "The referral has been withdrawn. Everybody who had a role gets a message.",
},
"undo": "Changed your mind? Take it back.",
};
