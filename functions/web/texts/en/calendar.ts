// Made by `npm run build:texts` from texts/*/calendar.yaml; change those instead.
import type { CalendarTexts } from '../calendar.ts';

export const texts: CalendarTexts = {
"summary": "Talk",
"file": "talk.ics",
};
