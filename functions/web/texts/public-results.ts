// Made by `npm run build:texts` from texts/*/public-results.yaml; change those instead.
import { numberIn, pluralIn } from '../words/numbers.ts';
import type { Language } from '../../domain/codes.ts';
import { textsBeside } from '../beside.ts';

export interface PublicResultsTexts {
readonly "title": string;
readonly "lead": string;
readonly "none": (v: { readonly date: string | number }) => string;
readonly "next": (v: { readonly date: string | number }) => string;
readonly "half": (v: { readonly half: "first" | "other"; readonly year: string | number }) => string;
readonly "titled": (v: { readonly title: string | number; readonly half: "first" | "other"; readonly year: string | number }) => string;
readonly "until": (v: { readonly until: string | number; readonly madeOn: string | number }) => string;
readonly "hidden": string;
readonly "people": string;
readonly "what": string;
readonly "counts": {
readonly "title": string;
readonly "base": (v: { readonly people: string | number }) => string;
readonly "baseHidden": string;
};
readonly "results": {
readonly "work": string;
readonly "school": string;
readonly "none": string;
readonly "unknown": string;
readonly "not-started": string;
};
readonly "work": {
readonly "title": string;
readonly "base": string;
readonly "label": string;
readonly "hidden": string;
};
readonly "weeks": {
readonly "title": string;
readonly "base": string;
readonly "talk": string;
readonly "work": string;
readonly "count": (v: { readonly weeks: number }) => string;
};
readonly "programmes": {
readonly "title": string;
readonly "base": string;
readonly "name": string;
};
readonly "municipalities": {
readonly "title": string;
readonly "base": string;
readonly "name": string;
};
readonly "method": string;
readonly "methods": readonly [string, string, string, string, string, string, string, string];
readonly "downloads": string;
readonly "downloadsText": string;
readonly "csv": string;
readonly "json": string;
}

const nl: PublicResultsTexts = {
"title": "Resultaten",
"lead": "Hier zie je hoe het ging met de mensen die bij ons zijn aangemeld. De getallen zeggen niets over één persoon.",
"none": (v) => `Er is nog niets bekendgemaakt. De eerste resultaten komen op zijn vroegst op ${v.date}.`,
"next": (v) => `De volgende resultaten komen op zijn vroegst op ${v.date}.`,
"half": (v) => `Aangemeld in de ${v.half === "first" ? `eerste helft` : `tweede helft`} van ${v.year}`,
"titled": (v) => `${v.title} (${v.half === "first" ? `eerste helft` : `tweede helft`} ${v.year})`,
"until": (v) => `Gevolgd tot en met ${v.until}. Bekendgemaakt op ${v.madeOn}, en daarna niet meer veranderd.`,
"hidden": "verborgen",
"people": "Mensen",
"what": "Hoe het ging",
"counts": {
"title": "Hoe het ging",
"base": (v) => `Samen ${v.people} mensen. Ieder telt één keer.`,
"baseHidden": "Hoeveel mensen het samen waren, is verborgen. Ieder telt één keer.",
},
"results": {
"work": "Betaald werk",
"school": "Leren",
"none": "Geen van beide",
"unknown": "Niet bekend",
"not-started": "Nog geen eerste gesprek",
},
"work": {
"title": "Deel met betaald werk",
"base": "Van wie een eerste gesprek had. Uitgerekend met de afgeronde getallen, dus ongeveer.",
"label": "Ooit betaald werk",
"hidden": "Een van de getallen hiervoor is verborgen. Daarom staat hier geen deel.",
},
"weeks": {
"title": "Hoelang het duurde",
"base": "De helft was er binnen zoveel weken.",
"talk": "Van aanmelding tot eerste gesprek",
"work": "Van eerste gesprek tot betaald werk",
"count": (v) => `${pluralIn('nl', 'cardinal', v.weeks) === 'one' ? `1 week` : `${numberIn('nl', v.weeks)} weken`}`,
},
"programmes": {
"title": "Per soort traject",
"base": "Van wie een eerste gesprek had.",
"name": "Soort traject",
},
"municipalities": {
"title": "Per gemeente",
"base": "Met de namen van toen.",
"name": "Gemeente",
},
"method": "Zo tellen we",
"methods": ["Mee telt iedereen die in dat halfjaar is aangemeld en dat zelf wilde. Twee keer aangemeld is één keer geteld.", "We kijken tot en met het einde van het halfjaar daarna. Twee maanden later maken we de getallen bekend.", "Betaald werk telt als iemand na het eerste gesprek op minstens één dag betaald werk had. Leren telt als iemand geen betaald werk had, maar wel leerde en werkte (bbl) of een opleiding deed.", "Niet bekend is wie niet tot het einde antwoord gaf. Stil zijn is geen nee.", "Wie is overleden zonder resultaat telt niet mee, en wie uit de regio verhuisde ook niet.", "Verborgen is een getal onder de 10, of een getal waarmee je een ander verborgen getal kunt uitrekenen. Verborgen is dus niet nul.", "Andere getallen zijn afgerond op 5. Daardoor tellen ze niet altijd precies op. Tel ze ook niet zelf op over jaren.", "Wat bekend is gemaakt, veranderen we nooit meer. Ook niet als we later meer weten."],
"downloads": "Zelf verder rekenen",
"downloadsText": "Deze getallen mag iedereen gebruiken.",
"csv": "Alle getallen als tabel (CSV)",
"json": "Alle getallen voor programma’s (JSON)",
};

export const publicResultsTexts: Readonly<Record<Language, PublicResultsTexts>> = {
  nl,
  get en() {
    return textsBeside<PublicResultsTexts>('en', 'public-results');
  },
};
