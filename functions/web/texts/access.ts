// Made by `npm run build:texts` from texts/*/access.yaml; change those instead.
import { numberIn, pluralIn } from '../words/numbers.ts';
import type { Language } from '../../domain/codes.ts';
import { textsBeside } from '../beside.ts';

export interface AccessTexts {
readonly "title": string;
readonly "lead": (v: { readonly from: string | number; readonly count: number }) => string;
readonly "madeAt": string;
readonly "identity": string;
readonly "format": string;
readonly "formatText": (v: { readonly format: string | number }) => string;
readonly "leftOut": string;
readonly "leftOutLines": {
readonly "contact-of-others": string;
readonly "staff-accounts": string;
readonly "other-cases": string;
readonly "words-in-notes": (v: { readonly mark: string | number }) => string;
readonly "mail-bodies": string;
readonly "security": string;
};
readonly "rights": string;
readonly "rightsText": (v: { readonly phone: string | number; readonly hours: string | number }) => string;
readonly "case": (v: { readonly reference: string | number }) => string;
readonly "received": string;
readonly "door": string;
readonly "otherDoor": string;
readonly "municipality": string;
readonly "sentBy": string;
readonly "sentByWho": {
readonly "self": string;
readonly "professional": string;
};
readonly "stage": string;
readonly "open": string;
readonly "closed": (v: { readonly date: string | number; readonly how: string | number }) => string;
readonly "erased": (v: { readonly date: string | number; readonly why: string | number }) => string;
readonly "about": string;
readonly "givenName": string;
readonly "familyName": string;
readonly "formerEmails": string;
readonly "language": string;
readonly "inCare": string;
readonly "inCareElsewhere": string;
readonly "inCareNone": string;
readonly "ips": string;
readonly "ipsAnswers": {
readonly "yes": string;
readonly "no": string;
readonly "unknown": string;
};
readonly "representative": string;
readonly "informed": string;
readonly "informedText": (v: { readonly version: string | number; readonly at: string | number }) => string;
readonly "consent": string;
readonly "consentText": (v: { readonly version: string | number; readonly at: string | number; readonly channel: string | number }) => string;
readonly "consentWithdrawn": (v: { readonly at: string | number }) => string;
readonly "channels": {
readonly "page": string;
readonly "phone": string;
readonly "api": string;
};
readonly "senderName": string;
readonly "senderReach": string;
readonly "others": string;
readonly "basis": string;
readonly "basisNone": string;
readonly "recipients": string;
readonly "kept": string;
readonly "keptOpen": string;
readonly "keptUntil": (v: { readonly date: string | number }) => string;
readonly "keptGone": string;
readonly "backups": string;
readonly "tasks": string;
readonly "task": (v: { readonly what: string | number; readonly who: string | number }) => string;
readonly "taskLine": (v: { readonly from: string | number; readonly due: string | number }) => string;
readonly "answered": (v: { readonly at: string | number; readonly code: string | number }) => string;
readonly "decisions": {
readonly "approve.approve": string;
readonly "approve.decline": string;
readonly "ask-information": string;
readonly "delegate": string;
readonly "accept-offer.accept": string;
readonly "accept-offer.decline": string;
readonly "places-again": string;
readonly "answer": string;
readonly "confirm": string;
readonly "yes": string;
readonly "no": string;
readonly "not-me": string;
readonly "not-wanted": string;
readonly "call": string;
readonly "call-me": string;
readonly "handed-over": string;
readonly "held": string;
readonly "confirm-start.moved": string;
readonly "confirm-start.no-show": string;
readonly "moved": string;
readonly "stopped": string;
readonly "continues": string;
readonly "goes-on": string;
readonly "goal-reached": string;
readonly "paused": string;
readonly "no-answer": string;
readonly "ask-extension": string;
readonly "grant": string;
readonly "refuse": string;
readonly "works": string;
readonly "works-not": string;
readonly "unclear": string;
readonly "tell-outcome.told": string;
readonly "told": string;
readonly "not-reached": string;
readonly "new-address": string;
readonly "died": string;
readonly "withdrawn": string;
readonly "withdraw": string;
readonly "try-again": string;
readonly "assign": string;
readonly "close": string;
readonly "extend": string;
readonly "change-addressee": string;
readonly "wrong-number": string;
readonly "silent": string;
readonly "lapsed": string;
readonly "taken-back": string;
readonly "renewed": string;
readonly "handed-on": string;
readonly "objects": string;
readonly "corrected": string;
readonly "decline": string;
};
readonly "otherDecision": string;
readonly "unanswered": string;
readonly "waits": string;
readonly "notes": string;
readonly "noteKinds": {
readonly "question": string;
readonly "answer": string;
readonly "explanation": string;
readonly "reason": string;
readonly "note": string;
};
readonly "noteLeftOut": string;
readonly "mails": string;
readonly "mailStates": {
readonly "planned": string;
readonly "claimed": string;
readonly "sent": string;
readonly "ambiguous": string;
readonly "failed": string;
readonly "dropped": string;
};
readonly "delivered": string;
readonly "trail": string;
readonly "reads": string;
readonly "matchTitle": string;
readonly "matchText": string;
readonly "chosenNow": string;
readonly "extensions": string;
readonly "moreHours": (v: { readonly hours: string | number }) => string;
readonly "moreUntil": (v: { readonly date: string | number }) => string;
readonly "checkIns": string;
readonly "indexes": string;
readonly "indexLines": {
readonly "find": string;
readonly "same-person": string;
readonly "sender": string;
readonly "lists": string;
readonly "desk-row": string;
readonly "queue": string;
readonly "links": string;
readonly "execution": string;
};
}

