import { ageOn, localDate } from '../domain/calendar.ts';
import type { WaitingEntry } from '../domain/change.ts';
import type { Programme } from '../domain/codes.ts';
import { InvariantError } from '../domain/errors.ts';
import type { Context, OpenCase } from '../domain/journey/context.ts';
import { givePlace } from '../domain/journey/placing.ts';
import { placesOf, type Ranking, rankProviders, receipt } from '../domain/matching.ts';
import type { Instant } from '../domain/referral.ts';
import { placementOf } from '../domain/region.ts';
import type { PlaceState } from '../ports.ts';
import type { Runtime } from '../runtime/runtime.ts';
import { changeCase } from './change-case.ts';
import { type FaultRuntime, tellFault } from './tell-fault.ts';

export type QueueRuntime = FaultRuntime & Pick<Runtime, 'queue' | 'workflow'>;

/** More people than this never wait in one programme of one region; if they did, the sweeper would take them in turns. */
export const queueLimit = 5000;

/** What became of one person's turn: a place, no place any more, or nobody who still waits. */
type Turn = { readonly provider: string } | 'full' | 'gone';

/**
 * Hands out the free places of a programme to whoever has waited longest and is eligible (I9). Reads the queue in order and
 * every counter at once; each place is given in a transaction that fails rather than overbooks. Answers how many were served.
 */
export async function serveQueue(runtime: QueueRuntime, programme: Programme, ctx: Context): Promise<number> {
  const unreadable: string[] = [];
  const entries = await runtime.queue.waiting(programme, queueLimit, (id) => unreadable.push(id));
  for (const id of unreadable)
    await tellFault(runtime, id, 'queue-turn-failed', new InvariantError('unreadable entry'));
  const asked = [...new Set(entries.flatMap((entry) => entry.providers))];
  let places = await runtime.queue.places(programme, asked);
  let served = 0;
  for (const entry of entries) {
    // A lost race shows as a full counter; the counters are then read again and the same person tried again.
    for (let tries = 0; tries < 3 && hasRoom(runtime, entry, takenOf(places, ctx)); tries += 1) {
      const turn = await tryOne(runtime, entry, places, ctx);
      if (turn === 'full') {
        places = await runtime.queue.places(programme, asked);
        continue;
      }
      // Whoever is gone was served by somebody else: the next commit finds the place taken, should it have been the last.
      if (turn === 'gone') break;
      const { held = 0, ...known } = places.get(turn.provider) ?? {};
      places = new Map(places).set(turn.provider, { ...known, held: held + 1 });
      served += 1;
      break;
    }
  }
  return served;
}

/** One person's turn; a fault in their case is theirs, and whoever waits behind them is served. */
async function tryOne(runtime: QueueRuntime, entry: WaitingEntry, places: Places, ctx: Context): Promise<Turn> {
  try {
    return await serveOne(runtime, entry, { places, taken: takenOf(places, ctx) }, ctx);
  } catch (error) {
    await tellFault(runtime, entry.referralId, 'queue-turn-failed', error);
    return 'gone';
  }
}

/**
 * Finds a place for someone who has just entered the queue. Where a provider has more free places than people who wait in
 * front, each of those is sure of one whoever goes first, so that this person is served at once and those who come at the
 * same moment do not get in each other's way. Else the queue is served in order (I9).
 */
export async function serveNewcomer(runtime: QueueRuntime, from: OpenCase, programme: Programme, ctx: Context) {
  const entries = await runtime.queue.waiting(programme, queueLimit);
  const place = entries.findIndex(({ referralId }) => referralId === from.referral.id);
  const entry = entries[place];
  if (entry === undefined) return;
  // After the queue: who left it in between has a place that is counted here, so that nobody is overlooked.
  const places = await runtime.queue.places(programme, entry.providers);
  const ahead = entries.slice(0, place);
  const inFront = (id: string) => ahead.filter(({ providers }) => providers.includes(id)).length;
  const taken = new Map([...takenOf(places, ctx)].map(([id, held]) => [id, held + inFront(id)]));
  const turn = hasRoom(runtime, entry, taken) ? await serveOne(runtime, entry, { places, taken }, ctx, from) : 'full';
  if (turn === 'full') await serveQueue(runtime, programme, ctx);
}

