// Made by `npm run build:texts` from texts/*/intake-closed.yaml; change those instead.
import type { Language } from '../../domain/codes.ts';
import { textsBeside } from '../beside.ts';

export interface IntakeClosedTexts {
readonly "title": string;
readonly "titleForGood": string;
readonly "ending": (v: { readonly service: string | number; readonly date: string | number }) => string;
readonly "ended": (v: { readonly service: string | number; readonly date: string | number }) => string;
readonly "again": (v: { readonly date: string | number }) => string;
readonly "goesOn": string;
readonly "call": string;
readonly "kept": string;
readonly "save": string;
readonly "home": string;
readonly "api": (v: { readonly phone: string | number }) => string;
readonly "apiForGood": (v: { readonly phone: string | number }) => string;
readonly "apiAgain": (v: { readonly date: string | number }) => string;
}

const nl: IntakeClosedTexts = {
"title": "Aanmelden kan nu niet",
"titleForGood": "Aanmelden kan niet meer",
"ending": (v) => `${v.service} stopt. Sinds ${v.date} kan niemand zich meer aanmelden.`,
"ended": (v) => `${v.service} is op ${v.date} gestopt. Niemand kan zich meer aanmelden.`,
"again": (v) => `Aanmelden kan weer vanaf ${v.date}.`,
"goesOn": "Ben je al aangemeld? Daarover hoor je van ons. Je krijgt mail of we bellen je, zoals je gewend bent.",
"call": "Heb je vragen? Bel ons:",
"kept": "Je antwoorden zijn er nog. Ze staan nog 2 uur in deze browser, en we hebben niets verstuurd.",
"save": "Bewaar je antwoorden voor later",
"home": "Naar de startpagina",
"api": (v) => `Er zijn nu geen nieuwe aanmeldingen mogelijk. Er is niets opgeslagen. Bewaar de aanmelding en verstuur haar later met dezelfde Idempotency-Key, of bel ${v.phone}.`,
"apiForGood": (v) => `Er is niets opgeslagen, en opnieuw versturen helpt niet. Waar mensen nu terechtkunnen, staat in \`errors\`. Of bel ${v.phone}.`,
"apiAgain": (v) => `Vanaf ${v.date} kan het weer.`,
};

export const intakeClosedTexts: Readonly<Record<Language, IntakeClosedTexts>> = {
  nl,
  get en() {
    return textsBeside<IntakeClosedTexts>('en', 'intake-closed');
  },
};
