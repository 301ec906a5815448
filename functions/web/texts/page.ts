// Made by `npm run build:texts` from texts/*/page.yaml; change those instead.
import type { Language } from '../../domain/codes.ts';

export interface PageTexts {
readonly "landing": {
readonly "title": string;
readonly "lead": (v: { readonly region: string | number }) => string;
readonly "trial": string;
readonly "how": string;
readonly "steps": readonly [string, string, string, string];
readonly "doorsTitle": string;
readonly "doorsHint": string;
readonly "doors": {
readonly "ips-uwv": {
readonly "who": string;
readonly "what": string;
};
readonly "ips-municipality": {
readonly "who": string;
readonly "what": string;
};
readonly "sterk-met-werk": {
readonly "who": (v: { readonly adultsFrom: string | number }) => string;
readonly "what": string;
};
readonly "sterk-met-werk-of-scholing": {
readonly "who": (v: { readonly youthFrom: string | number; readonly youthTo: string | number }) => string;
readonly "what": string;
};
};
readonly "self": string;
readonly "professional": string;
readonly "phone": string;
readonly "fitTitle": string;
readonly "fit": string;
readonly "fitLink": string;
readonly "moreTitle": string;
readonly "ips": string;
readonly "folder": string;
readonly "privacy": string;
};
readonly "choose": {
readonly "title": string;
readonly "hint": string;
readonly "self": string;
readonly "professional": string;
readonly "error": string;
readonly "professionalHint": string;
};
readonly "notFound": {
readonly "title": string;
readonly "text": string;
readonly "home": string;
};
readonly "failed": {
readonly "title": string;
readonly "text": string;
};
readonly "busy": {
readonly "title": string;
readonly "text": string;
};
readonly "tooMany": {
readonly "title": string;
readonly "text": string;
};
readonly "maintenance": {
readonly "title": string;
readonly "text": string;
};
readonly "notAllowed": {
readonly "title": string;
readonly "text": string;
};
readonly "forbidden": {
readonly "title": string;
readonly "text": string;
readonly "form": string;
};
readonly "tooLarge": {
readonly "title": string;
readonly "text": string;
};
readonly "wrongType": {
readonly "title": string;
readonly "text": string;
};
}

const nl: PageTexts = {
"landing": {
"title": "Hulp naar werk of school",
"lead": (v) => `Heb je psychische klachten en wil je werken of naar school? Dan kun je hulp krijgen. Dat kan in de regio ${v.region}.`,
"trial": "Dit is een proefversie. Vul geen gegevens van echte mensen in.",
"how": "Hoe werkt het?",
"steps": ["Je meldt jezelf aan, of iemand die je begeleidt doet dat.", "Wij kijken welke hulp past. Soms moet een werkcoach eerst akkoord geven.", "Een aanbieder neemt contact op. Een aanbieder is een organisatie met jobcoaches.", "Je jobcoach helpt je stap voor stap. Zo’n periode met hulp heet een traject."],
"doorsTitle": "Er zijn vier manieren om hulp te krijgen",
"doorsHint": "Je hoeft niet te weten welke bij je past. Dat zoeken wij uit.",
"doors": {
"ips-uwv": {
"who": "Je krijgt hulp van de ggz en je hebt een uitkering van UWV, zoals WIA of Wajong.",
"what": "Je behandelaar meldt je aan. UWV besluit. Je krijgt 2 tot 3 jaar hulp bij betaald werk.",
},
"ips-municipality": {
"who": "Je krijgt hulp van de ggz en je hebt een andere uitkering of geen uitkering.",
"what": "Je behandelaar meldt je aan. Je gemeente besluit. Je krijgt meestal 2 jaar hulp bij betaald werk.",
},
"sterk-met-werk": {
"who": (v) => `Je bent ${v.adultsFrom} jaar of ouder en je krijgt hulp van je gemeente.`,
"what": "Jij of je begeleider meldt je aan. Je werkcoach moet akkoord geven. Je krijgt 1 jaar hulp.",
},
"sterk-met-werk-of-scholing": {
"who": (v) => `Je bent ${v.youthFrom} tot en met ${v.youthTo} jaar en je loopt vast op school of werk.`,
"what": "Jij of je begeleider meldt je aan. Je krijgt 1 jaar hulp bij school, een opleiding of werk.",
},
},
"self": "Ik meld mezelf aan",
"professional": "Ik meld iemand anders aan",
"phone": "Liever bellen? Dat kan ook:",
"fitTitle": "Past dit bij mij?",
"fit": "Vul vier vragen in. Je ziet meteen welke hulp er is. We bewaren niets.",
"fitLink": "Doe de check",
"moreTitle": "Meer weten?",
"ips": "Wat is IPS, en wie kun je het vragen?",
"folder": "Folder om te printen of uit te delen",
"privacy": "Wat we met je gegevens doen",
},
"choose": {
"title": "Voor wie is de aanmelding?",
"hint": "Dan stellen we de juiste vragen.",
"self": "Voor mezelf",
"professional": "Voor iemand die ik begeleid",
"error": "Kies voor wie de aanmelding is.",
"professionalHint": "Je bent bijvoorbeeld behandelaar, werkcoach, jobcoach of je werkt op een school.",
},
"notFound": {
"title": "Deze pagina is er niet",
"text": "Misschien is het adres niet goed overgenomen.",
"home": "Ga naar de startpagina",
},
"failed": {
"title": "Er ging iets mis bij ons",
"text": "Probeer het straks nog een keer. Lukt het dan niet? Bel ons.",
},
"busy": {
"title": "Het is nu erg druk",
"text": "Wacht een minuut en probeer het dan nog een keer. Wat je het laatst verstuurde, is niet opgeslagen.",
},
"tooMany": {
"title": "Dit zijn er te veel achter elkaar",
"text": "Er zijn vandaag al veel aanmeldingen gedaan door of voor deze persoon, of vanaf deze plek. We hebben deze niet opgeslagen. Bel ons, dan helpen we je verder. Of probeer het morgen nog een keer.",
},
"maintenance": {
"title": "We zijn even met de site bezig",
"text": "Probeer het straks nog een keer. Heb je net iets verstuurd? Dat is nu niet aangekomen. Wat je eerder hebt verstuurd, is bewaard. Heb je haast? Bel ons.",
},
"notAllowed": {
"title": "Dit kan hier niet",
"text": "Open de pagina opnieuw vanaf de startpagina.",
},
"forbidden": {
"title": "Dit formulier kwam niet van onze site",
"text": "Open het formulier opnieuw en verstuur het daarna nog een keer. We hebben niets bewaard.",
"form": "Open het formulier opnieuw",
},
"tooLarge": {
"title": "Je tekst is te lang",
"text": "Ga terug, maak je antwoorden korter en verstuur ze opnieuw.",
},
"wrongType": {
"title": "We konden dit niet lezen",
"text": "Open het formulier opnieuw en verstuur het nog een keer.",
},
};

