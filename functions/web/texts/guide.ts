// Made by `npm run build:texts` from texts/*/guide.yaml; change those instead.
import type { Language } from '../../domain/codes.ts';
import { textsBeside } from '../beside.ts';

export interface GuideTexts {
readonly "fit": {
readonly "title": string;
readonly "lead": string;
readonly "nothing": string;
readonly "age": string;
readonly "ageHint": string;
readonly "ageError": string;
readonly "place": string;
readonly "placeHint": (v: { readonly examples: string | number }) => string;
readonly "placeUnknown": string;
readonly "placeNear": (v: { readonly names: string | number }) => string;
readonly "care": string;
readonly "careHint": string;
readonly "careIps": (v: { readonly names: string | number }) => string;
readonly "careElsewhere": string;
readonly "careNone": string;
readonly "careUnsaid": string;
readonly "careError": string;
readonly "benefit": string;
readonly "benefitHint": string;
readonly "benefitYes": string;
readonly "benefitNo": string;
readonly "benefitUnknown": string;
readonly "benefitError": string;
readonly "button": string;
readonly "result": {
readonly "title": string;
readonly "several": string;
readonly "other": string;
readonly "leadOne": string;
readonly "lead": string;
readonly "otherLead": string;
readonly "buysItself": (v: { readonly names: string | number }) => string;
readonly "more": string;
readonly "start": string;
readonly "again": string;
};
};
readonly "ips": {
readonly "title": string;
readonly "lead": string;
readonly "howTitle": string;
readonly "how": readonly [string, string, string];
readonly "whoTitle": string;
readonly "who": string;
readonly "askTitle": string;
readonly "ask": string;
readonly "providers": string;
readonly "decideTitle": string;
readonly "decide": string;
readonly "noTitle": string;
readonly "no": string;
readonly "clinicianTitle": string;
readonly "clinician": string;
readonly "self": string;
readonly "professional": string;
};
readonly "folder": {
readonly "title": string;
readonly "print": string;
readonly "lead": string;
readonly "whoTitle": string;
readonly "who": readonly [(v: { readonly youngest: string | number }) => string, (v: { readonly region: string | number }) => string, string];
readonly "stepsTitle": string;
readonly "whereTitle": string;
readonly "where": string;
readonly "call": string;
readonly "also": string;
readonly "privacy": string;
};
}

const nl: GuideTexts = {
"fit": {
"title": "Past dit bij mij?",
"lead": "Met vier vragen zie je welke hulp er voor je is. Je hoeft niet te zeggen wie je bent.",
"nothing": "We bewaren niets van wat je hier invult.",
"age": "Hoe oud ben je?",
"ageHint": "Bijvoorbeeld 24.",
"ageError": "Vul je leeftijd in als getal, bijvoorbeeld 24.",
"place": "In welke plaats of gemeente woon je?",
"placeHint": (v) => `Bijvoorbeeld ${v.examples}.`,
"placeUnknown": "We kennen deze plaats niet in onze regio. Kijk of je hem goed hebt geschreven, of laat het vak leeg.",
"placeNear": (v) => `We kennen deze plaats niet. Bedoel je ${v.names}?`,
"care": "Krijg je hulp van de ggz?",
"careHint": "Ggz is hulp bij psychische klachten.",
"careIps": (v) => `Ja, bij ${v.names}`,
"careElsewhere": "Ja, ergens anders",
"careNone": "Nee",
"careUnsaid": "Zeg ik liever niet",
"careError": "Kies of je hulp van de ggz krijgt. Je mag ook kiezen: zeg ik liever niet.",
"benefit": "Heb je een uitkering van UWV omdat je niet kunt werken?",
"benefitHint": "Dat is een WIA-, WAO- of Wajong-uitkering.",
"benefitYes": "Ja",
"benefitNo": "Nee, een andere uitkering of geen",
"benefitUnknown": "Weet ik niet",
"benefitError": "Kies of je een WIA-, WAO- of Wajong-uitkering hebt. Je mag ook kiezen: weet ik niet.",
"button": "Laat zien wat past",
"result": {
"title": "Dit past bij jou",
"several": "Dit kan bij jou passen",
"other": "Er is andere hulp voor jou",
"leadOne": "Meld je aan. Wij regelen de rest met je.",
"lead": "Je hoeft niet te kiezen. Als je je aanmeldt, zoeken wij het uit.",
"otherLead": "Ook dan kunnen wij je op weg helpen.",
"buysItself": (v) => `Woon je in ${v.names}? Dan regelt je gemeente dit zelf`,
"more": "Lees waar je terecht kunt",
"start": "Ik meld mezelf aan",
"again": "Vul het nog een keer in",
},
},
"ips": {
"title": "Wat is IPS?",
"lead": "Bij IPS helpt je behandelteam je aan betaald werk. Dat kan ook als je nog klachten hebt.",
"howTitle": "Hoe gaat het?",
"how": ["In het team werkt iemand die alles weet van werk. Die heet een trajectbegeleider.", "Jij zegt welk werk je wilt. Daarna zoek je meteen samen.", "Heb je werk? Dan blijft de begeleiding doorgaan, ook voor je baas."],
"whoTitle": "Voor wie is het?",
"who": "Je krijgt hulp van een ggz-organisatie die IPS geeft, en je wilt betaald werk. Een diagnose maakt niet uit.",
"askTitle": "Wie kun je het vragen?",
"ask": "Alleen je behandelaar kan IPS aanvragen. Vraag bijvoorbeeld: \"Ik wil werken. Kan dat met IPS?\"",
"providers": "Organisaties in onze regio die IPS geven:",
"decideTitle": "Wie besluit?",
"decide": "Heb je een WIA-, WAO- of Wajong-uitkering? Dan besluit UWV. Anders besluit de gemeente waar je woont. Meestal duurt IPS 2 of 3 jaar.",
"noTitle": "Kan IPS niet?",
"no": "Zegt je behandelaar dat het niet kan? Meld je dan hier aan. Dan zoeken we andere hulp naar werk.",
"clinicianTitle": "Ben je behandelaar?",
"clinician": "Meld je cliënt dan aan met het formulier voor professionals.",
"self": "Ik meld mezelf aan",
"professional": "Ik meld iemand anders aan",
},
"folder": {
"title": "Werken of naar school met psychische klachten",
"print": "Deze pagina past op één vel papier. Print hem met Ctrl en P, of met \"Afdrukken\" in het menu.",
"lead": "Heb je psychische klachten en wil je werken of naar school? Een jobcoach kan je helpen. Dat kost je niets.",
"whoTitle": "Voor wie?",
"who": [(v) => `Je bent ${v.youngest} jaar of ouder.`, (v) => `Je woont in de regio ${v.region}.`, "Je wilt werken, een opleiding doen of op school blijven."],
"stepsTitle": "Hoe werkt het?",
"whereTitle": "Meld je aan",
"where": "Op internet, zelf of met hulp van iemand:",
"call": "Of bel:",
"also": "Je begeleider, werkcoach, behandelaar of school mag je ook aanmelden.",
"privacy": "We vragen nooit naar je diagnose of medicijnen. We vragen ook niet naar je burgerservicenummer.",
},
};

export const guideTexts: Readonly<Record<Language, GuideTexts>> = {
  nl,
  get en() {
    return textsBeside<GuideTexts>('en', 'guide');
  },
};
