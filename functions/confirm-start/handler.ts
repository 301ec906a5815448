import { trajectoryOf } from '../cases/trajectory-of.ts';
import { openConfirmStart } from '../domain/journey/start.ts';
import { type StepRuntime, waitingStep } from '../steps/step-handler.ts';

/** Waits until the job coach says whether the first talk was held; asks once its day is over. */
export const createHandler = (runtime: StepRuntime) =>
  waitingStep(runtime, {
    stage: 'confirming-start',
    kind: 'confirm-start',
    open: (from, ctx) => openConfirmStart(from, trajectoryOf(from), ctx),
  });
