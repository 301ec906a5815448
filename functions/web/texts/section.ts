// Made by `npm run build:texts` from texts/*/section.yaml; change those instead.
import { numberIn } from '../words/numbers.ts';
import type { Language } from '../../domain/codes.ts';
import { textsBeside } from '../beside.ts';

export interface SectionTexts {
readonly "case": string;
readonly "person": string;
readonly "name": string;
readonly "birthDate": string;
readonly "age": (v: { readonly date: string | number; readonly years: number }) => string;
readonly "referredBy": string;
readonly "involved": string;
readonly "reasons": string;
readonly "benefits": string;
readonly "registered": string;
readonly "careProvider": string;
readonly "goal": string;
readonly "availability": string;
readonly "remarks": string;
readonly "contactHidden": string;
readonly "contactUntilTaken": string;
readonly "motivated": string;
readonly "contact": string;
readonly "handover": string;
readonly "how": string;
readonly "site": string;
readonly "email": string;
readonly "phone": string;
readonly "preferred": string;
readonly "language": string;
readonly "representative": string;
readonly "referrer": string;
readonly "organisation": string;
readonly "jobCoach": string;
readonly "decider": string;
readonly "decidedBy": string;
readonly "askedBy": string;
readonly "decidedOn": (v: { readonly name: string | number; readonly date: string | number }) => string;
readonly "workCoach": string;
readonly "awayUntil": string;
readonly "teamMailbox": string;
readonly "offered": string;
readonly "noAnswer": string;
readonly "toPhone": string;
readonly "question": string;
readonly "answer": string;
readonly "explanationOf": (v: { readonly who: string | number }) => string;
readonly "explanationOfDecider": string;
readonly "explanation": string;
readonly "trajectory": string;
readonly "provider": string;
readonly "startsOn": string;
readonly "plannedEnd": string;
readonly "firstTalkOn": string;
readonly "pauses": string;
readonly "pause": (v: { readonly from: string | number; readonly until: string | number; readonly why: string | number }) => string;
readonly "hours": string;
readonly "hoursOf": (v: { readonly used: string | number; readonly planned: string | number }) => string;
readonly "results": string;
readonly "result": (v: { readonly what: string | number; readonly from: string | number }) => string;
readonly "match": string;
readonly "chosen": string;
readonly "skipped": string;
readonly "yes": string;
readonly "no": string;
readonly "resultUntil": (v: { readonly what: string | number; readonly from: string | number; readonly until: string | number }) => string;
readonly "months": string;
readonly "firstEnds": string;
readonly "firstOf": (v: { readonly of: "hours" | "other"; readonly date: string | number }) => string;
readonly "extension": string;
readonly "objection": string;
readonly "objectionWhy": string;
readonly "objectionOn": string;
readonly "askedHours": string;
readonly "askedUntil": string;
readonly "askedWhy": string;
readonly "extended": string;
readonly "workplaces": string;
readonly "takenBack": string;
readonly "backLine": {
readonly "never-was": (v: { readonly result: string | number; readonly date: string | number }) => string;
readonly "not-ended": (v: { readonly result: string | number; readonly date: string | number }) => string;
};
readonly "workplace": (v: { readonly what: string | number; readonly name: string | number }) => string;
readonly "noContact": string;
readonly "missedTalks": string;
readonly "noContactSince": (v: { readonly date: string | number; readonly tried: string | number }) => string;
readonly "noContactUntil": (v: { readonly from: string | number; readonly until: string | number; readonly tried: string | number }) => string;
readonly "where": (v: { readonly what: string | number; readonly place: string | number }) => string;
readonly "educationKinds": {
readonly "secondary": string;
readonly "mbo": string;
readonly "higher": string;
readonly "language": string;
readonly "course": string;
readonly "other": string;
};
readonly "contactWays": {
readonly "phone": string;
readonly "message": string;
readonly "email": string;
readonly "letter": string;
readonly "visit": string;
};
}

