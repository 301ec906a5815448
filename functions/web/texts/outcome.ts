// Made by `npm run build:texts` from texts/*/outcome.yaml; change those instead.
import { numberIn, pluralIn } from '../words/numbers.ts';
import type { Language } from '../../domain/codes.ts';
import { textsBeside } from '../beside.ts';

export interface OutcomeTexts {
readonly "sent": {
readonly "title": string;
readonly "handoverTitle": string;
readonly "reference": string;
readonly "keep": string;
readonly "next": string;
readonly "nextSteps": {
readonly "sender-confirms": (v: { readonly term: string | number }) => string;
readonly "candidate-confirms": (v: { readonly term: string | number }) => string;
readonly "work-coach-decides": (v: { readonly term: string | number }) => string;
readonly "uwv-decides": (v: { readonly term: string | number }) => string;
readonly "finding-place": (v: { readonly term: string | number }) => string;
readonly "coordinator-calls": (v: { readonly term: string | number }) => string;
};
readonly "byCall": (v: { readonly term: string | number }) => string;
readonly "mail": string;
readonly "door": string;
readonly "questions": string;
readonly "call": string;
readonly "status": string;
readonly "statusHint": string;
readonly "hints": string;
readonly "gone": string;
readonly "goneText": string;
};
readonly "already": {
readonly "title": string;
readonly "text": string;
readonly "phone": string;
readonly "again": string;
};
readonly "otherDoor": {
readonly "why": string;
readonly "how": string;
readonly "call": string;
readonly "site": string;
readonly "handoverTitle": string;
readonly "handoverText": string;
readonly "handoverTextProfessional": string;
readonly "handoverSteps": (v: { readonly left: number }) => string;
readonly "handoverCode": string;
readonly "handover": string;
readonly "handoverProfessional": string;
readonly "nothingKept": string;
readonly "child": {
readonly "title": string;
readonly "titleProfessional": string;
readonly "self": string;
readonly "professional": string;
readonly "anyone": (v: { readonly consentAge: string | number }) => string;
readonly "call": string;
readonly "nothingKept": string;
};
readonly "noAnswers": string;
readonly "mail": {
readonly "title": string;
readonly "email": string;
readonly "hint": string;
readonly "button": string;
readonly "mailed": string;
readonly "emailError": string;
readonly "tooMany": string;
readonly "notMailed": string;
};
readonly "change": string;
readonly "again": string;
readonly "pages": {
readonly "under-16": {
readonly "title": (v: { readonly youngest: string | number }) => string;
readonly "why": (v: { readonly youngest: string | number }) => string;
readonly "door": string;
};
readonly "state-pension-age": {
readonly "title": string;
readonly "why": (v: { readonly pensionAge: string | number }) => string;
readonly "door": string;
};
readonly "outside-region": {
readonly "title": (v: { readonly municipality: string | number }) => string;
readonly "why": string;
readonly "door": (v: { readonly who: "self" | "professional" | "other" }) => string;
};
readonly "municipality-buys-itself": {
readonly "title": (v: { readonly municipality: string | number }) => string;
readonly "why": (v: { readonly adultsFrom: string | number; readonly municipality: string | number }) => string;
readonly "door": (v: { readonly who: "self" | "professional" | "other" }) => string;
};
readonly "disability-benefit": {
readonly "title": (v: { readonly who: "self" | "professional" | "other" }) => string;
readonly "why": string;
readonly "door": (v: { readonly who: "self" | "professional" | "other"; readonly profession: "clinician" | "other" }) => string;
};
readonly "ask-clinician-ips": {
readonly "title": (v: { readonly who: "self" | "professional" | "other" }) => string;
readonly "why": (v: { readonly who: "self" | "professional" | "other" }) => string;
readonly "door": (v: { readonly who: "self" | "professional" | "other" }) => string;
};
readonly "not-motivated": {
readonly "title": string;
readonly "why": (v: { readonly who: "self" | "professional" | "other" }) => string;
readonly "door": (v: { readonly who: "self" | "professional" | "other" }) => string;
};
readonly "door-not-open-yet": {
readonly "title": string;
readonly "why": string;
readonly "door": string;
};
};
};
readonly "expired": {
readonly "title": string;
readonly "text": string;
};
readonly "wiped": {
readonly "title": string;
readonly "home": string;
readonly "text": string;
readonly "sent": string;
};
}

