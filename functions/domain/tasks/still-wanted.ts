import * as z from 'zod';
import { waitsForPlace, wentBy } from '../journey/late.ts';
import { answerStillWanted, stillWantedSilent } from '../journey/still-wanted.ts';
import { ofKind } from '../task.ts';
import type { TaskEffects } from './effects.ts';
import type { TaskRule } from './rule.ts';

/** Answers of `still-wanted`, by somebody on the waiting list or by phone. */
const stillWantedAnswer = z.lazy(() =>
  z.discriminatedUnion('choice', [
    z.strictObject({ choice: z.literal('yes') }),
    z.strictObject({ choice: z.literal('no') }),
    z.strictObject({ choice: z.literal('call') }),
  ]),
);
type StillWantedAnswer = z.infer<typeof stillWantedAnswer>;

/** Do you still want this? Asked now and then of somebody who waits for a place. */
export const stillWanted: TaskRule = {
  work: 'asked',
  answeredBy: () => 'candidate',
  terms: () => 'still-wanted',
  onSilence: () => 'keep-waiting',
  mail: { needs: ['municipality'], may: ['programme', 'waitingSince', 'waitHalf', 'waitMost', 'waitPeople', 'about'] },
  isBeside: true,
  isBare: true,
  isOpenEnded: true,
  tellsWait: true,
  comparable: ['yes', 'no', 'call'],
};

/** Silence changes nothing: they keep their turn, and are asked again. */
export const stillWantedEffects: TaskEffects<StillWantedAnswer> = {
  schema: stillWantedAnswer,
  answered: (from, task, answer, ctx) => answerStillWanted(from, task, answer, ctx),
  silent: (from, task, ctx) => stillWantedSilent(from, task, ctx),
  late: {
    // Somebody who waits keeps the question that they were mailed, even if the coordinator has looked for a place since.
    helps: ({ referral }, task) => (task.decision === undefined || wentBy(task)) && waitsForPlace(referral.stage),
    answered: (from, task, answer, ctx) => {
      const next = ofKind(from.tasks, 'still-wanted');
      return answerStillWanted(from, next ?? task, answer, ctx, next === undefined ? undefined : task);
    },
  },
};
