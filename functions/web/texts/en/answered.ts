// Made by `npm run build:texts` from texts/*/answered.yaml; change those instead.
import { numberIn } from '../../words/numbers.ts';
import type { AnsweredTexts } from '../answered.ts';

export const texts: AnsweredTexts = {
"title": "Recently answered",
"lead": (v) => `You answered this in the last ${numberIn('en', v.days)} days. Do you share a mailbox with colleagues? Then their answers are here too.`,
"none": (v) => `You have answered nothing in the last ${numberIn('en', v.days)} days.`,
"names": "You only see a name if you still have to do with that person. Do you want to change an answer? Call us.",
"columns": {
"when": "When",
"whom": "Who",
"question": "Question",
"answer": "Answer",
},
"said": {
"approve.approve": "Approved",
"approve.decline": "Not approved",
"approve.ask-information": "Asked something first",
"approve.delegate": "Passed to a colleague",
"accept-offer.accept": "Gave a place",
"accept-offer.decline": "Gave no place",
"give-information.answer": "Answered the question",
"confirm-start.held": "The first talk took place",
"confirm-start.moved": "Another date for the first talk",
"confirm-start.no-show": "The candidate did not come to the first talk",
"confirm-start.stopped": "Stopped",
"check-in.continues": "The trajectory goes on",
"check-in.goal-reached": "The goal was reached",
"check-in.stopped": "Stopped",
"call.told": "Was in touch",
"call.not-reached": "Spoke to nobody",
},
};
