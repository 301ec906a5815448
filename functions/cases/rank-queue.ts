import { ageOn, localDate } from '../domain/calendar.ts';
import type { WaitingEntry } from '../domain/change.ts';
import type { Programme } from '../domain/codes.ts';
import { InvariantError } from '../domain/errors.ts';
import type { Context } from '../domain/journey/context.ts';
import { noProvider } from '../domain/journey/placing.ts';
import { standingInQueue } from '../domain/journey/queue.ts';
import { isStranded, type Ranking, rankProviders, receipt } from '../domain/matching.ts';
import { offersMark } from '../domain/offers-mark.ts';
import type { Instant } from '../domain/referral.ts';
import { placementOf, type Region } from '../domain/region.ts';
import { type PlaceState, type Room, roomOf } from '../domain/room.ts';
import type { Case } from '../ports/case.ts';
import type { Runtime } from '../ports/runtime.ts';
import { nudgeMachine } from './after-change.ts';
import { changeCase } from './change-case.ts';
import { type FaultRuntime, tellFault } from './tell-fault.ts';

export type QueueRuntime = FaultRuntime & Pick<Runtime, 'queue' | 'workflow'>;

/** What is known of the places of a programme, by provider. */
export type Places = ReadonlyMap<string, PlaceState>;

/** What is offered in a programme: the places, and the mark that says who may have them. */
interface Offers {
  readonly places: Places;
  readonly mark: string;
}

/** How many people are ranked again at once. */
const batch = 25;

/** The room of each of these providers that counts now: as they told, or as the region file says. */
export function roomsOf(region: Region, programme: Programme, places: Places, now: Instant): ReadonlyMap<string, Room> {
  return new Map(
    [...places].map(([provider, state]) => [provider, roomOf(region, { provider, programme }, state, now)]),
  );
}

/** The mark of what is offered in a programme now: by the region file, and by what providers told of their room. */
export function markOf(region: Region, programme: Programme, places: Places, now: Instant): string {
  const rooms = roomsOf(region, programme, places, now);
  return offersMark(region, programme, new Set([...rooms].flatMap(([id, { isTold }]) => (isTold ? id : []))));
}

/**
 * The entries of a programme's queue in order, each with the providers that could take that person under the present
 * region file. Looks up only people who were ranked under other offers, or never, and stores the result in the entry,
 * so that a change of the file costs one read for each person. A person with no provider left to wait for goes to the
 * coordinator. A person who cannot be ranked is reported and left out, and the people behind them are served.
 */
export async function rankedNow(
  runtime: QueueRuntime,
  { programme, entries }: { readonly programme: Programme; readonly entries: readonly WaitingEntry[] },
  places: Places,
  ctx: Context,
): Promise<readonly WaitingEntry[]> {
  const known = { places, mark: markOf(runtime.region, programme, places, ctx.now) };
  const ranked: WaitingEntry[] = [];
  for (let start = 0; start < entries.length; start += batch) {
    const some = entries.slice(start, start + batch).map((entry) => tryRanking(runtime, entry, known, ctx));
    for (const entry of await Promise.all(some)) if (entry !== undefined) ranked.push(entry);
  }
  return ranked;
}

async function tryRanking(
  runtime: QueueRuntime,
  entry: WaitingEntry,
  known: Offers,
  ctx: Context,
): Promise<WaitingEntry | undefined> {
  if (entry.ranked === known.mark) return entry;
  try {
    return await rankAnew(runtime, entry, known, ctx);
  } catch (error) {
    await tellFault(runtime, entry.referralId, 'queue-turn-failed', error);
    return undefined;
  }
}

/** Ranks one person under the present offers; undefined when they no longer wait for a place. */
async function rankAnew(
  runtime: QueueRuntime,
  entry: WaitingEntry,
  { places, mark }: Offers,
  ctx: Context,
): Promise<WaitingEntry | undefined> {
  const referral = await runtime.referrals.head(entry.referralId);
  if (referral === undefined || standingInQueue(referral) === undefined) return undefined;
  const ranking = await rankFor(runtime, { referral }, places, ctx.now);
  // Before the machine has reached somebody, leave it to the machine to find that nobody could take them.
  if (isStranded(ranking) && referral.stage === 'waiting') {
    await strand(runtime, entry.referralId, places, ctx);
    return undefined;
  }
  const providers = ranking.eligible.map(({ provider }) => provider);
  // First: whom they wanted may be summed up for newcomers.
  if (entry.ranked !== undefined) await runtime.queue.countLate(entry.programme);
  await runtime.queue.rankedAnew(entry, { providers, ranked: mark });
  return { ...entry, providers, ranked: mark };
}

/** The provider that somebody waits for is gone from the region file, and no other can take them. */
async function strand(runtime: QueueRuntime, referralId: string, places: Places, ctx: Context): Promise<void> {
  const outcome = await changeCase(runtime, referralId, async (from) => {
    if (from.referral.stage !== 'waiting') return undefined;
    const ranking = await rankFor(runtime, from, places, ctx.now);
    return isStranded(ranking) ? noProvider(from, receipt(ranking, { at: ctx.now }), ctx) : undefined;
  });
  if (outcome.changed) await nudgeMachine(runtime, outcome.change);
}

/** Ranks the providers for one referral. Reads the birth date, because age decides who may serve, but stores none of it. */
export async function rankFor(
  runtime: Pick<Runtime, 'region' | 'referrals'>,
  from: Pick<Case, 'referral' | 'parties'>,
  places: Places,
  now: Instant,
): Promise<Ranking> {
  const { referral } = from;
  // Care somewhere is health data: it is read here, in the step that needs it, and not stored.
  const { candidate } = from.parties?.() ?? (await runtime.referrals.parties(referral.id));
  if (candidate === undefined || referral.programme === undefined) {
    throw new InvariantError('matching needs a candidate and a programme');
  }
  const isBound = placementOf(runtime.region, referral.programme) === 'treating-provider';
  const rooms = roomsOf(runtime.region, referral.programme, places, now);
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
    told: new Map([...rooms].flatMap(([id, { isTold, capacity }]) => (isTold ? [[id, capacity] as const] : []))),
    reportedFull: new Set([...rooms].flatMap(([id, { isFull }]) => (isFull ? id : []))),
    silent: new Set([...places].flatMap(([id, { silentSince }]) => (silentSince === undefined ? [] : id))),
  });
}
