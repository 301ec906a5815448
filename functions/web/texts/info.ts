// Made by `npm run build:texts` from texts/*/info.yaml; change those instead.
import type { Language } from '../../domain/codes.ts';
import { textsBeside } from '../beside.ts';

export interface InfoTexts {
readonly "privacy": {
readonly "title": string;
readonly "version": string;
readonly "lead": string;
readonly "sections": readonly [{
readonly "title": string;
readonly "text": readonly [string, string, string];
}, {
readonly "title": string;
readonly "text": readonly [string, string, string, string];
}, {
readonly "title": string;
readonly "text": readonly [string, string, string, string, (v: { readonly consentAge: string | number }) => string, string];
}, {
readonly "title": string;
readonly "text": readonly [string, string, string];
}];
readonly "basisTitle": string;
readonly "basis": string;
readonly "keepTitle": string;
readonly "keep": string;
readonly "endings": {
readonly "died": string;
readonly "not-confirmed": string;
readonly "not-me": string;
};
readonly "everythingAtOnce": string;
readonly "limits": readonly [string, string, string, string];
readonly "ending": string;
readonly "kept": string;
readonly "atOnce": string;
readonly "senderKept": (v: { readonly term: string | number }) => string;
readonly "anonymous": string;
readonly "contact": string;
};
readonly "accessibility": {
readonly "title": string;
readonly "lead": string;
readonly "sections": readonly [{
readonly "title": string;
readonly "text": readonly [string, string];
}, {
readonly "title": string;
readonly "text": readonly [string, string];
}, {
readonly "title": string;
readonly "text": readonly [string, string, string];
}];
readonly "knownTitle": string;
readonly "known": readonly [string, string, string];
readonly "reportTitle": string;
readonly "report": string;
readonly "complaintTitle": string;
readonly "complaint": string;
};
}

