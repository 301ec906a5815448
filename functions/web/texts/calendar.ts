// Made by `npm run build:texts` from texts/*/calendar.yaml; change those instead.
import type { Language } from '../../domain/codes.ts';
import { textsBeside } from '../beside.ts';

export interface CalendarTexts {
readonly "summary": string;
readonly "file": string;
}

const nl: CalendarTexts = {
"summary": "Gesprek",
"file": "gesprek.ics",
};

export const calendarTexts: Readonly<Record<Language, CalendarTexts>> = {
  nl,
  get en() {
    return textsBeside<CalendarTexts>('en', 'calendar');
  },
};
