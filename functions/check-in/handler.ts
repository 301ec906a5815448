import { trajectoryOf } from '../cases/trajectory-of.ts';
import { openCheckIn } from '../domain/journey/check-ins.ts';
import { type StepRuntime, waitingStep } from '../steps/step-handler.ts';

/** Waits for the next check-in, which sleeps until its date. When none is left, it sends the case on to be closed. */
export const createHandler = (runtime: StepRuntime) =>
  waitingStep(runtime, {
    stage: 'checking-in',
    kind: 'check-in',
    // Once no check-in is left, and the machine has nothing else to do, it waits for what the candidate says.
    orElse: 'tell-outcome',
    open: (from, ctx) => openCheckIn(from, trajectoryOf(from), ctx),
  });
