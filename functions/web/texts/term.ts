// Made by `npm run build:texts` from texts/*/term.yaml; change those instead.
import { numberIn, pluralIn } from '../words/numbers.ts';
import type { Language } from '../../domain/codes.ts';
import { textsBeside } from '../beside.ts';

export interface TermTexts {
readonly "programmes": {
readonly "ips": string;
readonly "sterk-met-werk": string;
readonly "sterk-met-werk-of-scholing": string;
};
readonly "doors": {
readonly "ips-uwv": string;
readonly "ips-municipality": string;
readonly "sterk-met-werk": (v: { readonly adultsFrom: string | number }) => string;
readonly "sterk-met-werk-of-scholing": (v: { readonly youthFrom: string | number; readonly youthTo: string | number }) => string;
};
readonly "thisMunicipality": string;
readonly "unknownMunicipality": string;
readonly "benefits": {
readonly "participatiewet": string;
readonly "ioaw": string;
readonly "ioaz": string;
readonly "ww": string;
readonly "zw": string;
readonly "wia": string;
readonly "wao": string;
readonly "wajong": string;
readonly "anw": string;
readonly "none": string;
readonly "unknown": string;
};
readonly "professions": {
readonly "clinician": string;
readonly "work-coach": string;
readonly "school": string;
readonly "job-coach": string;
readonly "other": string;
};
readonly "roles": {
readonly "candidate": string;
readonly "referrer": string;
readonly "approver": string;
readonly "team": string;
readonly "provider": string;
readonly "job-coach": string;
readonly "coordinator": string;
readonly "deputy": string;
readonly "system": string;
};
readonly "closures": {
readonly "declined": string;
readonly "not-interested": (v: { readonly reader: "candidate" | "other" }) => string;
readonly "withdrawn": string;
readonly "no-place": string;
readonly "handed-over": string;
readonly "goal-reached": string;
readonly "completed": string;
readonly "early-stop": string;
readonly "died": string;
readonly "silent": string;
readonly "not-confirmed": string;
readonly "not-me": string;
readonly "programme-ended": string;
};
readonly "goesOn": {
readonly "in": (v: { readonly reference: string | number }) => string;
readonly "elsewhere": string;
};
readonly "declineReasons": {
readonly "not-target-group": string;
readonly "other-provision": string;
readonly "not-now": string;
readonly "not-our-resident": (v: { readonly reader: "candidate" | "other" }) => string;
readonly "other": string;
};
readonly "offerDeclineReasons": {
readonly "no-capacity": string;
readonly "not-our-expertise": string;
readonly "too-far": string;
readonly "language": string;
readonly "other": string;
};
readonly "earlyStopReasons": {
readonly "no-wish-now": string;
readonly "health": string;
readonly "other-provision": string;
readonly "moved": string;
readonly "unreachable": string;
readonly "no-match": string;
readonly "died": string;
readonly "programme-ended": string;
readonly "other": string;
};
readonly "pauseReasons": {
readonly "health": string;
readonly "family": string;
readonly "other-help": string;
readonly "elsewhere": string;
readonly "other": string;
};
readonly "extensionReasons": {
readonly "result-near": string;
readonly "keep-result": string;
readonly "time-lost": string;
readonly "beyond-grant": string;
readonly "other": string;
};
readonly "objectionReasons": {
readonly "rather-former": string;
readonly "not-at-ease": string;
readonly "too-far": string;
readonly "talk": string;
};
readonly "extensionRefusals": {
readonly "enough-given": string;
readonly "other-provision": string;
readonly "no-means": string;
readonly "other": string;
};
readonly "hoursReasons": {
readonly "typing-error": string;
readonly "counted-twice": string;
readonly "other-candidate": string;
readonly "no-guidance": string;
readonly "other": string;
};
readonly "because": {
readonly "asked-by-candidate": string;
readonly "asked-by-other": string;
readonly "told-by-candidate": string;
readonly "told-by-family": string;
readonly "told-by-sender": string;
readonly "told-by-other": string;
readonly "compared": string;
readonly "not-genuine": string;
readonly "place-found": string;
readonly "over": string;
readonly "provider-stops": string;
readonly "no-answer": string;
readonly "mistake": string;
readonly "other": string;
};
readonly "spellKinds": {
readonly "employee": string;
readonly "self-employed": string;
readonly "learn-work": string;
readonly "education": string;
readonly "voluntary": string;
};
readonly "contact": {
readonly "email": string;
readonly "phone": string;
};
readonly "motivated": {
readonly "yes": string;
readonly "unsure": string;
readonly "no": string;
};
readonly "roleAt": {
readonly "approver": (v: { readonly organisation: string | number }) => string;
readonly "uwvApprover": string;
readonly "team": (v: { readonly organisation: string | number }) => string;
readonly "provider": (v: { readonly organisation: string | number }) => string;
readonly "job-coach": (v: { readonly organisation: string | number }) => string;
};
readonly "you": string;
readonly "periods": {
readonly "years": (v: { readonly count: number }) => string;
readonly "months": (v: { readonly count: number }) => string;
readonly "weeks": (v: { readonly count: number }) => string;
readonly "days": (v: { readonly count: number }) => string;
readonly "workingDays": (v: { readonly count: number }) => string;
readonly "shorter": string;
readonly "and": string;
};
}

