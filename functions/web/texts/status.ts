// Made by `npm run build:texts` from texts/*/status.yaml; change those instead.
import { numberIn, pluralIn } from '../words/numbers.ts';
import type { Language } from '../../domain/codes.ts';
import { textsBeside } from '../beside.ts';

export interface StatusTexts {
readonly "where": {
readonly "title": string;
readonly "lead": string;
readonly "tips": readonly [string, string, string];
};
readonly "unknown": {
readonly "title": string;
readonly "lead": string;
};
readonly "expired": {
readonly "title": string;
readonly "lead": string;
};
readonly "locked": {
readonly "title": string;
readonly "lead": string;
};
readonly "unconfirmed": {
readonly "title": string;
readonly "lead": string;
};
readonly "no-mailbox": {
readonly "title": string;
readonly "lead": string;
};
readonly "renew": {
readonly "title": string;
readonly "lead": string;
readonly "button": string;
readonly "sent": string;
};
readonly "birthDate": {
readonly "title": string;
readonly "lead": string;
readonly "field": string;
readonly "hint": string;
readonly "button": string;
readonly "empty": string;
readonly "wrong": (v: { readonly left: number }) => string;
readonly "replaced": string;
};
readonly "open": {
readonly "heading": string;
readonly "call": string;
readonly "steps": string;
readonly "now": string;
readonly "done": string;
readonly "next": string;
readonly "skipped": string;
readonly "missed": string;
readonly "stopped": (v: { readonly by: "candidate" | "guide" | "coordinator" | "other" }) => string;
readonly "withdrawn": {
readonly "yourself": string;
readonly "byReferrer": string;
};
readonly "stopReasons": {
readonly "no-wish-now": string;
readonly "health": string;
readonly "other-provision": string;
readonly "moved": string;
readonly "unreachable": string;
readonly "no-match": string;
readonly "other": string;
};
readonly "handedOver": string;
readonly "stopWrong": string;
readonly "on": (v: { readonly date: string | number }) => string;
readonly "turn": (v: { readonly role: string | number }) => string;
readonly "by": (v: { readonly date: string | number }) => string;
readonly "wasDue": (v: { readonly date: string | number }) => string;
readonly "help": string;
readonly "helpAfter": string;
readonly "yours": string;
readonly "ended": string;
readonly "referred": string;
readonly "referrer": string;
readonly "reason": (v: { readonly text: string | number }) => string;
readonly "decidedBy": (v: { readonly who: string | number }) => string;
readonly "noPlace": string;
readonly "otherProvision": string;
readonly "otherProvisionTheirs": string;
readonly "declined": string;
readonly "objection": (v: { readonly who: string | number; readonly hasPhone: "yes" | "other"; readonly phone: string | number }) => string;
readonly "whoDecided": string;
readonly "objectionIsTheirs": string;
readonly "otherReason": (v: { readonly hasPhone: "yes" | "other"; readonly who: string | number; readonly phone: string | number }) => string;
readonly "who": string;
readonly "whoHelped": string;
readonly "provider": string;
readonly "jobCoach": string;
readonly "phone": string;
readonly "firstTalk": string;
readonly "talkWas": (v: { readonly date: string | number }) => string;
readonly "talkMissed": (v: { readonly date: string | number }) => string;
readonly "views": string;
readonly "viewsLead": string;
readonly "noViews": string;
readonly "when": string;
readonly "viewer": string;
readonly "what": string;
readonly "parts": {
readonly "person": string;
readonly "grounds": string;
readonly "contact": string;
};
};
readonly "nobody": {
readonly "title": string;
readonly "lead": string;
readonly "button": string;
readonly "done": string;
};
readonly "question": {
readonly "title": string;
readonly "asked": (v: { readonly title: string | number; readonly date: string | number }) => string;
readonly "lead": string;
readonly "button": string;
readonly "done": string;
readonly "tooMany": string;
};
readonly "transfer": {
readonly "title": string;
readonly "until": (v: { readonly date: string | number }) => string;
readonly "fold": string;
readonly "lead": string;
readonly "choice": string;
readonly "said": string;
readonly "saidHint": string;
readonly "button": string;
readonly "problem": string;
readonly "tooMany": string;
readonly "done": string;
readonly "open": string;
readonly "back": string;
readonly "backDone": string;
};
readonly "contact": {
readonly "title": string;
readonly "lead": string;
readonly "now": (v: { readonly contact: string | number }) => string;
readonly "none": string;
readonly "email": string;
readonly "phone": string;
readonly "newMailbox": string;
readonly "button": string;
readonly "problem": {
readonly "empty": string;
readonly "email": string;
readonly "phone": string;
readonly "not-allowed": string;
readonly "too-many": string;
};
readonly "done": string;
};
readonly "withdraw": {
readonly "title": string;
readonly "lead": string;
readonly "toReferrer": string;
readonly "choice": string;
readonly "yes": string;
readonly "no": string;
readonly "button": string;
readonly "problem": string;
readonly "done": string;
readonly "doneUnsent": string;
};
readonly "consent": {
readonly "title": string;
readonly "given": (v: { readonly date: string | number }) => string;
readonly "lead": string;
readonly "yes": string;
readonly "no": string;
readonly "done": string;
};
readonly "death": {
readonly "title": string;
readonly "lead": string;
readonly "choice": string;
readonly "yes": string;
readonly "no": string;
readonly "button": string;
readonly "problem": string;
readonly "done": string;
readonly "open": string;
readonly "refuted": string;
};
readonly "propose": {
readonly "title": string;
readonly "lead": string;
readonly "choice": string;
readonly "yes": string;
readonly "no": string;
readonly "button": string;
readonly "problem": string;
readonly "done": string;
readonly "open": string;
readonly "tooMany": string;
};
}

