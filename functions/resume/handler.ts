import type { Runtime } from '../runtime/runtime.ts';
import { readStepInput, type StepOutput, standing, stepOf } from '../runtime/step-handler.ts';

/** First step of both machines, and of every wake: where does the table say this case stands? */
export function createHandler(runtime: Pick<Runtime, 'referrals'>): (event: unknown) => Promise<StepOutput> {
  return stepOf(async (event) => standing(runtime, readStepInput(event)));
}
