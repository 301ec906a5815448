// Made by `npm run build:texts` from texts/*/form.yaml; change those instead.
import { numberIn, pluralIn } from '../words/numbers.ts';
import type { Language } from '../../domain/codes.ts';
import { textsBeside } from '../beside.ts';

export interface FormTexts {
readonly "kind": {
readonly "self": string;
readonly "professional": string;
};
readonly "questions": {
readonly "candidate.birthDate": {
readonly "label": (v: { readonly who: "self" | "clinician" | "other" }) => string;
readonly "hint": (v: { readonly who: "self" | "clinician" | "other" }) => string;
readonly "row": string;
};
readonly "place": {
readonly "label": (v: { readonly who: "self" | "clinician" | "other" }) => string;
readonly "hint": (v: { readonly who: "self" | "clinician" | "other"; readonly examples: string | number }) => string;
readonly "row": string;
};
readonly "candidate.municipality": {
readonly "label": (v: { readonly who: "self" | "clinician" | "other" }) => string;
readonly "row": string;
};
readonly "situation.inCareAt": {
readonly "label": (v: { readonly who: "self" | "clinician" | "other" }) => string;
readonly "hint": (v: { readonly who: "self" | "clinician" | "other" }) => string;
readonly "row": string;
};
readonly "situation.ipsPossible": {
readonly "label": (v: { readonly who: "self" | "clinician" | "other" }) => string;
readonly "hint": (v: { readonly who: "self" | "clinician" | "other" }) => string;
readonly "row": (v: { readonly who: "self" | "clinician" | "other" }) => string;
};
readonly "situation.benefit": {
readonly "label": (v: { readonly who: "self" | "clinician" | "other" }) => string;
readonly "hint": (v: { readonly who: "self" | "clinician" | "other" }) => string;
readonly "row": string;
};
readonly "request.motivated": {
readonly "label": (v: { readonly who: "self" | "clinician" | "other" }) => string;
readonly "hint": (v: { readonly who: "self" | "clinician" | "other" }) => string;
readonly "row": (v: { readonly who: "self" | "clinician" | "other" }) => string;
};
readonly "situation.registeredJobSeeker": {
readonly "label": (v: { readonly who: "self" | "clinician" | "other" }) => string;
readonly "hint": string;
readonly "row": string;
};
readonly "situation.workCoachEmail": {
readonly "label": (v: { readonly who: "self" | "clinician" | "other" }) => string;
readonly "hint": (v: { readonly who: "self" | "clinician" | "other" }) => string;
readonly "row": (v: { readonly who: "self" | "clinician" | "other" }) => string;
};
readonly "request.goal": {
readonly "label": (v: { readonly who: "self" | "clinician" | "other" }) => string;
readonly "hint": (v: { readonly who: "self" | "clinician" | "other" }) => string;
readonly "row": (v: { readonly who: "self" | "clinician" | "other" }) => string;
};
readonly "request.preferredProvider": {
readonly "label": (v: { readonly who: "self" | "clinician" | "other" }) => string;
readonly "row": string;
};
readonly "request.availability": {
readonly "label": (v: { readonly who: "self" | "clinician" | "other" }) => string;
readonly "hint": string;
readonly "row": (v: { readonly who: "self" | "clinician" | "other" }) => string;
};
readonly "request.remarks": {
readonly "label": string;
readonly "hint": (v: { readonly who: "self" | "clinician" | "other" }) => string;
readonly "row": string;
};
readonly "candidate.givenName": {
readonly "label": string;
readonly "row": string;
};
readonly "candidate.familyName": {
readonly "label": string;
readonly "row": string;
};
readonly "oneName": {
readonly "label": (v: { readonly who: "self" | "clinician" | "other" }) => string;
readonly "row": string;
};
readonly "candidate.email": {
readonly "label": string;
readonly "hint": string;
readonly "row": string;
};
readonly "candidate.phone": {
readonly "label": string;
readonly "hint": (v: { readonly who: "self" | "clinician" | "other" }) => string;
readonly "row": string;
};
readonly "candidate.preferredContact": {
readonly "label": (v: { readonly who: "self" | "clinician" | "other" }) => string;
readonly "row": string;
};
readonly "candidate.language": {
readonly "label": (v: { readonly who: "self" | "clinician" | "other" }) => string;
readonly "row": string;
};
readonly "helper": {
readonly "label": (v: { readonly who: "self" | "clinician" | "other" }) => string;
readonly "hint": string;
readonly "row": (v: { readonly who: "self" | "clinician" | "other" }) => string;
};
readonly "representative.name": {
readonly "label": string;
readonly "row": (v: { readonly who: "self" | "clinician" | "other" }) => string;
};
readonly "representative.relation": {
readonly "label": (v: { readonly who: "self" | "clinician" | "other" }) => string;
readonly "hint": string;
readonly "row": string;
};
readonly "representative.email": {
readonly "label": string;
readonly "row": (v: { readonly who: "self" | "clinician" | "other" }) => string;
};
readonly "representative.phone": {
readonly "label": string;
readonly "row": (v: { readonly who: "self" | "clinician" | "other" }) => string;
};
};
readonly "groups": {
readonly "wishes": {
readonly "title": (v: { readonly who: "self" | "clinician" | "other" }) => string;
readonly "lead": string;
};
readonly "name": {
readonly "title": (v: { readonly who: "self" | "clinician" | "other" }) => string;
};
readonly "reach": {
readonly "title": (v: { readonly who: "self" | "clinician" | "other" }) => string;
readonly "lead": string;
};
readonly "helperDetails": {
readonly "title": (v: { readonly who: "self" | "clinician" | "other" }) => string;
readonly "lead": string;
};
};
readonly "goals": {
readonly "ips": (v: { readonly who: "self" | "clinician" | "other" }) => string;
readonly "sterk-met-werk": (v: { readonly who: "self" | "clinician" | "other" }) => string;
readonly "sterk-met-werk-of-scholing": (v: { readonly who: "self" | "clinician" | "other" }) => string;
};
readonly "agreement": (v: { readonly who: "self" | "clinician" | "other" }) => string;
readonly "agreementError": (v: { readonly who: "self" | "clinician" | "other" }) => string;
readonly "referrer": {
readonly "referrer.profession": {
readonly "label": string;
readonly "row": string;
};
readonly "referrer.name": {
readonly "label": string;
readonly "row": string;
};
readonly "referrer.organisation": {
readonly "label": string;
readonly "row": string;
};
readonly "referrer.email": {
readonly "label": string;
readonly "hint": string;
readonly "row": string;
};
readonly "referrer.phone": {
readonly "label": string;
readonly "row": string;
};
};
readonly "referrerGroup": {
readonly "title": string;
readonly "lead": string;
};
readonly "phases": {
readonly "who": string;
readonly "basis": string;
readonly "situation": string;
readonly "wish": string;
readonly "details": string;
readonly "check": string;
};
readonly "step": (v: { readonly phase: number; readonly of: number; readonly name: string | number }) => string;
readonly "options": {
readonly "yes": string;
readonly "no": string;
readonly "unknown": string;
readonly "unsure": string;
readonly "motivatedNo": string;
readonly "byEmail": string;
readonly "byPhone": string;
readonly "careAt": (v: { readonly name: string | number }) => string;
readonly "elsewhere": string;
readonly "noCare": string;
readonly "ratherNot": string;
readonly "noBenefit": string;
readonly "noPreference": string;
readonly "oneName": string;
};
readonly "back": string;
readonly "next": string;
readonly "later": string;
readonly "stop": string;
readonly "wipe": string;
readonly "trial": string;
readonly "chooseError": (v: { readonly question: string | number }) => string;
readonly "dateError": string;
readonly "oneNameHow": string;
readonly "dateMissing": string;
readonly "tooMuch": string;
readonly "hintTitle": string;
readonly "handoverSteps": (v: { readonly left: number }) => string;
readonly "place": {
readonly "missing": string;
readonly "unknown": string;
readonly "near": (v: { readonly names: string | number }) => string;
readonly "yes": (v: { readonly name: string | number }) => string;
readonly "dontKnow": string;
readonly "inMunicipality": (v: { readonly place: string | number; readonly municipality: string | number }) => string;
};
readonly "check": {
readonly "title": string;
readonly "handoverTitle": string;
readonly "kindRow": string;
readonly "nameRow": string;
readonly "change": string;
readonly "none": string;
readonly "door": string;
readonly "next": string;
readonly "agreementTitle": string;
readonly "consentTitle": string;
readonly "consent": string;
readonly "consentError": string;
readonly "privacy": string;
readonly "send": string;
readonly "sendHandover": string;
};
}

