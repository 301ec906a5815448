import type { Change } from '../change.ts';
import { hasTrajectory } from '../guided.ts';
import { lastingCalls } from '../task.ts';
import type { Trajectory } from '../trajectory.ts';
import { fateOf, programmeEnded, type WindDown, windDownOf } from '../wind-down.ts';
import { closureOf, tellEnd } from './check-ins.ts';
import type { Context, OpenCase } from './context.ts';
import { begin, closeReferral, finish } from './draft.ts';
import { askPerson } from './mails.ts';
import { endUnconfirmed } from './sender.ts';
import { stopAll, stopped, tellAsked, tellProvider } from './withdraw.ts';

/** Subject of the coordinator's call to somebody whose guidance will be stopped because the programme ends. */
const programmeEndsCall = 'programme-ends';

/**
 * What the planned end of the programme asks of a case now: nobody ends in silence. Undefined where nothing is due, or none is planned.
 */
export function endProgramme(from: OpenCase, ctx: Context): Change | undefined {
  const plan = windDownOf(ctx.region);
  if (plan === undefined) return undefined;
  const trajectory = hasTrajectory(from.referral) ? from.trajectory?.() : undefined;
  switch (fateOf({ referral: from.referral, trajectory }, plan, ctx.now)?.due) {
    case undefined:
      return undefined;
    case 'lapse':
      return endUnconfirmed(from, 'not-confirmed', ctx);
    case 'warn':
      return warnOfEnd(from, plan, ctx);
    case 'send-on':
    case 'stop':
    case 'close':
      return end(from, trajectory, plan, ctx);
  }
}

/** The coordinator is to look ahead with somebody who is guided past the last day, and with their job coach. */
function warnOfEnd(from: OpenCase, { lastDay }: WindDown, ctx: Context): Change {
  const draft = begin(from, 'warn-of-end', ctx);
  draft.after.endTold = lastDay;
  const task = askPerson(draft, { kind: 'call', owner: 'coordinator', about: programmeEndsCall });
  return finish(draft, lastDay, task.id);
}

/**
 * Ends a case with the programme. What guidance had come to stays: a goal that was reached, or guidance that was complete. Anything
 * else that ran is an early stop of its own reason, unless it would have ended by now and nobody said how.
 */
function end(from: OpenCase, trajectory: Trajectory | undefined, { lastDay }: WindDown, ctx: Context): Change {
  const draft = begin(from, 'end-programme', ctx);
  const runsPast = trajectory !== undefined && trajectory.plannedEnd > lastDay;
  const left = runsPast ? stopped(trajectory, programmeEnded) : trajectory;
  // Guidance that was over sooner, by its goal or a stop, is not cut off: it stays as it was.
  const isCut = left !== trajectory;
  stopAll(draft, from, { lasting: lastingCalls });
  if (left !== undefined && isCut) draft.rest = { ...draft.rest, trajectory: left };
  closeReferral(draft, left === undefined ? programmeEnded : closureOf(left));
  // Whose guidance had come to its end is told of that, and nobody has to take over.
  const told = left === undefined || isCut ? { about: programmeEnded } : {};
  tellProvider(draft, from, told.about);
  tellAsked(draft, from, told.about);
  tellEnd(draft, told);
  return finish(draft, draft.after.closure);
}
