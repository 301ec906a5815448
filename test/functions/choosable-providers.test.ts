import { expect, test } from 'vitest';
import { type ChoosingRuntime, choosableProviders } from '../../functions/cases/choosable-providers.ts';
import { markOf } from '../../functions/cases/rank-queue.ts';
import type { WaitingEntry } from '../../functions/domain/change.ts';
import type { PlaceState } from '../../functions/domain/room.ts';
import type { QueuePlace } from '../../functions/ports/queue-store.ts';
import { chooseProviderForm } from '../../functions/web/desk/act/choose-provider-page.ts';
import { midden } from '../domain/fixtures.ts';
import { approved, but, byWorkCoach } from '../domain/walk.ts';
import { says } from '../support/says.ts';

const programme = 'sterk-met-werk';
const now = '2026-01-05T09:00:00.000Z';
const region = midden();

/** What there is to choose from for somebody who waits since eight o'clock, with these places and these people in the queue. */
async function choices(
  places: Readonly<Record<string, PlaceState>>,
  entries: readonly Partial<WaitingEntry>[] = [],
  change: Parameters<typeof but>[1] = {},
) {
  const walk = approved(byWorkCoach);
  const known = new Map(region.providers.map(({ id }) => [id, places[id] ?? { held: 0 }]));
  const ranked = markOf(region, programme, known, now);
  const waiting = entries.map((one, n): WaitingEntry => {
    return {
      referralId: `HW-${n}`,
      programme,
      since: '2026-01-04T08:00:00.000Z',
      providers: ['lister'],
      ranked,
      ...one,
    };
  });
  const upTo = async ({ since, referralId }: QueuePlace) =>
    waiting.filter((one) => one.since < since || (one.since === since && one.referralId <= referralId));
  const queue = {
    upTo,
    waiting: async () => waiting,
    places: async () => known,
  } as unknown as ChoosingRuntime['queue'];
  const runtime: ChoosingRuntime = { region, queue, referrals: {} as ChoosingRuntime['referrals'] };
  const from = but(walk, { waitingSince: '2026-01-05T08:00:00.000Z', ...change });
  const { providers } = await choosableProviders(runtime, from, walk.parties(), now);
  return { providers, at: (id: string) => providers.find(({ provider }) => provider === id) };
}

test('who serves the person comes first, in the order of the search; nobody else can be chosen, and the receipt says why', async () => {
  const { providers, at } = await choices({});
  const serving = providers.filter(({ serves }) => serves).map(({ provider }) => provider);
  expect(serving).toEqual(['kwintes', 'lister', 'wij-3-0', 'astare-jobcoaching']);
  expect(providers.slice(0, serving.length).map(({ provider }) => provider)).toEqual(serving);
  expect(providers.filter(({ isFirst }) => isFirst).map(({ provider }) => provider)).toEqual(['kwintes']);
  expect(at('jobstap')?.reasons.map(({ code }) => code)).toEqual(['other-municipality']);
  expect(at('altrecht')?.reasons.map(({ code }) => code)).toEqual(['other-programme']);
});

test('a place counts as free only if nobody who waits longer is to have it', async () => {
  const nine = { lister: { held: 9 } };
  expect((await choices(nine)).at('lister')).toMatchObject({ ahead: 0, isFree: true, held: 9, places: 10 });
  const ahead = await choices(nine, [{}]);
  expect(ahead.at('lister')).toMatchObject({ ahead: 1, isFree: false });
  // One more than there are: the free place stays with whoever is first.
  expect(ahead.at('lister')?.raised?.told).toMatchObject({ places: 11, by: 'coordinator' });
  expect((await choices(nine, [{ providers: ['kwintes'] }])).at('lister')).toMatchObject({ ahead: 0, isFree: true });
  // Who was not ranked under today's offers may want any of them; who came later is behind.
  expect((await choices(nine, [{ providers: [], ranked: 'of-yesterday' }])).at('lister')).toMatchObject({ ahead: 1 });
  expect((await choices(nine, [{ since: '2026-01-05T08:30:00.000Z' }])).at('lister')).toMatchObject({ ahead: 0 });
  expect((await choices(nine, [{ referralId: 'HW-0000000' }])).at('lister')).toMatchObject({ ahead: 0 });
});

test('no full provider is said to be asked first: that is the first with a free place, or nobody', async () => {
  const first = ({ providers }: Awaited<ReturnType<typeof choices>>) =>
    providers.filter(({ isFirst }) => isFirst).map(({ provider }) => provider);
  const before = await choices({ kwintes: { held: 99 } });
  expect(before.at('kwintes')?.isFree).toBe(false);
  expect(first(before)).toEqual(['lister']);
  // A free place that is somebody else's turn is none.
  const taken = await choices({ kwintes: { held: 99 }, lister: { held: 9 } }, [{}]);
  expect(first(taken)).toEqual(['wij-3-0']);
  const all = Object.fromEntries(region.providers.map(({ id }) => [id, { held: 99 }]));
  expect(first(await choices(all))).toEqual([]);
});

test('who declined can be chosen after all, who has the person already cannot, and who says to be full only with a place more', async () => {
  const full = { held: 3, fullUntil: '2026-02-01T08:00:00.000Z' };
  const { at } = await choices({ lister: full }, [], {
    passedProviders: ['wij-3-0'],
    stage: 'offer',
    provider: 'kwintes',
  });
  expect(at('wij-3-0')).toMatchObject({ serves: true, wasAsked: true, isFree: true, isFirst: false });
  expect(at('kwintes')).toMatchObject({ isPresent: true });
  expect(at('lister')).toMatchObject({ isFree: false, raised: { told: { places: 10 } } });
  expect(at('lister')?.reasons.map(({ code }) => code)).toEqual(['reported-full']);
});

test('an institution that does not treat the person is offered with what it would learn by that', async () => {
  const { providers } = await choices({});
  const [first, ...rest] = providers;
  if (first === undefined) throw new Error('nobody is there');
  const others = { ...first, reasons: [{ code: 'not-treating', text: { nl: '-', en: '-' } }] };
  const form = chooseProviderForm({ providers: [others, ...rest], places: new Map() });
  const fields = form.fields({} as never, { lang: 'nl' } as never, new Map());
  const hints = fields.flatMap(({ options = [] }) => options.map(({ value, hint = '' }) => [value, hint] as const));
  const told = hints.filter(([, hint]) => says('desk-place.choose.otherHears').test(hint)).map(([value]) => value);
  expect(told).toEqual([first.provider]);
  const adds = hints.filter(([, hint]) => says('desk-place.choose.canAdd').test(hint)).map(([value]) => value);
  const full = providers.filter(({ isFree, raised, serves, isPresent }) => !isFree && raised && serves && !isPresent);
  expect(adds).toEqual(full.map(({ provider }) => provider));
});
