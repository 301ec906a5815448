// Made by `npm run build:texts` from texts/*/desk-action.yaml; change those instead.
import type { Language } from '../../domain/codes.ts';
import { textsBeside } from '../beside.ts';

export interface DeskActionTexts {
readonly "groups": {
readonly "reach": string;
readonly "place": string;
readonly "data": string;
readonly "end": string;
};
readonly "title": string;
readonly "names": {
readonly "withdraw": string;
};
readonly "done": {
readonly "withdraw": string;
};
readonly "undo": string;
}

const nl: DeskActionTexts = {
"groups": {
"reach": "Bereiken",
"place": "Plek en begeleiding",
"data": "Gegevens",
"end": "Stoppen",
},
"title": "Wat je met deze aanmelding kunt doen",
"names": {
"withdraw": "Trek de aanmelding in",
},
"done": {
"withdraw": "De aanmelding is ingetrokken. Wie een rol had, krijgt bericht.",
},
"undo": "Toch niet? Draai het terug.",
};

export const deskActionTexts: Readonly<Record<Language, DeskActionTexts>> = {
  nl,
  get en() {
    return textsBeside<DeskActionTexts>('en', 'desk-action');
  },
};
