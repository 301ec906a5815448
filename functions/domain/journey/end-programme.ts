import type { Change } from '../change.ts';
import { hasTrajectory } from '../guided.ts';
import type { Trajectory } from '../trajectory.ts';
import { fateOf, programmeEnded, windDownOf } from '../wind-down.ts';
import { closureOf, tellEnd } from './check-ins.ts';
import type { Context, OpenCase } from './context.ts';
import { begin, closeReferral, finish } from './draft.ts';
import { askPerson } from './mails.ts';
import { endUnconfirmed } from './sender.ts';
import { stopAll, stopped, tellAsked, tellProvider } from './withdraw.ts';

/** Subject of the coordinator's call to somebody whose guidance will be stopped because the programme ends. */
export const programmeEndsCall = 'programme-ends';

/**
 * What the planned end of the programme asks of a case now: nobody ends in silence. Undefined where nothing is due, or none is planned.
 */
export function endProgramme(from: OpenCase, ctx: Context): Change | undefined {
  const plan = windDownOf(ctx.region);
  const trajectory = hasTrajectory(from.referral) ? from.trajectory?.() : undefined;
  switch (plan && fateOf({ referral: from.referral, trajectory }, plan, ctx.now)?.due) {
    case undefined:
      return undefined;
    case 'lapse':
      return endUnconfirmed(from, 'not-confirmed', ctx);
    case 'warn':
      return warnOfEnd(from, plan?.lastDay ?? '', ctx);
    case 'send-on':
    case 'stop':
    case 'close':
      return end(from, trajectory, ctx);
  }
}

/** The coordinator is to look ahead with somebody who is guided past the last day, and with their job coach. */
function warnOfEnd(from: OpenCase, lastDay: string, ctx: Context): Change {
  const draft = begin(from, 'warn-of-end', ctx);
  draft.after.endTold = lastDay;
  const task = askPerson(draft, { kind: 'call', owner: 'coordinator', about: programmeEndsCall });
  return finish(draft, lastDay, task.id);
}

/**
 * Ends a case with the programme. What guidance had come to stays: a goal that was reached, or guidance that was complete. Anything
 * else that ran is an early stop of its own reason, unless it would have ended by now and nobody said how.
 */
function end(from: OpenCase, trajectory: Trajectory | undefined, ctx: Context): Change {
  const draft = begin(from, 'end-programme', ctx);
  const lastDay = windDownOf(ctx.region)?.lastDay ?? '';
  const isCut = trajectory !== undefined && trajectory.plannedEnd > lastDay;
  const left = isCut ? stopped(trajectory, 'programme-ended') : trajectory;
  stopAll(draft, from);
  if (left !== undefined && left !== trajectory) draft.rest = { ...draft.rest, trajectory: left };
  closeReferral(draft, left === undefined ? 'programme-ended' : closureOf(left));
  tellProvider(draft, from);
  // Whose guidance had come to its end is told of that, and nobody has to take over.
  const told = left === undefined || isCut ? { about: programmeEnded } : {};
  tellAsked(draft, from, told.about);
  tellEnd(draft, told);
  return finish(draft, draft.after.closure);
}
