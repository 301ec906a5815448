import * as z from 'zod';
import { actsAsCoordinator } from '../codes.ts';
import { nobodyCouldTell } from '../journey/calls.ts';
import { answerInterest } from '../journey/interest.ts';
import type { TaskEffects } from './effects.ts';
import type { TaskRule } from './rule.ts';

/** Answers of `confirm-interest`, given by the candidate or by phone. */
const confirmInterestAnswer = z.lazy(() =>
  z.discriminatedUnion('choice', [
    z.strictObject({
      choice: z.literal('yes'),
      /** The privacy text shown beside the question; the page posts its version. */
      privacyVersion: z.string().max(40).exactOptional(),
    }),
    z.strictObject({ choice: z.literal('no') }),
    /** Coordinator only: they phoned and reached nobody. */
    z.strictObject({ choice: z.literal('not-reached') }),
  ]),
);
type ConfirmInterestAnswer = z.infer<typeof confirmInterestAnswer>;

/** Do you want this? Asked of the candidate, in writing or on the phone. */
export const confirmInterest: TaskRule = {
  work: 'asked',
  answeredBy: () => 'candidate',
  terms: () => 'confirm-interest',
  onSilence: () => 'ask-coordinator',
  mail: { needs: ['municipality', 'dueOn'], may: ['programme', 'about'] },
  readdress: () => 'candidate',
  isBare: true,
  isPromised: true,
  asksConsent: true,
  comparable: ['yes', 'no', 'not-reached'],
};

export const confirmInterestEffects: TaskEffects<ConfirmInterestAnswer> = {
  schema: confirmInterestAnswer,
  answered: (from, task, answer, ctx) => {
    if (answer.choice !== 'not-reached') return answerInterest(from, task, answer, ctx);
    return actsAsCoordinator(ctx.actor) ? nobodyCouldTell(from, task, ctx) : undefined;
  },
};
