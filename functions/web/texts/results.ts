// Made by `npm run build:texts` from texts/*/results.yaml; change those instead.
import { numberIn, pluralIn } from '../words/numbers.ts';
import type { Language } from '../../domain/codes.ts';
import { textsBeside } from '../beside.ts';

export interface ResultsTexts {
readonly "title": string;
readonly "back": string;
readonly "lead": (v: { readonly year: string | number; readonly quarter: string | number; readonly date: string | number }) => string;
readonly "who": string;
readonly "contents": string;
readonly "toContents": string;
readonly "none": string;
readonly "quarter": (v: { readonly year: string | number; readonly quarter: string | number }) => string;
readonly "quarterShort": (v: { readonly quarter: string | number; readonly year: string | number }) => string;
readonly "filtersTitle": string;
readonly "filters": {
readonly "quarter": string;
readonly "programme": string;
readonly "municipality": string;
readonly "provider": string;
readonly "received": string;
readonly "started": string;
};
readonly "any": string;
readonly "show": string;
readonly "clear": string;
readonly "percent": (v: { readonly percent: string | number }) => string;
readonly "range": (v: { readonly worst: string | number; readonly best: string | number }) => string;
readonly "noShare": string;
readonly "count": (v: { readonly count: number }) => string;
readonly "days": (v: { readonly days: number }) => string;
readonly "silence": string;
readonly "key": string;
readonly "heads": {
readonly "what": string;
readonly "share": string;
readonly "n": string;
readonly "yes": string;
readonly "unknown": string;
readonly "count": string;
readonly "people": string;
readonly "done": string;
readonly "half": string;
readonly "most": string;
readonly "name": string;
readonly "started": string;
readonly "median": string;
readonly "cases": string;
readonly "by": string;
};
readonly "numbers": {
readonly "received": string;
readonly "started": string;
readonly "ended": string;
readonly "goals": string;
readonly "answered": string;
readonly "silent": string;
};
readonly "numbersTitle": string;
readonly "work": {
readonly "title": string;
readonly "base": string;
readonly "inQuarter": string;
readonly "ever": string;
};
readonly "reference": {
readonly "midden-utrecht": (v: { readonly percent: string | number }) => string;
readonly "netherlands": (v: { readonly percent: string | number }) => string;
readonly "caveat": (v: { readonly region: string | number; readonly country: string | number }) => string;
};
readonly "trend": {
readonly "title": string;
readonly "base": string;
};
readonly "school": {
readonly "title": string;
readonly "base": string;
readonly "learnWork": string;
readonly "education": string;
readonly "school": string;
readonly "keptFromBefore": string;
};
readonly "kept": {
readonly "title": string;
readonly "base": string;
readonly "weeks": (v: { readonly weeks: string | number }) => string;
};
readonly "job": {
readonly "title": string;
readonly "base": string;
readonly "median": (v: { readonly days: number }) => string;
readonly "noMedian": string;
readonly "interval": (v: { readonly low: string | number; readonly high: string | number }) => string;
readonly "intervalOpen": (v: { readonly low: string | number }) => string;
readonly "of": (v: { readonly n: number; readonly happened: string | number }) => string;
readonly "axis": string;
readonly "mark": (v: { readonly days: string | number }) => string;
readonly "row": (v: { readonly days: string | number }) => string;
readonly "share": string;
readonly "none": string;
};
readonly "stops": {
readonly "title": string;
readonly "base": string;
readonly "none": string;
readonly "of": (v: { readonly count: string | number; readonly n: string | number }) => string;
readonly "reasons": {
readonly "no-wish-now": string;
readonly "health": string;
readonly "other-provision": string;
readonly "moved": string;
readonly "unreachable": string;
readonly "no-match": string;
readonly "died": string;
readonly "programme-ended": string;
readonly "other": string;
};
};
readonly "waits": {
readonly "title": string;
readonly "base": string;
readonly "steps": {
readonly "asked": string;
readonly "decided": string;
readonly "offered": string;
readonly "accepted": string;
readonly "talk": string;
};
};
readonly "decisions": {
readonly "title": string;
readonly "base": string;
readonly "within": string;
readonly "over": string;
readonly "none": string;
};
readonly "groups": {
readonly "title": string;
readonly "base": string;
readonly "programme": string;
readonly "municipality": string;
readonly "provider": string;
readonly "received": string;
readonly "started": string;
};
readonly "cases": {
readonly "all": string;
readonly "silent": string;
readonly "of": (v: { readonly name: string | number }) => string;
readonly "short": string;
readonly "hint": string;
};
readonly "method": string;
readonly "methods": readonly [string, string, string, string];
readonly "own": {
readonly "title": string;
readonly "lead": (v: { readonly provider: string | number; readonly year: string | number; readonly quarter: string | number; readonly date: string | number }) => string;
readonly "small": string;
readonly "back": string;
};
}

