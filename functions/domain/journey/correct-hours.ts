import type { Change } from '../change.ts';
import { correctionOf, type HoursCorrection, withEntries } from '../hours.ts';
import { ofKind } from '../task.ts';
import type { Trajectory } from '../trajectory.ts';
import { isGuidanceComplete } from './check-ins.ts';
import type { Context, OpenCase } from './context.ts';
import { begin, closeTask, decision, finish, putTask } from './draft.ts';
import { askForMore, callAboutHours } from './extension.ts';
import { hoursBeyondIn, tellUse } from './grant-use.ts';

/**
 * Corrects a line of hours: the wrong one is countered, and the right one stands beside it. What follows from the sum is worked out
 * again: an extension that nobody but the sum asked for is asked for no more where it is not needed, and is asked for where it is;
 * once guidance is over, hours that are too many are the coordinator's to settle.
 *
 * @returns undefined where that line cannot be corrected (any more)
 */
export function correctHours(
  from: OpenCase,
  trajectory: Trajectory,
  correction: HoursCorrection,
  ctx: Context,
): Change | undefined {
  const lines = correctionOf(trajectory, correction, { by: ctx.actor, at: ctx.now, newId: ctx.newId });
  if (lines === undefined) return undefined;
  const draft = begin(from, 'correct-hours', ctx);
  const after = withEntries(trajectory, lines);
  const beyond = hoursBeyondIn(draft, after);
  const asked = ofKind(draft.open.values(), 'decide-extension');
  const goesOn = from.referral.stage === 'checking-in' && !isGuidanceComplete(after);
  if (asked?.extension?.reason === 'beyond-grant') {
    // Only a report asks so, and for hours alone.
    if (beyond > 0) putTask(draft, { ...asked, extension: { ...asked.extension, hours: beyond } });
    else closeTask(draft, asked, decision(draft, 'lapsed'));
  } else if (goesOn) askForMore(draft, after);
  else if (after.hoursUsed > trajectory.hoursUsed) callAboutHours(draft, after);
  draft.rest = { ...draft.rest, trajectory: goesOn ? tellUse(draft, after) : after };
  return finish(draft, correction.reason, from.referral.id);
}
