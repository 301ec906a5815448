// Made by `npm run build:texts` from texts/*/task.yaml; change those instead.
import { numberIn, pluralIn } from '../words/numbers.ts';
import type { Language } from '../../domain/codes.ts';
import { textsBeside } from '../beside.ts';

export interface TaskFormTexts {
readonly "confirm-sender": {
readonly "choice": string;
readonly "confirm": readonly [string, string];
readonly "not-me": readonly [string, string];
readonly "called": string;
readonly "called-confirm": readonly [string, string];
readonly "called-handed-over": readonly [string, string];
readonly "called-later": readonly [string, string];
readonly "called-not-reached": readonly [string, string];
readonly "called-not-me": readonly [string, string];
};
readonly "confirm-interest": {
readonly "choice": string;
readonly "yes": readonly [string, string];
readonly "consents": readonly [string, string];
readonly "no": readonly [string, string];
readonly "called": string;
readonly "called-yes": readonly [string, string];
readonly "called-consents": readonly [string, string];
readonly "called-no": readonly [string, string];
readonly "called-not-reached": readonly [string, string];
};
readonly "approve": {
readonly "decidedByName": string;
readonly "decidedByHint": string;
readonly "decidedByPhone": string;
readonly "approve": readonly [string, string];
readonly "choice": string;
readonly "decline": readonly [string, string];
readonly "explanation": string;
readonly "ask-information": readonly [string, string];
readonly "askCandidate": string;
readonly "delegate": readonly [string, string];
readonly "decisionDate": string;
readonly "decidedToday": (v: { readonly date: string | number }) => string;
readonly "decidedOtherDay": string;
readonly "decisionOther": string;
readonly "years": string;
readonly "yearsChoice": (v: { readonly years: number }) => string;
readonly "yearsUsual": (v: { readonly years: number }) => string;
readonly "reason": string;
readonly "question": string;
readonly "email": string;
readonly "emailHint": string;
};
readonly "give-information": {
readonly "text": string;
};
readonly "accept-offer": {
readonly "placesChoice": string;
readonly "places-again": readonly [string, string];
readonly "choice": string;
readonly "accept": readonly [string, string];
readonly "decline": readonly [string, string];
readonly "died": readonly [string, string];
readonly "jobCoach": string;
readonly "otherCoach": string;
readonly "jobCoachName": string;
readonly "jobCoachEmail": string;
readonly "jobCoachPhone": string;
readonly "startsOn": string;
readonly "reason": string;
readonly "explanation": string;
};
readonly "confirm-start": {
readonly "choice": string;
readonly "held": readonly [string, string];
readonly "moved": readonly [string, string];
readonly "noShow": readonly [string, string];
readonly "newDay": readonly [string, string];
readonly "noNewDay": readonly [string, string];
readonly "stopped": readonly [string, string];
readonly "noAnswer": readonly [string, string];
readonly "heldAsPlanned": (v: { readonly date: string | number }) => string;
readonly "heldOtherDay": string;
readonly "heldOn": string;
readonly "newDate": string;
readonly "nextDate": string;
readonly "reason": string;
};
readonly "check-in": {
readonly "choice": string;
readonly "continues": readonly [string, string];
readonly "goal-reached": readonly [string, string];
readonly "goes-on": readonly [string, string];
readonly "paused": readonly [string, string];
readonly "paused-on": readonly [string, string];
readonly "pauseReason": string;
readonly "pausedFrom": string;
readonly "pausedUntil": string;
readonly "pausedMoves": string;
readonly "pausedHint": string;
readonly "stopped": readonly [string, string];
readonly "reason": string;
readonly "hoursUsed": string;
readonly "hoursHint": string;
readonly "hoursTold": (v: { readonly hours: string | number }) => string;
readonly "noAnswer": readonly [string, string];
readonly "keptWork": (v: { readonly what: string | number }) => string;
readonly "keptYes": string;
readonly "keptNo": string;
readonly "newTitle": string;
readonly "newLead": string;
readonly "spell": (v: { readonly n: number }) => string;
readonly "startedOn": (v: { readonly n: number }) => string;
readonly "hoursPerWeek": (v: { readonly n: number }) => string;
readonly "workplace": (v: { readonly n: number }) => string;
readonly "nothing": string;
readonly "endedTitle": string;
readonly "endedLead": string;
readonly "endedOn": (v: { readonly what: string | number }) => string;
readonly "ask-extension": readonly [string, string];
readonly "moreTitle": string;
readonly "moreLead": string;
readonly "moreHours": string;
readonly "moreUntil": string;
readonly "moreReason": string;
readonly "noReason": string;
readonly "keptSomeWork": string;
readonly "worksNow": {
readonly "question": string;
readonly "yes": string;
readonly "no": string;
readonly "until": string;
};
readonly "inSchool": {
readonly "question": string;
readonly "yes": string;
readonly "no": string;
readonly "until": string;
};
readonly "unknown": string;
readonly "unknownCounts": string;
};
readonly "decide-extension": {
readonly "grant": readonly [string, string];
readonly "hours": string;
readonly "hoursAsked": (v: { readonly hours: string | number }) => string;
readonly "until": string;
readonly "untilAsked": (v: { readonly date: string | number }) => string;
readonly "choice": string;
readonly "refuse": readonly [string, string];
};
readonly "tell-outcome": {
readonly "works": string;
readonly "school": string;
readonly "mood": string;
readonly "calledWorks": string;
readonly "calledSchool": string;
readonly "calledMood": string;
readonly "yes": string;
readonly "no": string;
readonly "rather-not": string;
readonly "good": string;
readonly "so-so": string;
readonly "bad": string;
readonly "called-rather-not": string;
readonly "no-answer": readonly [string, string];
readonly "talk": string;
readonly "calledTalk": string;
readonly "talkHint": (v: { readonly term: string | number }) => string;
readonly "calledTalkHint": string;
readonly "callMe": string;
readonly "calledCallMe": string;
};
readonly "still-wanted": {
readonly "choice": string;
readonly "yes": readonly [string, string];
readonly "no": readonly [string, string];
readonly "call": readonly [string, string];
readonly "called": string;
readonly "called-yes": readonly [string, string];
readonly "called-no": readonly [string, string];
readonly "called-call": readonly [string, string];
};
readonly "call": {
readonly "choice": string;
readonly "told": readonly [string, string];
readonly "spoken": readonly [string, string];
readonly "works": readonly [string, string];
readonly "worksKind": string;
readonly "worksFrom": string;
readonly "works-not": readonly [string, string];
readonly "worksUntil": string;
readonly "unclear": readonly [string, string];
readonly "checked": string;
readonly "checked-done": readonly [string, string];
readonly "not-reached": readonly [string, string];
readonly "new-address": readonly [string, string];
readonly "newEmail": string;
readonly "without-address": readonly [string, string];
readonly "died": readonly [string, string];
readonly "alive": readonly [string, string];
readonly "objects": readonly [string, string];
readonly "objectsWhy": string;
readonly "goes-on-with": readonly [string, string];
readonly "goes-on-here": readonly [string, string];
readonly "handed-over": readonly [string, string];
readonly "not-wanted": readonly [string, string];
readonly "withdrawn": readonly [string, string];
readonly "goes-on": readonly [string, string];
};
readonly "resolve": {
readonly "choice": string;
readonly "try-again": readonly [string, string];
readonly "let-go": readonly [string, string];
readonly "try-treating-again": readonly [string, string];
readonly "assign": readonly [string, string];
readonly "provider": string;
readonly "providerHint": string;
readonly "unstick": readonly [string, string];
readonly "close": readonly [string, string];
};
}

