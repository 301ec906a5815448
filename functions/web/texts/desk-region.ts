// Made by `npm run build:texts` from texts/*/desk-region.yaml; change those instead.
import { numberIn, pluralIn } from '../words/numbers.ts';
import type { Language } from '../../domain/codes.ts';
import { textsBeside } from '../beside.ts';

export interface DeskRegionTexts {
readonly "title": string;
readonly "back": string;
readonly "backToRegion": string;
readonly "lead": string;
readonly "onlyFile": string;
readonly "ask": (v: { readonly name: string | number; readonly phone: string | number }) => string;
readonly "mergers": {
readonly "title": string;
readonly "ahead": (v: { readonly name: string | number; readonly date: string | number; readonly into: string | number }) => string;
readonly "since": (v: { readonly name: string | number; readonly date: string | number; readonly into: string | number }) => string;
readonly "goesOn": (v: { readonly count: number; readonly name: string | number; readonly into: string | number; readonly mailbox: string | number }) => string;
readonly "went": (v: { readonly count: number; readonly name: string | number; readonly into: string | number }) => string;
readonly "see": (v: { readonly name: string | number }) => string;
readonly "todo": string;
readonly "ready": string;
readonly "door": (v: { readonly into: string | number; readonly door: string | number }) => string;
readonly "offer": (v: { readonly provider: string | number; readonly into: string | number; readonly programme: string | number }) => string;
readonly "domains": (v: { readonly domains: string | number; readonly into: string | number }) => string;
readonly "staff": (v: { readonly into: string | number }) => string;
};
readonly "change": string;
readonly "changeOf": (v: { readonly what: string | number }) => string;
readonly "ofWhom": (v: { readonly what: string | number; readonly who: string | number }) => string;
readonly "ofProgramme": (v: { readonly name: string | number; readonly programme: string | number }) => string;
readonly "inLanguage": (v: { readonly label: string | number; readonly language: string | number }) => string;
readonly "unitOf": (v: { readonly label: string | number }) => string;
readonly "numbered": (v: { readonly label: string | number; readonly n: string | number }) => string;
readonly "piece": (v: { readonly label: string | number; readonly value: string | number }) => string;
readonly "withPlaces": (v: { readonly status: string | number; readonly places: number }) => string;
readonly "yes": string;
readonly "no": string;
readonly "none": string;
readonly "keys": (v: { readonly count: number }) => string;
readonly "notThere": string;
readonly "open": string;
readonly "closed": string;
readonly "since": (v: { readonly date: string | number }) => string;
readonly "through": (v: { readonly date: string | number }) => string;
readonly "planned": (v: { readonly period: string | number; readonly value: string | number }) => string;
readonly "forNow": (v: { readonly period: string | number }) => string;
readonly "alsoMade": (v: { readonly period: string | number; readonly value: string | number }) => string;
readonly "filed": (v: { readonly value: string | number }) => string;
readonly "takeAway": (v: { readonly who: string | number }) => string;
readonly "now": string;
readonly "plans": string;
readonly "allMunicipalities": string;
readonly "gone": string;
readonly "goneYes": string;
readonly "when": string;
readonly "whenNow": string;
readonly "whenDay": string;
readonly "fromDay": string;
readonly "till": string;
readonly "tillGood": string;
readonly "tillDay": string;
readonly "untilDay": string;
readonly "because": string;
readonly "becauseText": string;
readonly "check": string;
readonly "checkTitle": string;
readonly "checkLead": string;
readonly "namesake": (v: { readonly name: string | number }) => string;
readonly "what": string;
readonly "was": string;
readonly "becomes": string;
readonly "period": string;
readonly "atOnce": string;
readonly "plansEnd": string;
readonly "plansStay": string;
readonly "plansAhead": string;
readonly "undoable": string;
readonly "asksAtOnce": (v: { readonly mailbox: string | number }) => string;
readonly "undoableUntil": string;
readonly "save": string;
readonly "again": string;
readonly "openAgain": string;
readonly "intakeOfPlan": (v: { readonly date: string | number }) => string;
readonly "used": string;
readonly "lowered": (v: { readonly year: string | number; readonly used: string | number; readonly granted: string | number }) => string;
readonly "roomNow": string;
readonly "room": (v: { readonly places: number; readonly held: string | number; readonly isFull: "yes" | "other" }) => string;
readonly "loweredPlaces": (v: { readonly held: string | number; readonly places: string | number }) => string;
readonly "same": string;
readonly "busy": string;
readonly "unreadable": string;
readonly "moved": (v: { readonly value: string | number }) => string;
readonly "refused": string;
readonly "problemFrom": (v: { readonly date: string | number; readonly problem: string | number }) => string;
readonly "missing": string;
readonly "notRight": (v: { readonly what: string | number }) => string;
readonly "otherRule": (v: { readonly path: string | number }) => string;
readonly "add": {
readonly "providers": string;
readonly "offers": string;
readonly "executingBodies": string;
readonly "otherRegions": string;
readonly "clients": string;
readonly "forms": string;
};
readonly "sections": {
readonly "providers": string;
readonly "opening": string;
readonly "municipalities": string;
readonly "uwv": string;
readonly "days": string;
readonly "people": string;
readonly "elsewhere": string;
readonly "systems": string;
};
readonly "mapped": (v: { readonly name: string | number; readonly count: number }) => string;
readonly "limitsTitle": string;
readonly "limits": {
readonly "senderPerDay": string;
readonly "unknownSenderPerDay": string;
readonly "candidatePerDay": string;
readonly "networkPerHour": string;
readonly "clientPerDay": string;
readonly "callsPerDay": string;
readonly "formMailsPerNetwork": string;
readonly "formMailsPerHour": string;
};
readonly "parts": {
readonly "helpdesk": string;
readonly "coordinator-name": string;
readonly "coordinator-mailbox": string;
readonly "coordinator-phone": string;
readonly "coordinator-deputy": string;
readonly "mail-replyTo": string;
readonly "municipalities-places": string;
readonly "municipalities-approverDomains": string;
readonly "municipalities-executingBody": string;
readonly "municipalities-teamMailbox": string;
readonly "municipalities-teamPhone": string;
readonly "municipalities-succeededBy": string;
readonly "municipalities-ceilings": string;
readonly "executingBodies": string;
readonly "otherRegions": string;
readonly "executingBodies-name": string;
readonly "executingBodies-approverDomains": string;
readonly "uwv-approverDomains": string;
readonly "uwv-teamMailbox": string;
readonly "uwv-phone": string;
readonly "providers": string;
readonly "providers-name": string;
readonly "providers-mailbox": string;
readonly "providers-phone": string;
readonly "providers-domains": string;
readonly "providers-ipsCare": string;
readonly "providers-offers": string;
readonly "providers-offers-municipalities": string;
readonly "providers-offers-minAge": string;
readonly "providers-offers-maxAge": string;
readonly "providers-offers-capacity": string;
readonly "clients": string;
readonly "forms": string;
readonly "formOrigins": string;
readonly "clients-name": string;
readonly "clients-keyHashes": string;
readonly "clients-origins": string;
readonly "clients-vouches": string;
readonly "clients-perDay": string;
readonly "clients-organisation": string;
readonly "clients-pages-thanks": string;
readonly "clients-pages-error": string;
readonly "clients-webhook": string;
readonly "intake": string;
readonly "intakeClosed": string;
readonly "windDown": string;
readonly "texts": string;
readonly "noCapacityFor": string;
readonly "doors-opensOn": string;
readonly "doors-closesOn": string;
readonly "doors-closedText": string;
readonly "doors-municipalities": string;
readonly "doors-length": string;
readonly "doors-checkIns-first": string;
readonly "doors-checkIns-every": string;
readonly "doors-checkIns-keptWorkWeeks": string;
readonly "doors-checkIns-followUpWeeks": string;
readonly "programmes-pause": string;
readonly "tasks": string;
readonly "waiting-askEvery": string;
readonly "links-taskValid": string;
readonly "links-statusValid": string;
readonly "reopenDays": string;
readonly "officeHours-start": string;
readonly "officeHours-end": string;
readonly "officeHours-closedDays": string;
readonly "handovers": string;
};
readonly "fields": {
readonly "name": string;
readonly "mailbox": string;
readonly "phone": string;
readonly "hours": string;
readonly "domains": string;
readonly "approverDomains": string;
readonly "ipsCare": string;
readonly "offer": string;
readonly "programme": string;
readonly "municipalities": string;
readonly "minAge": string;
readonly "maxAge": string;
readonly "longestDays": string;
readonly "totalDays": string;
readonly "status": string;
readonly "places": string;
readonly "closedText": string;
readonly "afterReminders": string;
readonly "successor": string;
readonly "successorOn": string;
readonly "reminders": string;
readonly "due": string;
readonly "repeat": string;
readonly "otherRegion": string;
readonly "organisation": string;
readonly "how": string;
readonly "site": string;
readonly "selfOrganisation": string;
readonly "selfHow": string;
readonly "professionalOrganisation": string;
readonly "professionalHow": string;
readonly "origins": string;
readonly "vouches": string;
readonly "webhookUrl": string;
readonly "events": string;
};
readonly "hints": {
readonly "domains": string;
readonly "places": string;
readonly "dates": string;
readonly "days": (v: { readonly least: string | number; readonly most: string | number }) => string;
readonly "bounds": (v: { readonly least: string | number; readonly most: string | number }) => string;
readonly "weeks": (v: { readonly least: string | number; readonly most: string | number }) => string;
readonly "origins": string;
readonly "capacity": string;
readonly "because": string;
readonly "events": (v: { readonly events: string | number }) => string;
};
readonly "units": {
readonly "working-days": string;
readonly "D": string;
readonly "W": string;
readonly "M": string;
readonly "Y": string;
};
readonly "capacity": {
readonly "has-places": string;
readonly "waiting-list": string;
readonly "ask-first": string;
readonly "full": string;
};
readonly "reasons": {
readonly "asked": string;
readonly "agreed": string;
readonly "for-a-while": string;
readonly "mistake": string;
readonly "other": string;
};
readonly "problems": {
readonly "events": string;
readonly "empty": string;
readonly "text": string;
readonly "phone": string;
readonly "mailbox": string;
readonly "time": string;
readonly "words": string;
readonly "number": string;
readonly "places": string;
readonly "domains": string;
readonly "days": string;
readonly "date": string;
readonly "past": string;
readonly "until": string;
readonly "unit": string;
readonly "bounds": string;
readonly "weeks": string;
readonly "site": string;
readonly "webhook": string;
readonly "origins": string;
readonly "choice": string;
readonly "allOrSome": string;
readonly "reason": string;
readonly "reasonText": string;
readonly "long": string;
readonly "textLong": string;
readonly "textPlain": string;
readonly "textBrace": string;
readonly "textMissing": (v: { readonly names: string | number }) => string;
readonly "textUnknown": (v: { readonly names: string | number }) => string;
readonly "textSame": (v: { readonly names: string | number }) => string;
};
readonly "notAllowed": {
readonly "outside": string;
readonly "plans": string;
};
readonly "rules": {
readonly "approverDomains": string;
readonly "providerDomains": string;
readonly "mailbox": string;
readonly "teamMailbox": string;
readonly "deputy": string;
readonly "successor": string;
readonly "places": string;
readonly "unknownMunicipality": string;
readonly "unknownBody": string;
readonly "twice": string;
readonly "capacity": string;
readonly "ages": string;
readonly "doorDays": string;
readonly "noProvider": string;
readonly "officeHours": string;
readonly "reminders": string;
readonly "checkIns": string;
readonly "decidedYears": string;
readonly "reopenDays": string;
readonly "pause": string;
readonly "staff": string;
readonly "forms": string;
readonly "clientOrigins": string;
};
readonly "needs": {
readonly "missing-municipality": (v: { readonly who: string | number; readonly count: number }) => string;
readonly "missing-provider": (v: { readonly who: string | number; readonly count: number }) => string;
readonly "missing-offer": (v: { readonly who: string | number; readonly count: number }) => string;
};
readonly "does": {
readonly "municipalities-places": string;
readonly "municipalities-ceilings": string;
readonly "otherRegions": string;
readonly "handovers": string;
readonly "formOrigins": string;
readonly "intakeClosed": string;
readonly "noCapacityFor": string;
readonly "waiting-askEvery": string;
readonly "doors-length": string;
readonly "doors-checkIns-first": string;
readonly "doors-checkIns-every": string;
readonly "doors-checkIns-keptWorkWeeks": string;
readonly "doors-checkIns-followUpWeeks": string;
readonly "programmes-pause": string;
readonly "tasks": string;
readonly "links-taskValid": string;
readonly "links-statusValid": string;
readonly "reopenDays": string;
readonly "clients": string;
readonly "clients-origins": string;
readonly "clients-vouches": string;
readonly "clients-perDay": string;
readonly "clients-organisation": string;
readonly "clients-pages-thanks": string;
readonly "clients-pages-error": string;
readonly "clients-webhook": string;
};
readonly "handovers": {
readonly "under-16": string;
readonly "state-pension-age": string;
readonly "outside-region": string;
readonly "municipality-buys-itself": string;
readonly "disability-benefit": string;
readonly "ask-clinician-ips": string;
readonly "not-motivated": string;
readonly "door-not-open-yet": string;
};
readonly "messages": {
readonly "veranderd": string;
readonly "teruggedraaid": string;
};
readonly "mail": {
readonly "subject": string;
readonly "why": string;
readonly "leadMailbox": string;
readonly "lead": string;
readonly "look": string;
};
readonly "former": {
readonly "subject": string;
readonly "why": string;
readonly "lead": (v: { readonly municipality: string | number }) => string;
readonly "look": string;
};
readonly "follows": {
readonly "title": string;
readonly "deciders": {
readonly "gone": (v: { readonly domains: string | number }) => string;
readonly "back": (v: { readonly domains: string | number }) => string;
};
readonly "coaches": {
readonly "gone": (v: { readonly domains: string | number }) => string;
readonly "back": (v: { readonly domains: string | number }) => string;
};
readonly "mailbox": string;
readonly "cases": (v: { readonly who: string | number }) => string;
};
readonly "history": {
readonly "title": string;
readonly "lead": string;
readonly "empty": string;
readonly "numbered": (v: { readonly n: string | number; readonly what: string | number }) => string;
readonly "what": string;
readonly "difference": (v: { readonly was: string | number; readonly becomes: string | number }) => string;
readonly "undid": (v: { readonly n: string | number }) => string;
readonly "when": string;
readonly "who": string;
readonly "nobody": string;
readonly "byAccount": (v: { readonly account: string | number }) => string;
readonly "why": string;
readonly "standing": string;
readonly "standings": {
readonly "counts": string;
readonly "undoes": string;
readonly "not-yet": string;
readonly "over": string;
readonly "undone": string;
readonly "replaced": string;
readonly "file-newer": string;
readonly "in-file": string;
readonly "settled": string;
readonly "no-target": string;
};
readonly "added": {
readonly "title": string;
readonly "lead": string;
readonly "what": (v: { readonly provider: string | number; readonly programme: string | number }) => string;
readonly "difference": (v: { readonly from: number; readonly to: number }) => string;
readonly "when": string;
readonly "cases": string;
};
readonly "undo": string;
readonly "undoOf": (v: { readonly what: string | number }) => string;
readonly "undoTitle": string;
readonly "undoLead": string;
readonly "tooLate": string;
};
}

