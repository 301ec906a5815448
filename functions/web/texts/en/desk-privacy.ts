// Made by `npm run build:texts` from texts/*/desk-privacy.yaml; change those instead.
import type { DeskPrivacyTexts } from '../desk-privacy.ts';

export const texts: DeskPrivacyTexts = {
"grounds": {
"not-needed": "The data are not needed any more",
"no-consent": "The candidate took back their consent, and there is no other reason to keep them",
"objection": "The candidate objects, and no reason weighs more",
"unlawful": "The data should never have been kept",
"legal-duty": "The law says that they must go",
},
"keeps": {
"duty-to-keep": {
"label": "The law says how long they must be kept",
"hint": "That often holds for the file of a municipality's decision (Archiefwet).",
},
"public-task": {
"label": "They are needed for a public task",
"hint": "Because the help goes on, for instance.",
},
"legal-claim": {
"label": "They are needed for a complaint, an objection or a court case",
"hint": "Erase them once that is over.",
},
},
"erase": {
"endsFirst": "The referral is still open. It is ended first.",
"goes": "What goes: all names, addresses, numbers and birth dates, everything that was written, and everything by which the candidate can be found.",
"stays": "What stays: the number, when and why you erased, and what is needed to count results. That is about nobody any more.",
"backups": "In backups it remains for at most 35 days.",
"keep": "Sometimes the law says that data must be kept. Then do not erase, but record why it is not allowed yet.",
"ground": "Why may this go?",
"number": (v) => `Type the number yourself: ${v.reference}`,
"numberHint": "So that you are sure to erase the right referral.",
},
"refuse": {
"explain": "The candidate has a right to an answer within a month, with the reason. Say too that they can complain to the Dutch Data Protection Authority.",
"ground": "Why is erasing not allowed yet?",
},
};
