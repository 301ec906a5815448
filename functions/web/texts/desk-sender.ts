// Made by `npm run build:texts` from texts/*/desk-sender.yaml; change those instead.
import { numberIn, pluralIn } from '../words/numbers.ts';
import type { Language } from '../../domain/codes.ts';
import { textsBeside } from '../beside.ts';

export interface DeskSenderTexts {
readonly "sender": string;
readonly "phone": string;
readonly "email": string;
readonly "about": string;
readonly "which": string;
readonly "whichHint": string;
readonly "more": (v: { readonly count: number }) => string;
readonly "line": (v: { readonly reference: string | number; readonly date: string | number }) => string;
readonly "proofs": {
readonly "unconfirmed": string;
readonly "confirmed": string;
readonly "vouched": string;
};
readonly "done": (v: { readonly count: number; readonly of: string | number }) => string;
readonly "results": {
readonly "done": string;
readonly "moved": string;
readonly "not-now": string;
readonly "unknown": string;
readonly "busy": string;
};
readonly "again": string;
}

const nl: DeskSenderTexts = {
"sender": "Wie aanmeldde",
"phone": "Telefoon",
"email": "E-mail",
"about": "Voor wie",
"which": "Welke aanmeldingen trek je in?",
"whichHint": "Alles wat nog open is van deze afzender, en waarbij nog niemand de kandidaat sprak.",
"more": (v) => `${pluralIn('nl', 'cardinal', v.count) === 'one' ? `Er is er nog 1. Die zie je` : `Er zijn er nog ${numberIn('nl', v.count)}. Die zie je`} als je deze hebt ingetrokken.`,
"line": (v) => `${v.reference}, ontvangen op ${v.date}`,
"proofs": {
"unconfirmed": "De afzender heeft niets bevestigd.",
"confirmed": "De afzender heeft dit bevestigd.",
"vouched": "Een aangesloten systeem staat in voor de afzender.",
},
"done": (v) => `${v.count === 0 ? `Er is niets ingetrokken.` : pluralIn('nl', 'cardinal', v.count) === 'one' ? `1 van de ${v.of} aanmeldingen is ingetrokken.` : `${numberIn('nl', v.count)} van de ${v.of} aanmeldingen zijn ingetrokken.`}`,
"results": {
"done": "ingetrokken",
"moved": "niet gedaan, want er is intussen iets veranderd",
"not-now": "niet gedaan, want dit kan nu niet (meer)",
"unknown": "niet gevonden",
"busy": "niet gedaan, want iemand anders was er tegelijk mee bezig",
},
"again": "Bekijk wat er nog open is",
};

export const deskSenderTexts: Readonly<Record<Language, DeskSenderTexts>> = {
  nl,
  get en() {
    return textsBeside<DeskSenderTexts>('en', 'desk-sender');
  },
};
