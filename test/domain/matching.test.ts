import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { capacityStatuses, programmes } from '../../functions/domain/codes.ts';
import { allFull, type PlaceSought, rankProviders, receipt } from '../../functions/domain/matching.ts';
import type { Region } from '../../functions/domain/region.ts';
import { type Capacity, holdAt } from '../../functions/domain/room.ts';
import { midden } from './fixtures.ts';

const base = midden();
/** The same region, were IPS not bound to the institution that treats somebody. */
const anyIps: Region = { ...base, programmes: { ...base.programmes, ips: { placement: 'any' } } };
const zeist: PlaceSought = {
  programme: 'sterk-met-werk',
  municipality: 'GM0355',
  age: 36,
  passed: [],
  load: new Map(),
};
const order = (region: Region, sought: PlaceSought) =>
  rankProviders(region, sought).eligible.map(({ provider }) => provider);
const codes = (reasons: readonly { readonly code: string }[] | undefined) => reasons?.map(({ code }) => code);

describe('ranking', () => {
  test('an offer is for the municipalities that it names, or for all of the region', () => {
    const serving = (municipalities: 'all' | string[]) => {
      const providers = base.providers.map((one) => ({
        ...one,
        offers: one.offers.map((offer) => ({ ...offer, municipalities })),
      }));
      return order({ ...base, providers }, zeist);
    };
    expect(serving('all')).toEqual(serving(['GM0310', 'GM0355']));
    expect(serving('all')).toHaveLength(5);
    expect(serving(['GM0310'])).toEqual([]);
  });

  test('who reports places comes before who wants to be asked first; then the id decides', () => {
    expect(order(base, zeist)).toEqual(['kwintes', 'lister', 'wij-3-0', 'astare-jobcoaching']);
  });

  test('a waiting list comes between', () => {
    expect(order(anyIps, { ...zeist, programme: 'ips' })).toEqual(['altrecht', 'lister', 'kwintes', 'inforsa']);
  });

  test('the smallest share of places taken comes first, not the smallest number', () => {
    const load = new Map([
      ['kwintes', 6],
      ['lister', 4],
      ['wij-3-0', 5],
    ]);
    expect(order(base, { ...zeist, load })).toEqual(['wij-3-0', 'lister', 'kwintes', 'astare-jobcoaching']);
  });

  test("the candidate's preference comes first, also with less room", () => {
    expect(order(base, { ...zeist, preferredProvider: 'astare-jobcoaching' })[0]).toBe('astare-jobcoaching');
    const [first] = rankProviders(base, { ...zeist, preferredProvider: 'wij-3-0' }).eligible;
    expect(codes(first?.reasons)).toEqual(['preferred', 'fits', 'has-places']);
  });

  test('a preference for who cannot take the person changes nothing', () => {
    expect(order(base, { ...zeist, preferredProvider: 'jobstap' })).toEqual(order(base, zeist));
  });

  test('having no free place keeps nobody off the list', () => {
    expect(order(base, { ...zeist, load: new Map([['wij-3-0', 15]]) })).toContain('wij-3-0');
  });

  test('every reason to skip is given', () => {
    const region = midden();
    const jobstap = region.providers.find(({ id }) => id === 'jobstap');
    const [offer] = jobstap?.offers ?? [];
    if (offer === undefined) throw new Error('Jobstap offers something');
    offer.minAge = 40;
    offer.capacity = { status: 'full', places: 0 };
    const { skipped } = rankProviders(region, { ...zeist, passed: ['jobstap', 'lister'] });
    const reasonsOf = (id: string) => codes(skipped.find(({ provider }) => provider === id)?.reasons);
    expect(reasonsOf('jobstap')).toEqual(['other-municipality', 'other-age', 'full', 'passed']);
    expect(reasonsOf('lister')).toEqual(['passed']);
    expect(reasonsOf('altrecht')).toEqual(['other-programme']);
  });

  test('ages of an offer count at both ends', () => {
    const sought = { ...zeist, programme: 'ips' } as const;
    expect(order(anyIps, { ...sought, age: 17 })).not.toContain('inforsa');
    expect(order(anyIps, { ...sought, age: 18 })).toContain('inforsa');
    const region = structuredClone(anyIps);
    for (const { offers } of region.providers) for (const offer of offers) offer.maxAge = 36;
    expect(order(region, { ...sought, age: 36 })).toHaveLength(4);
    expect(order(region, { ...sought, age: 37 })).toEqual([]);
  });

  test.each(['altrecht', 'lister', 'kwintes', 'inforsa'])(
    'IPS belongs to who treats somebody: %s',
    (treatingProvider) => {
      const ranking = rankProviders(base, {
        ...zeist,
        programme: 'ips',
        treatingProvider,
        preferredProvider: 'lister',
      });
      expect(ranking.eligible.map(({ provider }) => provider)).toEqual([treatingProvider]);
      expect(codes(ranking.eligible[0]?.reasons)).toContain('treats');
      for (const { reasons } of ranking.skipped) expect(codes(reasons)).toEqual(['not-treating']);
    },
  );

  test.each([undefined, 'elsewhere', 'none', 'gone'])(
    "IPS for somebody treated at %s is nobody's here",
    (treatingProvider) => {
      const sought = {
        ...zeist,
        programme: 'ips',
        ...(treatingProvider === undefined ? {} : { treatingProvider }),
      } as const;
      expect(order(base, sought)).toEqual([]);
    },
  );

  test('without a word in the region file IPS still belongs to who treats somebody, and nothing else does', () => {
    const { programmes: _, ...silent } = base;
    expect(order(silent, { ...zeist, programme: 'ips', treatingProvider: 'lister' })).toEqual(['lister']);
    expect(order(silent, { ...zeist, treatingProvider: 'lister' })).toEqual(order(base, zeist));
  });

  test('who treats somebody and is full has a waiting list, and is offered nothing', () => {
    const region = midden();
    const offer = region.providers
      .find(({ id }) => id === 'lister')
      ?.offers.find(({ programme }) => programme === 'ips');
    if (offer !== undefined) offer.capacity = { status: 'full', places: 0 };
    expect(order(region, { ...zeist, programme: 'ips', treatingProvider: 'lister' })).toEqual(['lister']);
    expect(holdAt(region, 'lister', 'ips', '2026-11-21T09:00:00.000Z').limit).toBe(0);
  });

  test("the coordinator's choice stands alone, and tells nothing of the others", () => {
    const sought = { ...zeist, programme: 'ips', treatingProvider: 'altrecht', passed: ['altrecht'] } as const;
    const ranking = rankProviders(base, { ...sought, assignedProvider: 'lister' });
    expect(ranking.eligible.map(({ provider }) => provider)).toEqual(['lister']);
    expect(codes(ranking.eligible[0]?.reasons)).toContain('coordinators-choice');
    for (const { reasons } of ranking.skipped) expect(codes(reasons)).toEqual(['not-chosen']);
  });

  test('the first hears that its load decided, when it did', () => {
    const [first, second] = rankProviders(base, zeist).eligible;
    expect(codes(first?.reasons)).toEqual(['fits', 'has-places', 'lowest-load']);
    expect(codes(second?.reasons)).toEqual(['fits', 'has-places']);
  });

  test('who reports places and has somebody in each of them is said to be full, and still waited for', () => {
    const [first] = rankProviders(base, zeist).eligible;
    const load = new Map([[first?.provider ?? '', 500]]);
    const last = rankProviders(base, { ...zeist, load }).eligible.find(({ provider }) => provider === first?.provider);
    expect(codes(last?.reasons)).toEqual(['fits', 'all-taken']);
  });
});

