// Made by `npm run build:texts` from texts/*/wait.yaml; change those instead.
import type { Language } from '../../domain/codes.ts';
import { textsBeside } from '../beside.ts';

export interface WaitTexts {
readonly "title": string;
readonly "figures": (v: { readonly half: string | number; readonly most: string | number }) => string;
readonly "from": (v: { readonly undecided: "yes" | "other" }) => string;
readonly "who": (v: { readonly where: "region" | "other"; readonly people: string | number; readonly municipality: string | number }) => string;
readonly "told": (v: { readonly reader: "candidate" | "other"; readonly date: string | number }) => string;
readonly "sure": (v: { readonly reader: "candidate" | "other" }) => string;
readonly "late": (v: { readonly reader: "candidate" | "other" }) => string;
readonly "kept": (v: { readonly percent: string | number }) => string;
readonly "afterYes": string;
readonly "budget": string;
}

const nl: WaitTexts = {
"title": "Hoelang duurt het tot het eerste gesprek?",
"figures": (v) => `De helft van de mensen had binnen ${v.half} een eerste gesprek, 8 van de 10 binnen ${v.most}.`,
"from": (v) => `${v.undecided === "yes" ? `We tellen vanaf de dag waarop we een plek gingen zoeken.` : `We tellen vanaf het akkoord.`}`,
"who": (v) => `${v.where === "region" ? `Het gaat om ${v.people} mensen in de hele regio, in een jaar.` : `Het gaat om ${v.people} mensen in ${v.municipality}, in een jaar.`}`,
"told": (v) => `${v.reader === "candidate" ? `Dit zeiden we op ${v.date}, toen we een plek gingen zoeken.` : `Zo was het op ${v.date}, toen we een plek gingen zoeken.`}`,
"sure": (v) => `${v.reader === "candidate" ? `Bij jou kan het sneller gaan, of langer duren.` : `Bij de kandidaat kan het sneller gaan, of langer duren.`}`,
"late": (v) => `${v.reader === "candidate" ? `Bij jou duurt het nu al langer. Dat is niet jouw schuld. Bel ons gerust.` : `Bij de kandidaat duurt het nu al langer. Bel ons gerust.`}`,
"kept": (v) => `Bij ongeveer ${v.percent}% van de mensen die dit eerder hoorden, lukte het in die tijd.`,
"afterYes": "Wat volgt op een akkoord",
"budget": "De plekken die de gemeente voor dit jaar betaalt, zijn op. Na je akkoord wacht de kandidaat tot er een plek bij komt. De coördinator vraagt de gemeente wat er kan.",
};

export const waitTexts: Readonly<Record<Language, WaitTexts>> = {
  nl,
  get en() {
    return textsBeside<WaitTexts>('en', 'wait');
  },
};
