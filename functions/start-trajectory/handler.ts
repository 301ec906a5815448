import { changeCase, contextOf } from '../cases/change-case.ts';
import { deliverFor } from '../cases/deliver.ts';
import type { Stage } from '../domain/codes.ts';
import { startTrajectory } from '../domain/journey/start.ts';
import { executionName } from '../domain/referral.ts';
import type { Runtime } from '../runtime/runtime.ts';
import { isCurrent, readStepInput, standing } from '../runtime/step-handler.ts';

/** What the machine needs to start the trajectory machine under a deterministic name (I8). */
export type StartOutput =
  | { readonly stage: 'run-trajectory'; readonly execution: string; readonly nextGeneration: number }
  | { readonly stage: Stage | 'superseded' };

/** Writes the trajectory's plan, and names the execution that takes over. Run again, it names the same one. */
export function createHandler(runtime: Runtime): (event: unknown) => Promise<StartOutput> {
  return async (event) => {
    const input = readStepInput(event);
    const ctx = contextOf(runtime, { origin: 'machine', actor: 'system' });
    await changeCase(runtime, input.referralId, (from) =>
      isCurrent(from, input) && from.referral.stage === 'starting' ? startTrajectory(from, ctx) : undefined,
    );
    await deliverFor(runtime, input.referralId);
    const referral = (await runtime.referrals.load(input.referralId))?.referral;
    const next = input.generation + 1;
    if (referral?.machine === 'trajectory' && referral.generation === next) {
      return { stage: 'run-trajectory', execution: executionName(referral.id, next), nextGeneration: next };
    }
    return standing(runtime, input);
  };
}
