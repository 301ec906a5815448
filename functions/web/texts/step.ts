// Made by `npm run build:texts` from texts/*/step.yaml; change those instead.
import type { Language } from '../../domain/codes.ts';
import { textsBeside } from '../beside.ts';

export interface StepTexts {
readonly "steps": {
readonly "received": {
readonly "done": string;
readonly "open": string;
readonly "why": string;
};
readonly "confirmed": {
readonly "done": (v: { readonly reader: "candidate" | "other" }) => string;
readonly "open": (v: { readonly reader: "candidate" | "other" }) => string;
readonly "why": (v: { readonly reader: "candidate" | "other" }) => string;
};
readonly "approved": {
readonly "done": string;
readonly "open": string;
readonly "why": (v: { readonly reader: "candidate" | "other" }) => string;
};
readonly "matched": {
readonly "done": string;
readonly "open": string;
readonly "why": (v: { readonly reader: "candidate" | "other" }) => string;
};
readonly "started": {
readonly "done": (v: { readonly reader: "candidate" | "other" }) => string;
readonly "open": (v: { readonly reader: "candidate" | "other" }) => string;
readonly "why": (v: { readonly reader: "candidate" | "other" }) => string;
};
readonly "ended": {
readonly "done": string;
readonly "open": (v: { readonly reader: "candidate" | "other" }) => string;
readonly "why": (v: { readonly reader: "candidate" | "other" }) => string;
};
};
readonly "taken": string;
readonly "asked": string;
readonly "paused": {
readonly "open": (v: { readonly date: string | number }) => string;
readonly "why": string;
};
readonly "guidanceUntil": (v: { readonly date: string | number }) => string;
readonly "guidance": {
readonly "goal-reached": {
readonly "open": (v: { readonly reader: "candidate" | "other" }) => string;
readonly "why": (v: { readonly reader: "candidate" | "other" }) => string;
};
readonly "over": {
readonly "open": string;
readonly "why": (v: { readonly reader: "candidate" | "other" }) => string;
};
};
readonly "followUp": (v: { readonly weeks: string | number; readonly stop: string | number }) => string;
readonly "waiting": {
readonly "title": string;
readonly "since": (v: { readonly date: string | number }) => string;
readonly "first": string;
readonly "few": string;
readonly "more": string;
readonly "budget": string;
readonly "asked": string;
};
readonly "moved": {
readonly "earlier": (v: { readonly date: string | number }) => string;
readonly "why": {
readonly "extended": string;
readonly "no-answer": string;
readonly "away": string;
readonly "overdue": string;
readonly "next-provider": string;
readonly "asked-again": string;
readonly "asked-first": string;
};
};
}

