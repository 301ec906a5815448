import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays } from '../../../functions/domain/calendar.ts';
import { type Fact, guidanceOf, type Results } from '../../../functions/domain/fact.ts';
import { boardOf, referenceLines, trendQuarters } from '../../../functions/domain/figures/board.ts';
import {
  dimensions,
  lastWholeQuarter,
  quarterBefore,
  quarterName,
  quarterNamed,
} from '../../../functions/domain/figures/population.ts';
import type { Share } from '../../../functions/domain/figures/shares.ts';

const received = '2026-01-05';
const head: Fact['head'] = {
  month: '2026-01',
  municipality: 'GM0355',
  programme: 'ips',
  provider: 'lister',
  accepted: 9,
};
const factOf = (results: Partial<Results>, parts: Partial<Fact['head']> = {}): Fact => ({
  head: { ...head, ...parts },
  guidance: guidanceOf(received, { talkOn: '2026-01-20', answered: 1, silent: 0, spells: [], ...results }),
});
const spell = (kind: 'employee' | 'learn-work' | 'education', startedOn: string, endedOn?: string) => ({
  kind,
  startedOn,
  ...(endedOn === undefined ? {} : { endedOn }),
});
const period = { quarter: { year: 2026, quarter: 3 }, today: '2026-10-20' } as const;

