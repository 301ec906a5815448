// Made by `npm run build:texts` from texts/*/page.yaml; change those instead.
import type { PageTexts } from '../page.ts';

export const texts: PageTexts = {
"landing": {
"title": "Help towards work or school",
"lead": (v) => `Do you have psychological complaints and do you want to work or study? You can get help in the region of ${v.region}.`,
"trial": "This is a trial version. Do not enter details of real people.",
"how": "How does it work?",
"steps": ["You sign up yourself, or someone who supports you does so.", "We look for the help that fits. Sometimes a work coach must agree first.", "A provider contacts you. A provider is an organisation with job coaches.", "Your job coach helps you step by step. Such a period of help is called a trajectory."],
"doorsTitle": "There are four ways to get help",
"doorsHint": "You do not need to know which one fits you. We will find out.",
"doors": {
"ips-uwv": {
"who": "You get mental health care and you have a UWV benefit, such as WIA or Wajong.",
"what": "Your clinician refers you. UWV decides. You get help towards paid work for 2 to 3 years.",
},
"ips-municipality": {
"who": "You get mental health care and you have another benefit, or none.",
"what": "Your clinician refers you. Your municipality decides. You usually get help towards paid work for 2 years.",
},
"sterk-met-werk": {
"who": (v) => `You are ${v.adultsFrom} or older and your municipality supports you.`,
"what": "You sign up, or someone refers you. Your work coach must agree. You get help for 1 year.",
},
"sterk-met-werk-of-scholing": {
"who": (v) => `You are ${v.youthFrom} up to and including ${v.youthTo} and you are stuck at school or at work.`,
"what": "You sign up, or someone refers you. You get help with school, study or work for 1 year.",
},
},
"self": "Sign up for myself",
"professional": "Refer someone else",
"phone": "Rather call? You can:",
"fitTitle": "Is this for me?",
"fit": "Answer four questions. You see at once which help there is. We keep nothing.",
"fitLink": "Do the check",
"moreTitle": "Want to know more?",
"ips": "What is IPS, and whom can you ask?",
"folder": "Leaflet to print or hand out",
"results": "How things went for the people we helped",
"privacy": "What we do with your details",
},
"choose": {
"title": "Who is this referral for?",
"hint": "Then we can ask the right questions.",
"self": "For myself",
"professional": "For someone I support",
"error": "Choose who the referral is for.",
"professionalHint": "You are a clinician, work coach or job coach, for example, or you work at a school.",
},
"notFound": {
"title": "This page does not exist",
"text": "Perhaps the address was not copied correctly.",
"home": "Go to the start page",
},
"failed": {
"title": "Something went wrong on our side",
"text": "Try again later. Still no luck? Call us.",
},
"busy": {
"title": "It is very busy right now",
"text": "Wait a minute and then try again. What you sent last was not stored.",
},
"tooMany": {
"title": "These are too many in a row",
"text": "Many referrals were made today by or for this person, or from this place. We have not stored this one. Phone us and we will help you. Or try again tomorrow.",
},
"maintenance": {
"title": "We are working on the site",
"text": "Try again later. Did you send something just now? It did not reach us. What you sent before has been kept. In a hurry? Call us.",
},
"notAllowed": {
"title": "That is not possible here",
"text": "Open the page again from the start page.",
},
"forbidden": {
"title": "This form did not come from our site",
"text": "Open the form again and send it once more. We kept nothing.",
"form": "Open the form again",
},
"tooLarge": {
"title": "Your text is too long",
"text": "Go back, shorten your answers and send them again.",
},
"wrongType": {
"title": "We could not read this",
"text": "Open the form again and send it once more.",
},
};