const en: PageTexts = {
"landing": {
"title": "Help towards work or school",
"lead": (v) => `Do you have psychological complaints and do you want to work or study? You can get help in the region of ${v.region}.`,
"trial": "This is a trial version. Do not enter details of real people.",
"how": "How does it work?",
"steps": ["You sign up yourself, or someone who supports you does so.", "We look for the help that fits. Sometimes a work coach must agree first.", "A provider contacts you. A provider is an organisation with job coaches.", "Your job coach helps you step by step. Such a period of help is called a trajectory."],
"doorsTitle": "There are four ways to get help",
"doorsHint": "You do not need to know which one fits you. We will find out.",
"doors": {
"ips-uwv": {
"who": "You get mental health care and you have a UWV benefit, such as WIA or Wajong.",
"what": "Your clinician refers you. UWV decides. You get help towards paid work for 2 to 3 years.",
},
"ips-municipality": {
"who": "You get mental health care and you have another benefit, or none.",
"what": "Your clinician refers you. Your municipality decides. You usually get help towards paid work for 2 years.",
},
"sterk-met-werk": {
"who": (v) => `You are ${v.adultsFrom} or older and your municipality supports you.`,
"what": "You sign up, or someone refers you. Your work coach must agree. You get help for 1 year.",
},
"sterk-met-werk-of-scholing": {
"who": (v) => `You are ${v.youthFrom} up to and including ${v.youthTo} and you are stuck at school or at work.`,
"what": "You sign up, or someone refers you. You get help with school, study or work for 1 year.",
},
},
"self": "Sign up for myself",
"professional": "Refer someone else",
"phone": "Rather call? You can:",
"fitTitle": "Is this for me?",
"fit": "Answer four questions. You see at once which help there is. We keep nothing.",
"fitLink": "Do the check",
"moreTitle": "Want to know more?",
"ips": "What is IPS, and whom can you ask?",
"folder": "Leaflet to print or hand out",
"privacy": "What we do with your details",
},
"choose": {
"title": "Who is this referral for?",
"hint": "Then we can ask the right questions.",
"self": "For myself",
"professional": "For someone I support",
"error": "Choose who the referral is for.",
"professionalHint": "You are a clinician, work coach or job coach, for example, or you work at a school.",
},
"notFound": {
"title": "This page does not exist",
"text": "Perhaps the address was not copied correctly.",
"home": "Go to the start page",
},
"failed": {
"title": "Something went wrong on our side",
"text": "Try again later. Still no luck? Call us.",
},
"busy": {
"title": "It is very busy right now",
"text": "Wait a minute and then try again. What you sent last was not stored.",
},
"tooMany": {
"title": "These are too many in a row",
"text": "Many referrals were made today by or for this person, or from this place. We have not stored this one. Phone us and we will help you. Or try again tomorrow.",
},
"maintenance": {
"title": "We are working on the site",
"text": "Try again later. Did you send something just now? It did not reach us. What you sent before has been kept. In a hurry? Call us.",
},
"notAllowed": {
"title": "That is not possible here",
"text": "Open the page again from the start page.",
},
"forbidden": {
"title": "This form did not come from our site",
"text": "Open the form again and send it once more. We kept nothing.",
"form": "Open the form again",
},
"tooLarge": {
"title": "Your text is too long",
"text": "Go back, shorten your answers and send them again.",
},
"wrongType": {
"title": "We could not read this",
"text": "Open the form again and send it once more.",
},
};

export const pageTexts: Readonly<Record<Language, PageTexts>> = { nl, en };
