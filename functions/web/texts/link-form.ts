// Made by `npm run build:texts` from texts/*/link-form.yaml; change those instead.
import type { Language } from '../../domain/codes.ts';
import { numberIn } from '../words/numbers.ts';

export interface LinkFormTexts {
readonly "noSecrets": string;
readonly "movedTo": string;
readonly "movedToHint": string;
readonly "noMunicipality": string;
readonly "dateExample": string;
readonly "explanation": string;
readonly "send": string;
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
