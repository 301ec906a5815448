import { contextOf } from '../cases/change-case.ts';
import { rankFor, serveQueue } from '../cases/serve-queue.ts';
import { enterQueue } from '../domain/journey/placing.ts';
import { receipt } from '../domain/matching.ts';
import type { Runtime } from '../runtime/runtime.ts';
import { plainStep, readStepInput, type StepOutput, standing } from '../runtime/step-handler.ts';

/** Enters the queue, then serves whoever has waited longest: this person, if nobody stands before them (I9). */
export function createHandler(runtime: Runtime): (event: unknown) => Promise<StepOutput> {
  const enter = plainStep(runtime, 'placing', async (from, ctx) => {
    const { programme } = from.referral;
    const offering = runtime.region.providers.map((provider) => provider.id);
    const load = programme === undefined ? new Map() : await runtime.queue.held(programme, offering);
    const ranking = await rankFor(runtime, from, load);
    const providers = ranking.eligible.map(({ provider }) => provider);
    return enterQueue(from, providers, receipt(ranking, { at: ctx.now }), ctx);
  });
  return async (event) => {
    const input = readStepInput(event);
    const entered = await enter(event);
    const programme = (await runtime.referrals.load(input.referralId))?.referral.programme;
    if (entered.stage !== 'waiting' || programme === undefined) return entered;
    await serveQueue(runtime, programme, contextOf(runtime, { origin: 'machine', actor: 'system' }));
    return standing(runtime, input);
  };
}
