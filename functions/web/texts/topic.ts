// Made by `npm run build:texts` from texts/*/topic.yaml; change those instead.
import type { Language } from '../../domain/codes.ts';
import { textsBeside } from '../beside.ts';

export interface TopicTexts {
readonly "titles": {
readonly "confirmSenderByPhone": string;
readonly "placesAgain": string;
readonly "ownCandidate": string;
readonly "notMine": string;
};
readonly "noPhone": string;
readonly "calls": {
readonly "received-candidate": string;
readonly "told-about-referral": string;
readonly "confirmed-candidate": string;
readonly "approved-candidate": string;
readonly "declined-candidate": string;
readonly "waiting-candidate": string;
readonly "matched-candidate": string;
readonly "coach-changed-candidate": string;
readonly "delayed-candidate": string;
readonly "talk-moved-candidate": string;
readonly "started-candidate": string;
readonly "pause-candidate": string;
readonly "goal-reached-candidate": string;
readonly "ended-candidate": string;
readonly "consent-withdrawn-candidate": string;
readonly "reopened-candidate": string;
readonly "referred-again": string;
readonly "not-referred-again": string;
readonly "corrected-candidate": string;
readonly "handover": string;
readonly "withdrawal-proposed": (v: { readonly via: "phone" | "other" }) => string;
readonly "not-me": string;
readonly "not-mine": string;
readonly "death-reported": string;
readonly "moved-unknown": (v: { readonly via: "phone" | "other" }) => string;
readonly "wrong-address": string;
readonly "address-bounced": string;
readonly "wrong-address-referrer": string;
readonly "wrong-address-coach": string;
readonly "untold-deciders": string;
readonly "untold-provider": string;
readonly "contact-lost-candidate": string;
readonly "extension-candidate": string;
readonly "transfer-objection": (v: { readonly via: "phone" | "other" }) => string;
readonly "no-show": string;
readonly "contact-lost": string;
readonly "hours-beyond": string;
readonly "wants-to-talk": string;
readonly "waiting": string;
readonly "silent-check-ins": string;
readonly "programme-ends": (v: { readonly via: "phone" | "other" }) => string;
};
readonly "moved": (v: { readonly place: string | number; readonly organisation: string | number; readonly how: string | number; readonly via: "phone" | "other" }) => string;
readonly "door": (v: { readonly via: "phone" | "other" }) => string;
readonly "outcomeDiffers": (v: { readonly said: "yes" | "other"; readonly saidOn: string | number; readonly by: "record" | "other"; readonly toldOn: string | number }) => string;
readonly "call": string;
readonly "resolves": {
readonly "no-provider": string;
readonly "no-treating-provider": (v: { readonly via: "phone" | "other" }) => string;
readonly "stuck": string;
readonly "fault": string;
readonly "mail-unsure": string;
readonly "missing-municipality": string;
readonly "missing-provider": string;
readonly "missing-offer": string;
};
readonly "resolve": string;
readonly "confirmSender": string;
readonly "confirmSenderByPhone": string;
readonly "handoverByPhone": string;
readonly "jobCoachGone": (v: { readonly via: "phone" | "other" }) => string;
readonly "nobodyCalled": string;
readonly "jobCoachUnreached": string;
readonly "jobCoachWrong": string;
readonly "stillWantedByPhone": (v: { readonly via: "phone" | "other" }) => string;
readonly "confirmInterestByPhone": (v: { readonly via: "phone" | "other" }) => string;
readonly "stillWanted": string;
readonly "fullUntil": (v: { readonly date: string | number }) => string;
readonly "decideExtension": string;
readonly "decideExtensionByPhone": string;
readonly "tellOutcome": string;
readonly "tellOutcomeByPhone": (v: { readonly via: "phone" | "other" }) => string;
readonly "awaitPlace": string;
readonly "awaits": {
readonly "treating-provider": string;
readonly "all-full": string;
readonly "no-budget": string;
readonly "chosen-provider": string;
};
readonly "checkIn": {
readonly "regular": string;
readonly "final": string;
readonly "kept-work": string;
readonly "follow-up": string;
readonly "after-pause": string;
};
readonly "silentCoach": (v: { readonly via: "phone" | "other" }) => string;
readonly "checkInPaused": (v: { readonly date: string | number }) => string;
readonly "checkInAhead": (v: { readonly more: "yes" | "other"; readonly date: string | number }) => string;
readonly "followUpAhead": (v: { readonly date: string | number }) => string;
readonly "keptWorkAhead": (v: { readonly date: string | number }) => string;
readonly "askedOn": (v: { readonly date: string | number }) => string;
readonly "checkInDate": (v: { readonly date: string | number }) => string;
readonly "questions": {
readonly "answered": string;
readonly "unanswered": string;
};
readonly "talkMissed": (v: { readonly date: string | number }) => string;
readonly "firstTalk": (v: { readonly date: string | number }) => string;
}

