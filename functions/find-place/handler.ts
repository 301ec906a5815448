import { isBudgetSpent } from '../cases/budget-left.ts';
import { contextOf } from '../cases/change-case.ts';
import type { QueueRuntime } from '../cases/rank-queue.ts';
import { seekPlace, serveFor } from '../cases/serve-queue.ts';
import { InvariantError } from '../domain/errors.ts';
import { givePlaceAndAsk } from '../domain/journey/offer.ts';
import { enterQueue } from '../domain/journey/placing.ts';
import { allFull, receipt } from '../domain/matching.ts';
import {
  applyRule,
  outputOf,
  readStepInput,
  type StepOutput,
  type StepRule,
  type StepRuntime,
  standing,
  stepOf,
} from '../steps/step-handler.ts';

/**
 * Ranks the providers for this person, and gives them a place at once if there is one more than the people ahead of
 * them need: its provider is asked in the same change. Otherwise they wait, and the person who has waited longest is served (I9).
 */
export function createHandler(runtime: StepRuntime & QueueRuntime): (event: unknown) => Promise<StepOutput> {
  const seek =
    (mayTake: boolean): StepRule =>
    async (from, ctx) => {
      const { programme } = from.referral;
      if (programme === undefined) throw new InvariantError('a place is sought without a programme');
      const { ranking, mark, place } = await seekPlace(runtime, from, programme, ctx);
      const isSpent = await isBudgetSpent(runtime, from.referral, ctx.now);
      if (mayTake && place !== undefined && !isSpent) return givePlaceAndAsk(from, place, ctx);
      const providers = ranking.eligible.map(({ provider }) => provider);
      return enterQueue(
        from,
        {
          providers,
          allFull: allFull(ranking),
          isBudgetSpent: isSpent,
          ranked: mark,
          receipt: receipt(ranking, { at: ctx.now }),
        },
        ctx,
      );
    };
  return stepOf(async (event) => {
    const input = readStepInput(event);
    const sought = await applyRule(runtime, input, 'placing', seek(true));
    // Somebody else took the place meanwhile: nothing was written.
    const isLost = outputOf(sought, input).stage === 'placing';
    const from = isLost ? await applyRule(runtime, input, 'placing', seek(false)) : sought;
    const found = outputOf(from, input);
    if (found.stage !== 'waiting') return found;
    // A place may have come free after the last look and before they entered.
    const served = await serveFor(runtime, from.referral, contextOf(runtime, { origin: 'machine', actor: 'system' }));
    if (!served) return found;
    return standing(runtime, input);
  });
}
