import { trajectoryOf } from '../cases/trajectory-of.ts';
import { closeTrajectory } from '../domain/journey/check-ins.ts';
import { plainStep, type StepRuntime } from '../steps/step-handler.ts';

/** Ends the trajectory: place released, everyone told, retention period begun. */
export const createHandler = (runtime: StepRuntime) =>
  plainStep(runtime, 'closing', (from, ctx) => closeTrajectory(from, trajectoryOf(from), ctx));
