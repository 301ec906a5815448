import { localDate } from '../domain/calendar.ts';
import { pauseGuidance, resumeGuidance, type ToldPause } from '../domain/journey/pausing.ts';
import { openPause } from '../domain/pause.ts';
import type { PlainDate } from '../domain/referral.ts';
import { type Acting, type ActResult, type ActRuntime, actOnCase } from './act-on-case.ts';
import { pauseProblems } from './pause-problems.ts';

/** Field in which the coordinator says from which day guidance goes on. */
export const resumedField = 'resumedOn';

/** The coordinator records a pause, or gives the open one another last day: for longer than a job coach may, where they say why. */
export function actPause(runtime: ActRuntime, acting: Acting, told: Partial<ToldPause>): Promise<ActResult> {
  return actOnCase(runtime, 'pause', acting, ({ from, trajectory, ctx }) => {
    if (trajectory === undefined) return undefined;
    const { referral } = from;
    const check = { region: runtime.region, referral, trajectory, today: localDate(ctx.now) };
    const problems = pauseProblems(told, check, true);
    const { until } = told;
    return problems.length > 0 || until === undefined
      ? { problems }
      : pauseGuidance(from, trajectory, { ...told, until }, ctx);
  });
}

/** The coordinator lets guidance go on from a day of its open pause, today at the latest. On its first day the pause was none. */
export function actResume(
  runtime: ActRuntime,
  acting: Acting,
  { resumedOn }: { readonly resumedOn: PlainDate },
): Promise<ActResult> {
  return actOnCase(runtime, 'resume', acting, ({ from, trajectory, ctx }) => {
    const pause = trajectory && openPause(trajectory);
    if (trajectory === undefined || pause === undefined) return undefined;
    if (resumedOn < pause.from) return { problems: [{ field: resumedField, code: 'date-too-early' }] };
    // A pause that is still ahead can be taken back whole.
    const isTakenBack = resumedOn === pause.from;
    if (resumedOn > localDate(ctx.now) && !isTakenBack) {
      return { problems: [{ field: resumedField, code: 'date-in-future' }] };
    }
    return resumeGuidance(from, trajectory, resumedOn, ctx);
  });
}
