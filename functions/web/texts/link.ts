// Made by `npm run build:texts` from texts/*/link.yaml; change those instead.
import { numberIn, pluralIn } from '../words/numbers.ts';
import type { Language } from '../../domain/codes.ts';
import { textsBeside } from '../beside.ts';

export interface LinkTexts {
readonly "facts": {
readonly "title": string;
readonly "reference": string;
readonly "municipality": string;
readonly "programme": string;
readonly "receivedOn": string;
readonly "received": (v: { readonly date: string | number }) => string;
readonly "dueOn": string;
readonly "openUntil": string;
readonly "wasDueOn": string;
};
readonly "unknown": {
readonly "title": string;
readonly "lead": string;
readonly "tips": readonly [string, string, string];
readonly "help": string;
};
readonly "gone": {
readonly "title": {
readonly "expired": string;
readonly "superseded": string;
readonly "answered": string;
readonly "closed": string;
readonly "not-confirmed": string;
readonly "revoked": string;
readonly "taken-back": string;
readonly "too-late": string;
readonly "passed-on": string;
readonly "address-gone": string;
};
readonly "lead": {
readonly "expired": string;
readonly "superseded": string;
readonly "revoked": string;
readonly "taken-back": string;
readonly "answered": string;
readonly "not-confirmed": string;
readonly "too-late": string;
readonly "passed-on": string;
readonly "closed": string;
readonly "address-gone": string;
};
readonly "tooLate": {
readonly "accept-offer": string;
readonly "check-in": string;
readonly "give-information": string;
readonly "still-wanted": (v: { readonly reader: "coordinator" | "candidate" | "other" }) => string;
};
readonly "takenBack": {
readonly "check-in": string;
readonly "tell-outcome": string;
};
readonly "revokedTo": (v: { readonly role: string | number }) => string;
readonly "answeredBy": (v: { readonly role: string | number }) => string;
readonly "passedTo": (v: { readonly role: string | number }) => string;
readonly "awaits": (v: { readonly own: "yes" | "other"; readonly role: string | number }) => string;
readonly "askedTitle": string;
readonly "askedOn": (v: { readonly date: string | number }) => string;
readonly "waitsTitle": string;
readonly "waits": string;
readonly "waitsAfterQuestion": string;
readonly "askedBefore": string;
readonly "waitsFor": (v: { readonly task: string | number }) => string;
readonly "waitsList": string;
readonly "waitsInMail": string;
readonly "answeredOn": (v: { readonly date: string | number }) => string;
readonly "answer": (v: { readonly answer: string | number }) => string;
readonly "about": (v: { readonly task: string | number }) => string;
};
readonly "notKept": {
readonly "answered": string;
readonly "alike": string;
readonly "elsewhere": string;
readonly "steeredAnswered": string;
readonly "steered": string;
};
readonly "renew": {
readonly "title": string;
readonly "lead": string;
readonly "button": string;
readonly "sent": string;
};
readonly "code": {
readonly "title": string;
readonly "lead": string;
readonly "statusLead": string;
readonly "button": string;
readonly "again": string;
readonly "have": string;
readonly "enterTitle": string;
readonly "field": string;
readonly "hint": string;
readonly "check": string;
readonly "sent": string;
readonly "wrong": (v: { readonly left: number }) => string;
readonly "gone": string;
readonly "tooMany": string;
readonly "notSent": (v: { readonly phone: string | number }) => string;
readonly "wornOut": (v: { readonly phone: string | number }) => string;
readonly "replaced": string;
};
readonly "remember": {
readonly "title": string;
readonly "choice": (v: { readonly days: number }) => string;
readonly "hint": (v: { readonly days: number }) => string;
};
readonly "forget": {
readonly "lead": string;
readonly "button": string;
readonly "done": string;
};
readonly "nextDay": (v: { readonly date: string | number }) => string;
readonly "hoursPassed": (v: { readonly total: string | number; readonly granted: string | number }) => string;
readonly "hints": {
readonly "hours-beyond-hint": {
readonly "title": string;
readonly "text": string;
};
readonly "early-work-hint": {
readonly "title": string;
readonly "text": string;
};
readonly "far-end-hint": {
readonly "title": string;
readonly "text": string;
};
readonly "closed-day-hint": {
readonly "title": string;
readonly "text": string;
};
readonly "away-now-hint": {
readonly "title": string;
readonly "text": string;
};
readonly "medical-hint": {
readonly "title": string;
readonly "text": string;
};
readonly "disowned-hint": {
readonly "title": string;
readonly "text": string;
};
readonly "away-hint": {
readonly "title": string;
readonly "text": string;
};
readonly "bsn-hint": {
readonly "title": string;
readonly "text": string;
};
};
readonly "consent": {
readonly "title": (v: { readonly reader: "coordinator" | "candidate" | "other" }) => string;
readonly "withdraw": (v: { readonly reader: "coordinator" | "candidate" | "other" }) => string;
readonly "privacy": (v: { readonly reader: "coordinator" | "candidate" | "other" }) => string;
readonly "leadByPhone": string;
readonly "version": (v: { readonly version: string | number }) => string;
};
readonly "late": {
readonly "over": string;
readonly "away": (v: { readonly role: string | number }) => string;
readonly "passed": (v: { readonly role: string | number }) => string;
};
readonly "busy": string;
readonly "phonedIn": (v: { readonly role: string | number }) => string;
readonly "noAnswer": string;
readonly "steerOnly": string;
readonly "refused": {
readonly "title": string;
readonly "lead": string;
};
readonly "failed": {
readonly "title": string;
readonly "lead": string;
};
readonly "notFound": {
readonly "title": string;
readonly "lead": string;
};
readonly "maintenance": {
readonly "title": string;
readonly "lead": string;
};
readonly "notAllowed": {
readonly "title": string;
readonly "lead": string;
};
}

