import * as z from 'zod';
import { explanation } from '../answer-fields.ts';
import { tellsOfFault, unstick } from '../journey/faults.ts';
import { answerResolve } from '../journey/placing.ts';
import type { TaskEffects } from './effects.ts';
import type { TaskRule } from './rule.ts';

/** Answers of `resolve`: nobody is left to ask, or the machine is stuck. */
const resolveAnswer = z.lazy(() =>
  z.discriminatedUnion('choice', [
    z.strictObject({ choice: z.literal('try-again') }),
    /** The coordinator's own choice of a provider, by id: nobody else is asked. */
    z.strictObject({ choice: z.literal('assign'), provider: z.string().min(1) }),
    z.strictObject({ choice: z.literal('close'), explanation: explanation.exactOptional() }),
  ]),
);
type ResolveAnswer = z.infer<typeof resolveAnswer>;

/** Nobody is left to ask, or the machine is stuck: the coordinator decides how to continue. */
export const resolve: TaskRule = {
  work: 'coordinator',
  answeredBy: () => 'coordinator',
  terms: () => 'resolve',
  onSilence: () => 'ask-coordinator',
  mail: { needs: ['municipality', 'dueOn'], may: ['programme', 'about'] },
  isPromised: true,
  seeksPlace: true,
  mayDoubtSender: true,
  comparable: ['try-again', 'assign', 'close'],
};

/**
 * The coordinator searches again for a place, chooses a provider or closes; a case on which the machine is stuck can
 * only be continued.
 */
export const resolveEffects: TaskEffects<ResolveAnswer> = {
  schema: resolveAnswer,
  answered: (from, task, answer, ctx) => {
    if (!tellsOfFault(task)) return answerResolve(from, task, answer, ctx);
    return answer.choice === 'try-again' ? unstick(from, task, ctx) : undefined;
  },
};