const nl: OutcomeTexts = {
"sent": {
"title": "Je aanmelding is verstuurd",
"handoverTitle": "We nemen contact op",
"reference": "Nummer van de aanmelding",
"keep": "Schrijf dit nummer op. Je hebt het nodig als je ons belt.",
"next": "Wat gebeurt er nu?",
"nextSteps": {
"sender-confirms": (v) => `Bevestig eerst dat deze aanmelding van jou is. Je kreeg daar een mail over, of we bellen je. Je hebt daar ${v.term} voor. Tot dan doen we niets, en niemand anders hoort ervan.`,
"candidate-confirms": (v) => `We vragen de kandidaat eerst om ja te zeggen. Dat doen we met een mail, of we bellen. De kandidaat heeft daar ${v.term} voor. Daarna gaan we verder.`,
"work-coach-decides": (v) => `De werkcoach of de gemeente krijgt nu de vraag om akkoord te geven. Ze hebben daar ${v.term} voor. Duurt het langer? Dan vragen wij het na. Je hoort van ons wat het besluit is.`,
"uwv-decides": (v) => `UWV krijgt nu de vraag om te besluiten. UWV heeft daar ${v.term} voor. Duurt het langer? Dan vragen wij het na. Je hoort van ons wat het besluit is.`,
"finding-place": (v) => `We vragen nu een aanbieder of er plek is. Die heeft ${v.term} om te antwoorden. Is er plek? Dan neemt de aanbieder contact op.`,
"coordinator-calls": (v) => `We bellen of mailen meestal binnen ${v.term}. Dan zoeken we samen de juiste hulp.`,
},
"byCall": (v) => `We bellen je eerst, om te horen of deze aanmelding van jou is. Meestal doen we dat binnen ${v.term}. Tot dan doen we niets, en hoort niemand anders ervan.`,
"mail": "Je krijgt ook een mail van ons.",
"door": "Deze hulp past:",
"questions": "Heb je een vraag?",
"call": "Bel ons:",
"status": "Bekijk hoe het ervoor staat",
"statusHint": "Bewaar deze link. Geef hem niet aan anderen.",
"hints": "Goed om te weten",
"gone": "We kunnen je nummer niet meer laten zien",
"goneText": "Je aanmelding is misschien wel binnen. Heb je een e-mailadres ingevuld? Kijk dan in je mail. Twijfel je? Bel ons.",
},
"already": {
"title": "Je hebt dit formulier al verstuurd",
"text": "Je eerste aanmelding is binnen. Daarna heb je iets veranderd. Dat hebben we niet verwerkt.",
"phone": "Klopt er iets niet? Bel ons dan, wij passen het aan:",
"again": "Ik wil een nieuwe aanmelding doen",
},
"otherDoor": {
"why": "Waarom?",
"how": "Waar kun je terecht?",
"call": "Bel",
"site": "Ga naar de website",
"handoverTitle": "Zullen wij het voor je regelen?",
"handoverText": "Je hoeft dit niet alleen te doen. Wij kunnen je bellen of mailen. Dan brengen we je naar de juiste plek.",
"handoverTextProfessional": "Je hoeft dit niet alleen te doen. Wij kunnen je bellen of mailen. Dan brengen we de kandidaat naar de juiste plek.",
"handoverSteps": (v) => `${pluralIn('nl', 'cardinal', v.left) === 'one' ? `Nog 1 vraag, dan bellen of mailen we.` : `Nog ${numberIn('nl', v.left)} vragen, dan bellen of mailen we.`}`,
"handoverCode": "Heb je een e-mailadres? Dan mailen we je tussendoor een code. Zo weten we dat het adres van jou is.",
"handover": "Ja, neem contact met mij op",
"handoverProfessional": "Ja, neem contact op over deze aanmelding",
"nothingKept": "Doe je dit niet? Dan bewaren wij niets. Je antwoorden staan alleen nog 2 uur versleuteld in je browser.",
"child": {
"title": "Samen met je ouder of voogd",
"titleProfessional": "Laat een ouder of voogd bellen",
"self": "Vraag je ouder of voogd om te bellen. Samen bellen mag ook.",
"professional": "Vraag een ouder of voogd van de kandidaat om te bellen.",
"anyone": (v) => `Ben je jonger dan ${v.consentAge}? Dan beslist je ouder of voogd. Vraag je ouder of voogd om te bellen. Samen bellen mag ook.`,
"call": "Een ouder of voogd mag ook ons bellen:",
"nothingKept": "Je antwoorden staan alleen nog 2 uur versleuteld in je browser.",
},
"noAnswers": "Wil je dat wij je op weg helpen? Bel ons, of vul het formulier in.",
"mail": {
"title": "Wil je deze uitleg bewaren?",
"email": "E-mailadres",
"hint": "We mailen je deze uitleg. Je adres bewaren we niet.",
"button": "Mail mij deze uitleg",
"mailed": "We hebben je de uitleg gemaild.",
"emailError": "Vul een e-mailadres in, bijvoorbeeld naam@voorbeeld.nl.",
"tooMany": "We hebben al een paar keer gemaild. Kijk in je mail, of probeer het over een uur opnieuw.",
"notMailed": "Het mailen lukte niet. Kijk of het adres klopt en probeer het nog een keer.",
},
"change": "Ik wil een antwoord veranderen",
"again": "Naar het formulier",
"pages": {
"under-16": {
"title": (v) => `Deze hulp is er vanaf ${v.youngest} jaar`,
"why": (v) => `Wie jonger is dan ${v.youngest}, krijgt hulp van een andere organisatie.`,
"door": "Er is wel andere hulp.",
},
"state-pension-age": {
"title": "Deze hulp is er tot de AOW-leeftijd",
"why": (v) => `Vanaf ${v.pensionAge} jaar is er AOW. Deze hulp is er voor mensen die nog geen AOW krijgen.`,
"door": "Er is wel andere hulp, bijvoorbeeld bij vrijwilligerswerk.",
},
"outside-region": {
"title": (v) => `${v.municipality} hoort niet bij onze regio`,
"why": "Elke regio helpt de eigen inwoners.",
"door": (v) => `${v.who === "self" ? `In je eigen regio is er ook hulp naar werk.` : v.who === "professional" ? `In de regio van de kandidaat is er ook hulp naar werk.` : `In de eigen regio is er ook hulp naar werk.`}`,
},
"municipality-buys-itself": {
"title": (v) => `${v.municipality} regelt dit zelf`,
"why": (v) => `Voor inwoners van ${v.adultsFrom} jaar en ouder regelt ${v.municipality} de hulp zelf, met eigen werkcoaches.`,
"door": (v) => `${v.who === "self" ? `Dezelfde soort hulp krijg je via je eigen werkcoach.` : v.who === "professional" ? `De kandidaat krijgt dezelfde soort hulp via de eigen werkcoach.` : `Dezelfde soort hulp is er via de eigen werkcoach.`}`,
},
"disability-benefit": {
"title": (v) => `${v.who === "self" ? `UWV helpt je hierbij` : `UWV helpt hierbij`}`,
"why": "Bij een uitkering zoals WIA, WAO of Wajong betaalt UWV de hulp naar werk.",
"door": (v) => `${v.who === "self" ? `Krijg je ook hulp van de ggz? Dan kan je behandelaar je aanmelden voor IPS via UWV.` : v.who === "professional" ? `${v.profession === "clinician" ? `Is de kandidaat in behandeling bij jouw instelling, en geeft die IPS? Dan kun jij aanmelden voor IPS via UWV.` : `Krijgt de kandidaat ook hulp van de ggz? Dan kan de behandelaar aanmelden voor IPS via UWV.`}` : `Is er ook hulp van de ggz? Dan kan de behandelaar aanmelden voor IPS via UWV.`}`,
},
"ask-clinician-ips": {
"title": (v) => `${v.who === "self" ? `Vraag je behandelaar naar IPS` : `Vraag de behandelaar naar IPS`}`,
"why": (v) => `${v.who === "self" ? `Je krijgt al hulp van een ggz-organisatie die IPS geeft. IPS past dan vaak beter.` : v.who === "professional" ? `De kandidaat krijgt al hulp van een ggz-organisatie die IPS geeft. IPS past dan vaak beter.` : `Er is al hulp van een ggz-organisatie die IPS geeft. IPS past dan vaak beter.`}`,
"door": (v) => `${v.who === "self" ? `Alleen je behandelaar kan IPS aanvragen. Vraag bijvoorbeeld: "Is IPS iets voor mij?"` : v.who === "professional" ? `Alleen de behandelaar kan IPS aanvragen. Vraag bijvoorbeeld: "Is IPS iets voor deze kandidaat?"` : `Alleen de behandelaar kan IPS aanvragen. Je kunt vragen: "Is IPS iets voor deze situatie?"`}`,
},
"not-motivated": {
"title": "Laten we eerst praten",
"why": (v) => `${v.who === "self" ? `Deze hulp werkt alleen als je het zelf wilt.` : v.who === "professional" ? `Deze hulp werkt alleen als de kandidaat het zelf wil.` : `Deze hulp werkt alleen als iemand het zelf wil.`}`,
"door": (v) => `${v.who === "professional" ? `Nee zeggen mag altijd. We bellen de kandidaat graag om te horen wat wel past.` : `Nee zeggen mag altijd. We bellen graag om te horen wat wel past.`}`,
},
"door-not-open-yet": {
"title": "Aanmelden kan hier nu niet",
"why": "Deze hulp is nog niet begonnen, of neemt geen nieuwe mensen meer aan.",
"door": "Wij weten welke hulp er nu wel is.",
},
},
},
"expired": {
"title": "Je antwoorden zijn er niet meer",
"text": "We bewaren je antwoorden 2 uur. Vul het formulier nog een keer in, of bel ons. We hebben niets verstuurd.",
},
"wiped": {
"title": "Alles is gewist",
"home": "Naar de startpagina",
"text": "Je antwoorden zijn weg. We hebben niets bewaard.",
"sent": "Had je al een aanmelding verstuurd? Die blijft bestaan. Wil je hem intrekken? Bel ons, of gebruik je statuslink.",
},
};

export const outcomeTexts: Readonly<Record<Language, OutcomeTexts>> = {
  nl,
  get en() {
    return textsBeside<OutcomeTexts>('en', 'outcome');
  },
};
