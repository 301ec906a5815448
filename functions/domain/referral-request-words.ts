import { dateWords } from './date-words.ts';
import type { Words } from './region.ts';

const name: Words = { nl: 'Vul de naam in, bijvoorbeeld Sam Bakker.', en: 'Fill in the name, for example Sam Bakker.' };
const email: Words = {
  nl: 'Vul een e-mailadres in, bijvoorbeeld naam@voorbeeld.nl.',
  en: 'Fill in an e-mail address, for example name@example.com.',
};
const phone: Words = {
  nl: 'Vul een telefoonnummer in, bijvoorbeeld 06 12 34 56 78. Of uit een ander land: +32 470 12 34 56.',
  en: 'Fill in a phone number, for example 06 12 34 56 78. Or from another country: +32 470 12 34 56.',
};
const yesOrNo: Words = { nl: 'Kies ja of nee: true of false.', en: 'Choose yes or no: true or false.' };
const freeText: Words = {
  nl: 'Schrijf een paar woorden, zonder gegevens over gezondheid.',
  en: 'Write a few words, without anything about health.',
};

/** What to fill in, for each field by its JSON pointer. Good for a field that is missing and for one of the wrong form. */
export const fieldWords: ReadonlyMap<string, Words> = new Map<string, Words>([
  ['', { nl: 'Stuur de aanmelding als één JSON-object.', en: 'Send the referral as one JSON object.' }],
  [
    '/referrer/role',
    { nl: 'Kies wie aanmeldt: self of professional.', en: 'Choose who refers: self or professional.' },
  ],
  ['/referrer/name', name],
  [
    '/referrer/organisation',
    {
      nl: 'Vul de naam van de organisatie in, bijvoorbeeld Gemeente Zeist.',
      en: 'Fill in the name of the organisation, for example Gemeente Zeist.',
    },
  ],
  [
    '/referrer/profession',
    {
      nl: 'Kies het beroep: clinician (behandelaar), work-coach (werkcoach), school, job-coach (jobcoach) of other (anders).',
      en: 'Choose the profession: clinician, work-coach, school, job-coach or other.',
    },
  ],
  ['/referrer/email', email],
  ['/referrer/phone', phone],
  [
    '/candidate/givenName',
    { nl: 'Vul de voornaam in, bijvoorbeeld Sam.', en: 'Fill in the first name, for example Sam.' },
  ],
  [
    '/candidate/familyName',
    { nl: 'Vul de achternaam in, bijvoorbeeld De Wit.', en: 'Fill in the last name, for example De Wit.' },
  ],
  [
    '/candidate/birthDate',
    {
      nl: 'Vul de geboortedatum in: jaar, maand en dag, bijvoorbeeld 1998-03-27.',
      en: 'Fill in the date of birth: year, month and day, for example 1998-03-27.',
    },
  ],
  [
    '/candidate/municipality',
    {
      nl: 'Kies de gemeente waar iemand woont. De code is GM met vier cijfers, bijvoorbeeld GM0355 voor Zeist.',
      en: 'Choose the municipality of residence. Its code is GM and four digits, for example GM0355 for Zeist.',
    },
  ],
  ['/candidate/email', email],
  ['/candidate/phone', phone],
  [
    '/candidate/preferredContact',
    {
      nl: 'Kies hoe we contact opnemen: email (e-mail) of phone (telefoon).',
      en: 'Choose how we get in touch: email or phone.',
    },
  ],
  ['/candidate/language', { nl: 'Kies een taal: nl of en.', en: 'Choose a language: nl or en.' }],
  [
    '/situation/benefit',
    {
      nl: 'Kies een of meer uitkeringen uit de lijst, bijvoorbeeld participatiewet. Geen uitkering? Kies none. Weet je het niet? Kies unknown.',
      en: 'Choose one or more benefits from the list, for example participatiewet. No benefit? Choose none. Not sure? Choose unknown.',
    },
  ],
  ['/situation/registeredJobSeeker', yesOrNo],
  [
    '/situation/inCareAt',
    {
      nl: 'Kies een zorgaanbieder uit de lijst, elsewhere (ergens anders) of none (geen behandeling).',
      en: 'Choose a care provider from the list, elsewhere, or none.',
    },
  ],
  [
    '/situation/ipsPossible',
    { nl: 'Kies yes (ja), no (nee) of unknown (weet ik niet).', en: 'Choose yes, no or unknown.' },
  ],
  ['/situation/workCoachEmail', email],
  [
    '/request/goal',
    {
      nl: 'Schrijf in een paar woorden wat het doel is, bijvoorbeeld: een baan in een winkel.',
      en: 'Write in a few words what the goal is, for example: a job in a shop.',
    },
  ],
  ['/request/motivated', { nl: 'Kies yes (ja), unsure (ik twijfel) of no (nee).', en: 'Choose yes, unsure or no.' }],
  ['/request/preferredProvider', { nl: 'Kies een aanbieder uit de lijst.', en: 'Choose a provider from the list.' }],
  ['/request/availability', freeText],
  ['/request/remarks', freeText],
  ['/request/handover', yesOrNo],
  ['/representative/name', name],
  [
    '/representative/relation',
    {
      nl: 'Vul in wie dit is, bijvoorbeeld moeder of mentor.',
      en: 'Fill in who this is, for example mother or mentor.',
    },
  ],
  ['/representative/email', email],
  ['/representative/phone', phone],
  [
    '/agreement/informed',
    {
      nl: 'Zet een vinkje. Wie wordt aangemeld, moet van deze aanmelding weten en het ermee eens zijn.',
      en: 'Tick the box. Whoever is referred must know of this referral and agree to it.',
    },
  ],
  [
    '/agreement/consent',
    {
      nl: 'Stuur true als de kandidaat zelf toestemming geeft. Laat dit veld anders weg; we vragen het dan zelf.',
      en: 'Send true when the candidate gives consent themselves. Else leave this field out; we then ask for it.',
    },
  ],
  [
    '/agreement/privacyVersion',
    {
      nl: 'Stuur de versie van de privacytekst mee, zoals die op de pagina staat.',
      en: 'Send the version of the privacy text as the page states it.',
    },
  ],
]);

