// Made by `npm run build:texts` from texts/*/field.yaml; change those instead.
import type { FieldTexts } from '../field.ts';

export const texts: FieldTexts = {
"optional": "(optional)",
"day": "Day",
"month": "Month",
"year": "Year",
"choose": "Choose",
"onlyWith": (v) => `Only if you choose: ${v.choice}.`,
"summary": "Some answers need your attention",
};
