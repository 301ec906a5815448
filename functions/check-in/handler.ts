import { trajectoryOf } from '../cases/trajectory-of.ts';
import { openCheckIn } from '../domain/journey/check-ins.ts';
import { type StepRuntime, waitingStep } from '../steps/step-handler.ts';

/** Waits for the next check-in, which sleeps until its date. When none is left, it sends the case on to be closed. */
export const createHandler = (runtime: StepRuntime) =>
  waitingStep(runtime, {
    stage: 'checking-in',
    kind: 'check-in',
    open: (from, ctx) => openCheckIn(from, trajectoryOf(from), ctx),
  });
