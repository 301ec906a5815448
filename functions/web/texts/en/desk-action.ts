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
"resend": "Send a new link",
"moved": "Record a move",
"withdraw": "Withdraw the referral",
"died": "The candidate has died",
},
"done": {
"resend": "A new link goes to its reader.",
"moved": "The move has been noted. If the programme does not fit there, a task now waits for you.",
"withdraw": "The referral has been withdrawn. Everybody who had a role gets a message.",
"died": "Everything has stopped. The candidate gets no more messages.",
},
"undo": "Changed your mind? Take it back.",
};