const nl: TopicTexts = {
"titles": {
"confirmSenderByPhone": "Bel om een aanmelding te bevestigen",
"placesAgain": "Is er weer plek?",
"ownCandidate": "Je kandidaat",
"notMine": "Een aanmelding op naam van een ander",
},
"noPhone": "Een telefoonnummer van de kandidaat is niet bekend.",
"calls": {
"received-candidate": "Vertel dat de aanmelding is ontvangen en dat we nu om akkoord vragen.",
"told-about-referral": "Vertel wie de aanmelding deed. Vraag of dit goed is. Meedoen is vrijwillig.",
"confirmed-candidate": "Vertel dat het ja is genoteerd, en dat stoppen altijd kan.",
"approved-candidate": "Vertel dat er akkoord is en dat we een plek zoeken.",
"declined-candidate": "Vertel dat er geen akkoord is, en waarom. Vertel welke hulp er wel is en hoe bezwaar kan.",
"waiting-candidate": "Vertel dat er nog geen plek is, en dat de kandidaat op de wachtlijst staat.",
"matched-candidate": "Vertel bij welke aanbieder er plek is, op welke dag het eerste gesprek is, en dat de jobcoach belt.",
"coach-changed-candidate": "Vertel wie nu de jobcoach is, en bij welke aanbieder.",
"delayed-candidate": "Vertel dat het langer duurt, en dat eraan wordt gewerkt: een plek, het besluit of het eerste gesprek. Vraag of de kandidaat iets wil melden.",
"talk-moved-candidate": "Vertel dat het eerste gesprek is verzet, en naar welke dag.",
"started-candidate": "Vertel dat het traject is gestart.",
"pause-candidate": "Vertel of de begeleiding pauzeert of weer verdergaat. Onder Het traject staan de dagen. De plek blijft van de kandidaat.",
"goal-reached-candidate": "Vertel dat de begeleiding klaar is, en of het doel is gehaald. Later vragen we de jobcoach nog of het werk er nog is.",
"ended-candidate": "Vertel dat de aanmelding is afgesloten, waarom, en waar er wel hulp is.",
"consent-withdrawn-candidate": "Vertel dat de toestemming is ingetrokken, en dat alles is gestopt.",
"reopened-candidate": "Vertel dat het toch doorgaat, en wat er nu gebeurt.",
"referred-again": "Er kwam nog een aanmelding voor de kandidaat. Die is gestopt, en deze gaat gewoon door. Vertel dat, en vraag of de kandidaat dit verwachtte. Staat in de andere aanmelding een mailadres? Noem het niet, maar vraag welk adres de kandidaat heeft.",
"not-referred-again": "De kandidaat kan van ons hebben gehoord dat er nog een aanmelding kwam, en dat die is gestopt. Dat klopt niet. Die aanmelding gaat over iemand anders. Vertel dat het onze fout was, en dat er niets verandert. Vertel niet over wie de andere aanmelding gaat.",
"corrected-candidate": "Vertel welke gegevens zijn verbeterd, en wie dat vroeg. Vraag of het zo klopt.",
"handover": "Er paste geen traject. Breng de kandidaat naar de organisatie die wel past.",
"withdrawal-proposed": (v) => `De aanmelder stelt voor om te stoppen. Dat kiest de kandidaat zelf. ${v.via === "phone" ? `Bel` : `Mail`} de kandidaat en vraag het.`,
"not-me": "Onze mail kwam bij iemand anders. De aanmelding is gestopt en de gegevens van de kandidaat zijn gewist. Bel de aanmelder en vraag wie er is bedoeld.",
"not-mine": "Iemand zegt: deze aanmelding op mijn naam heb ik niet gedaan. Alles is gestopt en gewist. Je hoeft niemand te bellen. Kijk of er meer aanmeldingen van deze afzender zijn die niet kloppen.",
"death-reported": "De aanmelder of een aanbieder zegt dat de kandidaat is overleden. Bel wie dit doorgaf, of iemand die de kandidaat kent. Bel liever niet zomaar het nummer van de kandidaat. Tot je hier antwoordt, krijgt de kandidaat geen mail.",
"moved-unknown": (v) => `De jobcoach zegt dat de kandidaat is verhuisd, maar niet waarheen. ${v.via === "phone" ? `Bel` : `Mail`} de kandidaat en vraag het. Vul de gemeente onderaan in, bij De kandidaat is verhuisd. Tot dan gaat alles door.`,
"wrong-address": "Het e-mailadres van de kandidaat was van iemand anders. Die zei dat, en we hebben het adres gewist. Bel de kandidaat, of wie die kent, en vraag het goede adres.",
"address-bounced": "Onze mail naar het nieuwe e-mailadres van de kandidaat kwam niet aan. Bel de kandidaat en vraag het goede adres.",
"wrong-address-referrer": "Het e-mailadres van de aanmelder klopt niet. Wie het leest, kent de aanmelding niet, of onze mail kwam niet aan. Bel de aanmelder en vertel hoe het ervoor staat.",
"wrong-address-coach": "Het e-mailadres van de jobcoach was van iemand anders. Bel de aanbieder en vraag wie de jobcoach is.",
"untold-deciders": "De aanmelding is afgesloten. De gemeente of UWV weet dat nog niet, want onze mail kwam niet aan. Bel wie daar beslist, en vertel dat de aanmelding is afgesloten.",
"untold-provider": "De aanmelding is afgesloten. De aanbieder weet dat nog niet, want onze mail kwam niet aan. Bel de aanbieder, en vertel dat de aanmelding is afgesloten.",
"contact-lost-candidate": "Vertel dat de jobcoach contact zoekt, en vraag hoe het gaat. De begeleiding gaat gewoon door.",
"extension-candidate": "Er is gevraagd om meer begeleiding, en daarover is besloten. Vertel wat het antwoord is, en tot wanneer de begeleiding loopt.",
"transfer-objection": (v) => `De kandidaat kreeg een andere jobcoach, en heeft liever iemand anders. ${v.via === "phone" ? `Bel` : `Mail`} de kandidaat en vraag wat die wil. De jobcoach en de aanbieder weten hier niets van. De begeleiding gaat zolang gewoon door. Moet het anders? Geef het traject dan onderaan aan een andere jobcoach of aanbieder, of laat het stoppen.`,
"no-show": "De kandidaat kwam meer dan een keer niet naar het eerste gesprek, of er is nog geen nieuwe dag. Vraag de kandidaat hoe het gaat, en wat helpt om wel te komen. Misschien past een andere plek of tijd beter. Vertel de jobcoach wat je hoort.",
"contact-lost": "De jobcoach krijgt geen contact met de kandidaat. Vraag de kandidaat hoe het gaat, en of die verder wil. Vertel de jobcoach wat je hoort.",
"hours-beyond": "Er zijn meer uren begeleiding gegeven dan er zijn toegekend, en er komen geen uren bij. Bel de aanbieder en spreek af wie die uren betaalt, en of er nog begeleiding komt.",
"wants-to-talk": "De kandidaat vertelde hoe het gaat, en wil graag met iemand praten. Luister, en kijk samen wat er nodig is.",
"waiting": "De kandidaat staat op de wachtlijst en wil dat je contact opneemt. Vertel hoe het ervoor staat.",
"silent-check-ins": "De jobcoach gaf twee keer geen antwoord. Vraag na hoe het gaat.",
"programme-ends": (v) => `Het programma stopt, en de begeleiding zou daarna nog doorgaan. ${v.via === "phone" ? `Bel` : `Mail`} de kandidaat, en vertel wat de laatste dag is. Spreek samen af wie daarna helpt. Vertel het ook de jobcoach.`,
},
"moved": (v) => `De kandidaat woont nu in ${v.place}. Daar past dit traject niet meer bij de regels. Wie daar wel helpt: ${v.organisation}. ${v.how} ${v.via === "phone" ? `Bel` : `Mail`} de kandidaat en spreek af wat het beste is. Tot dan loopt een traject dat begonnen is gewoon door. Een aanbieder vragen we zolang niet.`,
"door": (v) => `Er zijn gegevens van de kandidaat verbeterd. Daardoor past dit traject niet meer bij de regels. ${v.via === "phone" ? `Bel` : `Mail`} de kandidaat en spreek af wat het beste is. Tot dan gaat alles door.`,
"outcomeDiffers": (v) => `${v.said === "yes" ? `De kandidaat zei op ${v.saidOn} dat er betaald werk is. ${v.by === "record" ? `Bij ons staat er voor die dag geen.` : `De jobcoach meldde op ${v.toldOn} geen betaald werk.`}` : `De kandidaat zei op ${v.saidOn} dat er geen betaald werk is. ${v.by === "record" ? `Bij ons staat er voor die dag wel betaald werk.` : `De jobcoach meldde op ${v.toldOn} wel betaald werk.`}`} Vraag het aan allebei, en vul in wat er klopt. Zeg niet wat de ander zei.`,
"call": "Vertel hoe de aanmelding ervoor staat.",
"resolves": {
"no-provider": "Er is nog geen aanbieder met een plek gevonden. Is er al een gevraagd? Dan lees je hieronder wat die antwoordde. Gaf een aanbieder geen antwoord? Bel dan.",
"no-treating-provider": (v) => `Dit traject hoort bij de instelling die de kandidaat behandelt. Die kan nu geen plek geven, antwoordde niet, of is hier niet bekend. Bel de instelling. ${v.via === "phone" ? `Bel` : `Mail`} de kandidaat. We vragen geen andere aanbieder, tenzij jij die kiest.`,
"stuck": "Het systeem kwam met deze aanmelding niet verder. Meld het ook bij de beheerder.",
"fault": "Iets in deze aanmelding lukt het systeem niet, bijvoorbeeld een mail. Alle andere aanmeldingen gaan gewoon door. Meld het nummer bij de beheerder. Bel zo nodig zelf wie op bericht wacht.",
"mail-unsure": "Een mail in deze aanmelding is twee keer geprobeerd. We weten niet of die is aangekomen. Kijk wie nu iets moet doen of op bericht wacht. Bel die persoon en vraag of de mail er is.",
"missing-municipality": "De gemeente van deze kandidaat staat niet meer in de instellingen van de regio. Daardoor weet het systeem niet welk team beslist. Vraag de beheerder om de gemeente terug te zetten. Is zij opgegaan in een andere? Laat dan de opvolger en de dag invullen (succeededBy).",
"missing-provider": "De aanbieder van deze kandidaat staat niet meer in de instellingen van de regio. Vraag de beheerder om de aanbieder terug te zetten tot dit traject klaar is. Kies hieronder pas dat het verder kan als dat is gedaan.",
"missing-offer": "De aanbieder van deze kandidaat biedt dit soort traject niet meer aan, volgens de instellingen van de regio. Vraag de beheerder om het aanbod terug te zetten tot dit traject klaar is. Kies hieronder pas dat het verder kan als dat is gedaan.",
},
"resolve": "Deze aanmelding loopt vast.",
"confirmSender": "Met jouw e-mailadres is een aanmelding gedaan. Tot jij die bevestigt doen we niets, en niemand anders hoort ervan.",
"confirmSenderByPhone": "Bel wie de aanmelding deed. Vraag alleen of die echt van hen is. Tot die tijd doen we niets.",
"handoverByPhone": "Bel wie de aanmelding deed. Vraag eerst of die echt van hen is. Zo ja: er paste geen traject. Vertel in hetzelfde gesprek waar deze persoon terecht kan.",
"jobCoachGone": (v) => `De jobcoach van deze kandidaat mag niet meer meedoen: de aanbieder of het e-mailadres staat niet meer in de instellingen van de regio. ${v.via === "phone" ? `Bel` : `Mail`} de kandidaat. Geef het traject onderaan aan een andere jobcoach of aanbieder.`,
"nobodyCalled": "De kandidaat laat weten dat nog niemand heeft gebeld. Bel de aanbieder of de jobcoach, en vul in wat er is afgesproken.",
"jobCoachUnreached": "Onze mail aan de jobcoach van deze kandidaat komt niet aan. Bel de aanbieder en vraag wie de jobcoach is. Geef het traject onderaan aan het goede adres.",
"jobCoachWrong": "Wie het e-mailadres van de jobcoach leest, zegt dat het niet klopt. Die ziet nu niets meer. Bel de aanbieder en vraag wie de jobcoach is. Geef het traject onderaan aan het goede adres.",
"stillWantedByPhone": (v) => `${v.via === "phone" ? `Bel` : `Mail`} de kandidaat en vraag of wachten nog goed is. Krijg je niemand te pakken? Dan blijft de plek op de lijst gewoon staan.`,
"confirmInterestByPhone": (v) => `${v.via === "phone" ? `Bel` : `Mail`} de kandidaat en vraag of die mee wil doen. Meedoen is vrijwillig. Krijg je niemand te pakken? Vul dat dan in.`,
"stillWanted": "Er is nog geen plek. Antwoord je niet? Dan blijft je aanmelding gewoon staan.",
"fullUntil": (v) => `Jullie antwoordden dat er geen plek is. Daarom vragen we jullie voor dit traject niet tot ${v.date}. Is er eerder weer plek? Zeg het hier.`,
"decideExtension": "Er is meer begeleiding gevraagd dan er is toegekend. Ben je daarmee akkoord?",
"decideExtensionByPhone": "Er is meer begeleiding gevraagd dan er is toegekend. Vul in wat er is besloten.",
"tellOutcome": "Drie korte vragen. Er is geen goed of fout antwoord. Je antwoord is voor ons. Je jobcoach ziet het niet.",
"tellOutcomeByPhone": (v) => `${v.via === "phone" ? `Bel` : `Mail`} de kandidaat en stel deze vragen. Antwoorden is niet verplicht. De jobcoach en de gemeente zien het antwoord niet.`,
"awaitPlace": "Deze kandidaat staat op de wachtlijst. Vraag aanbieders of er een plek kan komen.",
"awaits": {
"treating-provider": "Deze kandidaat staat op de wachtlijst van de instelling die behandelt. Daar is nu geen plek. Bel die instelling en vraag wanneer er plek komt.",
"all-full": "Deze kandidaat staat op de wachtlijst. Geen van de aanbieders die passen, heeft nu een plek: ze zeiden dat er geen is, of gaven geen antwoord. Bel ze en vraag wanneer er plek komt. Is er weer plek? Kies dan \"Zoek opnieuw\".",
"no-budget": "Het budget is op: alle plekken die de gemeente voor dit jaar gaf, zijn bezet. Deze kandidaat kan daarom nu niet beginnen, en blijft op de wachtlijst. Bel de gemeente en vraag wat zij wil: meer plekken, wachten tot het nieuwe jaar, of stoppen. Komen er plekken bij, of is het nieuwe jaar er? Dan gaat het vanzelf verder.",
"chosen-provider": "Deze kandidaat staat op de wachtlijst van de aanbieder die je koos. Daar is nu geen plek. Bel die aanbieder en vraag wanneer er plek komt.",
},
"checkIn": {
"regular": "We vragen hoe het gaat.",
"final": "Dit is de laatste vraag over de begeleiding.",
"kept-work": "We vragen of het werk er nog is.",
"follow-up": "De begeleiding is klaar. We vragen nu hoe het daarna gaat.",
"after-pause": "De pauze is voorbij. Gaat de begeleiding weer verder?",
},
"silentCoach": (v) => `De jobcoach en de aanbieder gaven geen antwoord. Bel ze en vraag hoe het gaat. Lukt dat niet? ${v.via === "phone" ? `Bel` : `Mail`} de kandidaat.`,
"checkInPaused": (v) => `De begeleiding pauzeert. Op ${v.date} vragen we of het weer verdergaat. Weet je het eerder, of duurt het langer? Laat het hier weten.`,
"checkInAhead": (v) => `${v.more === "yes" ? `Op ${v.date} vragen we je hoe het gaat. Is het doel eerder gehaald, of komt er een pauze? Stopt het traject, of is er meer begeleiding nodig? Dat kun je hier nu al laten weten.` : `Op ${v.date} vragen we je hoe het gaat. Is het doel eerder gehaald, of komt er een pauze? Stopt het traject? Dat kun je hier nu al laten weten.`}`,
"followUpAhead": (v) => `Op ${v.date} vragen we je hoe het nu gaat. Je hoeft hier nu niets in te vullen.`,
"keptWorkAhead": (v) => `Op ${v.date} vragen we je of het werk er nog is. Je hoeft hier nu niets in te vullen.`,
"askedOn": (v) => `Hoe het gaat, vragen we pas op ${v.date}.`,
"checkInDate": (v) => `Vul in hoe het was op ${v.date}.`,
"questions": {
"answered": "Er is antwoord op je vraag. Het staat hieronder.",
"unanswered": "Op je vraag kwam geen antwoord. Besluit met wat er is, of stel de vraag opnieuw.",
},
"talkMissed": (v) => `Op ${v.date} kwam de kandidaat niet naar het eerste gesprek. Vertel hier of het later is geweest, of dat er een nieuwe dag is.`,
"firstTalk": (v) => `Het eerste gesprek is gepland op ${v.date}. Neem nu contact op met de kandidaat. Laat het hier weten als het gesprek is geweest, of als de dag verandert.`,
};

export const topicTexts: Readonly<Record<Language, TopicTexts>> = {
  nl,
  get en() {
    return textsBeside<TopicTexts>('en', 'topic');
  },
};
