import { askInterest } from '../domain/journey/interest.ts';
import { type StepRuntime, waitingStep } from '../steps/step-handler.ts';

/** Waits for the candidate's own yes or no. */
export const createHandler = (runtime: StepRuntime) =>
  waitingStep(runtime, { stage: 'confirming', kind: 'confirm-interest', isAskedAhead: true, open: askInterest });
