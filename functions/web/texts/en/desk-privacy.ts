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
"explain": "The candidate has a right to an answer within a month, with the reason. Say too that they can complain to the Dutch Data Protection Authority. After the end the data stay as long as always, and no longer.",
"ground": "Why is erasing not allowed yet?",
},
"refused": {
"title": "Erasing is not allowed yet.",
"since": (v) => `Recorded on ${v.date}: ${v.why}.`,
"takeBack": "Is it allowed now? Then record that first",
},
"access": {
"title": "Give everything that is held of this candidate",
"back": "Back to the referral",
"lead": "Everybody may know what is held about them, and gets it within a month. You get one file, in Dutch and in English, with the same data for a computer at its end. Read it first yourself, and then give it to the candidate. Do not mail it unprotected.",
"others15": "What is about others is not in it (GDPR article 15(4)): their names, addresses and numbers, and which member of staff did something. The file says so too.",
"identity": "How do you know that this is the candidate?",
"identityMissing": "Choose how you know that this is the candidate.",
"others": "Other referrals of the same person",
"other": (v) => `${v.reference}: ${v.name}, of ${v.date}`,
"sure": "The same name, birth date, and address or number.",
"maybe": "Looks like it. Ask. It may also be a twin or family.",
"notes": "Which texts are wholly about somebody else?",
"notesHint": "We leave those out. Names, addresses and numbers of others we take out of the other texts ourselves.",
"button": "Make the file",
"after": "The history of each referral will say that you gave this, and how you knew who it was.",
},
"retention": {
"title": "When data are erased",
"back": "Back to the desk",
"lead": "After the end of a referral we keep its people for a while. Then they go by themselves. Here you see when. You need not do anything.",
"overdue": (v) => `Too late: ${v.count}`,
"noneOverdue": "Nobody is kept longer than allowed.",
"callAdministrator": "This must not be. Phone the administrator.",
"soon": "The next ninety days",
"clearing": "Past, and disappearing now",
"years": "By year",
"year": "Year",
"how": "How it ended",
"count": "Referrals",
"none": "None.",
"whole": "Referrals that ended before this page existed are not here. The administrator can go through everything.",
},
};
