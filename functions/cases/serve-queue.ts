import type { WaitingEntry } from '../domain/change.ts';
import type { Programme } from '../domain/codes.ts';
import { InvariantError, TryAgainError } from '../domain/errors.ts';
import type { Context, OpenCase } from '../domain/journey/context.ts';
import { isHeldForMove } from '../domain/journey/moved-out.ts';
import { givePlace, holdForBudget } from '../domain/journey/placing.ts';
import { standingInQueue } from '../domain/journey/queue.ts';
import { type Ranking, receipt } from '../domain/matching.ts';
import { inFrontAt } from '../domain/people-ahead.ts';
import { freeIn } from '../domain/room.ts';
import type { Case } from '../ports/case.ts';
import { nudgeMachine } from './after-change.ts';
import { isBudgetSpent } from './budget-left.ts';
import { changeCase } from './change-case.ts';
import { peopleAhead } from './people-ahead.ts';
import { markOf, type Places, type QueueRuntime, rankedNow, rankFor, roomsOf } from './rank-queue.ts';
import { isLasting, tellFault } from './tell-fault.ts';

/**
 * The result of one person's turn: a place; no place left; no start left in their municipality's budget; the person no longer waits (or
 * their case cannot be read); they moved, and it is not settled yet whether they go on here; or a fault that passes.
 */
type Turn = { readonly provider: string } | 'full' | 'gone' | 'no-budget' | 'held' | 'failed';

/**
 * Gives the free places of a programme to eligible people in the order in which they were approved (I9). Reads the
 * whole queue in order and every counter at once; each place is given in a transaction that fails rather than
 * overbooks. Answers how many people were served.
 *
 * @throws TryAgainError when somebody's turn failed for a reason that passes: the others were served, a place is kept
 *   for that person, and the queue must be served again
 */
export async function serveQueue(runtime: QueueRuntime, programme: Programme, ctx: Context): Promise<number> {
  const unreadable: string[] = [];
  const waiting = await runtime.queue.waiting(programme, undefined, (id) => unreadable.push(id));
  for (const id of unreadable)
    await tellFault(runtime, id, 'queue-turn-failed', new InvariantError('unreadable entry'));
  const asked = offering(runtime, programme);
  let places = await runtime.queue.places(programme, asked, (provider) => {
    // The counter belongs to no case: the alarm on unhealable work reports it to the administrator.
    runtime.log.error('places-unreadable', { provider, programme });
    runtime.log.count('unhealable', 1);
  });
  const entries = await rankedNow(runtime, { programme, entries: waiting }, places, ctx);
  let served = 0;
  let failed = 0;
  for (const entry of entries) {
    // A lost race shows as a full counter: the counters are then read again and the same person is tried again.
    for (let tries = 0; tries < 3 && hasRoom(entry, freeOf(runtime, programme, places, ctx)); tries += 1) {
      const turn = await tryOne(runtime, entry, places, ctx);
      if (turn === 'full') {
        places = await runtime.queue.places(programme, asked);
        continue;
      }
      // Somebody else has already served this person, or they are not to have a place now: if that took the last place, the next commit finds out.
      if (turn === 'gone' || turn === 'no-budget' || turn === 'held') break;
      if (turn === 'failed') {
        // Meanwhile nobody may overtake this person.
        places = withOneMore(places, entry.providers);
        failed += 1;
        break;
      }
      places = withOneMore(places, [turn.provider]);
      served += 1;
      break;
    }
  }
  if (failed > 0) throw new TryAgainError('a turn in the queue failed');
  return served;
}

/**
 * Serves the queue if that can bring somebody in it a place now: if one of the providers that they wait for has room, or if
 * who could take them is not known under the present offers. Reads their own entry and the counters, and only then all
 * who wait: where nothing is free, what it costs does not rise with the queue. Nobody is missed, because each person who waits is
 * looked at when they enter and each week from then on, and whoever gives a place back marks the queue to be served.
 *
 * @returns whether the queue was served
 * @throws TryAgainError as `serveQueue` does
 */
export async function serveFor(
  runtime: QueueRuntime,
  referral: Parameters<typeof standingInQueue>[0] & { readonly id: string },
  ctx: Context,
): Promise<boolean> {
  const at = standingInQueue(referral);
  if (at === undefined) return false;
  const { programme } = at;
  // The entry first: whoever gives a place back after the counters were read has marked the queue.
  const entry = await runtime.queue.entryAt({ ...at, referralId: referral.id });
  let isReadable = true;
  const places = await runtime.queue.places(programme, offering(runtime, programme), () => {
    isReadable = false;
  });
  const isCertain = isReadable && entry?.ranked === markOf(runtime.region, programme, places, ctx.now);
  if (entry !== undefined && isCertain && !hasRoom(entry, freeOf(runtime, programme, places, ctx))) return false;
  await serveQueue(runtime, programme, ctx);
  return true;
}

/** The counters as they would be with one place more taken at each of these providers. */
function withOneMore(places: Places, providers: readonly string[]): Places {
  const more = providers.map((id) => {
    const { held = 0, ...known } = places.get(id) ?? {};
    return [id, { ...known, held: held + 1 }] as const;
  });
  return new Map([...places, ...more]);
}

/** Every provider that the region file lists for a programme, including those that an entry does not know yet. */
function offering({ region }: Pick<QueueRuntime, 'region'>, programme: Programme): readonly string[] {
  return region.providers.flatMap(({ id, offers }) => (offers.some((one) => one.programme === programme) ? id : []));
}

