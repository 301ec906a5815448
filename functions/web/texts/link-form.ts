// Made by `npm run build:texts` from texts/*/link-form.yaml; change those instead.
import type { Language } from '../../domain/codes.ts';
import { numberIn, pluralIn } from '../words/numbers.ts';

export interface LinkFormTexts {
readonly "noSecrets": string;
readonly "movedTo": string;
readonly "movedToHint": string;
readonly "noMunicipality": string;
readonly "dateExample": string;
readonly "explanation": string;
readonly "send": string;
readonly "confirmSender": {
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
readonly "confirmInterest": {
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
readonly "choice": string;
readonly "approve": readonly [string, string];
readonly "decline": readonly [string, string];
readonly "explanation": string;
readonly "ask-information": readonly [string, string];
readonly "askCandidate": string;
readonly "delegate": readonly [string, string];
readonly "decisionDate": string;
readonly "years": string;
readonly "yearsChoice": (v: { readonly years: number }) => string;
readonly "yearsUsual": (v: { readonly years: number }) => string;
readonly "reason": string;
readonly "question": string;
readonly "email": string;
readonly "emailHint": string;
};
readonly "giveInformation": {
readonly "text": string;
};
readonly "acceptOffer": {
readonly "placesChoice": string;
readonly "places-again": readonly [string, string];
readonly "choice": string;
readonly "accept": readonly [string, string];
readonly "decline": readonly [string, string];
readonly "died": readonly [string, string];
readonly "jobCoachName": string;
readonly "jobCoachEmail": string;
readonly "jobCoachPhone": string;
readonly "startsOn": string;
readonly "reason": string;
};
readonly "confirmStart": {
readonly "choice": string;
readonly "held": readonly [string, string];
readonly "moved": readonly [string, string];
readonly "stopped": readonly [string, string];
readonly "noAnswer": readonly [string, string];
readonly "heldOn": string;
readonly "newDate": string;
readonly "reason": string;
};
readonly "checkIn": {
readonly "choice": string;
readonly "continues": readonly [string, string];
readonly "goal-reached": readonly [string, string];
readonly "stopped": readonly [string, string];
readonly "reason": string;
readonly "hoursUsed": string;
readonly "hoursHint": string;
readonly "noAnswer": readonly [string, string];
readonly "keptWork": (v: { readonly what: string | number }) => string;
readonly "keptYes": string;
readonly "keptNo": string;
readonly "newTitle": string;
readonly "newLead": string;
readonly "moreTitle": string;
readonly "spell": (v: { readonly n: number }) => string;
readonly "startedOn": (v: { readonly n: number }) => string;
readonly "hoursPerWeek": (v: { readonly n: number }) => string;
readonly "nothing": string;
readonly "endedTitle": string;
readonly "endedLead": string;
readonly "endedOn": (v: { readonly what: string | number }) => string;
readonly "keptSomeWork": string;
};
readonly "stillWanted": {
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
readonly "checked": string;
readonly "checked-done": readonly [string, string];
readonly "not-reached": readonly [string, string];
readonly "new-address": readonly [string, string];
readonly "newEmail": string;
readonly "without-address": readonly [string, string];
readonly "died": readonly [string, string];
readonly "alive": readonly [string, string];
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
readonly "unstick": readonly [string, string];
readonly "close": readonly [string, string];
};
readonly "objection": {
readonly "title": string;
readonly "lead": string;
readonly "choice": string;
readonly "ownTitle": string;
readonly "ownLead": string;
readonly "not-me": readonly [string, string];
readonly "not-wanted": readonly [string, string];
readonly "own-not-wanted": readonly [string, string];
readonly "stop-yourself": readonly [string, string];
readonly "addressTitle": string;
readonly "addressLead": {
readonly "candidate": string;
readonly "referrer": string;
readonly "job-coach": string;
};
readonly "not-my-address": readonly [string, string];
readonly "not-the-coach": readonly [string, string];
};
readonly "sent": {
readonly "title": (v: { readonly count: number }) => string;
readonly "choice": string;
readonly "all": {
readonly "unconfirmed": readonly [(v: { readonly named: string | number }) => string, string];
readonly "confirmed": readonly [(v: { readonly named: string | number }) => string, string];
readonly "vouched": readonly [(v: { readonly named: string | number }) => string, string];
};
readonly "proofs": {
readonly "unconfirmed": string;
readonly "confirmed": string;
readonly "vouched": string;
};
readonly "stages": {
readonly "received": string;
readonly "confirming": string;
readonly "approval": string;
readonly "information": string;
readonly "placing": string;
readonly "waiting": string;
readonly "unplaced": string;
readonly "offer": string;
readonly "starting": string;
readonly "confirming-start": string;
readonly "handover": string;
};
readonly "chosen": readonly [string, string];
readonly "references": string;
readonly "one": (v: { readonly reference: string | number; readonly date: string | number }) => string;
readonly "send": string;
};
readonly "steer": {
readonly "title": string;
readonly "choice": string;
readonly "extend": readonly [string, string];
readonly "change-addressee": readonly [string, string];
readonly "hand-on": readonly [string, string];
readonly "provider": string;
readonly "sameProvider": string;
readonly "name": string;
readonly "phone": string;
readonly "coachEmail": string;
readonly "moved": readonly [string, string];
readonly "municipality": string;
readonly "withdraw": readonly [string, string];
readonly "not-me": readonly [string, string];
readonly "died": readonly [string, string];
readonly "wrong-number": readonly [string, string];
readonly "workingDays": string;
readonly "workingDaysHint": string;
readonly "email": string;
readonly "send": string;
};
}

const nl: LinkFormTexts = {
"noSecrets": "Schrijf geen burgerservicenummer en niets over ziekte of medicijnen. Maximaal 500 tekens.",
"movedTo": "Bij een verhuizing: waar woont de kandidaat nu?",
"movedToHint": "We kijken dan eerst of het traject daar kan doorgaan. Weet je het niet? Dan vraagt de coördinator het na.",
"noMunicipality": "Kies een gemeente",
"dateExample": "Bijvoorbeeld 7 12 2026.",
"explanation": "Toelichting",
"send": "Versturen",
"confirmSender": {
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
"confirmInterest": {
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
"choice": "Wat is je besluit?",
"approve": ["Akkoord", "We regelen daarna een plek voor de kandidaat."],
"decline": ["Niet akkoord", "De kandidaat leest de reden die je kiest."],
"explanation": "Voor jullie team en voor ons. De kandidaat mag dit wel opvragen.",
"ask-information": ["Ik wil eerst iets weten", "We sturen je vraag naar de aanmelder."],
"askCandidate": "De kandidaat heeft zichzelf aangemeld. Je vraag gaat dus naar de kandidaat.",
"delegate": ["Een collega moet dit doen", "Je geeft de aanmelding door aan een collega."],
"decisionDate": "Datum van het formele besluit",
"years": "Voor hoe lang is het besluit?",
"yearsChoice": (v) => `${numberIn('nl', v.years)} jaar`,
"yearsUsual": (v) => `Niets gekozen? Dan plannen we ${numberIn('nl', v.years)} jaar.`,
"reason": "Reden",
"question": "Je vraag",
"email": "E-mailadres van je collega",
"emailHint": "Het adres moet van je eigen organisatie zijn.",
},
"giveInformation": {
"text": "Je antwoord",
},
"acceptOffer": {
"placesChoice": "Is er weer plek?",
"places-again": ["Ja, er is weer plek", "We vragen jullie dan weer voor dit traject."],
"choice": "Hebben jullie plek voor deze kandidaat?",
"accept": ["Ja, we hebben plek", "Je ziet daarna de contactgegevens."],
"decline": ["Nee", "Wij kijken dan hoe het verder gaat."],
"died": ["We weten dat deze kandidaat is overleden", "De coördinator gaat dit na. Er gaat geen bericht naar de kandidaat."],
"jobCoachName": "Naam van de jobcoach",
"jobCoachEmail": "E-mailadres van de jobcoach",
"jobCoachPhone": "Telefoonnummer van de jobcoach",
"startsOn": "Datum van het eerste gesprek",
"reason": "Reden",
},
"confirmStart": {
"choice": "Is het eerste gesprek geweest?",
"held": ["Ja, het gesprek is geweest", ""],
"moved": ["Nee, het gesprek is verplaatst", ""],
"stopped": ["Nee, de kandidaat is gestopt", "Het traject wordt afgesloten, behalve bij een verhuizing."],
"noAnswer": ["Ik heb gebeld, maar niemand kon het zeggen", "De taak blijft staan, met een nieuwe dag. Kan de jobcoach niet verder? Geef het traject onderaan door."],
"heldOn": "Datum van het gesprek",
"newDate": "Nieuwe datum",
"reason": "Reden van stoppen",
},
"checkIn": {
"choice": "Hoe staat het ervoor?",
"continues": ["Het traject gaat door", ""],
"goal-reached": ["Het doel is gehaald", "De begeleiding stopt. Is er betaald werk begonnen, of leren en werken? Vul dat hieronder in. Dan vragen we later of het er nog is."],
"stopped": ["Het traject is gestopt", ""],
"reason": "Reden van stoppen",
"hoursUsed": "Uren begeleiding sinds de vorige keer",
"hoursHint": "Bijvoorbeeld 6 of 6,5.",
"noAnswer": ["Ik heb gebeld, maar niemand kon het zeggen", "We noteren dat er geen antwoord kwam."],
"keptWork": (v) => `Is dit er nog: ${v.what}?`,
"keptYes": "Ja, dat is er nog",
"keptNo": "Nee, dat is gestopt",
"newTitle": "Nieuw werk of school",
"newLead": "Is er iets begonnen sinds de vorige keer? Vul het in. Is er niets nieuws? Laat het leeg.",
"moreTitle": "Is er nog meer begonnen?",
"spell": (v) => `${pluralIn('nl', 'cardinal', v.n) === 'one' ? `Wat is er begonnen?` : `Wat is er nog meer begonnen? (${numberIn('nl', v.n)})`}`,
"startedOn": (v) => `${pluralIn('nl', 'cardinal', v.n) === 'one' ? `Eerste dag` : `Eerste dag (${numberIn('nl', v.n)})`}`,
"hoursPerWeek": (v) => `${pluralIn('nl', 'cardinal', v.n) === 'one' ? `Uren per week` : `Uren per week (${numberIn('nl', v.n)})`}`,
"nothing": "Niets nieuws",
"endedTitle": "Gestopt werk of school",
"endedLead": "Is er iets gestopt? Vul de laatste dag in. Gaat het door? Laat het leeg.",
"endedOn": (v) => `Laatste dag van: ${v.what}`,
"keptSomeWork": "Is het werk er nog?",
},
"stillWanted": {
"choice": "Wil je nog wachten op een plek?",
"yes": ["Ja, ik wil nog steeds", "Je houdt je plek op de lijst."],
"no": ["Nee, het hoeft niet meer", "De aanmelding stopt. Later opnieuw aanmelden mag altijd."],
"call": ["Bel mij", "We bellen je. Je houdt je plek op de lijst."],
"called": "Wat zei de kandidaat?",
"called-yes": ["De kandidaat wil blijven wachten", "De plek op de lijst blijft."],
"called-no": ["Het hoeft niet meer", "De aanmelding stopt. Later opnieuw aanmelden mag altijd."],
"called-call": ["De kandidaat wil er later over bellen", "Je krijgt daar een taak voor. De plek op de lijst blijft."],
},
"call": {
"choice": "Hoe ging het?",
"told": ["Ik heb het verteld", ""],
"checked": "Ben je klaar?",
"checked-done": ["Ja, ik heb ernaar gekeken", ""],
"not-reached": ["Ik kreeg niemand te pakken", "De taak blijft staan."],
"new-address": ["De kandidaat gaf het goede e-mailadres", "We mailen voortaan daarheen. Lees het adres letter voor letter voor."],
"newEmail": "E-mailadres van de kandidaat",
"without-address": ["Ik heb de kandidaat gesproken, en er is geen ander adres", "We bellen de kandidaat voortaan."],
"died": ["De kandidaat is overleden", "Alles stopt. Er gaat geen bericht meer naar de kandidaat."],
"alive": ["Het klopt niet: de kandidaat leeft", "Alles gaat door. Berichten die wachtten, gaan nu weg."],
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
"unstick": ["Het kan weer verder", "Het systeem probeert het opnieuw."],
"close": ["Sluit de aanmelding af", "De kandidaat en de aanmelder krijgen bericht."],
},
"objection": {
"title": "Klopt deze aanmelding niet?",
"lead": "Een professional heeft deze aanmelding gedaan. Wil je meedoen? Dan hoef je niets te doen.",
"choice": "Wat is er aan de hand?",
"ownTitle": "Was jij dit niet?",
"ownLead": "Met dit e-mailadres heeft iemand zichzelf aangemeld. Was jij dat? Dan hoef je hier niets te doen.",
"not-me": ["Dit was ik niet", "We stoppen meteen en wissen wat we van je hebben. Je hoort er niets meer over."],
"not-wanted": ["Ik wil dit niet", "De aanmelding stopt."],
"own-not-wanted": ["Ik was het wel, maar ik wil niet verder", "De aanmelding stopt."],
"stop-yourself": ["Ik wil niet verder", "We mailen je een link. Daar stop je zelf, met je geboortedatum."],
"addressTitle": "Was jij dit niet?",
"addressLead": {
"candidate": "Iemand gaf dit e-mailadres aan ons op. Klopt dat? Dan hoef je hier niets te doen.",
"referrer": "Dit e-mailadres is opgegeven als dat van iemand die een aanmelding deed. Klopt dat? Dan hoef je hier niets te doen.",
"job-coach": "Dit e-mailadres is opgegeven als dat van de jobcoach van een kandidaat. Klopt dat? Dan hoef je hier niets te doen.",
},
"not-my-address": ["Dit was ik niet", "We gebruiken dit e-mailadres niet meer. Je krijgt er geen mail meer over, en de links werken niet meer."],
"not-the-coach": ["Ik ben niet de jobcoach van deze kandidaat", "De links werken dan niet meer. Wij zoeken het uit."],
},
"sent": {
"title": (v) => `Andere aanmeldingen van deze afzender (${numberIn('nl', v.count)})`,
"choice": "Welke wil je intrekken?",
"all": {
"unconfirmed": [(v) => `Wat niemand heeft bevestigd: ${v.named}`, "Iedereen kan dit adres hebben ingevuld. We wissen deze aanmeldingen meteen. Niemand anders heeft ervan gehoord."],
"confirmed": [(v) => `Wat de afzender zelf heeft bevestigd: ${v.named}`, "Alles wat hiervan loopt, stopt. De kandidaten en wie erbij horen, krijgen bericht."],
"vouched": [(v) => `Wat kwam via een aangesloten systeem, dat voor de afzender instaat: ${v.named}`, "Alles wat hiervan loopt, stopt. De kandidaten en wie erbij horen, krijgen bericht."],
},
"proofs": {
"unconfirmed": "Niemand heeft bevestigd dat deze afzender dit stuurde.",
"confirmed": "De afzender heeft dit zelf bevestigd.",
"vouched": "Een aangesloten systeem staat in voor de afzender.",
},
"stages": {
"received": "Er is nog geen besluit.",
"confirming": "We wachten op een ja van de kandidaat.",
"approval": "Er is nog geen besluit.",
"information": "Er is nog geen besluit.",
"placing": "We zoeken een plek.",
"waiting": "De kandidaat wacht op een plek.",
"unplaced": "We zoeken een plek.",
"offer": "Een aanbieder is gevraagd.",
"starting": "Er is een plek, en een jobcoach.",
"confirming-start": "Er is een plek, en een jobcoach.",
"handover": "De kandidaat zou gebeld worden over een andere plek.",
},
"chosen": ["Alleen de aanmeldingen die ik aankruis", ""],
"references": "Aanmeldingen",
"one": (v) => `${v.reference}, ontvangen op ${v.date}`,
"send": "Intrekken",
},
"steer": {
"title": "Iets aanpassen: meer tijd, doorgeven, verhuisd of stoppen",
"choice": "Wat wil je aanpassen?",
"extend": ["Meer tijd geven", ""],
"change-addressee": ["Naar een ander adres sturen", "Oude links werken daarna niet meer."],
"hand-on": ["Naar een andere jobcoach of aanbieder", "De nieuwe jobcoach ziet alles wat nodig is. De vorige niet meer. Bespreek het met de kandidaat."],
"provider": "Aanbieder",
"sameProvider": "Dezelfde aanbieder",
"name": "Naam van de jobcoach",
"phone": "Telefoonnummer van de jobcoach",
"coachEmail": "E-mailadres van de jobcoach",
"moved": ["De kandidaat is verhuisd", "We kijken opnieuw of het traject past bij de nieuwe gemeente."],
"municipality": "Nieuwe gemeente",
"withdraw": ["De aanmelding intrekken", "Doe dit alleen als de kandidaat of de aanmelder het vraagt."],
"not-me": ["De kandidaat zegt: dit was ik niet", "Alles stopt. We wissen meteen wat we van deze persoon hebben."],
"died": ["De kandidaat is overleden", "Alles stopt. Er gaat geen bericht meer naar de kandidaat."],
"wrong-number": ["Verkeerd nummer: iemand anders nam op", "We wissen alleen het telefoonnummer. De aanmelding en deze taak blijven staan."],
"workingDays": "Aantal werkdagen erbij",
"workingDaysHint": "Van 1 tot en met 60.",
"email": "Nieuw e-mailadres",
"send": "Aanpassen",
},
};

const en: LinkFormTexts = {
"noSecrets": "Write no citizen service number (BSN) and nothing about illness or medicine. At most 500 characters.",
"movedTo": "After a move: where does the candidate live now?",
"movedToHint": "We then look first whether the trajectory can go on there. You do not know? Then the coordinator asks.",
"noMunicipality": "Choose a municipality",
"dateExample": "For example 7 12 2026.",
"explanation": "Explanation",
"send": "Send",
"confirmSender": {
"choice": "Did you make this referral?",
"confirm": ["Yes, this referral is mine", "We start working on it now."],
"not-me": ["No, I did not do that", "We stop and erase everything at once."],
"called": "How did the call go?",
"called-confirm": ["Yes, this person did it themselves", "The referral goes on now."],
"called-handed-over": ["Yes, and this person now knows where to go", "That completes the referral. No second call is needed."],
"called-later": ["Yes, but the handover comes later", "You get a task for it."],
"called-not-reached": ["I could not reach anyone", "The task stays open."],
"called-not-me": ["Wrong number, or they did not do it", "We stop and erase everything at once."],
},
"confirmInterest": {
"choice": "Do you want to take part?",
"yes": ["Yes, I want to take part", "After that we go on with your referral."],
"consents": ["Yes, I want to take part and give consent", "After that we go on with your referral."],
"no": ["No, I do not want this", "The referral stops. You will hear no more about it."],
"called": "What did the candidate say?",
"called-yes": ["The candidate says yes", "Then we go on with the referral."],
"called-consents": ["The candidate says yes and consents", "Then we go on with the referral."],
"called-no": ["The candidate says no", "The referral stops."],
"called-not-reached": ["I could not reach anyone", "Without a yes nothing happens. The task stays, with another day."],
},
"approve": {
"choice": "What is your decision?",
"approve": ["Approved", "After that we arrange a place for the candidate."],
"decline": ["Not approved", "The candidate reads the reason that you choose."],
"explanation": "For your team and for us. The candidate may ask for it.",
"ask-information": ["I want to know something first", "We send your question to the referrer."],
"askCandidate": "The candidate referred themselves, so your question goes to the candidate.",
"delegate": ["A colleague must do this", "You pass the referral on to a colleague."],
"decisionDate": "Date of the formal decision",
"years": "For how long is the decision?",
"yearsChoice": (v) => `${numberIn('en', v.years)} years`,
"yearsUsual": (v) => `Nothing chosen? Then we plan ${numberIn('en', v.years)} years.`,
"reason": "Reason",
"question": "Your question",
"email": "E-mail address of your colleague",
"emailHint": "It must be an address of your own organisation.",
},
"giveInformation": {
"text": "Your answer",
},
"acceptOffer": {
"placesChoice": "Is there room again?",
"places-again": ["Yes, there is room again", "We then ask you again for this programme."],
"choice": "Do you have a place for this candidate?",
"accept": ["Yes, we have a place", "You see the contact data after that."],
"decline": ["No", "We then see how to go on."],
"died": ["We know that this candidate has died", "The coordinator finds out. No message goes to the candidate."],
"jobCoachName": "Name of the job coach",
"jobCoachEmail": "E-mail address of the job coach",
"jobCoachPhone": "Phone number of the job coach",
"startsOn": "Date of the first talk",
"reason": "Reason",
},
"confirmStart": {
"choice": "Has the first talk been held?",
"held": ["Yes, the talk has been held", ""],
"moved": ["No, the talk was moved", ""],
"stopped": ["No, the candidate stopped", "The trajectory will be closed, except after a move."],
"noAnswer": ["I phoned, but nobody could tell", "The task stays, with another day. Can the job coach not go on? Hand the trajectory on below."],
"heldOn": "Date of the talk",
"newDate": "New date",
"reason": "Reason for stopping",
},
"checkIn": {
"choice": "How do things stand?",
"continues": ["The trajectory goes on", ""],
"goal-reached": ["The goal was reached", "Guidance stops. Has paid work or learn-work begun? Fill it in below. Then we ask later whether it is still there."],
"stopped": ["The trajectory stopped", ""],
"reason": "Reason for stopping",
"hoursUsed": "Hours of guidance since the last time",
"hoursHint": "For example 6 or 6.5.",
"noAnswer": ["I phoned, but nobody could tell", "We record that there was no answer."],
"keptWork": (v) => `Is this still there: ${v.what}?`,
"keptYes": "Yes, it is still there",
"keptNo": "No, it has stopped",
"newTitle": "New work or school",
"newLead": "Has anything begun since the last time? Fill it in. Nothing new? Leave it empty.",
"moreTitle": "Has anything else begun?",
"spell": (v) => `${pluralIn('en', 'cardinal', v.n) === 'one' ? `What has begun?` : `What else has begun? (${numberIn('en', v.n)})`}`,
"startedOn": (v) => `${pluralIn('en', 'cardinal', v.n) === 'one' ? `First day` : `First day (${numberIn('en', v.n)})`}`,
"hoursPerWeek": (v) => `${pluralIn('en', 'cardinal', v.n) === 'one' ? `Hours a week` : `Hours a week (${numberIn('en', v.n)})`}`,
"nothing": "Nothing new",
"endedTitle": "Ended work or school",
"endedLead": "Has anything ended? Fill in the last day. Does it go on? Leave it empty.",
"endedOn": (v) => `Last day of: ${v.what}`,
"keptSomeWork": "Is the work still there?",
},
"stillWanted": {
"choice": "Do you still want to wait for a place?",
"yes": ["Yes, I still want this", "You keep your place on the list."],
"no": ["No, I do not need it any more", "The referral stops. You can always apply again later."],
"call": ["Phone me", "We phone you. You keep your place on the list."],
"called": "What did the candidate say?",
"called-yes": ["The candidate wants to go on waiting", "Their place on the list stays."],
"called-no": ["They no longer want this", "The referral stops. They can always apply again later."],
"called-call": ["The candidate wants a call about it later", "You get a task for it. Their place on the list stays."],
},
"call": {
"choice": "How did it go?",
"told": ["I told them", ""],
"checked": "Are you done?",
"checked-done": ["Yes, I have looked at it", ""],
"not-reached": ["I could not reach anyone", "The task stays open."],
"new-address": ["The candidate gave the right mail address", "From now on we mail there. Read the address out, letter by letter."],
"newEmail": "Mail address of the candidate",
"without-address": ["I spoke to the candidate, and there is no other address", "From now on we phone the candidate."],
"died": ["The candidate has died", "Everything stops. No more messages go to the candidate."],
"alive": ["It is not so: the candidate is alive", "Everything goes on. Messages that waited go now."],
"goes-on-here": ["It simply goes on here", "Nothing changes in who helps."],
"handed-over": ["Another organisation takes over", "The referral will be closed."],
"not-wanted": ["The candidate does not want this", "The referral will be closed."],
"withdrawn": ["The candidate wants to stop", "The referral is withdrawn. Everyone concerned will hear about it."],
"goes-on": ["The candidate wants to go on", "Nothing changes."],
},
"resolve": {
"choice": "What must happen?",
"try-again": ["Search again", "We ask all providers that fit once more."],
"let-go": ["Let go of your choice and search again", "We ask who should run this programme for this candidate."],
"try-treating-again": ["Ask the treating institution again", "We ask no other provider."],
"assign": ["Ask another provider", "It will then hear of this candidate. Discuss it with the candidate first. Your choice is recorded."],
"provider": "Which provider?",
"unstick": ["It can go on again", "The system tries once more."],
"close": ["Close the referral", "The candidate and the referrer will hear about it."],
},
"objection": {
"title": "Is this referral not right?",
"lead": "A professional made this referral. Do you want to take part? Then you need not do anything.",
"choice": "What is the matter?",
"ownTitle": "Was this not you?",
"ownLead": "Someone used this e-mail address to refer themselves. Was that you? Then you need not do anything here.",
"not-me": ["This was not me", "We stop at once and erase what we have of you. You will hear no more about it."],
"not-wanted": ["I do not want this", "The referral stops."],
"own-not-wanted": ["It was me, but I do not want to go on", "The referral stops."],
"stop-yourself": ["I do not want to go on", "We mail you a link. There you stop it yourself, with your birth date."],
"addressTitle": "Was this not you?",
"addressLead": {
"candidate": "Somebody gave us this mail address. Is that right? Then you need not do anything here.",
"referrer": "This mail address was given as that of somebody who made a referral. Is that right? Then you need not do anything here.",
"job-coach": "This mail address was given as that of the job coach of a candidate. Is that right? Then you need not do anything here.",
},
"not-my-address": ["This was not me", "We no longer use this mail address. You get no more mail about it, and the links stop working."],
"not-the-coach": ["I am not the job coach of this candidate", "The links stop working then. We find out."],
},
"sent": {
"title": (v) => `Other referrals of this sender (${numberIn('en', v.count)})`,
"choice": "Which do you want to withdraw?",
"all": {
"unconfirmed": [(v) => `What nobody has confirmed: ${v.named}`, "Anybody may have entered this address. We erase these referrals at once. Nobody else has heard of them."],
"confirmed": [(v) => `What the sender confirmed themselves: ${v.named}`, "Everything that is going on in these stops. The candidates and whom it concerns will hear."],
"vouched": [(v) => `What came by a connected system, which vouches for the sender: ${v.named}`, "Everything that is going on in these stops. The candidates and whom it concerns will hear."],
},
"proofs": {
"unconfirmed": "Nobody has confirmed that this sender sent it.",
"confirmed": "The sender confirmed it themselves.",
"vouched": "A connected system vouches for the sender.",
},
"stages": {
"received": "There is no decision yet.",
"confirming": "We wait for a yes of the candidate.",
"approval": "There is no decision yet.",
"information": "There is no decision yet.",
"placing": "We look for a place.",
"waiting": "The candidate waits for a place.",
"unplaced": "We look for a place.",
"offer": "A provider has been asked.",
"starting": "There is a place, and a job coach.",
"confirming-start": "There is a place, and a job coach.",
"handover": "The candidate was to be phoned about another place.",
},
"chosen": ["Only those that I tick", ""],
"references": "Referrals",
"one": (v) => `${v.reference}, received on ${v.date}`,
"send": "Withdraw",
},
"steer": {
"title": "Change something: more time, hand on, moved, or stop",
"choice": "What do you want to change?",
"extend": ["Give more time", ""],
"change-addressee": ["Send to another address", "Older links stop working after that."],
"hand-on": ["To another job coach or provider", "The new job coach sees all that is needed, the earlier one no longer does. Discuss it with the candidate."],
"provider": "Provider",
"sameProvider": "The same provider",
"name": "Name of the job coach",
"phone": "Phone number of the job coach",
"coachEmail": "E-mail address of the job coach",
"moved": ["The candidate has moved", "We look again whether the trajectory fits the new municipality."],
"municipality": "New municipality",
"withdraw": ["Withdraw the referral", "Only when the candidate or the referrer asks for it."],
"not-me": ["The candidate says: this was not me", "Everything stops. We erase at once what we have of this person."],
"died": ["The candidate has died", "Everything stops. No more messages go to the candidate."],
"wrong-number": ["Wrong number: somebody else answered", "We erase the phone number only. The referral and this task stay."],
"workingDays": "Number of extra working days",
"workingDaysHint": "From 1 up to and including 60.",
"email": "New e-mail address",
"send": "Change",
},
};

export const linkFormTexts: Readonly<Record<Language, LinkFormTexts>> = { nl, en };
