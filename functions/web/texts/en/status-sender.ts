// Made by `npm run build:texts` from texts/*/status-sender.yaml; change those instead.
import type { StatusSenderTexts } from '../status-sender.ts';

export const texts: StatusSenderTexts = {
"byCall": {
"title": "We phone you first",
"lead": "We phone you to hear whether this referral is yours. Until then we do nothing. Does it take long? Phone us.",
},
"over": {
"title": "This link no longer works",
"lead": "This link belonged to sending the referral. Was the referral confirmed? Then you got a mail with a link of your own.",
"phone": {
"open": "The referral is open",
"ended": "The referral has ended",
"lead": "We phone you when there is news. There is no more here, so that nobody else reads it. Do you want to know how it is going, change something or stop? Phone us.",
"leadEnded": "Do you have a question? Phone us.",
"mailbox": "Do you have an e-mail address? Give it when you phone. Then you get a link of your own, and can see everything yourself.",
},
},
"byClient": {
"since": (v) => `It has been so since ${v.date}.`,
"status": {
"unconfirmed": "The referral has not been confirmed yet.",
"received": "The referral is in.",
"waiting-for-candidate": "We first ask you to say yes. Look in your mail, or phone us.",
"waiting-for-decision": "We are waiting for the decision.",
"waiting-for-information": "There is a question about the referral.",
"looking-for-place": "We are looking for a place.",
"waiting-for-place": "No place is free now. You are on the waiting list.",
"place-found": "There is a place. The first talk is still to come.",
"in-guidance": "Guidance has begun.",
"after-guidance": "Guidance is over.",
"handover": "We bring you to the organisation that can help.",
"ended": "The referral has ended.",
},
"ending": {
"declined": "It was decided that this help is not possible.",
"no-place": "There was no place.",
"handed-over": "Another organisation helps from here.",
"programme-ended": "This help has stopped.",
"not-confirmed": "The referral was not confirmed.",
"not-started": "Guidance did not begin.",
"guidance-over": "Guidance is over.",
},
"more": "See everything, or change something",
"code": "We send a code to your own mailbox. With that code you open your whole page. Is the address wrong that we have of you? Phone us.",
"phone": "We have no e-mail address of yours. Do you want to know more, or change something? Phone us.",
},
};
