// Made by `npm run build:texts` from texts/*/status-sender.yaml; change those instead.
import type { Language } from '../../domain/codes.ts';
import { textsBeside } from '../beside.ts';

export interface StatusSenderTexts {
readonly "byCall": {
readonly "title": string;
readonly "lead": string;
};
readonly "over": {
readonly "title": string;
readonly "lead": string;
readonly "phone": {
readonly "open": string;
readonly "ended": string;
readonly "lead": string;
readonly "leadEnded": string;
readonly "mailbox": string;
};
};
readonly "byClient": {
readonly "since": (v: { readonly date: string | number }) => string;
readonly "status": {
readonly "unconfirmed": string;
readonly "received": string;
readonly "waiting-for-candidate": string;
readonly "waiting-for-decision": string;
readonly "waiting-for-information": string;
readonly "looking-for-place": string;
readonly "waiting-for-place": string;
readonly "place-found": string;
readonly "in-guidance": string;
readonly "after-guidance": string;
readonly "handover": string;
readonly "ended": string;
};
readonly "ending": {
readonly "declined": string;
readonly "no-place": string;
readonly "handed-over": string;
readonly "programme-ended": string;
readonly "not-confirmed": string;
readonly "not-started": string;
readonly "guidance-over": string;
};
readonly "more": string;
readonly "code": string;
readonly "phone": string;
};
}

const nl: StatusSenderTexts = {
"byCall": {
"title": "We bellen je eerst",
"lead": "We bellen je om te horen of deze aanmelding van jou is. Tot dan doen we niets. Duurt het lang? Bel ons.",
},
"over": {
"title": "Deze link werkt niet meer",
"lead": "Deze link hoorde bij het versturen. Is de aanmelding bevestigd? Dan kreeg je een mail met een eigen link.",
"phone": {
"open": "De aanmelding loopt",
"ended": "De aanmelding is afgelopen",
"lead": "We bellen je als er nieuws is. Meer staat hier niet, zodat niemand anders het leest. Wil je weten hoe het gaat, iets veranderen of stoppen? Bel ons.",
"leadEnded": "Heb je nog een vraag? Bel ons.",
"mailbox": "Heb je een e-mailadres? Noem het als je belt. Dan krijg je een eigen link, en zie je alles zelf.",
},
},
"byClient": {
"since": (v) => `Dat is zo sinds ${v.date}.`,
"status": {
"unconfirmed": "De aanmelding is nog niet bevestigd.",
"received": "De aanmelding is binnen.",
"waiting-for-candidate": "We vragen je eerst om ja te zeggen. Kijk in je mail, of bel ons.",
"waiting-for-decision": "We wachten op het besluit.",
"waiting-for-information": "Er is nog een vraag over de aanmelding.",
"looking-for-place": "We zoeken een plek.",
"waiting-for-place": "Er is nu geen plek vrij. Je staat op de wachtlijst.",
"place-found": "Er is een plek. Het eerste gesprek komt nog.",
"in-guidance": "De begeleiding is begonnen.",
"after-guidance": "De begeleiding is voorbij.",
"handover": "We brengen je naar de organisatie die wel kan helpen.",
"ended": "De aanmelding is afgelopen.",
},
"ending": {
"declined": "Er is besloten dat deze hulp niet kan.",
"no-place": "Er was geen plek.",
"handed-over": "Een andere organisatie helpt verder.",
"programme-ended": "Deze hulp is gestopt.",
"not-confirmed": "De aanmelding is niet bevestigd.",
"not-started": "De begeleiding is niet begonnen.",
"guidance-over": "De begeleiding is voorbij.",
},
"more": "Alles zien, of iets veranderen",
"code": "We sturen een code naar je eigen mailbox. Met die code open je je hele pagina. Klopt het adres niet dat we van je hebben? Bel ons.",
"phone": "We hebben geen e-mailadres van je. Wil je meer weten, of iets veranderen? Bel ons.",
},
};

export const statusSenderTexts: Readonly<Record<Language, StatusSenderTexts>> = {
  nl,
  get en() {
    return textsBeside<StatusSenderTexts>('en', 'status-sender');
  },
};
