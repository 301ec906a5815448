import { askInformation } from '../domain/journey/approval.ts';
import type { Runtime } from '../ports/runtime.ts';
import { waitingStep } from '../steps/step-handler.ts';

/** Waits for the answer to the approver's question. */
export const createHandler = (runtime: Runtime) =>
  waitingStep(runtime, { stage: 'information', kind: 'give-information', open: askInformation });
