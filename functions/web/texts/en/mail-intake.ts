// Made by `npm run build:texts` from texts/*/mail-intake.yaml; change those instead.
import type { MailIntakeTexts } from '../mail-intake.ts';

export const texts: MailIntakeTexts = {
"received-candidate": {
"subject": (v) => `${v.shared === "yes" ? `Referral ${v.reference} received` : `Your referral ${v.reference} has been received`}`,
"paragraphs": [(v) => `${v.shared === "yes" ? `The referral has been received.` : `Your referral has been received. Well done for taking this step.`}`, (v) => `${v.hasProgramme === "yes" ? `${v.approval === "none" ? `We now look for a place. Nobody has to approve that.` : v.approval === "yes_first" ? `${v.shared === "yes" ? `First we ask whether the candidate wants this. A separate mail is about that. Then we ask for approval and look for a place.` : `First we ask for your consent. A separate mail is about that. Then we ask for approval and look for a place.`}` : v.approval === "yes_first_none" ? `${v.shared === "yes" ? `First we ask whether the candidate wants this. A separate mail is about that. Then we look for a place.` : `First we ask for your consent. A separate mail is about that. Then we look for a place.`}` : `${v.hasDecidedBy === "yes" ? `We now ask ${v.decidedBy} for approval. The page says until when. After that we look for a place.` : `We now ask for approval. The page says until when. After that we look for a place.`}`}` : `We will get in touch to find the right place together.`}`, "The link below always shows what is happening. You can also withdraw the referral there."],
"button": "See how it is going",
},
"told-about-referral": {
"subject": (v) => `A referral was made: ${v.reference}`,
"paragraphs": [(v) => `${v.shared === "yes" ? `A professional has referred the candidate to ${v.service}.` : `A professional has referred you to ${v.service}.`}`, (v) => `${v.service} helps people towards work or school. Taking part is voluntary.`, (v) => `${v.shared === "yes" ? `Is this all right? Then nobody needs to do anything.` : `Is this all right? Then you need not do anything. You will hear from us how it goes on.`}`, "Is it not right, or not wanted? Tell us with the first button.", (v) => `${v.shared === "yes" ? `The second button always shows how it is going, and who made the referral.` : `The second button always shows how it is going, and who referred you.`}`],
"button": "This is not right or I do not want this",
"otherButton": "See how it is going",
},
"received-referrer": {
"subject": (v) => `We have received referral ${v.reference}`,
"paragraphs": ["Thank you for your referral. It has been received.", (v) => `${v.approval === "yes_first" ? `First we ask the candidate for consent. We go on only after a yes.` : v.approval === "yes_first_none" ? `First we ask the candidate for consent. We go on only after a yes.` : ``}`, (v) => `${v.hasProgramme === "yes" ? `${v.approval === "none" ? `You will hear about the start and the end.` : v.approval === "yes_first_none" ? `You will hear about the start and the end.` : `You will hear about the decision, the start and the end.`}` : `We will get in touch to find the right place together.`}`],
"button": "See how it is going",
},
"duplicate": {
"subject": (v) => `Perhaps double: ${v.reference}`,
"paragraphs": [(v) => `This referral looks like ${v.duplicateOf}. It may be the same person.`, "Look at both. Is it the same person? Then choose at the desk which one goes on. The referrer does not know about this."],
"button": "Look at this referral",
},
};