describe('places', () => {
  test.each([
    ['altrecht', 'ips', 20],
    ['altrecht', 'sterk-met-werk', 0],
    ['nobody', 'ips', 0],
  ] as const)('%s has for %s %i', (provider, programme, places) => {
    expect(holdAt(base, provider, programme, '2026-11-21T09:00:00.000Z').limit).toBe(places);
  });
});

describe('what a provider tells of its own room', () => {
  const told = (capacity: Capacity) => ({ ...zeist, told: new Map([['kwintes', capacity]]) });

  test('decides the order in place of the region file', () => {
    expect(order(base, zeist)[0]).not.toBe('wij-3-0');
    const words = order(base, zeist).map(
      (id) => [id, { status: id === 'wij-3-0' ? 'has-places' : 'waiting-list', places: 9 }] as const,
    );
    expect(order(base, { ...zeist, told: new Map<string, Capacity>(words) })[0]).toBe('wij-3-0');
  });

  test('full comes last, is never ruled out, and is not mistaken for an answer of a while ago', () => {
    const ranking = rankProviders(base, {
      ...told({ status: 'full', places: 0 }),
      reportedFull: new Set(['kwintes']),
    });
    expect(ranking.eligible.at(-1)).toMatchObject({ provider: 'kwintes', keptBack: { code: 'told-full' } });
    expect(codes(ranking.eligible.at(-1)?.reasons)).toEqual(['fits']);
    expect(allFull(ranking)).toBe(false);
    const everyone = new Set(order(base, zeist));
    expect(allFull(rankProviders(base, { ...told({ status: 'full', places: 0 }), reportedFull: everyone }))).toBe(true);
  });

  test('counts where the region file calls it full', () => {
    const region = midden();
    for (const { offers } of region.providers.filter(({ id }) => id === 'kwintes'))
      for (const offer of offers) offer.capacity = { status: 'full', places: 0 };
    expect(order(region, zeist)).not.toContain('kwintes');
    expect(order(region, told({ status: 'ask-first', places: 1 }))).toContain('kwintes');
  });
});

