import { askApproval } from '../domain/journey/approval.ts';
import type { Runtime } from '../runtime/runtime.ts';
import { waitingStep } from '../runtime/step-handler.ts';

/** Waits for the approver. Where policy asks for no approval, it records that and wakes itself. */
export const createHandler = (runtime: Runtime) =>
  waitingStep(runtime, { stage: 'approval', kind: 'approve', open: askApproval });