/** One person's turn. A fault in their case affects only them: the people behind them are still served. */
async function tryOne(runtime: QueueRuntime, entry: WaitingEntry, places: Places, ctx: Context): Promise<Turn> {
  try {
    return await serveOne(runtime, entry, places, ctx);
  } catch (error) {
    await tellFault(runtime, entry.referralId, 'queue-turn-failed', error);
    return isLasting(error) ? 'gone' : 'failed';
  }
}

/** The result of looking for a place for somebody whom the machine has just reached. */
export interface Seeking {
  readonly ranking: Ranking;
  /** The mark of the offers under which they were ranked. */
  readonly mark: string;
  /** A place that they can have at once. */
  readonly place?: Parameters<typeof givePlace>[1];
}

/**
 * Looks for a place for somebody whom the machine has just reached. Where a provider has more free places than people
 * ahead in the queue, every one of them is sure of a place whatever the order. This person can then be served at once,
 * and people who come at the same moment do not get in each other's way. Otherwise they wait for their turn (I9).
 * The people ahead are looked at only if a provider that could take this person has any room, and all of them are read only
 * if their sum leaves no place (`peopleAhead`).
 */
export async function seekPlace(
  runtime: QueueRuntime,
  from: Case,
  programme: Programme,
  ctx: Context,
): Promise<Seeking> {
  const at = standingInQueue(from.referral);
  const look = async () => {
    const places = await runtime.queue.places(programme, offering(runtime, programme));
    const ranking = await rankFor(runtime, from, places, ctx.now);
    const mark = markOf(runtime.region, programme, places, ctx.now);
    return { ranking, mark, free: freeOf(runtime, programme, places, ctx) };
  };
  const first = await look();
  // An earlier version put nobody in the queue before the machine reached them.
  const mayBeServed = at !== undefined && !isHeldForMove(from);
  if (!mayBeServed || firstWithRoom(first.ranking, first.free, ctx) === undefined) return withoutPlace(first);
  const spot = { ...at, referralId: from.referral.id };
  let ahead = await peopleAhead(runtime, spot, { mark: first.mark, now: ctx.now });
  while (ahead !== undefined) {
    // With somebody ahead, the counters are read again after the queue: if one of them leaves it in between, the place they
    // got is counted, so nobody is missed. With nobody ahead, the transaction that gives the place fails if it was taken meanwhile.
    const { ranking, mark, free } = ahead.isNobody ? first : await look();
    const wanting = ahead.wanting(mark);
    // Under other offers than those of the sum nothing is known to be free.
    const left =
      wanting === undefined
        ? new Map<string, number>()
        : new Map([...free].map(([id, count]) => [id, count - inFrontAt(wanting, id)]));
    const place = firstWithRoom(ranking, left, ctx);
    if (place !== undefined) return { ranking, mark, place };
    if (ahead.readAll === undefined) return { ranking, mark };
    ahead = await ahead.readAll();
  }
  return withoutPlace(first);
}

function withoutPlace({ ranking, mark }: Omit<Seeking, 'place'>): Seeking {
  return { ranking, mark };
}

/** The best place available, with the receipt that says why. */
function firstWithRoom(ranking: Ranking, free: ReadonlyMap<string, number>, ctx: Context): Seeking['place'] {
  const chosen = ranking.eligible.find(({ provider }) => (free.get(provider) ?? 0) > 0);
  if (chosen === undefined) return undefined;
  const { provider } = chosen;
  return { provider, receipt: receipt(ranking, { at: ctx.now, chosen: provider }) };
}

/**
 * Places that can be given, by provider: none where it has said that it is full; below 0 where it has since told a
 * smaller number than it holds.
 */
function freeOf(
  { region }: Pick<QueueRuntime, 'region'>,
  programme: Programme,
  places: Places,
  { now }: Context,
): ReadonlyMap<string, number> {
  const rooms = roomsOf(region, programme, places, now);
  return new Map([...rooms].map(([id, room]) => [id, freeIn(room, places.get(id)?.held ?? 0)]));
}

function hasRoom(entry: WaitingEntry, free: ReadonlyMap<string, number>): boolean {
  return entry.providers.some((id) => (free.get(id) ?? 0) > 0);
}

/** Gives one person a place. What is known of each provider's places decides the ranking, and which place it can be. */
async function serveOne(runtime: QueueRuntime, entry: WaitingEntry, places: Places, ctx: Context): Promise<Turn> {
  const free = freeOf(runtime, entry.programme, places, ctx);
  const work = async (from: OpenCase) => {
    if (standingInQueue(from.referral) === undefined || isHeldForMove(from)) return undefined;
    const ranking = await rankFor(runtime, from, places, ctx.now);
    const place = firstWithRoom(ranking, free, ctx);
    if (place === undefined) return undefined;
    isSpent = await isBudgetSpent(runtime, from.referral, ctx.now);
    return isSpent ? holdForBudget(from, ctx) : givePlace(from, place, ctx);
  };
  let isSpent = false;
  const outcome = await changeCase(runtime, entry.referralId, work);
  if (isSpent || (!outcome.changed && outcome.why === 'no-budget')) return 'no-budget';
  if (!outcome.changed) {
    const { now } = outcome;
    if (now === undefined || standingInQueue(now.referral) === undefined) return 'gone';
    return isHeldForMove(now) ? 'held' : 'full';
  }
  const { provider } = outcome.change.after;
  await nudgeMachine(runtime, outcome.change);
  return provider === undefined ? 'gone' : { provider };
}
