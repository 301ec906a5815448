import type { HoursCorrection } from '../domain/hours.ts';
import { correctHours } from '../domain/journey/correct-hours.ts';
import { type Acting, type ActResult, type ActRuntime, actOnCase } from './act-on-case.ts';

/** The coordinator puts a line of hours right, as the job coach or the provider told it. */
export function actCorrectHours(runtime: ActRuntime, acting: Acting, correction: HoursCorrection): Promise<ActResult> {
  return actOnCase(runtime, 'correct-hours', acting, ({ from, trajectory, ctx }) =>
    trajectory === undefined ? undefined : correctHours(from, trajectory, correction, ctx),
  );
}