const nl: TaskFormTexts = {
"confirm-sender": {
"choice": "Heb jij deze aanmelding gedaan?",
"confirm": ["Ja, deze aanmelding is van mij", "We gaan er nu mee aan de slag."],
"not-me": ["Nee, dat heb ik niet gedaan", "We stoppen en wissen alles meteen."],
"called": "Hoe ging het gesprek?",
"called-confirm": ["Ja, deze persoon heeft dit zelf gedaan", "De aanmelding gaat nu verder."],
"called-handed-over": ["Ja, en deze persoon weet nu waar die terecht kan", "De aanmelding is daarmee klaar. Nog een keer bellen hoeft niet."],
"called-later": ["Ja, maar het doorverwijzen komt later", "Je krijgt daar een taak voor."],
"called-not-reached": ["Ik kreeg niemand te pakken", "De taak blijft staan."],
"called-not-me": ["Verkeerd nummer, of niet zelf gedaan", "We stoppen en wissen alles meteen."],
},
"confirm-interest": {
"choice": "Wil je meedoen?",
"yes": ["Ja, ik wil meedoen", "Daarna gaan we verder met je aanmelding."],
"consents": ["Ja, ik wil meedoen en geef toestemming", "Daarna gaan we verder met je aanmelding."],
"no": ["Nee, ik wil dit niet", "De aanmelding stopt. Je hoort er niets meer over."],
"called": "Wat zei de kandidaat?",
"called-yes": ["De kandidaat zegt ja", "Daarna gaan we verder met de aanmelding."],
"called-consents": ["De kandidaat zegt ja en geeft toestemming", "Daarna gaan we verder met de aanmelding."],
"called-no": ["De kandidaat zegt nee", "De aanmelding stopt."],
"called-not-reached": ["Ik kreeg niemand te pakken", "Zonder ja gebeurt er niets. De taak blijft staan, met een nieuwe dag."],
},
"approve": {
"decidedByName": "Naam van wie beslist",
"decidedByHint": "Deze naam staat bij het besluit. De kandidaat en de aanmelder zien de naam niet.",
"decidedByPhone": "Weet je wie er besliste? Deze naam staat dan bij het besluit.",
"approve": ["Ja, akkoord", "We regelen daarna een plek voor de kandidaat."],
"choice": "Of wil je iets anders?",
"decline": ["Niet akkoord", "De kandidaat leest de reden die je kiest. Past andere hulp nu beter? Vertel dan zelf welke hulp dat is."],
"explanation": "Kies je \"Er is een andere reden\"? Schrijf dan hier welke. Voor jullie team en voor ons. De kandidaat mag dit wel opvragen.",
"ask-information": ["Ik wil eerst iets weten", "We sturen je vraag naar de aanmelder."],
"askCandidate": "De kandidaat heeft zichzelf aangemeld. Je vraag gaat dus naar de kandidaat.",
"delegate": ["Een collega moet dit doen", "Je geeft de aanmelding door aan een collega."],
"decisionDate": "Datum van het formele besluit",
"decidedToday": (v) => `Vandaag, ${v.date}`,
"decidedOtherDay": "Een andere dag",
"decisionOther": "Welke dag?",
"years": "Voor hoe lang is het besluit?",
"yearsChoice": (v) => `${numberIn('nl', v.years)} jaar`,
"yearsUsual": (v) => `Niets gekozen? Dan plannen we ${numberIn('nl', v.years)} jaar.`,
"reason": "Reden",
"question": "Je vraag",
"email": "E-mailadres van je collega",
"emailHint": "Het adres moet van je eigen organisatie zijn.",
},
"give-information": {
"text": "Je antwoord",
},
"accept-offer": {
"placesChoice": "Is er weer plek?",
"places-again": ["Ja, er is weer plek", "We vragen jullie dan weer voor dit traject."],
"choice": "Hebben jullie plek voor deze kandidaat?",
"accept": ["Ja, we hebben plek", "Je ziet daarna de contactgegevens."],
"decline": ["Nee", "Wij kijken dan hoe het verder gaat."],
"died": ["We weten om wie het gaat, en deze kandidaat is overleden", "De coördinator gaat dit na. Er gaat geen bericht naar de kandidaat."],
"jobCoach": "Wie wordt de jobcoach?",
"otherCoach": "Iemand anders",
"jobCoachName": "Naam van de jobcoach",
"jobCoachEmail": "E-mailadres van de jobcoach",
"jobCoachPhone": "Telefoonnummer van de jobcoach",
"startsOn": "Datum van het eerste gesprek",
"reason": "Reden",
"explanation": "Kies je \"Er is een andere reden\"? Schrijf dan hier welke. De coördinator leest het. De kandidaat mag dit wel opvragen.",
},
"confirm-start": {
"choice": "Is het eerste gesprek geweest?",
"held": ["Ja, het gesprek is geweest", ""],
"moved": ["Nee, het gesprek is verplaatst", ""],
"noShow": ["Nee, de kandidaat is niet gekomen", "Dat kan gebeuren. De plek blijft van de kandidaat."],
"newDay": ["Nee, maar er is een nieuwe dag", ""],
"noNewDay": ["Nee, en er is nog geen nieuwe dag", "De coördinator neemt contact op met de kandidaat. De plek blijft van de kandidaat."],
"stopped": ["Nee, de kandidaat is gestopt", "Het traject wordt afgesloten, behalve bij een verhuizing. Wie meedoet, krijgt meteen bericht."],
"noAnswer": ["Ik heb gebeld, maar niemand kon het zeggen", "De taak blijft staan, met een nieuwe dag. Kan de jobcoach niet verder? Geef het traject onderaan door."],
"heldAsPlanned": (v) => `Ja, op ${v.date}`,
"heldOtherDay": "Ja, op een andere dag",
"heldOn": "Datum van het gesprek",
"newDate": "Nieuwe datum",
"nextDate": "Nieuwe datum, als die er al is",
"reason": "Reden van stoppen",
},
"check-in": {
"choice": "Hoe staat het ervoor?",
"continues": ["Het traject gaat door", "De begeleiding gaat verder zoals het plan was."],
"goal-reached": ["Het doel is gehaald", "De begeleiding stopt. De kandidaat, de aanmelder en wie besliste, horen dat meteen. Is er betaald werk begonnen, of leren en werken? Vul dat hieronder in. Dan vragen we later of het er nog is."],
"goes-on": ["De begeleiding gaat weer verder", ""],
"paused": ["Er is een pauze", ""],
"paused-on": ["De pauze heeft een andere laatste dag", "De plek blijft van de kandidaat."],
"pauseReason": "Waarom is er een pauze?",
"pausedFrom": "Eerste dag van de pauze",
"pausedUntil": "Laatste dag van de pauze",
"pausedMoves": "De plek blijft van de kandidaat. Het einde van het traject schuift op met de dagen van de pauze.",
"pausedHint": "Schrijf nergens iets over ziekte of behandeling.",
"stopped": ["Het traject is gestopt", "Het traject wordt afgesloten, behalve bij een verhuizing. Wie meedoet, krijgt meteen bericht."],
"reason": "Reden van stoppen",
"hoursUsed": "Uren begeleiding sinds de vorige keer",
"hoursHint": "In hele kwartieren. Bijvoorbeeld 1,5 of 1:30.",
"hoursTold": (v) => `Zonder de ${v.hours} uur die je tussendoor al meldde.`,
"noAnswer": ["Ik heb gebeld, maar niemand kon het zeggen", "We noteren dat er geen antwoord kwam."],
"keptWork": (v) => `Is dit er nog: ${v.what}?`,
"keptYes": "Ja, dat is er nog",
"keptNo": "Nee, dat is gestopt",
"newTitle": "Is er nieuw werk of school begonnen?",
"newLead": "Is er iets begonnen sinds de vorige keer? Vul het in. Is er niets nieuws? Laat het leeg.",
"spell": (v) => `${pluralIn('nl', 'cardinal', v.n) === 'one' ? `Wat is er begonnen?` : `Wat is er nog meer begonnen? (${numberIn('nl', v.n)})`}`,
"startedOn": (v) => `${pluralIn('nl', 'cardinal', v.n) === 'one' ? `Eerste dag` : `Eerste dag (${numberIn('nl', v.n)})`}`,
"hoursPerWeek": (v) => `${pluralIn('nl', 'cardinal', v.n) === 'one' ? `Uren per week` : `Uren per week (${numberIn('nl', v.n)})`}`,
"workplace": (v) => `${pluralIn('nl', 'cardinal', v.n) === 'one' ? `Naam van werkgever of school` : `Naam van werkgever of school (${numberIn('nl', v.n)})`}`,
"nothing": "Niets nieuws",
"endedTitle": "Is er werk of school gestopt?",
"endedLead": "Is er iets gestopt? Vul de laatste dag in. Gaat het door? Laat het leeg.",
"endedOn": (v) => `Laatste dag van: ${v.what}`,
"ask-extension": ["Ik vraag om meer begeleiding", "Je vraag gaat naar wie over dit traject besliste."],
"moreTitle": "Is er meer begeleiding nodig?",
"moreLead": "Vraag het op tijd. Je vraag gaat naar wie over dit traject besliste. Is het niet nodig? Laat het leeg.",
"moreHours": "Hoeveel uur erbij?",
"moreUntil": "Tot en met welke dag?",
"moreReason": "Waarom is het nodig?",
"noReason": "Kies een reden",
"keptSomeWork": "Is het werk er nog?",
"worksNow": {
"question": "Heeft de kandidaat nu werk?",
"yes": "Ja, betaald werk of een leerbaan",
"no": "Nee, geen werk",
"until": "Vul hieronder in wat de laatste dag was.",
},
"inSchool": {
"question": "Gaat de kandidaat nu naar school?",
"yes": "Ja, de kandidaat gaat naar school",
"no": "Nee, geen school",
"until": "Vul hieronder in wat de laatste dag was.",
},
"unknown": "Dat weet ik niet",
"unknownCounts": "Dat mag. We tellen het nooit als nee.",
},
"decide-extension": {
"grant": ["Ja, akkoord", "De jobcoach, de aanbieder en de kandidaat krijgen bericht."],
"hours": "Hoeveel uur komt erbij?",
"hoursAsked": (v) => `Gevraagd: ${v.hours} uur. Minder mag ook.`,
"until": "Tot en met welke dag loopt de begeleiding?",
"untilAsked": (v) => `Gevraagd: tot en met ${v.date}. Eerder mag ook.`,
"choice": "Of wil je iets anders?",
"refuse": ["Niet akkoord", "De kandidaat leest de reden die je kiest."],
},
"tell-outcome": {
"works": "Heb je nu betaald werk?",
"school": "Ga je nu naar school?",
"mood": "Hoe gaat het?",
"calledWorks": "Heeft de kandidaat nu betaald werk?",
"calledSchool": "Gaat de kandidaat nu naar school?",
"calledMood": "Hoe gaat het volgens de kandidaat?",
"yes": "Ja",
"no": "Nee",
"rather-not": "Dat zeg ik liever niet",
"good": "Goed",
"so-so": "Gaat wel",
"bad": "Niet zo goed",
"called-rather-not": "De kandidaat zegt dat liever niet",
"no-answer": ["Ik kreeg geen antwoord", "We noteren dat. Je hoeft niet nog een keer te bellen."],
"talk": "Wil je met iemand praten?",
"calledTalk": "Wil de kandidaat later nog met iemand praten?",
"talkHint": (v) => `Je hoort dan binnen ${v.term} van ons. Zonder telefoonnummer sturen we een mail. De andere vragen hoef je dan niet in te vullen.`,
"calledTalkHint": "Je krijgt daar een taak voor.",
"callMe": "Ik wil graag dat iemand mij belt",
"calledCallMe": "Ja, de kandidaat wil gebeld worden",
},
"still-wanted": {
"choice": "Wil je nog wachten op een plek?",
"yes": ["Ja, ik wil nog steeds", "Je houdt je plek op de lijst."],
"no": ["Nee, het hoeft niet meer", "De aanmelding stopt. Later opnieuw aanmelden mag altijd."],
"call": ["Neem contact met mij op", "We bellen je. Hebben we geen nummer van je? Dan mailen we. Je houdt je plek op de lijst."],
"called": "Wat zei de kandidaat?",
"called-yes": ["De kandidaat wil blijven wachten", "De plek op de lijst blijft."],
"called-no": ["Het hoeft niet meer", "De aanmelding stopt. Later opnieuw aanmelden mag altijd."],
"called-call": ["De kandidaat wil er later over bellen", "Je krijgt daar een taak voor. De plek op de lijst blijft."],
},
"call": {
"choice": "Hoe ging het?",
"told": ["Ik heb het verteld", ""],
"spoken": ["Ik heb contact gehad met de kandidaat", "Wil de kandidaat stoppen? Kies dat dan onderaan, en niet dit. Een notitie maak je op de pagina van de aanmelding."],
"works": ["Er is betaald werk", ""],
"worksKind": "Wat voor werk is het?",
"worksFrom": "Wat was de eerste werkdag?",
"works-not": ["Er is geen betaald werk", ""],
"worksUntil": "Wat was de laatste werkdag?",
"unclear": ["Het is niet duidelijk geworden", "We noteren dat. Wat er al stond, blijft staan."],
"checked": "Ben je klaar?",
"checked-done": ["Ja, ik heb ernaar gekeken", ""],
"not-reached": ["Ik kreeg niemand te pakken", "De taak blijft staan."],
"new-address": ["De kandidaat gaf het goede e-mailadres", "We mailen voortaan daarheen. Lees het adres letter voor letter voor."],
"newEmail": "E-mailadres van de kandidaat",
"without-address": ["Ik heb de kandidaat gesproken, en er is geen ander adres", "We bellen de kandidaat voortaan."],
"died": ["De kandidaat is overleden", "Alles stopt. Er gaat geen bericht meer naar de kandidaat."],
"alive": ["Het klopt niet: de kandidaat leeft", "Alles gaat door. Berichten die wachtten, gaan nu weg."],
"objects": ["Ik heb het verteld, en de kandidaat heeft liever iemand anders", "Je krijgt daar een taak voor. De jobcoach hoort dit niet."],
"objectsWhy": "Waarom",
"goes-on-with": ["De kandidaat blijft bij deze jobcoach", "Er verandert niets. Niemand krijgt hiervan bericht."],
"goes-on-here": ["Het gaat hier gewoon door", "Er verandert niets aan wie er helpt."],
"handed-over": ["Een andere organisatie neemt het over", "De aanmelding wordt afgesloten."],
"not-wanted": ["De kandidaat wil dit niet", "De aanmelding wordt afgesloten."],
"withdrawn": ["De kandidaat wil stoppen", "De aanmelding wordt ingetrokken. Iedereen die erbij hoort, krijgt bericht."],
"goes-on": ["De kandidaat wil verder", "Er verandert niets."],
},
"resolve": {
"choice": "Wat moet er gebeuren?",
"try-again": ["Zoek opnieuw", "We vragen alle aanbieders die passen nog een keer."],
"let-go": ["Laat je keuze los en zoek opnieuw", "We vragen wie dit traject voor deze kandidaat hoort te doen."],
"try-treating-again": ["Vraag de behandelende instelling opnieuw", "We vragen geen andere aanbieder."],
"assign": ["Vraag een andere aanbieder", "Die hoort dan van deze kandidaat. Bespreek dit eerst met de kandidaat. Je keuze wordt vastgelegd."],
"provider": "Welke aanbieder?",
"providerHint": "Is die vol? Dan vraag je nu niets, en wacht de kandidaat alleen nog op deze aanbieder, hoe lang dat ook duurt. Op de werkplek kun je er een plek bij zetten.",
"unstick": ["Het kan weer verder", "Het systeem probeert het opnieuw."],
"close": ["Sluit de aanmelding af", "De kandidaat en de aanmelder krijgen bericht."],
},
};

export const taskFormTexts: Readonly<Record<Language, TaskFormTexts>> = {
  nl,
  get en() {
    return textsBeside<TaskFormTexts>('en', 'task-form');
  },
};
