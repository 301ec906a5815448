import * as z from 'zod';
import { actsAsCoordinator } from '../codes.ts';
import { answerSender, endUnconfirmed } from '../journey/sender.ts';
import type { TaskEffects } from './effects.ts';
import type { TaskRule } from './rule.ts';

/**
 * Answers of `confirm-sender`: whether the sender recognises the referral as theirs. Given by the sender, or by the
 * coordinator who called a sender without e-mail. `not-me` also covers a wrong number; only the coordinator answers
 * `not-reached`.
 */
const confirmSenderAnswer = z.lazy(() =>
  z.discriminatedUnion('choice', [
    z.strictObject({ choice: z.literal('confirm') }),
    z.strictObject({ choice: z.literal('not-me') }),
    z.strictObject({ choice: z.literal('not-reached') }),
    /** Coordinator only, where no door fitted: the referral is theirs, and the same call brought them to the right place. */
    z.strictObject({ choice: z.literal('handed-over') }),
  ]),
);
type ConfirmSenderAnswer = z.infer<typeof confirmSenderAnswer>;

/** Is this referral yours? Asked of an unverified sender, before anybody else is told. */
export const confirmSender: TaskRule = {
  work: 'asked',
  answeredBy: (origin) => (origin === 'professional' ? 'referrer' : 'candidate'),
  // Where the coordinator phones a sender without e-mail, the term of a call applies, because that is what the sender
  // was promised; the long term is for somebody who has to find a mail.
  terms: (owner) => (actsAsCoordinator(owner) ? 'call' : 'confirm-sender'),
  onSilence: () => 'close-unconfirmed',
  mail: { needs: ['municipality', 'dueOn'], may: [] },
  isBare: true,
  isPromised: true,
  confirmsSender: true,
  mayDoubtSender: true,
  comparable: ['confirm', 'not-me', 'not-reached', 'handed-over'],
};

/** If it is theirs, it is received. If it is not, or they are silent, it ends and nobody else is told. */
export const confirmSenderEffects: TaskEffects<ConfirmSenderAnswer> = {
  schema: confirmSenderAnswer,
  answered: (from, task, answer, ctx, { likelyDuplicateOf }) =>
    answerSender(from, task, answer, ctx, likelyDuplicateOf),
  silent: (from, _task, ctx) => endUnconfirmed(from, 'not-confirmed', ctx),
};
