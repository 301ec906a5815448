import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { serveFor, serveQueue } from '../../functions/cases/serve-queue.ts';
import type { Change, WaitingEntry } from '../../functions/domain/change.ts';
import { standingInQueue } from '../../functions/domain/journey/queue.ts';
import { isStranded, rankProviders } from '../../functions/domain/matching.ts';
import { isLateEntry, type StoredAhead } from '../../functions/domain/people-ahead.ts';
import type { Referral } from '../../functions/domain/referral.ts';
import type { Region } from '../../functions/domain/region.ts';
import { createHandler as createFindPlace } from '../../functions/find-place/handler.ts';
import type { QueuePlace, QueueStore } from '../../functions/ports/queue-store.ts';
import type { Runtime } from '../../functions/ports/runtime.ts';
import { now } from '../adapters/sample.ts';
import { contextAt } from '../domain/journey-model.ts';
import { openDeskWorld } from '../support/desk-world.ts';
import { caseOf, partiesOf, taskOf, worldRegion } from '../support/link-world.ts';

const programme = 'sterk-met-werk' as const;
const municipalities = ['GM0355', 'GM0310', 'GM0342'] as const;
const providers = ['altrecht', 'kwintes', 'lister'].filter((id) => worldRegion.providers.some((one) => one.id === id));

/** Where a provider works, and for how many at once. */
interface Offer {
  readonly places: number;
  readonly municipalities: readonly string[];
}
/** Somebody who comes: where they live, and whom they would rather have. */
interface Newcomer {
  readonly municipality: string;
  readonly preferred: string | undefined;
  /** Who has said no to them. */
  readonly passed?: readonly string[];
}
type Act =
  | { readonly do: 'come'; readonly people: readonly Newcomer[]; readonly order: readonly number[] }
  | { readonly do: 'place freed'; readonly of: number }
  | { readonly do: 'declined'; readonly of: number }
  | { readonly do: 'leave the queue'; readonly who: number }
  | { readonly do: 'offers changed'; readonly offers: readonly Offer[]; readonly order: readonly number[] };

/** Midden-Utrecht in which these providers, and no others, have the programme. */
function regionOf(offers: readonly Offer[]): Region {
  return {
    ...worldRegion,
    providers: worldRegion.providers.map((provider) => {
      const others = provider.offers.filter((one) => one.programme !== programme);
      const offer = offers[providers.indexOf(provider.id)];
      if (offer === undefined || offer.municipalities.length === 0) return { ...provider, offers: others };
      const { places, municipalities: served } = offer;
      const capacity = { status: places === 0 ? 'full' : 'has-places', places } as const;
      return { ...provider, offers: [...others, { programme, municipalities: [...served], capacity }] };
    }),
  };
}

/** How many people ahead are read before the sum of the others is used, and how far apart people come: some are summed up, some are not. */
const window = 3;
const apartMs = 20 * 60_000;

