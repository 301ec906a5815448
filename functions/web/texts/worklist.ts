// Made by `npm run build:texts` from texts/*/worklist.yaml; change those instead.
import { numberIn, pluralIn } from '../words/numbers.ts';
import type { Language } from '../../domain/codes.ts';
import { textsBeside } from '../beside.ts';

export interface WorklistTexts {
readonly "code": {
readonly "title": string;
readonly "lead": string;
readonly "email": string;
readonly "emailHint": string;
readonly "button": string;
readonly "again": string;
readonly "sent": string;
readonly "enterTitle": string;
readonly "tooMany": string;
readonly "wornOut": (v: { readonly phone: string | number }) => string;
readonly "ended": string;
readonly "another": string;
readonly "have": string;
};
readonly "page": {
readonly "title": string;
readonly "readsFor": (v: { readonly names: string | number }) => string;
readonly "count": (v: { readonly count: number }) => string;
readonly "begin": string;
readonly "isAway": (v: { readonly date: string | number }) => string;
readonly "back": string;
readonly "tasks": string;
readonly "candidates": string;
readonly "asked": string;
readonly "nameless": (v: { readonly reference: string | number }) => string;
readonly "dueOn": (v: { readonly date: string | number }) => string;
readonly "wasDueOn": (v: { readonly date: string | number }) => string;
readonly "overdue": string;
readonly "checkInOn": (v: { readonly date: string | number }) => string;
readonly "received": (v: { readonly date: string | number }) => string;
readonly "answered": string;
readonly "another": string;
readonly "coaches": string;
readonly "places": string;
readonly "results": string;
readonly "missing": string;
readonly "away": string;
readonly "several": string;
readonly "declines": string;
};
readonly "columns": {
readonly "whom": string;
readonly "question": string;
readonly "referral": string;
readonly "due": string;
readonly "stage": string;
readonly "next": string;
};
readonly "away": {
readonly "title": string;
readonly "lead": string;
readonly "columns": {
readonly "whom": string;
readonly "backOn": string;
readonly "actor": string;
readonly "referral": string;
};
readonly "who": (v: { readonly name: string | number; readonly role: string | number }) => string;
readonly "nothing": string;
readonly "others": (v: { readonly count: number }) => string;
readonly "more": (v: { readonly count: number }) => string;
};
readonly "row": {
readonly "list": string;
readonly "skip": string;
readonly "who": (v: { readonly name: string | number; readonly reference: string | number }) => string;
readonly "saved": (v: { readonly who: string | number; readonly left: number; readonly of: number }) => string;
readonly "what": (v: { readonly answer: string | number }) => string;
readonly "kept": (v: { readonly reference: string | number }) => string;
readonly "next": string;
};
readonly "trajectory": {
readonly "reports": string;
readonly "reportsOf": (v: { readonly who: string | number }) => string;
readonly "title": string;
readonly "lead": string;
readonly "coach": string;
readonly "report": string;
readonly "otherCoach": string;
};
readonly "unknown": {
readonly "title": string;
readonly "lead": string;
};
readonly "candidate": {
readonly "turn": (v: { readonly who: string | number }) => string;
readonly "turnBy": (v: { readonly who: string | number; readonly date: string | number }) => string;
readonly "turnPassed": (v: { readonly who: string | number }) => string;
readonly "stillHelps": string;
readonly "talkPast": string;
readonly "paused": (v: { readonly date: string | number }) => string;
readonly "talkOn": (v: { readonly date: string | number }) => string;
readonly "checkInOn": (v: { readonly date: string | number }) => string;
readonly "keptWorkOn": (v: { readonly date: string | number }) => string;
readonly "guidanceOver": string;
readonly "coach": (v: { readonly name: string | number }) => string;
};
readonly "use": {
readonly "hours": (v: { readonly used: string | number }) => string;
readonly "months": (v: { readonly used: string | number }) => string;
readonly "hoursEnd": (v: { readonly date: string | number }) => string;
readonly "monthsEnd": (v: { readonly date: string | number }) => string;
readonly "mostly": string;
readonly "all": string;
};
}

