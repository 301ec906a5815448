// Made by `npm run build:texts` from texts/*/desk.yaml; change those instead.
import { numberIn, pluralIn } from '../words/numbers.ts';
import type { Language } from '../../domain/codes.ts';
import { textsBeside } from '../beside.ts';

export interface DeskTexts {
readonly "welcome": {
readonly "title": string;
readonly "lead": string;
readonly "how": string;
readonly "button": string;
readonly "othersTitle": string;
readonly "others": string;
readonly "list": string;
readonly "form": string;
};
readonly "home": {
readonly "title": string;
readonly "hello": (v: { readonly name: string | number }) => string;
readonly "helloNobody": string;
readonly "results": string;
readonly "region": string;
readonly "untold": (v: { readonly count: number }) => string;
readonly "whoTitle": string;
readonly "role": string;
readonly "scope": string;
readonly "since": string;
readonly "until": string;
readonly "idle": string;
readonly "out": string;
readonly "outEverywhere": string;
readonly "everywhereHint": string;
};
readonly "roles": {
readonly "coordinator": string;
readonly "municipality": string;
readonly "provider": string;
readonly "reader": string;
};
readonly "scopes": {
readonly "coordinator": (v: { readonly region: string | number }) => string;
readonly "municipality": (v: { readonly names: string | number }) => string;
readonly "provider": (v: { readonly names: string | number }) => string;
readonly "reader": string;
};
readonly "loop": {
readonly "title": string;
readonly "promise": string;
readonly "state": string;
readonly "kept": string;
readonly "broken": string;
readonly "unknown": string;
readonly "never": string;
readonly "open": string;
readonly "about": (v: { readonly open: string | number }) => string;
readonly "few": string;
readonly "lost": string;
readonly "since": string;
readonly "checkedAt": string;
};
readonly "messages": {
readonly "verlopen": string;
readonly "uit": string;
readonly "overal-uit": string;
readonly "mislukt": string;
readonly "onbereikbaar": string;
};
readonly "proved": {
readonly "title": string;
readonly "lead": string;
readonly "close": string;
};
readonly "noRole": {
readonly "title": string;
readonly "lead": string;
readonly "help": (v: { readonly phone: string | number; readonly hours: string | number; readonly mailbox: string | number }) => string;
readonly "other": string;
readonly "again": string;
};
readonly "denied": {
readonly "title": string;
readonly "lead": (v: { readonly role: string | number }) => string;
readonly "help": (v: { readonly phone: string | number; readonly hours: string | number }) => string;
readonly "back": string;
};
readonly "ended": {
readonly "title": string;
readonly "lead": string;
readonly "button": string;
};
readonly "trouble": {
readonly "notFound": {
readonly "title": string;
readonly "lead": string;
};
readonly "failed": {
readonly "title": string;
readonly "lead": string;
};
readonly "notAllowed": {
readonly "title": string;
readonly "lead": string;
};
readonly "forbidden": {
readonly "title": string;
readonly "lead": string;
};
readonly "maintenance": {
readonly "title": string;
readonly "lead": string;
};
};
readonly "find": {
readonly "title": string;
readonly "label": string;
readonly "hint": string;
readonly "hintSenders": string;
readonly "sentBy": string;
readonly "button": string;
readonly "unreadable": string;
readonly "none": string;
readonly "noneAtAll": string;
readonly "tryFamilyName": string;
readonly "tryWithoutDate": string;
readonly "tryOnlyDate": string;
readonly "wrongNumber": string;
readonly "bsn": string;
readonly "noneYet": string;
readonly "found": (v: { readonly count: number }) => string;
readonly "foundHere": (v: { readonly count: number }) => string;
readonly "more": string;
readonly "alike": string;
readonly "otherName": string;
readonly "name": string;
readonly "erased": string;
readonly "stage": string;
readonly "municipality": string;
readonly "birthDate": string;
readonly "since": string;
readonly "turn": string;
};
}

