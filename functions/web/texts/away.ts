// Made by `npm run build:texts` from texts/*/away.yaml; change those instead.
import { numberIn, pluralIn } from '../words/numbers.ts';
import type { Language } from '../../domain/codes.ts';
import { textsBeside } from '../beside.ts';

export interface AwayTexts {
readonly "page": {
readonly "title": string;
readonly "lead": string;
readonly "back": string;
};
readonly "form": {
readonly "mailbox": string;
readonly "mailboxHint": string;
readonly "backOn": string;
readonly "backOnHint": string;
readonly "colleague": string;
readonly "colleagueHint": string;
readonly "button": string;
};
readonly "plan": {
readonly "title": string;
readonly "mailbox": string;
readonly "backOn": string;
readonly "colleague": string;
readonly "waiting": string;
readonly "what": string;
readonly "now": (v: { readonly date: string | number }) => string;
readonly "toColleague": string;
readonly "toTeam": string;
readonly "toProvider": string;
readonly "talk": string;
readonly "open": string;
readonly "seen": string;
readonly "yes": string;
readonly "no": string;
};
readonly "done": {
readonly "title": (v: { readonly date: string | number }) => string;
readonly "lead": string;
readonly "none": string;
readonly "approver": (v: { readonly count: number }) => string;
readonly "team": (v: { readonly count: number }) => string;
readonly "provider": (v: { readonly count: number }) => string;
readonly "coordinator": (v: { readonly count: number }) => string;
readonly "left": (v: { readonly count: number }) => string;
readonly "mailed": string;
readonly "notMailed": string;
};
readonly "present": {
readonly "title": string;
readonly "until": (v: { readonly mailbox: string | number; readonly date: string | number }) => string;
readonly "colleague": (v: { readonly colleague: string | number }) => string;
readonly "end": string;
readonly "ended": string;
};
readonly "problem": {
readonly "not-proved": string;
readonly "not-personal": string;
readonly "spelling": string;
readonly "too-many": string;
readonly "not-ahead": string;
readonly "too-far": string;
readonly "no-address": string;
readonly "own-address": string;
readonly "away": string;
readonly "coach-has-none": string;
readonly "empty": string;
};
}

const nl: AwayTexts = {
"page": {
"title": "Ik ben er even niet",
"lead": "Ga je weg, of ben je ziek? Dan vragen we het zolang aan iemand anders.",
"back": "Terug naar mijn lijst",
},
"form": {
"mailbox": "Je e-mailadres",
"mailboxHint": "Het adres waarop wij je mailen.",
"backOn": "Op welke dag ben je er weer?",
"backOnHint": "Tot die dag vragen we het aan iemand anders. Bijvoorbeeld 7 12 2026.",
"colleague": "E-mailadres van een collega die voor je besluit",
"colleagueHint": "Alleen voor werkcoaches. Laat je dit leeg, dan vragen we het je team. Ben je jobcoach? Dan vragen we het je aanbieder.",
"button": "Ga verder",
},
"plan": {
"title": "Klopt dit?",
"mailbox": "E-mailadres",
"backOn": "Er weer op",
"colleague": "Collega",
"waiting": "Vragen die nu op je wachten",
"what": "Dit gebeurt er",
"now": (v) => `Vanaf nu vragen we het aan iemand anders, tot ${v.date}.`,
"toColleague": "Je collega besluit voor je. Spreek dat eerst af, want we mailen pas als er iets te besluiten is. In die mail staat dat een collega er niet is. Mag je collega niet over iemand besluiten, of is je collega er ook niet? Dan vragen we het je team.",
"toTeam": "Je team besluit voor je.",
"toProvider": "Vragen over je kandidaten gaan op hun dag naar je aanbieder. Jij blijft de jobcoach.",
"talk": "Staat er in die tijd een eerste gesprek? Verzet het eerst, of regel een collega.",
"open": "Wat nu op je wacht, gaat meteen mee. Het komt niet vanzelf terug.",
"seen": "De coördinator ziet tot wanneer je er niet bent, en wie het overneemt.",
"yes": "Ja, doe dit",
"no": "Wijzig het",
},
"done": {
"title": (v) => `Je bent er niet tot ${v.date}`,
"lead": "Vragen gaan zolang naar iemand anders.",
"none": "Er wachtte niets op je.",
"approver": (v) => `${pluralIn('nl', 'cardinal', v.count) === 'one' ? `1 vraag ging naar je collega.` : `${numberIn('nl', v.count)} vragen gingen naar je collega.`}`,
"team": (v) => `${pluralIn('nl', 'cardinal', v.count) === 'one' ? `1 vraag ging naar je team.` : `${numberIn('nl', v.count)} vragen gingen naar je team.`}`,
"provider": (v) => `${pluralIn('nl', 'cardinal', v.count) === 'one' ? `1 vraag ging naar je aanbieder.` : `${numberIn('nl', v.count)} vragen gingen naar je aanbieder.`}`,
"coordinator": (v) => `${pluralIn('nl', 'cardinal', v.count) === 'one' ? `1 vraag ging naar de coördinator.` : `${numberIn('nl', v.count)} vragen gingen naar de coördinator.`}`,
"left": (v) => `${pluralIn('nl', 'cardinal', v.count) === 'one' ? `1 vraag kon nu niet mee. Dat proberen we binnen een paar minuten opnieuw.` : `${numberIn('nl', v.count)} vragen konden nu niet mee. Dat proberen we binnen een paar minuten opnieuw.`}`,
"mailed": "We hebben je dit ook gemaild.",
"notMailed": "De mail hierover ging niet weg. Je afwezigheid staat er wel.",
},
"present": {
"title": "Nu afwezig",
"until": (v) => `${v.mailbox}: er weer op ${v.date}.`,
"colleague": (v) => `Je collega ${v.colleague} besluit zolang.`,
"end": "Ik ben er weer",
"ended": "Je bent er weer. Nieuwe vragen komen bij jou. Wat naar iemand anders ging, blijft daar.",
},
"problem": {
"not-proved": "Laat eerst zien dat dit jouw adres is. Vraag er bij ‘mijn lijst’ een code voor.",
"not-personal": "Dit kan alleen met het eigen adres van een werkcoach of jobcoach, niet met dat van een team.",
"spelling": "Vul je e-mailadres in zonder de plus en wat daarna komt.",
"too-many": "Je hebt dit te vaak achter elkaar veranderd. Probeer het over een uur opnieuw, of bel ons.",
"not-ahead": "Vul een dag in na vandaag.",
"too-far": "Vul een dag in binnen een jaar. Duurt het langer? Bel ons.",
"no-address": "Vul het hele e-mailadres in, bijvoorbeeld naam@gemeente.nl.",
"own-address": "Vul het adres van een collega in, niet dat van jezelf. Of laat dit leeg.",
"away": "Deze collega is er ook niet. Kies een ander, of laat dit leeg.",
"coach-has-none": "Bij een jobcoach vragen we het de aanbieder. Laat dit leeg.",
"empty": "Vul de dag in waarop je er weer bent.",
},
};

export const awayTexts: Readonly<Record<Language, AwayTexts>> = {
  nl,
  get en() {
    return textsBeside<AwayTexts>('en', 'away');
  },
};
