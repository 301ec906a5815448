// Made by `npm run build:texts` from texts/*/session.yaml; change those instead.
import type { SessionTexts } from '../session.ts';

export const texts: SessionTexts = {
"endsAt": (v) => `We keep your answers in this browser until ${v.hours}:${v.minutes}. Each page that you open gives you another 2 hours. If you leave this page open, you can still go on here later today.`,
"moreTime": "Do you need more time? Choose \"Continue later\".",
"moreTimeLink": "Need more time? Continue later",
"typed": "This is what you had just filled in",
"underWay": {
"title": "You were already filling in a referral",
"self": "It is a referral for yourself.",
"professional": (v) => `It is the referral of ${v.name}.`,
"someone": "It is a referral for someone you work with.",
"question": "Do you want to go on with it? Or do you want to refer someone else?",
"goOn": "Go on with this referral",
"anew": "Refer someone else",
"wiped": "We then wipe the answers of the first referral in this browser.",
"save": "Keep the answers of the first referral first",
},
"other": {
"title": "Another referral is open",
"lead": "This page belongs to another referral than the one that is open in this browser now. Perhaps you have a second tab open.",
"nothing": "We have sent nothing and changed nothing. So the data of two people do not get mixed up.",
"goOn": "Go on with the referral that is open",
"anew": "Start again",
},
"expired": {
"title": "You were away for more than 2 hours",
"lead": "We keep your answers in this browser for 2 hours, and in a page that stays open for 20 hours. That is why your earlier answers are gone. We have sent nothing.",
"goOn": "Start again. You need not fill in once more what stands below.",
"call": "Rather call? We will fill in the form together with you:",
"again": "Start again",
"button": "Start again, and keep this answer",
},
"noCookies": {
"title": "Your browser does not remember your answers",
"lead": "This form remembers your answers with cookies, in your own browser only. Your browser blocks them now, or they have just been wiped.",
"how": "Allow cookies for this site. You can do that in the settings of your browser. Then try again.",
"call": "Does it not work? Call us. We will fill in the form together with you:",
"again": "Try again",
"button": "Try once more",
},
"sent": {
"title": "This referral has been sent already",
"number": "Number of the referral",
"lead": "You need not do anything more. Is something wrong? Call us and we will change it:",
"confirmation": "See the confirmation",
"withdrawn": "Have you withdrawn this referral? Then you can start anew.",
"anew": "Start a new referral",
},
"sentNotice": (v) => `You have sent a referral in this browser already: ${v.reference}.`,
"changed": "An answer was changed in another tab. Below are the answers as they are now. Look at them once more. We have sent nothing yet.",
"privacyChanged": "The privacy text changed while you were filling in the form. Read the new text and then tick the box. We have sent nothing yet.",
};
