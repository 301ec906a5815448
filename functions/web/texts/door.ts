// Made by `npm run build:texts` from texts/*/door.yaml; change those instead.
import type { Language } from '../../domain/codes.ts';
import { textsBeside } from '../beside.ts';

export interface DoorTexts {
readonly "opens": (v: { readonly date: string | number }) => string;
readonly "reasons": {
readonly "in-ips-care": string;
readonly "clinician-refers": string;
readonly "ips-uwv": string;
readonly "ips-municipality": string;
readonly "youth": string;
readonly "adult": string;
readonly "ips-not-possible": string;
readonly "too-young": (v: { readonly age: string | number }) => string;
readonly "child": (v: { readonly age: string | number }) => string;
readonly "state-pension-age": (v: { readonly age: string | number }) => string;
readonly "outside-region": (v: { readonly who: "self" | "other"; readonly municipality: string | number }) => string;
readonly "municipality-buys-itself": (v: { readonly who: "self" | "other"; readonly municipality: string | number }) => string;
readonly "disability-benefit": string;
readonly "ask-clinician-ips": (v: { readonly who: "self" | "other" }) => string;
readonly "not-motivated": (v: { readonly who: "self" | "other" }) => string;
readonly "door-not-open-yet": string;
};
readonly "hints": {
readonly "ips-exists-too": (v: { readonly who: "self" | "other" }) => string;
readonly "preference-unused": (v: { readonly who: "self" | "other" }) => string;
readonly "register-as-job-seeker": (v: { readonly who: "self" | "other" }) => string;
};
readonly "aMunicipality": string;
}

const nl: DoorTexts = {
"opens": (v) => `Het kan vanaf ${v.date}.`,
"reasons": {
"in-ips-care": "In behandeling bij een zorgaanbieder die IPS geeft.",
"clinician-refers": "De behandelaar meldt aan.",
"ips-uwv": "Er is een WIA-, WAO- of Wajong-uitkering. Daarom beslist UWV.",
"ips-municipality": "Er is geen WIA-, WAO- of Wajong-uitkering. Daarom beslist de gemeente waar iemand woont.",
"youth": "De leeftijd past bij Sterk met Werk of Scholing, het traject voor jongeren.",
"adult": "De leeftijd past bij Sterk met Werk, het traject voor volwassenen.",
"ips-not-possible": "Er is opgegeven dat IPS niet kan.",
"too-young": (v) => `Hoofdzaak Werk is er voor mensen van ${v.age} jaar en ouder.`,
"child": (v) => `Voor wie jonger is dan ${v.age} beslist een ouder of voogd. Daarom bewaren we niets, en nemen we zelf geen contact op.`,
"state-pension-age": (v) => `Hoofdzaak Werk is er voor mensen die nog geen AOW krijgen, dus tot ${v.age} jaar.`,
"outside-region": (v) => `${v.who === "self" ? `Je gemeente hoort bij een andere regio. Daar is ook hulp.` : `${v.municipality} hoort bij een andere regio. Daar is ook hulp.`}`,
"municipality-buys-itself": (v) => `${v.who === "self" ? `Je gemeente regelt deze hulp zelf voor haar inwoners.` : `${v.municipality} regelt deze hulp zelf voor de eigen inwoners.`}`,
"disability-benefit": "Bij een WIA-, WAO- of Wajong-uitkering betaalt UWV de hulp bij het vinden van werk.",
"ask-clinician-ips": (v) => `${v.who === "self" ? `Je bent in behandeling bij een zorgaanbieder met IPS. Misschien kun je IPS krijgen. Je behandelaar meldt je daarvoor aan.` : `Wie in behandeling is bij een zorgaanbieder met IPS, kan misschien IPS krijgen. De behandelaar meldt daarvoor aan.`}`,
"not-motivated": (v) => `${v.who === "self" ? `Deze hulp begint pas als je het zelf wilt. Eerst bellen kan wel.` : `Deze hulp begint pas als iemand het zelf wil. Eerst bellen kan wel.`}`,
"door-not-open-yet": "Aanmelden voor deze hulp kan op dit moment niet.",
},
"hints": {
"ips-exists-too": (v) => `${v.who === "self" ? `Je bent in behandeling. Misschien kun je ook IPS krijgen: hulp bij werk, samen met je behandelaar. Vraag je behandelaar ernaar.` : `De kandidaat is in behandeling en kan misschien ook IPS krijgen: hulp bij werk, samen met de behandelaar. Vraag ernaar bij de behandelaar.`}`,
"preference-unused": (v) => `${v.who === "self" ? `De wens voor een aanbieder gebruiken we niet: IPS komt van de instelling waar je in behandeling bent.` : `De wens voor een aanbieder gebruiken we niet: IPS komt van de instelling waar de kandidaat in behandeling is.`}`,
"register-as-job-seeker": (v) => `${v.who === "self" ? `Nog niet ingeschreven als werkzoekende? Doe dat bij UWV, op werk.nl of met hulp van je werkcoach. Je aanmelding gaat intussen gewoon door.` : `Is de kandidaat nog niet ingeschreven als werkzoekende? Dat kan bij UWV, op werk.nl of met hulp van de werkcoach. De aanmelding gaat intussen gewoon door.`}`,
},
"aMunicipality": "Deze gemeente",
};

export const doorTexts: Readonly<Record<Language, DoorTexts>> = {
  nl,
  get en() {
    return textsBeside<DoorTexts>('en', 'door');
  },
};
