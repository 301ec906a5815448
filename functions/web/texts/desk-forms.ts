// Made by `npm run build:texts` from texts/*/desk-forms.yaml; change those instead.
import type { Language } from '../../domain/codes.ts';
import { textsBeside } from '../beside.ts';

export interface DeskFormsTexts {
readonly "lead": string;
readonly "name": string;
readonly "client": string;
readonly "noClient": string;
readonly "sample": string;
readonly "sampleHint": string;
readonly "read": string;
readonly "nowTitle": string;
readonly "nothing": string;
readonly "refusedTitle": string;
readonly "refusedLead": string;
readonly "file": (v: { readonly field: string | number }) => string;
readonly "bsn": (v: { readonly field: string | number }) => string;
readonly "linesTitle": string;
readonly "linesLead": string;
readonly "leaveOut": string;
readonly "meaning": (v: { readonly field: string | number; readonly answer: string | number }) => string;
readonly "noAnswer": string;
readonly "more": (v: { readonly field: string | number }) => string;
readonly "moreHint": string;
readonly "fixedTitle": string;
readonly "fixedLead": string;
readonly "showsPrivacy": string;
readonly "showsPrivacyYes": (v: { readonly version: string | number }) => string;
readonly "handover": string;
readonly "handoverYes": string;
readonly "handoverNo": string;
readonly "submission": string;
readonly "submissionHint": string;
readonly "see": string;
readonly "resultTitle": string;
readonly "resultGood": string;
readonly "resultBad": string;
readonly "mistakes": string;
readonly "noticed": string;
readonly "missing": (v: { readonly field: string | number }) => string;
readonly "live": string;
readonly "adjust": string;
readonly "goneTitle": string;
readonly "goneLead": string;
readonly "gone": string;
readonly "address": string;
readonly "notJson": string;
readonly "tooLong": string;
readonly "noFields": string;
readonly "emptyName": string;
readonly "longName": string;
readonly "chooseClient": string;
readonly "chooseMeaning": string;
readonly "moved": string;
readonly "targets": {
readonly "referrer-role": string;
readonly "referrer-name": string;
readonly "referrer-organisation": string;
readonly "referrer-profession": string;
readonly "referrer-email": string;
readonly "referrer-phone": string;
readonly "referrer-language": string;
readonly "candidate-givenName": string;
readonly "candidate-familyName": string;
readonly "candidate-birthDate": string;
readonly "candidate-municipality": string;
readonly "candidate-email": string;
readonly "candidate-phone": string;
readonly "candidate-preferredContact": string;
readonly "candidate-language": string;
readonly "situation-benefit": string;
readonly "situation-registeredJobSeeker": string;
readonly "situation-inCareAt": string;
readonly "situation-ipsPossible": string;
readonly "situation-workCoachEmail": string;
readonly "request-goal": string;
readonly "request-motivated": string;
readonly "request-preferredProvider": string;
readonly "request-availability": string;
readonly "request-remarks": string;
readonly "request-handover": string;
readonly "representative-name": string;
readonly "representative-relation": string;
readonly "representative-email": string;
readonly "representative-phone": string;
readonly "agreement-informed": string;
readonly "agreement-privacyVersion": string;
readonly "agreement-consent": string;
};
readonly "codes": {
readonly "self": string;
readonly "professional": string;
readonly "email": string;
readonly "phone": string;
readonly "elsewhere": string;
readonly "yes": string;
readonly "no": string;
readonly "true": string;
readonly "false": string;
readonly "unsure": string;
};
}

