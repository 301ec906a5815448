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
readonly "refused": {
readonly "title": string;
readonly "since": (v: { readonly date: string | number; readonly why: string | number }) => string;
readonly "takeBack": string;
};
readonly "access": {
readonly "title": string;
readonly "back": string;
readonly "lead": string;
readonly "others15": string;
readonly "identity": string;
readonly "identityMissing": string;
readonly "others": string;
readonly "other": (v: { readonly reference: string | number; readonly name: string | number; readonly date: string | number }) => string;
readonly "sure": string;
readonly "maybe": string;
readonly "notes": string;
readonly "notesHint": string;
readonly "button": string;
readonly "after": string;
};
readonly "retention": {
readonly "title": string;
readonly "back": string;
readonly "lead": string;
readonly "overdue": (v: { readonly count: string | number }) => string;
readonly "noneOverdue": string;
readonly "callAdministrator": string;
readonly "soon": string;
readonly "clearing": string;
readonly "years": string;
readonly "year": string;
readonly "how": string;
readonly "count": string;
readonly "none": string;
readonly "whole": string;
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
"hint": "Dat geldt vaak voor wat de gemeente bewaart bij een besluit (Archiefwet).",
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
"explain": "De kandidaat heeft recht op een antwoord binnen een maand, met de reden. Zeg er ook bij dat klagen kan bij de Autoriteit Persoonsgegevens. Na het einde blijven de gegevens zo lang als altijd, en niet langer.",
"ground": "Waarom mag wissen nog niet?",
},
"refused": {
"title": "Wissen mag nog niet.",
"since": (v) => `Vastgelegd op ${v.date}: ${v.why}.`,
"takeBack": "Mag het nu wel? Leg dat dan eerst vast",
},
"access": {
"title": "Geef alles wat over deze kandidaat bewaard is",
"back": "Terug naar de aanmelding",
"lead": "Iedereen mag weten wat er over hem of haar bewaard is, en krijgt dat binnen een maand. Je krijgt één bestand, in het Nederlands en in het Engels, met onderaan dezelfde gegevens voor een computer. Lees het eerst zelf, en geef het dan aan de kandidaat. Mail het niet onbeveiligd.",
"others15": "Wat over anderen gaat, staat er niet in (AVG artikel 15, lid 4): hun namen, adressen en nummers, en welke medewerker iets deed. Het bestand zegt dat ook.",
"identity": "Hoe weet je dat dit de kandidaat is?",
"identityMissing": "Kies hoe je weet dat dit de kandidaat is.",
"others": "Andere aanmeldingen van dezelfde persoon",
"other": (v) => `${v.reference}: ${v.name}, van ${v.date}`,
"sure": "Dezelfde naam, geboortedatum en hetzelfde adres of nummer.",
"maybe": "Lijkt erop. Vraag het na. Het kan ook een tweeling of familie zijn.",
"notes": "Welke teksten gaan helemaal over iemand anders?",
"notesHint": "Die laten we weg. Namen, adressen en nummers van anderen halen we zelf al uit de andere teksten.",
"button": "Maak het bestand",
"after": "Bij elke aanmelding bewaren we dat je dit gaf, en hoe je wist wie het was.",
},
"retention": {
"title": "Wanneer gegevens gewist worden",
"back": "Terug naar de werkplek",
"lead": "Na het einde van een aanmelding bewaren we de mensen nog een tijd. Daarna gaan ze vanzelf weg. Hier zie je wanneer. Je hoeft niets te doen.",
"overdue": (v) => `Te laat: ${v.count}`,
"noneOverdue": "Niemand staat er langer dan mag.",
"callAdministrator": "Dit mag niet. Bel de beheerder.",
"soon": "De komende negentig dagen",
"clearing": "Voorbij, en nu aan het verdwijnen",
"years": "Per jaar",
"year": "Jaar",
"how": "Hoe het eindigde",
"count": "Aanmeldingen",
"none": "Geen.",
"whole": "Aanmeldingen die eindigden voordat deze pagina er was, staan hier niet. De beheerder kan alles bij langs gaan.",
},
};

export const deskPrivacyTexts: Readonly<Record<Language, DeskPrivacyTexts>> = {
  nl,
  get en() {
    return textsBeside<DeskPrivacyTexts>('en', 'desk-privacy');
  },
};
