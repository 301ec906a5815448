// Made by `npm run build:texts` from texts/*/desk-act.yaml; change those instead.
import type { DeskActTexts } from '../desk-act.ts';

export const texts: DeskActTexts = {
"back": "Back to the referral",
"what": {
"title": "What happens",
"withdraw": "The referral stops, whatever its step. Everybody who took part is told. A place becomes free again.",
},
"undo": {
"withdraw": "You cannot undo this. Does the candidate want it after all? Then a new referral is needed.",
},
"because": {
"label": "Why do you do this?",
"text": "Would you like to add something?",
"textHint": "Keep it short. Write nothing medical here, and no citizen service number (BSN). For another reason this is needed.",
},
"cancel": "No, go back",
"moved": {
"title": "Something has changed meanwhile",
"lead": "Nothing has been done yet. Check whether it is still right, and send it again. What you filled in is still here.",
"line": (v) => `${v.at}: ${v.what} (${v.who})`,
"nothing": "We do not know exactly what. Look at the page of the referral.",
},
"notNow": {
"title": "This is not possible now",
"lead": "The referral is in a step in which this cannot be done. Nothing has been done.",
},
"busy": "Somebody else was busy with this referral at the same time. Nothing has been done. Please try again.",
"fresh": "This erases data of people. First show once more who you are. Then do it again.",
"freshLink": "Sign in again",
};