type Places = ReadonlyMap<string, PlaceState>;

/** Places that cannot be given, by provider: those held, and all of them where the provider has said to be full. */
function takenOf(places: Places, { now }: Context): ReadonlyMap<string, number> {
  return new Map([...places].map(([id, place]) => [id, isFull(place, now) ? Number.POSITIVE_INFINITY : place.held]));
}

function isFull({ fullUntil }: PlaceState, now: Instant): boolean {
  return fullUntil !== undefined && fullUntil > now;
}

function hasRoom(runtime: QueueRuntime, entry: WaitingEntry, held: ReadonlyMap<string, number>): boolean {
  return entry.providers.some((id) => (held.get(id) ?? 0) < placesOf(runtime.region, id, entry.programme));
}

/**
 * Gives one person a place.
 *
 * @param places for each provider: what is known of its places, by which providers are ranked, and those not to be given to
 *   this person
 * @param known the case as it was just written
 */
async function serveOne(
  runtime: QueueRuntime,
  entry: WaitingEntry,
  { places, taken }: { readonly places: Places; readonly taken: ReadonlyMap<string, number> },
  ctx: Context,
  known?: OpenCase,
): Promise<Turn> {
  const work = async (from: OpenCase) => {
    if (from.referral.stage !== 'waiting') return undefined;
    const ranking = await rankFor(runtime, from, places, ctx.now);
    const chosen = ranking.eligible.find(
      ({ provider }) => (taken.get(provider) ?? 0) < placesOf(runtime.region, provider, entry.programme),
    );
    if (chosen === undefined) return undefined;
    const { provider } = chosen;
    const limit = placesOf(runtime.region, provider, entry.programme);
    return givePlace(from, { provider, limit, receipt: receipt(ranking, { at: ctx.now, chosen: provider }) }, ctx);
  };
  const outcome = await changeCase(runtime, entry.referralId, work, known);
  if (!outcome.changed) return outcome.now?.referral.stage === 'waiting' ? 'full' : 'gone';
  const { provider, openTasks } = outcome.change.after;
  await runtime.workflow.wake(entry.referralId, openTasks);
  return provider === undefined ? 'gone' : { provider };
}

/** Ranks the providers for one referral. Reads the birth date, because age decides who may serve; keeps none of it. */
export async function rankFor(
  runtime: Pick<Runtime, 'region' | 'referrals'>,
  from: OpenCase,
  places: Places,
  now: Instant,
): Promise<Ranking> {
  const { referral } = from;
  // In care somewhere is health data: read here, in the step that must know it, and kept nowhere.
  const { candidate } = await runtime.referrals.parties(referral.id);
  if (candidate === undefined || referral.programme === undefined) {
    throw new InvariantError('matching needs a candidate and a programme');
  }
  const isBound = placementOf(runtime.region, referral.programme) === 'treating-provider';
  const treating = isBound ? candidate.inCareAt : undefined;
  return rankProviders(runtime.region, {
    programme: referral.programme,
    municipality: referral.municipality,
    age: ageOn(candidate.birthDate, localDate(referral.createdAt)),
    ...(treating === undefined ? {} : { treatingProvider: treating }),
    ...(referral.assignedProvider === undefined ? {} : { assignedProvider: referral.assignedProvider }),
    ...(referral.preferredProvider === undefined ? {} : { preferredProvider: referral.preferredProvider }),
    passed: referral.passedProviders,
    load: new Map([...places].map(([id, { held }]) => [id, held])),
    reportedFull: new Set([...places].flatMap(([id, place]) => (isFull(place, now) ? id : []))),
    silent: new Set([...places].flatMap(([id, { silentSince }]) => (silentSince === undefined ? [] : id))),
  });
}
