// Made by `npm run build:texts` from texts/*/step.yaml; change those instead.
import type { StepTexts } from '../step.ts';

export const texts: StepTexts = {
"steps": {
"received": {
"done": "Referral received",
"open": "Confirm the referral",
"why": "We do not know yet who sent this referral. Did you, with an e-mail address? Then you got a mail to confirm it. Did you give only a phone number? Then we phone you. Until it is confirmed we do nothing and nobody hears of it.",
},
"confirmed": {
"done": (v) => `${v.reader === "candidate" ? `You want to take part` : `The candidate wants to take part`}`,
"open": (v) => `${v.reader === "candidate" ? `Do you want to take part?` : `Does the candidate want to take part?`}`,
"why": (v) => `${v.reader === "candidate" ? `We go on only when you say yes. You got a mail about this.` : ``}`,
},
"approved": {
"done": "Decision taken",
"open": "Decision on the referral",
"why": (v) => `${v.reader === "candidate" ? `Someone looks whether this trajectory fits you. A trajectory is guidance to work or school.` : `Someone looks whether this fits.`}`,
},
"matched": {
"done": "Place found",
"open": "We are looking for a place",
"why": (v) => `${v.reader === "candidate" ? `We are looking for a place with a provider. A provider is an organisation that guides people.` : ``}`,
},
"started": {
"done": (v) => `${v.reader === "candidate" ? `First talk held` : `Trajectory started`}`,
"open": (v) => `${v.reader === "candidate" ? `First talk` : `Start of the trajectory`}`,
"why": (v) => `${v.reader === "candidate" ? `Your job coach contacts you for a first talk. A job coach helps you to work or school.` : `We are looking for a place and a job coach.`}`,
},
"ended": {
"done": "Closed",
"open": (v) => `${v.reader === "candidate" ? `Guidance to work or school` : `Guidance and closing`}`,
"why": (v) => `${v.reader === "candidate" ? `Your job coach guides you. Now and then we ask how it is going.` : `The candidate is being guided now.`}`,
},
},
"taken": "The job coach gets in touch for a first talk.",
"asked": "There is a question about the referral. You got a mail about it. Answer by the button in that mail. Then a decision follows.",
"paused": {
"open": (v) => `Pause up to and including ${v.date}`,
"why": "The place stays. After that we ask the job coach whether the guidance goes on.",
},
"guidanceUntil": (v) => `Guidance runs up to and including ${v.date}.`,
"guidance": {
"goal-reached": {
"open": (v) => `${v.reader === "candidate" ? `Goal reached, guidance finished` : `Guidance finished`}`,
"why": (v) => `${v.reader === "candidate" ? `You have reached your goal. The guidance is finished. Later we still ask your job coach how it goes, and perhaps you too. After that we close the referral.` : `The guidance is finished. Later we close the referral.`}`,
},
"over": {
"open": "Guidance finished",
"why": (v) => `${v.reader === "candidate" ? `The guidance is finished. Later we still ask your job coach how it goes, and perhaps you too. After that we close the referral.` : `The guidance is finished. Later we close the referral.`}`,
},
},
"followUp": (v) => `We ask how it goes ${v.weeks} weeks after the guidance. Did work begin? Then we also ask later whether it is still there. Would you rather have no questions? Then choose below: ${v.stop}. The questions stop then, and we close the referral.`,
"waiting": {
"title": "You are on the waiting list",
"since": (v) => `You have been on the waiting list since ${v.date}.`,
"first": "You are first in line for a place that suits you.",
"few": "There are a few people before you.",
"more": "There are more people before you.",
"budget": "It was approved. But all places that your municipality pays for this year are taken. The coordinator asks your municipality what is possible.",
"asked": "We do not know exactly when there will be a place. Now and then we ask whether you still want this. You do not lose your place.",
},
"moved": {
"earlier": (v) => `It was ${v.date} before.`,
"why": {
"extended": "More time was given.",
"no-answer": "There was no answer yet. So we now ask somebody else.",
"away": "Somebody is away for a while. So we now ask somebody else.",
"overdue": "We are finding out. Does it take too long? Phone us.",
"next-provider": "The provider before had no place or did not answer. We now ask another one.",
"asked-again": "We asked this before. Then something changed. Now we ask again.",
"asked-first": "There was a question first. So the decision takes longer.",
},
},
};
