// Made by `npm run build:texts` from texts/*/consent.yaml; change those instead.
import type { Language } from '../../domain/codes.ts';

export interface ConsentTexts {
readonly "helpTitle": (v: { readonly reader: "candidate" | "other" }) => string;
readonly "help": {
readonly "ips": (v: { readonly reader: "candidate" | "other" }) => string;
readonly "sterk-met-werk": (v: { readonly reader: "candidate" | "other" }) => string;
readonly "sterk-met-werk-of-scholing": (v: { readonly reader: "candidate" | "other" }) => string;
};
readonly "length": (v: { readonly reader: "candidate" | "other"; readonly term: string | number }) => string;
readonly "whoTitle": (v: { readonly reader: "candidate" | "other" }) => string;
readonly "decider": (v: { readonly reader: "candidate" | "other"; readonly name: string | number }) => string;
readonly "provider": (v: { readonly reader: "candidate" | "other" }) => string;
readonly "treatingProvider": (v: { readonly reader: "candidate" | "other" }) => string;
readonly "coordinator": (v: { readonly reader: "candidate" | "other" }) => string;
readonly "referrer": (v: { readonly reader: "candidate" | "other" }) => string;
readonly "referrerOf": {
readonly "title": string;
readonly "lead": string;
};
}

const nl: ConsentTexts = {
"helpTitle": (v) => `${v.reader === "candidate" ? `Wat is deze hulp?` : `Vertel wat de hulp is`}`,
"help": {
"ips": (v) => `${v.reader === "candidate" ? `Met IPS krijg je hulp om betaald werk te vinden en te houden. De hulp komt van de instelling waar je in behandeling bent. Een IPS-coach van je behandelteam begeleidt je.` : `Bij IPS krijgt de kandidaat hulp om betaald werk te vinden en te houden. De hulp komt van de instelling waar de kandidaat in behandeling is, met een IPS-coach van het behandelteam.`}`,
"sterk-met-werk": (v) => `${v.reader === "candidate" ? `Een jobcoach helpt je om werk te vinden en te houden. Die jobcoach komt van een aanbieder in de regio.` : `Een jobcoach van een aanbieder in de regio helpt de kandidaat om werk te vinden en te houden.`}`,
"sterk-met-werk-of-scholing": (v) => `${v.reader === "candidate" ? `Een jobcoach helpt je met werk of school: om iets te vinden, te beginnen of vol te houden. Die jobcoach komt van een aanbieder in de regio.` : `Een jobcoach van een aanbieder in de regio helpt de kandidaat met werk of school: om iets te vinden, te beginnen of vol te houden.`}`,
},
"length": (v) => `${`De hulp duurt meestal ${v.term}. Stoppen kan altijd.`}`,
"whoTitle": (v) => `${v.reader === "candidate" ? `Wie ziet je gegevens als je ja zegt?` : `Vertel wie de gegevens ziet na een ja`}`,
"decider": (v) => `${v.reader === "candidate" ? `${v.name} beslist. Daar zien ze je naam, je geboortedatum, wat je wilt en waarom dit past. Je telefoonnummer en e-mailadres zien ze niet.` : `${v.name} beslist. Daar zien ze naam, geboortedatum, wat de kandidaat wil en waarom dit past. Telefoonnummer en e-mailadres zien ze niet.`}`,
"provider": (v) => `${v.reader === "candidate" ? `Een aanbieder ziet eerst alleen wat je wilt. Is daar plek? Dan zien zij en je jobcoach ook wie je bent en hoe ze je bereiken.` : `Een aanbieder ziet eerst alleen wat de kandidaat wil. Is daar plek? Dan zien zij en de jobcoach ook wie het is en hoe ze de kandidaat bereiken.`}`,
"treatingProvider": (v) => `${v.reader === "candidate" ? `De instelling waar je in behandeling bent, ziet eerst alleen wat je wilt. Is daar plek? Dan zien zij en je IPS-coach ook wie je bent en hoe ze je bereiken.` : `De instelling die behandelt, ziet eerst alleen wat de kandidaat wil. Is daar plek? Dan zien zij en de IPS-coach ook wie het is en hoe ze de kandidaat bereiken.`}`,
"coordinator": (v) => `${v.reader === "candidate" ? `De coördinator of een vervanger ziet wat nodig is om te helpen als iets blijft liggen.` : `Jij of je vervanger ziet wat nodig is om te helpen als iets blijft liggen.`}`,
"referrer": (v) => `${v.reader === "candidate" ? `Wie je aanmeldde, ziet je naam en hoe ver het is.` : `Wie de aanmelding deed, ziet de naam en hoe ver het is.`}`,
"referrerOf": {
"title": "Wie heeft mij aangemeld?",
"lead": "Dat is een persoonlijk gegeven. Daarom sturen we eerst een code naar de mailbox van deze link. Ja of nee zeggen kan ook zonder code.",
},
};

const en: ConsentTexts = {
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

export const consentTexts: Readonly<Record<Language, ConsentTexts>> = { nl, en };
