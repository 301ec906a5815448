// Made by `npm run build:texts` from texts/*/page.yaml; change those instead.
import type { Language } from '../../domain/codes.ts';
import { textsBeside } from '../beside.ts';

export interface PageTexts {
readonly "landing": {
readonly "title": string;
readonly "lead": (v: { readonly region: string | number }) => string;
readonly "trial": string;
readonly "how": string;
readonly "steps": readonly [string, string, string, string];
readonly "doorsTitle": string;
readonly "doorsHint": string;
readonly "doors": {
readonly "ips-uwv": {
readonly "who": string;
readonly "what": string;
};
readonly "ips-municipality": {
readonly "who": string;
readonly "what": string;
};
readonly "sterk-met-werk": {
readonly "who": (v: { readonly adultsFrom: string | number }) => string;
readonly "what": string;
};
readonly "sterk-met-werk-of-scholing": {
readonly "who": (v: { readonly youthFrom: string | number; readonly youthTo: string | number }) => string;
readonly "what": string;
};
};
readonly "self": string;
readonly "professional": string;
readonly "phone": string;
readonly "fitTitle": string;
readonly "fit": string;
readonly "fitLink": string;
readonly "moreTitle": string;
readonly "ips": string;
readonly "folder": string;
readonly "results": string;
readonly "privacy": string;
};
readonly "choose": {
readonly "title": string;
readonly "hint": string;
readonly "self": string;
readonly "professional": string;
readonly "error": string;
readonly "professionalHint": string;
};
readonly "notFound": {
readonly "title": string;
readonly "text": string;
readonly "home": string;
};
readonly "failed": {
readonly "title": string;
readonly "text": string;
};
readonly "busy": {
readonly "title": string;
readonly "text": string;
};
readonly "tooMany": {
readonly "title": string;
readonly "text": string;
};
readonly "maintenance": {
readonly "title": string;
readonly "text": string;
};
readonly "notAllowed": {
readonly "title": string;
readonly "text": string;
};
readonly "forbidden": {
readonly "title": string;
readonly "text": string;
readonly "form": string;
};
readonly "tooLarge": {
readonly "title": string;
readonly "text": string;
};
readonly "wrongType": {
readonly "title": string;
readonly "text": string;
};
}

const nl: PageTexts = {
"landing": {
"title": "Hulp naar werk of school",
"lead": (v) => `Heb je psychische klachten en wil je werken of naar school? Dan kun je hulp krijgen. Dat kan in de regio ${v.region}.`,
"trial": "Dit is een proefversie. Vul geen gegevens van echte mensen in.",
"how": "Hoe werkt het?",
"steps": ["Je meldt jezelf aan, of iemand die je begeleidt doet dat.", "Wij kijken welke hulp past. Soms moet een werkcoach eerst akkoord geven.", "Een aanbieder neemt contact op. Een aanbieder is een organisatie met jobcoaches.", "Je jobcoach helpt je stap voor stap. Zo’n periode met hulp heet een traject."],
"doorsTitle": "Er zijn vier manieren om hulp te krijgen",
"doorsHint": "Je hoeft niet te weten welke bij je past. Dat zoeken wij uit.",
"doors": {
"ips-uwv": {
"who": "Je krijgt hulp van de ggz en je hebt een uitkering van UWV, zoals WIA of Wajong.",
"what": "Je behandelaar meldt je aan. UWV besluit. Je krijgt 2 tot 3 jaar hulp bij betaald werk.",
},
"ips-municipality": {
"who": "Je krijgt hulp van de ggz en je hebt een andere uitkering of geen uitkering.",
"what": "Je behandelaar meldt je aan. Je gemeente besluit. Je krijgt meestal 2 jaar hulp bij betaald werk.",
},
"sterk-met-werk": {
"who": (v) => `Je bent ${v.adultsFrom} jaar of ouder en je krijgt hulp van je gemeente.`,
"what": "Jij of je begeleider meldt je aan. Je werkcoach moet akkoord geven. Je krijgt 1 jaar hulp.",
},
"sterk-met-werk-of-scholing": {
"who": (v) => `Je bent ${v.youthFrom} tot en met ${v.youthTo} jaar en je loopt vast op school of werk.`,
"what": "Jij of je begeleider meldt je aan. Je krijgt 1 jaar hulp bij school, een opleiding of werk.",
},
},
"self": "Ik meld mezelf aan",
"professional": "Ik meld iemand anders aan",
"phone": "Liever bellen? Dat kan ook:",
"fitTitle": "Past dit bij mij?",
"fit": "Vul vier vragen in. Je ziet meteen welke hulp er is. We bewaren niets.",
"fitLink": "Doe de check",
"moreTitle": "Meer weten?",
"ips": "Wat is IPS, en wie kun je het vragen?",
"folder": "Folder om te printen of uit te delen",
"results": "Hoe het ging met mensen die wij hielpen",
"privacy": "Wat we met je gegevens doen",
},
"choose": {
"title": "Voor wie is de aanmelding?",
"hint": "Dan stellen we de juiste vragen.",
"self": "Voor mezelf",
"professional": "Voor iemand die ik begeleid",
"error": "Kies voor wie de aanmelding is.",
"professionalHint": "Je bent bijvoorbeeld behandelaar, werkcoach, jobcoach of je werkt op een school.",
},
"notFound": {
"title": "Deze pagina is er niet",
"text": "Misschien is het adres niet goed overgenomen.",
"home": "Ga naar de startpagina",
},
"failed": {
"title": "Er ging iets mis bij ons",
"text": "Probeer het straks nog een keer. Lukt het dan niet? Bel ons.",
},
"busy": {
"title": "Het is nu erg druk",
"text": "Wacht een minuut en probeer het dan nog een keer. Wat je het laatst verstuurde, is niet opgeslagen.",
},
"tooMany": {
"title": "Dit zijn er te veel achter elkaar",
"text": "Er zijn vandaag al veel aanmeldingen gedaan door of voor deze persoon, of vanaf deze plek. We hebben deze niet opgeslagen. Bel ons, dan helpen we je verder. Of probeer het morgen nog een keer.",
},
"maintenance": {
"title": "We zijn even met de site bezig",
"text": "Probeer het straks nog een keer. Heb je net iets verstuurd? Dat is nu niet aangekomen. Wat je eerder hebt verstuurd, is bewaard. Heb je haast? Bel ons.",
},
"notAllowed": {
"title": "Dit kan hier niet",
"text": "Open de pagina opnieuw vanaf de startpagina.",
},
"forbidden": {
"title": "Dit formulier kwam niet van onze site",
"text": "Open het formulier opnieuw en verstuur het daarna nog een keer. We hebben niets bewaard.",
"form": "Open het formulier opnieuw",
},
"tooLarge": {
"title": "Je tekst is te lang",
"text": "Ga terug, maak je antwoorden korter en verstuur ze opnieuw.",
},
"wrongType": {
"title": "We konden dit niet lezen",
"text": "Open het formulier opnieuw en verstuur het nog een keer.",
},
};

export const pageTexts: Readonly<Record<Language, PageTexts>> = {
  nl,
  get en() {
    return textsBeside<PageTexts>('en', 'page');
  },
};