describe('quarters', () => {
  test('are named, read, and counted back over the turn of a year', () => {
    expect(quarterNamed('2026-Q3')).toEqual(period.quarter);
    expect([quarterNamed('2026-Q5'), quarterNamed('26-Q1'), quarterNamed('')]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
    expect(quarterName(quarterBefore({ year: 2026, quarter: 1 }))).toBe('2025-Q4');
    expect(quarterName(quarterBefore({ year: 2026, quarter: 3 }, 7))).toBe('2024-Q4');
    expect(
      ['2026-01-01', '2026-03-31', '2026-04-01', '2026-12-31'].map((day) => quarterName(lastWholeQuarter(day))),
    ).toEqual(['2025-Q4', '2025-Q4', '2026-Q1', '2026-Q3']);
  });
});

describe('the board', () => {
  const facts = [
    factOf({ knownUntil: '2026-10-10', goalOn: '2026-05-01', spells: [spell('employee', '2026-02-19')] }),
    factOf(
      { knownUntil: '2026-10-10', spells: [spell('learn-work', '2026-09-01')] },
      { programme: 'sterk-met-werk-of-scholing' },
    ),
    factOf(
      { knownUntil: '2026-10-10', stop: 'health', silent: 2, spells: [spell('education', '2026-02-01')] },
      { ended: 200 },
    ),
    factOf({ knownUntil: '2026-04-01' }, { municipality: 'GM0333', provider: 'altrecht' }),
    factOf({}, { out: 'duplicate' }),
    { head: { month: '2026-06', municipality: 'GM0355' } },
    { head: { month: '2026-10', municipality: 'GM0355', programme: 'ips' } },
  ] satisfies readonly Fact[];
  const successor = (code: string) => (code === 'GM0333' ? 'GM1904' : code);

  test('tells each figure with how many, of how many, and what silence leaves open', () => {
    const { total } = boardOf(facts, {}, period, successor);
    expect(total.numbers).toEqual({ received: 5, started: 4, ended: 1, goals: 1, answered: 4, silent: 2 });
    const one = { n: 4, yes: 1, unknown: 1, worst: 0.25, best: 0.5 };
    expect([total.inQuarter, total.ever, total.learnWork, total.education]).toEqual([one, one, one, one]);
    expect(total.school).toEqual({ n: 4, yes: 2, unknown: 1, worst: 0.5, best: 0.75 });
    expect(total.kept.get(26)).toMatchObject({ n: 1, yes: 1 });
    expect(total.kept.get(52)).toMatchObject({ n: 0, worst: undefined });
    expect(total.toJob).toMatchObject({ n: 4, happened: 1, median: undefined, curve: [{ day: 30, atRisk: 4 }] });
    expect(total.stops).toEqual({ n: 4, reasons: new Map([['health', 1]]) });
  });

  test('breaks down by what people are counted under, and leaves who stands under nothing to the total', () => {
    const { groups } = boardOf(facts, {}, period, successor);
    const sizes = Object.fromEntries(
      dimensions.map((dimension) => [
        dimension,
        groups[dimension].map(({ name, figures }) => [name, figures.numbers.received]),
      ]),
    );
    expect(sizes).toEqual({
      programme: [
        ['ips', 3],
        ['sterk-met-werk-of-scholing', 1],
      ],
      municipality: [
        ['GM0355', 4],
        ['GM1904', 1],
      ],
      provider: [
        ['altrecht', 1],
        ['lister', 3],
      ],
      received: [
        ['2026-Q1', 4],
        ['2026-Q2', 1],
      ],
      started: [['2026-Q1', 4]],
    });
  });

  test('the trend ends with its quarter; nobody counts before they started', () => {
    const { trend } = boardOf(facts, {}, period, successor);
    expect(trend).toHaveLength(trendQuarters);
    expect(trend.map(({ quarter, share }) => [quarterName(quarter), share.n]).slice(-4)).toEqual([
      ['2025-Q4', 0],
      ['2026-Q1', 4],
      ['2026-Q2', 4],
      ['2026-Q3', 4],
    ]);
  });

  test('of nobody there are numbers of nobody, and no shares', () => {
    for (const board of [boardOf([], {}, period), boardOf(facts, { provider: 'kwintes' }, period)]) {
      expect(board.total).toMatchObject({
        numbers: { received: 0, started: 0 },
        ever: { n: 0, worst: undefined, best: undefined },
        toJob: { n: 0, median: undefined, curve: [] },
      });
      expect(dimensions.flatMap((dimension) => board.groups[dimension])).toEqual([]);
    }
  });

  test('others published two shares, without their base', () => {
    expect(referenceLines.map(({ share, base }) => [share, base])).toEqual([
      [0.51, 'not-published'],
      [0.37, 'not-published'],
    ]);
  });
});

describe('for any people', () => {
  const day = fc.integer({ min: 0, max: 400 }).map((days) => addDays('2025-09-01', days));
  const fact = fc
    .record({
      programme: fc.constantFrom('ips', 'sterk-met-werk', undefined),
      municipality: fc.constantFrom('GM0355', 'GM0344'),
      provider: fc.constantFrom('lister', 'altrecht', undefined),
      received: day,
      talk: fc.option(fc.integer({ min: 0, max: 90 })),
      job: fc.option(fc.integer({ min: -50, max: 300 })),
      known: fc.option(fc.integer({ min: 0, max: 300 })),
      stop: fc.constantFrom('health', 'died', undefined),
    })
    .map(
      ({ programme, municipality, provider, received: on, talk, job, known, stop }): Fact => ({
        head: {
          month: on.slice(0, 7),
          municipality,
          ...(programme && { programme }),
          ...(provider && { provider, accepted: 3 }),
        } as Fact['head'],
        ...(talk === null
          ? {}
          : {
              guidance: guidanceOf(on, {
                talkOn: addDays(on, talk),
                answered: 1,
                silent: 0,
                spells: job === null ? [] : [spell('employee', addDays(on, job))],
                ...(known === null ? {} : { knownUntil: addDays(on, talk + known) }),
                ...(stop && { stop }),
              }),
            }),
      }),
    );

  test('parts add up to no more than the whole, to all of it where each stands under something; and each is the board of its own people', () => {
    fc.assert(
      fc.property(fc.array(fact, { maxLength: 25 }), (facts) => {
        const board = boardOf(facts, {}, period);
        for (const dimension of dimensions) {
          const groups = board.groups[dimension];
          for (const figure of ['inQuarter', 'ever', 'school', 'keptFromBefore'] as const) {
            for (const part of ['n', 'yes', 'unknown'] as const satisfies readonly (keyof Share)[]) {
              const sum = groups.reduce((all, { figures }) => all + figures[figure][part], 0);
              if (dimension === 'programme' || dimension === 'provider') {
                expect(sum).toBeLessThanOrEqual(board.total[figure][part]);
              } else expect(sum).toBe(board.total[figure][part]);
            }
          }
          for (const { name, figures } of groups) {
            expect(boardOf(facts, { [dimension]: name }, period).total).toEqual(figures);
          }
        }
      }),
      { numRuns: 15 },
    );
  });
});