/** The programme's queue and places in memory, with the rules that the table keeps: no counter goes beyond its limit. */
function openQueue(offers: readonly Offer[]) {
  const world = openDeskWorld();
  const people = new Map<string, Newcomer>();
  let entries: WaitingEntry[] = [];
  const held = new Map<string, number>();
  const add = (provider: string, more: number) => held.set(provider, (held.get(provider) ?? 0) + more);
  const put = (entry: WaitingEntry) => {
    entries = [...entries.filter(({ referralId }) => referralId !== entry.referralId), entry].sort((a, b) =>
      `${a.since}${a.referralId}` < `${b.since}${b.referralId}` ? -1 : 1,
    );
  };
  const take = (id: string) => {
    entries = entries.filter(({ referralId }) => referralId !== id);
  };
  const upTo = (id: string) => entries.slice(0, entries.findIndex(({ referralId }) => referralId === id) + 1);
  // Kept for longer than an hour, so that it is used.
  let sum: StoredAhead = { first: '2020-01-01T00:00:00.000Z' };
  let kept = 0;
  const countLate = () => {
    sum = { ...sum, late: (sum.late ?? 0) + 1 };
  };
  const { commit } = world.runtime.referrals;
  const state = { region: regionOf(offers), come: 0 };
  const clock = () => new Date(Date.parse(now) + state.come * apartMs).toISOString();
  const runtime: Runtime = {
    ...world.runtime,
    clock,
    get region() {
      return state.region;
    },
    queue: {
      ...world.runtime.queue,
      waiting: async () => entries,
      upTo: async ({ referralId }: QueuePlace, after = '') => upTo(referralId).filter(({ since }) => since > after),
      nearest: async ({ referralId }: QueuePlace) => {
        const all = upTo(referralId);
        return { entries: all.slice(-window), isAll: all.length < window };
      },
      ahead: async () => sum,
      keepAhead: async (_: string, { counted, late, now: first }: Parameters<QueueStore['keepAhead']>[1]) => {
        kept += 1;
        if (sum.late === late) sum = { first: sum.first ?? first, ...sum, counted: { ...counted, late: late ?? 0 } };
      },
      countLate: async () => countLate(),
      entryAt: async ({ referralId }: { readonly referralId: string }) =>
        entries.find((one) => one.referralId === referralId),
      places: async (_: string, ids: readonly string[]) => new Map(ids.map((id) => [id, { held: held.get(id) ?? 0 }])),
      rankedAnew: async (entry: WaitingEntry, ranking: Pick<WaitingEntry, 'providers' | 'ranked'>) =>
        put({ ...entry, ...ranking }),
    },
    referrals: {
      ...world.runtime.referrals,
      commit: async (change: Change, extra) => {
        const { hold, leaveQueue, enterQueue, after } = change;
        if (hold !== undefined && (held.get(hold.provider) ?? 0) >= hold.limit) return 'no-place';
        const result = await commit(change, extra);
        if (result !== 'committed') return result;
        if (hold !== undefined) add(hold.provider, 1);
        if (leaveQueue !== undefined) take(after.id);
        if (enterQueue !== undefined) put(enterQueue);
        if (enterQueue !== undefined && isLateEntry(enterQueue, after.updatedAt)) countLate();
        return result;
      },
    },
  } as Runtime;
  const ctx = () => contextAt(state.region, clock());
  const findPlace = createFindPlace(runtime);

  /** Approved: in the queue, and not yet reached by the machine. */
  function enter(person: Newcomer): string {
    state.come += 1;
    const id = `HW-${String(state.come).padStart(6, '0')}A`;
    seek(id, person, clock());
    return id;
  }

  /** In the queue, at this position. */
  function seek(id: string, person: Newcomer, since: string): void {
    const task = taskOf(id, 'advance', 'system');
    const { provider: _, ...referral } = caseOf(id, [task]).referral;
    const { municipality, preferred, passed = [] } = person;
    const standing: Pick<Referral, 'stage' | 'programme' | 'municipality' | 'waitingSince' | 'passedProviders'> = {
      stage: 'placing',
      programme,
      municipality,
      waitingSince: since,
      passedProviders: [...passed],
    };
    const wish = preferred === undefined ? {} : { preferredProvider: preferred };
    world.add({ referral: { ...referral, ...standing, ...wish }, tasks: [task] }, partiesOf('Aardbei'));
    const entry = { referralId: id, programme, since, providers: [] };
    put(entry);
    if (isLateEntry(entry, clock())) countLate();
    people.set(id, person);
  }

  /** Who is where: with a provider, approved and not yet reached by the machine, in the queue, or without anybody who could take them. */
  async function standings(): Promise<ReadonlyMap<string, string>> {
    const found = new Map<string, string>();
    for (const id of people.keys()) {
      const referral = await runtime.referrals.head(id);
      if (referral === undefined) continue;
      const at =
        standingInQueue(referral) === undefined ? 'unplaced' : referral.stage === 'placing' ? 'comes' : 'waits';
      found.set(id, referral.provider ?? at);
    }
    return found;
  }

  return {
    state,
    people,
    held,
    enter,
    standings,
    reach: (id: string) => findPlace({ referralId: id, generation: 1 }),
    visit: async (id: string) => {
      const referral = await runtime.referrals.head(id);
      if (referral !== undefined) await serveFor(runtime, referral, ctx());
    },
    serve: () => serveQueue(runtime, programme, ctx()),
    inLine: () => entries.map(({ referralId }) => referralId),
    /** The provider that was asked said no: back to the old position, and its place is free. */
    async declined(id: string, provider: string) {
      const { passed = [], ...person } = people.get(id) ?? { municipality: '', preferred: undefined };
      const since = (await runtime.referrals.head(id))?.waitingSince ?? clock();
      add(provider, -1);
      seek(id, { ...person, passed: [...passed, provider] }, since);
    },
    sums: () => kept,
    late: () => sum.late ?? 0,
    forget(id: string, provider?: string) {
      if (provider !== undefined) add(provider, -1);
      take(id);
      people.delete(id);
    },
  };
}
type Queue = ReturnType<typeof openQueue>;

