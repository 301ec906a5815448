import { route } from '../domain/journey/receive.ts';
import { plainStep, type StepRuntime } from '../steps/step-handler.ts';

/** Sends a new referral to the candidate for a yes, or straight to the approver, as the door's policy says. */
export const createHandler = (runtime: StepRuntime) => plainStep(runtime, 'received', route);
