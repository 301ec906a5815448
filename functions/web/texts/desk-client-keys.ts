// Made by `npm run build:texts` from texts/*/desk-client-keys.yaml; change those instead.
import type { Language } from '../../domain/codes.ts';
import { textsBeside } from '../beside.ts';

export interface DeskClientKeysTexts {
readonly "lead": string;
readonly "rotate": string;
readonly "none": string;
readonly "key": (v: { readonly n: string | number }) => string;
readonly "used": (v: { readonly mark: string | number; readonly date: string | number }) => string;
readonly "unused": (v: { readonly mark: string | number }) => string;
readonly "wish": string;
readonly "make": string;
readonly "revoke": (v: { readonly mark: string | number }) => string;
readonly "send": string;
readonly "moved": string;
readonly "full": string;
readonly "madeTitle": string;
readonly "madeLead": string;
readonly "markLabel": string;
readonly "madeOnce": string;
readonly "madeUse": string;
readonly "back": string;
}

const nl: DeskClientKeysTexts = {
"lead": "Met een sleutel laat een systeem zien wie het is. Wie de sleutel heeft, kan aanmeldingen sturen uit naam van dat systeem. Geef hem dus alleen aan wie het systeem beheert.",
"rotate": "Een systeem mag twee sleutels hebben. Zo vervang je een sleutel zonder dat er iets stilstaat. Maak een nieuwe, zet die in het systeem, en trek daarna de oude in.",
"none": "Er is nu geen sleutel.",
"key": (v) => `Sleutel ${v.n}`,
"used": (v) => `Herken je aan ${v.mark}. Het laatst gebruikt op ${v.date}.`,
"unused": (v) => `Herken je aan ${v.mark}. Nog niet gebruikt.`,
"wish": "Wat wil je doen?",
"make": "Een nieuwe sleutel maken",
"revoke": (v) => `Sleutel ${v.mark} intrekken. Wie hem nog gebruikt, weigeren we binnen een minuut.`,
"send": "Ga door",
"moved": "Iemand heeft de sleutels net veranderd. Dat kun je zelf zijn. Kijk welke er nu zijn en begin dan opnieuw.",
"full": "Er zijn al twee sleutels. Trek er eerst een in. Daarna kun je een nieuwe maken.",
"madeTitle": "De nieuwe sleutel",
"madeLead": "Neem deze sleutel nu over en zet hem in het systeem. Hij werkt binnen een minuut.",
"markLabel": "Hieraan herken je hem later",
"madeOnce": "Je ziet deze sleutel maar een keer. Ben je hem kwijt? Trek hem dan in en maak een nieuwe.",
"madeUse": "Het systeem stuurt de sleutel mee als X-API-Key. Stuur hem niet met de mail, en zet hem niet in een webpagina.",
"back": "Terug naar de sleutels",
};

export const deskClientKeysTexts: Readonly<Record<Language, DeskClientKeysTexts>> = {
  nl,
  get en() {
    return textsBeside<DeskClientKeysTexts>('en', 'desk-client-keys');
  },
};
