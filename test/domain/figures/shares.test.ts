import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays } from '../../../functions/domain/calendar.ts';
import { type Fact, guidanceOf, type Results, resultsOf } from '../../../functions/domain/fact.ts';
import { cohortOf, factsOf, lastDay } from '../../../functions/domain/figures/population.ts';
import {
  decisionsByTerm,
  earlyStops,
  everWorked,
  keptFor,
  keptFromBefore,
  keptWeeks,
  schoolStarted,
  workedInQuarter,
} from '../../../functions/domain/figures/shares.ts';
import { medianDays } from '../../../functions/domain/figures/survival.ts';
import { daysToJob, stepWaits } from '../../../functions/domain/figures/waits.ts';
import { outcomeBounds, quarterDates } from '../../../functions/domain/outcome.ts';
import type { Trajectory } from '../../../functions/domain/trajectory.ts';

const received = '2026-01-05';
const base: Fact['head'] = { month: '2026-01', municipality: 'GM0355', programme: 'sterk-met-werk' };
const factOf = (results: Partial<Results>, head: Partial<Fact['head']> = {}): Fact => ({
  head: { ...base, ...head },
  guidance: guidanceOf(received, { talkOn: '2026-01-20', answered: 1, silent: 0, spells: [], ...results }),
});
const job = (startedOn: string, endedOn?: string) => ({
  kind: 'employee' as const,
  startedOn,
  ...(endedOn === undefined ? {} : { endedOn }),
});

describe('shares come out as they would with dates', () => {
  const date = fc.integer({ min: 0, max: 500 }).map((days) => addDays('2026-01-01', days));
  const spell = fc.record({
    kind: fc.constantFrom('employee' as const, 'learn-work' as const),
    startedOn: date,
    length: fc.option(fc.integer({ min: 0, max: 300 })),
  });
  const trajectory = fc
    .record({
      talk: date,
      answers: fc.array(date, { maxLength: 4 }),
      spells: fc.array(spell, { maxLength: 3 }),
      died: fc.boolean(),
    })
    .map(
      ({ talk, answers, spells, died }) =>
        ({
          startsOn: talk,
          firstTalkOn: talk,
          checkIns: answers.map((day) => ({ date: day, purpose: 'regular', answered: true })),
          spells: spells.map(({ kind, startedOn, length }, n) => ({
            id: `S${n}`,
            kind,
            startedOn,
            ...(length === null ? {} : { endedOn: addDays(startedOn, length) }),
          })),
          ...(died ? { earlyStop: 'died' } : {}),
        }) as unknown as Trajectory,
    );

  test('on both bases, with what silence leaves open', () => {
    fc.assert(
      fc.property(fc.array(trajectory, { maxLength: 6 }), fc.integer({ min: 0, max: 5 }), (trajectories, n) => {
        const quarter = { year: 2026 + Math.floor(n / 4), quarter: ((n % 4) + 1) as 1 | 2 | 3 | 4 };
        const until = quarterDates(quarter).last;
        const facts = trajectories.map((one) => ({ head: base, guidance: guidanceOf(received, resultsOf(one)) }));
        for (const [found, known] of [
          [workedInQuarter(facts, quarter), outcomeBounds(trajectories, { kind: 'in-quarter', quarter })],
          [everWorked(facts, until.slice(0, 7)), outcomeBounds(trajectories, { kind: 'ever', until })],
        ] as const) {
          const { total, employed, unknown, worst, best } = known;
          expect(found).toEqual({ n: total, yes: employed, unknown, worst, best });
        }
      }),
      { numRuns: 300 },
    );
  });
});

test('a job is kept for the weeks that have passed since its month was over; what nobody tells is open', () => {
  const facts = [
    factOf({ knownUntil: '2026-06-30', spells: [job('2026-02-02')] }),
    factOf({ knownUntil: '2026-06-30', spells: [job('2026-02-02', '2026-03-01')] }),
    factOf({ knownUntil: '2026-03-01', spells: [job('2026-02-02')] }),
    factOf({ knownUntil: '2026-06-30', spells: [job('2026-06-01')] }),
    factOf({}),
  ];
  expect(keptWeeks.map((weeks) => keptFor(facts, weeks, '2026-07-01').n)).toEqual([3, 0, 0]);
  expect(keptFor(facts, 13, '2026-07-01')).toMatchObject({ yes: 1, unknown: 1, worst: 1 / 3, best: 2 / 3 });
});

test('whoever died without keeping their work is no failure: they are left out, whether its end was told or not', () => {
  const stop = 'died' as const;
  const facts = [
    factOf({ stop, spells: [job('2026-02-02', '2026-03-01')] }),
    factOf({ stop, spells: [job('2026-02-02')] }),
    factOf({ stop, spells: [job('2026-02-02', '2026-06-30')] }),
  ];
  expect(keptFor(facts, 13, '2026-07-01')).toMatchObject({ n: 1, yes: 1, unknown: 0 });
  const before = [
    factOf({ stop, spells: [job('2025-09-01', '2026-03-01')] }),
    factOf({ stop, spells: [job('2025-09-01')] }),
    factOf({ stop, knownUntil: '2026-06-30', spells: [job('2025-09-01')] }),
  ];
  expect(keptFromBefore(before, '2026-06')).toMatchObject({ n: 1, yes: 1, unknown: 0 });
});

