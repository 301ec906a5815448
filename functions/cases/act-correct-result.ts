import type { ResultCorrection } from '../domain/corrected-result.ts';
import { correctResult } from '../domain/journey/correct-result.ts';
import { type Acting, type ActResult, type ActRuntime, actOnCase } from './act-on-case.ts';

/** The coordinator puts work or school right that was reported by mistake. */
export function actCorrectResult(
  runtime: ActRuntime,
  acting: Acting,
  correction: ResultCorrection,
): Promise<ActResult> {
  return actOnCase(runtime, 'correct-result', acting, ({ from, trajectory, ctx }) =>
    trajectory === undefined ? undefined : correctResult(from, trajectory, correction, ctx),
  );
}