/** Words of codes that say more than the field's own. */
export const codeWords: ReadonlyMap<string, Words> = new Map<string, Words>([
  [
    'consent-of-another',
    {
      nl: 'Toestemming geeft de kandidaat zelf. Haal dit veld weg; we vragen het aan de kandidaat.',
      en: 'Only the candidate can give consent. Remove this field; we ask the candidate.',
    },
  ],
  [
    'unknown-key',
    {
      nl: 'Dit veld kennen we niet. Haal het weg of kijk hoe het heet in het OpenAPI-document.',
      en: 'We do not know this field. Remove it, or look up its name in the OpenAPI document.',
    },
  ],
  [
    'too-long',
    {
      nl: 'Deze tekst is te lang. Maak hem korter: in een tekstvak passen 500 tekens, in een naam 100.',
      en: 'This text is too long. Make it shorter: a text box holds 500 characters, a name 100.',
    },
  ],
  [
    'control-characters',
    {
      nl: 'In deze tekst staan onzichtbare tekens. Typ de tekst opnieuw in plaats van te plakken.',
      en: 'This text holds invisible characters. Type it again instead of pasting it.',
    },
  ],
  [
    'lost-character',
    {
      nl: 'In deze tekst is onderweg een teken verloren gegaan. Daar staat nu een ruitje met een vraagteken. Schrijf het opnieuw.',
      en: 'A character of this text was lost on the way. A diamond with a question mark is there now. Write it again.',
    },
  ],
  [
    'bsn',
    {
      nl: 'Hier lijkt een burgerservicenummer (BSN) te staan. Haal het weg: wij mogen het niet bewaren.',
      en: 'There seems to be a citizen service number (BSN) here. Remove it: we may not keep it.',
    },
  ],
  [
    'bsn-hint',
    {
      nl: 'Staat hier een burgerservicenummer (BSN)? Haal het dan weg: wij mogen het niet bewaren. Is het iets anders? Dan kun je verder.',
      en: 'Is there a citizen service number (BSN) here? Then remove it: we may not keep it. Is it something else? Then go on.',
    },
  ],
  [
    'medical-hint',
    {
      nl: 'Staat hier iets over gezondheid? Dat hoeven wij niet te weten. Haal het liever weg. Je mag het ook zo versturen.',
      en: 'Does this say something about health? We do not need to know. Better remove it. You may also send it as it is.',
    },
  ],
  [
    'not-a-name',
    {
      nl: 'Vul een naam in met letters, bijvoorbeeld Sam Bakker.',
      en: 'Fill in a name with letters, for example Sam Bakker.',
    },
  ],
  [
    'phone-country',
    {
      nl: 'Uit welk land komt dit nummer? Een Nederlands nummer heeft 10 cijfers en begint met 0. Anders begin je met + en het landnummer. België is bijvoorbeeld +32 470 12 34 56.',
      en: 'Which country is this number from? A Dutch number has 10 digits and begins with 0. Otherwise begin with + and the code of the country. Belgium is for example +32 470 12 34 56.',
    },
  ],
  [
    'contradictory',
    {
      nl: 'Je koos "geen uitkering" of "weet ik niet" samen met een uitkering. Dat kan niet allebei. Kies een van de twee.',
      en: 'You chose "no benefit" or "I do not know" together with a benefit. It cannot be both. Choose one of the two.',
    },
  ],
  [
    'work-coach-public-mail',
    {
      nl: 'Dit is een privé-adres. Een werkcoach kan alleen akkoord geven vanaf een werkadres, zoals naam@gemeente.nl. Blijft dit staan? Dan vragen we het aan het team van de gemeente.',
      en: 'This is a private address. A work coach can only agree from a work address, such as name@municipality.nl. If you leave this, we ask the team of the municipality.',
    },
  ],
  [
    'contact-needed',
    {
      nl: 'Vul een e-mailadres of een telefoonnummer in, bijvoorbeeld naam@voorbeeld.nl of 06 12 34 56 78. Een van de twee is genoeg.',
      en: 'Fill in an e-mail address or a phone number, for example name@example.com or 06 12 34 56 78. One of the two is enough.',
    },
  ],
  [
    'acts-for-region',
    {
      nl: 'Vanaf dit adres wordt over aanmeldingen besloten. Iemand die zelf bij een gemeente werkt, vult een privé-adres in, of alleen een telefoonnummer.',
      en: 'Referrals are decided on from this address. Someone who works at a municipality fills in a private address, or only a phone number.',
    },
  ],
  [
    'preferred-email-missing',
    {
      nl: 'Je koos voor contact per e-mail. Vul het e-mailadres in, bijvoorbeeld naam@voorbeeld.nl, of kies voor bellen.',
      en: 'You chose contact by e-mail. Fill in the address, for example name@example.com, or choose phone.',
    },
  ],
  [
    'preferred-phone-missing',
    {
      nl: 'Je koos voor contact per telefoon. Vul het telefoonnummer in, bijvoorbeeld 06 12 34 56 78, of kies voor e-mail.',
      en: 'You chose contact by phone. Fill in the phone number, for example 06 12 34 56 78, or choose e-mail.',
    },
  ],
  [
    'municipality-unknown',
    {
      nl: 'Deze gemeente bestaat niet. Kies de gemeente waar iemand nu woont, bijvoorbeeld GM0355 voor Zeist. De codes staan bij het CBS.',
      en: 'There is no such municipality. Choose the one where the person lives now, for example GM0355 for Zeist. CBS lists the codes.',
    },
  ],
  [
    'municipality-divided',
    {
      nl: 'Deze gemeente is verdeeld over andere gemeenten. Kies de gemeente waar iemand nu woont, bijvoorbeeld GM0355 voor Zeist.',
      en: 'This municipality was divided over others. Choose the one where the person lives now, for example GM0355 for Zeist.',
    },
  ],
  ...Object.entries(dateWords),
  [
    'date-in-future',
    {
      nl: 'Deze geboortedatum ligt in de toekomst. Vul jaar, maand en dag in, bijvoorbeeld 1998-03-27.',
      en: 'This date of birth is in the future. Fill in year, month and day, for example 1998-03-27.',
    },
  ],
  [
    'date-too-early',
    {
      nl: 'Deze geboortedatum is langer dan 120 jaar geleden. Kijk het jaar na, bijvoorbeeld 1998-03-27.',
      en: 'This date of birth is more than 120 years ago. Check the year, for example 1998-03-27.',
    },
  ],
  [
    'privacy-version',
    {
      nl: 'De privacytekst is intussen veranderd. Lees de nieuwe tekst en verstuur de aanmelding opnieuw.',
      en: 'The privacy text has changed meanwhile. Read the new text and send the referral again.',
    },
  ],
]);

/** For anything at a place that has no words of its own, such as a section that is not an object. */
export const fallbackWords: Words = {
  nl: 'Dit heeft niet de juiste vorm. Kijk in het OpenAPI-document wat hier hoort.',
  en: 'This does not have the right form. See the OpenAPI document for what belongs here.',
};
