// Made by `npm run build:texts` from texts/*/desk-wind-down.yaml; change those instead.
import type { Language } from '../../domain/codes.ts';
import { textsBeside } from '../beside.ts';

export interface DeskWindDownTexts {
readonly "title": string;
readonly "days": {
readonly "intakeClosesOn": string;
readonly "handedOverOn": string;
readonly "lastDay": string;
readonly "endsOn": string;
};
}

const nl: DeskWindDownTexts = {
"title": "Het programma stopt",
"days": {
"intakeClosesOn": "Eerste dag zonder nieuwe aanmeldingen",
"handedOverOn": "Dag waarop wie wacht bericht krijgt",
"lastDay": "Laatste dag van begeleiding",
"endsOn": "Dag waarop alles sluit",
},
};

export const deskWindDownTexts: Readonly<Record<Language, DeskWindDownTexts>> = {
  nl,
  get en() {
    return textsBeside<DeskWindDownTexts>('en', 'desk-wind-down');
  },
};
