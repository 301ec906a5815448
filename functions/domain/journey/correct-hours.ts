import type { Change } from '../change.ts';
import { correctionOf, type HoursCorrection, withEntries } from '../hours.ts';
import { ofKind } from '../task.ts';
import type { Trajectory } from '../trajectory.ts';
import { guidanceGoesOn } from './check-ins.ts';
import type { Context, OpenCase } from './context.ts';
import { begin, closeTask, decision, finish, putTask } from './draft.ts';
import { askForMore, callAboutHours, callsAboutHours } from './extension.ts';
import { hoursBeyondIn, tellCorrected, tellUse } from './grant-use.ts';

/**
 * Corrects a line of hours: the wrong one is countered, and the right one stands beside it. What follows from the sum is worked out
 * again: an extension that nobody but the sum asked for is asked for no more where it is not needed, and is asked for where it is.
 * Once guidance is over, and after the end of the case while its people are kept, hours that are too many are the coordinator's to
 * settle, and are not any more where they are not. Whoever decided hears what is no longer as they were told.
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
  const goesOn = from.referral.stage === 'checking-in' && guidanceGoesOn(after);
  const isSettled = beyond === 0;
  if (asked?.extension?.reason === 'beyond-grant') {
    // Only a report asks so, and for hours alone.
    if (isSettled) closeTask(draft, asked, decision(draft, 'lapsed'));
    else putTask(draft, { ...asked, extension: { ...asked.extension, hours: beyond } });
    if (isSettled) tellCorrected(draft, after, 'lapsed');
  } else if (goesOn) askForMore(draft, after);
  else {
    if (after.hoursUsed > trajectory.hoursUsed) callAboutHours(draft, after);
    tellCorrected(draft, after, isSettled ? 'within' : 'beyond');
  }
  if (isSettled) for (const call of callsAboutHours(draft)) closeTask(draft, call, decision(draft, 'lapsed'));
  draft.rest = { ...draft.rest, trajectory: goesOn ? tellUse(draft, after) : after };
  return finish(draft, correction.reason, from.referral.id);
}
