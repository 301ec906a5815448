// Made by `npm run build:texts` from texts/*/desk-wind-down.yaml; change those instead.
import { numberIn, pluralIn } from '../words/numbers.ts';
import type { Language } from '../../domain/codes.ts';
import { textsBeside } from '../beside.ts';

export interface DeskWindDownTexts {
readonly "title": string;
readonly "lead": string;
readonly "how": string;
readonly "planned": string;
readonly "goesOn": string;
readonly "planTitle": string;
readonly "days": {
readonly "intakeClosesOn": string;
readonly "handedOverOn": string;
readonly "lastDay": string;
readonly "endsOn": string;
};
readonly "dayHints": {
readonly "intakeClosesOn": string;
readonly "handedOverOn": string;
readonly "lastDay": string;
readonly "endsOn": string;
};
readonly "warnWeeks": string;
readonly "elsewhere": string;
readonly "elsewhereIn": string;
readonly "elsewhereInHint": string;
readonly "try": string;
readonly "which": string;
readonly "fatesTitle": (v: { readonly count: number }) => string;
readonly "nobody": string;
readonly "what": string;
readonly "when": string;
readonly "howMany": string;
readonly "where": string;
readonly "fates": {
readonly "told": string;
readonly "handed-over": string;
readonly "lapses": string;
readonly "called": string;
readonly "finishes": string;
readonly "stopped": string;
readonly "followed": string;
};
readonly "mailsTitle": string;
readonly "noMails": string;
readonly "mail": string;
readonly "to": string;
readonly "mailsMore": string;
readonly "atLatest": (v: { readonly date: string | number }) => string;
readonly "atMost": (v: { readonly on: string | number; readonly mails: number; readonly calls: number }) => string;
readonly "warned": (v: { readonly count: number; readonly date: string | number }) => string;
readonly "calls": (v: { readonly count: number }) => string;
readonly "keptTitle": string;
readonly "nobodyKept": string;
readonly "lastGone": (v: { readonly date: string | number }) => string;
readonly "inYear": (v: { readonly year: string | number; readonly count: number }) => string;
readonly "organisationsTitle": string;
readonly "organisationsLead": string;
readonly "tasks": (v: { readonly count: number }) => string;
readonly "decides": (v: { readonly municipality: string | number }) => string;
readonly "progressTitle": string;
readonly "progressLead": (v: { readonly date: string | number }) => string;
readonly "said": string;
readonly "did": string;
readonly "ahead": string;
readonly "progress": {
readonly "ended": string;
readonly "stopped": string;
readonly "others": string;
};
readonly "held": (v: { readonly count: number }) => string;
readonly "emptyTitle": string;
readonly "empty": string;
readonly "evidence": string;
readonly "moveTitle": string;
readonly "moveLater": string;
readonly "moveFree": string;
readonly "takeBackTitle": string;
readonly "takeBackLead": string;
readonly "takeBack": string;
readonly "triedTitle": string;
readonly "triedLead": string;
readonly "startTitle": string;
readonly "startLead": (v: { readonly date: string | number }) => string;
readonly "start": string;
readonly "moved": string;
readonly "problems": {
readonly "order": (v: { readonly date: string | number }) => string;
readonly "notice": (v: { readonly date: string | number }) => string;
readonly "come": (v: { readonly date: string | number }) => string;
readonly "earlier": (v: { readonly date: string | number }) => string;
readonly "lines": string;
};
}

