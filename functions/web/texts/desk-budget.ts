// Made by `npm run build:texts` from texts/*/desk-budget.yaml; change those instead.
import type { Language } from '../../domain/codes.ts';
import { textsBeside } from '../beside.ts';

export interface DeskBudgetTexts {
readonly "title": string;
readonly "lead": (v: { readonly year: string | number }) => string;
readonly "how": string;
readonly "ask": string;
readonly "where": string;
readonly "granted": string;
readonly "used": string;
readonly "left": string;
readonly "waiting": string;
readonly "none": string;
readonly "unlimited": string;
readonly "uncounted": string;
readonly "gone": string;
readonly "short": string;
readonly "counts": string;
}

const nl: DeskBudgetTexts = {
"title": "Budget per gemeente",
"lead": (v) => `Zoveel plekken betaalt elke gemeente in ${v.year}, en zoveel zijn er over.`,
"how": "Verhoog je een aantal? Dan gaan mensen die op budget wachten vanzelf verder. Bij een lager aantal stopt niemand die al een plek heeft.",
"ask": "Wil je als gemeente een ander aantal? Bel de coördinator.",
"where": "Gemeente",
"granted": "Afgesproken",
"used": "Geteld",
"left": "Over",
"waiting": "Wacht op budget",
"none": "geen aantal",
"unlimited": "geen grens",
"uncounted": "niet geteld",
"gone": "Op",
"short": "Bijna op",
"counts": "Wie al een plek had voordat het aantal er stond, is niet geteld. Een plek telt mee vanaf het moment dat we een aanbieder vragen. Gaat het eerste gesprek niet door? Dan komt de plek weer vrij. Is 80% bezet? Dan mailen we de gemeente en de coördinator.",
};

export const deskBudgetTexts: Readonly<Record<Language, DeskBudgetTexts>> = {
  nl,
  get en() {
    return textsBeside<DeskBudgetTexts>('en', 'desk-budget');
  },
};
