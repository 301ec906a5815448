// Made by `npm run build:texts` from texts/*/form.yaml; change those instead.
import type { Language } from '../../domain/codes.ts';
import { numberIn } from '../words/numbers.ts';

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
readonly "hint": (v: { readonly who: "self" | "clinician" | "other" }) => string;
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
readonly "hint": string;
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
readonly "place": {
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
"hint": (v) => `${v.who === "self" ? `Bijvoorbeeld Maarssen of Zeist. Je gemeente bepaalt welke hulp er is.` : `Bijvoorbeeld Maarssen of Zeist. De gemeente bepaalt welke hulp er is.`}`,
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
"hint": "Heb je iets nodig, zoals een tolk? Schrijf het hier. Zet hier geen burgerservicenummer (BSN), ziekte of medicijnen neer.",
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
"place": {
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

const en: FormTexts = {
"kind": {
"self": "Myself",
"professional": "Someone I support",
},
"questions": {
"candidate.birthDate": {
"label": (v) => `${v.who === "self" ? `What is your date of birth?` : `What is the date of birth of the candidate?`}`,
"hint": (v) => `${v.who === "self" ? `For example 27 3 1998. Your age decides which help there is.` : `For example 27 3 1998. The candidate is the person you refer.`}`,
"row": "Date of birth",
},
"place": {
"label": (v) => `${v.who === "self" ? `In which town or municipality do you live?` : `In which town or municipality does the candidate live?`}`,
"hint": (v) => `${v.who === "self" ? `For example Maarssen or Zeist. Your municipality decides which help there is.` : `For example Maarssen or Zeist. The municipality decides which help there is.`}`,
"row": "Place",
},
"candidate.municipality": {
"label": (v) => `${v.who === "self" ? `Or choose your municipality from the list` : `Or choose the municipality from the list`}`,
"row": "Municipality",
},
"situation.inCareAt": {
"label": (v) => `${v.who === "self" ? `Do you get mental health care?` : `Does the candidate get mental health care?`}`,
"hint": (v) => `${v.who === "self" ? `In Dutch: ggz. Only tell us where. Do not tell us why.` : `Only tell us where. Do not mention a diagnosis, treatment or medication.`}`,
"row": "Mental health care",
},
"situation.ipsPossible": {
"label": (v) => `${v.who === "self" ? `Can your clinician help you find work, with IPS?` : v.who === "clinician" ? `Can the candidate get IPS through you?` : `Can the candidate get IPS through the clinician?`}`,
"hint": (v) => `${v.who === "self" ? `With IPS your care team helps you find paid work. Only your clinician can apply for it.` : v.who === "clinician" ? `With IPS the care team helps someone find paid work. As the clinician you can apply for it.` : `With IPS the care team helps someone find paid work. Only the clinician can apply for it.`}`,
"row": (v) => `${v.who === "self" ? `IPS through your clinician` : v.who === "clinician" ? `IPS through you` : `IPS through the clinician`}`,
},
"situation.benefit": {
"label": (v) => `${v.who === "self" ? `Which benefit do you receive?` : `Which benefit does the candidate receive?`}`,
"hint": (v) => `${v.who === "self" ? `You can choose more than one. Not sure? Look at a letter or at your bank statement.` : `You can choose more than one.`}`,
"row": "Benefit",
},
"request.motivated": {
"label": (v) => `${v.who === "self" ? `Do you want to do this yourself?` : `Does the candidate want to do this?`}`,
"hint": (v) => `${v.who === "self" ? `A trajectory is a period in which a job coach helps you. It is fine to be unsure.` : `The help of a job coach only works when someone wants it themselves. It is fine to be unsure.`}`,
"row": (v) => `${v.who === "self" ? `Do you want this yourself` : `Does the candidate want this`}`,
},
"situation.registeredJobSeeker": {
"label": (v) => `${v.who === "self" ? `Are you registered with UWV as a job seeker?` : `Is the candidate registered with UWV as a job seeker?`}`,
"hint": "No is no problem. We explain how it can be done.",
"row": "Registered with UWV",
},
"situation.workCoachEmail": {
"label": (v) => `${v.who === "self" ? `What is the e-mail address of your work coach?` : `What is the e-mail address of the work coach?`}`,
"hint": (v) => `${v.who === "self" ? `Your work coach helps you for the municipality. Do not know the address? Go on, we will find out.` : `The work coach at the municipality. Do not know the address? Go on, we will find out.`}`,
"row": (v) => `${v.who === "self" ? `E-mail of your work coach` : `E-mail of the work coach`}`,
},
"request.goal": {
"label": (v) => `${v.who === "self" ? `What do you want to achieve?` : `What does the candidate want to achieve?`}`,
"hint": (v) => `${v.who === "self" ? `For example: I want a job for 20 hours a week. Or: I want to finish school.` : `For example: a job for 20 hours a week. Or: finish school.`}`,
"row": (v) => `${v.who === "self" ? `What you want to achieve` : `What the candidate wants`}`,
},
"request.preferredProvider": {
"label": (v) => `${v.who === "self" ? `Is there an organisation you prefer?` : `Is there an organisation the candidate prefers?`}`,
"row": "Preference",
},
"request.availability": {
"label": (v) => `${v.who === "self" ? `When are you available?` : `When is the candidate available?`}`,
"hint": "For example: on Monday and Tuesday, in the morning.",
"row": (v) => `${v.who === "self" ? `When you are available` : `When the candidate is available`}`,
},
"request.remarks": {
"label": "Is there anything else we should know?",
"hint": "Do you need something, such as an interpreter? Write it here. Do not write a citizen service number (BSN), illness or medication here.",
"row": "Anything else",
},
"candidate.givenName": {
"label": "First name",
"row": "First name",
},
"candidate.familyName": {
"label": "Last name",
"row": "Last name",
},
"oneName": {
"label": (v) => `${v.who === "self" ? `Do you have only one name?` : `Does the candidate have only one name?`}`,
"row": "One name",
},
"candidate.email": {
"label": "E-mail address",
"hint": "Example: name@example.com.",
"row": "E-mail address",
},
"candidate.phone": {
"label": "Phone number",
"hint": (v) => `${v.who === "self" ? `Example: 06 12 34 56 78. No e-mail? Then we will call you.` : `Example: 06 12 34 56 78. No e-mail? Then we will call the candidate.`}`,
"row": "Phone number",
},
"candidate.preferredContact": {
"label": (v) => `${v.who === "self" ? `How do you prefer to be contacted?` : `How does the candidate prefer to be contacted?`}`,
"row": "Preferred contact",
},
"candidate.language": {
"label": (v) => `${v.who === "self" ? `In which language shall we write to you?` : `In which language shall we write to the candidate?`}`,
"row": "Language",
},
"helper": {
"label": (v) => `${v.who === "self" ? `Does someone help you with this?` : `Does someone else help the candidate with this?`}`,
"hint": "A parent, mentor or guardian, for example. Then we can ask them things too.",
"row": (v) => `${v.who === "self" ? `Someone who helps you` : `Someone who helps`}`,
},
"representative.name": {
"label": "Name",
"row": (v) => `${v.who === "self" ? `Name of who helps you` : `Name of who helps`}`,
},
"representative.relation": {
"label": (v) => `${v.who === "self" ? `Who is this to you?` : `Who is this to the candidate?`}`,
"hint": "For example: mother, mentor or guardian.",
"row": "Who this is",
},
"representative.email": {
"label": "E-mail address",
"row": (v) => `${v.who === "self" ? `E-mail of who helps you` : `E-mail of who helps`}`,
},
"representative.phone": {
"label": "Phone number",
"row": (v) => `${v.who === "self" ? `Phone of who helps you` : `Phone of who helps`}`,
},
},
"groups": {
"wishes": {
"title": (v) => `${v.who === "self" ? `Do you have any wishes?` : `Are there any wishes?`}`,
"lead": "Nothing special? Then go on.",
},
"name": {
"title": (v) => `${v.who === "self" ? `What is your name?` : `What is the name of the candidate?`}`,
},
"reach": {
"title": (v) => `${v.who === "self" ? `How can we reach you?` : `How can we reach the candidate?`}`,
"lead": "Enter an e-mail address or a phone number. Both is fine too.",
},
"helperDetails": {
"title": (v) => `${v.who === "self" ? `Who helps you?` : `Who helps the candidate?`}`,
"lead": "An e-mail address or a phone number is enough.",
},
},
"goals": {
"ips": (v) => `${v.who === "self" ? `For example: I want paid work for 12 hours a week. Or: I want to keep my job.` : `For example: paid work for 12 hours a week. Or: keep the job.`}`,
"sterk-met-werk": (v) => `${v.who === "self" ? `For example: I want a job for 20 hours a week. Or: I want to work and learn at the same time.` : `For example: a job for 20 hours a week. Or: work and learn at the same time.`}`,
"sterk-met-werk-of-scholing": (v) => `${v.who === "self" ? `For example: I want to finish school. Or: I want a job for 20 hours a week.` : `For example: finish school. Or: a job for 20 hours a week.`}`,
},
"agreement": (v) => `${v.who === "self" ? `I have read the privacy text. You may use my details for this referral.` : `The candidate knows about this referral, knows the privacy text and agrees.`}`,
"agreementError": (v) => `${v.who === "self" ? `Tick the box if you agree. Otherwise we may not look at your referral.` : `Tick the box if the candidate knows this and agrees. Otherwise it is not possible.`}`,
"referrer": {
"referrer.profession": {
"label": "What is your role?",
"row": "Your role",
},
"referrer.name": {
"label": "Your name",
"row": "Your name",
},
"referrer.organisation": {
"label": "Your organisation",
"row": "Your organisation",
},
"referrer.email": {
"label": "Your e-mail address",
"hint": "We tell you here how it goes on. Example: name@organisation.com.",
"row": "Your e-mail address",
},
"referrer.phone": {
"label": "Your phone number",
"row": "Your phone number",
},
},
"referrerGroup": {
"title": "How can we reach you?",
"lead": "So that we can ask or tell you something.",
},
"phases": {
"who": "For whom",
"basis": "Age and place",
"situation": "Situation",
"wish": "Wishes",
"details": "Details",
"check": "Check",
},
"step": (v) => `Step ${numberIn('en', v.phase)} of ${numberIn('en', v.of)}: ${v.name}`,
"options": {
"yes": "Yes",
"no": "No",
"unknown": "I do not know",
"unsure": "Not sure yet",
"motivatedNo": "No, not now",
"byEmail": "By e-mail",
"byPhone": "By phone",
"careAt": (v) => `Yes, at ${v.name}`,
"elsewhere": "Yes, somewhere else",
"noCare": "No",
"ratherNot": "I do not know, or would rather not say",
"noBenefit": "No benefit",
"noPreference": "It does not matter",
"oneName": "There is only one name",
},
"back": "Back",
"next": "Next",
"later": "Continue later",
"stop": "Stop and wipe everything",
"wipe": "Wipe my answers on this device",
"trial": "This is a trial version. Do not enter details of real people.",
"chooseError": (v) => `Choose an answer at "${v.question}".`,
"dateError": "Enter a date of birth that exists. For example day 27, month 3, year 1998.",
"oneNameHow": "Is there only one name? Then choose that below.",
"dateMissing": "Enter a date of birth. For example day 27, month 3, year 1998.",
"tooMuch": "Together your answers are too long to remember. Make this text shorter.",
"hintTitle": "Is this what you want to send?",
"place": {
"unknown": "We do not know this place. Check how you wrote it, or choose the municipality from the list.",
"near": (v) => `We do not know this place. Do you mean ${v.names}? Choose the municipality from the list.`,
"yes": (v) => `Yes, ${v.name}`,
"dontKnow": "I do not know",
"inMunicipality": (v) => `${v.place} (municipality of ${v.municipality})`,
},
"check": {
"title": "Check your answers",
"handoverTitle": "Is this right? Then we will make contact",
"kindRow": "Referral for",
"nameRow": "Name",
"change": "Change",
"none": "Not filled in",
"door": "Kind of help",
"next": "After sending",
"agreementTitle": "Do you agree?",
"consentTitle": "Do you give consent?",
"consent": "Yes, I give consent. I can take it back at any time, on my status page or by phone.",
"consentError": "Tick the box if you give consent. We cannot go on without it. In doubt? Phone us.",
"privacy": "Read the privacy text",
"send": "Send the referral",
"sendHandover": "Yes, make contact",
},
};

export const formTexts: Readonly<Record<Language, FormTexts>> = { nl, en };
