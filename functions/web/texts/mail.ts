// Made by `npm run build:texts` from texts/*/mail.yaml; change those instead.
import { numberIn, pluralIn } from '../words/numbers.ts';
import type { Language } from '../../domain/codes.ts';
import { textsBeside } from '../beside.ts';

export interface MailTexts {
readonly "programmeName": string;
readonly "why": string;
readonly "hello": string;
readonly "reminder": (v: { readonly n: number }) => string;
readonly "stillOpen": string;
readonly "reminderLine": string;
readonly "repeat": string;
readonly "shared": string;
readonly "reference": string;
readonly "municipality": string;
readonly "programme": string;
readonly "provider": string;
readonly "answerBy": string;
readonly "task": string;
readonly "doBy": string;
readonly "wasDueBy": string;
readonly "code": string;
readonly "copy": string;
readonly "openOther": (v: { readonly reference: string | number }) => string;
readonly "keep": string;
readonly "wayOut": string;
readonly "wayOutOfAddress": string;
readonly "wayOutOfFormer": string;
readonly "wayOutOfCoach": string;
readonly "who": (v: { readonly phone: string | number; readonly hours: string | number }) => string;
readonly "crisis": string;
readonly "digestSubject": (v: { readonly count: number; readonly named: string | number; readonly more: number }) => string;
readonly "deputyLine": (v: { readonly tasks: number; readonly referrals: number }) => string;
readonly "digestLine": (v: { readonly count: number }) => string;
readonly "list": string;
readonly "listToo": string;
readonly "digestCode": string;
readonly "open": string;
readonly "uwv": string;
readonly "municipalityDecides": (v: { readonly municipality: string | number }) => string;
readonly "whys": {
readonly "candidate": (v: { readonly reference: string | number; readonly service: string | number }) => string;
readonly "referrer": (v: { readonly service: string | number }) => string;
readonly "approver": (v: { readonly hasMunicipality: "yes" | "other"; readonly municipality: string | number }) => string;
readonly "team": (v: { readonly service: string | number }) => string;
readonly "provider": (v: { readonly service: string | number }) => string;
readonly "job-coach": string;
readonly "coordinator": (v: { readonly service: string | number }) => string;
readonly "deputy": (v: { readonly deputy: string | number; readonly service: string | number }) => string;
readonly "sender": (v: { readonly service: string | number }) => string;
readonly "replaced": (v: { readonly service: string | number }) => string;
readonly "given": (v: { readonly service: string | number }) => string;
readonly "asked": (v: { readonly service: string | number }) => string;
};
}

const nl: MailTexts = {
"programmeName": "Hoofdzaak Werk",
"why": "Waarom krijg je deze mail?",
"hello": "Hallo,",
"reminder": (v) => `Herinnering ${numberIn('nl', v.n)}`,
"stillOpen": "Staat nog open",
"reminderLine": "We mailden je hier al eerder over.",
"repeat": "Misschien krijg je deze mail twee keer. Eén keer reageren is genoeg.",
"shared": "Deze mail is voor de kandidaat en voor de aanmelder.",
"reference": "Nummer",
"municipality": "Gemeente",
"programme": "Traject",
"provider": "Aanbieder",
"answerBy": "Antwoord uiterlijk",
"task": "Taak",
"doBy": "Doe dit uiterlijk",
"wasDueBy": "Dit moest klaar zijn op",
"code": "Je code:",
"copy": "Werkt de knop niet? Kopieer deze link:",
"openOther": (v) => `Bekijk ${v.reference}`,
"keep": "Deze link is voor deze mailbox. Stuur hem niet door.",
"wayOut": "Gaat dit niet over jou, of wist je hier niets van? Meld het hier. Dan stoppen we en wissen we meteen wat we van je hebben:",
"wayOutOfAddress": "Was jij dit niet? Meld het hier. Dan wissen we dit e-mailadres, en krijg je hier geen mail meer over:",
"wayOutOfFormer": "Ken je deze aanmelding niet? Dan kunnen we dit adres vergeten:",
"wayOutOfCoach": "Ben jij niet de jobcoach van deze kandidaat? Meld het hier. Dan zoeken wij het uit:",
"who": (v) => `Vragen? Bel ${v.phone} (${v.hours}).`,
"crisis": "Niemand leest deze mailbox meteen. Is er gevaar? Bel 112. Denk je aan zelfmoord? Bel 113 of 0800-0113. Dat is gratis.",
"digestSubject": (v) => `${numberIn('nl', v.count)} acties bij ${v.named}${v.more === 0 ? `` : ` en ${numberIn('nl', v.more)} andere`}`,
"deputyLine": (v) => `${pluralIn('nl', 'cardinal', v.tasks) === 'one' ? `Op 1 taak` : `Op ${numberIn('nl', v.tasks)} taken`} reageert de coördinator niet, bij ${pluralIn('nl', 'cardinal', v.referrals) === 'one' ? `1 aanmelding` : `${numberIn('nl', v.referrals)} aanmeldingen`}. Wil jij dit oppakken, of zorgen dat iemand anders het doet?`,
"digestLine": (v) => `Er staan ${numberIn('nl', v.count)} acties voor je klaar.`,
"list": "Bekijk alles wat op jou wacht",
"listToo": "Er kan meer op je wachten. Bekijk alles op één lijst:",
"digestCode": "Op die pagina vul je dit e-mailadres in. Dan mailen we er een code naartoe.",
"open": "Open",
"uwv": "UWV",
"municipalityDecides": (v) => `de gemeente ${v.municipality}`,
"whys": {
"candidate": (v) => `Dit e-mailadres staat in aanmelding ${v.reference} bij ${v.service}. Ken je die aanmelding niet? Laat het ons weten, dan stopt de mail.`,
"referrer": (v) => `Je hebt iemand aangemeld bij ${v.service}, en daarbij gaf je dit e-mailadres.`,
"approver": (v) => `${v.hasMunicipality === "yes" ? `Bij deze aanmelding uit ${v.municipality} sta jij als degene die beslist. Klopt dat niet? Bel ons.` : `Bij deze aanmelding sta jij als degene die beslist. Klopt dat niet? Bel ons.`}`,
"team": (v) => `Dit is het adres dat jullie team gaf voor aanmeldingen bij ${v.service}.`,
"provider": (v) => `Jullie organisatie is aanbieder bij ${v.service}. Dit is het adres dat jullie daarvoor gaven.`,
"job-coach": "Jouw organisatie gaf jou op als jobcoach bij deze aanmelding. Klopt dat niet? Bel ons.",
"coordinator": (v) => `Dit is het adres van de coördinator van ${v.service}.`,
"deputy": (v) => `Dit adres hoort bij: ${v.deputy}. Die vervangt de coördinator van ${v.service}.`,
"sender": (v) => `Bij een aanmelding bij ${v.service} is dit e-mailadres ingevuld als dat van de afzender.`,
"replaced": (v) => `Dit e-mailadres stond tot nu toe in een aanmelding bij ${v.service}.`,
"given": (v) => `Iemand gaf dit e-mailadres op bij ${v.service}, omdat het vorige niet klopte.`,
"asked": (v) => `Op de site van ${v.service} is om deze mail gevraagd, voor dit e-mailadres.`,
},
};

export const mailTexts: Readonly<Record<Language, MailTexts>> = {
  nl,
  get en() {
    return textsBeside<MailTexts>('en', 'mail');
  },
};
