import * as z from 'zod';
import { decidedByName, email, explanation, isReasonGiven } from '../answer-fields.ts';
import { declineReasons } from '../codes.ts';
import { answerApproval } from '../journey/approval.ts';
import { plainDateSchema } from '../referral.ts';
import type { TaskEffects } from './effects.ts';
import type { TaskRule } from './rule.ts';

/** Answers of `approve`. For the IPS doors the formal decision is taken elsewhere; its date is recorded here. */
const approveAnswer = z.lazy(() =>
  z.discriminatedUnion('choice', [
    z.strictObject({
      choice: z.literal('approve'),
      decisionDate: plainDateSchema.exactOptional(),
      /** For how many years, where the door's decision states that; the door's usual length if left out. */
      years: z.coerce.number<string | number>().int().min(1).max(10).exactOptional(),
      decidedByName,
    }),
    z
      .strictObject({
        choice: z.literal('decline'),
        reason: z.enum(declineReasons),
        explanation: explanation.exactOptional(),
        decidedByName,
      })
      .refine(({ reason, explanation: why }) => isReasonGiven(reason, why), { path: ['explanation'] }),
    z.strictObject({ choice: z.literal('ask-information'), question: explanation.min(5), decidedByName }),
    z.strictObject({ choice: z.literal('delegate'), email }),
  ]),
);
type ApproveAnswer = z.infer<typeof approveAnswer>;

/** May this person have this help? Asked of a work coach, the municipality's team or UWV; never of a provider (I7). */
export const approve: TaskRule = {
  work: 'asked',
  answeredBy: () => 'team',
  terms: () => 'approve',
  onSilence: (owner) => (owner === 'team' ? 'ask-coordinator' : 'ask-team'),
  mail: { needs: ['municipality', 'dueOn'], may: ['programme', 'about', 'decidedBy'] },
  readdress: () => 'approver',
  isPromised: true,
  decides: true,
  admits: true,
  whyAnew: 'asked-first',
  delay: () => 'no-answer',
  comparable: ['approve', 'decline', 'ask-information'],
};

export const approveEffects: TaskEffects<ApproveAnswer> = {
  schema: approveAnswer,
  answered: (from, task, answer, ctx) => answerApproval(from, task, answer, ctx),
};
