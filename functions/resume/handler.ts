import type { Runtime } from '../runtime/runtime.ts';
import { readStepInput, type StepOutput, standing, stepOf } from '../runtime/step-handler.ts';

/** Where does the table say this case stands? Asked where the caller that started or woke an execution did not say it. */
export function createHandler(runtime: Pick<Runtime, 'referrals'>): (event: unknown) => Promise<StepOutput> {
  return stepOf(async (event) => standing(runtime, readStepInput(event)));
}
