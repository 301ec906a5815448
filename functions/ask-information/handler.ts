import { askInformation } from '../domain/journey/approval.ts';
import { type StepRuntime, waitingStep } from '../steps/step-handler.ts';

/** Waits for the answer to the approver's question. */
export const createHandler = (runtime: StepRuntime) =>
  waitingStep(runtime, { stage: 'information', kind: 'give-information', open: askInformation });