/** Who could take somebody now, best first; null where nobody ever could. */
function wanted({ state, people }: Queue, id: string, held: ReadonlyMap<string, number>): readonly string[] | null {
  const { municipality = '', preferred, passed = [] } = people.get(id) ?? {};
  const wish = preferred === undefined ? {} : { preferredProvider: preferred };
  const ranking = rankProviders(state.region, { programme, municipality, age: 35, passed, load: held, ...wish });
  return isStranded(ranking) ? null : ranking.eligible.map(({ provider }) => provider);
}

function placesOf({ state }: Queue, provider: string): number {
  const offers = state.region.providers.find(({ id }) => id === provider)?.offers ?? [];
  return offers.find((offer) => offer.programme === programme)?.capacity.places ?? 0;
}

/** The order as it is told in one sentence: all who wait are gone through, and each gets the best place that is free. */
function inOldOrder(queue: Queue, before: ReadonlyMap<string, string>, line: readonly string[]) {
  const after = new Map(before);
  const held = new Map(queue.held);
  for (const id of line) {
    const could = wanted(queue, id, held);
    // Whoever comes while all have said in the region file that they are full is the coordinator's at once; others wait on.
    const eligible = before.get(id) === 'comes' && could?.length === 0 ? null : could;
    const free = eligible?.find((provider) => (held.get(provider) ?? 0) < placesOf(queue, provider));
    if (free !== undefined) held.set(free, (held.get(free) ?? 0) + 1);
    after.set(id, free ?? (eligible === null ? 'unplaced' : 'waits'));
  }
  return after;
}

/** Does one thing that happens, and answers who stood in line when it had, before anybody was looked at. */
async function happen(
  queue: Queue,
  act: Act,
): Promise<{ readonly line: readonly string[]; readonly look: () => Promise<unknown> }> {
  const standings = await queue.standings();
  const nothing = { line: [], look: async () => {} };
  if (act.do === 'come') {
    const ids = act.people.map(queue.enter);
    const turns = inOrder(ids, act.order);
    return {
      line: queue.inLine(),
      look: async () => {
        for (const id of turns) await queue.reach(id);
      },
    };
  }
  if (act.do === 'leave the queue') {
    const line = queue.inLine();
    const id = line[act.who % Math.max(1, line.length)];
    if (id !== undefined) queue.forget(id);
    return nothing;
  }
  if (act.do === 'place freed') {
    const placed = [...standings].filter(([, at]) => at !== 'waits' && at !== 'unplaced');
    const [id, provider] = placed[act.of % Math.max(1, placed.length)] ?? [];
    if (id === undefined) return nothing;
    queue.forget(id, provider);
    return { line: queue.inLine(), look: queue.serve };
  }
  if (act.do === 'declined') {
    const placed = [...standings].filter(([, at]) => at !== 'waits' && at !== 'unplaced');
    const [id, provider] = placed[act.of % Math.max(1, placed.length)] ?? [];
    if (id === undefined || provider === undefined) return nothing;
    await queue.declined(id, provider);
    return {
      line: queue.inLine(),
      look: async () => {
        await queue.reach(id);
        await queue.serve();
      },
    };
  }
  queue.state.region = regionOf(act.offers);
  const visits = inOrder(queue.inLine(), act.order);
  return {
    line: queue.inLine(),
    look: async () => {
      for (const id of visits) await queue.visit(id);
    },
  };
}

