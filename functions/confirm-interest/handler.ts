import { askInterest } from '../domain/journey/interest.ts';
import type { Runtime } from '../ports/runtime.ts';
import { waitingStep } from '../steps/step-handler.ts';

/** Waits for the candidate's own yes or no. */
export const createHandler = (runtime: Runtime) =>
  waitingStep(runtime, { stage: 'confirming', kind: 'confirm-interest', open: askInterest });