const nl: DeskWindDownTexts = {
"title": "Het programma stopt",
"lead": "Stopt het geld of het programma? Hier maak je een plan met vier dagen. Eerst draai je proef. Dan zie je wat er met wie gebeurt. Er verandert pas iets als je start.",
"how": "Na de start gaat alles vanzelf: nieuwe aanmeldingen stoppen, wie wacht hoort waar hulp is, en begeleiding heeft een laatste dag. Niemand stopt zonder bericht.",
"planned": "Er is een plan. De eerste dag moet nog komen, dus terugdraaien kan nog.",
"goesOn": "Het programma stopt. De dagen die nog komen, kun je alleen later zetten.",
"planTitle": "Maak een plan",
"days": {
"intakeClosesOn": "Eerste dag zonder nieuwe aanmeldingen",
"handedOverOn": "Dag waarop wie wacht bericht krijgt",
"lastDay": "Laatste dag van begeleiding",
"endsOn": "Dag waarop alles sluit",
},
"dayHints": {
"intakeClosesOn": "Minstens 10 werkdagen vanaf nu.",
"handedOverOn": "Wie nog geen jobcoach heeft, krijgt op deze dag bericht. De aanmelding sluit dan.",
"lastDay": "Begeleiding die langer zou duren, stopt na deze dag. Je krijgt vooraf een taak om te bellen.",
"endsOn": "Vanaf deze dag vragen we niets meer.",
},
"warnWeeks": "Hoeveel weken voor de laatste dag krijg je een taak om te bellen?",
"elsewhere": "Waar kunnen mensen terecht?",
"elsewhereIn": "Waar kunnen mensen per gemeente terecht?",
"elsewhereInHint": "Eén regel per gemeente, zoals Zeist: Bel het Werkteam, 030 123 45 67.",
"try": "Draai proef",
"which": "Welke aanmeldingen",
"fatesTitle": (v) => `${v.count === 0 ? `Er staat niets open` : pluralIn('nl', 'cardinal', v.count) === 'one' ? `Wat er gebeurt met 1 aanmelding` : `Wat er gebeurt met ${numberIn('nl', v.count)} aanmeldingen`}`,
"nobody": "Er is niemand om iets te vertellen.",
"what": "Wat",
"when": "Wanneer",
"howMany": "Hoeveel",
"where": "Gemeente",
"fates": {
"told": "Hoort dat het stopt, en waar hulp is",
"handed-over": "Hoort hetzelfde. Wie besliste, wordt gevraagd de hulp over te nemen",
"lapses": "Is nooit bevestigd, en vervalt",
"called": "Wacht op een belafspraak van jou",
"finishes": "De begeleiding is op tijd klaar",
"stopped": "De begeleiding stopt na de laatste dag",
"followed": "De begeleiding is klaar. Alleen de vragen achteraf stoppen",
},
"mailsTitle": "Mails die gaan",
"noMails": "Er gaan geen mails.",
"mail": "Mail",
"to": "Aan",
"mailsMore": "Gewone vragen en herinneringen tellen hier niet mee, en ook mails aan jou over taken niet.",
"atLatest": (v) => `uiterlijk ${v.date}`,
"atMost": (v) => `Op ${v.on} sluit alles. Wie dan nog een vraag of een belafspraak open heeft, hoort dat. ${v.mails === 0 ? `Daarvoor gaan geen mails.` : pluralIn('nl', 'cardinal', v.mails) === 'one' ? `Daarvoor gaat hoogstens 1 mail.` : `Daarvoor gaan hoogstens ${numberIn('nl', v.mails)} mails.`}${v.calls === 0 ? `` : pluralIn('nl', 'cardinal', v.calls) === 'one' ? ` Je belt hoogstens 1 persoon.` : ` Je belt hoogstens ${numberIn('nl', v.calls)} mensen.`}`,
"warned": (v) => `${v.count === 0 ? `Je hoeft niemand te bellen over een begeleiding die doorloopt.` : pluralIn('nl', 'cardinal', v.count) === 'one' ? `Voor 1 persoon krijg je op ${v.date} een taak om te bellen.` : `Voor ${numberIn('nl', v.count)} mensen krijg je op ${v.date} een taak om te bellen.`}`,
"calls": (v) => `${v.count === 0 ? `Je hoeft niemand te bellen omdat er geen mailadres is.` : pluralIn('nl', 'cardinal', v.count) === 'one' ? `1 persoon heeft geen mail. Die bel je.` : `${numberIn('nl', v.count)} mensen hebben geen mail. Die bel je.`}`,
"keptTitle": "Wanneer gegevens van mensen weggaan",
"nobodyKept": "Er is niemand van wie we gegevens bewaren.",
"lastGone": (v) => `De laatste gaan uiterlijk ${v.date} weg.`,
"inYear": (v) => `${v.year}: ${pluralIn('nl', 'cardinal', v.count) === 'one' ? `1 aanmelding` : `${numberIn('nl', v.count)} aanmeldingen`}`,
"organisationsTitle": "Wie nog vragen heeft openstaan",
"organisationsLead": "Stopt een aanbieder eerder? Geef de mensen daar dan aan een ander.",
"tasks": (v) => `${pluralIn('nl', 'cardinal', v.count) === 'one' ? `1 vraag` : `${numberIn('nl', v.count)} vragen`}`,
"decides": (v) => `Wie beslist in ${v.municipality}`,
"progressTitle": "Gezegd en gebeurd",
"progressLead": (v) => `Bij de start, op ${v.date}, zei de proef dit. Klopt een getal niet? Dan gaf iemand in de tussentijd antwoord, of kwam er nog een aanmelding bij. Wat nooit is bevestigd en vervalt, staat er niet bij: daar blijft niets van over.`,
"said": "Gezegd",
"did": "Gebeurd",
"ahead": "Komt nog",
"progress": {
"ended": "Hoorde waar andere hulp is",
"stopped": "Begeleiding gestopt na de laatste dag",
"others": "Op een andere manier klaar",
},
"held": (v) => `${v.count === 0 ? `Van niemand van wie de aanmelding is gesloten, bewaren we nog gegevens.` : pluralIn('nl', 'cardinal', v.count) === 'one' ? `Van 1 gesloten aanmelding bewaren we nog gegevens.` : `Van ${numberIn('nl', v.count)} gesloten aanmeldingen bewaren we nog gegevens.`}`,
"emptyTitle": "Er is niets meer over",
"empty": "Er staat geen aanmelding meer open, en er zijn geen gegevens van mensen meer. De beheerder kan het systeem nu weghalen. Hoe dat gaat, staat in docs/operate/wind-down.md.",
"evidence": "Het bewijspakket en de getallen kun je hier ophalen",
"moveTitle": "Zet dagen anders",
"moveLater": "Dagen die zijn geweest, blijven staan. Andere dagen kunnen alleen later.",
"moveFree": "Tot de eerste dag kan alles nog anders.",
"takeBackTitle": "Draai het plan terug",
"takeBackLead": "Dan gaat alles door alsof er geen plan was.",
"takeBack": "Draai terug",
"triedTitle": "Dit gaat er gebeuren",
"triedLead": "Er is nog niets veranderd. Dit is wat er gebeurt als er tot die dagen niets verandert.",
"startTitle": "Starten",
"startLead": (v) => `Terugdraaien kan tot ${v.date}. Daarna kun je dagen alleen nog later zetten.`,
"start": "Start",
"moved": "Iemand anders heeft het plan in de tussentijd veranderd. Kijk wat er nu staat.",
"problems": {
"order": (v) => `Deze dag komt te vroeg. Vul ${v.date} of later in.`,
"notice": (v) => `Dan hebben mensen te weinig tijd. Vul ${v.date} of later in.`,
"come": (v) => `Deze dag is al geweest. Laat ${v.date} staan.`,
"earlier": (v) => `Deze dag kan alleen later. Vul ${v.date} of later in.`,
"lines": "Zet op elke regel een gemeente van de regio, een dubbele punt en waar mensen terecht kunnen. Doe dat in elke taal voor dezelfde gemeenten.",
},
};

export const deskWindDownTexts: Readonly<Record<Language, DeskWindDownTexts>> = {
  nl,
  get en() {
    return textsBeside<DeskWindDownTexts>('en', 'desk-wind-down');
  },
};
