import { ageOn, localDate } from '../domain/calendar.ts';
import type { WaitingEntry } from '../domain/change.ts';
import type { Programme } from '../domain/codes.ts';
import { InvariantError } from '../domain/errors.ts';
import type { Context, OpenCase } from '../domain/journey/context.ts';
import { givePlace } from '../domain/journey/placing.ts';
import { placesOf, type Ranking, rankProviders, receipt } from '../domain/matching.ts';
import type { Runtime } from '../runtime/runtime.ts';
import { changeCase } from './change-case.ts';

export type QueueRuntime = Pick<Runtime, 'region' | 'referrals' | 'queue' | 'workflow' | 'pause' | 'log'>;

/** More people than this never wait in one programme of one region; if they did, the sweeper would take them in turns. */
const queueLimit = 5000;

/**
 * Hands out the free places of a programme to whoever has waited longest and is eligible (I9). Reads the queue in order and
 * every counter at once; each place is given in a transaction that fails rather than overbooks. Answers how many were served.
 */
export async function serveQueue(runtime: QueueRuntime, programme: Programme, ctx: Context): Promise<number> {
  const entries = await runtime.queue.waiting(programme, queueLimit);
  const asked = [...new Set(entries.flatMap((entry) => entry.providers))];
  let held = await runtime.queue.held(programme, asked);
  let served = 0;
  for (const entry of entries) {
    // A lost race shows as a full counter; the counters are then read again and the same person tried again.
    for (let tries = 0; tries < 3 && hasRoom(runtime, entry, held); tries += 1) {
      const provider = await serveOne(runtime, entry, held, ctx);
      if (provider === undefined) {
        held = await runtime.queue.held(programme, asked);
        continue;
      }
      held = new Map(held).set(provider, (held.get(provider) ?? 0) + 1);
      served += 1;
      break;
    }
  }
  return served;
}

function hasRoom(runtime: QueueRuntime, entry: WaitingEntry, held: ReadonlyMap<string, number>): boolean {
  return entry.providers.some((id) => (held.get(id) ?? 0) < placesOf(runtime.region, id, entry.programme));
}

/** Gives one person a place; answers the provider, or undefined when there was no place or no one to give it to any more. */
async function serveOne(
  runtime: QueueRuntime,
  entry: WaitingEntry,
  held: ReadonlyMap<string, number>,
  ctx: Context,
): Promise<string | undefined> {
  const outcome = await changeCase(runtime, entry.referralId, async (from) => {
    if (from.referral.stage !== 'waiting') return undefined;
    const ranking = await rankFor(runtime, from, held);
    const chosen = ranking.eligible.find(
      ({ provider }) => (held.get(provider) ?? 0) < placesOf(runtime.region, provider, entry.programme),
    );
    if (chosen === undefined) return undefined;
    const { provider } = chosen;
    const limit = placesOf(runtime.region, provider, entry.programme);
    return givePlace(from, { provider, limit, receipt: receipt(ranking, { at: ctx.now, chosen: provider }) }, ctx);
  });
  if (!outcome.changed) return undefined;
  await runtime.workflow.wake(entry.referralId, outcome.change.after.openTasks);
  return outcome.change.after.provider;
}

/** Ranks the providers for one referral. Reads the birth date, because age decides who may serve; keeps none of it. */
export async function rankFor(
  runtime: Pick<Runtime, 'region' | 'referrals'>,
  from: OpenCase,
  load: ReadonlyMap<string, number>,
): Promise<Ranking> {
  const { referral } = from;
  const { candidate } = await runtime.referrals.parties(referral.id);
  if (candidate === undefined || referral.programme === undefined) {
    throw new InvariantError('matching needs a candidate and a programme');
  }
  return rankProviders(runtime.region, {
    programme: referral.programme,
    municipality: referral.municipality,
    age: ageOn(candidate.birthDate, localDate(referral.createdAt)),
    ...(referral.preferredProvider === undefined ? {} : { preferredProvider: referral.preferredProvider }),
    passed: referral.passedProviders,
    load,
  });
}
