// Made by `npm run build:texts` from texts/*/evidence.yaml; change those instead.
import { numberIn, pluralIn } from '../words/numbers.ts';
import type { Language } from '../../domain/codes.ts';
import { textsBeside } from '../beside.ts';

export interface EvidenceTexts {
readonly "title": string;
readonly "of": (v: { readonly region: string | number }) => string;
readonly "made": (v: { readonly date: string | number; readonly from: string | number; readonly until: string | number }) => string;
readonly "lead": string;
readonly "contents": string;
readonly "who": {
readonly "title": string;
readonly "lead": string;
readonly "folder": string;
readonly "reader": string;
readonly "what": string;
readonly "everybody": string;
readonly "everybodyWhat": string;
readonly "funder": string;
readonly "funderWhat": string;
readonly "open": string;
};
readonly "everybody": {
readonly "title": string;
readonly "lead": string;
};
readonly "programme": {
readonly "title": string;
readonly "what": string;
readonly "places": string;
readonly "providers": string;
readonly "doors": string;
};
readonly "loop": {
readonly "title": string;
readonly "what": string;
readonly "kept": (v: { readonly at: string | number; readonly since: string | number }) => string;
readonly "broken": (v: { readonly at: string | number; readonly count: number; readonly since: string | number }) => string;
readonly "never": string;
};
readonly "published": {
readonly "title": string;
readonly "lead": string;
readonly "made": (v: { readonly date: string | number }) => string;
readonly "open": string;
readonly "none": string;
};
readonly "method": {
readonly "title": string;
readonly "lines": readonly [string, string, string, string, string, string, string, string];
readonly "unknown": {
readonly "title": string;
readonly "lines": readonly [string, string, string];
};
};
readonly "decisions": {
readonly "title": string;
readonly "lead": string;
readonly "none": string;
readonly "on": string;
readonly "what": string;
readonly "becomes": string;
readonly "from": string;
readonly "until": string;
readonly "why": string;
readonly "undone": (v: { readonly n: string | number }) => string;
};
readonly "funder": {
readonly "title": string;
readonly "lead": (v: { readonly quarter: string | number; readonly date: string | number }) => string;
readonly "all": string;
readonly "byTitle": string;
readonly "pages": string;
readonly "hours": string;
readonly "hoursBase": string;
readonly "noHours": string;
readonly "none": string;
};
readonly "files": {
readonly "title": string;
readonly "lead": string;
readonly "decisions": string;
readonly "published": string;
readonly "figures": string;
readonly "werkmonitor": string;
};
}

