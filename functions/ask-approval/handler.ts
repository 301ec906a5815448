import { askApproval } from '../domain/journey/approval.ts';
import { type StepRuntime, waitingStep } from '../steps/step-handler.ts';

/** Waits for the approver. Where policy asks for no approval, it records that and wakes itself. */
export const createHandler = (runtime: StepRuntime) =>
  waitingStep(runtime, { stage: 'approval', kind: 'approve', isAskedAhead: true, open: askApproval });
