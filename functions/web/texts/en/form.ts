// Made by `npm run build:texts` from texts/*/form.yaml; change those instead.
import { numberIn, pluralIn } from '../../words/numbers.ts';
import type { FormTexts } from '../form.ts';

export const texts: FormTexts = {
"kind": {
"self": "Myself",
"professional": "Someone I support",
},
"questions": {
"candidate.birthDate": {
"label": (v) => `${v.who === "self" ? `What is your date of birth?` : `What is the date of birth of the candidate?`}`,
"hint": (v) => `${v.who === "self" ? `For example 27 3 1998. Your age decides which help there is.` : `For example 27 3 1998. The candidate is the person you refer.`}`,
"row": "Date of birth",
},
"place": {
"label": (v) => `${v.who === "self" ? `In which town or municipality do you live?` : `In which town or municipality does the candidate live?`}`,
"hint": (v) => `${v.who === "self" ? `For example ${v.examples}. Your municipality decides which help there is.` : `For example ${v.examples}. The municipality decides which help there is.`}`,
"row": "Place",
},
"candidate.municipality": {
"label": (v) => `${v.who === "self" ? `Or choose your municipality from the list` : `Or choose the municipality from the list`}`,
"row": "Municipality",
},
"situation.inCareAt": {
"label": (v) => `${v.who === "self" ? `Do you get mental health care?` : `Does the candidate get mental health care?`}`,
"hint": (v) => `${v.who === "self" ? `In Dutch: ggz. Only tell us where. Do not tell us why.` : `Only tell us where. Do not mention a diagnosis, treatment or medication.`}`,
"row": "Mental health care",
},
"situation.ipsPossible": {
"label": (v) => `${v.who === "self" ? `Can your clinician help you find work, with IPS?` : v.who === "clinician" ? `Can the candidate get IPS through you?` : `Can the candidate get IPS through the clinician?`}`,
"hint": (v) => `${v.who === "self" ? `With IPS your care team helps you find paid work. Only your clinician can apply for it.` : v.who === "clinician" ? `With IPS the care team helps someone find paid work. As the clinician you can apply for it.` : `With IPS the care team helps someone find paid work. Only the clinician can apply for it.`}`,
"row": (v) => `${v.who === "self" ? `IPS through your clinician` : v.who === "clinician" ? `IPS through you` : `IPS through the clinician`}`,
},
"situation.benefit": {
"label": (v) => `${v.who === "self" ? `Which benefit do you receive?` : `Which benefit does the candidate receive?`}`,
"hint": (v) => `${v.who === "self" ? `You can choose more than one. Not sure? Look at a letter or at your bank statement.` : `You can choose more than one.`}`,
"row": "Benefit",
},
"request.motivated": {
"label": (v) => `${v.who === "self" ? `Do you want to do this yourself?` : `Does the candidate want to do this?`}`,
"hint": (v) => `${v.who === "self" ? `A trajectory is a period in which a job coach helps you. It is fine to be unsure.` : `The help of a job coach only works when someone wants it themselves. It is fine to be unsure.`}`,
"row": (v) => `${v.who === "self" ? `Do you want this yourself` : `Does the candidate want this`}`,
},
"situation.registeredJobSeeker": {
"label": (v) => `${v.who === "self" ? `Are you registered with UWV as a job seeker?` : `Is the candidate registered with UWV as a job seeker?`}`,
"hint": "No is no problem. We explain how it can be done.",
"row": "Registered with UWV",
},
"situation.workCoachEmail": {
"label": (v) => `${v.who === "self" ? `What is the e-mail address of your work coach?` : `What is the e-mail address of the work coach?`}`,
"hint": (v) => `${v.who === "self" ? `Your work coach helps you for the municipality. Do not know the address? Go on, we will find out.` : `The work coach at the municipality. Do not know the address? Go on, we will find out.`}`,
"row": (v) => `${v.who === "self" ? `E-mail of your work coach` : `E-mail of the work coach`}`,
},
"request.goal": {
"label": (v) => `${v.who === "self" ? `What do you want to achieve?` : `What does the candidate want to achieve?`}`,
"hint": (v) => `${v.who === "self" ? `For example: I want a job for 20 hours a week. Or: I want to finish school.` : `For example: a job for 20 hours a week. Or: finish school.`}`,
"row": (v) => `${v.who === "self" ? `What you want to achieve` : `What the candidate wants`}`,
},
"request.preferredProvider": {
"label": (v) => `${v.who === "self" ? `Is there an organisation you prefer?` : `Is there an organisation the candidate prefers?`}`,
"row": "Preference",
},
"request.availability": {
"label": (v) => `${v.who === "self" ? `When are you available?` : `When is the candidate available?`}`,
"hint": "For example: on Monday and Tuesday, in the morning.",
"row": (v) => `${v.who === "self" ? `When you are available` : `When the candidate is available`}`,
},
"request.remarks": {
"label": "Is there anything else we should know?",
"hint": (v) => `${v.who === "self" ? `Do you need something, such as an interpreter?` : `Does the candidate need something, such as an interpreter?`} Write it here. Do not write a citizen service number (BSN), illness or medication here.`,
"row": "Anything else",
},
"candidate.givenName": {
"label": "First name",
"row": "First name",
},
"candidate.familyName": {
"label": "Last name",
"row": "Last name",
},
"oneName": {
"label": (v) => `${v.who === "self" ? `Do you have only one name?` : `Does the candidate have only one name?`}`,
"row": "One name",
},
"candidate.email": {
"label": "E-mail address",
"hint": "Example: name@example.com.",
"row": "E-mail address",
},
"candidate.phone": {
"label": "Phone number",
"hint": (v) => `${v.who === "self" ? `Example: 06 12 34 56 78. No e-mail? Then we will call you.` : `Example: 06 12 34 56 78. No e-mail? Then we will call the candidate.`}`,
"row": "Phone number",
},
"candidate.preferredContact": {
"label": (v) => `${v.who === "self" ? `How do you prefer to be contacted?` : `How does the candidate prefer to be contacted?`}`,
"row": "Preferred contact",
},
"candidate.language": {
"label": (v) => `${v.who === "self" ? `In which language shall we write to you?` : `In which language shall we write to the candidate?`}`,
"row": "Language",
},
"helper": {
"label": (v) => `${v.who === "self" ? `Does someone help you with this?` : `Does someone else help the candidate with this?`}`,
"hint": "A parent, mentor or guardian, for example. Then we can ask them things too.",
"row": (v) => `${v.who === "self" ? `Someone who helps you` : `Someone who helps`}`,
},
"representative.name": {
"label": "Name",
"row": (v) => `${v.who === "self" ? `Name of who helps you` : `Name of who helps`}`,
},
"representative.relation": {
"label": (v) => `${v.who === "self" ? `Who is this to you?` : `Who is this to the candidate?`}`,
"hint": "For example: mother, mentor or guardian.",
"row": "Who this is",
},
"representative.email": {
"label": "E-mail address",
"row": (v) => `${v.who === "self" ? `E-mail of who helps you` : `E-mail of who helps`}`,
},
"representative.phone": {
"label": "Phone number",
"row": (v) => `${v.who === "self" ? `Phone of who helps you` : `Phone of who helps`}`,
},
},
"groups": {
"wishes": {
"title": (v) => `${v.who === "self" ? `Do you have any wishes?` : `Are there any wishes?`}`,
"lead": "Nothing special? Then go on.",
},
"name": {
"title": (v) => `${v.who === "self" ? `What is your name?` : `What is the name of the candidate?`}`,
},
"reach": {
"title": (v) => `${v.who === "self" ? `How can we reach you?` : `How can we reach the candidate?`}`,
"lead": "Enter an e-mail address or a phone number. Both is fine too.",
},
"helperDetails": {
"title": (v) => `${v.who === "self" ? `Who helps you?` : `Who helps the candidate?`}`,
"lead": "An e-mail address or a phone number is enough.",
},
},
"goals": {
"ips": (v) => `${v.who === "self" ? `For example: I want paid work for 12 hours a week. Or: I want to keep my job.` : `For example: paid work for 12 hours a week. Or: keep the job.`}`,
"sterk-met-werk": (v) => `${v.who === "self" ? `For example: I want a job for 20 hours a week. Or: I want to work and learn at the same time.` : `For example: a job for 20 hours a week. Or: work and learn at the same time.`}`,
"sterk-met-werk-of-scholing": (v) => `${v.who === "self" ? `For example: I want to finish school. Or: I want a job for 20 hours a week.` : `For example: finish school. Or: a job for 20 hours a week.`}`,
},
"agreement": (v) => `${v.who === "self" ? `I have read the privacy text. You may use my details for this referral.` : `The candidate knows about this referral, knows the privacy text and agrees.`}`,
"agreementError": (v) => `${v.who === "self" ? `Tick the box if you agree. Otherwise we may not look at your referral.` : `Tick the box if the candidate knows this and agrees. Otherwise it is not possible.`}`,
"referrer": {
"referrer.profession": {
"label": "What is your role?",
"row": "Your role",
},
"referrer.name": {
"label": "Your name",
"row": "Your name",
},
"referrer.organisation": {
"label": "Your organisation",
"row": "Your organisation",
},
"referrer.email": {
"label": "Your e-mail address",
"hint": "We tell you here how it goes on. Example: name@organisation.com.",
"row": "Your e-mail address",
},
"referrer.phone": {
"label": "Your phone number",
"row": "Your phone number",
},
},
"referrerGroup": {
"title": "How can we reach you?",
"lead": "So that we can ask or tell you something.",
},
"phases": {
"who": "For whom",
"basis": "Age and place",
"situation": "Situation",
"wish": "Wishes",
"details": "Details",
"check": "Check",
},
"step": (v) => `Step ${numberIn('en', v.phase)} of ${numberIn('en', v.of)}: ${v.name}`,
"options": {
"yes": "Yes",
"no": "No",
"unknown": "I do not know",
"unsure": "Not sure yet",
"motivatedNo": "No, not now",
"byEmail": "By e-mail",
"byPhone": "By phone",
"careAt": (v) => `Yes, at ${v.name}`,
"elsewhere": "Yes, somewhere else",
"noCare": "No",
"ratherNot": "I do not know, or would rather not say",
"noBenefit": "No benefit",
"noPreference": "It does not matter",
"oneName": "There is only one name",
},
"back": "Back",
"next": "Next",
"later": "Continue later",
"stop": "Stop and wipe everything",
"wipe": "Wipe my answers on this device",
"trial": "This is a trial version. Do not enter details of real people.",
"chooseError": (v) => `Choose an answer at "${v.question}".`,
"dateError": "Enter a date of birth that exists. For example day 27, month 3, year 1998.",
"oneNameHow": "Is there only one name? Then choose that below.",
"dateMissing": "Enter a date of birth. For example day 27, month 3, year 1998.",
"tooMuch": "Together your answers are too long to remember. Make this text shorter.",
"hintTitle": "Is this what you want to send?",
"handoverSteps": (v) => `${pluralIn('en', 'cardinal', v.left) === 'one' ? `1 more question, then we call or mail.` : `${numberIn('en', v.left)} more questions, then we call or mail.`}`,
"place": {
"missing": "Enter the place, or choose the municipality from the list.",
"unknown": "We do not know this place. Check how you wrote it, or choose the municipality from the list.",
"near": (v) => `We do not know this place. Do you mean ${v.names}? Choose the municipality from the list.`,
"yes": (v) => `Yes, ${v.name}`,
"dontKnow": "I do not know",
"inMunicipality": (v) => `${v.place} (municipality of ${v.municipality})`,
},
"check": {
"title": "Check your answers",
"handoverTitle": "Is this right? Then we will make contact",
"kindRow": "Referral for",
"nameRow": "Name",
"change": "Change",
"none": "Not filled in",
"door": "Kind of help",
"next": "After sending",
"agreementTitle": "Do you agree?",
"consentTitle": "Do you give consent?",
"consent": "Yes, I give consent. I can take it back at any time, on my status page or by phone.",
"consentError": "Tick the box if you give consent. We cannot go on without it. In doubt? Phone us.",
"privacy": "Read the privacy text",
"send": "Send the referral",
"sendHandover": "Yes, make contact",
},
};
