import { type HeadRuntime, readStepInput, type StepOutput, standing, stepOf } from '../steps/step-handler.ts';

/**
 * Answers the stage of this case in the table. Asked when the caller that started or woke an execution did not give the
 * stage.
 */
export function createHandler(runtime: HeadRuntime): (event: unknown) => Promise<StepOutput> {
  return stepOf(async (event) => standing(runtime, readStepInput(event)));
}
