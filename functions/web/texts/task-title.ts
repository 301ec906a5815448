// Made by `npm run build:texts` from texts/*/task.yaml; change those instead.
import type { Language } from '../../domain/codes.ts';

export interface TaskTitleTexts {
readonly "confirm-sender": (v: { readonly reader: "coordinator" | "other" }) => string;
readonly "confirm-interest": (v: { readonly reader: "coordinator" | "other" }) => string;
readonly "approve": string;
readonly "give-information": string;
readonly "accept-offer": string;
readonly "await-place": string;
readonly "still-wanted": (v: { readonly reader: "coordinator" | "other" }) => string;
readonly "confirm-start": string;
readonly "check-in": string;
readonly "call": string;
readonly "resolve": string;
readonly "advance": string;
readonly "objection": string;
}

const nl: TaskTitleTexts = {
"confirm-sender": (v) => `${v.reader === "coordinator" ? `Bel de afzender van een aanmelding` : `Bevestig een aanmelding`}`,
"confirm-interest": (v) => `${v.reader === "coordinator" ? `Vraag de kandidaat of die mee wil doen` : `Zeg of je mee wilt doen`}`,
"approve": "Besluit over een aanmelding",
"give-information": "Geef meer informatie",
"accept-offer": "Reageer op een nieuwe kandidaat",
"await-place": "Wachten op een plek",
"still-wanted": (v) => `${v.reader === "coordinator" ? `Vraag de kandidaat of wachten nog goed is` : `Wil je nog wachten op een plek?`}`,
"confirm-start": "Meld het eerste gesprek",
"check-in": "Vul de voortgang in",
"call": "Bel iemand",
"resolve": "Zoek een oplossing",
"advance": "Stap van het systeem",
"objection": "Laat weten dat je dit niet wilt",
};

const en: TaskTitleTexts = {
"confirm-sender": (v) => `${v.reader === "coordinator" ? `Phone the sender of a referral` : `Confirm a referral`}`,
"confirm-interest": (v) => `${v.reader === "coordinator" ? `Ask the candidate whether they want to take part` : `Say whether you want to take part`}`,
"approve": "Decide on a referral",
"give-information": "Give more information",
"accept-offer": "Respond to a new candidate",
"await-place": "Waiting for a place",
"still-wanted": (v) => `${v.reader === "coordinator" ? `Ask the candidate whether they still want to wait` : `Do you still want to wait for a place?`}`,
"confirm-start": "Report the first talk",
"check-in": "Fill in the check-in",
"call": "Phone someone",
"resolve": "Find a solution",
"advance": "Step of the system",
"objection": "Tell us that you do not want this",
};

export const taskTitleTexts: Readonly<Record<Language, TaskTitleTexts>> = { nl, en };
