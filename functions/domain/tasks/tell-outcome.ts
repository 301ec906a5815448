import * as z from 'zod';
import { actsAsCoordinator, moods, ratherNot, type Stage, schoolAnswers, worksAnswers } from '../codes.ts';
import { wentBy } from '../journey/late.ts';
import { outcomeSilent, tellOutcome } from '../journey/tell-outcome.ts';
import { hasDied, type Referral } from '../referral.ts';
import type { TaskEffects } from './effects.ts';
import type { TaskRule } from './rule.ts';

/** Stages in which a late answer is still written down. */
const takesLate: readonly Stage[] = ['checking-in', 'closing', 'closed'];

/** Whether the candidate may still be heard: nobody answers for somebody who has died, and who is erased is not written of again. */
function mayStillTell(referral: Referral): boolean {
  return referral.erased === undefined && !hasDied(referral) && takesLate.includes(referral.stage);
}

const said = {
  works: z.enum(worksAnswers),
  school: z.enum([...schoolAnswers, ratherNot]),
  mood: z.enum([...moods, ratherNot]),
};

/** Answers of `tell-outcome`, by the candidate or by phone. */
const outcomeAnswer = z.lazy(() =>
  z.discriminatedUnion('choice', [
    z.strictObject({ choice: z.literal('told'), ...said }),
    /** They want somebody to call them, whatever else they say: who asks for that is never held up by a question. */
    z.strictObject({
      choice: z.literal('call-me'),
      works: said.works.exactOptional(),
      school: said.school.exactOptional(),
      mood: said.mood.exactOptional(),
    }),
    /** Coordinator only: they phoned, and heard nothing. */
    z.strictObject({ choice: z.literal('no-answer') }),
  ]),
);
type OutcomeAnswer = z.infer<typeof outcomeAnswer>;

/** How is it with you? Asked of the candidate beside the last check-in of the guidance, and those after it. */
export const tellOutcomeRule: TaskRule = {
  work: 'asked',
  answeredBy: () => 'candidate',
  // The terms that a region gives a candidate for their other question; by phone those of a call.
  terms: (owner) => (actsAsCoordinator(owner) ? 'call' : 'confirm-interest'),
  onSilence: () => 'keep-silence',
  mail: { needs: ['municipality', 'dueOn'], may: ['programme'] },
  readdress: () => 'candidate',
  isBeside: true,
  isBare: true,
  isOptional: true,
  comparable: ['no-answer'],
};

/** Silence is written down as silence. A late answer takes its place, also after the end of the case. */
export const tellOutcomeEffects: TaskEffects<OutcomeAnswer> = {
  schema: outcomeAnswer,
  answered: (from, task, answer, ctx, { trajectory }) => {
    if (trajectory === undefined) return undefined;
    if (answer.choice !== 'no-answer') return tellOutcome(from, task, trajectory, answer, ctx);
    return actsAsCoordinator(ctx.actor) ? outcomeSilent(from, task, trajectory, ctx) : undefined;
  },
  silent: (from, task, ctx, { trajectory }) => trajectory && outcomeSilent(from, task, trajectory, ctx),
  late: {
    helps: ({ referral }, task) => wentBy(task) && mayStillTell(referral),
    answered: (from, task, answer, ctx, { trajectory }) =>
      trajectory === undefined || answer.choice === 'no-answer'
        ? undefined
        : tellOutcome(from, task, trajectory, answer, ctx),
  },
};
