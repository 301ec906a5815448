import { contextOf } from '../cases/change-case.ts';
import { rankFor } from '../cases/rank-queue.ts';
import { serveNewcomer } from '../cases/serve-queue.ts';
import { enterQueue } from '../domain/journey/placing.ts';
import { receipt } from '../domain/matching.ts';
import type { Runtime } from '../runtime/runtime.ts';
import {
  applyRule,
  outputOf,
  readStepInput,
  type StepOutput,
  type StepRule,
  standing,
  stepOf,
} from '../runtime/step-handler.ts';

/** Ranks who could take this person, then serves the one who has waited longest: this person, if nobody stands before them (I9). */
export function createHandler(runtime: Runtime): (event: unknown) => Promise<StepOutput> {
  const enter: StepRule = async (from, ctx) => {
    const { programme } = from.referral;
    const offering = runtime.region.providers.map((provider) => provider.id);
    const places = programme === undefined ? new Map() : await runtime.queue.places(programme, offering);
    const ranking = await rankFor(runtime, from, places, ctx.now);
    const providers = ranking.eligible.map(({ provider }) => provider);
    const allFull = ranking.eligible.every(({ keptBack }) => keptBack?.code === 'reported-full');
    return enterQueue(from, { providers, allFull, receipt: receipt(ranking, { at: ctx.now }) }, ctx);
  };
  return stepOf(async (event) => {
    const input = readStepInput(event);
    const from = await applyRule(runtime, input, 'placing', enter);
    const entered = outputOf(from, input);
    const { programme } = from.referral;
    if (entered.stage !== 'waiting' || programme === undefined) return entered;
    await serveNewcomer(runtime, from, programme, contextOf(runtime, { origin: 'machine', actor: 'system' }));
    return standing(runtime, input);
  });
}