const nl: StepTexts = {
"steps": {
"received": {
"done": "Aanmelding ontvangen",
"open": "Bevestig de aanmelding",
"why": "We weten nog niet zeker van wie deze aanmelding komt. Deed jij de aanmelding, met een e-mailadres? Dan kreeg je een mail om te bevestigen. Gaf je alleen een telefoonnummer? Dan bellen we je. Tot de bevestiging doen we niets en hoort niemand ervan.",
},
"confirmed": {
"done": (v) => `${v.reader === "candidate" ? `Je wilt meedoen` : `De kandidaat wil meedoen`}`,
"open": (v) => `${v.reader === "candidate" ? `Wil je meedoen?` : `Wil de kandidaat meedoen?`}`,
"why": (v) => `${v.reader === "candidate" ? `We gaan pas verder als jij ja zegt. Je kreeg hier een mail over.` : ``}`,
},
"approved": {
"done": "Besluit genomen",
"open": "Besluit over de aanmelding",
"why": (v) => `${v.reader === "candidate" ? `Er wordt gekeken of dit traject bij je past. Een traject is begeleiding naar werk of school.` : `Er wordt gekeken of dit traject past.`}`,
},
"matched": {
"done": "Plek gevonden",
"open": "We zoeken een plek",
"why": (v) => `${v.reader === "candidate" ? `We zoeken een plek bij een aanbieder. Een aanbieder is een organisatie die mensen begeleidt.` : ``}`,
},
"started": {
"done": (v) => `${v.reader === "candidate" ? `Eerste gesprek gehad` : `Traject gestart`}`,
"open": (v) => `${v.reader === "candidate" ? `Eerste gesprek` : `Start van het traject`}`,
"why": (v) => `${v.reader === "candidate" ? `Je jobcoach neemt contact met je op voor een eerste gesprek. Een jobcoach helpt je naar werk of school.` : `We zoeken een plek en een jobcoach.`}`,
},
"ended": {
"done": "Afgesloten",
"open": (v) => `${v.reader === "candidate" ? `Begeleiding naar werk of school` : `Begeleiding en afsluiting`}`,
"why": (v) => `${v.reader === "candidate" ? `Je jobcoach begeleidt je. Wij vragen af en toe hoe het gaat.` : `De kandidaat krijgt nu begeleiding.`}`,
},
},
"taken": "De jobcoach neemt contact op voor een eerste gesprek.",
"asked": "Er is een vraag over de aanmelding. Je kreeg daar een mail over. Geef antwoord via de knop in die mail. Daarna volgt een besluit.",
"paused": {
"open": (v) => `Pauze tot en met ${v.date}`,
"why": "De plek blijft. Daarna vragen we de jobcoach of de begeleiding weer verdergaat.",
},
"guidanceUntil": (v) => `De begeleiding loopt tot en met ${v.date}.`,
"guidance": {
"goal-reached": {
"open": (v) => `${v.reader === "candidate" ? `Doel gehaald, begeleiding klaar` : `Begeleiding klaar`}`,
"why": (v) => `${v.reader === "candidate" ? `Je doel is gehaald. De begeleiding is klaar. Later vragen we je jobcoach nog hoe het gaat, en misschien ook jou. Daarna sluiten we de aanmelding af.` : `De begeleiding is klaar. Later sluiten we de aanmelding af.`}`,
},
"over": {
"open": "Begeleiding klaar",
"why": (v) => `${v.reader === "candidate" ? `De begeleiding is klaar. Later vragen we je jobcoach nog hoe het gaat, en misschien ook jou. Daarna sluiten we de aanmelding af.` : `De begeleiding is klaar. Later sluiten we de aanmelding af.`}`,
},
},
"followUp": (v) => `De vragen hoe het gaat komen ${v.weeks} weken na de begeleiding. Begon er werk? Dan vragen we ook daarna of het er nog is. Wil je geen vragen? Kies dan hieronder: ${v.stop}. Dan stoppen de vragen, en sluiten we de aanmelding af.`,
"waiting": {
"title": "Je staat op de wachtlijst",
"since": (v) => `Je staat op de wachtlijst sinds ${v.date}.`,
"first": "Je bent als eerste aan de beurt als er een plek komt die bij je past.",
"few": "Er zijn nog een paar mensen vóór je.",
"more": "Er zijn nog meer mensen vóór je.",
"budget": "Er is goedgekeurd. Maar alle plekken die je gemeente voor dit jaar betaalt, zijn bezet. De coördinator vraagt je gemeente wat er kan.",
"asked": "Wanneer er een plek komt, weten we niet precies. Af en toe vragen we of je nog wilt. Je plek verlies je niet.",
},
"moved": {
"earlier": (v) => `Eerst was dat ${v.date}.`,
"why": {
"extended": "Er is meer tijd gegeven.",
"no-answer": "Er kwam nog geen antwoord. Daarom vragen we het nu aan iemand anders.",
"away": "Iemand is er even niet. Daarom vragen we het nu aan iemand anders.",
"overdue": "We vragen het na. Duurt het je te lang? Bel ons.",
"next-provider": "De vorige aanbieder had geen plek of gaf geen antwoord. We vragen nu een andere.",
"asked-again": "We vroegen dit al eerder. Daarna veranderde er iets. Nu vragen we het opnieuw.",
"asked-first": "Er was eerst een vraag. Daarom duurt het besluit langer.",
},
},
};

export const stepTexts: Readonly<Record<Language, StepTexts>> = {
  nl,
  get en() {
    return textsBeside<StepTexts>('en', 'step');
  },
};