const nl: WorklistTexts = {
"code": {
"title": "Wat wacht er op jou?",
"lead": "Hier zie je alles wat op jou wacht, zonder account. Vul het e-mailadres in waarop wij je mailen. We sturen er een code naartoe.",
"email": "Je e-mailadres",
"emailHint": "Ook een gedeeld adres kan, zoals dat van je team.",
"button": "Stuur mij een code",
"again": "Stuur een nieuwe code",
"sent": "Kennen we dit adres? Dan staat er nu een code in die mailbox. Kijk ook bij ongewenste mail. Kwam er niets? Dan wacht er niets op dit adres.",
"enterTitle": "Vul de code in",
"tooMany": "Er is te vaak een code gevraagd. Open de link naar deze lijst in onze nieuwste mail, probeer het over een uur opnieuw, of bel ons.",
"wornOut": (v) => `Er is vandaag te vaak een code gevraagd of geprobeerd. Open de link naar deze lijst in onze nieuwste mail, probeer het morgen opnieuw, of bel ons: ${v.phone}.`,
"ended": "Wat je stuurde is niet bewaard. Je was te lang weg. Vraag een nieuwe code, en doe het dan opnieuw.",
"another": "Een ander e-mailadres",
"have": "Ik heb al een code",
},
"page": {
"title": "Wat op jou wacht",
"readsFor": (v) => `Je leest hier voor: ${v.names}.`,
"count": (v) => `${v.count === 0 ? `Er wacht nu niets op jou.` : pluralIn('nl', 'cardinal', v.count) === 'one' ? `Er wacht 1 vraag op jou.` : `Er wachten ${numberIn('nl', v.count)} vragen op jou.`}`,
"begin": "Begin met de eerste",
"isAway": (v) => `Je bent er niet tot ${v.date}. Nieuwe vragen gaan zolang naar iemand anders.`,
"back": "Ben je er weer? Zeg het hier.",
"tasks": "Vragen",
"candidates": "Mijn kandidaten",
"asked": "Kandidaten over wie hierboven een vraag staat, staan hier niet nog een keer.",
"nameless": (v) => `Aanmelding ${v.reference}`,
"dueOn": (v) => `uiterlijk ${v.date}`,
"wasDueOn": (v) => `had er moeten zijn op ${v.date}`,
"overdue": "Te laat",
"checkInOn": (v) => `over ${v.date}`,
"received": (v) => `ontvangen op ${v.date}`,
"answered": "Onlangs beantwoord",
"another": "Ook de lijst van een ander e-mailadres zien",
"coaches": "Jobcoaches bekijken en wijzigen",
"places": "Plekken bekijken en wijzigen",
"results": "Jullie resultaten",
"missing": "Mis je iets? Dan is het al beantwoord, of gaat het naar een ander adres. Vragen? Bel ons.",
"away": "Ik ben er even niet",
"several": "Meerdere afwijzen",
"declines": "Meerdere aanmeldingen afwijzen om dezelfde reden",
},
"columns": {
"whom": "Wie",
"question": "Vraag",
"referral": "Aanmelding",
"due": "Wanneer",
"stage": "Hoe het staat",
"next": "Hoe nu verder",
},
"away": {
"title": "Wie er niet is",
"lead": "Zij zijn nu weg. Mag een gekozen collega niet besluiten, dan vragen we het team.",
"columns": {
"whom": "Wie",
"backOn": "Er weer op",
"actor": "Wie het zolang doet",
"referral": "Aanmelding",
},
"who": (v) => `${v.name}, ${v.role}`,
"nothing": "Er ligt nu niets bij deze persoon.",
"others": (v) => `${v.count === 0 ? `Geen` : pluralIn('nl', 'cardinal', v.count) === 'one' ? `1 aanmelding, die niet op jou wacht` : `${numberIn('nl', v.count)} aanmeldingen, geen die op jou wacht`}`,
"more": (v) => `${pluralIn('nl', 'cardinal', v.count) === 'one' ? `Er is nog 1 ander weg.` : `Er zijn nog ${numberIn('nl', v.count)} anderen weg.`}`,
},
"row": {
"list": "Terug naar mijn lijst",
"skip": "Sla deze over",
"who": (v) => `${v.name} (${v.reference})`,
"saved": (v) => `Je antwoord over ${v.who} is bewaard. ${v.left === 0 ? `Dit was de laatste.` : pluralIn('nl', 'cardinal', v.left) === 'one' ? `Nog 1 ${v.of === 0 ? `vraag` : `van ${numberIn('nl', v.of)} vragen`} te gaan.` : `Nog ${numberIn('nl', v.left)} ${v.of === 0 ? `vragen` : `van ${numberIn('nl', v.of)} vragen`} te gaan.`}`,
"what": (v) => `Je antwoord: ${v.answer}.`,
"kept": (v) => `Je antwoord over ${v.reference} is bewaard.`,
"next": "Naar de volgende vraag",
},
"trajectory": {
"reports": "Meld iets",
"reportsOf": (v) => `Meld iets over ${v.who}`,
"title": "Gegevens van dit traject",
"lead": "Deze gegevens heb je nodig om iemand te begeleiden. De kandidaat kan zien dat je ze bekeek.",
"coach": "Jobcoach",
"report": "Geef een pauze, een doel dat is gehaald of een stop door",
"otherCoach": "Kies een andere jobcoach voor deze kandidaat",
},
"unknown": {
"title": "Deze vraag staat niet op je lijst",
"lead": "Misschien is de vraag al beantwoord, of gaat hij nu naar iemand anders. Vragen? Bel ons.",
},
"candidate": {
"turn": (v) => `Nu aan zet: ${v.who}.`,
"turnBy": (v) => `Nu aan zet: ${v.who}, uiterlijk ${v.date}.`,
"turnPassed": (v) => `Deze vraag ligt nu bij ${v.who}.`,
"stillHelps": "Jouw antwoord helpt nog.",
"talkPast": "Er is een plek. De dag van het eerste gesprek is voorbij. We horen nog of het is geweest.",
"paused": (v) => `De begeleiding ligt stil tot en met ${v.date}.`,
"talkOn": (v) => `Eerste gesprek: ${v.date}.`,
"checkInOn": (v) => `Op ${v.date} vragen we hoe het gaat.`,
"keptWorkOn": (v) => `Op ${v.date} vragen we of het werk er nog is.`,
"guidanceOver": "De begeleiding is klaar.",
"coach": (v) => `Jobcoach: ${v.name}.`,
},
"use": {
"hours": (v) => `${v.used} uur`,
"months": (v) => `${v.used} maanden`,
"hoursEnd": (v) => `Gaat het zo door, dan zijn de uren rond ${v.date} op.`,
"monthsEnd": (v) => `De tijd is het eerst om, op ${v.date}.`,
"mostly": "Driekwart gebruikt",
"all": "Alles gebruikt",
},
};

export const worklistTexts: Readonly<Record<Language, WorklistTexts>> = {
  nl,
  get en() {
    return textsBeside<WorklistTexts>('en', 'worklist');
  },
};