describe('the receipt', () => {
  const at = '2026-11-21T08:00:00.000Z';

  test('tells who was passed over for want of a place, who stood lower and who could not', () => {
    const kept = receipt(rankProviders(base, zeist), { at, chosen: 'lister' });
    expect(kept.at).toBe(at);
    expect(kept.chosen?.provider).toBe('lister');
    const skipped = Object.fromEntries(kept.skipped.map(({ provider, reasons }) => [provider, codes(reasons)]));
    expect(skipped).toMatchObject({
      kwintes: ['no-free-place'],
      'wij-3-0': ['ranked-lower'],
      jobstap: ['other-municipality'],
      inforsa: ['other-programme'],
    });
    expect(kept.skipped).toHaveLength(base.providers.length - 1);
  });

  test('who is kept back by an answer, or by none, is told of so', () => {
    const ranking = rankProviders(base, { ...zeist, reportedFull: new Set(['kwintes']), silent: new Set(['lister']) });
    expect(ranking.eligible.map(({ provider }) => provider)).toEqual([
      'wij-3-0',
      'astare-jobcoaching',
      'lister',
      'kwintes',
    ]);
    const kept = receipt(ranking, { at, chosen: 'wij-3-0' });
    const skipped = Object.fromEntries(kept.skipped.map(({ provider, reasons }) => [provider, codes(reasons)]));
    expect(skipped).toMatchObject({
      kwintes: ['reported-full'],
      lister: ['silent'],
      'astare-jobcoaching': ['ranked-lower'],
    });
  });

  test('without a chosen one, nobody had a place', () => {
    const kept = receipt(rankProviders(base, zeist), { at });
    expect(kept.chosen).toBeUndefined();
    expect(codes(kept.skipped[0]?.reasons)).toEqual(['no-free-place']);
    expect(kept.skipped).toHaveLength(base.providers.length);
  });
});