const nl: DeskTexts = {
"welcome": {
"title": "Werkplek",
"lead": "Deze pagina is voor mensen die de aanmeldingen volgen. Zij werken voor de coördinator, een gemeente of een aanbieder.",
"how": "Je gaat naar de inlogpagina van je organisatie. Daarna kom je hier terug.",
"button": "Inloggen",
"othersTitle": "Geen account?",
"others": "Een account is hier bijna nooit nodig.",
"list": "Bekijk met een code wat er op jou wacht",
"form": "Meld jezelf of iemand anders aan",
},
"home": {
"title": "Werkplek",
"hello": (v) => `Welkom, ${v.name}.`,
"helloNobody": "Welkom.",
"results": "Resultaten",
"region": "De regio bekijken en veranderen",
"untold": (v) => `${pluralIn('nl', 'cardinal', v.count) === 'one' ? `Een ander systeem krijgt geen berichten meer. Kijk wat je kunt doen.` : `${numberIn('nl', v.count)} andere systemen krijgen geen berichten meer. Kijk wat je kunt doen.`}`,
"whoTitle": "Wie je hier bent",
"role": "Je rol",
"scope": "Wat je mag zien",
"since": "Ingelogd sinds",
"until": "Ingelogd tot uiterlijk",
"idle": "Doe je een half uur niets? Dan log je vanzelf uit.",
"out": "Uitloggen",
"outEverywhere": "Overal uitloggen",
"everywhereHint": "Overal uitloggen stopt ook je sessies op andere apparaten.",
},
"roles": {
"coordinator": "Coördinator",
"municipality": "Gemeente",
"provider": "Aanbieder",
"reader": "Lezer van cijfers",
},
"scopes": {
"coordinator": (v) => `Alle aanmeldingen in de regio ${v.region}.`,
"municipality": (v) => `Inwoners van ${v.names}.`,
"provider": (v) => `Mensen die zijn voorgesteld aan ${v.names}, of daar begeleiding krijgen.`,
"reader": "Cijfers, en geen gegevens van mensen.",
},
"loop": {
"title": "Raakt niemand zoek?",
"promise": "Elke open aanmelding heeft iemand die aan zet is, met een datum. Elk uur controleren we dat.",
"state": "Bij de laatste controle",
"kept": "Ja, dit klopt voor elke open aanmelding.",
"broken": "Nee, dit klopt niet voor elke open aanmelding. De beheerder heeft een alarm gekregen.",
"unknown": "Dat weten we nu niet. De laatste controle is te lang geleden.",
"never": "Er is nog niet gecontroleerd. De eerste controle is binnen een uur.",
"open": "Open bij de laatste controle",
"about": (v) => `ongeveer ${v.open}`,
"few": "minder dan 15",
"lost": "Zonder volgende stap",
"since": "Zo is het sinds",
"checkedAt": "Laatste controle",
},
"messages": {
"verlopen": "Je was te lang weg. Log opnieuw in.",
"uit": "Je bent uitgelogd.",
"overal-uit": "Je bent uitgelogd, ook op je andere apparaten.",
"mislukt": "Het inloggen is niet gelukt. Probeer het nog een keer.",
"onbereikbaar": "De inlogpagina is nu niet bereikbaar. Probeer het over een paar minuten nog een keer.",
},
"proved": {
"title": "Je hebt laten zien wie je bent",
"lead": "Ga nu terug naar het tabblad waarin je bezig was. Wat je invulde, staat er nog. Verstuur het daar binnen 5 minuten nog een keer.",
"close": "Dit tabblad kun je sluiten.",
},
"noRole": {
"title": "Je hebt hier nog geen toegang",
"lead": "Het inloggen is gelukt. Maar je account heeft op deze werkplek geen rol.",
"help": (v) => `Vraag een rol aan bij de helpdesk: ${v.phone} (${v.hours}). Je kunt ook mailen: ${v.mailbox}.`,
"other": "Heb je nog een ander account? Log daarmee in.",
"again": "Met een ander account inloggen",
},
"denied": {
"title": "Deze pagina is niet voor jouw rol",
"lead": (v) => `Je bent ingelogd als: ${v.role}. Voor deze pagina is een andere rol nodig.`,
"help": (v) => `Denk je dat dit niet klopt? Bel de helpdesk: ${v.phone} (${v.hours}).`,
"back": "Naar de werkplek",
},
"ended": {
"title": "Je bent niet meer ingelogd",
"lead": "Er is nog niets gedaan. Log opnieuw in, in een nieuw tabblad. Kom dan hier terug en ververs deze pagina. Je browser vraagt of je alles nog een keer wilt versturen. Zeg ja.",
"button": "Log in (nieuw tabblad)",
},
"trouble": {
"notFound": {
"title": "Deze pagina is er niet",
"lead": "Misschien is het adres niet goed overgenomen.",
},
"failed": {
"title": "Er ging iets mis bij ons",
"lead": "Probeer het straks nog een keer. Lukt het dan niet? Bel ons.",
},
"notAllowed": {
"title": "Dit kan hier niet",
"lead": "Open de pagina opnieuw vanaf de werkplek.",
},
"forbidden": {
"title": "Dit formulier kwam niet van onze site",
"lead": "We hebben niets bewaard. Open de pagina opnieuw en probeer het nog een keer.",
},
"maintenance": {
"title": "We zijn even met de site bezig",
"lead": "Probeer het straks nog een keer. Wat je eerder hebt gedaan, is bewaard.",
},
},
"find": {
"title": "Zoek een aanmelding",
"label": "Nummer, of naam, geboortedatum, e-mailadres of telefoonnummer van de kandidaat",
"hint": "Meer dan één mag ook, bijvoorbeeld \"Visser 2-4-1990\". Op wie iemand aanmeldde kun je niet zoeken. Vraag dan naar het nummer of de naam van de kandidaat.",
"hintSenders": "Meer dan één mag ook, bijvoorbeeld \"Visser 2-4-1990\". Belt iemand die een kandidaat aanmeldde? Zoek dan op naam, e-mailadres of telefoonnummer van die persoon.",
"sentBy": "Verwees",
"button": "Zoek",
"unreadable": "Vul in wat je zoekt, bijvoorbeeld een naam of een geboortedatum.",
"none": "We vinden niemand die jij mag zien. Kijk of het goed is ingevuld, of zoek op iets anders.",
"noneAtAll": "We vinden niemand. Kijk of het goed is ingevuld, of zoek op iets anders.",
"tryFamilyName": "Staat de voornaam anders in de aanmelding? Zoek op alleen de achternaam of de geboortedatum.",
"tryWithoutDate": "Staat er misschien een andere geboortedatum? Laat de datum weg.",
"tryOnlyDate": "Is de naam verbeterd? Onder de oude naam vinden we dan niemand. Zoek op alleen de geboortedatum of het nummer.",
"wrongNumber": "Dit nummer kan niet kloppen. Kijk het na. Een nummer is HW met daarna zeven tekens.",
"bsn": "Dit is een BSN: vraag er niet naar. Zoek op nummer, naam of geboortedatum.",
"noneYet": "Op deze pagina staat niemand die jij mag zien. Er is nog een pagina.",
"found": (v) => `${pluralIn('nl', 'cardinal', v.count) === 'one' ? `1 aanmelding gevonden.` : `${numberIn('nl', v.count)} aanmeldingen gevonden.`}`,
"foundHere": (v) => `${pluralIn('nl', 'cardinal', v.count) === 'one' ? `1 aanmelding op deze pagina.` : `${numberIn('nl', v.count)} aanmeldingen op deze pagina.`}`,
"more": "Volgende pagina",
"alike": "Lijkt op wat je typte. Controleer of het deze persoon is.",
"otherName": "Let op: andere voornaam. Iemand kan zo genoemd worden.",
"name": "Naam",
"erased": "Gewist. Er is niets meer over iemand te zien.",
"stage": "Hoe het staat",
"municipality": "Gemeente",
"birthDate": "Geboortedatum",
"since": "Aangemeld op",
"turn": "Wie is aan zet",
},
};

export const deskTexts: Readonly<Record<Language, DeskTexts>> = {
  nl,
  get en() {
    return textsBeside<DeskTexts>('en', 'desk');
  },
};
