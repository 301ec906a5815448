import { trajectoryOf } from '../cases/trajectory-of.ts';
import { closeTrajectory } from '../domain/journey/check-ins.ts';
import type { Runtime } from '../ports/runtime.ts';
import { plainStep } from '../steps/step-handler.ts';

/** Ends the trajectory: place released, everyone told, retention period begun. */
export const createHandler = (runtime: Runtime) =>
  plainStep(runtime, 'closing', (from, ctx) => closeTrajectory(from, trajectoryOf(from), ctx));
