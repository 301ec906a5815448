import type { Runtime } from '../ports/runtime.ts';
import { readStepInput, type StepOutput, standing, stepOf } from '../steps/step-handler.ts';

/**
 * Answers the stage of this case in the table. Asked when the caller that started or woke an execution did not give the
 * stage.
 */
export function createHandler(runtime: Pick<Runtime, 'referrals'>): (event: unknown) => Promise<StepOutput> {
  return stepOf(async (event) => standing(runtime, readStepInput(event)));
}
