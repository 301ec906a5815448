import { trajectoryOf } from '../cases/trajectory-of.ts';
import { openConfirmStart } from '../domain/journey/start.ts';
import type { Runtime } from '../ports/runtime.ts';
import { waitingStep } from '../steps/step-handler.ts';

/** Waits until the job coach says whether the first talk was held; asks once its day is over. */
export const createHandler = (runtime: Runtime) =>
  waitingStep(runtime, {
    stage: 'confirming-start',
    kind: 'confirm-start',
    open: (from, ctx) => openConfirmStart(from, trajectoryOf(from), ctx),
  });
