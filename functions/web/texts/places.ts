// Made by `npm run build:texts` from texts/*/places.yaml; change those instead.
import { numberIn, pluralIn } from '../words/numbers.ts';
import type { Language } from '../../domain/codes.ts';
import { textsBeside } from '../beside.ts';

export interface PlacesTexts {
readonly "title": string;
readonly "lead": string;
readonly "leadAll": string;
readonly "list": string;
readonly "back": string;
readonly "none": string;
readonly "columns": {
readonly "programme": string;
readonly "room": string;
readonly "held": string;
readonly "waiting": string;
readonly "change": string;
};
readonly "statuses": {
readonly "has-places": string;
readonly "waiting-list": string;
readonly "ask-first": string;
readonly "full": string;
};
readonly "room": (v: { readonly status: string | number; readonly places: number }) => string;
readonly "byRegion": string;
readonly "toldOn": (v: { readonly date: string | number }) => string;
readonly "raisedOn": (v: { readonly date: string | number }) => string;
readonly "closedOn": (v: { readonly date: string | number }) => string;
readonly "fullUntil": (v: { readonly date: string | number }) => string;
readonly "held": (v: { readonly held: number; readonly guided: number; readonly asked: number }) => string;
readonly "waiting": (v: { readonly count: number }) => string;
readonly "over": string;
readonly "change": (v: { readonly programme: string | number }) => string;
readonly "changeShort": string;
readonly "form": {
readonly "title": (v: { readonly programme: string | number }) => string;
readonly "now": string;
readonly "status": string;
readonly "hints": {
readonly "has-places": string;
readonly "waiting-list": string;
readonly "ask-first": string;
readonly "full": string;
};
readonly "places": string;
readonly "placesHint": string;
readonly "save": string;
};
readonly "saved": (v: { readonly programme: string | number }) => string;
readonly "problems": {
readonly "status": string;
readonly "places": string;
readonly "overtaken": string;
};
}

const nl: PlacesTexts = {
"title": "Plekken",
"lead": "Hier staat hoeveel plekken er zijn, en hoeveel er bezet zijn. Klopt het niet? Wijzig het. Het geldt meteen.",
"leadAll": "Hier staat wat aanbieders over hun plekken zeggen. Alleen zij zelf wijzigen dat, of een beheerder in het regiobestand.",
"list": "Terug naar mijn lijst",
"back": "Terug naar de plekken",
"none": "Dit e-mailadres is niet van een aanbieder.",
"columns": {
"programme": "Soort traject",
"room": "Hoe het nu is",
"held": "Bezet",
"waiting": "Wachten",
"change": "Wijzigen",
},
"statuses": {
"has-places": "Er zijn plekken",
"waiting-list": "We werken met een wachtlijst",
"ask-first": "Eerst overleggen",
"full": "Vol",
},
"room": (v) => `${v.status}. ${pluralIn('nl', 'cardinal', v.places) === 'one' ? `1 plek in totaal.` : `${numberIn('nl', v.places)} plekken in totaal.`}`,
"byRegion": "Zo staat het bij ons genoteerd.",
"toldOn": (v) => `Doorgegeven door de aanbieder op ${v.date}.`,
"raisedOn": (v) => `De coördinator zette er op ${v.date} een plek bij, voor een kandidaat die naar jullie ging. Klopt het niet? Wijzig het.`,
"closedOn": (v) => `De coördinator zette dit op ${v.date} op vol, omdat de aanbieder stopt of niet verder kan. Is er weer plek? De aanbieder wijzigt het hier.`,
"fullUntil": (v) => `Bij een vraag is gezegd dat er geen plek is. Daarom vragen we tot ${v.date} niets.`,
"held": (v) => `${v.held === 0 ? `Geen plek is bezet.` : pluralIn('nl', 'cardinal', v.held) === 'one' ? `1 plek is bezet.` : `${numberIn('nl', v.held)} plekken zijn bezet.`}${v.guided === 0 ? `` : pluralIn('nl', 'cardinal', v.guided) === 'one' ? ` 1 persoon krijgt al begeleiding.` : ` ${numberIn('nl', v.guided)} mensen krijgen al begeleiding.`}${v.asked === 0 ? `` : pluralIn('nl', 'cardinal', v.asked) === 'one' ? ` Voor 1 persoon wachten we op een antwoord.` : ` Voor ${numberIn('nl', v.asked)} mensen wachten we op een antwoord.`}`,
"waiting": (v) => `${v.count === 0 ? `Niemand wacht.` : pluralIn('nl', 'cardinal', v.count) === 'one' ? `1 persoon wacht.` : `${numberIn('nl', v.count)} mensen wachten.`}`,
"over": "Jullie begeleiden nu meer mensen dan dit aantal. Niemand raakt een plek kwijt. We vragen jullie pas weer als er een plek vrij is.",
"change": (v) => `Wijzig de plekken voor ${v.programme}`,
"changeShort": "Wijzig",
"form": {
"title": (v) => `Plekken voor ${v.programme}`,
"now": "Nu",
"status": "Hoe is het nu?",
"hints": {
"has-places": "We vragen jullie zodra iemand aan de beurt is.",
"waiting-list": "We vragen jullie na aanbieders die plekken hebben.",
"ask-first": "We vragen jullie als laatste.",
"full": "We vragen jullie niets nieuws, tot jullie hier iets anders kiezen. Wie al een plek heeft, houdt die. Wat al gevraagd is, blijft open. Geef daar zelf antwoord op.",
},
"places": "Hoeveel mensen kunnen jullie tegelijk begeleiden?",
"placesHint": "Tel iedereen mee die nu een plek heeft. Is het vol? Dan hoef je niets in te vullen.",
"save": "Bewaar",
},
"saved": (v) => `Bewaard. Dit geldt vanaf nu voor ${v.programme}.`,
"problems": {
"status": "Kies hoe het nu is.",
"places": "Vul een heel getal in van 1 tot en met 500, bijvoorbeeld 12. Bij \"Vol\" mag het leeg blijven.",
"overtaken": "Een collega heeft dit net veranderd. Kijk wat er nu staat, en bewaar opnieuw als dat niet klopt.",
},
};

export const placesTexts: Readonly<Record<Language, PlacesTexts>> = {
  nl,
  get en() {
    return textsBeside<PlacesTexts>('en', 'places');
  },
};
