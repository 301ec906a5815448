// Made by `npm run build:texts` from texts/*/info.yaml; change those instead.
import type { InfoTexts } from '../info.ts';

export const texts: InfoTexts = {
"privacy": {
"title": "Privacy",
"version": "Version of this text",
"lead": "We use your details to get you to the right help towards work or school. For nothing else.",
"sections": [{
"title": "What do we ask?",
"text": ["We ask your name, date of birth, municipality and how to reach you. We also ask about your benefit, whether you get mental health care, and what you want.", "We never ask for your citizen service number (BSN), diagnosis, treatment or medication. Please do not write them down either.", "That you get mental health care is a fact about your health. That is why we treat your whole referral with extra care."],
}, {
"title": "Who sees what?",
"text": ["The work coach, municipality or UWV sees your name, date of birth and why you sign up. They do not see your phone number or e-mail address.", "The provider first sees only what you want. Who you are and how to reach you it sees only when there is a place for you. Your job coach sees that too, and keeps track of how it goes.", "The coordinator sees all that is needed to help when something stays undone or when you want a call.", "On your status page you can see who looked at your details."],
}, {
"title": "Where are your details?",
"text": ["Your details are on servers in the European Union, encrypted: others cannot read them. Our mails do not name you, your phone number or your situation. They do say: your municipality, the programme, the provider, the day of the first talk and, where it was not approved, the reason. You also read who your job coach is.", "Until you send the form, your answers are in your own browser, encrypted, for at most 2 hours. In a page that you leave open they stay for 20 hours, so close it on a shared computer. With \"Stop and wipe everything\" you remove them.", "Do you choose \"Continue later\"? Then we keep your answers for 7 days, encrypted. After that we wipe them. Is applying closed for a while? Then we keep them until 7 days after it is open again, but never longer than 60 days.", "Do you ask for an explanation by mail? Then we do not keep your address.", (v) => `Are you younger than ${v.consentAge}? Then we keep nothing about you. A parent or guardian can call us.`, "We only use cookies that are needed: for your language and for your answers. We do not track you."],
}, {
"title": "What are your rights?",
"text": ["You may see your details, have them corrected and have them erased. You may always withdraw your referral. You get an answer within a month.", "Did you give consent? You can take it back at any time, on your status page or by phone. We then stop at once.", "Do you disagree with how we treat your details? Tell us. You can also complain to the Dutch data protection authority (Autoriteit Persoonsgegevens)."],
}],
"basisTitle": "Why are we allowed to do this?",
"basis": "That differs per kind of help. Sometimes it is a task by law, sometimes your consent is needed.",
"keepTitle": "How long do we keep your details?",
"keep": "We keep your details as long as we help you. Do we still ask how it goes after that? Then also until the last question, or until you tell us to stop. After that it depends on how it ended. A trajectory is a period of help from a job coach.",
"endings": {
"died": "The candidate has died.",
"not-confirmed": "The sender did not confirm the referral, or could not read our mail.",
"not-me": "The mail reached somebody else, who said: this was not me.",
},
"everythingAtOnce": "We erase everything at once.",
"limits": ["Erasing goes by itself, on the day or at most some days later. In our backup the details stay for at most 35 days more.", "Is an e-mail address or phone number wrong? When somebody says so we erase that address or number at once. The rest of the referral stays.", "Does a mailbox refuse our mail? Then our mail service remembers that address, so that we do not keep mailing it. Such a report we erase after at most 4 days.", "What happened when we keep longer. There are no names, addresses or texts in it."],
"ending": "How it ended",
"kept": "Kept for this long",
"atOnce": "We erase the data of the candidate at once.",
"senderKept": (v) => `The details of whoever made the referral we erase after ${v.term}.`,
"anonymous": "Figures in which you cannot be recognised may be kept longer.",
"contact": "Questions? Call or mail us:",
},
"accessibility": {
"title": "Accessibility",
"lead": "Everyone must be able to use this site, also people with a disability.",
"sections": [{
"title": "What we aim at",
"text": ["We follow the European standard EN 301 549, which holds the rules of WCAG 2.1, level AA. We keep to the newer WCAG 2.2 too.", "This statement is about all pages of this site and about the mails that we send."],
}, {
"title": "Where are we now?",
"text": ["The status is: first measures taken. Nobody from outside has examined the whole site yet.", "That examination must be done before real people use the site."],
}, {
"title": "How did we check this?",
"text": ["We test every page ourselves, with a program and by hand.", "The site works without JavaScript and without style sheets, with only a keyboard, at 200% zoom and on a small screen. We look at the reading order for screen readers too.", "We made this statement in November 2026. We look at it again each year, and after each large change."],
}],
"knownTitle": "What do we not know yet?",
"known": ["People with a disability have not tested the site yet.", "We have not looked at our mails in every mail program.", "We have not tried the site with every screen reader."],
"reportTitle": "Does something not work?",
"report": "Call or mail us. We will help you at once. Within 2 weeks you hear what we do with your report.",
"complaintTitle": "Not content with our answer?",
"complaint": "Then file a complaint with us. No help? Then you can go to the National Ombudsman.",
},
};