const nl: TermTexts = {
"programmes": {
"ips": "IPS",
"sterk-met-werk": "Sterk met Werk",
"sterk-met-werk-of-scholing": "Sterk met Werk of Scholing",
},
"doors": {
"ips-uwv": "IPS via UWV",
"ips-municipality": "IPS via de gemeente",
"sterk-met-werk": (v) => `Sterk met Werk (${v.adultsFrom} jaar en ouder)`,
"sterk-met-werk-of-scholing": (v) => `Sterk met Werk of Scholing (${v.youthFrom} tot en met ${v.youthTo} jaar)`,
},
"thisMunicipality": "deze gemeente",
"unknownMunicipality": "een gemeente die niet op onze lijst staat",
"benefits": {
"participatiewet": "bijstand (Participatiewet)",
"ioaw": "IOAW",
"ioaz": "IOAZ",
"ww": "WW",
"zw": "Ziektewet",
"wia": "WIA",
"wao": "WAO",
"wajong": "Wajong",
"anw": "Anw (nabestaandenuitkering)",
"none": "geen uitkering",
"unknown": "niet bekend",
},
"professions": {
"clinician": "behandelaar",
"work-coach": "werkcoach",
"school": "school",
"job-coach": "jobcoach",
"other": "andere professional",
},
"roles": {
"candidate": "de kandidaat",
"referrer": "de aanmelder",
"approver": "de werkcoach",
"team": "het team van de gemeente of UWV",
"provider": "de aanbieder",
"job-coach": "de jobcoach",
"coordinator": "de coördinator",
"deputy": "de vervanger van de coördinator",
"system": "ons systeem",
},
"closures": {
"declined": "Er is geen akkoord gegeven.",
"not-interested": (v) => `${v.reader === "candidate" ? `Je hebt laten weten dat je dit niet wilt.` : `De kandidaat wil dit niet.`}`,
"withdrawn": "De aanmelding is ingetrokken.",
"no-place": "Er is geen plek gevonden.",
"handed-over": "Een andere organisatie neemt het over.",
"goal-reached": "Het doel is gehaald.",
"completed": "Het traject is helemaal afgerond.",
"early-stop": "Het traject is gestopt.",
"died": "De aanmelding is gesloten.",
"silent": "We kregen geen antwoord meer.",
"not-confirmed": "De aanmelder heeft de aanmelding niet bevestigd.",
"not-me": "De mail kwam bij iemand die niets met de aanmelding te maken heeft.",
"programme-ended": "Het programma stopt.",
},
"goesOn": {
"in": (v) => `De aanmelding gaat verder in ${v.reference}.`,
"elsewhere": "De hulp gaat verder via een andere aanmelding.",
},
"declineReasons": {
"not-target-group": "Dit traject is voor een andere groep mensen.",
"other-provision": "Andere hulp past nu beter.",
"not-now": "Een traject past nu nog niet.",
"not-our-resident": (v) => `${v.reader === "candidate" ? `Je hoort bij een andere gemeente.` : `De kandidaat hoort bij een andere gemeente.`}`,
"other": "Er is een andere reden.",
},
"offerDeclineReasons": {
"no-capacity": "Er is geen plek.",
"not-our-expertise": "Dit past niet bij wat we kunnen.",
"too-far": "De afstand is te groot.",
"language": "We spreken de taal niet.",
"other": "Er is een andere reden.",
},
"earlyStopReasons": {
"no-wish-now": "De kandidaat wil nu niet verder.",
"health": "Het kan niet door de gezondheid.",
"other-provision": "Andere hulp past nu beter.",
"moved": "De kandidaat is verhuisd.",
"unreachable": "De kandidaat is niet te bereiken.",
"no-match": "Het klikt niet of past niet.",
"died": "De kandidaat is overleden. Er gaat geen mail meer naar dit adres.",
"programme-ended": "Het programma stopt.",
"other": "Er is een andere reden.",
},
"pauseReasons": {
"health": "Het kan nu niet door de gezondheid.",
"family": "Er is iets in de familie.",
"other-help": "De kandidaat wacht op andere hulp, of is daar druk mee.",
"elsewhere": "De kandidaat is een tijd ergens anders.",
"other": "Er is een andere reden.",
},
"extensionReasons": {
"result-near": "Werk of school is dichtbij.",
"keep-result": "Het werk of de school moet blijven.",
"time-lost": "Er ging tijd verloren.",
"beyond-grant": "Er zijn meer uren gegeven dan er zijn toegekend.",
"other": "Er is een andere reden.",
},
"objectionReasons": {
"rather-former": "Liever de vorige jobcoach.",
"not-at-ease": "Het voelt niet goed met deze jobcoach.",
"too-far": "De jobcoach is niet goed te bereiken.",
"talk": "Liever eerst erover praten.",
},
"extensionRefusals": {
"enough-given": "Er is genoeg begeleiding geweest.",
"other-provision": "Andere hulp past nu beter.",
"no-means": "Er is geen geld of plek voor meer.",
"other": "Er is een andere reden.",
},
"hoursReasons": {
"typing-error": "Het is verkeerd getypt.",
"counted-twice": "Het is dubbel geteld.",
"other-candidate": "Het hoort bij een andere kandidaat.",
"no-guidance": "Het was geen begeleiding.",
"other": "Er is een andere reden.",
},
"because": {
"asked-by-candidate": "De kandidaat vroeg erom.",
"asked-by-other": "Iemand anders in deze aanmelding vroeg erom.",
"told-by-candidate": "De kandidaat vertelde het.",
"told-by-family": "Familie of een naaste vertelde het.",
"told-by-sender": "De afzender vertelde het.",
"told-by-other": "Iemand anders vertelde het.",
"compared": "De gegevens zijn vergeleken.",
"not-genuine": "Deze aanmelding is niet echt.",
"place-found": "Er is een plek, of er kan een plek bij.",
"over": "Wat in de weg stond, is voorbij.",
"provider-stops": "De aanbieder stopt, of kan niet verder.",
"no-answer": "Niemand geeft antwoord.",
"mistake": "Er ging iets mis bij het invullen.",
"other": "Er is een andere reden.",
},
"spellKinds": {
"employee": "Betaald werk in loondienst",
"self-employed": "Werk als zelfstandige",
"learn-work": "Leren en werken (BBL)",
"education": "School of opleiding",
"voluntary": "Vrijwilligerswerk",
},
"contact": {
"email": "e-mail",
"phone": "telefoon",
},
"motivated": {
"yes": "ja",
"unsure": "twijfelt nog",
"no": "nee",
},
"roleAt": {
"approver": (v) => `de werkcoach van ${v.organisation}`,
"uwvApprover": "de medewerker van UWV die beslist",
"team": (v) => `het team van ${v.organisation}`,
"provider": (v) => `aanbieder ${v.organisation}`,
"job-coach": (v) => `de jobcoach van ${v.organisation}`,
},
"you": "jij",
"periods": {
"years": (v) => `${numberIn('nl', v.count)} jaar`,
"months": (v) => `${pluralIn('nl', 'cardinal', v.count) === 'one' ? `1 maand` : `${numberIn('nl', v.count)} maanden`}`,
"weeks": (v) => `${pluralIn('nl', 'cardinal', v.count) === 'one' ? `1 week` : `${numberIn('nl', v.count)} weken`}`,
"days": (v) => `${pluralIn('nl', 'cardinal', v.count) === 'one' ? `1 dag` : `${numberIn('nl', v.count)} dagen`}`,
"workingDays": (v) => `${pluralIn('nl', 'cardinal', v.count) === 'one' ? `1 werkdag` : `${numberIn('nl', v.count)} werkdagen`}`,
"shorter": "minder dan een dag",
"and": " en ",
},
};

export const termTexts: Readonly<Record<Language, TermTexts>> = {
  nl,
  get en() {
    return textsBeside<TermTexts>('en', 'term');
  },
};