test('school begins with guidance or after it; what somebody came with is kept or lost', () => {
  const school = (startedOn: string, endedOn?: string) => ({ ...job(startedOn, endedOn), kind: 'education' as const });
  const knownUntil = '2026-06-30';
  const facts = [
    factOf({ knownUntil, spells: [school('2026-02-02')] }),
    factOf({ knownUntil, spells: [school('2025-09-01')] }),
    factOf({ knownUntil, spells: [school('2025-09-01', '2026-03-01')] }),
    factOf({ spells: [school('2025-09-01')] }),
  ];
  expect(schoolStarted(facts, '2026-06')).toMatchObject({ n: 4, yes: 1, unknown: 1 });
  expect(keptFromBefore(facts, '2026-06')).toMatchObject({ n: 3, yes: 1, unknown: 1 });
});

test('days to a job count from the first talk; who has none counts until the last answer, and who came with one not at all', () => {
  const facts = [
    factOf({ spells: [job('2026-02-19'), job('2026-05-01')] }),
    factOf({ knownUntil: '2026-03-21' }),
    factOf({ spells: [job('2025-12-01')] }),
    { head: base },
  ];
  expect(daysToJob(facts)).toEqual([
    { days: 30, happened: true },
    { days: 60, happened: false },
  ]);
  expect(medianDays(daysToJob(facts))).toMatchObject({ n: 2, happened: 1, median: 30 });
});

test('each wait counts from the step before; who waits still counts as long as is known', () => {
  const facts: Fact[] = [
    {
      head: { ...base, asked: 1, due: 15, decided: 11, offered: 12, accepted: 20 },
      guidance: { answered: 0, silent: 0, spells: [], talk: 27 },
    },
    { head: { ...base, asked: 2, due: 15, decided: 22, closure: 'declined', ended: 22 } },
    { head: { ...base, asked: 1, due: 15 } },
  ];
  const waits = stepWaits(facts, '2026-03-02');
  expect(waits.get('decided')).toEqual({ n: 3, happened: 2, half: 20, most: undefined });
  expect(waits.get('accepted')).toEqual({ n: 1, happened: 1, half: 8, most: 8 });
  expect(waits.get('talk')).toMatchObject({ n: 1, half: 7 });
  expect(decisionsByTerm(facts)).toEqual({ within: 1, over: 1, none: 1 });
});

test('who passed a step over does not wait for it: where nobody has to decide, nobody is asked for ever', () => {
  const facts: Fact[] = [
    { head: { ...base, asked: 1, due: 15, decided: 11, offered: 12 } },
    { head: { ...base, offered: 2, accepted: 5 } },
    { head: { ...base, offered: 3, accepted: 9 } },
    { head: base },
  ];
  const waits = stepWaits(facts, '2026-03-02');
  expect(waits.get('asked')).toEqual({ n: 2, happened: 1, half: 1, most: undefined });
  expect(waits.get('decided')).toEqual({ n: 1, happened: 1, half: 10, most: 10 });
  expect(waits.get('offered')).toMatchObject({ n: 3, happened: 3 });
  expect(waits.get('talk')).toMatchObject({ n: 2, happened: 0 });
});

test('early stops by reason, of those who started', () => {
  const facts = [factOf({ stop: 'health' }), factOf({ stop: 'health' }), factOf({}), { head: base }];
  expect(earlyStops(facts)).toEqual({ n: 3, reasons: new Map([['health', 2]]) });
});

test('a population by what it is counted under; a provider only where it took the person on, and nobody twice', () => {
  const facts = [
    factOf({}, { provider: 'lister', accepted: 3 }),
    factOf({}, { provider: 'lister', municipality: 'GM0333' }),
    factOf({}, { out: 'duplicate' }),
  ];
  const today = (code: string) => (code === 'GM0333' ? 'GM1904' : code);
  expect(factsOf(facts, {}, today)).toHaveLength(2);
  expect(factsOf(facts, { provider: 'lister' })).toEqual([facts[0]]);
  expect(factsOf(facts, { municipality: 'GM1904' }, today)).toEqual([facts[1]]);
  expect(factsOf(facts, { received: '2026-Q1', started: '2026-Q1', programme: 'sterk-met-werk' })).toHaveLength(2);
  expect(factsOf(facts, { started: '2026-Q2' })).toEqual([]);
  expect([cohortOf('2026-03'), cohortOf('2026-04'), lastDay('2028-02'), lastDay('2026-12')]).toEqual([
    '2026-Q1',
    '2026-Q2',
    '2028-02-29',
    '2026-12-31',
  ]);
});