const nl: DeskRegionTexts = {
"title": "De regio",
"back": "Terug naar de werkplek",
"backToRegion": "Terug naar de regio",
"lead": "Dit is hoe de regio nu werkt. Wat je hier verandert, geldt overal binnen een minuut. Ook voor aanmeldingen die al lopen.",
"onlyFile": "Niet alles kan hier: wie beslist, op welke grond en hoelang we bewaren. Dat doet de beheerder in het regiobestand.",
"ask": (v) => `Staat er iets niet bij? Bel dan: ${v.name}, ${v.phone}.`,
"mergers": {
"title": "Gemeenten die samengaan",
"ahead": (v) => `${v.name} gaat op ${v.date} op in ${v.into}.`,
"since": (v) => `${v.name} is sinds ${v.date} een deel van ${v.into}.`,
"goesOn": (v) => `${v.count === 0 ? `Er staat nu geen aanmelding uit ${v.name} open.` : pluralIn('nl', 'cardinal', v.count) === 'one' ? `Er staat nu 1 aanmelding uit ${v.name} open. Die gaat vanaf die dag vanzelf verder bij ${v.into}.` : `Er staan nu ${numberIn('nl', v.count)} aanmeldingen uit ${v.name} open. Die gaan vanaf die dag vanzelf verder bij ${v.into}.`} Het team van ${v.into} (${v.mailbox}) krijgt dan de vragen en de lijst. Links in mails blijven werken.`,
"went": (v) => `${v.count === 0 ? `Er staat geen aanmelding uit ${v.name} meer open.` : pluralIn('nl', 'cardinal', v.count) === 'one' ? `Er staat nog 1 aanmelding uit ${v.name} open. Die loopt nu bij ${v.into}.` : `Er staan nog ${numberIn('nl', v.count)} aanmeldingen uit ${v.name} open. Die lopen nu bij ${v.into}.`}`,
"see": (v) => `Bekijk de aanmeldingen uit ${v.name}`,
"todo": "Regel dit voor die dag",
"ready": "Alles staat klaar voor die dag.",
"door": (v) => `${v.into} doet nog niet mee aan ${v.door}.`,
"offer": (v) => `${v.provider} werkt nog niet in ${v.into} (${v.programme}).`,
"domains": (v) => `Wie mailt met ${v.domains}, kan dan niet meer beslissen. Vragen aan hen gaan naar het team van ${v.into}. Blijven die adressen bestaan? Zet ze dan bij ${v.into}.`,
"staff": (v) => `Niemand van ${v.into} kan inloggen op de werkplek. De beheerder regelt dat in het regiobestand.`,
},
"change": "Wijzig",
"changeOf": (v) => `Wijzig: ${v.what}`,
"ofWhom": (v) => `${v.what} (${v.who})`,
"ofProgramme": (v) => `${v.name}, ${v.programme}`,
"inLanguage": (v) => `${v.label} (${v.language})`,
"unitOf": (v) => `${v.label}: waarin je telt`,
"numbered": (v) => `${v.label} ${v.n}`,
"piece": (v) => `${v.label}: ${v.value}`,
"withPlaces": (v) => `${v.status}, ${pluralIn('nl', 'cardinal', v.places) === 'one' ? `1 plek` : `${numberIn('nl', v.places)} plekken`}`,
"yes": "Ja",
"no": "Nee",
"none": "niets",
"keys": (v) => `${v.count === 0 ? `geen sleutel` : pluralIn('nl', 'cardinal', v.count) === 'one' ? `1 sleutel` : `${numberIn('nl', v.count)} sleutels`}`,
"notThere": "is er niet",
"open": "open",
"closed": "dicht",
"since": (v) => `vanaf ${v.date}`,
"through": (v) => `tot en met ${v.date}`,
"planned": (v) => `Gepland: ${v.period}: ${v.value}`,
"forNow": (v) => `Dit geldt ${v.period}.`,
"alsoMade": (v) => `Ook gewijzigd, ${v.period}: ${v.value}`,
"filed": (v) => `In het regiobestand staat: ${v.value}`,
"takeAway": (v) => `${v.who} weghalen`,
"now": "Nu",
"plans": "Gepland",
"allMunicipalities": "Alle gemeenten",
"gone": "Weghalen",
"goneYes": "Dit moet weg. Er komt niets voor in de plaats.",
"when": "Vanaf wanneer geldt het?",
"whenNow": "Nu meteen",
"whenDay": "Vanaf een dag",
"fromDay": "Eerste dag",
"till": "Hoelang geldt het?",
"tillGood": "Tot iemand het weer verandert",
"tillDay": "Tot en met een dag",
"untilDay": "Laatste dag",
"because": "Waarom verander je dit?",
"becauseText": "Toelichting",
"check": "Controleer",
"checkTitle": "Klopt dit?",
"checkLead": "Er is nog niets veranderd.",
"namesake": (v) => `Er is al een organisatie die ${v.name} heet. Is het dezelfde? Ga dan terug en wijzig wat er al staat. Is het een andere? Geef haar een naam waaraan iedereen het verschil ziet, bijvoorbeeld met de plaats erbij.`,
"what": "Wat",
"was": "Nu staat er",
"becomes": "Dat wordt",
"period": "Wanneer",
"atOnce": "nu meteen, tot iemand het weer verandert",
"plansEnd": "Deze plannen draaien we meteen terug, zodat ze je wijziging niet later ongedaan maken.",
"plansStay": "Let op, deze plannen voor hetzelfde blijven staan. Vanaf hun eerste dag telt het plan.",
"plansAhead": "Wat er al gepland is",
"undoable": "Je kunt dit later terugdraaien.",
"asksAtOnce": (v) => `Zodra dit geldt, vragen we hier plek voor wie wacht en past. Die vraag gaat naar ${v.mailbox}. Kijk dat adres goed na.`,
"undoableUntil": "Je kunt dit terugdraaien tot hier iemand gevraagd of begeleid wordt. Daarna kun je de plekken nog op vol zetten.",
"save": "Ja, verander dit",
"again": "Nee, pas het aan",
"openAgain": "Open weer",
"intakeOfPlan": (v) => `Het programma stopt. Vanaf ${v.date} zijn alle nieuwe aanmeldingen gesloten, wat hier ook staat.`,
"used": "Dit jaar geteld",
"lowered": (v) => `In ${v.year} zijn er al ${v.used} plekken bezet. Dat is meer dan ${v.granted}. Wie al een plek heeft, houdt die. Wie nog komt, wacht tot er weer budget is.`,
"roomNow": "Wat nu telt",
"room": (v) => `${v.places === 0 ? `geen plekken` : pluralIn('nl', 'cardinal', v.places) === 'one' ? `1 plek` : `${numberIn('nl', v.places)} plekken`}, waarvan ${v.held} bezet.${v.isFull === "yes" ? ` De aanbieder staat nu op vol.` : ``}`,
"loweredPlaces": (v) => `Er zijn nu ${v.held} plekken bezet. Dat is meer dan ${v.places}. Wie al een plek heeft, houdt die. Wie nog komt, wacht tot er plek is.`,
"same": "Zo staat het er al. Er is niets veranderd.",
"busy": "Er veranderden net veel mensen iets. Probeer het nog een keer.",
"unreadable": "Wat je stuurde kwam niet goed over. Vul het opnieuw in.",
"moved": (v) => `Iemand anders heeft dit net veranderd. Nu staat er: ${v.value}. Wat jij invulde staat er nog. Kijk wat er moet gelden en stuur het opnieuw.`,
"refused": "Dit kan nog niet",
"problemFrom": (v) => `Vanaf ${v.date}: ${v.problem}`,
"missing": "Dit is er niet meer, of het was er al. Ga terug naar de regio en kijk hoe het er staat.",
"notRight": (v) => `Wat je invulde past niet bij: ${v.what}. Kijk het na en probeer het opnieuw.`,
"otherRule": (v) => `Dit past niet bij de rest van de regio (${v.path}). Vraag de beheerder om hulp.`,
"add": {
"providers": "Voeg een aanbieder toe",
"offers": "Voeg een programma toe",
"executingBodies": "Voeg een uitvoeringsorganisatie toe",
"otherRegions": "Voeg een andere regio toe",
"clients": "Voeg een formulier of systeem toe",
"forms": "Voeg een formulier van een ander systeem toe",
},
"sections": {
"providers": "Aanbieders",
"opening": "Open en dicht",
"municipalities": "Gemeenten",
"uwv": "UWV",
"days": "Dagen en termijnen",
"people": "Wie mensen kunnen bereiken",
"elsewhere": "Hulp die we niet zelf geven",
"systems": "Systemen",
},
"mapped": (v) => `${v.name}, ${pluralIn('nl', 'cardinal', v.count) === 'one' ? `1 veld` : `${numberIn('nl', v.count)} velden`}`,
"limitsTitle": "Hoeveel er mag binnenkomen",
"limits": {
"senderPerDay": "Van één bekende aanmelder, per dag",
"unknownSenderPerDay": "Van één onbekende aanmelder, per dag",
"candidatePerDay": "Over één kandidaat, per dag",
"networkPerHour": "Van één netwerk, per uur",
"clientPerDay": "Van één systeem, per dag",
"callsPerDay": "Om te bellen, per dag",
"formMailsPerNetwork": "Mails van het formulier aan één netwerk, per uur",
"formMailsPerHour": "Mails van het formulier aan iedereen, per uur",
},
"parts": {
"helpdesk": "Helpdesk",
"coordinator-name": "Hoe we de coördinator noemen",
"coordinator-mailbox": "Mailadres van de coördinator",
"coordinator-phone": "Telefoon van de coördinator",
"coordinator-deputy": "Vervanger van de coördinator",
"mail-replyTo": "Waar antwoorden op onze mails heen gaan",
"municipalities-places": "Dorpen en steden",
"municipalities-approverDomains": "Maildomeinen van wie beslist",
"municipalities-executingBody": "Uitvoeringsorganisatie",
"municipalities-teamMailbox": "Mailadres van het team",
"municipalities-teamPhone": "Telefoon van het team",
"municipalities-succeededBy": "Gaat op in een andere gemeente",
"municipalities-ceilings": "Plekken per jaar",
"executingBodies": "Uitvoeringsorganisatie",
"otherRegions": "Waar mensen uit deze regio terechtkunnen",
"executingBodies-name": "Naam",
"executingBodies-approverDomains": "Maildomeinen van wie beslist",
"uwv-approverDomains": "Maildomeinen van wie beslist",
"uwv-teamMailbox": "Mailadres van het team",
"uwv-phone": "Telefoon van het team",
"providers": "Aanbieder",
"providers-name": "Naam",
"providers-mailbox": "Mailadres",
"providers-phone": "Telefoon",
"providers-domains": "Maildomeinen van de jobcoaches",
"providers-ipsCare": "Behandelt mensen en biedt IPS",
"providers-offers": "Programma",
"providers-offers-municipalities": "Voor welke gemeenten",
"providers-offers-minAge": "Vanaf welke leeftijd",
"providers-offers-maxAge": "Tot en met welke leeftijd",
"providers-offers-capacity": "Plekken",
"clients": "Formulier of systeem",
"forms": "Formulier van een ander systeem",
"formOrigins": "Websites met een eigen formulier",
"clients-name": "Naam",
"clients-keyHashes": "Sleutels",
"clients-origins": "Websites",
"clients-vouches": "Staat in voor wie aanmeldt",
"clients-perDay": "Aanmeldingen per dag",
"clients-organisation": "Organisatie van wie aanmeldt",
"clients-pages-thanks": "Pagina na een aanmelding",
"clients-pages-error": "Pagina als het nu niet kan",
"clients-webhook": "Berichten over aanmeldingen",
"intake": "Grens",
"intakeClosed": "Alle nieuwe aanmeldingen",
"windDown": "Einde van het programma",
"texts": "Eigen woorden",
"noCapacityFor": "Zolang vragen we een volle aanbieder niet opnieuw",
"doors-opensOn": "Gaat open op",
"doors-closesOn": "Laatste dag",
"doors-closedText": "Wat mensen lezen als het dicht is",
"doors-municipalities": "Voor inwoners van",
"doors-length": "Duur van het traject",
"doors-checkIns-first": "Eerste vraag hoe het gaat",
"doors-checkIns-every": "Daarna vragen we dit elke",
"doors-checkIns-keptWorkWeeks": "Zoveel weken na het begin van werk vragen we of het er nog is",
"doors-checkIns-followUpWeeks": "Zoveel weken na de begeleiding vragen we hoe het gaat",
"programmes-pause": "Zo lang mag begeleiding stilliggen",
"tasks": "Termijnen",
"waiting-askEvery": "Zo vaak vragen we wie wacht of het nog past",
"links-taskValid": "Zo lang werkt een link naar een taak",
"links-statusValid": "Zo lang werkt een link naar de voortgang",
"reopenDays": "Zo lang kan een afgesloten aanmelding weer open",
"officeHours-start": "Eerste uur van de dag",
"officeHours-end": "Laatste uur van de dag",
"officeHours-closedDays": "Extra dagen dat we dicht zijn",
"handovers": "Waar we mensen dan heen sturen",
},
"fields": {
"name": "Naam",
"mailbox": "Mailadres",
"phone": "Telefoon",
"hours": "Wanneer bereikbaar",
"domains": "Maildomeinen van de jobcoaches",
"approverDomains": "Maildomeinen van wie beslist",
"ipsCare": "Behandelt deze aanbieder mensen en biedt die IPS?",
"offer": "Programma",
"programme": "Welk programma",
"municipalities": "Voor welke gemeenten",
"minAge": "Vanaf welke leeftijd",
"maxAge": "Tot en met welke leeftijd",
"longestDays": "Dagen achter elkaar",
"totalDays": "Dagen bij elkaar",
"status": "Plekken",
"places": "Aantal plekken",
"closedText": "Wat mensen lezen",
"afterReminders": "Na hoeveel herinneringen de vervanger het hoort",
"successor": "Nieuwe gemeente",
"successorOn": "Eerste dag",
"reminders": "Herinnering",
"due": "Uiterlijk klaar na",
"repeat": "Daarna herinneren elke",
"otherRegion": "Welke regio",
"organisation": "Wie daar helpt",
"how": "Hoe mensen daar komen",
"site": "Website",
"selfOrganisation": "Wie daar helpt, voor wie zichzelf aanmeldt",
"selfHow": "Hoe die daar komt",
"professionalOrganisation": "Wie daar helpt, voor wie een ander aanmeldt",
"professionalHow": "Hoe een professional daar komt",
"origins": "Websites waar het formulier op staat",
"vouches": "Staat dit systeem in voor wie aanmeldt?",
"webhookUrl": "Adres waar we berichten heen sturen",
"events": "Welke berichten",
},
"hints": {
"domains": "Eén op elke regel. Bijvoorbeeld: gemeente.example",
"places": "Eén op elke regel.",
"dates": "Eén op elke regel. Bijvoorbeeld: 24-12-2030",
"days": (v) => `Een aantal dagen van ${v.least} tot en met ${v.most}.`,
"bounds": (v) => `Dit mag van ${v.least} tot en met ${v.most} zijn.`,
"weeks": (v) => `Eén getal op elke regel. Het mag van ${v.least} tot en met ${v.most} zijn.`,
"origins": "Eén op elke regel, zonder wat na de naam komt. Bijvoorbeeld: https://formulier.onze-gemeente.example",
"capacity": "Is alles vol? Dan telt dit getal niet.",
"because": "Schrijf niets over mensen die zijn aangemeld.",
"events": (v) => `Eén op elke regel. Je kunt kiezen uit: ${v.events}. Laat je dit leeg, dan sturen we alle berichten.`,
},
"units": {
"working-days": "werkdagen",
"D": "dagen",
"W": "weken",
"M": "maanden",
"Y": "jaren",
},
"capacity": {
"has-places": "Er is plek",
"waiting-list": "Er is een wachtlijst",
"ask-first": "Eerst vragen",
"full": "Vol",
},
"reasons": {
"asked": "De organisatie vroeg erom",
"agreed": "Het is zo afgesproken",
"for-a-while": "Het is voor een tijd",
"mistake": "Er stond een fout",
"other": "Iets anders",
},
"problems": {
"events": "Zet op elke regel één van de berichten waar je uit kunt kiezen.",
"empty": "Vul dit in.",
"text": "Maak dit korter.",
"phone": "Vul een telefoonnummer in, zoals 030 123 45 67.",
"mailbox": "Vul een mailadres van een organisatie in, zoals team@zeist.example.",
"time": "Vul een tijd in, zoals 9.00.",
"words": "Vul dit in elke taal in.",
"number": "Vul een heel getal in dat hier past.",
"places": "Vul in hoeveel plekken er zijn.",
"domains": "Zet op elke regel één maildomein, zoals zeist.example.",
"days": "Zet op elke regel één dag die bestaat, zoals 24-12-2030.",
"date": "Vul een dag in die bestaat, zoals 24 12 2030.",
"past": "Deze dag is geweest. Vul vandaag of een latere dag in.",
"until": "De laatste dag komt voor de eerste. Vul een latere dag in.",
"unit": "Kies waarin je telt.",
"bounds": "Deze tijd is te kort of te lang. Onder de vraag staat wat mag.",
"weeks": "Zet op elke regel één getal, zoals 13.",
"site": "Vul een adres van een website in, zoals https://www.zeist.example.",
"webhook": "Vul een adres in dat begint met https://, zoals https://systeem.example/webhook. De beheerder van het systeem weet het.",
"origins": "Zet op elke regel één website die begint met https://, en niets na de naam.",
"choice": "Maak een keuze.",
"allOrSome": "Kies alle gemeenten, of alleen de gemeenten waar het om gaat. Gaat het om een paar? Haal dan het vinkje weg bij alle gemeenten.",
"reason": "Kies een reden.",
"reasonText": "Schrijf in een paar woorden wat de reden is.",
"long": "Maak de toelichting korter.",
"textLong": "Dit is te lang. Maak het korter.",
"textPlain": "Hier mogen alleen woorden staan. Dus geen link, geen mailadres en geen tekens als < en >. Zet na elke punt een spatie. En vraag niemand om een code, een wachtwoord, DigiD of een rekening: dat doen alleen valse mails.",
"textBrace": "Een van de tekens { en } staat verkeerd. Schrijf wat wordt ingevuld zoals het er stond.",
"textMissing": (v) => `Dit mist nog: ${v.names}. Zet het ergens in de tekst.`,
"textUnknown": (v) => `Dit kunnen we hier niet invullen: ${v.names}. Haal het weg.`,
"textSame": (v) => `Dit lijkt te veel op het onderwerp van een andere mail: ‘${v.names}’. Kies andere woorden. Mensen moeten mails uit elkaar kunnen houden.`,
},
"notAllowed": {
"outside": "Kies een mailadres bij een van de maildomeinen van wie beslist. Moet het een ander adres zijn? Vraag het aan de coördinator.",
"plans": "Er is al zo veel gepland of tijdelijk als kan. Draai eerst een plan terug bij wat er is veranderd, of wacht tot er een voorbij is.",
},
"rules": {
"approverDomains": "Wie beslist heeft een mailadres van de eigen organisatie. Kies dus geen gratis maildienst en geen maildomein van een aanbieder.",
"providerDomains": "Bij een gratis maildienst kan iedereen een adres krijgen. Vul het maildomein van de aanbieder zelf in.",
"mailbox": "Vul een mailadres van een organisatie in. Een gratis maildienst mag niet.",
"teamMailbox": "Vul een mailadres van de organisatie zelf in. Een gratis maildienst mag niet, en een adres bij een aanbieder ook niet.",
"deputy": "De vervanger heeft een ander mailadres nodig dan de coördinator.",
"successor": "Kies een andere gemeente die dan nog bestaat.",
"places": "Een naam van een dorp of stad mag maar bij één gemeente staan. Haal de dubbele naam weg.",
"unknownMunicipality": "Hier staat een gemeente die niet in de regio is. Kies uit de lijst.",
"unknownBody": "Een gemeente gebruikt deze uitvoeringsorganisatie nog. Verander dat eerst bij die gemeente.",
"twice": "Dit is er al. Verander wat er staat.",
"capacity": "Bij vol horen nul plekken. Anders zijn er een of meer plekken.",
"ages": "De hoogste leeftijd is lager dan de laagste. Verander een van de twee.",
"doorDays": "De laatste dag komt voor de eerste. Verander een van de twee.",
"noProvider": "Dan is er een programma dat open is en dat niemand in de gemeenten aanbiedt. Zoek eerst een andere aanbieder, of sluit het.",
"officeHours": "Het eerste uur moet voor het laatste komen.",
"reminders": "Zet de herinneringen op volgorde. De laatste komt voor de dag waarop het klaar moet zijn.",
"checkIns": "De eerste vraag komt na het einde van het traject. Kies een kortere tijd.",
"decidedYears": "In het besluit kan een ander aantal jaren staan. Kies een van die aantallen.",
"reopenDays": "Zo lang bewaren we niet iedereen. Kies minder dagen.",
"pause": "Bij elkaar kan het niet korter zijn dan achter elkaar. Verander een van de twee.",
"staff": "Iemand kan nog inloggen als deze aanbieder. Vraag de beheerder om dat eerst weg te halen.",
"forms": "De koppeling van dit formulier klopt niet. Kijk of elk veld dat nodig is een plek heeft, en of het systeem er nog is.",
"clientOrigins": "Deze website hoort al bij een ander formulier of systeem. Haal haar daar eerst weg.",
},
"needs": {
"missing-municipality": (v) => `${v.who} is nog nodig. ${pluralIn('nl', 'cardinal', v.count) === 'one' ? `Er loopt nog 1 aanmelding.` : `Er lopen nog ${numberIn('nl', v.count)} aanmeldingen.`} Laat de gemeente staan tot die klaar zijn.`,
"missing-provider": (v) => `${v.who} is nog nodig. ${pluralIn('nl', 'cardinal', v.count) === 'one' ? `Er loopt daar nog 1 aanmelding.` : `Er lopen daar nog ${numberIn('nl', v.count)} aanmeldingen.`} Zet de plekken op vol, of geef die mensen eerst aan een ander.`,
"missing-offer": (v) => `${v.who} is nog nodig. ${pluralIn('nl', 'cardinal', v.count) === 'one' ? `Er loopt nog 1 aanmelding.` : `Er lopen nog ${numberIn('nl', v.count)} aanmeldingen.`} Zet de plekken op vol tot die klaar zijn.`,
},
"does": {
"municipalities-places": "Mensen typen vaak de naam van hun dorp. Zet hier namen waarbij we de gemeente nog niet vinden. De naam van de gemeente zelf kennen we al. Dit telt voor wie zich daarna aanmeldt.",
"municipalities-ceilings": "Zoveel mensen mogen per jaar beginnen op kosten van deze gemeente. Is alles bezet? Dan wacht wie nieuw is, en ziet de coördinator dat. Bij een hoger aantal gaat wie wacht vanzelf verder. Staat er nog geen aantal? Dan tellen we vanaf nu: wie al een plek heeft, telt niet mee. Vul voor dit jaar in hoeveel er nog over zijn.",
"otherRegions": "Wie buiten onze regio woont, leest hier waar hulp is. Weet je niets in te vullen? Dan noemen we alleen de naam van de regio.",
"handovers": "Dit lezen mensen die we zelf niet kunnen helpen. Wie zichzelf aanmeldt kan iets anders lezen dan wie een ander aanmeldt.",
"formOrigins": "Een formulier op deze websites mag aanmeldingen naar ons sturen. Haal je een website weg? Dan weigeren we binnen een minuut wat daarvandaan komt.",
"intakeClosed": "Hier sluit je alle nieuwe aanmeldingen, met een tekst die mensen dan lezen. Wie al is aangemeld merkt er niets van. Wil je weer open? Dan kan dat hier met één knop.",
"noCapacityFor": "Zegt een aanbieder dat alles vol is? Dan vragen we die zo lang niet. Dit telt vanaf het volgende antwoord.",
"waiting-askEvery": "Wie op een plek wacht vragen we zo vaak of dat nog past. Geen antwoord verandert niets. Dit telt vanaf de volgende vraag.",
"doors-length": "Zo lang duurt de begeleiding, als het besluit niets anders zegt. Wie al begonnen is, houdt het einde dat is afgesproken.",
"doors-checkIns-first": "Zo lang na het begin vragen we voor het eerst hoe het gaat. Dit telt ook voor wie al bezig is, vanaf de volgende vraag.",
"doors-checkIns-every": "Zo vaak vragen we daarna hoe het gaat. Dit telt ook voor wie al bezig is, vanaf de volgende vraag.",
"doors-checkIns-keptWorkWeeks": "Zo vragen we of iemand het werk nog heeft. Laat je dit leeg, dan vragen we dat niet. Dit telt ook voor wie al werkt, vanaf de volgende vraag.",
"doors-checkIns-followUpWeeks": "De jobcoach zegt dan of er werk of school is. Zolang er nog een vraag komt, sluiten we de aanmelding niet af. Laat je dit leeg, dan vragen we het niet. Dit telt ook voor wie al klaar is met de begeleiding, zolang de aanmelding open is.",
"programmes-pause": "Wil iemand een langere pauze? Dan beslist de coördinator. Vul je niets in, dan is het 91 dagen achter elkaar en 182 dagen bij elkaar. Dit telt voor elke pauze die iemand vanaf dan doorgeeft. Een pauze die al loopt, blijft zoals die is.",
"tasks": "Na deze tijd sturen we een herinnering, en na de laatste gaat de vraag naar iemand anders. Vragen die al gesteld zijn houden hun tijd, tot ze bij iemand anders komen.",
"links-taskValid": "Zo lang opent een link in een mail de taak. Daarna vraag je een nieuwe. Links die al gemaild zijn houden hun tijd.",
"links-statusValid": "Zo lang opent een link de voortgang. Daarna vraag je een nieuwe. Links die al gemaild zijn houden hun tijd.",
"reopenDays": "Zo lang na de laatste dag kan de coördinator een aanmelding weer openen. Dit telt ook voor wat al is afgesloten. Het mag nooit langer zijn dan we gegevens bewaren.",
"clients": "Zet hier een formulier of systeem dat aanmeldingen stuurt. Een formulier op een website heeft geen sleutel nodig: wie aanmeldt, krijgt dan eerst een mail om dat te bevestigen. Een systeem met een sleutel kan instaan voor wie aanmeldt. Een sleutel maak je daarna.",
"clients-origins": "Vanaf deze websites mag een browser aanmeldingen sturen. Ze tellen dan mee voor dit systeem.",
"clients-vouches": "Kies ja als het systeem zelf al weet wie aanmeldt. Kies je nee, dan vragen we wie aanmeldt eerst om dat te bevestigen met een mail.",
"clients-perDay": "Daarna weigeren we wat er die dag nog komt. Vul je niets in, dan telt de grens voor elk systeem.",
"clients-organisation": "Dit vullen we in als een professional geen organisatie noemt.",
"clients-pages-thanks": "Hier gaat de browser heen na een aanmelding. Vul je niets in, dan laten we onze eigen pagina zien.",
"clients-pages-error": "Hier gaat de browser heen als we nu geen aanmelding kunnen aannemen. Vul je niets in, dan laten we onze eigen pagina zien.",
"clients-webhook": "Hierheen sturen we wat er gebeurt met aanmeldingen van dit systeem. Er staan geen gegevens van mensen in.",
},
"handovers": {
"under-16": "Nog te jong",
"state-pension-age": "Krijgt al AOW",
"outside-region": "Woont buiten de regio",
"municipality-buys-itself": "De gemeente regelt het zelf",
"disability-benefit": "Krijgt WIA, WAO of Wajong",
"ask-clinician-ips": "Eerst naar de behandelaar",
"not-motivated": "Wil nu niet werken",
"door-not-open-yet": "Nog niet of niet meer open",
},
"messages": {
"veranderd": "Het is veranderd. Binnen een minuut geldt het overal.",
"teruggedraaid": "Het is teruggedraaid. Binnen een minuut geldt het overal.",
},
"mail": {
"subject": "Een gemeente veranderde wie er beslist",
"why": "Dit is een bericht aan de coördinator van de regio. Hieronder staat vanaf wanneer het geldt.",
"leadMailbox": "Een gemeente veranderde zelf het mailadres van het team. Wie dat adres leest, krijgt de vragen over mensen uit die gemeente en mag daarop beslissen.",
"lead": "Een gemeente veranderde zelf de maildomeinen van wie beslist. Wie daar een mailadres heeft, mag beslissen over aanmeldingen uit die gemeente.",
"look": "Klopt dit niet? Bel de gemeente. Met de knop zie je wat er veranderde en draai je het terug. Je logt eerst in.",
},
"former": {
"subject": "Een ander mailadres voor jullie team",
"why": "Dit adres was dat van een team dat beslist over aanmeldingen.",
"lead": (v) => `${v.municipality} gaf een ander mailadres op voor het team. Vragen gaan daarna niet meer naar dit adres.`,
"look": "Wist je dit niet? Bel dan meteen de coördinator van de regio.",
},
"follows": {
"title": "Wat dit betekent voor open vragen",
"deciders": {
"gone": (v) => `Wie beslist met een adres bij ${v.domains} mag dat daarna niet meer. Een open vraag gaat dan naar de mailbox van het team.`,
"back": (v) => `Wie een adres heeft bij ${v.domains} mag daarna beslissen. Een vraag die al naar de mailbox van het team ging, blijft daar en komt niet vanzelf terug. Moet de werkcoach beslissen? Open de aanmelding, en geef de vraag door.`,
},
"coaches": {
"gone": (v) => `Jobcoaches met een adres bij ${v.domains} mogen daarna niet meer antwoorden. Een open vraag gaat dan naar de coördinator.`,
"back": (v) => `Jobcoaches met een adres bij ${v.domains} mogen daarna antwoorden. Een vraag die al naar de coördinator ging, blijft daar en komt niet vanzelf terug. Moet de jobcoach antwoorden? Open de aanmelding, en geef de vraag door.`,
},
"mailbox": "Nieuwe mails, herinneringen en codes gaan daarna naar het adres dat dan geldt. Een vraag die al is gemaild, sturen we niet vanzelf opnieuw. Wie alleen het andere adres leest, kan er niet meer op antwoorden. Wil je niet op de herinnering wachten? Open de aanmelding, en stuur de vraag opnieuw. Kwam een vraag daar niet aan, en heeft de coördinator die nu? Dan gaat die binnen anderhalf uur vanzelf naar het nieuwe adres.",
"cases": (v) => `Bekijk de open aanmeldingen van ${v.who}`,
},
"history": {
"title": "Wat er is veranderd",
"lead": "De nieuwste staat bovenaan.",
"empty": "Er is nog niets veranderd.",
"numbered": (v) => `${v.n}. ${v.what}`,
"what": "Verschil",
"difference": (v) => `${v.was} → ${v.becomes}`,
"undid": (v) => `Draait nummer ${v.n} terug`,
"when": "Gedaan op",
"who": "Door",
"nobody": "niet te lezen",
"byAccount": (v) => `coördinator (account ${v.account})`,
"why": "Waarom",
"standing": "Hoe het nu staat",
"standings": {
"counts": "Dit geldt nu.",
"undoes": "Een andere wijziging geldt hierdoor niet meer.",
"not-yet": "Dit is gepland.",
"over": "De tijd is voorbij.",
"undone": "Dit is teruggedraaid.",
"replaced": "Een latere wijziging geldt nu.",
"file-newer": "Het regiobestand zegt nu iets nieuwers.",
"in-file": "Het staat nu ook in het regiobestand.",
"settled": "Het staat in het bestand.",
"no-target": "Wat dit veranderde is er niet meer.",
},
"added": {
"title": "Plekken die erbij zijn gezet",
"lead": "Een coördinator zette deze plekken erbij voor iemand die daarheen ging. Ze verdwijnen weer als die persoon klaar is.",
"what": (v) => `${v.provider}: ${v.programme}`,
"difference": (v) => `van ${numberIn('nl', v.from)} naar ${numberIn('nl', v.to)} plekken`,
"when": "Laatst veranderd op",
"cases": "Voor",
},
"undo": "Draai terug",
"undoOf": (v) => `Draai terug: ${v.what}`,
"undoTitle": "Een wijziging terugdraaien",
"undoLead": "Daarna geldt weer wat ervoor gold. Ook het terugdraaien kun je terugdraaien.",
"tooLate": "Deze wijziging geldt al niet meer. Er is niets terug te draaien.",
},
};

export const deskRegionTexts: Readonly<Record<Language, DeskRegionTexts>> = {
  nl,
  get en() {
    return textsBeside<DeskRegionTexts>('en', 'desk-region');
  },
};
