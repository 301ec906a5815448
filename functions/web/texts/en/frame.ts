// Made by `npm run build:texts` from texts/*/frame.yaml; change those instead.
import type { FrameTexts } from '../frame.ts';

export const texts: FrameTexts = {
"skip": "Skip to main content",
"error": "Error: ",
"languageLabel": "Language",
"help": "Stuck, or do you have a question? Call",
"privacy": "Privacy",
"accessibility": "Accessibility",
"unknownLanguage": "We do not have this language. You can choose Dutch or English at the top of the page.",
"crisisHeading": "Do you need help now?",
"crisisUnread": "We do not read messages straight away.",
"crisisDanger": "Is there danger? Call",
"crisisThoughts": "Are you thinking about suicide? Call",
"crisisOr": "or",
"crisisFree": "(free, day and night).",
};
