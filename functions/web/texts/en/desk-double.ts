// Made by `npm run build:texts` from texts/*/desk-double.yaml; change those instead.
import type { DeskDoubleTexts } from '../desk-double.ts';

export const texts: DeskDoubleTexts = {
"number": "Number",
"what": "What",
"own": "This referral",
"other": "The other referral",
"caption": "The two referrals beside each other",
"receivedOn": "Received on",
"stage": "Where it stands",
"waitingSince": "Waits for a place since",
"door": "Way in",
"referrer": "Who referred",
"provider": "Provider",
"none": "not known",
"self": "The candidate",
"gone": "The other referral has ended. There is nothing left to compare.",
"bothRun": "In both a provider works with the candidate. So neither can end. Phone the providers, and agree on who goes on. Then withdraw the other referral.",
"instead": {
"dismiss-duplicate": "No, they are two people",
"merge-duplicate": "The same person after all",
},
"mark": {
"label": "Number of the other referral",
"hint": "Such as HW-7K3M9QS. After that you can see them beside each other.",
},
"keepLabel": "Which referral goes on?",
"keepHint": "A referral in which a provider works with the candidate cannot end.",
"keep": (v) => `${v.kept} goes on, ${v.ended} ends`,
"take": {
"label": "What does it take over?",
"hint": "Only what is lacking there. Choose only what is right.",
"email": (v) => `the mail address ${v.value}`,
"phone": (v) => `the phone number ${v.value}`,
},
};