const nl: ResultsTexts = {
"title": "Resultaten",
"back": "Terug naar de werkplek",
"lead": (v) => `${v.year}, kwartaal ${v.quarter}. Geteld met wat bekend is op ${v.date}.`,
"who": "Mee doet wie is aangemeld tot en met het einde van dat kwartaal. Wie twee keer is aangemeld, telt één keer.",
"contents": "Op deze pagina",
"toContents": "Naar de inhoud",
"none": "Hier is nog niemand aangemeld, dus er is nog niets te tellen.",
"quarter": (v) => `${v.year}, kwartaal ${v.quarter}`,
"quarterShort": (v) => `kw ${v.quarter} ${v.year}`,
"filtersTitle": "Kies wat je ziet",
"filters": {
"quarter": "Kwartaal",
"programme": "Soort traject",
"municipality": "Gemeente",
"provider": "Aanbieder",
"received": "Aangemeld in",
"started": "Eerste gesprek in",
},
"any": "alle",
"show": "Laat zien",
"clear": "Alles weer laten zien",
"percent": (v) => `${v.percent}%`,
"range": (v) => `${v.worst}% tot ${v.best}%`,
"noShare": "onbekend",
"count": (v) => `${numberIn('nl', v.count)}`,
"days": (v) => `${pluralIn('nl', 'cardinal', v.days) === 'one' ? `1 dag` : `${numberIn('nl', v.days)} dagen`}`,
"silence": "Niet van iedereen weten we al hoe het ging. Het eerste getal telt hen als nee, het tweede als ja. Ver uit elkaar? Dan kwamen de antwoorden over deze tijd nog niet binnen.",
"key": "In de grafiek is vol wat zeker is, en gestreept wat we niet weten.",
"heads": {
"what": "Wat",
"share": "Deel",
"n": "Van hoeveel",
"yes": "Ja, zeker",
"unknown": "Niet bekend",
"count": "Aantal",
"people": "Mensen",
"done": "Kwam verder",
"half": "De helft binnen",
"most": "8 van de 10 binnen",
"name": "Naam",
"started": "Eerste gesprek gehad",
"median": "Dagen tot eerste baan",
"cases": "Lopend",
"by": "Binnen",
},
"numbers": {
"received": "Aangemeld",
"started": "Eerste gesprek gehad",
"ended": "Begeleiding en vragen daarna voorbij",
"goals": "Doel gehaald",
"answered": "Vragen over hoe het gaat, beantwoord",
"silent": "Vragen over hoe het gaat, zonder antwoord",
},
"numbersTitle": "Mensen",
"work": {
"title": "Betaald werk",
"base": "Van wie een eerste gesprek had. In dit kwartaal is werk op minstens één dag ervan. Ooit is werk op minstens één dag tot en met dit kwartaal.",
"inQuarter": "Betaald werk in dit kwartaal",
"ever": "Ooit betaald werk",
},
"reference": {
"midden-utrecht": (v) => `meer dan ${v.percent}% Midden-Utrecht`,
"netherlands": (v) => `${v.percent}% Nederland`,
"caveat": (v) => `De stippellijnen zijn getallen die anderen bekendmaakten: meer dan ${v.region}% in Midden-Utrecht en ${v.country}% in Nederland. Hun basis is niet bekendgemaakt: van hoeveel mensen, over welke tijd. Je kunt ze dus niet echt vergelijken.`,
},
"trend": {
"title": "Betaald werk per kwartaal",
"base": "Van wie een eerste gesprek had tot en met elk kwartaal.",
},
"school": {
"title": "Leren",
"base": "Van wie een eerste gesprek had. Begonnen op de dag van dat gesprek of later. Behouden telt alleen wie met werk of school kwam.",
"learnWork": "Begonnen met leren en werken (bbl)",
"education": "Begonnen met een opleiding",
"school": "Begonnen met een van beide",
"keptFromBefore": "Werk of school van eerder behouden",
},
"kept": {
"title": "Baan behouden",
"base": "Van wie een eerste baan heeft die zo lang geleden begon.",
"weeks": (v) => `Na ${v.weeks} weken nog aan het werk`,
},
"job": {
"title": "Dagen tot de eerste baan",
"base": "Van het eerste gesprek tot de eerste betaalde baan. Wie nog geen baan heeft, telt mee tot het laatste antwoord (Kaplan-Meier).",
"median": (v) => `De helft had een baan binnen ${pluralIn('nl', 'cardinal', v.days) === 'one' ? `1 dag` : `${numberIn('nl', v.days)} dagen`}.`,
"noMedian": "Van te weinig mensen is een baan bekend om te zeggen wanneer de helft er een had.",
"interval": (v) => `Het ware getal ligt waarschijnlijk tussen ${v.low} en ${v.high} dagen (95%).`,
"intervalOpen": (v) => `Het ware getal is waarschijnlijk minstens ${v.low} dagen (95%).`,
"of": (v) => `${pluralIn('nl', 'cardinal', v.n) === 'one' ? `1 persoon` : `${numberIn('nl', v.n)} mensen`} zonder baan bij de start, van wie ${v.happened} nu een baan vonden.`,
"axis": "dagen na het eerste gesprek",
"mark": (v) => `de helft: ${v.days} dagen`,
"row": (v) => `${v.days} dagen`,
"share": "Had een baan",
"none": "Nog niemand begon zonder werk.",
},
"stops": {
"title": "Eerder gestopt",
"base": "Van wie een eerste gesprek had, zoals nu bekend.",
"none": "Niemand stopte eerder.",
"of": (v) => `${v.count} van ${v.n}`,
"reasons": {
"no-wish-now": "Wil nu niet verder",
"health": "Gezondheid",
"other-provision": "Andere hulp past beter",
"moved": "Verhuisd",
"unreachable": "Niet te bereiken",
"no-match": "Geen klik of past niet",
"died": "Overleden",
"programme-ended": "Het programma stopte",
"other": "Andere reden",
},
},
"waits": {
"title": "Hoelang elke stap duurt",
"base": "In dagen, vanaf de stap ervoor. Wie nog wacht, telt mee zolang het nu duurt.",
"steps": {
"asked": "Gevraagd om akkoord",
"decided": "Besluit over het akkoord",
"offered": "Aanbieder gevraagd",
"accepted": "Aanbieder zegt ja",
"talk": "Eerste gesprek",
},
},
"decisions": {
"title": "Akkoord binnen de termijn",
"base": "Van iedereen voor wie akkoord is gevraagd. De termijn begint bij de eerste vraag.",
"within": "Op tijd",
"over": "Te laat",
"none": "Nog geen besluit",
},
"groups": {
"title": "Verdeeld",
"base": "Ooit betaald werk, van wie een eerste gesprek had. Kies een naam om alle getallen daarvan te zien.",
"programme": "Per soort traject",
"municipality": "Per gemeente",
"provider": "Per aanbieder",
"received": "Naar kwartaal van aanmelding",
"started": "Naar kwartaal van het eerste gesprek",
},
"cases": {
"all": "Bekijk wie dit nu zijn",
"silent": "Bekijk wie nu te laat is met antwoorden",
"of": (v) => `Bekijk de lopende aanmeldingen: ${v.name}`,
"short": "Bekijk",
"hint": "De lijst toont wie nu nog loopt. Een getal telt ook wie klaar is, en leidt met opzet naar niemand van hen.",
},
"method": "Zo tellen we",
"methods": ["Wie niets laat horen, maakt een getal minder zeker. Stil zijn is geen nee.", "Werk zonder einde telt tot het laatste antwoord.", "Wie is overleden zonder resultaat, telt niet mee in de basis.", "De getallen zijn van de stand van nu. Wie een kwartaal later opnieuw kijkt, kan iets anders zien."],
"own": {
"title": "Jullie resultaten",
"lead": (v) => `Van mensen die ${v.provider} aannam. ${v.year}, kwartaal ${v.quarter}, met wat bekend is op ${v.date}.`,
"small": "Dit zijn jullie eigen mensen. Geef kleine getallen niet door aan anderen.",
"back": "Mijn lijst",
},
};

export const resultsTexts: Readonly<Record<Language, ResultsTexts>> = {
  nl,
  get en() {
    return textsBeside<ResultsTexts>('en', 'results');
  },
};