const nl: StatusTexts = {
"where": {
"title": "Hoe staat het met mijn aanmelding?",
"lead": "Je ziet dit via je eigen link. De link staat in de mail die je van ons kreeg.",
"tips": ["Zoek in je mailbox naar het nummer dat begint met HW-.", "Kijk ook bij ongewenste mail.", "Geen mail? Bel ons. Houd je nummer bij de hand."],
},
"unknown": {
"title": "Deze link werkt niet",
"lead": "We kennen deze link niet. Open hem nog een keer vanuit de nieuwste mail, of bel ons.",
},
"expired": {
"title": "Deze link is verlopen",
"lead": "Een link werkt een beperkte tijd. Dat is veiliger.",
},
"locked": {
"title": "De link is op slot",
"lead": "Er is te vaak een verkeerde geboortedatum ingevuld. Probeer het morgen opnieuw, of bel ons.",
},
"unconfirmed": {
"title": "Bevestig eerst je aanmelding",
"lead": "We hebben je een mail gestuurd. Open de link in die mail en bevestig dat de aanmelding van jou is. Geen mail? Kijk bij ongewenste mail, of bel ons.",
},
"no-mailbox": {
"title": "Bel ons over deze aanmelding",
"lead": "Voor deze pagina sturen we een code naar je mailbox. We hebben geen e-mailadres van je. Bel ons en houd je nummer bij de hand.",
},
"renew": {
"title": "Vraag een nieuwe link",
"lead": "We sturen de link alleen naar het adres dat we al hebben.",
"button": "Stuur mij een nieuwe link",
"sent": "Als dat kan, sturen we nu een nieuwe link. Kijk in de mailbox waar de vorige link in stond.",
},
"birthDate": {
"title": "Vul je geboortedatum in",
"lead": "Zo weten we dat jij het bent.",
"field": "Geboortedatum",
"hint": "Bijvoorbeeld 23 4 1990.",
"button": "Ga verder",
"empty": "Vul je geboortedatum in, zoals 23 4 1990.",
"wrong": (v) => `${pluralIn('nl', 'cardinal', v.left) === 'one' ? `Dit klopt niet. Je hebt nog 1 poging.` : `Dit klopt niet. Je hebt nog ${numberIn('nl', v.left)} pogingen.`}`,
"replaced": "Er is te vaak een verkeerde geboortedatum ingevuld. Daarom werkt deze link niet meer. Hebben we je e-mailadres? Dan krijg je nu een mail met een nieuwe link. Anders bel je ons.",
},
"open": {
"heading": "Aanmelding",
"call": "Je vroeg of iemand contact met je opneemt. De coördinator doet dat, ook als de aanmelding stopt.",
"steps": "De stappen",
"now": "Nu bezig",
"done": "Klaar",
"next": "Komt nog",
"skipped": "Niet nodig",
"missed": "Niet gebeurd",
"stopped": (v) => `${v.by === "candidate" ? `Je hebt zelf laten weten dat je stopt.` : v.by === "guide" ? `Wie je begeleidt, heeft ons laten weten dat je traject stopt.` : v.by === "coordinator" ? `De coördinator heeft opgeschreven dat je traject stopt.` : `Bij ons is opgeschreven dat je traject stopt.`}`,
"withdrawn": {
"yourself": "Je hebt de aanmelding zelf ingetrokken.",
"byReferrer": "Wie je aanmeldde, heeft de aanmelding ingetrokken.",
},
"stopReasons": {
"no-wish-now": "Je wilt nu niet verder.",
"health": "Het kan nu niet door je gezondheid.",
"other-provision": "Je krijgt nu andere hulp, die beter past.",
"moved": "Je bent verhuisd.",
"unreachable": "Je was niet te bereiken.",
"no-match": "Het klikte niet of paste niet.",
"other": "Die is niet verder uitgelegd.",
},
"handedOver": "Een andere organisatie gaat je helpen. Hoor je daar niets van? Bel ons.",
"stopWrong": "Klopt dit niet, of wil je toch verder? Laat het ons weten, dan zoeken we het uit. Bel ons:",
"on": (v) => `op ${v.date}`,
"turn": (v) => `Aan zet: ${v.role}.`,
"by": (v) => `Uiterlijk ${v.date}.`,
"wasDue": (v) => `Dit had uiterlijk ${v.date} gemoeten.`,
"help": "Heb je een vraag? Of duurt het je te lang? Bel ons:",
"helpAfter": "Heb je een vraag? Bel ons:",
"yours": "Wat je hier kunt doen",
"ended": "Hoe het afliep",
"referred": "Kandidaat",
"referrer": "Aangemeld door",
"reason": (v) => `De reden: ${v.text}`,
"decidedBy": (v) => `Wie heeft besloten: ${v.who}.`,
"noPlace": "We vonden geen aanbieder met een plek. Bel ons, dan zoeken we samen welke hulp nu wel kan. Later opnieuw aanmelden mag altijd. Een klacht over hoe het ging? Bel of mail onze helpdesk.",
"otherProvision": "Vraag je werkcoach of gemeente welke hulp dat is. Bel ons als dat niet lukt.",
"otherProvisionTheirs": "De kandidaat kan aan de werkcoach of gemeente vragen welke hulp dat is.",
"declined": "Bel ons als je wilt weten welke hulp wel past.",
"objection": (v) => `Ben je het niet eens met dit besluit? Je kunt bezwaar maken bij ${v.who}. ${v.hasPhone === "yes" ? `Vragen over het besluit? Bel ${v.who}: ${v.phone}. Eerst bellen hoeft niet.` : `Eerst bellen hoeft niet.`} Bezwaar maken kan tot 6 weken na de dag waarop het besluit op papier of digitaal is gestuurd. Heb je een klacht over hoe het ging? Bel of mail onze helpdesk.`,
"whoDecided": "wie heeft besloten",
"objectionIsTheirs": "De kandidaat kan bezwaar maken, en hoort van ons hoe dat gaat.",
"otherReason": (v) => `${v.hasPhone === "yes" ? `We hebben gevraagd om de reden op te schrijven. Wil je die weten? Bel ${v.who}: ${v.phone}. Je hebt recht op uitleg.` : `We hebben gevraagd om de reden op te schrijven. Wil je die weten? Vraag ernaar bij wie heeft besloten. Je hebt recht op uitleg.`}`,
"who": "Wie je helpt",
"whoHelped": "Wie je hielp",
"provider": "Aanbieder",
"jobCoach": "Jobcoach",
"phone": "Telefoon",
"firstTalk": "Eerste gesprek",
"talkWas": (v) => `Was gepland op ${v.date}. We vragen of het is geweest.`,
"talkMissed": (v) => `Was gepland op ${v.date}. Dat ging niet door. Je jobcoach spreekt een nieuwe dag met je af.`,
"views": "Wie jouw gegevens zag",
"viewsLead": "Dit zijn de mensen die je gegevens bekeken, via een link of op de werkplek.",
"noViews": "Nog niemand heeft je gegevens bekeken.",
"when": "Wanneer",
"viewer": "Wie",
"what": "Wat",
"parts": {
"person": "naam en geboortedatum",
"grounds": "wat je wilt en je situatie",
"contact": "contactgegevens",
},
},
"nobody": {
"title": "Heeft nog niemand je gebeld?",
"lead": "Meld het. Wij vragen dan na wat er aan de hand is.",
"button": "Nog niemand heeft gebeld",
"done": "Bedankt voor het melden. We vragen het na bij de aanbieder.",
},
"question": {
"title": "Er staat een vraag voor je klaar",
"asked": (v) => `"${v.title}" Antwoorden kan tot en met ${v.date}.`,
"lead": "De link staat in een mail van ons. Is die mail weg? Dan sturen we je een nieuwe.",
"button": "Stuur mij de vraag opnieuw",
"done": "We hebben je een mail gestuurd met een link naar de vraag.",
"tooMany": "We hebben je vandaag al een paar keer gemaild. Probeer het morgen weer, of bel ons.",
},
"transfer": {
"title": "Je jobcoach is veranderd",
"until": (v) => `Je krijgt nu hulp van iemand anders. Is dat niet goed voor jou? Dat kun je hier zeggen, tot en met ${v.date}.`,
"fold": "Ik heb liever een andere jobcoach",
"lead": "De coördinator neemt dan contact met je op, en samen zoeken jullie een oplossing. Tot die tijd gaat je begeleiding gewoon door. Je jobcoach en de aanbieder krijgen hiervan geen bericht.",
"choice": "Waarom?",
"said": "Wil je er iets bij zeggen?",
"saidHint": "Alleen de coördinator leest dit. Schrijf liever niets op over je gezondheid.",
"button": "Ik heb liever een andere jobcoach",
"problem": "Kies waarom. Weet je het niet precies? Kies dan dat je er liever eerst over praat.",
"tooMany": "Je hebt dit vandaag al vaker laten weten. Bel ons als er haast is.",
"done": "Bedankt dat je het zegt. De coördinator neemt contact met je op.",
"open": "Je hebt gezegd dat je liever een andere jobcoach hebt. De coördinator neemt contact met je op. Tot die tijd gaat je begeleiding gewoon door. Je jobcoach en de aanbieder weten hier niets van.",
"back": "Toch niet, ik houd deze jobcoach",
"backDone": "Genoteerd dat je deze jobcoach toch houdt. Er verandert niets.",
},
"contact": {
"title": "Je telefoonnummer of e-mailadres veranderen",
"lead": "Vul alleen in wat anders is. Laat de rest leeg.",
"now": (v) => `Nu hebben we: ${v.contact}.`,
"none": "Dit hebben we nog niet van je.",
"email": "Nieuw e-mailadres",
"phone": "Nieuw telefoonnummer",
"newMailbox": "We sturen een mail naar een nieuw adres. Oude links werken dan niet meer.",
"button": "Opslaan",
"problem": {
"empty": "Vul een nieuw e-mailadres of telefoonnummer in.",
"email": "Vul een e-mailadres in, zoals naam@voorbeeld.nl.",
"phone": "Vul een telefoonnummer in, zoals 06 12 34 56 78.",
"not-allowed": "Dit adres kan hier niet: vanaf dit adres wordt over aanmeldingen besloten. Vul een privé-adres in, of alleen een telefoonnummer.",
"too-many": "Dit is vandaag al vaak veranderd. Probeer het morgen, of bel ons.",
},
"done": "Bedankt, we hebben het aangepast. Is je e-mailadres nieuw? Dan krijg je daar nu een mail.",
},
"withdraw": {
"title": "Aanmelding intrekken",
"lead": "Wil je niet verder? Dan stoppen we meteen. Later opnieuw aanmelden mag altijd.",
"toReferrer": "Klopt de aanmelding niet, of wil de kandidaat dit niet? Dan stoppen we meteen, en de kandidaat hoort dat van ons. Je kunt de kandidaat later opnieuw aanmelden.",
"choice": "Weet je het zeker?",
"yes": "Ja, trek de aanmelding in",
"no": "Nee, ga door met de aanmelding",
"button": "Versturen",
"problem": "Kies ja of nee.",
"done": "De aanmelding is ingetrokken. Iedereen die erbij hoort, krijgt bericht.",
"doneUnsent": "De aanmelding is ingetrokken. We hadden nog niets doorgestuurd. Je gegevens zijn gewist.",
},
"consent": {
"title": "Toestemming intrekken",
"given": (v) => `Je gaf toestemming op ${v.date}.`,
"lead": "Je mag je toestemming altijd intrekken. Dan stoppen we meteen, ook als je begeleiding al loopt. Later opnieuw aanmelden mag altijd.",
"yes": "Ja, ik trek mijn toestemming in",
"no": "Nee, ga door",
"done": "Je toestemming is ingetrokken en we zijn gestopt. Iedereen die erbij hoort, krijgt bericht.",
},
"death": {
"title": "Is de kandidaat overleden?",
"lead": "Wat verdrietig. Je hoeft niets uit te leggen. De coördinator gaat dit na. Tot die tijd sturen we de kandidaat geen berichten.",
"choice": "Is de kandidaat overleden?",
"yes": "Ja",
"no": "Nee, ik wilde dit niet melden",
"button": "Versturen",
"problem": "Kies ja of nee.",
"done": "Dank je wel voor het doorgeven. De coördinator gaat dit na. De kandidaat krijgt geen berichten.",
"open": "Er is doorgegeven dat de kandidaat is overleden. De coördinator gaat dit na. De kandidaat krijgt geen berichten.",
"refuted": "Er is doorgegeven dat de kandidaat is overleden. Dat was niet zo. Is er iets veranderd? Bel ons dan.",
},
"propose": {
"title": "Voorstellen om te stoppen",
"lead": "De aanmelding is al te ver om zelf te stoppen. Daarom kiest de kandidaat zelf of het stopt. De coördinator belt de kandidaat over je voorstel.",
"choice": "Wil je voorstellen om te stoppen?",
"yes": "Ja, bel de kandidaat hierover",
"no": "Nee, laat het doorgaan",
"button": "Versturen",
"problem": "Kies ja of nee.",
"done": "Bedankt. De coördinator belt de kandidaat over je voorstel.",
"open": "Je hebt voorgesteld om te stoppen. De coördinator belt de kandidaat hierover.",
"tooMany": "Je hebt dit vandaag al vaker voorgesteld. Bel ons als er haast is.",
},
};

export const statusTexts: Readonly<Record<Language, StatusTexts>> = {
  nl,
  get en() {
    return textsBeside<StatusTexts>('en', 'status');
  },
};
