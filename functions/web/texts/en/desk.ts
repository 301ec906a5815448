// Made by `npm run build:texts` from texts/*/desk.yaml; change those instead.
import type { DeskTexts } from '../desk.ts';

export const texts: DeskTexts = {
"welcome": {
"title": "Desk",
"lead": "This page is for people who follow the referrals. They work for the coordinator, a municipality or a provider.",
"how": "You go to the sign-in page of your organisation. After that you come back here.",
"button": "Sign in",
"othersTitle": "No account?",
"others": "You hardly ever need an account here.",
"list": "See with a code what is waiting for you",
"form": "Refer yourself or somebody else",
},
"home": {
"title": "Desk",
"hello": (v) => `Welcome, ${v.name}.`,
"helloNobody": "Welcome.",
"whoTitle": "Who you are here",
"role": "Your role",
"scope": "What you may see",
"since": "Signed in since",
"until": "Signed in until, at the latest",
"idle": "If you do nothing for half an hour, you are signed out.",
"out": "Sign out",
"outEverywhere": "Sign out everywhere",
"everywhereHint": "Signing out everywhere also ends your sessions on other devices.",
},
"roles": {
"coordinator": "Coordinator",
"municipality": "Municipality",
"provider": "Provider",
"reader": "Reader of figures",
},
"scopes": {
"coordinator": (v) => `All referrals in the region ${v.region}.`,
"municipality": (v) => `Residents of ${v.names}.`,
"provider": (v) => `People who were proposed to ${v.names}, or are guided there.`,
"reader": "Figures, and no details of people.",
},
"loop": {
"title": "Does nobody get lost?",
"promise": "Every open referral has somebody whose turn it is, with a date. We check that every hour.",
"state": "Now",
"kept": "Yes, this is true of every open referral.",
"broken": "No, this is not true of every open referral. The administrator has been alerted.",
"unknown": "We do not know at the moment. Nothing was checked yet, or too long ago.",
"open": "Open referrals",
"about": (v) => `about ${v.open}`,
"few": "fewer than 15",
"lost": "Without a next step",
"since": "It has been so since",
"checkedAt": "Last check",
},
"messages": {
"verlopen": "You were away for too long. Sign in again.",
"uit": "You are signed out.",
"overal-uit": "You are signed out, on your other devices too.",
"mislukt": "Signing in did not work. Try again.",
"onbereikbaar": "The sign-in page cannot be reached now. Try again in a few minutes.",
},
"noRole": {
"title": "You have no access here yet",
"lead": "Signing in worked. But your account has no role at this desk.",
"help": (v) => `Ask the helpdesk for a role: ${v.phone} (${v.hours}). You can also send a mail: ${v.mailbox}.`,
"other": "Do you have another account? Sign in with that one.",
"again": "Sign in with another account",
},
"denied": {
"title": "This page is not for your role",
"lead": (v) => `You are signed in as: ${v.role}. This page needs another role.`,
"help": (v) => `Do you think this is a mistake? Call the helpdesk: ${v.phone} (${v.hours}).`,
"back": "To the desk",
},
"ended": {
"title": "You are no longer signed in",
"lead": "What you sent was not kept. Sign in again, and then do it once more.",
},
"trouble": {
"notFound": {
"title": "This page does not exist",
"lead": "Perhaps the address was not copied correctly.",
},
"failed": {
"title": "Something went wrong on our side",
"lead": "Try again later. Does it still not work? Call us.",
},
"notAllowed": {
"title": "This is not possible here",
"lead": "Open the page again from the desk.",
},
"forbidden": {
"title": "This form did not come from our site",
"lead": "We kept nothing. Open the page again and try once more.",
},
"maintenance": {
"title": "We are working on the site",
"lead": "Try again later. What you did earlier has been kept.",
},
},
};
