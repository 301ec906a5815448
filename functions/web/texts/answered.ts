// Made by `npm run build:texts` from texts/*/answered.yaml; change those instead.
import { numberIn } from '../words/numbers.ts';
import type { Language } from '../../domain/codes.ts';
import { textsBeside } from '../beside.ts';

export interface AnsweredTexts {
readonly "title": string;
readonly "link": string;
readonly "lead": (v: { readonly days: number }) => string;
readonly "none": (v: { readonly days: number }) => string;
readonly "names": string;
readonly "columns": {
readonly "when": string;
readonly "whom": string;
readonly "question": string;
readonly "answer": string;
};
readonly "said": {
readonly "approve.approve": string;
readonly "approve.decline": string;
readonly "approve.ask-information": string;
readonly "approve.delegate": string;
readonly "accept-offer.accept": string;
readonly "accept-offer.decline": string;
readonly "give-information.answer": string;
readonly "confirm-start.held": string;
readonly "confirm-start.moved": string;
readonly "confirm-start.stopped": string;
readonly "check-in.continues": string;
readonly "check-in.goal-reached": string;
readonly "check-in.stopped": string;
readonly "call.told": string;
readonly "call.not-reached": string;
};
}

const nl: AnsweredTexts = {
"title": "Onlangs beantwoord",
"link": "Onlangs beantwoord",
"lead": (v) => `Dit beantwoordde je in de laatste ${numberIn('nl', v.days)} dagen. Lees je een mailbox met collega's? Dan staan hun antwoorden er ook bij.`,
"none": (v) => `Je hebt in de laatste ${numberIn('nl', v.days)} dagen niets beantwoord.`,
"names": "Een naam zie je alleen als je nog met diegene te maken hebt. Wil je een antwoord veranderen? Bel ons.",
"columns": {
"when": "Wanneer",
"whom": "Wie",
"question": "Vraag",
"answer": "Antwoord",
},
"said": {
"approve.approve": "Akkoord",
"approve.decline": "Niet akkoord",
"approve.ask-information": "Eerst een vraag gesteld",
"approve.delegate": "Doorgegeven aan een collega",
"accept-offer.accept": "Plek gegeven",
"accept-offer.decline": "Geen plek gegeven",
"give-information.answer": "Vraag beantwoord",
"confirm-start.held": "Het eerste gesprek is geweest",
"confirm-start.moved": "Een andere datum voor het eerste gesprek",
"confirm-start.stopped": "Gestopt",
"check-in.continues": "Het traject loopt door",
"check-in.goal-reached": "Het doel is gehaald",
"check-in.stopped": "Gestopt",
"call.told": "Gebeld",
"call.not-reached": "Niemand gesproken",
},
};

export const answeredTexts: Readonly<Record<Language, AnsweredTexts>> = {
  nl,
  get en() {
    return textsBeside<AnsweredTexts>('en', 'answered');
  },
};
