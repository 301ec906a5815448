// Made by `npm run build:texts` from texts/*/unsure.yaml; change those instead.
import type { UnsureTexts } from '../unsure.ts';

export const texts: UnsureTexts = {
"title": "Try again in a minute",
"lead": "We cannot see what counts in the region just now. So we do nothing yet. Nothing has changed.",
"look": "Open this page again in a minute.",
"kept": "What you filled in is ready. You need not type anything again.",
"send": "Send it again",
};