const nl: DeskFormsTexts = {
"lead": "Zo wordt een formulier op een ander systeem een aanmelding bij ons. Je plakt één voorbeeld, en wij zoeken uit wat waar hoort. Jij kijkt het na voordat het telt.",
"name": "Hoe noem je dit formulier?",
"client": "Welk systeem stuurt het formulier?",
"noClient": "Zet eerst het systeem dat dit formulier stuurt in de regio, met een sleutel.",
"sample": "Voorbeeld van wat het formulier stuurt",
"sampleHint": "Vul het formulier in voor een bedacht mens en plak hier wat het systeem dan stuurt (JSON). Gebruik nooit een echt mens. We bewaren het voorbeeld niet. We bewaren alleen waar een antwoord staat en welke keuzes er zijn.",
"read": "Lees het voorbeeld",
"nowTitle": "Zo is het nu",
"nothing": "Dit formulier heeft nog geen velden.",
"refusedTitle": "Dit nemen we nooit aan",
"refusedLead": "Haal deze velden uit wat het formulier stuurt. Kan dat niet? Kies dan dat we het veld niet overnemen.",
"file": (v) => `${v.field}: een bestand`,
"bsn": (v) => `${v.field}: een burgerservicenummer (BSN)`,
"linesTitle": "Wat is wat?",
"linesLead": "Kies bij elk veld van het formulier waar het bij ons hoort. Wat we herkenden staat al klaar.",
"leaveOut": "Niet overnemen",
"meaning": (v) => `${v.field}: wat betekent ‘${v.answer}’?`,
"noAnswer": "Telt als geen antwoord",
"more": (v) => `${v.field}: andere antwoorden die iemand kan kiezen`,
"moreHint": "Eén op elke regel. Daarna vragen we wat elk antwoord betekent.",
"fixedTitle": "Voor iedereen hetzelfde",
"fixedLead": "Vult het formulier dit zelf in? Laat het hier dan leeg.",
"showsPrivacy": "Onze uitleg over privacy",
"showsPrivacyYes": (v) => `Ik heb het formulier bekeken. Het laat onze uitleg over privacy zien (versie ${v.version}). Wie het stuurt, weet van de aanmelding en vindt het goed.`,
"handover": "Past iemand niet bij ons?",
"handoverYes": "Bel diegene dan",
"handoverNo": "Het systeem dat het formulier stuurt, laat het weten",
"submission": "Nummer van de inzending",
"submissionHint": "Met dit nummer tellen we een inzending die twee keer komt maar één keer.",
"see": "Bekijk het resultaat",
"resultTitle": "Zo wordt het een aanmelding",
"resultGood": "Van dit voorbeeld kunnen we een aanmelding maken. Er is nog niets veranderd. Kijk of elk antwoord goed staat.",
"resultBad": "Van dit voorbeeld kunnen we nog geen aanmelding maken. Hier staat waarom.",
"mistakes": "Wat er nog mis is",
"noticed": "Let op",
"missing": (v) => `Dit ontbreekt nog: ${v.field}.`,
"live": "Zet live",
"adjust": "Pas de koppeling aan",
"goneTitle": "Dit formulier weghalen",
"goneLead": "Wat het systeem daarna nog stuurt, weigeren we.",
"gone": "Haal weg",
"address": "Hierheen stuurt het systeem het formulier",
"notJson": "Dit is geen JSON. Plak alles wat het systeem stuurt, met de accolades eromheen.",
"tooLong": "Dit voorbeeld is te lang. Maak de antwoorden korter en haal bestanden weg.",
"noFields": "In dit voorbeeld staan geen antwoorden.",
"emptyName": "Geef het formulier een naam.",
"longName": "Maak de naam korter.",
"chooseClient": "Kies een systeem.",
"chooseMeaning": "Kies wat dit antwoord bij ons betekent.",
"moved": "Iemand heeft dit formulier net veranderd. Begin opnieuw met je voorbeeld.",
"targets": {
"referrer-role": "Aanmelder: voor wie die aanmeldt",
"referrer-name": "Aanmelder: naam",
"referrer-organisation": "Aanmelder: organisatie",
"referrer-profession": "Aanmelder: beroep",
"referrer-email": "Aanmelder: mailadres",
"referrer-phone": "Aanmelder: telefoon",
"referrer-language": "Aanmelder: taal",
"candidate-givenName": "Kandidaat: voornaam",
"candidate-familyName": "Kandidaat: achternaam",
"candidate-birthDate": "Kandidaat: geboortedatum",
"candidate-municipality": "Kandidaat: gemeente of woonplaats",
"candidate-email": "Kandidaat: mailadres",
"candidate-phone": "Kandidaat: telefoon",
"candidate-preferredContact": "Kandidaat: mailen of bellen",
"candidate-language": "Kandidaat: taal",
"situation-benefit": "Uitkering",
"situation-registeredJobSeeker": "Staat ingeschreven als werkzoekende",
"situation-inCareAt": "In behandeling in de ggz",
"situation-ipsPossible": "De behandelaar vindt IPS mogelijk",
"situation-workCoachEmail": "Mailadres van de werkcoach",
"request-goal": "Wat iemand wil bereiken",
"request-motivated": "Wil iemand dit zelf?",
"request-preferredProvider": "Aanbieder die iemand wil",
"request-availability": "Wanneer iemand kan",
"request-remarks": "Opmerkingen",
"request-handover": "Bellen als iemand niet bij ons past",
"representative-name": "Vertegenwoordiger: naam",
"representative-relation": "Vertegenwoordiger: wie dat is voor de kandidaat",
"representative-email": "Vertegenwoordiger: mailadres",
"representative-phone": "Vertegenwoordiger: telefoon",
"agreement-informed": "De kandidaat weet ervan en vindt het goed",
"agreement-privacyVersion": "Versie van de uitleg over privacy",
"agreement-consent": "Toestemming van wie zichzelf aanmeldt",
},
"codes": {
"self": "voor zichzelf",
"professional": "voor een ander",
"email": "mailen",
"phone": "bellen",
"elsewhere": "ja, ergens anders",
"yes": "ja",
"no": "nee",
"true": "ja",
"false": "nee",
"unsure": "twijfelt",
},
};

export const deskFormsTexts: Readonly<Record<Language, DeskFormsTexts>> = {
  nl,
  get en() {
    return textsBeside<DeskFormsTexts>('en', 'desk-forms');
  },
};
