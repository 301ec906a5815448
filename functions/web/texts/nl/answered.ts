// Made by `npm run build:texts` from texts/*/answered.yaml; change those instead.
import { numberIn } from '../../words/numbers.ts';
import type { AnsweredTexts } from '../answered.ts';

export const texts: AnsweredTexts = {
"title": "Onlangs beantwoord",
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
"confirm-start.no-show": "De kandidaat kwam niet naar het eerste gesprek",
"confirm-start.stopped": "Gestopt",
"check-in.continues": "Het traject loopt door",
"check-in.goal-reached": "Het doel is gehaald",
"check-in.stopped": "Gestopt",
"call.told": "Contact gehad",
"call.not-reached": "Niemand gesproken",
},
};
