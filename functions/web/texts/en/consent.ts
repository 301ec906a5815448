// Made by `npm run build:texts` from texts/*/consent.yaml; change those instead.
import type { ConsentTexts } from '../consent.ts';

export const texts: ConsentTexts = {
"helpTitle": (v) => `${v.reader === "candidate" ? `What is this help?` : `Tell them what the help is`}`,
"help": {
"ips": (v) => `${v.reader === "candidate" ? `With IPS you get help to find and keep paid work. It comes from the institution that treats you: an IPS coach of your care team guides you.` : `With IPS the candidate gets help to find and keep paid work. It comes from the institution that treats them, by an IPS coach of the care team.`}`,
"sterk-met-werk": (v) => `${v.reader === "candidate" ? `A job coach helps you find and keep work. That job coach comes from a provider in the region.` : `A job coach of a provider in the region helps the candidate find and keep work.`}`,
"sterk-met-werk-of-scholing": (v) => `${v.reader === "candidate" ? `A job coach helps you with work or school: to find, begin or keep up something. That job coach comes from a provider in the region.` : `A job coach of a provider in the region helps the candidate with work or school: to find, begin or keep up something.`}`,
},
"length": (v) => `${v.reader === "candidate" ? `The help mostly takes ${v.term}. You can always stop.` : `The help mostly takes ${v.term}. They can always stop.`}`,
"whoTitle": (v) => `${v.reader === "candidate" ? `Who sees your details if you say yes?` : `Tell them who sees the details after a yes`}`,
"decider": (v) => `${v.reader === "candidate" ? `${v.name} decides. There they see your name, your date of birth, what you want and why this fits. They do not see your phone number or e-mail address.` : `${v.name} decides. There they see name, date of birth, what the candidate wants and why this fits. They do not see phone number or e-mail address.`}`,
"provider": (v) => `${v.reader === "candidate" ? `A provider first sees only what you want. Does it have a place? Then it and your job coach also see who you are and how to reach you.` : `A provider first sees only what the candidate wants. Does it have a place? Then it and the job coach also see who it is and how to reach them.`}`,
"treatingProvider": (v) => `${v.reader === "candidate" ? `The institution that treats you first sees only what you want. Does it have a place? Then it and your IPS coach also see who you are and how to reach you.` : `The institution that treats them first sees only what the candidate wants. Does it have a place? Then it and the IPS coach also see who it is and how to reach them.`}`,
"coordinator": (v) => `${v.reader === "candidate" ? `The coordinator or a deputy sees what is needed to help when something stays undone.` : `You or your deputy see what is needed to help when something stays undone.`}`,
"referrer": (v) => `${v.reader === "candidate" ? `Whoever referred you sees your name and how far it is.` : `Whoever made the referral sees the name and how far it is.`}`,
"referrerOf": {
"title": "Who referred me?",
"lead": "That is personal, so we first send a code to the mailbox of this link. You can say yes or no without a code.",
},
};