/** The same in another order, as numbers say. */
function inOrder<T>(all: readonly T[], order: readonly number[]): readonly T[] {
  const rest = [...all];
  return all.map((_, n) => rest.splice((order[n] ?? 0) % rest.length, 1)[0] as T);
}

const offer = fc.record({ places: fc.integer({ min: 0, max: 3 }), municipalities: fc.subarray([...municipalities]) });
const offers = fc.array(offer, { minLength: providers.length, maxLength: providers.length });
const newcomer = fc.record({
  municipality: fc.constantFrom(...municipalities),
  preferred: fc.option(fc.constantFrom(...providers), { nil: undefined }),
});
const order = fc.array(fc.nat(20), { maxLength: 8 });
const acts = (orders: typeof order) =>
  fc.array(
    fc.oneof(
      {
        weight: 4,
        arbitrary: fc.record({
          do: fc.constant('come' as const),
          people: fc.array(newcomer, { minLength: 1, maxLength: 4 }),
          order: orders,
        }),
      },
      { weight: 3, arbitrary: fc.record({ do: fc.constant('place freed' as const), of: fc.nat(50) }) },
      { weight: 2, arbitrary: fc.record({ do: fc.constant('declined' as const), of: fc.nat(50) }) },
      { weight: 1, arbitrary: fc.record({ do: fc.constant('leave the queue' as const), who: fc.nat(50) }) },
      { weight: 2, arbitrary: fc.record({ do: fc.constant('offers changed' as const), offers, order }) },
    ),
    { minLength: 1, maxLength: 10 },
  );

describe('a programme’s queue', () => {
  test('counts each who is ranked anew under other offers once: a sum may know whom they wanted', async () => {
    const one = providers.map(() => ({ places: 1, municipalities: [...municipalities] }));
    const queue = openQueue(one);
    const [municipality = ''] = municipalities;
    for (let n = 0; n < providers.length + 3; n += 1)
      await queue.reach(queue.enter({ municipality, preferred: undefined }));
    await queue.serve();
    expect(queue.late()).toBe(0);
    expect(queue.inLine()).toHaveLength(3);
    queue.state.region = regionOf(one.map((offer) => ({ ...offer, municipalities: [municipality] })));
    await queue.serve();
    expect(queue.late()).toBe(3);
    await queue.serve();
    expect(queue.late()).toBe(3);
  });

  test('gives the places that it gave when all who wait were gone through each time', async () => {
    // The machine reaches newcomers in the order in which they were approved.
    await fc.assert(
      fc.asyncProperty(offers, acts(fc.constant([])), async (first, all) => {
        const queue = openQueue(first);
        for (const act of all) {
          const { line, look } = await happen(queue, act);
          const expected = inOldOrder(queue, await queue.standings(), line);
          await look();
          expect(await queue.standings()).toEqual(expected);
        }
      }),
      { numRuns: 60 },
    );
  });

  test('lets nobody overtake, keeps no place from who could have it and gives none twice, in whatever order the machine comes', async () => {
    await fc.assert(
      fc.asyncProperty(offers, acts(order), async (first, all) => {
        const queue = openQueue(first);
        for (const act of all) {
          const { line, look } = await happen(queue, act);
          const limits = new Map(providers.map((id) => [id, Math.max(queue.held.get(id) ?? 0, placesOf(queue, id))]));
          await look();
          const standings = await queue.standings();
          for (const [id, limit] of limits) expect(queue.held.get(id) ?? 0).toBeLessThanOrEqual(limit);
          for (const [at, id] of line.entries()) {
            if (standings.get(id) !== 'waits') continue;
            const could = wanted(queue, id, queue.held) ?? [];
            expect(could.filter((one) => (queue.held.get(one) ?? 0) < placesOf(queue, one))).toEqual([]);
            const behind = line.slice(at + 1).flatMap((one) => standings.get(one) ?? []);
            expect(behind.filter((one) => could.includes(one))).toEqual([]);
          }
        }
      }),
      { numRuns: 60 },
    );
  });
});
