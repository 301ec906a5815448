// Made by `npm run build:texts` from texts/*/task.yaml; change those instead.
import type { TaskTitleTexts } from '../task-title.ts';

export const texts: TaskTitleTexts = {
"confirm-sender": (v) => `${v.reader === "coordinator" ? `Phone the sender of a referral` : `Confirm a referral`}`,
"confirm-interest": (v) => `${v.reader === "coordinator" ? `Ask the candidate whether they want to take part` : `Say whether you want to take part`}`,
"approve": "Decide on a referral",
"give-information": "Give more information",
"accept-offer": "Respond to a new candidate",
"await-place": "Waiting for a place",
"still-wanted": (v) => `${v.reader === "coordinator" ? `Ask the candidate whether they still want to wait` : `Do you still want to wait for a place?`}`,
"confirm-start": "Report the first talk",
"check-in": "Fill in the check-in",
"decide-extension": "Decide on more guidance",
"tell-outcome": (v) => `${v.reader === "coordinator" ? `Ask the candidate how it is going` : `How are things with you now?`}`,
"call": "Contact someone",
"resolve": "Find a solution",
"advance": "Step of the system",
"objection": "Tell us that you do not want this",
};
