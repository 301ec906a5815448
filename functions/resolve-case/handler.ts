import { openResolve } from '../domain/journey/placing.ts';
import { type StepRuntime, waitingStep } from '../steps/step-handler.ts';

/** Waits for the coordinator: no provider is left. */
export const createHandler = (runtime: StepRuntime) =>
  waitingStep(runtime, { stage: 'unplaced', kind: 'resolve', open: openResolve });