describe('for any region', () => {
  const offers = fc.uniqueArray(
    fc.record({
      programme: fc.constantFrom(...programmes),
      municipalities: fc.constantFrom('all' as const, ['GM0355'], ['GM0310']),
      minAge: fc.constantFrom(16, 30),
      capacity: fc
        .record({ status: fc.constantFrom(...capacityStatuses), places: fc.integer({ min: 1, max: 9 }) })
        .map(({ status, places }) => ({ status, places: status === 'full' ? 0 : places })),
    }),
    { selector: ({ programme }) => programme, maxLength: 3 },
  );
  const provider = fc.record({
    id: fc.stringMatching(/^[a-z]{1,3}$/),
    name: fc.constant('Aanbieder'),
    mailbox: fc.constant('post@aanbieder.example'),
    domains: fc.array(fc.constant('aanbieder.example'), { minLength: 1, maxLength: 1 }),
    phone: fc.constant('030 000 00 09'),
    ipsCare: fc.boolean(),
    offers,
  });
  const providers = fc.uniqueArray(provider, { selector: ({ id }) => id, minLength: 1, maxLength: 8 });
  const loads = fc.array(fc.tuple(fc.stringMatching(/^[a-z]{1,3}$/), fc.nat(9))).map((list) => new Map(list));
  const cases = fc.record({ providers, load: loads }).chain(({ providers: list, load }) =>
    fc.record({
      region: fc.constant({ ...base, providers: list }),
      shuffled: fc.shuffledSubarray(list, { minLength: list.length }).map((other) => ({ ...base, providers: other })),
      sought: fc.record({
        programme: fc.constantFrom(...programmes),
        municipality: fc.constantFrom('GM0355', 'GM0310', 'GM0344'),
        age: fc.integer({ min: 16, max: 70 }),
        preferredProvider: fc.constantFrom(...list.map(({ id }) => id)),
        passed: fc.subarray(list.map(({ id }) => id)),
        load: fc.constant(load),
        reportedFull: fc.subarray(list.map(({ id }) => id)).map((ids) => new Set(ids)),
        silent: fc.subarray(list.map(({ id }) => id)).map((ids) => new Set(ids)),
      }),
    }),
  );

  test('who said to be full comes last, then who did not answer, also before a preference; all are told of', () => {
    fc.assert(
      fc.property(cases, ({ region, sought }) => {
        const ids = order(region, sought);
        const rank = (id: string) => (sought.reportedFull.has(id) ? 2 : sought.silent.has(id) ? 1 : 0);
        expect(ids.map(rank)).toEqual(ids.map(rank).toSorted());
        for (const { provider, keptBack } of rankProviders(region, sought).eligible) {
          const code = sought.reportedFull.has(provider)
            ? 'reported-full'
            : sought.silent.has(provider)
              ? 'silent'
              : undefined;
          expect(keptBack?.code).toBe(code);
        }
        // A total order: nobody is lost, and nobody stands twice.
        const { eligible, skipped } = rankProviders(region, sought);
        const all = [...eligible, ...skipped].map(({ provider }) => provider);
        expect(all.toSorted()).toEqual(region.providers.map(({ id }) => id).toSorted());
      }),
    );
  });

  test('the order in the file does not matter', () => {
    fc.assert(
      fc.property(cases, ({ region, shuffled, sought }) => {
        expect(rankProviders(shuffled, sought)).toEqual(rankProviders(region, sought));
      }),
    );
  });

  test('everyone is either eligible or skipped, with reasons, and nobody eligible was passed or is full', () => {
    fc.assert(
      fc.property(cases, ({ region, sought }) => {
        const { eligible, skipped } = rankProviders(region, sought);
        const all = [...eligible, ...skipped];
        expect(all.map(({ provider: id }) => id).sort()).toEqual(region.providers.map(({ id }) => id).sort());
        expect(all.every(({ reasons }) => reasons.length > 0)).toBe(true);
        for (const { provider: id } of eligible) {
          expect(sought.passed).not.toContain(id);
          expect(holdAt(region, id, sought.programme, '2026-11-21T09:00:00.000Z').limit).toBeGreaterThan(0);
        }
      }),
    );
  });

  test('a provider that cannot take the person never changes the match', () => {
    fc.assert(
      fc.property(cases, ({ region, sought }) => {
        const { eligible } = rankProviders(region, sought);
        const only = {
          ...region,
          providers: region.providers.filter(({ id }) => eligible.some((one) => one.provider === id)),
        };
        expect(rankProviders(only, sought).eligible).toEqual(eligible);
      }),
    );
  });

  test('ruling out the first lets the others keep their order', () => {
    fc.assert(
      fc.property(cases, ({ region, sought }) => {
        const [first, ...others] = order(region, sought);
        fc.pre(first !== undefined);
        expect(order(region, { ...sought, passed: [...sought.passed, first] })).toEqual(others);
      }),
    );
  });
});
