// Made by `npm run build:texts` from texts/*/field-error.yaml; change those instead.
import type { Language } from '../../domain/codes.ts';
import { textsBeside } from '../beside.ts';

export interface FieldErrorTexts {
readonly "fields": {
readonly "document": string;
readonly "/referrer/role": string;
readonly "/referrer/name": string;
readonly "/referrer/organisation": string;
readonly "/referrer/profession": string;
readonly "/referrer/email": string;
readonly "/referrer/phone": string;
readonly "/candidate/givenName": string;
readonly "/candidate/familyName": string;
readonly "/candidate/birthDate": string;
readonly "/candidate/municipality": string;
readonly "/candidate/email": string;
readonly "/candidate/phone": string;
readonly "/candidate/preferredContact": string;
readonly "/candidate/language": string;
readonly "/referrer/language": string;
readonly "/situation/benefit": string;
readonly "/situation/registeredJobSeeker": string;
readonly "/situation/inCareAt": string;
readonly "/situation/ipsPossible": string;
readonly "/situation/workCoachEmail": string;
readonly "/request/goal": string;
readonly "/request/motivated": string;
readonly "/request/preferredProvider": string;
readonly "/request/availability": string;
readonly "/request/remarks": string;
readonly "/request/handover": string;
readonly "/representative/name": string;
readonly "/representative/relation": string;
readonly "/representative/email": string;
readonly "/representative/phone": string;
readonly "/agreement/informed": string;
readonly "/agreement/consent": string;
readonly "/agreement/privacyVersion": string;
};
readonly "codes": {
readonly "consent-of-another": string;
readonly "unknown-key": string;
readonly "too-long": string;
readonly "control-characters": string;
readonly "lost-character": string;
readonly "bsn": string;
readonly "bsn-hint": string;
readonly "medical-hint": string;
readonly "contact-hint": string;
readonly "not-a-name": string;
readonly "phone-country": string;
readonly "contradictory": string;
readonly "work-coach-public-mail": string;
readonly "work-coach-outside": string;
readonly "contact-needed": string;
readonly "acts-for-region": string;
readonly "preferred-email-missing": string;
readonly "preferred-phone-missing": string;
readonly "municipality-unknown": string;
readonly "municipality-divided": string;
readonly "day-missing": string;
readonly "day-wrong": string;
readonly "month-missing": string;
readonly "month-wrong": string;
readonly "year-missing": string;
readonly "year-wrong": string;
readonly "no-such-day": string;
readonly "date-in-future": string;
readonly "date-too-early": string;
readonly "privacy-version": string;
readonly "email-domain-hint": (v: { readonly domain: string | number }) => string;
};
readonly "fallback": string;
}

