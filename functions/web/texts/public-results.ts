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
readonly "open": (v: { readonly low: string | number; readonly high: string | number }) => string;
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
readonly "allHidden": (v: { readonly names: string | number }) => string;
readonly "cannot": string;
readonly "cannots": readonly [string, string, string, string];
readonly "method": string;
readonly "methods": readonly [string, string, string, string, string, string, string, string, string];
readonly "downloads": string;
readonly "downloadsText": string;
readonly "columns": string;
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
"not-started": "Geen eerste gesprek",
},
"work": {
"title": "Deel met betaald werk",
"base": "Van wie een eerste gesprek had. Ook een baan die iemand al had, telt mee. Uitgerekend met de afgeronde getallen, dus ongeveer.",
"label": "Had betaald werk",
"open": (v) => `Door het afronden en door wie niets liet horen, weten we het niet precies. Het echte deel ligt tussen ${v.low}% en ${v.high}%.`,
"hidden": "Een van de getallen hiervoor is verborgen. Daarom staat hier geen deel.",
},
"weeks": {
"title": "Hoelang het duurde",
"base": "Alleen van wie zo ver kwam. De helft van hen was er binnen zoveel weken. Wie al werk had, telt als 0 weken.",
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
"allHidden": (v) => `Alles is verborgen van: ${v.names}.`,
"cannot": "Wat je hier niet uit kunt opmaken",
"cannots": ["Of mensen werk vonden door ons. We weten niet hoe het zonder ons was gegaan.", "Of ze dat werk hielden. Eén dag werk telt al mee.", "Of het hier beter gaat dan op een andere plek. We weten niet of anderen net zo tellen.", "Welke gemeente of welk soort traject het beste is. Overal komen andere mensen, en vaak zijn het er weinig."],
"method": "Zo tellen we",
"methods": ["Mee telt iedereen die in dat halfjaar is aangemeld en dat zelf wilde. Twee keer aangemeld is één keer geteld.", "We kijken tot en met het einde van het halfjaar daarna. Twee maanden later maken we de getallen bekend.", "Betaald werk telt als iemand na het eerste gesprek op minstens één dag betaald werk had. Leren telt als iemand geen betaald werk had, maar wel leerde en werkte (bbl) of een opleiding deed.", "Geen eerste gesprek had wie geen akkoord of plek kreeg, zelf stopte, andere hulp kreeg of nog wachtte.", "Niet bekend is wie niet tot het einde antwoord gaf. Stil zijn is geen nee.", "Wie is overleden zonder resultaat telt niet mee, en wie uit de regio verhuisde ook niet.", "Verborgen is een getal onder de 10, of een getal waarmee je een ander verborgen getal kunt uitrekenen. Verborgen is dus niet nul.", "Andere getallen zijn afgerond op 5. Daardoor tellen ze niet altijd precies op. Tel ze ook niet zelf op over jaren.", "Wat bekend is gemaakt, veranderen we nooit meer. Ook niet als we later meer weten."],
"downloads": "Zelf verder rekenen",
"downloadsText": "Deze getallen mag iedereen gebruiken. Leeg is verborgen, en niet nul.",
"columns": "Wat elk woord daarin betekent (voor een deel Engels)",
"csv": "Alle getallen als tabel (CSV)",
"json": "Alle getallen voor programma’s (JSON)",
};

export const publicResultsTexts: Readonly<Record<Language, PublicResultsTexts>> = {
  nl,
  get en() {
    return textsBeside<PublicResultsTexts>('en', 'public-results');
  },
};
