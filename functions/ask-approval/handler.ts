import { askApproval } from '../domain/journey/approval.ts';
import type { Runtime } from '../ports/runtime.ts';
import { waitingStep } from '../steps/step-handler.ts';

/** Waits for the approver. Where policy asks for no approval, it records that and wakes itself. */
export const createHandler = (runtime: Runtime) =>
  waitingStep(runtime, { stage: 'approval', kind: 'approve', open: askApproval });