const nl: EvidenceTexts = {
"title": "Bewijspakket",
"of": (v) => `Hoofdzaak Werk in ${v.region}`,
"made": (v) => `Gemaakt op ${v.date}. Het vertelt over ${v.from} tot en met ${v.until}.`,
"lead": "Wat het programma deed, hoe dat is geteld, en welke besluiten er zijn genomen.",
"contents": "Inhoud",
"who": {
"title": "Wie mag wat lezen",
"lead": "Dit pakket heeft twee mappen. Geef je het door? Geef dan alleen de map die voor die lezer is.",
"folder": "Map",
"reader": "Voor wie",
"what": "Wat erin staat",
"everybody": "Iedereen",
"everybodyWhat": "Wat het programma is, hoe is geteld, en welke besluiten er zijn. Getallen over mensen zijn afgerond, en kleine zijn verborgen.",
"funder": "De financier en de coördinator",
"funderWhat": "De echte getallen per soort traject. Kleine getallen kunnen iets verraden over mensen. Geef deze map niet door.",
"open": "Open",
},
"everybody": {
"title": "Wat het programma deed",
"lead": "Dit verslag is voor iedereen. Je mag het doorgeven en laten zien.",
},
"programme": {
"title": "Het programma",
"what": "Hoofdzaak Werk helpt mensen met psychische klachten aan betaald werk of een opleiding. Een jobcoach begeleidt hen, ook als ze al werken.",
"places": "Gemeenten",
"providers": "Aanbieders",
"doors": "Zo kwam je binnen",
},
"loop": {
"title": "Niemand raakte zoek",
"what": "Bij elke open aanmelding moet altijd iemand aan zet zijn. Dat controleren we elk uur.",
"kept": (v) => `Op ${v.at} was bij elke open aanmelding iemand aan zet. Dat was zo sinds ${v.since}.`,
"broken": (v) => `Op ${v.at} was bij ${pluralIn('nl', 'cardinal', v.count) === 'one' ? `1 open aanmelding` : `${numberIn('nl', v.count)} open aanmeldingen`} niemand aan zet. Dat was zo sinds ${v.since}.`,
"never": "Dit is nog niet gecontroleerd.",
},
"published": {
"title": "Openbare getallen",
"lead": "Deze getallen staan ook op de site van het programma. Ze zijn afgerond, en kleine getallen zijn verborgen. Je mag ze doorgeven.",
"made": (v) => `Overgenomen op ${v.date}.`,
"open": "Bekijk de openbare getallen",
"none": "Er is nog niets bekendgemaakt. In dit verslag staan geen getallen over mensen.",
},
"method": {
"title": "Hoe is geteld",
"lines": ["Elke aanmelding heeft een regel zonder naam. Daarin staan maanden en dagen, en geen datum van iemand.", "Die regel wordt geschreven met elke verandering, en blijft als de gegevens van mensen zijn gewist.", "Elke persoon telt één keer. Wie van niets wist, telt nergens.", "Betaald werk telt op twee manieren. In een kwartaal, en ooit tot en met dat kwartaal.", "Wie niets laat horen, telt niet als nee. Daarom staan er twee getallen, een laagste en een hoogste.", "Dagen tot een baan zijn geteld met de methode van Kaplan en Meier. Wie nog zoekt, telt mee.", "De getallen 51% en 37% van anderen hebben geen bekende basis. Ze zijn dus niet te vergelijken.", "Openbare getallen onder de 10 zijn weggelaten. Andere zijn afgerond op 5."],
"unknown": {
"title": "Wat we niet weten",
"lines": ["Hoe het gaat met mensen nadat de vragen ophielden.", "Hoe het was gegaan zonder het programma. Er is geen groep om mee te vergelijken.", "Hoeveel klachten er waren. Die komen niet in dit systeem binnen."],
},
},
"decisions": {
"title": "Besluiten",
"lead": "Wat de regio veranderde in haar afspraken, het oudste eerst. Wie het besloot, staat er met opzet niet bij.",
"none": "Er is niets veranderd.",
"on": "Besloten op",
"what": "Wat",
"becomes": "Wordt",
"from": "Vanaf",
"until": "Tot",
"why": "Waarom",
"undone": (v) => `Besluit ${v.n} is teruggenomen`,
},
"funder": {
"title": "Getallen voor de financier",
"lead": (v) => `Echte getallen over ${v.quarter}, met wat bekend was op ${v.date}. Alleen voor de financier en de coördinator.`,
"all": "Alle trajecten samen",
"byTitle": "Per soort traject",
"pages": "De getallen van elke soort",
"hours": "Uren begeleiding",
"hoursBase": "Uren die jobcoaches hebben doorgegeven, van alle trajecten tot nu toe.",
"noHours": "Het aantal uren staat hier niet bij.",
"none": "Er is nog niemand begonnen.",
},
"files": {
"title": "Bestanden",
"lead": "Om zelf mee te rekenen. Het zijn CSV-bestanden, met een komma ertussen.",
"decisions": "De besluiten",
"published": "De openbare getallen",
"figures": "Alle getallen, ook per soort traject en per kwartaal",
"werkmonitor": "De getallen per kwartaal zoals de Werkmonitor van Phrenos ze vraagt",
},
};

export const evidenceTexts: Readonly<Record<Language, EvidenceTexts>> = {
  nl,
  get en() {
    return textsBeside<EvidenceTexts>('en', 'evidence');
  },
};
