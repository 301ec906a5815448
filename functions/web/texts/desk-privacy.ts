// Made by `npm run build:texts` from texts/*/desk-privacy.yaml; change those instead.
import type { Language } from '../../domain/codes.ts';
import { textsBeside } from '../beside.ts';

export interface DeskPrivacyTexts {
readonly "grounds": {
readonly "not-needed": string;
readonly "no-consent": string;
readonly "objection": string;
readonly "unlawful": string;
readonly "legal-duty": string;
};
readonly "keeps": {
readonly "duty-to-keep": {
readonly "label": string;
readonly "hint": string;
};
readonly "public-task": {
readonly "label": string;
readonly "hint": string;
};
readonly "legal-claim": {
readonly "label": string;
readonly "hint": string;
};
};
readonly "erase": {
readonly "endsFirst": string;
readonly "goes": string;
readonly "stays": string;
readonly "backups": string;
readonly "keep": string;
readonly "ground": string;
readonly "number": (v: { readonly reference: string | number }) => string;
readonly "numberHint": string;
};
readonly "refuse": {
readonly "explain": string;
readonly "ground": string;
};
}

const nl: DeskPrivacyTexts = {
"grounds": {
"not-needed": "De gegevens zijn niet meer nodig",
"no-consent": "De kandidaat trok de toestemming in, en er is geen andere reden om ze te bewaren",
"objection": "De kandidaat maakt bezwaar, en er is geen reden die zwaarder weegt",
"unlawful": "De gegevens hadden nooit bewaard mogen worden",
"legal-duty": "De wet zegt dat ze weg moeten",
},
"keeps": {
"duty-to-keep": {
"label": "De wet zegt hoelang ze bewaard moeten worden",
"hint": "Dat geldt vaak voor het dossier van een besluit van de gemeente (Archiefwet).",
},
"public-task": {
"label": "Ze zijn nodig voor een publieke taak",
"hint": "Bijvoorbeeld omdat de hulp nog loopt.",
},
"legal-claim": {
"label": "Ze zijn nodig voor een klacht, bezwaar of rechtszaak",
"hint": "Wis ze als die is afgelopen.",
},
},
"erase": {
"endsFirst": "De aanmelding loopt nog. Die stopt eerst.",
"goes": "Weg gaan: alle namen, adressen, nummers en geboortedata, alles wat er geschreven is, en alles waarmee je de kandidaat kunt vinden.",
"stays": "Er blijft: het nummer, wanneer en waarom je wiste, en wat nodig is om resultaten te tellen. Dat gaat over niemand meer.",
"backups": "In reservekopieën staat het nog hoogstens 35 dagen.",
"keep": "Soms zegt de wet dat gegevens bewaard moeten worden. Wis dan niet, maar leg vast waarom het nog niet mag.",
"ground": "Waarom mag dit weg?",
"number": (v) => `Typ het nummer over: ${v.reference}`,
"numberHint": "Zo weet je zeker dat je de goede aanmelding wist.",
},
"refuse": {
"explain": "De kandidaat heeft recht op een antwoord binnen een maand, met de reden. Zeg er ook bij dat klagen kan bij de Autoriteit Persoonsgegevens.",
"ground": "Waarom mag wissen nog niet?",
},
};

export const deskPrivacyTexts: Readonly<Record<Language, DeskPrivacyTexts>> = {
  nl,
  get en() {
    return textsBeside<DeskPrivacyTexts>('en', 'desk-privacy');
  },
};
