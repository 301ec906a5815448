// Made by `npm run build:texts` from texts/*/desk-downloads.yaml; change those instead.
import type { Language } from '../../domain/codes.ts';
import { textsBeside } from '../beside.ts';

export interface DeskDownloadsTexts {
readonly "title": string;
readonly "back": string;
readonly "lead": string;
readonly "excelHint": string;
readonly "csv": string;
readonly "excel": string;
readonly "link": (v: { readonly what: string | number; readonly quarter: string | number; readonly kind: string | number }) => string;
readonly "files": {
readonly "werkmonitor": {
readonly "title": string;
readonly "what": string;
};
readonly "figures": {
readonly "title": string;
readonly "what": string;
};
readonly "facts": {
readonly "title": string;
readonly "what": string;
};
readonly "spells": {
readonly "title": string;
readonly "what": string;
};
};
readonly "parts": {
readonly "all": string;
readonly "stop": string;
readonly "busy": string;
readonly "done": string;
readonly "stopped": string;
readonly "failed": string;
};
readonly "pack": {
readonly "title": string;
readonly "lead": string;
readonly "readers": {
readonly "everybody": string;
readonly "funder": string;
};
readonly "what": {
readonly "everybody": string;
readonly "funder": string;
};
readonly "zip": string;
};
readonly "moreTitle": string;
readonly "more": string;
}

const nl: DeskDownloadsTexts = {
"title": "Resultaten als bestand",
"back": "Terug naar de resultaten",
"lead": "In deze bestanden staat niemands naam. Toch kunnen kleine getallen iets verraden over mensen. Geef ze alleen aan wie ze mag hebben.",
"excelHint": "Open je een bestand in Excel? Kies dan Excel. Reken je met een ander programma? Kies dan CSV.",
"csv": "CSV",
"excel": "Excel",
"link": (v) => `${v.what}, ${v.quarter}, als ${v.kind}`,
"files": {
"werkmonitor": {
"title": "Werkmonitor",
"what": "Wat Phrenos elk kwartaal vraagt, per soort traject, geldstroom en aanbieder. Kijk of het past bij het formulier van Phrenos.",
},
"figures": {
"title": "Alle getallen",
"what": "Alles van de pagina met resultaten. Van iedereen en per traject, gemeente, aanbieder en kwartaal.",
},
"facts": {
"title": "Trajecten",
"what": "Eén regel per aanmelding, met maanden en dagen sinds de aanmelding. Alleen voor de coördinator. Elk bestand telt wie in dat kwartaal is aangemeld.",
},
"spells": {
"title": "Werk en school",
"what": "Eén regel per baan, opleiding of vrijwilligerswerk. De eerste kolom hoort bij die van de trajecten.",
},
},
"parts": {
"all": "Alles in één bestand",
"stop": "Stop",
"busy": "We halen de delen op.",
"done": "Klaar. Het bestand staat bij je downloads.",
"stopped": "Gestopt. Er is niets bewaard.",
"failed": "Het lukte niet. Probeer het nog eens, of kies hieronder een kwartaal.",
},
"pack": {
"title": "Bewijspakket",
"lead": "Wat het programma deed, om te lezen, te printen en door te geven. Elk bestand is een ZIP. Pak het uit en open de eerste pagina.",
"readers": {
"everybody": "Voor iedereen",
"funder": "Voor de financier",
},
"what": {
"everybody": "Het verslag, de openbare getallen en de besluiten. Open verslag.html.",
"funder": "De echte getallen per soort traject. Geef dit alleen aan de financier. Open cijfers.html. De uren begeleiding staan er niet bij. Die kan je beheerder erbij zetten.",
},
"zip": "ZIP",
},
"moreTitle": "Andere bestanden",
"more": "De maand voor het CBS (SRG) maakt je beheerder. Daarin staan nummers van aanmeldingen.",
};

export const deskDownloadsTexts: Readonly<Record<Language, DeskDownloadsTexts>> = {
  nl,
  get en() {
    return textsBeside<DeskDownloadsTexts>('en', 'desk-downloads');
  },
};
