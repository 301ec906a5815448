// Made by `npm run build:texts` from texts/*/receipt.yaml; change those instead.
import type { Language } from '../../domain/codes.ts';
import { textsBeside } from '../beside.ts';

export interface ReceiptTexts {
readonly "byChoice": {
readonly "confirm-sender.confirm": readonly [string, string];
readonly "confirm-sender.not-me": readonly [string, string];
readonly "confirm-sender.handed-over": readonly [string, string];
readonly "confirm-sender.not-reached": readonly [string, string];
readonly "confirm-interest.yes": readonly [(v: { readonly reader: "coordinator" | "other" }) => string, (v: { readonly reader: "coordinator" | "other" }) => string];
readonly "confirm-interest.no": readonly [(v: { readonly reader: "coordinator" | "other" }) => string, (v: { readonly reader: "coordinator" | "other" }) => string];
readonly "approve.approve": readonly [(v: { readonly reader: "coordinator" | "other" }) => string, string];
readonly "approve.decline": readonly [(v: { readonly reader: "coordinator" | "other" }) => string, string];
readonly "approve.ask-information": readonly [string, string];
readonly "approve.delegate": readonly [string, string];
readonly "give-information.answer": readonly [string, string];
readonly "accept-offer.accept": readonly [(v: { readonly reader: "coordinator" | "other" }) => string, (v: { readonly reader: "coordinator" | "other" }) => string];
readonly "accept-offer.taken-back": readonly [string, string];
readonly "accept-offer.decline": readonly [(v: { readonly reader: "coordinator" | "other" }) => string, (v: { readonly reader: "coordinator" | "other" }) => string];
readonly "accept-offer.places-again": readonly [string, string];
readonly "confirm-start.held": readonly [string, string];
readonly "confirm-start.moved": readonly [string, string];
readonly "confirm-start.no-show": readonly [string, string];
readonly "confirm-start.stopped": readonly [string, string];
readonly "check-in.continues": readonly [string, string];
readonly "check-in.goal-reached": readonly [string, string];
readonly "check-in.no-answer": readonly [string, string];
readonly "check-in.stopped": readonly [string, string];
readonly "check-in.ask-extension": readonly [string, string];
readonly "decide-extension.grant": readonly [(v: { readonly reader: "coordinator" | "other" }) => string, string];
readonly "decide-extension.refuse": readonly [(v: { readonly reader: "coordinator" | "other" }) => string, string];
readonly "decide-extension.delegate": readonly [string, string];
readonly "tell-outcome.told": readonly [(v: { readonly reader: "coordinator" | "other" }) => string, (v: { readonly reader: "coordinator" | "other" }) => string];
readonly "tell-outcome.call-me": readonly [(v: { readonly reader: "coordinator" | "other" }) => string, (v: { readonly reader: "coordinator" | "other" }) => string];
readonly "tell-outcome.no-answer": readonly [string, string];
readonly "call.works": readonly [string, string];
readonly "call.works-not": readonly [string, string];
readonly "call.unclear": readonly [string, string];
readonly "still-wanted.yes": readonly [(v: { readonly reader: "coordinator" | "other" }) => string, (v: { readonly reader: "coordinator" | "other" }) => string];
readonly "still-wanted.no": readonly [(v: { readonly reader: "coordinator" | "other" }) => string, (v: { readonly reader: "coordinator" | "other" }) => string];
readonly "still-wanted.call": readonly [(v: { readonly reader: "coordinator" | "other" }) => string, (v: { readonly reader: "coordinator" | "other" }) => string];
readonly "call.told": readonly [string, string];
readonly "call.not-reached": readonly [string, string];
readonly "call.objects": readonly [string, string];
readonly "call.handed-over": readonly [string, string];
readonly "call.not-wanted": readonly [string, string];
readonly "call.withdrawn": readonly [string, string];
readonly "call.goes-on": readonly [string, string];
readonly "resolve.try-again": readonly [string, string];
readonly "resolve.go-on": readonly [string, string];
readonly "resolve.assign": readonly [string, string];
readonly "await-place.assign": readonly [string, string];
readonly "resolve.close": readonly [string, string];
readonly "await-place.try-again": readonly [string, string];
readonly "await-place.close": readonly [string, string];
readonly "objection.not-me": readonly [string, string];
readonly "objection.address-gone": readonly [string, string];
readonly "call.new-address": readonly [string, string];
readonly "steer.wrong-number": readonly [string, string];
readonly "objection.not-wanted": readonly [string, string];
readonly "objection.link-mailed": readonly [string, string];
readonly "steer.extend": readonly [string, string];
readonly "steer.change-addressee": readonly [string, string];
readonly "accept-offer.died": readonly [string, string];
readonly "confirm-start.died": readonly [string, string];
readonly "check-in.died": readonly [string, string];
readonly "call.died": readonly [string, string];
readonly "steer.died": readonly [string, string];
readonly "steer.not-me": readonly [string, string];
readonly "steer.withdraw-sent": readonly [string, string];
readonly "steer.nothing-withdrawn": readonly [string, string];
readonly "steer.moved": readonly [string, string];
readonly "check-in.relocated": readonly [string, string];
readonly "confirm-start.relocated": readonly [string, string];
readonly "steer.withdraw": readonly [string, string];
readonly "confirm-interest.not-reached": readonly [string, string];
readonly "confirm-start.no-answer": readonly [string, string];
};
readonly "fallback": readonly [string, string];
readonly "contact": string;
readonly "printed": string;
readonly "withdrawn": string;
readonly "close": string;
readonly "more": string;
}

