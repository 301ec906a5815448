// Made by `npm run build:texts` from texts/*/desk-list.yaml; change those instead.
import { numberIn, pluralIn } from '../words/numbers.ts';
import type { Language } from '../../domain/codes.ts';
import { textsBeside } from '../beside.ts';

export interface DeskListTexts {
readonly "title": string;
readonly "open": (v: { readonly open: number }) => string;
readonly "narrowed": (v: { readonly narrowed: number; readonly open: number }) => string;
readonly "held": (v: { readonly moment: string | number }) => string;
readonly "signsTitle": string;
readonly "all": string;
readonly "signs": {
readonly "stuck": string;
readonly "overdue": string;
readonly "mail": string;
readonly "today": string;
readonly "coordinator": string;
readonly "double": string;
readonly "unconfirmed": string;
readonly "waiting": string;
readonly "in-order": string;
};
readonly "filtersTitle": string;
readonly "filters": {
readonly "municipality": string;
readonly "door": string;
readonly "programme": string;
readonly "provider": string;
readonly "stage": string;
readonly "received": string;
};
readonly "any": string;
readonly "none": {
readonly "door": string;
readonly "programme": string;
readonly "provider": string;
};
readonly "quarter": (v: { readonly year: string | number; readonly quarter: string | number }) => string;
readonly "option": (v: { readonly name: string | number; readonly count: string | number }) => string;
readonly "endedMunicipality": (v: { readonly name: string | number }) => string;
readonly "show": string;
readonly "clear": string;
readonly "found": (v: { readonly matching: number; readonly from: string | number; readonly to: string | number }) => string;
readonly "columns": {
readonly "reference": string;
readonly "signs": string;
readonly "who": string;
readonly "due": string;
readonly "move": string;
};
readonly "who": (v: { readonly who: string | number; readonly task: string | number }) => string;
readonly "due": (v: { readonly date: string | number }) => string;
readonly "wasDue": (v: { readonly date: string | number }) => string;
readonly "since": (v: { readonly date: string | number }) => string;
readonly "from": (v: { readonly date: string | number }) => string;
readonly "waitingSince": (v: { readonly date: string | number }) => string;
readonly "moves": {
readonly "try-again": string;
readonly "correct-address": string;
readonly "mend-mailbox": string;
readonly "record-call": string;
readonly "choose-provider": string;
readonly "answer": string;
readonly "answer-by-phone": string;
readonly "remind": string;
readonly "compare": (v: { readonly reference: string | number }) => string;
readonly "confirm-sender": string;
};
readonly "more": string;
readonly "moreOf": (v: { readonly reference: string | number }) => string;
readonly "once": string;
readonly "section": (v: { readonly sign: string | number; readonly count: string | number }) => string;
readonly "restOfSection": (v: { readonly count: string | number; readonly sign: string | number }) => string;
readonly "stuck": {
readonly "machine": string;
readonly "no-answer": string;
readonly "nobody-left": string;
readonly "no-place": (v: { readonly about: "all_full" | "treating_provider" | "chosen_provider" | "no_budget" | "other"; readonly weeks: number }) => string;
readonly "no-yes": (v: { readonly weeks: number }) => string;
};
readonly "pages": string;
readonly "previous": string;
readonly "next": string;
readonly "figures": {
readonly "lead": string;
readonly "open": string;
readonly "few": string;
readonly "atLeast": (v: { readonly count: string | number }) => string;
readonly "signs": string;
};
readonly "stages": {
readonly "unconfirmed": string;
readonly "received": string;
readonly "confirming": string;
readonly "approval": string;
readonly "information": string;
readonly "placing": string;
readonly "waiting": string;
readonly "offer": string;
readonly "unplaced": string;
readonly "starting": string;
readonly "confirming-start": string;
readonly "checking-in": string;
readonly "closing": string;
readonly "handover": string;
readonly "closed": string;
};
readonly "takeOver": (v: { readonly provider: string | number }) => string;
}