const nl: AccessTexts = {
"title": "Alles wat er over je bewaard is",
"lead": (v) => `Je vroeg ${v.from} wat er over je bewaard is. Dit is alles, van ${pluralIn('nl', 'cardinal', v.count) === 'one' ? `1 aanmelding` : `${numberIn('nl', v.count)} aanmeldingen`}.`,
"madeAt": "Gemaakt op",
"identity": "Zo weten we dat jij het bent",
"format": "Dit bestand",
"formatText": (v) => `Eerst Nederlands, dan Engels. Onderaan staan dezelfde gegevens voor een computer, als JSON (${v.format}).`,
"leftOut": "Wat hier niet in staat",
"leftOutLines": {
"contact-of-others": "Namen, adressen en nummers van anderen. Je leest wel welke rol zij hebben, en bij welke organisatie.",
"staff-accounts": "Welke medewerker het precies was. Je leest wel de rol en de organisatie.",
"other-cases": "Of een andere aanmelding op die van jou leek, en het nummer daarvan. Die aanmelding kan van iemand anders zijn.",
"words-in-notes": (v) => `Namen, adressen en nummers van anderen in teksten die iemand typte. Daar staat “${v.mark}”. Gaat een hele tekst over iemand anders, dan staat de tekst hier niet.`,
"mail-bodies": "De tekst van mails. Die bewaren we niet. Je leest wel welke mail er was, aan wie, en of die aankwam.",
"security": "Codes die het systeem veilig houden. Uit zo’n code kan niemand je gegevens lezen. Je leest wel welke soorten er zijn.",
},
"rights": "Wat je nu kunt doen",
"rightsText": (v) => `Klopt er iets niet, of wil je dat je gegevens weg zijn? Bel dan ${v.phone} (${v.hours}). Ben je het niet eens met wat we doen? Dan kun je klagen bij de Autoriteit Persoonsgegevens: autoriteitpersoonsgegevens.nl.`,
"case": (v) => `Aanmelding ${v.reference}`,
"received": "Ontvangen op",
"door": "Traject",
"otherDoor": "Waarom geen traject paste",
"municipality": "Gemeente",
"sentBy": "Aangemeld door",
"sentByWho": {
"self": "jezelf",
"professional": "iemand anders",
},
"stage": "Hoe het ermee staat",
"open": "Loopt nog",
"closed": (v) => `Afgesloten op ${v.date}: ${v.how}`,
"erased": (v) => `Gewist op ${v.date}: ${v.why}`,
"about": "Over jou",
"givenName": "Voornaam",
"familyName": "Achternaam",
"formerEmails": "Eerdere e-mailadressen",
"language": "Taal",
"inCare": "In zorg bij",
"inCareElsewhere": "een andere instelling",
"inCareNone": "niemand",
"ips": "IPS mogelijk",
"ipsAnswers": {
"yes": "ja",
"no": "nee",
"unknown": "weet ik niet",
},
"representative": "Iemand spreekt namens jou, als",
"informed": "Privacytekst gelezen",
"informedText": (v) => `versie ${v.version}, op ${v.at}`,
"consent": "Toestemming",
"consentText": (v) => `voor versie ${v.version}, op ${v.at} (${v.channel})`,
"consentWithdrawn": (v) => `ingetrokken op ${v.at}`,
"channels": {
"page": "op een pagina",
"phone": "aan de telefoon",
"api": "via een ander systeem",
},
"senderName": "Naam bij de aanmelding",
"senderReach": "Adres en nummer bij de aanmelding",
"others": "Wie er nog meer een rol hebben",
"basis": "Waarom we dit mogen bewaren",
"basisNone": "Je vroeg ons om je naar de juiste plek te brengen.",
"recipients": "Wie iets van je kregen of gevraagd zijn",
"kept": "Hoelang we dit bewaren",
"keptOpen": "Zolang de aanmelding loopt, en daarna nog een tijd. Hoelang hangt af van hoe het eindigt.",
"keptUntil": (v) => `Tot ${v.date}. Dan wissen we alles wat over mensen gaat.`,
"keptGone": "Wat over mensen ging, is gewist.",
"backups": "In reservekopieën staat het nog hoogstens 35 dagen langer. Die gebruiken we alleen na een ramp.",
"tasks": "Wat er gevraagd is",
"task": (v) => `${v.what}: ${v.who}`,
"taskLine": (v) => `van ${v.from}, uiterlijk ${v.due}`,
"answered": (v) => `antwoord op ${v.at}: ${v.code}`,
"decisions": {
"approve.approve": "ja, akkoord",
"approve.decline": "nee, niet akkoord",
"ask-information": "eerst een vraag gesteld",
"delegate": "doorgegeven aan een collega",
"accept-offer.accept": "ja, er is plek",
"accept-offer.decline": "nee, geen plek gegeven",
"places-again": "er zijn weer plekken",
"answer": "de vraag is beantwoord",
"confirm": "ja, dit is mijn aanmelding",
"yes": "ja",
"no": "nee",
"not-me": "dit was ik niet",
"not-wanted": "ik wil dit niet",
"call": "bel mij",
"call-me": "bel mij",
"handed-over": "overgedragen aan een andere organisatie",
"held": "het eerste gesprek is geweest",
"confirm-start.moved": "het eerste gesprek is verplaatst",
"confirm-start.no-show": "de kandidaat kwam niet naar het eerste gesprek",
"moved": "de kandidaat is verhuisd",
"stopped": "het traject is gestopt",
"continues": "het traject gaat door",
"goes-on": "het gaat door",
"goal-reached": "het doel is gehaald",
"paused": "er is een pauze",
"no-answer": "niemand kon het zeggen",
"ask-extension": "meer begeleiding gevraagd",
"grant": "meer begeleiding gegeven",
"refuse": "geen extra begeleiding gegeven",
"works": "er is werk",
"works-not": "er is geen werk",
"unclear": "dat is niet duidelijk",
"tell-outcome.told": "verteld hoe het gaat",
"told": "verteld aan de telefoon",
"not-reached": "niemand bereikt",
"new-address": "een ander mailadres genoteerd",
"died": "de kandidaat is overleden",
"withdrawn": "de aanmelding is gestopt",
"withdraw": "de aanmelding is gestopt",
"try-again": "opnieuw gezocht",
"assign": "een aanbieder gekozen",
"close": "gestopt, want er is geen plek",
"extend": "meer tijd gegeven",
"change-addressee": "aan iemand anders gevraagd",
"wrong-number": "het telefoonnummer klopt niet",
"silent": "geen antwoord op tijd",
"lapsed": "niet meer nodig",
"taken-back": "niet meer nodig",
"renewed": "opnieuw gevraagd",
"handed-on": "doorgegeven aan een ander",
"objects": "liever een andere begeleider",
"corrected": "de gegevens zijn verbeterd",
"decline": "nee",
},
"otherDecision": "afgehandeld",
"unanswered": "zonder antwoord afgesloten",
"waits": "staat nog open",
"notes": "Wat er geschreven is",
"noteKinds": {
"question": "Een vraag",
"answer": "Een antwoord",
"explanation": "Een toelichting",
"reason": "Waarom de coördinator iets deed",
"note": "Een aantekening van de coördinator",
},
"noteLeftOut": "Deze tekst gaat over iemand anders.",
"mails": "Welke mails er waren",
"mailStates": {
"planned": "gepland",
"claimed": "onderweg",
"sent": "verstuurd",
"ambiguous": "misschien verstuurd",
"failed": "niet aangekomen",
"dropped": "was niet meer nodig",
},
"delivered": "aangekomen",
"trail": "Wat er gebeurde",
"reads": "Wie wat van je zag",
"matchTitle": "Hoe een aanbieder is gekozen",
"matchText": "De regels stellen voor, mensen beslissen.",
"chosenNow": "gekozen",
"extensions": "Meer begeleiding",
"moreHours": (v) => `${v.hours} uur erbij`,
"moreUntil": (v) => `tot en met ${v.date}`,
"checkIns": "Vragen over de voortgang",
"indexes": "Waar nog meer iets naar jou leidt",
"indexLines": {
"find": "Een register waarmee de coördinator je vindt. Er staan korte codes in, geen woorden.",
"same-person": "Codes waaraan we zien of je al eens bent aangemeld.",
"sender": "Een code van het adres waarvandaan de aanmelding kwam.",
"lists": "De lijst van wie aan je aanmelding werkt. Daar staat alleen het nummer.",
"desk-row": "Een regel op de werkplek van de coördinator, zonder naam.",
"queue": "De rij voor een plek. Daar staat alleen het nummer.",
"links": "De links in de mails.",
"execution": "De stappen van je aanmelding in ons systeem. Daar staat alleen het nummer.",
},
};

export const accessTexts: Readonly<Record<Language, AccessTexts>> = {
  nl,
  get en() {
    return textsBeside<AccessTexts>('en', 'access');
  },
};
