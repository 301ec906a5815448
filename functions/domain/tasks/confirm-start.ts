import * as z from 'zod';
import { movedTo } from '../answer-fields.ts';
import { actsAsCoordinator, toldStopReasons } from '../codes.ts';
import { nobodyCouldTell } from '../journey/calls.ts';
import { answerStart } from '../journey/start.ts';
import { toldByStop } from '../journey/stop.ts';
import { plainDateSchema } from '../referral.ts';
import type { TaskEffects } from './effects.ts';
import type { TaskRule } from './rule.ts';

/** Answers of `confirm-start`. */
const confirmStartAnswer = z.lazy(() =>
  z.discriminatedUnion('choice', [
    z.strictObject({ choice: z.literal('held'), heldOn: plainDateSchema }),
    z.strictObject({ choice: z.literal('moved'), newDate: plainDateSchema }),
    /** The candidate did not come. Without a new day, the question comes again after some working days. */
    z.strictObject({ choice: z.literal('no-show'), nextDate: plainDateSchema.exactOptional() }),
    z.strictObject({ choice: z.literal('stopped'), reason: z.enum(toldStopReasons), movedTo }),
    /** Coordinator only: they phoned, and nobody could tell. */
    z.strictObject({ choice: z.literal('no-answer') }),
  ]),
);
type ConfirmStartAnswer = z.infer<typeof confirmStartAnswer>;

/** Was the first talk held? Asked of the job coach when its day is over. */
export const confirmStart: TaskRule = {
  work: 'asked',
  answeredBy: () => 'job-coach',
  terms: () => 'confirm-start',
  onSilence: (owner) => (owner === 'job-coach' ? 'ask-provider' : 'ask-coordinator'),
  mail: { needs: ['municipality', 'dueOn'], may: ['programme', 'startsOn', 'provider', 'about'] },
  readdress: () => 'job-coach',
  guides: true,
  asksAfterTalk: true,
  delay: (to) => (to === 'coordinator' ? 'talk-unknown' : undefined),
  comparable: ['held', 'moved', 'no-show', 'stopped', 'no-answer'],
};

export const confirmStartEffects: TaskEffects<ConfirmStartAnswer> = {
  schema: confirmStartAnswer,
  answered: (from, task, answer, ctx, { trajectory }) => {
    if (trajectory === undefined) return undefined;
    const told = toldByStop(from, task, answer, trajectory, ctx);
    if (told !== undefined) return told;
    if (answer.choice !== 'no-answer') return answerStart(from, task, trajectory, answer, ctx);
    return actsAsCoordinator(ctx.actor) ? nobodyCouldTell(from, task, ctx) : undefined;
  },
};
