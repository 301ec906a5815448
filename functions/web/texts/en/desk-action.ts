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
"confirm-sender": "Confirm the sender",
"merge-duplicate": "It is the same person, go on with one",
"dismiss-duplicate": "They are two people",
"mark-duplicate": "Looks like another referral",
"end-unconfirmed": "Nobody knows of this, end and erase",
"withdraw-sent": "Withdraw what this sender sent",
"reopen": "Reopen the referral",
},
"done": {
"resend": "A new link goes to its reader.",
"moved": "The move has been noted. If the programme does not fit there, a task now waits for you.",
"choose-provider": "The provider that you chose is asked.",
"back-to-matching": "We look for another provider. Everybody who was concerned is told.",
"withdraw": "The referral has been withdrawn. Everybody who had a role gets a message.",
"died": "Everything has stopped. The candidate gets no more messages.",
"confirm-sender": "The sender is confirmed. The referral goes on.",
"merge-duplicate": "One referral goes on, the other has ended.",
"dismiss-duplicate": "Kept: these are two people.",
"mark-duplicate": "The mark is there.",
"end-unconfirmed": "The referral has ended, and the data of people are erased.",
"withdraw-sent": "What you chose is withdrawn.",
"reopen": "The referral is open again. Whoever has a part in it is told.",
},
"told": {
"antwoord": "The answer has been stored. Below is where it stands now.",
"aangepast": "It has been changed. Below is where it stands now.",
},
"undo": "Changed your mind? Take it back.",
};
