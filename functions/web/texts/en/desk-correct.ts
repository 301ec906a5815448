// Made by `npm run build:texts` from texts/*/desk-correct.yaml; change those instead.
import type { DeskCorrectTexts } from '../desk-correct.ts';

export const texts: DeskCorrectTexts = {
"givenName": "First name",
"givenNameHint": "Empty for somebody with one name.",
"familyName": "Last name",
"birthDateHint": "Does nobody know the day or the month? Then fill in 0.",
"municipality": "Municipality where the candidate lives",
"unsaid": "Not known",
"contactHint": "If you leave this empty it stays as it is.",
"otherDoor": (v) => `Please note: with these data ${v.other} fits. Now it is ${v.now}. Nothing has been changed yet.`,
"noDoor": (v) => `Please note: with these data none of our programmes fits (${v.why}). Now it is ${v.now}. Nothing has been changed yet.`,
"decision": "What should happen?",
"keepOver": "Guidance is over, so you need not phone about this. A new municipality is kept beside the referral.",
"choices": {
"keep": {
"label": "Correct the data, and leave the programme as it is",
"hint": "You get a task to phone the candidate. A new municipality is kept beside the referral, until you have phoned.",
},
"take": {
"label": "Correct the data, and take the other programme",
"hint": "Approval starts anew. A question to a provider stops, and a place becomes free. Whoever decided about the former programme, or was to, is told.",
},
},
};
