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
"choose-provider": "Choose a provider yourself",
"back-to-matching": "Look for another provider",
"withdraw": "Withdraw the referral",
"died": "The candidate has died",
},
"done": {
"resend": "A new link goes to its reader.",
"moved": "The move has been noted. If the programme does not fit there, a task now waits for you.",
"choose-provider": "The provider that you chose is asked.",
"back-to-matching": "We look for another provider. Everybody who was concerned is told.",
"withdraw": "The referral has been withdrawn. Everybody who had a role gets a message.",
"died": "Everything has stopped. The candidate gets no more messages.",
},
"told": {
"antwoord": "The answer has been stored. Below is where it stands now.",
"aangepast": "It has been changed. Below is where it stands now.",
},
"undo": "Changed your mind? Take it back.",
};
