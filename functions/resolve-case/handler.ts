import { openResolve } from '../domain/journey/placing.ts';
import type { Runtime } from '../ports/runtime.ts';
import { waitingStep } from '../steps/step-handler.ts';

/** Waits for the coordinator: no provider is left. */
export const createHandler = (runtime: Runtime) =>
  waitingStep(runtime, { stage: 'unplaced', kind: 'resolve', open: openResolve });
