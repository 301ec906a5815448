// Made by `npm run build:texts` from texts/*/consent.yaml; change those instead.
import type { Language } from '../../domain/codes.ts';
import { textsBeside } from '../beside.ts';

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

export const consentTexts: Readonly<Record<Language, ConsentTexts>> = {
  nl,
  get en() {
    return textsBeside<ConsentTexts>('en', 'consent');
  },
};
