import * as z from 'zod';
import { changeAndFollow } from '../cases/after-change.ts';
import { contextOf } from '../cases/change-case.ts';
import { countFault, revive } from '../domain/journey/executions.ts';
import { isOpen } from '../domain/referral.ts';
import { isCurrent, type StepRuntime, stepOf } from '../steps/step-handler.ts';

const inputSchema = z.object({
  referralId: z.string(),
  generation: z.int().positive(),
  /** Name of the error that ended the execution. */
  fault: z.string(),
});

/** Ways in which an execution may end without a fault, once it has run for a while: the next generation continues at once. */
const naturalEnds = ['States.Timeout', 'UnknownStage'];
/**
 * In an execution younger than this, a timeout means that a step hangs, and an unknown stage is one that no definition
 * knows: the next generation, and all that follow, would end in the same way at once.
 */
const naturalFromMs = 24 * 60 * 60_000;

/**
 * The last step of an execution that cannot continue. After the 120 days of a callback, or an upgrade, the next
 * generation starts at once. After a fault the case is left to the sweeper, for longer each time, and after five it
 * goes to the coordinator.
 */
export function createHandler(runtime: StepRuntime): (event: unknown) => Promise<{ readonly handed: string }> {
  return stepOf(async (event) => {
    const { fault, ...input } = inputSchema.parse(event);
    const ctx = contextOf(runtime, { origin: 'machine', actor: 'system' });
    runtime.log.error('execution-handed-over', { referralId: input.referralId, fault });
    const outcome = await changeAndFollow(runtime, input.referralId, (from) => {
      if (!isOpen(from.referral) || !isCurrent(from, input)) return undefined;
      const age = Date.parse(ctx.now) - Date.parse(from.referral.executionStartedAt);
      return naturalEnds.includes(fault) && age >= naturalFromMs
        ? revive(from, { reason: fault, fault: false }, ctx)
        : countFault(from, fault, ctx);
    });
    if (outcome.changed && outcome.change.action === 'revive') {
      return { handed: 'to-next-generation' };
    }
    if (outcome.changed) runtime.log.count('handedOver', 1);
    // True also when an earlier try of this same step has counted it.
    const counted = outcome.now?.referral.faultedGeneration === input.generation;
    return { handed: counted ? 'to-sweeper' : 'nothing-to-do' };
  });
}