const nl: FieldErrorTexts = {
"fields": {
"document": "Stuur de aanmelding als één JSON-object.",
"/referrer/role": "Kies wie aanmeldt: self of professional.",
"/referrer/name": "Vul de naam in, bijvoorbeeld Sam Bakker.",
"/referrer/organisation": "Vul de naam van de organisatie in, bijvoorbeeld Gemeente Zeist.",
"/referrer/profession": "Kies het beroep: clinician (behandelaar), work-coach (werkcoach), school, job-coach (jobcoach) of other (anders).",
"/referrer/email": "Vul een e-mailadres in, bijvoorbeeld naam@voorbeeld.nl.",
"/referrer/phone": "Vul een telefoonnummer in, bijvoorbeeld 06 12 34 56 78. Of uit een ander land: +32 470 12 34 56.",
"/candidate/givenName": "Vul de voornaam in, bijvoorbeeld Sam.",
"/candidate/familyName": "Vul de achternaam in, bijvoorbeeld De Wit.",
"/candidate/birthDate": "Vul de geboortedatum in: jaar, maand en dag, bijvoorbeeld 1998-03-27.",
"/candidate/municipality": "Kies de gemeente waar iemand woont. De code is GM met vier cijfers, bijvoorbeeld GM0355 voor Zeist.",
"/candidate/email": "Vul een e-mailadres in, bijvoorbeeld naam@voorbeeld.nl.",
"/candidate/phone": "Vul een telefoonnummer in, bijvoorbeeld 06 12 34 56 78. Of uit een ander land: +32 470 12 34 56.",
"/candidate/preferredContact": "Kies hoe we contact opnemen: email (e-mail) of phone (telefoon).",
"/candidate/language": "Kies een taal: nl of en.",
"/referrer/language": "Kies een taal: nl of en.",
"/situation/benefit": "Kies een of meer uitkeringen uit de lijst, bijvoorbeeld participatiewet. Geen uitkering? Kies none. Weet je het niet? Kies unknown.",
"/situation/registeredJobSeeker": "Kies ja of nee: true of false.",
"/situation/inCareAt": "Kies een zorgaanbieder uit de lijst, elsewhere (ergens anders) of none (geen behandeling).",
"/situation/ipsPossible": "Kies yes (ja), no (nee) of unknown (weet ik niet).",
"/situation/workCoachEmail": "Vul een e-mailadres in, bijvoorbeeld naam@voorbeeld.nl.",
"/request/goal": "Schrijf in een paar woorden wat het doel is, bijvoorbeeld: een baan in een winkel.",
"/request/motivated": "Kies yes (ja), unsure (ik twijfel) of no (nee).",
"/request/preferredProvider": "Kies een aanbieder uit de lijst.",
"/request/availability": "Schrijf een paar woorden, zonder gegevens over gezondheid.",
"/request/remarks": "Schrijf een paar woorden, zonder gegevens over gezondheid.",
"/request/handover": "Kies ja of nee: true of false.",
"/representative/name": "Vul de naam in, bijvoorbeeld Sam Bakker.",
"/representative/relation": "Vul in wie dit is, bijvoorbeeld moeder of mentor.",
"/representative/email": "Vul een e-mailadres in, bijvoorbeeld naam@voorbeeld.nl.",
"/representative/phone": "Vul een telefoonnummer in, bijvoorbeeld 06 12 34 56 78. Of uit een ander land: +32 470 12 34 56.",
"/agreement/informed": "Zet een vinkje. Wie wordt aangemeld, moet van deze aanmelding weten en het ermee eens zijn.",
"/agreement/consent": "Stuur true als de kandidaat zelf toestemming geeft. Laat dit veld anders weg; we vragen het dan zelf.",
"/agreement/privacyVersion": "Stuur de versie van de privacytekst mee, zoals die op de pagina staat.",
},
"codes": {
"consent-of-another": "Toestemming geeft de kandidaat zelf. Haal dit veld weg; we vragen het aan de kandidaat.",
"unknown-key": "Dit veld kennen we niet. Haal het weg of kijk hoe het heet in het OpenAPI-document.",
"too-long": "Deze tekst is te lang. Maak hem korter: in een tekstvak passen 500 tekens, in een naam 100.",
"control-characters": "In deze tekst staan onzichtbare tekens. Typ de tekst opnieuw in plaats van te plakken.",
"lost-character": "In deze tekst is onderweg een teken verloren gegaan. Daar staat nu een ruitje met een vraagteken. Schrijf het opnieuw.",
"bsn": "Hier lijkt een burgerservicenummer (BSN) te staan. Haal het weg: wij mogen het niet bewaren.",
"bsn-hint": "Staat hier een burgerservicenummer (BSN)? Haal het dan weg: wij mogen het niet bewaren. Is het iets anders? Dan kun je verder.",
"medical-hint": "Staat hier iets over gezondheid? Dat hoeven wij niet te weten. Haal het liever weg. Je mag het ook zo versturen.",
"contact-hint": "Staat hier een telefoonnummer, een mailadres of een link? Haal dat liever weg. Contactgegevens vragen we apart, en niet iedereen die dit leest mag ze zien. Je mag het ook zo versturen.",
"not-a-name": "Vul hier een naam in met letters.",
"phone-country": "Uit welk land komt dit nummer? Een Nederlands nummer heeft 10 cijfers en begint met 0. Anders begin je met + en het landnummer. België is bijvoorbeeld +32 470 12 34 56.",
"contradictory": "Je koos \"geen uitkering\" of \"weet ik niet\" samen met een uitkering. Dat kan niet allebei. Kies een van de twee.",
"work-coach-public-mail": "Dit is een privé-adres. Een werkcoach kan alleen akkoord geven vanaf een werkadres, zoals naam@gemeente.nl. Blijft dit staan? Dan vragen we het aan het team van de gemeente.",
"work-coach-outside": "Vanaf dit adres kan niemand akkoord geven. Het is geen adres van de gemeente of van UWV. Verbeter het als het verkeerd getypt is. Laat je dit staan, dan vragen we het team dat beslist.",
"contact-needed": "Vul een e-mailadres of een telefoonnummer in, bijvoorbeeld naam@voorbeeld.nl of 06 12 34 56 78. Een van de twee is genoeg.",
"acts-for-region": "Vanaf dit adres wordt over aanmeldingen besloten. Iemand die zelf bij een gemeente werkt, vult een privé-adres in, of alleen een telefoonnummer.",
"preferred-email-missing": "Je koos voor contact per e-mail. Vul het e-mailadres in, bijvoorbeeld naam@voorbeeld.nl, of kies voor bellen.",
"preferred-phone-missing": "Je koos voor contact per telefoon. Vul het telefoonnummer in, bijvoorbeeld 06 12 34 56 78, of kies voor e-mail.",
"municipality-unknown": "Deze gemeente bestaat niet. Kies de gemeente waar iemand nu woont, bijvoorbeeld GM0355 voor Zeist. De codes staan bij het CBS.",
"municipality-divided": "Deze gemeente is verdeeld over andere gemeenten. Kies de gemeente waar iemand nu woont, bijvoorbeeld GM0355 voor Zeist.",
"day-missing": "Vul ook de dag in. Weet niemand de dag? Vul dan 0 in.",
"day-wrong": "De dag klopt niet. Vul een getal in van 1 tot en met 31, of 0 als niemand de dag weet.",
"month-missing": "Vul ook de maand in. Weet niemand de maand? Vul dan 0 in.",
"month-wrong": "De maand klopt niet. Vul een getal in van 1 tot en met 12, of de naam, zoals april. Of 0 als niemand de maand weet.",
"year-missing": "Vul ook het jaar in, met vier cijfers, zoals 1998.",
"year-wrong": "Het jaar klopt niet. Vul vier cijfers in, zoals 1998.",
"no-such-day": "Deze maand heeft niet zoveel dagen. Kijk de dag na.",
"date-in-future": "Deze geboortedatum ligt in de toekomst. Kijk de datum na.",
"date-too-early": "Deze geboortedatum is langer dan 120 jaar geleden. Kijk het jaar na, bijvoorbeeld 1998-03-27.",
"privacy-version": "De privacytekst is intussen veranderd. Lees de nieuwe tekst en verstuur de aanmelding opnieuw.",
"email-domain-hint": (v) => `Bedoel je ${v.domain}? Verbeter dan het e-mailadres. Klopt het zoals het er staat? Dan kun je verder.`,
},
"fallback": "Dit heeft niet de juiste vorm. Kijk in het OpenAPI-document wat hier hoort.",
};

export const fieldErrorTexts: Readonly<Record<Language, FieldErrorTexts>> = {
  nl,
  get en() {
    return textsBeside<FieldErrorTexts>('en', 'field-error');
  },
};
