// Made by `npm run build:texts` from texts/*/answered.yaml; change those instead.
import type { Language } from '../../domain/codes.ts';
import { textsBeside } from '../beside.ts';

export interface AnsweredTexts {
readonly "title": string;
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
readonly "confirm-start.no-show": string;
readonly "confirm-start.stopped": string;
readonly "check-in.continues": string;
readonly "check-in.goal-reached": string;
readonly "check-in.stopped": string;
readonly "call.told": string;
readonly "call.not-reached": string;
};
}

export const answeredTexts: Readonly<Record<Language, AnsweredTexts>> = {
  get nl() {
    return textsBeside<AnsweredTexts>('nl', 'answered');
  },
  get en() {
    return textsBeside<AnsweredTexts>('en', 'answered');
  },
};
