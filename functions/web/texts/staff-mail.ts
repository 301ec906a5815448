// Made by `npm run build:texts` from texts/*/staff-mail.yaml; change those instead.
import { numberIn } from '../words/numbers.ts';
import type { Language } from '../../domain/codes.ts';
import { textsBeside } from '../beside.ts';

export interface StaffMailTexts {
readonly "invitation": {
readonly "subject": string;
readonly "lead": string;
readonly "open": string;
readonly "address": string;
readonly "password": (v: { readonly days: number }) => string;
readonly "next": string;
readonly "unexpected": string;
readonly "account": (v: { readonly account: string | number }) => string;
};
readonly "code": {
readonly "subject": string;
readonly "lead": string;
readonly "unexpected": string;
};
}

const nl: StaffMailTexts = {
"invitation": {
"subject": "Je account voor de werkplek",
"lead": "Je hebt nu een account voor de werkplek van Hoofdzaak Werk.",
"open": "Ga naar dit adres:",
"address": "Log in met het e-mailadres waarop je deze mail kreeg.",
"password": (v) => `Dit is je tijdelijke wachtwoord. Het werkt ${numberIn('nl', v.days)} dagen:`,
"next": "Daarna kies je een eigen wachtwoord en scan je een code met een app op je telefoon.",
"unexpected": "Verwachtte je deze mail niet? Dan hoef je niets te doen.",
"account": (v) => `Account: ${v.account}`,
},
"code": {
"subject": "Je code voor de werkplek",
"lead": "Met deze code kun je verder bij de werkplek van Hoofdzaak Werk:",
"unexpected": "Heb je niet om een code gevraagd? Dan hoef je niets te doen. Geef de code aan niemand.",
},
};

export const staffMailTexts: Readonly<Record<Language, StaffMailTexts>> = {
  nl,
  get en() {
    return textsBeside<StaffMailTexts>('en', 'staff-mail');
  },
};