const nl: InfoTexts = {
"privacy": {
"title": "Privacy",
"version": "Versie van deze tekst",
"lead": "Wij gebruiken je gegevens om je aan de juiste hulp naar werk of school te helpen. Voor niets anders.",
"sections": [{
"title": "Wat vragen we?",
"text": ["We vragen je naam, geboortedatum, gemeente en hoe we je bereiken. We vragen ook naar je uitkering, of je ggz-hulp krijgt en wat je wilt.", "We vragen nooit naar je burgerservicenummer (BSN), diagnose, behandeling of medicijnen. Schrijf die ook niet op.", "Dat je hulp krijgt van de ggz is een gegeven over je gezondheid. Daarom gaan we met je hele aanmelding extra voorzichtig om."],
}, {
"title": "Wie ziet wat?",
"text": ["De werkcoach, gemeente of UWV ziet je naam, geboortedatum en waarom je je aanmeldt. Je telefoonnummer en e-mailadres zien zij niet.", "De aanbieder ziet eerst alleen wat je wilt. Wie je bent en hoe je te bereiken bent, ziet die pas als er plek voor je is. Je jobcoach ziet dat ook, en houdt bij hoe het gaat.", "De coördinator ziet alles wat nodig is om te helpen als iets blijft liggen of als je gebeld wilt worden.", "Op je statuspagina zie je wie je gegevens heeft bekeken."],
}, {
"title": "Waar staan je gegevens?",
"text": ["Je gegevens staan op servers in de Europese Unie. Ze zijn versleuteld: anderen kunnen ze niet lezen. In onze mails staan je naam, telefoonnummer en situatie niet. Wel je gemeente, het traject, de aanbieder en de dag van het eerste gesprek. Is er geen akkoord? Dan staat ook de reden erin. Jij leest ook wie je jobcoach is.", "Zolang je het formulier niet verstuurt, staan je antwoorden in je eigen browser. Dat is versleuteld en duurt maximaal 2 uur. In een pagina die je open laat staan, blijven ze 20 uur. Sluit die pagina dus op een computer die je deelt. Met \"Stoppen en alles wissen\" haal je ze weg.", "Kies je voor \"Later verder gaan\"? Dan bewaren wij je antwoorden 7 dagen, versleuteld. Daarna wissen we ze. Is aanmelden tijdelijk dicht? Dan bewaren we ze tot 7 dagen nadat het weer kan, maar nooit langer dan 60 dagen.", "Vraag je om uitleg per mail? Dan bewaren we je adres niet.", (v) => `Ben je jonger dan ${v.consentAge}? Dan bewaren we niets van je. Een ouder of voogd kan ons bellen.`, "We gebruiken alleen cookies die nodig zijn: voor je taal en voor je antwoorden. We volgen je niet."],
}, {
"title": "Wat zijn je rechten?",
"text": ["Je mag je gegevens inzien, laten verbeteren en laten wissen. Je mag je aanmelding altijd intrekken. Je krijgt binnen een maand antwoord.", "Gaf je toestemming? Dan kun je die altijd intrekken, op je statuspagina of per telefoon. We stoppen dan meteen.", "Ben je het niet eens met hoe we met je gegevens omgaan? Laat het ons weten. Je mag ook een klacht indienen bij de Autoriteit Persoonsgegevens."],
}],
"basisTitle": "Waarom mogen we dit?",
"basis": "Dat verschilt per soort hulp. Soms is het een taak uit de wet, soms is jouw toestemming nodig.",
"keepTitle": "Hoe lang bewaren we je gegevens?",
"keep": "We bewaren je gegevens zolang we je helpen. Vragen we daarna nog hoe het gaat? Dan ook tot de laatste vraag, of tot jij zegt dat we stoppen. Daarna hangt het af van hoe het eindigde. Een traject is een periode met hulp van een jobcoach.",
"endings": {
"died": "De kandidaat is overleden.",
"not-confirmed": "De aanmelder bevestigde de aanmelding niet, of kon onze mail niet lezen.",
"not-me": "De mail kwam bij een ander, die zei: dit was ik niet.",
},
"everythingAtOnce": "We wissen alles meteen.",
"limits": ["Het wissen gaat vanzelf, op de dag zelf of hoogstens enkele dagen later. In onze reservekopie staan de gegevens daarna nog hoogstens 35 dagen.", "Klopt een e-mailadres of telefoonnummer niet? Zegt iemand dat, dan wissen we dat adres of nummer meteen. De rest van de aanmelding blijft.", "Neemt een mailbox onze mail niet aan? Dan onthoudt onze maildienst dat adres, zodat we er niet steeds naar mailen. Zo’n melding wissen we na hoogstens 4 dagen.", "Wat er wanneer gebeurde, bewaren we langer. Daar staan geen namen, adressen of teksten in."],
"ending": "Hoe het eindigde",
"kept": "Zo lang daarna",
"atOnce": "We wissen alles over de kandidaat meteen.",
"senderKept": (v) => `De gegevens van wie de aanmelding deed, wissen we na ${v.term}.`,
"anonymous": "Cijfers waarin je niet te herkennen bent, mogen we langer houden.",
"contact": "Vragen? Bel of mail ons:",
},
"accessibility": {
"title": "Toegankelijkheid",
"lead": "Iedereen moet deze site kunnen gebruiken, ook mensen met een beperking.",
"sections": [{
"title": "Onze afspraak",
"text": ["We volgen de Europese norm EN 301 549. Daarin staan de regels van WCAG 2.1, niveau AA. We houden ons ook aan de nieuwere WCAG 2.2.", "Deze verklaring gaat over alle pagina’s van deze site en over de mails die wij sturen."],
}, {
"title": "Waar staan we nu?",
"text": ["De status is: eerste maatregelen genomen. Niemand van buiten heeft de site nog helemaal onderzocht.", "Dat onderzoek moet klaar zijn voordat echte mensen de site gebruiken."],
}, {
"title": "Hoe hebben we dit gecontroleerd?",
"text": ["We testen elke pagina zelf. Dat doen we met een programma en met de hand.", "De site werkt zonder JavaScript en zonder opmaak. Hij werkt met alleen een toetsenbord, met 200% vergroting en op een klein scherm. We kijken ook naar de volgorde voor een voorleeshulp.", "We hebben deze verklaring in november 2026 gemaakt. We kijken er elk jaar opnieuw naar, en na elke grote verandering."],
}],
"knownTitle": "Wat weten we nog niet?",
"known": ["Mensen met een beperking hebben de site nog niet getest.", "We hebben de mails niet in elk mailprogramma bekeken.", "We hebben de site niet met elke voorleeshulp geprobeerd."],
"reportTitle": "Lukt iets niet?",
"report": "Bel of mail ons. We helpen je meteen verder. Binnen 2 weken hoor je wat we met je melding doen.",
"complaintTitle": "Ben je niet tevreden met ons antwoord?",
"complaint": "Dien dan een klacht bij ons in. Helpt dat niet? Dan kun je naar de Nationale ombudsman.",
},
};

export const infoTexts: Readonly<Record<Language, InfoTexts>> = {
  nl,
  get en() {
    return textsBeside<InfoTexts>('en', 'info');
  },
};
