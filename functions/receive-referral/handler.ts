import { route } from '../domain/journey/receive.ts';
import type { Runtime } from '../ports/runtime.ts';
import { plainStep } from '../steps/step-handler.ts';

/** Sends a new referral to the candidate for a yes, or straight to the approver, as the door's policy says. */
export const createHandler = (runtime: Runtime) => plainStep(runtime, 'received', route);