const nl: FormTexts = {
"kind": {
"self": "Mijzelf",
"professional": "Iemand die ik begeleid",
},
"questions": {
"candidate.birthDate": {
"label": (v) => `${v.who === "self" ? `Wat is je geboortedatum?` : `Wat is de geboortedatum van de kandidaat?`}`,
"hint": (v) => `${v.who === "self" ? `Bijvoorbeeld 27 3 1998. Je leeftijd bepaalt welke hulp er is.` : `Bijvoorbeeld 27 3 1998. De kandidaat is de persoon die je aanmeldt.`}`,
"row": "Geboortedatum",
},
"place": {
"label": (v) => `${v.who === "self" ? `In welke plaats of gemeente woon je?` : `In welke plaats of gemeente woont de kandidaat?`}`,
"hint": (v) => `${v.who === "self" ? `Bijvoorbeeld ${v.examples}. Je gemeente bepaalt welke hulp er is.` : `Bijvoorbeeld ${v.examples}. De gemeente bepaalt welke hulp er is.`}`,
"row": "Woonplaats",
},
"candidate.municipality": {
"label": (v) => `${v.who === "self" ? `Of kies je gemeente uit de lijst` : `Of kies de gemeente uit de lijst`}`,
"row": "Gemeente",
},
"situation.inCareAt": {
"label": (v) => `${v.who === "self" ? `Krijg je hulp van de ggz?` : `Krijgt de kandidaat hulp van de ggz?`}`,
"hint": (v) => `${v.who === "self" ? `Ggz is hulp bij psychische klachten. Vertel alleen waar. Vertel niet waarom.` : `Vertel alleen waar. Noem geen diagnose, behandeling of medicijnen.`}`,
"row": "Hulp van de ggz",
},
"situation.ipsPossible": {
"label": (v) => `${v.who === "self" ? `Kan je behandelaar je helpen aan werk, met IPS?` : v.who === "clinician" ? `Kan de kandidaat IPS krijgen via jou?` : `Kan de kandidaat IPS krijgen via de behandelaar?`}`,
"hint": (v) => `${v.who === "self" ? `Bij IPS helpt je behandelteam je aan betaald werk. Alleen je behandelaar kan het aanvragen.` : v.who === "clinician" ? `Bij IPS helpt het behandelteam iemand aan betaald werk. Als behandelaar kun jij het aanvragen.` : `Bij IPS helpt het behandelteam iemand aan betaald werk. Alleen de behandelaar kan het aanvragen.`}`,
"row": (v) => `${v.who === "self" ? `IPS via je behandelaar` : v.who === "clinician" ? `IPS via jou` : `IPS via de behandelaar`}`,
},
"situation.benefit": {
"label": (v) => `${v.who === "self" ? `Welke uitkering heb je?` : `Welke uitkering heeft de kandidaat?`}`,
"hint": (v) => `${v.who === "self" ? `Je mag er meer kiezen. Twijfel je? Kijk op een brief of op je bankafschrift.` : `Je mag er meer kiezen.`}`,
"row": "Uitkering",
},
"request.motivated": {
"label": (v) => `${v.who === "self" ? `Wil je hier zelf mee aan de slag?` : `Wil de kandidaat hier zelf mee aan de slag?`}`,
"hint": (v) => `${v.who === "self" ? `Een traject is een periode waarin een jobcoach je helpt. Twijfelen mag.` : `De hulp van een jobcoach werkt alleen als iemand het zelf wil. Twijfelen mag.`}`,
"row": (v) => `${v.who === "self" ? `Wil je dit zelf` : `Wil de kandidaat dit zelf`}`,
},
"situation.registeredJobSeeker": {
"label": (v) => `${v.who === "self" ? `Sta je bij UWV ingeschreven als werkzoekende?` : `Staat de kandidaat bij UWV ingeschreven als werkzoekende?`}`,
"hint": "Nee is geen probleem. Wij leggen uit hoe het kan.",
"row": "Ingeschreven bij UWV",
},
"situation.workCoachEmail": {
"label": (v) => `${v.who === "self" ? `Wat is het mailadres van je werkcoach?` : `Wat is het mailadres van de werkcoach?`}`,
"hint": (v) => `${v.who === "self" ? `Je werkcoach helpt je vanuit de gemeente. Weet je het adres niet? Ga dan verder, wij vragen het na.` : `De werkcoach of klantmanager bij de gemeente. Weet je het adres niet? Ga dan verder, wij vragen het na.`}`,
"row": (v) => `${v.who === "self" ? `E-mail van je werkcoach` : `E-mail van de werkcoach`}`,
},
"request.goal": {
"label": (v) => `${v.who === "self" ? `Wat wil je bereiken?` : `Wat wil de kandidaat bereiken?`}`,
"hint": (v) => `${v.who === "self" ? `Bijvoorbeeld: ik wil werk voor 20 uur per week. Of: ik wil mijn school afmaken.` : `Bijvoorbeeld: werk voor 20 uur per week. Of: de school afmaken.`}`,
"row": (v) => `${v.who === "self" ? `Wat je wilt bereiken` : `Wat de kandidaat wil`}`,
},
"request.preferredProvider": {
"label": (v) => `${v.who === "self" ? `Wil je liefst naar een bepaalde organisatie?` : `Wil de kandidaat liefst naar een bepaalde organisatie?`}`,
"row": "Liefst naar",
},
"request.availability": {
"label": (v) => `${v.who === "self" ? `Wanneer kun je?` : `Wanneer kan de kandidaat?`}`,
"hint": "Bijvoorbeeld: op maandag en dinsdag, in de ochtend.",
"row": (v) => `${v.who === "self" ? `Wanneer je kunt` : `Wanneer de kandidaat kan`}`,
},
"request.remarks": {
"label": "Moeten we nog iets weten?",
"hint": (v) => `${v.who === "self" ? `Heb je iets nodig, zoals een tolk?` : `Heeft de kandidaat iets nodig, zoals een tolk?`} Schrijf het hier. Zet hier geen burgerservicenummer (BSN), ziekte of medicijnen neer.`,
"row": "Nog iets",
},
"candidate.givenName": {
"label": "Voornaam",
"row": "Voornaam",
},
"candidate.familyName": {
"label": "Achternaam",
"row": "Achternaam",
},
"oneName": {
"label": (v) => `${v.who === "self" ? `Heb je maar één naam?` : `Heeft de kandidaat maar één naam?`}`,
"row": "Eén naam",
},
"candidate.email": {
"label": "E-mailadres",
"hint": "Voorbeeld: naam@voorbeeld.nl.",
"row": "E-mailadres",
},
"candidate.phone": {
"label": "Telefoonnummer",
"hint": (v) => `${v.who === "self" ? `Voorbeeld: 06 12 34 56 78. Heb je geen e-mail? Dan bellen we je.` : `Voorbeeld: 06 12 34 56 78. Geen e-mail? Dan bellen we de kandidaat.`}`,
"row": "Telefoonnummer",
},
"candidate.preferredContact": {
"label": (v) => `${v.who === "self" ? `Hoe heb je het liefst contact?` : `Hoe heeft de kandidaat het liefst contact?`}`,
"row": "Liefst contact",
},
"candidate.language": {
"label": (v) => `${v.who === "self" ? `In welke taal schrijven we je?` : `In welke taal schrijven we de kandidaat?`}`,
"row": "Taal",
},
"helper": {
"label": (v) => `${v.who === "self" ? `Helpt iemand je hierbij?` : `Helpt iemand anders de kandidaat hierbij?`}`,
"hint": "Bijvoorbeeld een ouder, mentor of curator. Dan kunnen we die ook iets vragen.",
"row": (v) => `${v.who === "self" ? `Iemand die je helpt` : `Iemand die helpt`}`,
},
"representative.name": {
"label": "Naam",
"row": (v) => `${v.who === "self" ? `Naam van wie je helpt` : `Naam van wie helpt`}`,
},
"representative.relation": {
"label": (v) => `${v.who === "self" ? `Wie is dit van jou?` : `Wie is dit van de kandidaat?`}`,
"hint": "Bijvoorbeeld: moeder, mentor of curator.",
"row": "Wie dit is",
},
"representative.email": {
"label": "E-mailadres",
"row": (v) => `${v.who === "self" ? `E-mail van wie je helpt` : `E-mail van wie helpt`}`,
},
"representative.phone": {
"label": "Telefoonnummer",
"row": (v) => `${v.who === "self" ? `Telefoon van wie je helpt` : `Telefoon van wie helpt`}`,
},
},
"groups": {
"wishes": {
"title": (v) => `${v.who === "self" ? `Heb je nog wensen?` : `Zijn er nog wensen?`}`,
"lead": "Niets bijzonders? Ga dan verder.",
},
"name": {
"title": (v) => `${v.who === "self" ? `Hoe heet je?` : `Hoe heet de kandidaat?`}`,
},
"reach": {
"title": (v) => `${v.who === "self" ? `Hoe bereiken we je?` : `Hoe bereiken we de kandidaat?`}`,
"lead": "Vul een e-mailadres of een telefoonnummer in. Allebei mag ook.",
},
"helperDetails": {
"title": (v) => `${v.who === "self" ? `Wie helpt je?` : `Wie helpt de kandidaat?`}`,
"lead": "Een e-mailadres of een telefoonnummer is genoeg.",
},
},
"goals": {
"ips": (v) => `${v.who === "self" ? `Bijvoorbeeld: ik wil betaald werk voor 12 uur per week. Of: ik wil mijn baan houden.` : `Bijvoorbeeld: betaald werk voor 12 uur per week. Of: de baan houden.`}`,
"sterk-met-werk": (v) => `${v.who === "self" ? `Bijvoorbeeld: ik wil werk voor 20 uur per week. Of: ik wil werken en leren tegelijk.` : `Bijvoorbeeld: werk voor 20 uur per week. Of: werken en leren tegelijk.`}`,
"sterk-met-werk-of-scholing": (v) => `${v.who === "self" ? `Bijvoorbeeld: ik wil mijn school afmaken. Of: ik wil werk voor 20 uur per week.` : `Bijvoorbeeld: de school afmaken. Of: werk voor 20 uur per week.`}`,
},
"agreement": (v) => `${v.who === "self" ? `Ik heb de privacytekst gelezen. Jullie mogen mijn gegevens gebruiken voor deze aanmelding.` : `De kandidaat weet van deze aanmelding, kent de privacytekst en vindt het goed.`}`,
"agreementError": (v) => `${v.who === "self" ? `Zet een vinkje als je dit goed vindt. Anders mogen we je aanmelding niet bekijken.` : `Zet een vinkje als de kandidaat dit weet en goed vindt. Anders kan het niet.`}`,
"referrer": {
"referrer.profession": {
"label": "Wat is je functie?",
"row": "Je functie",
},
"referrer.name": {
"label": "Je naam",
"row": "Je naam",
},
"referrer.organisation": {
"label": "Je organisatie",
"row": "Je organisatie",
},
"referrer.email": {
"label": "Je e-mailadres",
"hint": "Hier sturen we naartoe hoe het verder gaat. Voorbeeld: naam@organisatie.nl.",
"row": "Je e-mailadres",
},
"referrer.phone": {
"label": "Je telefoonnummer",
"row": "Je telefoonnummer",
},
},
"referrerGroup": {
"title": "Hoe bereiken we jou?",
"lead": "Zo kunnen we je iets vragen of laten weten.",
},
"phases": {
"who": "Voor wie",
"basis": "Leeftijd en woonplaats",
"situation": "Situatie",
"wish": "Wensen",
"details": "Gegevens",
"check": "Controleren",
},
"step": (v) => `Stap ${numberIn('nl', v.phase)} van ${numberIn('nl', v.of)}: ${v.name}`,
"options": {
"yes": "Ja",
"no": "Nee",
"unknown": "Weet ik niet",
"unsure": "Dat is nog niet zeker",
"motivatedNo": "Nee, nu niet",
"byEmail": "Per e-mail",
"byPhone": "Per telefoon",
"careAt": (v) => `Ja, bij ${v.name}`,
"elsewhere": "Ja, ergens anders",
"noCare": "Nee",
"ratherNot": "Weet ik niet, of zeg ik liever niet",
"noBenefit": "Geen uitkering",
"noPreference": "Dat maakt niet uit",
"oneName": "Er is maar één naam",
},
"back": "Terug",
"next": "Volgende",
"later": "Later verder gaan",
"stop": "Stoppen en alles wissen",
"wipe": "Wis mijn antwoorden op dit apparaat",
"trial": "Dit is een proefversie. Vul geen gegevens van echte mensen in.",
"chooseError": (v) => `Kies een antwoord bij "${v.question}".`,
"dateError": "Vul een geboortedatum in die bestaat. Bijvoorbeeld dag 27, maand 3, jaar 1998.",
"oneNameHow": "Is er maar één naam? Kies dat dan onderaan.",
"dateMissing": "Vul een geboortedatum in. Bijvoorbeeld dag 27, maand 3, jaar 1998.",
"tooMuch": "Je antwoorden zijn samen te lang om te onthouden. Maak deze tekst korter.",
"hintTitle": "Klopt dit zo?",
"handoverSteps": (v) => `${pluralIn('nl', 'cardinal', v.left) === 'one' ? `Nog 1 vraag, dan bellen of mailen we.` : `Nog ${numberIn('nl', v.left)} vragen, dan bellen of mailen we.`}`,
"place": {
"missing": "Vul de plaats in, of kies de gemeente uit de lijst.",
"unknown": "We kennen deze plaats niet. Kijk of je hem goed hebt geschreven, of kies de gemeente uit de lijst.",
"near": (v) => `We kennen deze plaats niet. Bedoel je ${v.names}? Zeg dan ja, of kies de gemeente uit de lijst.`,
"yes": (v) => `Ja, ${v.name}`,
"dontKnow": "Weet ik niet",
"inMunicipality": (v) => `${v.place} (gemeente ${v.municipality})`,
},
"check": {
"title": "Controleer je antwoorden",
"handoverTitle": "Klopt dit? Dan nemen we contact op",
"kindRow": "Aanmelding voor",
"nameRow": "Naam",
"change": "Wijzig",
"none": "Niet ingevuld",
"door": "Soort hulp",
"next": "Na het versturen",
"agreementTitle": "Vind je dit goed?",
"consentTitle": "Geef je toestemming?",
"consent": "Ja, ik geef toestemming. Intrekken kan altijd, op mijn statuspagina of per telefoon.",
"consentError": "Zet een vinkje als je toestemming geeft. Zonder toestemming kunnen we niet verder. Twijfel je? Bel ons.",
"privacy": "Lees de privacytekst",
"send": "Aanmelding versturen",
"sendHandover": "Ja, neem contact op",
},
};

export const formTexts: Readonly<Record<Language, FormTexts>> = {
  nl,
  get en() {
    return textsBeside<FormTexts>('en', 'form');
  },
};