const nl: DeskListTexts = {
"title": "Werklijst",
"open": (v) => `${v.open === 0 ? `Er staat nu niets open.` : pluralIn('nl', 'cardinal', v.open) === 'one' ? `1 aanmelding staat open.` : `${numberIn('nl', v.open)} aanmeldingen staan open.`}`,
"narrowed": (v) => `${numberIn('nl', v.narrowed)} van de ${pluralIn('nl', 'cardinal', v.open) === 'one' ? `1 open aanmelding past` : `${numberIn('nl', v.open)} open aanmeldingen passen`} bij wat je koos.`,
"held": (v) => `Alle mail wacht sinds ${v.moment}. Niemand krijgt nu een vraag of herinnering per mail. De beheerder heeft een alarm gekregen.`,
"signsTitle": "Wat er speelt",
"all": "Alles",
"signs": {
"stuck": "Zit vast",
"overdue": "Te laat",
"mail": "Mail niet aangekomen",
"today": "Vandaag nodig",
"coordinator": "Coördinator moet iets doen",
"double": "Misschien dubbel",
"unconfirmed": "Afzender niet bevestigd",
"waiting": "Wacht op een plek",
"in-order": "Loopt goed",
},
"filtersTitle": "Kies welke aanmeldingen je ziet",
"filters": {
"municipality": "Gemeente",
"door": "Manier van aanmelden",
"programme": "Soort traject",
"provider": "Aanbieder",
"stage": "Stap",
"received": "Aangemeld in",
},
"any": "alle",
"none": {
"door": "nog geen",
"programme": "nog geen",
"provider": "nog geen",
},
"quarter": (v) => `${v.year}, kwartaal ${v.quarter}`,
"option": (v) => `${v.name} (${v.count})`,
"endedMunicipality": (v) => `eerder ${v.name}`,
"show": "Laat zien",
"clear": "Alles weer laten zien",
"found": (v) => `${v.matching === 0 ? `Geen aanmeldingen gevonden.` : pluralIn('nl', 'cardinal', v.matching) === 'one' ? `1 aanmelding` : `Aanmelding ${v.from} tot en met ${v.to} van ${numberIn('nl', v.matching)}`}`,
"columns": {
"reference": "Nummer",
"signs": "Wat er speelt",
"who": "Wie is aan zet",
"due": "Wanneer",
"move": "Wat nu helpt",
},
"who": (v) => `${v.who}: ${v.task}`,
"due": (v) => `uiterlijk ${v.date}`,
"wasDue": (v) => `had er moeten zijn op ${v.date}`,
"since": (v) => `sinds ${v.date}`,
"from": (v) => `vanaf ${v.date}`,
"waitingSince": (v) => `wacht sinds ${v.date}`,
"moves": {
"try-again": "Laat het systeem het opnieuw proberen",
"correct-address": "Zoek het goede mailadres",
"mend-mailbox": "Zoek het goede mailadres van de organisatie, of bel",
"record-call": "Neem contact op, en kies dan hoe het ging",
"choose-provider": "Kies een aanbieder",
"answer": "Geef het antwoord",
"answer-by-phone": "Bel, en noteer het antwoord",
"remind": "Stuur een nieuwe link",
"compare": (v) => `Vergelijk met ${v.reference}`,
"confirm-sender": "Bel de afzender",
},
"more": "Meer",
"moreOf": (v) => `over ${v.reference}`,
"once": "Elke aanmelding staat hieronder één keer, bij het eerste dat speelt. Hierboven telt ze overal mee. Daarom kunnen de getallen verschillen.",
"section": (v) => `${v.sign}: ${v.count}`,
"restOfSection": (v) => `Laat er nog ${v.count} zien op deze bladzijde (${v.sign})`,
"stuck": {
"machine": "Ons systeem komt niet verder.",
"no-answer": "Niemand gaf op tijd antwoord. Verder vragen we niemand.",
"nobody-left": "Elke aanbieder die past, is al gevraagd of valt af.",
"no-place": (v) => `${v.about === "all_full" ? `Wacht al ${pluralIn('nl', 'cardinal', v.weeks) === 'one' ? `1 week` : `${numberIn('nl', v.weeks)} weken`}. Alle aanbieders die passen, zijn vol.` : v.about === "treating_provider" ? `Wacht al ${pluralIn('nl', 'cardinal', v.weeks) === 'one' ? `1 week` : `${numberIn('nl', v.weeks)} weken`} op de instelling die behandelt. Daar is geen plek.` : v.about === "chosen_provider" ? `Wacht al ${pluralIn('nl', 'cardinal', v.weeks) === 'one' ? `1 week` : `${numberIn('nl', v.weeks)} weken`} op de gekozen aanbieder. Daar is geen plek.` : v.about === "no_budget" ? `Wacht al ${pluralIn('nl', 'cardinal', v.weeks) === 'one' ? `1 week` : `${numberIn('nl', v.weeks)} weken`}. De gemeente heeft dit jaar geen start meer over.` : `Wacht al ${pluralIn('nl', 'cardinal', v.weeks) === 'one' ? `1 week` : `${numberIn('nl', v.weeks)} weken`}. Geen aanbieder heeft een plek.`}`,
"no-yes": (v) => `We zoeken al ${pluralIn('nl', 'cardinal', v.weeks) === 'one' ? `1 week` : `${numberIn('nl', v.weeks)} weken`} een plek, en nog geen aanbieder zei ja.`,
},
"pages": "Bladeren door de werklijst",
"previous": "Vorige bladzijde",
"next": "Volgende bladzijde",
"figures": {
"lead": "Je ziet cijfers, en geen aanmeldingen. Ze zijn grof, zodat bijna nooit te zien is dat er iemand bij komt of weggaat. Wat minder dan vijftien keer voorkomt, staat er niet bij.",
"open": "Open aanmeldingen",
"few": "minder dan 15",
"atLeast": (v) => `${v.count} of meer`,
"signs": "Hoe vaak iets speelt",
},
"stages": {
"unconfirmed": "Afzender niet bevestigd",
"received": "Ontvangen",
"confirming": "Wacht op de kandidaat",
"approval": "Wacht op een besluit",
"information": "Wacht op informatie",
"placing": "Plek zoeken",
"waiting": "Op de wachtlijst",
"offer": "Bij een aanbieder",
"unplaced": "Geen plek gevonden",
"starting": "Begin voorbereiden",
"confirming-start": "Eerste gesprek",
"checking-in": "Traject loopt",
"closing": "Afronden",
"handover": "Warme overdracht",
"closed": "Afgerond",
},
"takeOver": (v) => `Iedereen bij ${v.provider} overdragen`,
};

export const deskListTexts: Readonly<Record<Language, DeskListTexts>> = {
  nl,
  get en() {
    return textsBeside<DeskListTexts>('en', 'desk-list');
  },
};
