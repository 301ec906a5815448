// Made by `npm run build:texts` from texts/*/other-site.yaml; change those instead.
import type { Language } from '../../domain/codes.ts';
import { textsBeside } from '../beside.ts';

export interface OtherSiteTexts {
readonly "title": string;
readonly "lead": string;
readonly "taken": {
readonly "title": string;
readonly "lead": string;
};
readonly "unreadDate": (v: { readonly given: string | number }) => string;
readonly "nothingSent": string;
readonly "left": string;
readonly "leftHow": string;
readonly "refused": {
readonly "title": string;
readonly "text": string;
readonly "form": string;
};
readonly "embed": {
readonly "title": (v: { readonly service: string | number }) => string;
readonly "link": (v: { readonly service: string | number }) => string;
readonly "newTab": string;
};
}

const nl: OtherSiteTexts = {
"title": "Nog niet alles is goed ingevuld",
"lead": "Je vulde een formulier in op een andere site. Wat daar goed was, hebben we overgenomen. Vul hieronder aan wat nog mist of niet klopt. Daarna zie je al je antwoorden en kun je ze versturen.",
"taken": {
"title": "We hebben je antwoorden overgenomen",
"lead": "Je vulde een formulier in op een andere site. Ga verder, dan zie je wat er nog nodig is.",
},
"unreadDate": (v) => `Je schreef daar: ${v.given}`,
"nothingSent": "We hebben nog niets verstuurd.",
"left": "Dit konden we niet overnemen",
"leftHow": "Ons formulier heeft hier geen vraag voor. Is het belangrijk? Zet het dan op een volgende pagina bij een vraag die erbij past.",
"refused": {
"title": "Deze site mag ons geen aanmelding sturen",
"text": "We hebben niets bewaard. Vul de aanmelding in op onze eigen site, of bel ons.",
"form": "Naar ons formulier",
},
"embed": {
"title": (v) => `Formulier van ${v.service}`,
"link": (v) => `Ga naar het formulier van ${v.service}`,
"newTab": "nieuw tabblad",
},
};

export const otherSiteTexts: Readonly<Record<Language, OtherSiteTexts>> = {
  nl,
  get en() {
    return textsBeside<OtherSiteTexts>('en', 'other-site');
  },
};
