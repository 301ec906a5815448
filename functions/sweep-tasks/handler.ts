import * as z from 'zod';
import { nudgeMachine } from '../cases/after-change.ts';
import { changeCase, contextOf } from '../cases/change-case.ts';
import { checkLoop, keepLookDone, type LoopRuntime } from '../cases/check-loop.ts';
import { type CountRuntime, countFirstTalks } from '../cases/count-first-talks.ts';
import { doWindDown } from '../cases/do-wind-down.ts';
import { tellMailQuota } from '../cases/mail-quota.ts';
import { makeAllFindable } from '../cases/make-findable.ts';
import { type DeskMending, mendDesk } from '../cases/mend-desk.ts';
import { type PublishRuntime, publishResults } from '../cases/publish-results.ts';
import { type Resting, reserveMs, type SweepCounts, type SweepRuntime, sweep } from '../cases/sweep.ts';
import { tellAllLacks } from '../cases/tell-fault.ts';
import { watchExecutions } from '../cases/watch-executions.ts';
import { countFault, revive } from '../domain/journey/executions.ts';
import { dueLook } from '../domain/loop-check.ts';
import { type Instant, isOpen } from '../domain/referral.ts';
import { sweepEveryMinutes, sweepMetrics } from '../ports/metrics.ts';
import type { Runtime } from '../ports/runtime.ts';
import { type EventsTroubleRuntime, mailEventsTrouble } from './mail-events-trouble.ts';

/** What the sweeper goes through, and what it tells of the account. */
type SweepTasksRuntime = SweepRuntime &
  LoopRuntime &
  DeskMending &
  CountRuntime &
  PublishRuntime &
  EventsTroubleRuntime &
  Resting &
  Pick<Runtime, 'mailAccount' | 'guards'>;

/** EventBridge's event that an execution did not succeed. */
const failureSchema = z.object({
  source: z.literal('aws.states'),
  detail: z.object({ name: z.string(), status: z.enum(['FAILED', 'TIMED_OUT', 'ABORTED']) }),
});

/** The part of Lambda's context that a sweep needs: how much time is left. Without it a sweep has no time limit. */
export interface TimedCall {
  readonly getRemainingTimeInMillis?: () => number;
}

/**
 * Runs every five minutes over all due work, and at once for an execution that failed. It repeats every lost nudge (I2)
 * and shows that no case is forgotten (I3).
 */
export function createHandler(
  runtime: SweepTasksRuntime,
): (event: unknown, call?: TimedCall) => Promise<SweepCounts | undefined> {
  return async (event, call = {}) => {
    const failure = failureSchema.safeParse(event);
    if (failure.success) return void (await takeUp(runtime, failure.data.detail));
    const beganAt = runtime.clock();
    const timeLeft = () => call.getRemainingTimeInMillis?.() ?? Number.POSITIVE_INFINITY;
    const counts = await sweep(runtime, {
      timeLeft,
      tell: (counted) => {
        for (const metric of sweepMetrics) {
          const value = counted[metric];
          if (value !== undefined) runtime.log.count(metric, value);
        }
      },
    });
    // Last, so that a sweep which always fails is noticed by the missing count.
    runtime.log.count('sweeps', 1);
    if (isFirstOfTheHour(beganAt) && runtime.restsAround?.(beganAt) !== true) {
      await tellMailQuota(runtime);
      await mailEventsTrouble(runtime);
      // A run that looks around once a week does then what a day does, or a case that ends would be counted by nobody.
      const isRare = runtime.restsAround !== undefined;
      const open = await checkLoop(runtime, isRare, (before) => (isRare ? undefined : dueLook(before, beganAt)));
      if (open !== undefined) {
        runtime.log.count('open', open.pieces);
        const hasTime = () => timeLeft() > reserveMs;
        await doWindDown(runtime, open.referrals, hasTime);
        const isDaily = isRare || open.look !== undefined;
        let isLooked = true;
        let isLeft = false;
        const leave = () => {
          isLeft = true;
        };
        // What no other hour makes up for comes first: a backlog of the desk is worked off in any hour.
        if (isDaily) {
          const healed = await watchExecutions(runtime, open, hasTime, leave);
          if (healed > 0) runtime.log.count('healed', healed);
          await tellAllLacks(runtime, open.referrals, hasTime, leave);
          const isCounted = await countFirstTalks(runtime, open.referrals, hasTime);
          const isPublished = await publishResults(runtime, hasTime);
          isLooked = isCounted && isPublished && hasTime();
        }
        await mendDesk(runtime, open.referrals, { readsRows: isDaily, hasTime, leave });
        if (isLooked && !isLeft) await keepLookDone(runtime, open);
        await makeAllFindable(runtime, open.referrals, hasTime);
      }
    }
    return counts;
  };
}

/** One sweep each hour counts all that is open and checks that each case has a next action: its totals change slowly. */
function isFirstOfTheHour(beganAt: Instant): boolean {
  return new Date(beganAt).getUTCMinutes() < sweepEveryMinutes;
}

/**
 * An execution that somebody stopped, or that reached its year, is replaced at once. One that failed has tried each of its
 * steps several times: the failure is counted and left to the sweeper, which waits longer each time.
 */
async function takeUp(runtime: SweepRuntime, ended: { readonly name: string; readonly status: string }): Promise<void> {
  const [, referralId, generation] = /^(.+)-(\d+)$/.exec(ended.name) ?? [];
  if (referralId === undefined) return;
  const ctx = contextOf(runtime, { origin: 'sweeper', actor: 'system' });
  const failed = ended.status === 'FAILED';
  const outcome = await changeCase(runtime, referralId, (from) => {
    if (!isOpen(from.referral) || from.referral.generation !== Number(generation)) return undefined;
    return failed ? countFault(from, ended.status, ctx) : revive(from, { reason: ended.status, fault: true }, ctx);
  });
  if (outcome.changed) await nudgeMachine(runtime, outcome.change);
}
