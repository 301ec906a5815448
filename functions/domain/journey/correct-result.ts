import type { Change } from '../change.ts';
import { type ResultCorrection, withResultCorrected } from '../corrected-result.ts';
import { ofKind, takenBack } from '../task.ts';
import type { Trajectory } from '../trajectory.ts';
import type { Context, OpenCase } from './context.ts';
import { begin, closeTask, type Draft, decision, finish, putTask, toMachine } from './draft.ts';
import { planMail } from './mails.ts';
import { moveSleeping } from './move-sleeping.ts';
import { compareAgain } from './tell-outcome.ts';

/**
 * The coordinator puts work or school right that was reported by mistake: it never was, or has not ended, or what they took back was
 * so after all. Its fact follows in the same change, and with it every figure that is counted from now on. What is planned or asked
 * because of it is worked out again, and so is where candidate and job coach differ about work: the coordinator finds out who is
 * right, and need not any more where they agree. The job coach hears it: nobody else was told of it. A goal that was reported stays reached (see `guideOn` and `reopen`).
 *
 * @returns undefined where it cannot be put right so (any more)
 */
export function correctResult(
  from: OpenCase,
  trajectory: Trajectory,
  correction: ResultCorrection,
  ctx: Context,
): Change | undefined {
  const corrected = withResultCorrected(trajectory, correction, ctx.now);
  if (corrected === undefined) return undefined;
  const draft = begin(from, 'correct-result', ctx);
  const after = compareAgain(draft, trajectory, corrected);
  draft.rest = { ...draft.rest, trajectory: after };
  if (from.referral.stage === 'checking-in') {
    moveSleeping(draft, after);
    if (correction.what === 'never-was') askNoMore(draft, correction.spell);
  }
  planMail(draft, { kind: 'result-corrected', to: 'job-coach', facts: { about: correction.what } });
  return finish(draft, correction.what);
}

/**
 * The job coach is asked already whether work was kept that never was: that question is taken back, and so is the candidate's beside
 * it. Where it asks something else too, only the work goes from it.
 */
function askNoMore(draft: Draft, gone: string): void {
  const asked = ofKind(draft.open.values(), 'check-in');
  if (asked?.checkIn === undefined || asked.checkIn.spell !== gone) return;
  const { spell: _gone, ...checkIn } = asked.checkIn;
  const { purpose, followUp, afterPause, date } = checkIn;
  if (purpose !== 'kept-work' || followUp === true) {
    putTask(draft, { ...asked, checkIn });
    return;
  }
  if (afterPause === true) {
    putTask(draft, { ...asked, checkIn: { ...checkIn, purpose: 'regular' } });
    return;
  }
  const beside = ofKind(draft.open.values(), 'tell-outcome');
  closeTask(draft, asked, decision(draft, takenBack));
  if (beside?.checkIn?.date === date) closeTask(draft, beside, decision(draft, takenBack));
  toMachine(draft, 'checking-in');
}
