// Made by `npm run build:texts` from texts/*/desk-act.yaml; change those instead.
import type { Language } from '../../domain/codes.ts';
import { textsBeside } from '../beside.ts';

export interface DeskActTexts {
readonly "back": string;
readonly "what": {
readonly "title": string;
readonly "resend": string;
readonly "moved": string;
readonly "choose-provider": string;
readonly "back-to-matching": string;
readonly "withdraw": string;
readonly "died": string;
readonly "confirm-sender": string;
readonly "merge-duplicate": string;
readonly "dismiss-duplicate": string;
readonly "mark-duplicate": string;
readonly "end-unconfirmed": string;
readonly "withdraw-sent": string;
};
readonly "undo": {
readonly "resend": string;
readonly "moved": string;
readonly "choose-provider": string;
readonly "back-to-matching": string;
readonly "withdraw": string;
readonly "died": string;
readonly "confirm-sender": string;
readonly "merge-duplicate": string;
readonly "dismiss-duplicate": string;
readonly "mark-duplicate": string;
readonly "end-unconfirmed": string;
readonly "withdraw-sent": string;
};
readonly "because": {
readonly "label": string;
readonly "text": string;
readonly "textHint": string;
};
readonly "moveTo": string;
readonly "resend": {
readonly "label": string;
readonly "task": (v: { readonly who: string | number; readonly task: string | number }) => string;
readonly "status": (v: { readonly who: string | number }) => string;
};
readonly "cancel": string;
readonly "moved": {
readonly "title": string;
readonly "lead": string;
readonly "line": (v: { readonly at: string | number; readonly what: string | number; readonly who: string | number }) => string;
readonly "nothing": string;
};
readonly "notNow": {
readonly "title": string;
readonly "lead": string;
};
readonly "busy": string;
readonly "fresh": string;
readonly "freshLink": string;
}

const nl: DeskActTexts = {
"back": "Terug naar de aanmelding",
"what": {
"title": "Wat er gebeurt",
"resend": "De lezer krijgt een mail met een nieuwe link. Eerdere links blijven werken. Verder verandert er niets.",
"moved": "We kijken opnieuw of het traject past, nu in de nieuwe gemeente. Past het? Dan gaat de aanmelding daar verder. Past het niet? Dan blijft alles zoals het is, en vragen we jou wat er moet gebeuren.",
"choose-provider": "De aanbieder die je kiest, wordt nu gevraagd. De plek wordt meteen vastgehouden. Was er al een andere gevraagd? Die hoort dat het niet meer hoeft.",
"back-to-matching": "De vraag aan de aanbieder stopt. Of de start gaat niet door. De aanbieder en de jobcoach krijgen bericht, en de plek komt vrij. We zoeken opnieuw. De kandidaat houdt de plaats in de rij.",
"withdraw": "De aanmelding stopt, in elke stap. Wie meedeed, krijgt daar bericht van. Een plek komt weer vrij.",
"died": "Alles stopt. Er gaat geen bericht meer naar de kandidaat. Wie meedeed, krijgt een kort en vriendelijk bericht.",
"confirm-sender": "Je belde de afzender, en de aanmelding klopt. Ze gaat nu gewoon verder. De kandidaat en de afzender krijgen bericht, net als na een bevestiging per mail.",
"merge-duplicate": "De ene aanmelding gaat verder, de andere stopt. Wie bij de andere hoort, krijgt één mail. De kandidaat leest daarin het nummer dat verder gaat. De aanmelder leest alleen dat er al hulp is.",
"dismiss-duplicate": "De twee aanmeldingen lijken op elkaar, maar gaan over twee mensen. Het teken gaat weg en komt bij deze twee niet terug. Niemand krijgt bericht.",
"mark-duplicate": "De aanmelding krijgt het teken \"misschien dubbel\", samen met het nummer dat je invult. Niemand krijgt bericht.",
"end-unconfirmed": "Niemand weet van deze aanmelding, of de afzender is niet te vinden. Ze stopt. Alle gegevens van mensen worden meteen gewist. Niemand krijgt bericht.",
"withdraw-sent": "Van deze afzender trek je in één keer in wat je kiest. Wie erbij hoort, krijgt bericht. Is de afzender nog niet bevestigd? Dan krijgt niemand bericht, en worden de gegevens meteen gewist.",
},
"undo": {
"resend": "Een mail die weg is, kun je niet terughalen. De link brengt alleen de lezer zelf verder.",
"moved": "Koos je de verkeerde gemeente? Leg dan opnieuw vast waar de kandidaat woont. Een vraag aan een aanbieder die is ingetrokken, komt niet terug.",
"choose-provider": "Toch niet? Kies een andere aanbieder, of laat opnieuw zoeken.",
"back-to-matching": "Toch niet? Kies daarna zelf weer dezelfde aanbieder.",
"withdraw": "Je kunt dit niet terugdraaien. Wil de kandidaat later toch? Dan is er een nieuwe aanmelding nodig.",
"died": "Je kunt dit niet terugdraaien. Doe het alleen als je het zeker weet.",
"confirm-sender": "Je kunt dit niet terugdraaien. Klopt de aanmelding toch niet? Trek haar dan in.",
"merge-duplicate": "Was het toch een ander? Dan kun je de aanmelding die stopte een tijd lang heropenen. Wie een mail kreeg, krijgt er dan weer een.",
"dismiss-duplicate": "Je kunt dit terugdraaien.",
"mark-duplicate": "Je kunt dit terugdraaien.",
"end-unconfirmed": "Je kunt dit niet terugdraaien. Wat gewist is, is weg.",
"withdraw-sent": "Wat gewist is, is weg. De andere aanmeldingen kun je een tijd lang heropenen, elk apart.",
},
"because": {
"label": "Waarom doe je dit?",
"text": "Wil je er iets bij schrijven?",
"textHint": "Schrijf kort. Zet hier niets medisch in, en geen burgerservicenummer (BSN). Bij een andere reden is dit nodig.",
},
"moveTo": "Waar woont de kandidaat nu?",
"resend": {
"label": "Welke link?",
"task": (v) => `${v.who}: de link naar “${v.task}”`,
"status": (v) => `De statuspagina, voor ${v.who}`,
},
"cancel": "Nee, ga terug",
"moved": {
"title": "Er is intussen iets veranderd",
"lead": "Er is nog niets gedaan. Kijk of het nog klopt, en verstuur het dan opnieuw. Wat je invulde, staat er nog.",
"line": (v) => `${v.at}: ${v.what} (${v.who})`,
"nothing": "We weten niet precies wat. Kijk op de pagina van de aanmelding.",
},
"notNow": {
"title": "Dit kan nu niet",
"lead": "De aanmelding is nu in een stap waarin dit niet kan. Er is niets gedaan.",
},
"busy": "Iemand anders was tegelijk met deze aanmelding bezig. Er is niets gedaan. Probeer het nog een keer.",
"fresh": "Dit wist gegevens van mensen. Laat eerst opnieuw zien wie je bent. Doe het daarna nog een keer.",
"freshLink": "Log opnieuw in",
};

export const deskActTexts: Readonly<Record<Language, DeskActTexts>> = {
  nl,
  get en() {
    return textsBeside<DeskActTexts>('en', 'desk-act');
  },
};
