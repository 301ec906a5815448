// Made by `npm run build:texts` from texts/*/link-form.yaml; change those instead.
import { numberIn, pluralIn } from '../words/numbers.ts';
import type { Language } from '../../domain/codes.ts';
import { textsBeside } from '../beside.ts';

export interface LinkFormTexts {
readonly "programmeEnds": (v: { readonly date: string | number }) => string;
readonly "noSecrets": string;
readonly "places": (v: { readonly provider: string | number; readonly free: number }) => string;
readonly "movedTo": string;
readonly "movedToHint": string;
readonly "noMunicipality": string;
readonly "dateExample": string;
readonly "explanation": string;
readonly "send": string;
readonly "objection": {
readonly "title": string;
readonly "lead": (v: { readonly needsYes: "yes" | "other" }) => string;
readonly "choice": string;
readonly "ownTitle": string;
readonly "ownLead": (v: { readonly needsYes: "yes" | "other" }) => string;
readonly "not-me": readonly [string, string];
readonly "not-wanted": readonly [string, string];
readonly "own-not-wanted": readonly [string, string];
readonly "stop-yourself": readonly [string, string];
readonly "addressTitle": string;
readonly "addressLead": {
readonly "candidate": string;
readonly "referrer": string;
readonly "job-coach": string;
};
readonly "not-my-address": readonly [string, string];
readonly "not-the-coach": readonly [string, string];
};
readonly "sent": {
readonly "title": (v: { readonly count: number }) => string;
readonly "more": (v: { readonly count: number }) => string;
readonly "choice": string;
readonly "all": {
readonly "unconfirmed": readonly [(v: { readonly named: string | number }) => string, string];
readonly "confirmed": readonly [(v: { readonly named: string | number }) => string, string];
readonly "vouched": readonly [(v: { readonly named: string | number }) => string, string];
};
readonly "proofs": {
readonly "unconfirmed": string;
readonly "confirmed": string;
readonly "vouched": string;
};
readonly "stages": {
readonly "received": string;
readonly "confirming": string;
readonly "approval": string;
readonly "information": string;
readonly "placing": string;
readonly "waiting": string;
readonly "unplaced": string;
readonly "offer": string;
readonly "starting": string;
readonly "confirming-start": string;
readonly "handover": string;
};
readonly "chosen": readonly [string, string];
readonly "references": string;
readonly "one": (v: { readonly reference: string | number; readonly date: string | number }) => string;
readonly "send": string;
};
readonly "steer": {
readonly "title": string;
readonly "choice": string;
readonly "extend": readonly [string, string];
readonly "change-addressee": readonly [string, string];
readonly "hand-on": readonly [string, string];
readonly "provider": string;
readonly "sameProvider": string;
readonly "name": string;
readonly "phone": string;
readonly "coachEmail": string;
readonly "moved": readonly [string, string];
readonly "municipality": string;
readonly "withdraw": readonly [string, string];
readonly "not-me": readonly [string, string];
readonly "died": readonly [string, string];
readonly "wrong-number": readonly [string, string];
readonly "workingDays": string;
readonly "workingDaysHint": string;
readonly "email": string;
readonly "send": string;
};
}