const nl: SectionTexts = {
"case": "Over deze aanmelding",
"person": "Kandidaat",
"name": "Naam",
"birthDate": "Geboortedatum",
"age": (v) => `${v.date} (${numberIn('nl', v.years)} jaar bij aanmelding)`,
"referredBy": "Aangemeld door",
"involved": "Ook betrokken",
"reasons": "Waarom dit past",
"benefits": "Uitkering",
"registered": "Ingeschreven als werkzoekende",
"careProvider": "In zorg bij",
"goal": "Doel",
"availability": "Beschikbaar",
"remarks": "Opmerkingen",
"contactHidden": "[contactgegevens weggelaten]",
"contactUntilTaken": "[weggelaten: zie je als jullie deze kandidaat begeleiden]",
"motivated": "Gemotiveerd",
"contact": "Contactgegevens",
"handover": "Waar deze kandidaat terecht kan",
"how": "Hoe",
"site": "Website",
"email": "E-mail",
"phone": "Telefoon",
"preferred": "Liefst contact per",
"language": "Taal voor contact",
"representative": "Namens de kandidaat",
"referrer": "De aanmelder",
"organisation": "Organisatie",
"jobCoach": "De jobcoach",
"decider": "Wie beslist",
"decidedBy": "Wie besliste",
"askedBy": "Wie eerst iets vroeg",
"decidedOn": (v) => `${v.name} (${v.date})`,
"workCoach": "Werkcoach",
"awayUntil": "Is er niet tot",
"teamMailbox": "Mail van het team",
"offered": "Wat aanbieders antwoordden",
"noAnswer": "Gaf geen antwoord.",
"toPhone": "Welke aanbieder je belt",
"question": "Vraag",
"answer": "Antwoord",
"explanationOf": (v) => `Toelichting van ${v.who}`,
"explanationOfDecider": "Toelichting van wie beslist",
"explanation": "Toelichting",
"trajectory": "Het traject",
"provider": "Aanbieder",
"startsOn": "Start",
"plannedEnd": "Einde volgens plan",
"firstTalkOn": "Eerste gesprek",
"pauses": "Pauze",
"pause": (v) => `van ${v.from} tot en met ${v.until}. ${v.why}`,
"hours": "Uren gebruikt",
"hoursOf": (v) => `${v.used} van ${v.planned}`,
"results": "Werk en school tot nu toe",
"result": (v) => `${v.what}, vanaf ${v.from}`,
"match": "Hoe de aanbieder is gekozen",
"chosen": "Gekozen",
"skipped": "Niet gekozen",
"yes": "ja",
"no": "nee",
"resultUntil": (v) => `${v.what}, van ${v.from} tot en met ${v.until}`,
"months": "Maanden voorbij",
"firstEnds": "Wat het eerst op is",
"firstOf": (v) => `${v.of === "hours" ? `De uren, rond ${v.date} als het zo doorgaat` : `De tijd, op ${v.date}`}`,
"extension": "Wat er is gevraagd",
"objection": "Wat de kandidaat zei",
"objectionWhy": "Waarom iemand anders",
"objectionOn": "Gezegd op",
"askedHours": "Uren erbij",
"askedUntil": "Tot en met",
"askedWhy": "Waarom",
"extended": "Verlengd",
"workplaces": "Werkgever of school",
"takenBack": "Teruggehaald",
"backLine": {
"never-was": (v) => `${v.result}. Dit was er niet, en is teruggehaald op ${v.date}.`,
"not-ended": (v) => `${v.result}. Dit einde klopte niet, en is teruggehaald op ${v.date}.`,
},
"workplace": (v) => `${v.what}: ${v.name}`,
"noContact": "Geen contact",
"missedTalks": "Niet bij een gesprek geweest",
"noContactSince": (v) => `sinds ${v.date}: ${v.tried}`,
"noContactUntil": (v) => `van ${v.from} tot ${v.until}: ${v.tried}`,
"where": (v) => `${v.what}, ${v.place}`,
"educationKinds": {
"secondary": "Middelbare school",
"mbo": "Mbo",
"higher": "Hbo of universiteit",
"language": "Taal of inburgering",
"course": "Cursus of training",
"other": "Een andere opleiding",
},
"contactWays": {
"phone": "gebeld",
"message": "een bericht gestuurd",
"email": "gemaild",
"letter": "een brief gestuurd",
"visit": "langsgegaan",
},
};

export const sectionTexts: Readonly<Record<Language, SectionTexts>> = {
  nl,
  get en() {
    return textsBeside<SectionTexts>('en', 'section');
  },
};
