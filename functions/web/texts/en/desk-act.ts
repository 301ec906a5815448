// Made by `npm run build:texts` from texts/*/desk-act.yaml; change those instead.
import type { DeskActTexts } from '../desk-act.ts';

export const texts: DeskActTexts = {
"back": "Back to the referral",
"what": {
"title": "What happens",
"resend": "The reader gets a mail with a new link. Earlier links keep working. Nothing else changes.",
"moved": "We look again whether the programme fits, now in the new municipality. If it does, the referral goes on there. If it does not, everything stays as it is and we ask you what to do.",
"choose-provider": "The provider that you choose is asked now. The place is held at once. Was another one asked? It hears that there is no need any more.",
"back-to-matching": "The question to the provider stops. Or the start is called off. Provider and job coach are told, and the place is free. We search again. The candidate keeps their turn in the queue.",
"withdraw": "The referral stops, whatever its step. Everybody who took part is told. A place becomes free again.",
"died": "Everything stops. No more messages go to the candidate. Everybody who took part gets a short, kind message.",
},
"undo": {
"resend": "A mail that has gone cannot be taken back. The link helps its own reader only.",
"moved": "Did you choose the wrong municipality? Then record again where the candidate lives. A question to a provider that was withdrawn does not come back.",
"choose-provider": "Changed your mind? Choose another provider, or let us search again.",
"back-to-matching": "Changed your mind? Then choose the same provider yourself.",
"withdraw": "You cannot undo this. Does the candidate want it after all? Then a new referral is needed.",
"died": "You cannot undo this. Do it only when you are certain.",
},
"because": {
"label": "Why do you do this?",
"text": "Would you like to add something?",
"textHint": "Keep it short. Write nothing medical here, and no citizen service number (BSN). For another reason this is needed.",
},
"moveTo": "Where does the candidate live now?",
"resend": {
"label": "Which link?",
"task": (v) => `${v.who}: the link to “${v.task}”`,
"status": (v) => `The status page, for the ${v.who}`,
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