const nl: LinkFormTexts = {
"programmeEnds": (v) => `Het programma stopt. Begeleiding kan tot en met ${v.date}.`,
"noSecrets": "Schrijf geen burgerservicenummer en niets over ziekte of medicijnen. Maximaal 500 tekens.",
"places": (v) => `${v.provider} (${v.free === 0 ? `vol` : pluralIn('nl', 'cardinal', v.free) === 'one' ? `1 plek vrij` : `${numberIn('nl', v.free)} plekken vrij`})`,
"movedTo": "Bij een verhuizing: waar woont de kandidaat nu?",
"movedToHint": "We kijken dan eerst of het traject daar kan doorgaan. Weet je het niet? Dan vraagt de coördinator het na.",
"noMunicipality": "Kies een gemeente",
"dateExample": "Bijvoorbeeld 7 12 2026.",
"explanation": "Toelichting",
"send": "Versturen",
"objection": {
"title": "Klopt deze aanmelding niet?",
"lead": (v) => `${v.needsYes === "yes" ? `Een professional heeft deze aanmelding gedaan. Wil je meedoen? Zeg dan ja, met de knop in de mail waarin deze link stond. Zonder jouw ja gaan we niet verder.` : `Een professional heeft deze aanmelding gedaan. Wil je meedoen? Dan hoef je hier niets te doen.`}`,
"choice": "Wat is er aan de hand?",
"ownTitle": "Was jij dit niet?",
"ownLead": (v) => `${v.needsYes === "yes" ? `Met dit e-mailadres heeft iemand zichzelf aangemeld. Was jij dat, en wil je meedoen? Zeg dan ja, met de knop in de mail die "ja of nee" vraagt. Zonder jouw ja gaan we niet verder.` : `Met dit e-mailadres heeft iemand zichzelf aangemeld. Was jij dat? Dan hoef je hier niets te doen.`}`,
"not-me": ["Dit was ik niet", "We stoppen meteen en wissen wat we van je hebben. Je hoort er niets meer over."],
"not-wanted": ["Ik wil dit niet", "De aanmelding stopt."],
"own-not-wanted": ["Ik was het wel, maar ik wil niet verder", "De aanmelding stopt."],
"stop-yourself": ["Ik wil niet verder", "We mailen je een link. Daar stop je zelf, met je geboortedatum."],
"addressTitle": "Was jij dit niet?",
"addressLead": {
"candidate": "Iemand gaf dit e-mailadres aan ons op. Klopt dat? Dan hoef je hier niets te doen.",
"referrer": "Dit e-mailadres is opgegeven als dat van iemand die een aanmelding deed. Klopt dat? Dan hoef je hier niets te doen.",
"job-coach": "Dit e-mailadres is opgegeven als dat van de jobcoach van een kandidaat. Klopt dat? Dan hoef je hier niets te doen.",
},
"not-my-address": ["Dit was ik niet", "We gebruiken dit e-mailadres niet meer. Je krijgt er geen mail meer over, en de links werken niet meer."],
"not-the-coach": ["Ik ben niet de jobcoach van deze kandidaat", "De links werken dan niet meer. Wij zoeken het uit."],
},
"sent": {
"title": (v) => `Andere aanmeldingen van deze afzender (${numberIn('nl', v.count)})`,
"more": (v) => `${pluralIn('nl', 'cardinal', v.count) === 'one' ? `Er is er nog 1. Die zie je` : `Er zijn er nog ${numberIn('nl', v.count)}. Die zie je`} als je deze hebt ingetrokken.`,
"choice": "Welke wil je intrekken?",
"all": {
"unconfirmed": [(v) => `Wat niemand heeft bevestigd: ${v.named}`, "Iedereen kan dit adres hebben ingevuld. We wissen deze aanmeldingen meteen. Niemand anders heeft ervan gehoord."],
"confirmed": [(v) => `Wat de afzender zelf heeft bevestigd: ${v.named}`, "Alles wat hiervan loopt, stopt. De kandidaten en wie erbij horen, krijgen bericht."],
"vouched": [(v) => `Wat kwam via een aangesloten systeem, dat voor de afzender instaat: ${v.named}`, "Alles wat hiervan loopt, stopt. De kandidaten en wie erbij horen, krijgen bericht."],
},
"proofs": {
"unconfirmed": "Niemand heeft bevestigd dat deze afzender dit stuurde.",
"confirmed": "De afzender heeft dit zelf bevestigd.",
"vouched": "Een aangesloten systeem staat in voor de afzender.",
},
"stages": {
"received": "Er is nog geen besluit.",
"confirming": "We wachten op een ja van de kandidaat.",
"approval": "Er is nog geen besluit.",
"information": "Er is nog geen besluit.",
"placing": "We zoeken een plek.",
"waiting": "De kandidaat wacht op een plek.",
"unplaced": "We zoeken een plek.",
"offer": "Een aanbieder is gevraagd.",
"starting": "Er is een plek, en een jobcoach.",
"confirming-start": "Er is een plek, en een jobcoach.",
"handover": "De kandidaat zou gebeld worden over een andere plek.",
},
"chosen": ["Alleen de aanmeldingen die ik aankruis", ""],
"references": "Aanmeldingen",
"one": (v) => `${v.reference}, ontvangen op ${v.date}`,
"send": "Intrekken",
},
"steer": {
"title": "Iets aanpassen: meer tijd, doorgeven, verhuisd of stoppen",
"choice": "Wat wil je aanpassen?",
"extend": ["Meer tijd geven", ""],
"change-addressee": ["Naar een ander adres sturen", "Oude links werken daarna niet meer."],
"hand-on": ["Naar een andere jobcoach of aanbieder", "De nieuwe jobcoach ziet alles wat nodig is. De vorige niet meer. De kandidaat en beide jobcoaches krijgen meteen een mail. Bespreek het dus eerst met de kandidaat."],
"provider": "Aanbieder",
"sameProvider": "Dezelfde aanbieder",
"name": "Naam van de jobcoach",
"phone": "Telefoonnummer van de jobcoach",
"coachEmail": "E-mailadres van de jobcoach",
"moved": ["De kandidaat is verhuisd", "We kijken opnieuw of het traject past bij de nieuwe gemeente."],
"municipality": "Nieuwe gemeente",
"withdraw": ["De aanmelding intrekken", "Doe dit alleen als de kandidaat of de aanmelder het vraagt."],
"not-me": ["De kandidaat zegt: dit was ik niet", "Alles stopt. We wissen meteen wat we van deze persoon hebben."],
"died": ["De kandidaat is overleden", "Alles stopt. Er gaat geen bericht meer naar de kandidaat."],
"wrong-number": ["Verkeerd nummer: iemand anders nam op", "We wissen alleen het telefoonnummer. De aanmelding en deze taak blijven staan."],
"workingDays": "Aantal werkdagen erbij",
"workingDaysHint": "Van 1 tot en met 60.",
"email": "Nieuw e-mailadres",
"send": "Aanpassen",
},
};

export const linkFormTexts: Readonly<Record<Language, LinkFormTexts>> = {
  nl,
  get en() {
    return textsBeside<LinkFormTexts>('en', 'link-form');
  },
};