const nl: LinkTexts = {
"facts": {
"title": "Over deze aanmelding",
"reference": "Nummer",
"municipality": "Gemeente",
"programme": "Traject",
"receivedOn": "Ontvangen op",
"received": (v) => `ontvangen op ${v.date}`,
"dueOn": "Antwoord nodig uiterlijk",
"openUntil": "Antwoorden kan tot en met",
"wasDueOn": "Antwoord had er moeten zijn op",
},
"unknown": {
"title": "Deze link werkt niet",
"lead": "We kennen deze link niet. Misschien is de link niet helemaal gekopieerd.",
"tips": ["Open de link nog een keer vanuit de mail.", "Kopieer de hele link, tot en met het laatste teken.", "Gebruik de nieuwste mail die je van ons kreeg."],
"help": "Lukt het niet? Bel ons. Het nummer staat onderaan deze pagina.",
},
"gone": {
"title": {
"expired": "Deze link is verlopen",
"superseded": "Er is een nieuwere link",
"answered": "Er is al geantwoord",
"closed": "Deze aanmelding is afgesloten",
"not-confirmed": "Deze aanmelding is niet op tijd bevestigd",
"revoked": "Deze vraag is niet meer aan jou",
"taken-back": "Deze vraag geldt nu niet meer",
"too-late": "De tijd om te antwoorden is voorbij",
"passed-on": "Deze vraag ligt nu bij iemand anders",
"address-gone": "We gebruiken dit e-mailadres niet meer",
},
"lead": {
"expired": "Een link werkt een beperkte tijd. Dat is veiliger.",
"superseded": "Deze link is vervangen. De link die werkt staat in een nieuwere mail, of iemand anders geeft nu antwoord.",
"revoked": "Dit e-mailadres mag in deze aanmelding niets meer doen of zien. Dat komt door een verandering bij je organisatie. We vragen het nu aan iemand anders. Klopt dit niet? Bel ons.",
"taken-back": "De kandidaat woont nu ergens anders, of we moeten de kandidaat eerst iets vragen. Jullie hoeven niets te doen. Misschien vragen we jullie later opnieuw.",
"answered": "Je hoeft niets meer te doen. Klopt het antwoord niet? Bel ons.",
"not-confirmed": "We hebben alles gewist. Er is niets mee gedaan. Wil je toch aanmelden? Doe het dan opnieuw, of bel ons.",
"too-late": "We zijn zonder dit antwoord verder gegaan. Wil je toch nog iets laten weten? Bel ons.",
"passed-on": "Iemand anders geeft nu antwoord. Wil je toch nog iets laten weten? Bel ons.",
"closed": "Je hoeft niets meer te doen. Heb je een vraag? Bel ons.",
"address-gone": "Je krijgt hier geen mail meer over. Je hoeft niets te doen. Heb je een vraag? Bel ons.",
},
"tooLate": {
"accept-offer": "Jullie gaven geen antwoord, en daarom zijn we verder gegaan. Hebben jullie toch plek? Bel ons.",
"check-in": "Er is al iets genoteerd voor deze keer. Wil je toch nog iets laten weten? Bel ons.",
"give-information": "Er is zonder dit antwoord besloten. Wil je toch nog iets laten weten? Bel ons.",
"still-wanted": (v) => `${v.reader === "coordinator" ? `Deze kandidaat wacht niet meer op een plek, of is er al aan de beurt voor. Je hoeft hier niets meer te doen.` : `Je wacht niet meer op een plek, of je bent er al aan de beurt voor. Heb je een vraag? Bel ons.`}`,
},
"takenBack": {
"check-in": "Er is iets veranderd in de planning. Je hoeft hier niets meer in te vullen. Een volgende vraag komt vanzelf.",
"tell-outcome": "Er is iets veranderd in de planning. Je hoeft hier niets meer in te vullen. Een volgende vraag komt vanzelf.",
},
"revokedTo": (v) => `Dit e-mailadres mag in deze aanmelding niets meer doen of zien. Dat komt door een verandering bij je organisatie. We vragen het nu aan ${v.role}. Klopt dit niet? Bel ons.`,
"answeredBy": (v) => `Het antwoord kwam van ${v.role}. Jij hoeft niets meer te doen. Klopt het niet? Bel ons.`,
"passedTo": (v) => `We vragen het nu aan ${v.role}. Wil je toch nog iets laten weten? Bel ons.`,
"awaits": (v) => `${v.own === "yes" ? `Je stelde een vraag over deze aanmelding, en je besloot nog niet. We wachten op het antwoord van ${v.role}. Daarna vragen we je om een besluit. Tot dan hoef je niets te doen.` : `Er is een vraag gesteld over deze aanmelding. We wachten op het antwoord van ${v.role}. Daarna volgt een besluit.`}`,
"askedTitle": "Er is eerst een vraag gesteld",
"askedOn": (v) => `De vraag is gesteld op ${v.date}.`,
"waitsTitle": "Er wacht weer een vraag op jou",
"waits": "Op deze vraag is al geantwoord. Daarna kwam er een nieuwe vraag, en die wacht op jou.",
"waitsAfterQuestion": "Er is eerst een vraag gesteld. Nu wacht deze aanmelding op een besluit van jou. Is er geantwoord? Dan lees je dat erbij.",
"askedBefore": "Er is eerst een vraag gesteld. Kijk op je lijst of er nu iets op jou wacht.",
"waitsFor": (v) => `Deze vraag wacht op jou: ${v.task}`,
"waitsList": "Bekijk alles wat op jou wacht",
"waitsInMail": "De link naar die vraag staat in de nieuwste mail die je van ons kreeg. Kun je die niet vinden? Bel ons.",
"answeredOn": (v) => `Het antwoord kwam binnen op ${v.date}.`,
"answer": (v) => `Het antwoord was: ${v.answer}.`,
"about": (v) => `De link ging over: ${v.task}`,
},
"notKept": {
"answered": "Je antwoord is niet bewaard, want er was al een antwoord.",
"alike": "Er was al een antwoord. Veranderde je nu iets? Dat is niet bewaard. Bel ons.",
"elsewhere": "Je antwoord is niet bewaard.",
"steeredAnswered": "Wat je net verstuurde, is niet gedaan: er was al een antwoord.",
"steered": "Wat je net verstuurde, is niet gedaan: dat kan nu niet meer. Hier staat hoe het nu is.",
},
"renew": {
"title": "Vraag een nieuwe link",
"lead": "We sturen de link alleen naar het adres dat we al hebben.",
"button": "Stuur mij een nieuwe link",
"sent": "Als dat kan, sturen we nu een nieuwe link. Kijk in de mailbox waar de vorige link in stond.",
},
"code": {
"title": "Bewijs dat deze mailbox van jou is",
"lead": "Hierna zie je persoonlijke gegevens. Daarom sturen we eerst een code naar de mailbox van deze link.",
"statusLead": "Je ziet hierna hoe het gaat met deze aanmelding. Daarom sturen we eerst een code naar de mailbox van deze link.",
"button": "Stuur mij een code",
"again": "Stuur een nieuwe code",
"have": "Ik heb al een code",
"enterTitle": "Vul de code in",
"field": "Code",
"hint": "De code heeft 6 cijfers en staat in de mail die je net kreeg.",
"check": "Ga verder",
"sent": "We hebben een code gestuurd. Kijk ook bij ongewenste mail.",
"wrong": (v) => `${pluralIn('nl', 'cardinal', v.left) === 'one' ? `De code klopt niet. Je hebt nog 1 poging.` : `De code klopt niet. Je hebt nog ${numberIn('nl', v.left)} pogingen.`}`,
"gone": "Deze code werkt niet meer. Vraag een nieuwe code.",
"tooMany": "Je hebt te vaak een code gevraagd. Probeer het over een uur opnieuw, of bel ons.",
"notSent": (v) => `De mail met je code kon niet weg. Er komt dus geen code. Probeer het over een paar minuten opnieuw, of bel ons: ${v.phone}.`,
"wornOut": (v) => `Er is te vaak een code gevraagd of geprobeerd. Daarom kun je met deze link niet meer verder. Bel ons: ${v.phone}.`,
"replaced": "Er is te vaak een code gevraagd of geprobeerd. Daarom werkt deze link niet meer. We hebben een nieuwe link gestuurd naar de mailbox van deze link.",
},
"remember": {
"title": "Dit apparaat",
"choice": (v) => `${pluralIn('nl', 'cardinal', v.days) === 'one' ? `Onthoud dit apparaat 1 dag` : `Onthoud dit apparaat ${numberIn('nl', v.days)} dagen`}`,
"hint": (v) => `Doe dit alleen op een apparaat dat je niet met anderen deelt. Een mailbox van een organisatie onthouden we hooguit ${numberIn('nl', v.days)} dagen.`,
},
"forget": {
"lead": "Gebruiken anderen dit apparaat ook? Laat het dan vergeten wie je bent.",
"button": "Vergeet dit apparaat",
"done": "Dit apparaat is vergeten.",
},
"nextDay": (v) => `De eerste werkdag daarna is ${v.date}.`,
"hoursPassed": (v) => `Met deze uren komt het op ${v.total} uur. Er zijn ${v.granted} uur toegekend.`,
"hints": {
"hours-beyond-hint": {
"title": "Klopt het aantal uren?",
"text": "Is het een typefout? Verbeter het dan. Klopt het? Verstuur dan nog een keer.",
},
"early-work-hint": {
"title": "Is dit werk van voor de begeleiding?",
"text": "Je vult een dag in van voor de begeleiding. Is het een typefout? Verbeter het dan. Klopt het? Verstuur dan nog een keer.",
},
"far-end-hint": {
"title": "Is dit de goede laatste dag?",
"text": "Die dag is jaren later dan nu is afgesproken. Is het een typefout? Verbeter het dan. Klopt het? Verstuur dan nog een keer.",
},
"closed-day-hint": {
"title": "Op die dag werkt bijna niemand",
"text": "Het is weekend, een feestdag, of wij zijn dicht. Kies liever een werkdag. Is deze dag echt afgesproken? Verstuur dan nog een keer.",
},
"away-now-hint": {
"title": "Wie je noemt, is nu afwezig",
"text": "Kies iemand die er wel is. Moet het toch deze persoon zijn? Verstuur dan nog een keer. De vraag kan dan naar een collega gaan, of blijven wachten.",
},
"medical-hint": {
"title": "Staat er iets medisch in je tekst?",
"text": "Haal het weg als het kan. Is het goed zo? Verstuur dan nog een keer.",
},
"disowned-hint": {
"title": "Is dit adres echt van de kandidaat?",
"text": "Wie dit adres leest, zei dat het niet van de kandidaat is. Vraag het na. Klopt het toch? Verstuur dan nog een keer.",
},
"away-hint": {
"title": "Deze jobcoach is er niet op de dag van het eerste gesprek",
"text": "Kies iemand die er wel is, of een latere dag. Moet het toch zo? Verstuur dan nog een keer, en neem zelf contact op met de kandidaat.",
},
"bsn-hint": {
"title": "Staat er een burgerservicenummer (BSN) in je tekst?",
"text": "Haal het dan weg: wij mogen het niet bewaren. Is het een ander nummer? Verstuur dan nog een keer.",
},
},
"consent": {
"title": (v) => `${v.reader === "candidate" ? `We vragen je toestemming` : `Vraag de kandidaat om toestemming`}`,
"withdraw": (v) => `${v.reader === "candidate" ? `Zeg je niets? Dan gaan we niet verder. We vragen het dan nog een keer, per mail of telefoon. Je toestemming intrekken kan altijd, op je statuspagina of per telefoon.` : `Zeg erbij dat intrekken altijd kan, per telefoon. Zonder ja doen we niets.`}`,
"privacy": (v) => `${v.reader === "candidate" ? `Lees wat we met je gegevens doen` : `Wat we met de gegevens doen`}`,
"leadByPhone": "Lees dit voor, en vraag om een duidelijk ja. Het ja geldt hiervoor:",
"version": (v) => `versie ${v.version}`,
},
"late": {
"over": "De tijd om te antwoorden is voorbij, maar je antwoord helpt nog. We nemen het mee.",
"away": (v) => `Je bent er niet. Daarom vragen we het nu aan ${v.role}. Jouw antwoord helpt nog.`,
"passed": (v) => `De tijd om te antwoorden is voorbij. We vragen het nu ook aan ${v.role}. Jouw antwoord helpt nog.`,
},
"busy": "Het lukte net niet, want het was even te druk. Verstuur het nog een keer.",
"phonedIn": (v) => `Je antwoordt voor ${v.role}. Vul in wat je hoorde, aan de telefoon of per mail.`,
"noAnswer": "Hier is geen antwoord nodig. Hieronder kun je wel iets aanpassen.",
"steerOnly": "Met deze link bekijk je de aanmelding en pas je iets aan. Antwoorden kan alleen met de link uit de mail over die vraag.",
"refused": {
"title": "Dit formulier kwam niet van onze site",
"lead": "Voor je veiligheid hebben we niets gedaan. Open de link uit je mail en probeer het opnieuw.",
},
"failed": {
"title": "Er ging iets mis bij ons",
"lead": "Het ligt niet aan jou. Probeer het over een paar minuten opnieuw, of bel ons.",
},
"notFound": {
"title": "Deze pagina bestaat niet",
"lead": "Open de link uit je mail nog een keer, of bel ons.",
},
"maintenance": {
"title": "We zijn even met de site bezig",
"lead": "Open de link uit je mail straks nog een keer. Heb je net iets verstuurd? Dat is nu niet aangekomen. Wat je eerder hebt verstuurd, is bewaard. Heb je haast? Bel ons.",
},
"notAllowed": {
"title": "Dit kan zo niet",
"lead": "Open de link uit je mail nog een keer, of bel ons.",
},
};

export const linkTexts: Readonly<Record<Language, LinkTexts>> = {
  nl,
  get en() {
    return textsBeside<LinkTexts>('en', 'link');
  },
};
