// Made by `npm run build:texts` from texts/*/desk-own-text.yaml; change those instead.
import { numberIn, pluralIn } from '../words/numbers.ts';
import type { Language } from '../../domain/codes.ts';
import { textsBeside } from '../beside.ts';

export interface DeskOwnTextTexts {
readonly "title": string;
readonly "lead": string;
readonly "fixed": string;
readonly "all": string;
readonly "search": string;
readonly "searchButton": string;
readonly "found": (v: { readonly count: number }) => string;
readonly "more": string;
readonly "mails": string;
readonly "pages": string;
readonly "changed": (v: { readonly count: number }) => string;
readonly "mail": (v: { readonly subject: string | number }) => string;
readonly "places": {
readonly "status": string;
readonly "step": string;
readonly "page": string;
readonly "form": string;
readonly "outcome": string;
readonly "topic": string;
readonly "receipt": string;
readonly "guide": string;
readonly "task": string;
readonly "link": string;
};
readonly "subject": string;
readonly "paragraph": (v: { readonly n: number }) => string;
readonly "sentence": (v: { readonly words: string | number }) => string;
readonly "usual": string;
readonly "own": string;
readonly "unused": string;
readonly "moved": string;
readonly "words": (v: { readonly language: string | number }) => string;
readonly "wordsOf": (v: { readonly language: string | number; readonly n: number }) => string;
readonly "wasUsual": (v: { readonly text: string | number }) => string;
readonly "keep": (v: { readonly names: string | number }) => string;
readonly "several": string;
readonly "subjectHint": string;
readonly "back": string;
readonly "backYes": string;
readonly "reads": string;
readonly "readsLead": string;
readonly "wholeMail": string;
readonly "hard": string;
readonly "hardLead": string;
readonly "example": {
readonly "name": string;
readonly "phone": string;
readonly "organisation": string;
readonly "other": string;
};
}

const nl: DeskOwnTextTexts = {
"title": "Teksten van mails en pagina’s",
"lead": "Hier geef je een zin je eigen woorden. Wie daarna een mail krijgt of de pagina opent, leest die.",
"fixed": "Zinnen over de wet of over veiligheid staan vast. Knoppen ook.",
"all": "Alle mails en pagina’s",
"search": "Zoek op woorden uit de tekst",
"searchButton": "Zoek",
"found": (v) => `${v.count === 0 ? `Geen zin gevonden met die woorden.` : pluralIn('nl', 'cardinal', v.count) === 'one' ? `1 zin gevonden.` : `${numberIn('nl', v.count)} zinnen gevonden.`}`,
"more": "Er zijn er meer. Vul meer woorden in.",
"mails": "Mails",
"pages": "Pagina’s",
"changed": (v) => `${pluralIn('nl', 'cardinal', v.count) === 'one' ? `1 eigen zin` : `${numberIn('nl', v.count)} eigen zinnen`}`,
"mail": (v) => `Mail ‘${v.subject}’`,
"places": {
"status": "Pagina waar je ziet hoe het gaat",
"step": "Stappen op de pagina waar je ziet hoe het gaat",
"page": "Startpagina",
"form": "Uitleg bij het formulier",
"outcome": "Wat er na het formulier gebeurt",
"topic": "Uitleg boven een vraag aan iemand die meewerkt",
"receipt": "Wat iemand leest na een antwoord",
"guide": "Uitleg over de hulp, de folder en de test of iets past",
"task": "Uitleg bij de keuzes van iemand die meewerkt",
"link": "Pagina van een link die niet meer werkt",
},
"subject": "Onderwerp",
"paragraph": (v) => `Alinea ${numberIn('nl', v.n)}`,
"sentence": (v) => `‘${v.words}’`,
"usual": "de gewone tekst",
"own": "Dit zijn eigen woorden.",
"unused": "Deze eigen woorden passen niet meer bij de gewone tekst. Daarom staat er nu de gewone tekst. Schrijf ze opnieuw.",
"moved": "De gewone tekst is veranderd sinds deze woorden zijn gemaakt. Kijk of ze nog kloppen.",
"words": (v) => `${v.language}`,
"wordsOf": (v) => `${v.language}, mogelijkheid ${numberIn('nl', v.n)}`,
"wasUsual": (v) => `Gewoon staat er: ${v.text}`,
"keep": (v) => `Laat staan: ${v.names}`,
"several": "Welke zin iemand leest, hangt af van de aanmelding. Elke mogelijkheid staat hier apart.",
"subjectHint": "Het onderwerp is soms te lezen op een scherm dat op slot is. Schrijf dus niets over gezondheid.",
"back": "Terug naar de gewone tekst",
"backYes": "Gebruik weer de gewone tekst.",
"reads": "Zo leest het",
"readsLead": "Met verzonnen gegevens ingevuld.",
"wholeMail": "De hele mail",
"hard": "Dit is misschien moeilijk te lezen",
"hardLead": "Je mag het zo laten. Kortere zinnen en gewone woorden zijn beter te lezen.",
"example": {
"name": "Sam Voorbeeld",
"phone": "030 - 000 00 00",
"organisation": "Organisatie Voorbeeld",
"other": "voorbeeld",
},
};

export const deskOwnTextTexts: Readonly<Record<Language, DeskOwnTextTexts>> = {
  nl,
  get en() {
    return textsBeside<DeskOwnTextTexts>('en', 'desk-own-text');
  },
};
