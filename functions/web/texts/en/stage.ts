// Made by `npm run build:texts` from texts/*/stage.yaml; change those instead.
import type { StageTexts } from '../stage.ts';

export const texts: StageTexts = {
"unconfirmed": "The sender still has to confirm this referral.",
"received": "The referral has been received. It is not decided yet.",
"decided": "It was agreed. We look for a place, or there is one already.",
"started": "The trajectory is running.",
"confirming": "We wait for a yes of the candidate.",
"approval": "It is not decided yet.",
"information": "There is a question first. The decision comes after it.",
"placing": "We look for a place.",
"waiting": "The candidate waits for a place.",
"unplaced": "We look for a place.",
"offer": "A provider has been asked.",
"starting": "There is a place. The first talk is still to come.",
"confirming-start": "There is a place. The first talk has been planned.",
"checking-in": "The trajectory is running.",
"closing": "The trajectory is being rounded off.",
"handover": "The candidate will be phoned about another place.",
"closed": "Rounded off.",
};
