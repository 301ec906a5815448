// Made by `npm run build:texts` from texts/*/canary.yaml; change those instead.
import type { CanaryTexts } from '../canary.ts';

export const texts: CanaryTexts = {
"mail": {
"subject": "Test of our mail: nothing for you to do",
"why": "Your organisation takes part in a test of our mail.",
"paragraphs": ["We are testing whether our mail reaches you. This mail is about nobody.", "Do not open the link below. That shows us what the mail filter of your organisation does with links."],
"button": "Link for the mail filter",
"copy": "The link in full:",
},
"page": {
"title": "This is a test",
"lead": "This page belongs to a test mail. It is about nobody, and there is nothing to do.",
"counted": "We count what a mail filter does with this link. We do not keep who you are.",
"opened": "Did you open the link yourself? That is fine. Tell whoever runs the test.",
"formTitle": "For mail filters",
"form": "Do not press this button. That shows us whether a mail filter presses it.",
"button": "Do not press",
"posted": "The button was pressed. Nothing else happened.",
},
};
