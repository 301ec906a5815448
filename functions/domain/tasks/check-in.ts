import * as z from 'zod';
import { movedTo } from '../answer-fields.ts';
import { actsAsCoordinator, extensionReasons, knowledge, pauseReasons, spellKinds, toldStopReasons } from '../codes.ts';
import { decidedHours, quarterHours } from '../hours.ts';
import { answerCheckIn, checkInSilent } from '../journey/check-ins.ts';
import { askExtension } from '../journey/extension.ts';
import { answerCheckInLate, checkInStillHelps, wentBy } from '../journey/late.ts';
import { toldByStop } from '../journey/stop.ts';
import { plainDateSchema } from '../referral.ts';
import { workplaceName } from '../workplace.ts';
import type { TaskEffects } from './effects.ts';
import type { TaskRule } from './rule.ts';

/** Answer of `check-in`: what happened since the last one. */
const checkInAnswer = z.lazy(() =>
  z.strictObject({
    /**
     * `no-answer` is for the coordinator only: they called, and nobody could tell. `ask-extension` only before the day of the check-in: it
     * asks for more, and reports nothing.
     */
    choice: z.enum(['continues', 'goal-reached', 'paused', 'stopped', 'no-answer', 'ask-extension']),
    /** Required with `stopped`. */
    reason: z.enum(toldStopReasons).exactOptional(),
    movedTo,
    /** With `paused`: its last day and, where no pause is open yet, its first day and reason. */
    pausedUntil: plainDateSchema.exactOptional(),
    pausedFrom: plainDateSchema.exactOptional(),
    pauseReason: z.enum(pauseReasons).exactOptional(),
    hoursUsed: quarterHours.exactOptional(),
    /** Asked at a kept-work check-in: is this work still there? */
    keptWork: z.boolean().exactOptional(),
    /**
     * Asked at a follow-up: is there work, and school? What began or ended is told beside it. Instead of `keptWork`, `unknown`: once
     * guidance is over nobody has to know whether work is still there.
     */
    worksNow: z.enum(knowledge).exactOptional(),
    inSchool: z.enum(knowledge).exactOptional(),
    /** Work, learn-work, education or voluntary work that began. */
    newSpells: z
      .array(
        z.strictObject({
          kind: z.enum(spellKinds),
          startedOn: plainDateSchema,
          hoursPerWeek: z.number().min(0).max(80).exactOptional(),
          /** Of the employer or the school, where the legal basis covers it. */
          name: workplaceName.exactOptional(),
        }),
      )
      .max(3),
    /** More guidance than was granted is needed: how many hours more, or until when, and why. */
    extension: z
      .strictObject({
        hours: decidedHours.positive().exactOptional(),
        until: plainDateSchema.exactOptional(),
        // Nobody asks for hours that were given already: the report itself does.
        reason: z.enum(extensionReasons).exclude(['beyond-grant']),
      })
      .refine(({ hours, until }) => hours !== undefined || until !== undefined, { path: ['hours'] })
      .exactOptional(),
    /** Spells that ended, by spell id. */
    endedSpells: z.array(z.strictObject({ id: z.string(), endedOn: plainDateSchema })).max(10),
  }),
);
export type CheckInAnswer = z.infer<typeof checkInAnswer>;

/** How is it going? Asked of the job coach at each date of the plan. */
export const checkIn: TaskRule = {
  work: 'asked',
  answeredBy: () => 'job-coach',
  terms: () => 'check-in',
  onSilence: (owner) => (owner === 'job-coach' ? 'ask-provider' : 'ask-coordinator'),
  mail: { needs: ['municipality', 'dueOn'], may: ['programme', 'checkInOn', 'purpose', 'provider', 'about'] },
  readdress: () => 'job-coach',
  guides: true,
  isToldBefore: true,
  tellsWork: true,
  comparable: ['no-answer'],
};

/** A late answer corrects the record of a silent check-in. */
export const checkInEffects: TaskEffects<CheckInAnswer> = {
  schema: checkInAnswer,
  answered: (from, task, answer, ctx, { trajectory }) => {
    if (trajectory === undefined) return undefined;
    const told = toldByStop(from, task, answer, trajectory, ctx);
    if (told !== undefined) return told;
    if (answer.choice === 'ask-extension') {
      return answer.extension && askExtension(from, trajectory, answer.extension, ctx);
    }
    if (answer.choice !== 'no-answer') return answerCheckIn(from, task, trajectory, answer, ctx);
    return actsAsCoordinator(ctx.actor) ? checkInSilent(from, task, trajectory, ctx) : undefined;
  },
  late: {
    helps: (from, task, trajectory) => wentBy(task) && checkInStillHelps(from, task, trajectory),
    answered: (from, task, answer, ctx, { trajectory }) => {
      if (trajectory === undefined) return undefined;
      // The time that it asked about is over: a pause is told with the next one.
      if (answer.choice === 'paused') return undefined;
      const told = toldByStop(from, task, answer, trajectory, ctx);
      return told ?? answerCheckInLate(from, task, trajectory, answer, ctx);
    },
  },
};
