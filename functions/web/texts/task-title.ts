// Made by `npm run build:texts` from texts/*/task.yaml; change those instead.
import type { Language } from '../../domain/codes.ts';
import { textsBeside } from '../beside.ts';

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
readonly "decide-extension": string;
readonly "tell-outcome": (v: { readonly reader: "coordinator" | "other" }) => string;
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
"decide-extension": "Besluit over meer begeleiding",
"tell-outcome": (v) => `${v.reader === "coordinator" ? `Vraag de kandidaat hoe het gaat` : `Hoe is het nu met je?`}`,
"call": "Neem contact op met iemand",
"resolve": "Zoek een oplossing",
"advance": "Stap van het systeem",
"objection": "Laat weten dat je dit niet wilt",
};

export const taskTitleTexts: Readonly<Record<Language, TaskTitleTexts>> = {
  nl,
  get en() {
    return textsBeside<TaskTitleTexts>('en', 'task-title');
  },
};
