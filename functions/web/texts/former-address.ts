// Made by `npm run build:texts` from texts/*/former-address.yaml; change those instead.
import type { Language } from '../../domain/codes.ts';
import { textsBeside } from '../beside.ts';

export interface FormerAddressTexts {
readonly "ask": {
readonly "title": string;
readonly "lead": string;
readonly "then": string;
readonly "phone": string;
readonly "button": string;
};
readonly "done": {
readonly "title": string;
readonly "lead": string;
readonly "phone": string;
};
}

const nl: FormerAddressTexts = {
"ask": {
"title": "Dit oude adres vergeten",
"lead": "Je las een mail van ons. Daarin stond dat er bij een aanmelding een ander e-mailadres is opgegeven.",
"then": "Op deze pagina laat je ons het oude adres wissen. Dat is het adres waar die mail kwam. Verder verandert er niets.",
"phone": "Is het jouw aanmelding, en gaf jij geen ander adres op? Bel ons dan eerst.",
"button": "Vergeet dit adres",
},
"done": {
"title": "Het oude adres is vergeten",
"lead": "We bewaren het adres waar onze mail kwam niet meer als oud adres. Je hoeft verder niets te doen.",
"phone": "Krijg je daar toch nog mail van ons, en wil je dat niet? Bel ons.",
},
};

export const formerAddressTexts: Readonly<Record<Language, FormerAddressTexts>> = {
  nl,
  get en() {
    return textsBeside<FormerAddressTexts>('en', 'former-address');
  },
};
