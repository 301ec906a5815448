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
"differs": {
"lead": "Mind this: it is not the same. It may be somebody else's.",
"email": "The candidate's mail address",
"phone": "The candidate's phone number",
"sender": "Who referred them",
"first": "Phone the candidate first, on a number that you trust. Ask which data are right. We take nothing over from the referral that stops. Is an address or number in it right after all? Enter it for the candidate yourself, with Correct data.",
},
"reads": {
"title": "What each of them reads",
"same": "The candidate reads the mail of both. One mail goes there, with the number that goes on. Does the referrer read along? Then without that number.",
"kept": "The candidate of the one that goes on: that there was another referral, and that the help simply goes on. Without a mail address you are asked to phone.",
"ended": "The candidate of the one that stops: only that this referral was withdrawn. Without a mail address they hear nothing from us.",
"others": "Somebody else who sent the referral that stops, the work coach and the provider: only that it has stopped.",
"silence": "Does somebody from the stopped referral phone? Then do not say that there is help already, and give no other number. Ask them to talk about it with the candidate.",
},
};
