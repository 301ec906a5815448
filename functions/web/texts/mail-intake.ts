// Made by `npm run build:texts` from texts/*/mail-intake.yaml; change those instead.
import type { Language } from '../../domain/codes.ts';

export interface MailIntakeTexts {
readonly "received-candidate": {
readonly "subject": (v: { readonly shared: "yes" | "other"; readonly reference: string | number }) => string;
readonly "paragraphs": readonly [(v: { readonly shared: "yes" | "other" }) => string, (v: { readonly hasProgramme: "yes" | "other"; readonly approval: "none" | "yes_first" | "yes_first_none" | "other"; readonly shared: "yes" | "other" }) => string, string];
readonly "button": string;
};
readonly "told-about-referral": {
readonly "subject": (v: { readonly reference: string | number }) => string;
readonly "paragraphs": readonly [(v: { readonly shared: "yes" | "other"; readonly service: string | number }) => string, (v: { readonly service: string | number }) => string, (v: { readonly shared: "yes" | "other" }) => string, string, (v: { readonly shared: "yes" | "other" }) => string];
readonly "button": string;
readonly "otherButton": string;
};
readonly "received-referrer": {
readonly "subject": (v: { readonly reference: string | number }) => string;
readonly "paragraphs": readonly [string, (v: { readonly approval: "none" | "yes_first" | "yes_first_none" | "other" }) => string, (v: { readonly hasProgramme: "yes" | "other"; readonly approval: "none" | "yes_first" | "yes_first_none" | "other" }) => string];
readonly "button": string;
};
readonly "duplicate": {
readonly "subject": (v: { readonly reference: string | number }) => string;
readonly "paragraphs": readonly [(v: { readonly duplicateOf: string | number }) => string, string];
readonly "button": string;
};
}

const nl: MailIntakeTexts = {
"received-candidate": {
"subject": (v) => `${v.shared === "yes" ? `Aanmelding ${v.reference} is ontvangen` : `Je aanmelding ${v.reference} is ontvangen`}`,
"paragraphs": [(v) => `${v.shared === "yes" ? `De aanmelding is ontvangen.` : `Je aanmelding is ontvangen. Goed dat je deze stap zet.`}`, (v) => `${v.hasProgramme === "yes" ? `${v.approval === "none" ? `We zoeken nu een plek. Daar hoeft niemand meer akkoord voor te geven.` : v.approval === "yes_first" ? `${v.shared === "yes" ? `Eerst vragen we of de kandidaat dit wil. Daar komt een aparte mail over. Daarna vragen we om akkoord en zoeken we een plek.` : `Eerst vragen we jouw toestemming. Daar komt een aparte mail over. Daarna vragen we om akkoord en zoeken we een plek.`}` : v.approval === "yes_first_none" ? `${v.shared === "yes" ? `Eerst vragen we of de kandidaat dit wil. Daar komt een aparte mail over. Daarna zoeken we een plek.` : `Eerst vragen we jouw toestemming. Daar komt een aparte mail over. Daarna zoeken we een plek.`}` : `We vragen nu om akkoord. Daarna zoeken we een plek.`}` : `We nemen contact op om samen de juiste plek te vinden.`}`, "Via de knop hieronder zie je steeds wat er gebeurt. Daar kun je de aanmelding ook intrekken."],
"button": "Bekijk hoe het gaat",
},
"told-about-referral": {
"subject": (v) => `Er is een aanmelding gedaan: ${v.reference}`,
"paragraphs": [(v) => `${v.shared === "yes" ? `Een professional heeft de kandidaat aangemeld voor ${v.service}.` : `Een professional heeft je aangemeld voor ${v.service}.`}`, (v) => `${v.service} helpt mensen naar werk of school. Meedoen is vrijwillig.`, (v) => `${v.shared === "yes" ? `Is dit goed? Dan hoeft niemand iets te doen.` : `Is dit goed? Dan hoef je niets te doen. Je hoort van ons hoe het verder gaat.`}`, "Klopt het niet, of is dit niet gewenst? Laat het weten via de eerste knop.", (v) => `${v.shared === "yes" ? `Via de tweede knop zie je steeds hoe het gaat, en wie de aanmelding deed.` : `Via de tweede knop zie je steeds hoe het gaat, en wie je aanmeldde.`}`],
"button": "Dit klopt niet of ik wil dit niet",
"otherButton": "Bekijk hoe het gaat",
},
"received-referrer": {
"subject": (v) => `We hebben aanmelding ${v.reference} ontvangen`,
"paragraphs": ["Bedankt voor je aanmelding. Die is goed ontvangen.", (v) => `${v.approval === "yes_first" ? `Eerst vragen we de kandidaat om toestemming. We gaan pas verder na een ja.` : v.approval === "yes_first_none" ? `Eerst vragen we de kandidaat om toestemming. We gaan pas verder na een ja.` : ``}`, (v) => `${v.hasProgramme === "yes" ? `${v.approval === "none" ? `Je krijgt bericht over de start en het einde.` : v.approval === "yes_first_none" ? `Je krijgt bericht over de start en het einde.` : `Je krijgt bericht over het besluit, de start en het einde.`}` : `We nemen contact op om samen de juiste plek te vinden.`}`],
"button": "Bekijk hoe het gaat",
},
"duplicate": {
"subject": (v) => `Misschien dubbel: ${v.reference}`,
"paragraphs": [(v) => `Deze aanmelding lijkt op ${v.duplicateOf}. Misschien gaat het om dezelfde persoon.`, "Bekijk ze allebei. Gaat het om dezelfde persoon? Trek er dan een in. De aanmelder weet hier niets van."],
"button": "Bekijk deze aanmelding",
},
};

const en: MailIntakeTexts = {
"received-candidate": {
"subject": (v) => `${v.shared === "yes" ? `Referral ${v.reference} received` : `Your referral ${v.reference} has been received`}`,
"paragraphs": [(v) => `${v.shared === "yes" ? `The referral has been received.` : `Your referral has been received. Well done for taking this step.`}`, (v) => `${v.hasProgramme === "yes" ? `${v.approval === "none" ? `We now look for a place. Nobody has to approve that any more.` : v.approval === "yes_first" ? `${v.shared === "yes" ? `First we ask whether the candidate wants this. A separate mail is about that. Then we ask for approval and look for a place.` : `First we ask for your consent. A separate mail is about that. Then we ask for approval and look for a place.`}` : v.approval === "yes_first_none" ? `${v.shared === "yes" ? `First we ask whether the candidate wants this. A separate mail is about that. Then we look for a place.` : `First we ask for your consent. A separate mail is about that. Then we look for a place.`}` : `We now ask for approval. After that we look for a place.`}` : `We will get in touch to find the right place together.`}`, "The button below always shows what is happening. You can also withdraw the referral there."],
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
"paragraphs": [(v) => `This referral looks like ${v.duplicateOf}. It may be the same person.`, "Look at both. Is it the same person? Then withdraw one of them. The referrer does not know about this."],
"button": "Look at this referral",
},
};

export const mailIntakeTexts: Readonly<Record<Language, MailIntakeTexts>> = { nl, en };