const nl: ReceiptTexts = {
"byChoice": {
"confirm-sender.confirm": ["De aanmelding is bevestigd", "We gaan ermee aan de slag. Wie het aangaat, krijgt bericht."],
"confirm-sender.not-me": ["We hebben alles gewist", "Er is niets mee gedaan, en niemand anders heeft ervan gehoord. Je hoeft niets meer te doen."],
"confirm-sender.handed-over": ["De overdracht is genoteerd", "De aanmelding is afgesloten."],
"confirm-sender.not-reached": ["Genoteerd dat je niemand sprak", "De taak blijft staan. We herinneren je er weer aan."],
"confirm-interest.yes": [(v) => `${v.reader === "coordinator" ? `Genoteerd dat de kandidaat ja zegt` : `Fijn dat je mee wilt doen`}`, (v) => `${v.reader === "coordinator" ? `We gaan nu verder met de aanmelding.` : `We gaan nu verder met je aanmelding. Je krijgt bericht als er nieuws is.`}`],
"confirm-interest.no": [(v) => `${v.reader === "coordinator" ? `Genoteerd dat de kandidaat nee zegt` : `We hebben de aanmelding gestopt`}`, (v) => `${v.reader === "coordinator" ? `De aanmelding is gestopt.` : `Je hoort er niets meer over. Later meedoen mag altijd.`}`],
"approve.approve": [(v) => `${v.reader === "coordinator" ? `Het akkoord is genoteerd` : `Je akkoord is verwerkt`}`, "We zoeken nu een plek. De kandidaat en de aanmelder krijgen bericht."],
"approve.decline": [(v) => `${v.reader === "coordinator" ? `Het besluit is genoteerd` : `Je besluit is verwerkt`}`, "De kandidaat leest de reden die je koos. Past andere hulp nu beter? Dan staat erbij dat jullie vertellen welke hulp dat is."],
"approve.ask-information": ["Je vraag is verstuurd", "Als het antwoord er is, krijg je een nieuwe mail."],
"approve.delegate": ["De aanmelding is doorgegeven", "Je collega krijgt een mail. Jouw link werkt niet meer."],
"give-information.answer": ["Je antwoord is verstuurd", "Er volgt nu een besluit. Je krijgt daar bericht over."],
"accept-offer.accept": [(v) => `${v.reader === "coordinator" ? `De plek is vastgelegd` : `Fijn, de plek is vastgelegd`}`, (v) => `${v.reader === "coordinator" ? `De jobcoach krijgt een mail en neemt contact op met de kandidaat.` : `De jobcoach krijgt een mail, en neemt snel contact op met de kandidaat.`}`],
"accept-offer.taken-back": ["We kunnen dit nu niet vastleggen", "Bedankt voor je antwoord. Maar de kandidaat woont nu ergens anders, of we moeten de kandidaat eerst iets vragen. Jullie hoeven niets te doen. Misschien vragen we jullie later opnieuw."],
"accept-offer.decline": [(v) => `${v.reader === "coordinator" ? `Het antwoord van de aanbieder is genoteerd` : `Je antwoord is verwerkt`}`, (v) => `${v.reader === "coordinator" ? `We zoeken verder.` : `Wij kijken hoe het verder gaat. Is er bij jullie geen plek? Dan vragen we jullie een tijd niet voor dit traject. Is er eerder weer plek? Open dan de link uit de mail nog een keer.`}`],
"accept-offer.places-again": ["Er is weer plek: bedankt", "We vragen jullie weer voor dit traject."],
"confirm-start.held": ["Het eerste gesprek is gemeld", "Je krijgt vanzelf een mail voor de voortgang."],
"confirm-start.moved": ["De nieuwe datum is gemeld", "Na die datum vragen we of het gesprek is geweest."],
"confirm-start.no-show": ["Genoteerd dat de kandidaat niet kwam", "De kandidaat hoort dit van ons. De gemeente en UWV horen het niet van ons. Na de nieuwe dag vragen we of het gesprek is geweest. Is er nog geen nieuwe dag? Dan vragen we het over een paar dagen opnieuw."],
"confirm-start.stopped": ["Het stoppen is gemeld", "We sluiten het traject af. Iedereen krijgt bericht. Was dit een vergissing? Bel ons, dan kan het traject verder."],
"check-in.continues": ["Bedankt voor het invullen", "Is er een volgende keer? Dan krijg je daar vanzelf een mail over."],
"check-in.goal-reached": ["Wat mooi, het doel is gehaald", "Is er betaald werk ingevuld, of leren en werken? Dan vragen we later of het er nog is."],
"check-in.no-answer": ["Genoteerd dat er geen antwoord kwam", "De volgende keer vragen we het de jobcoach weer."],
"check-in.stopped": ["Het stoppen is gemeld", "We sluiten het traject af. Iedereen krijgt bericht. Was dit een vergissing? Bel ons, dan kan het traject verder."],
"check-in.ask-extension": ["Je vraag is verstuurd", "Wie over het traject besliste, krijgt een mail. Je hoort wat het antwoord is. Tot dan verandert er niets."],
"decide-extension.grant": [(v) => `${v.reader === "coordinator" ? `Het akkoord is genoteerd` : `Je akkoord is verwerkt`}`, "De jobcoach, de aanbieder en de kandidaat krijgen bericht."],
"decide-extension.refuse": [(v) => `${v.reader === "coordinator" ? `Het besluit is genoteerd` : `Je besluit is verwerkt`}`, "De jobcoach, de aanbieder en de kandidaat krijgen bericht. De begeleiding loopt zolang als eerder was toegekend."],
"decide-extension.delegate": ["De vraag is doorgegeven", "Je collega krijgt een mail. Jouw link werkt niet meer."],
"tell-outcome.told": [(v) => `${v.reader === "coordinator" ? `Het antwoord is genoteerd` : `Dank je wel`}`, (v) => `${v.reader === "coordinator" ? `De jobcoach en de gemeente zien het niet.` : `Je antwoord is bewaard. Je hoeft niets meer te doen.`}`],
"tell-outcome.call-me": [(v) => `${v.reader === "coordinator" ? `Het antwoord is genoteerd` : `Dank je wel. We nemen contact met je op`}`, (v) => `${v.reader === "coordinator" ? `Je krijgt een taak om de kandidaat te bellen.` : `Je antwoord is bewaard. Iemand belt je binnen een paar werkdagen. Hebben we geen nummer? Dan krijg je een mail.`}`],
"tell-outcome.no-answer": ["Genoteerd dat er geen antwoord kwam", "Dat telt niet als \"geen werk\"."],
"call.works": ["Genoteerd dat er betaald werk is", "Je hoeft niets meer te doen."],
"call.works-not": ["Genoteerd dat er geen betaald werk is", "Je hoeft niets meer te doen."],
"call.unclear": ["Genoteerd dat het onduidelijk bleef", "Wat er al stond, blijft staan."],
"still-wanted.yes": [(v) => `${v.reader === "coordinator" ? `Genoteerd dat de kandidaat wil blijven wachten` : `Je aanmelding blijft staan`}`, (v) => `${v.reader === "coordinator" ? `De plek op de wachtlijst blijft.` : `Sta je op de wachtlijst? Dan houd je je plek. Je krijgt een mail als er een plek is.`}`],
"still-wanted.no": [(v) => `${v.reader === "coordinator" ? `Genoteerd dat het niet meer hoeft` : `We hebben de aanmelding gestopt`}`, (v) => `${v.reader === "coordinator" ? `De aanmelding is gestopt.` : `Bedankt voor het laten weten. Later opnieuw aanmelden mag altijd.`}`],
"still-wanted.call": [(v) => `${v.reader === "coordinator" ? `De kandidaat wordt gebeld` : `We nemen contact met je op`}`, (v) => `${v.reader === "coordinator" ? `Je krijgt daar een taak voor. De plek op de wachtlijst blijft.` : `Je aanmelding blijft staan.`}`],
"call.told": ["Bedankt, dit is klaar", "Je hoeft niets meer te doen."],
"call.not-reached": ["Genoteerd dat je niemand sprak", "De taak blijft staan. We herinneren je er weer aan."],
"call.objects": ["Genoteerd dat de kandidaat liever iemand anders heeft", "Er staat een taak voor je klaar, waarin je kiest wat er gebeurt. De begeleiding gaat zolang door."],
"call.handed-over": ["De overdracht is genoteerd", "De aanmelding is afgesloten."],
"call.not-wanted": ["Genoteerd dat de kandidaat dit niet wil", "De aanmelding is afgesloten."],
"call.withdrawn": ["De aanmelding is ingetrokken", "Iedereen die erbij hoort, krijgt bericht."],
"call.goes-on": ["De kandidaat gaat verder", "Er verandert niets. Een aanmelder die wilde stoppen, krijgt bericht."],
"resolve.try-again": ["We zoeken opnieuw", "Wie dit traject voor deze kandidaat kan doen, vragen we opnieuw."],
"resolve.go-on": ["Het systeem gaat verder", "De aanmelding gaat door waar die was. Lukt het weer niet? Dan hoor je dat van ons."],
"resolve.assign": ["We vragen de aanbieder die je koos", "Is daar geen plek? Dan hoor je dat van ons."],
"await-place.assign": ["We vragen de aanbieder die je koos", "Is daar geen plek? Dan hoor je dat van ons."],
"resolve.close": ["De aanmelding is afgesloten", "De kandidaat en de aanmelder krijgen bericht."],
"await-place.try-again": ["We zoeken opnieuw", "Wie dit traject voor deze kandidaat kan doen, vragen we opnieuw."],
"await-place.close": ["De aanmelding is afgesloten", "De kandidaat en de aanmelder krijgen bericht."],
"objection.not-me": ["Bedankt voor het melden", "We zijn gestopt en hebben gewist wat we van je hadden. Je hoeft niets meer te doen."],
"objection.address-gone": ["Bedankt voor het melden", "We gebruiken dit e-mailadres niet meer. Je krijgt hier geen mail meer over, en je hoeft niets meer te doen."],
"call.new-address": ["Het nieuwe adres is genoteerd", "We mailen voortaan daarheen. Oude links werken niet meer."],
"steer.wrong-number": ["Het telefoonnummer is gewist", "De taak staat nog open. Probeer de kandidaat op een andere manier te bereiken, of vraag het de aanmelder."],
"objection.not-wanted": ["We hebben de aanmelding gestopt", "Later meedoen mag altijd."],
"objection.link-mailed": ["Er is nog niets gestopt", "We hebben je een link gemaild. Open die en vul je geboortedatum in. Daarna kun je daar stoppen."],
"steer.extend": ["Er is meer tijd gegeven", "De nieuwe datum geldt meteen."],
"steer.change-addressee": ["Het adres is aangepast", "We hebben een mail gestuurd. Oude links werken niet meer."],
"accept-offer.died": ["Dank je wel voor het doorgeven", "De coördinator gaat dit na. Tot die tijd gaat er geen bericht naar de kandidaat. Jullie hoeven niets te doen."],
"confirm-start.died": ["Dank je wel voor het doorgeven", "We hebben alles gestopt. De kandidaat krijgt geen berichten meer."],
"check-in.died": ["Dank je wel voor het doorgeven", "We hebben alles gestopt. De kandidaat krijgt geen berichten meer."],
"call.died": ["Dank je wel voor het doorgeven", "We hebben alles gestopt. De kandidaat krijgt geen berichten meer."],
"steer.died": ["Dank je wel voor het doorgeven", "We hebben alles gestopt. De kandidaat krijgt geen berichten meer."],
"steer.not-me": ["Alles is gestopt en gewist", "Je krijgt een mail over wat deze afzender nog meer verstuurde."],
"steer.withdraw-sent": ["De aanmeldingen zijn ingetrokken", "Wie het aangaat, krijgt bericht. De taak waar je vandaan komt, staat nog open."],
"steer.nothing-withdrawn": ["Er is niets ingetrokken", "De aanmeldingen die je koos, waren al gestopt, of de afzender heeft ze intussen bevestigd."],
"steer.moved": ["De verhuizing is genoteerd", "Past het traject bij de nieuwe gemeente? Dan gaat het daar verder. Zo niet, dan krijg je een mail met wat je kunt doen."],
"check-in.relocated": ["De verhuizing is genoteerd", "Het traject gaat door tot je iets anders van ons hoort. Vul met dezelfde link nog in hoe het gaat."],
"confirm-start.relocated": ["De verhuizing is genoteerd", "Het traject gaat door tot je iets anders van ons hoort. Vul met dezelfde link nog in hoe het gaat."],
"steer.withdraw": ["De aanmelding is ingetrokken", "Iedereen die erbij hoort, krijgt bericht."],
"confirm-interest.not-reached": ["Genoteerd dat je niemand sprak", "Zonder ja gebeurt er niets. De taak blijft staan. We herinneren je er weer aan."],
"confirm-start.no-answer": ["Genoteerd dat niemand het kon zeggen", "De taak blijft staan. We herinneren je er weer aan. De jobcoach en de aanbieder kunnen nog antwoorden met hun eigen link."],
},
"fallback": ["Je antwoord is verwerkt", "Je hoeft niets meer te doen."],
"contact": "Zo bereik je de kandidaat",
"printed": "Je vindt deze gegevens later terug op je lijst, bij je kandidaten.",
"withdrawn": "Dit is ingetrokken",
"close": "Je kunt deze pagina nu sluiten.",
"more": "Kijk of er nog meer op je wacht",
};

export const receiptTexts: Readonly<Record<Language, ReceiptTexts>> = {
  nl,
  get en() {
    return textsBeside<ReceiptTexts>('en', 'receipt');
  },
};
