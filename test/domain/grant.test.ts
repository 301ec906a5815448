import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays } from '../../functions/domain/calendar.ts';
import { countsOf, grantUse, hoursBeyond, hoursGranted, marksToTell, policyOf } from '../../functions/domain/grant.ts';
import {
  correctionOf,
  decidedHours,
  type HoursEntry,
  hoursBetween,
  hoursEntries,
  isCorrectable,
  readHours,
  withEntries,
} from '../../functions/domain/hours.ts';
import { paused, pauseOn, resumed } from '../../functions/domain/pause.ts';
import { type Trajectory, trajectorySchema } from '../../functions/domain/trajectory.ts';
import { midden } from './fixtures.ts';

const at = '2026-03-02T09:00:00.000Z';
const { doors } = midden();
const both = doors['sterk-met-werk'];

const trajectoryOf = (change: Partial<Trajectory> = {}): Trajectory => ({
  referralId: 'HW-0000000',
  provider: 'kwintes',
  startsOn: '2026-01-05',
  firstTalkOn: '2026-01-05',
  plannedEnd: '2027-01-05',
  hoursPlanned: 40,
  hoursUsed: 0,
  spells: [],
  checkIns: [],
  ...change,
});
const entry = (id: string, hours: number, on = '2026-03-02'): HoursEntry => ({
  id,
  on,
  hours,
  kind: 'reported',
  by: 'job-coach',
  at,
});
const told = (hours: number, on = '2026-03-02', change: Partial<Trajectory> = {}) =>
  withEntries(trajectoryOf(change), [entry('A', hours, on)]);
const ids = () => {
  let n = 0;
  return () => {
    n += 1;
    return `N${n}`;
  };
};

describe('the ledger of hours', () => {
  test('hours of a trajectory of before are one line, and stay one when others follow', () => {
    const old = trajectoryOf({ hoursUsed: 6.5 });
    expect(hoursEntries(old)).toMatchObject([{ id: 'earlier-1', on: '2026-01-05', hours: 6.5, kind: 'earlier' }]);
    const after = withEntries(old, [entry('A', 2)]);
    expect(after.hoursUsed).toBe(8.5);
    expect(hoursEntries(after).map(({ hours }) => hours)).toEqual([6.5, 2]);
  });

  test('hours that an earlier version wrote meanwhile are a line more', () => {
    const mixed = { ...told(2), hoursUsed: 5 };
    expect(hoursEntries(mixed).map(({ id, hours }) => [id, hours])).toEqual([
      ['A', 2],
      ['earlier-1', 3],
    ]);
    expect(hoursEntries(trajectoryOf())).toEqual([]);
  });

  test('a wrong line is countered, with the right one beside it, and both stay', () => {
    const before = told(12);
    const lines = correctionOf(
      before,
      { entry: 'A', reason: 'typing-error', hours: 1.25 },
      { by: 'coordinator', at, newId: ids() },
    );
    expect(lines?.map(({ hours, kind, of, reason }) => [hours, kind, of, reason])).toEqual([
      [-12, 'counter', 'A', 'typing-error'],
      [1.25, 'reported', 'A', 'typing-error'],
    ]);
    const after = withEntries(before, lines ?? []);
    expect(after.hoursUsed).toBe(1.25);
    expect(hoursEntries(after)[0]).toEqual(entry('A', 12));
    const again = (id: string) =>
      correctionOf(after, { entry: id, reason: 'other', hours: 0 }, { by: 'coordinator', at, newId: ids() });
    expect(again('A')).toBeUndefined();
    expect(again('N1')).toBeUndefined();
    expect(again('unknown')).toBeUndefined();
    expect(again('N2')?.map(({ hours }) => hours)).toEqual([-1.25]);
    expect(
      correctionOf(before, { entry: 'A', reason: 'other', hours: 12 }, { by: 'coordinator', at, newId: ids() }),
    ).toBeUndefined();
  });

  test('what was told between check-ins and corrected twice counts as it was corrected last', () => {
    const by = { by: 'job-coach', at, newId: ids() } as const;
    const between = withEntries(trajectoryOf(), [{ ...entry('A', 5), isBetween: true }]);
    const once = withEntries(
      between,
      correctionOf(between, { entry: 'A', reason: 'typing-error', hours: 3 }, by) ?? [],
    );
    const twice = withEntries(once, correctionOf(once, { entry: 'N2', reason: 'typing-error', hours: 4 }, by) ?? []);
    expect([between, once, twice].map((now) => [hoursBetween(now, undefined), now.hoursUsed])).toEqual([
      [5, 5],
      [3, 3],
      [4, 4],
    ]);
    const gone = withEntries(twice, correctionOf(twice, { entry: 'N4', reason: 'other', hours: 0 }, by) ?? []);
    expect(hoursBetween(gone, undefined)).toBe(0);
  });

  test('whatever is told and corrected, lines only come to it and their sum is what is used', () => {
    const quarters = fc.integer({ min: 1, max: 80 }).map((n) => n / 4);
    const step = fc.oneof(
      fc.record({ told: quarters }),
      fc.record({ corrects: fc.nat(20), hours: fc.integer({ min: 0, max: 80 }).map((n) => n / 4) }),
    );
    fc.assert(
      fc.property(fc.array(step, { maxLength: 12 }), quarters, (steps, opening) => {
        const newId = ids();
        let now = trajectoryOf({ hoursUsed: opening });
        for (const one of steps) {
          const before = hoursEntries(now);
          if ('told' in one) now = withEntries(now, [entry(newId(), one.told)]);
          else {
            const wrong = before[one.corrects % before.length]?.id ?? '';
            const by = { by: 'coordinator', at, newId } as const;
            now = withEntries(now, correctionOf(now, { entry: wrong, reason: 'other', hours: one.hours }, by) ?? []);
          }
          const after = hoursEntries(now);
          expect(after.slice(0, before.length)).toEqual(before);
          expect(after.reduce((sum, { hours }) => sum + hours, 0)).toBe(now.hoursUsed);
          expect(now.hoursUsed).toBeGreaterThanOrEqual(0);
          trajectorySchema.parse(now);
        }
        expect(
          hoursEntries(now)
            .filter((one) => isCorrectable(hoursEntries(now), one))
            .reduce((sum, { hours }) => sum + hours, 0),
        ).toBe(now.hoursUsed);
      }),
    );
  });

  test.each([
    ['1,5', 1.5],
    ['1.5', 1.5],
    ['1:30', 1.5],
    ['0:45', 0.75],
    ['12', 12],
    ['1250,5', 1250.5],
    ['1250:30', 1250.5],
    ['12500', Number.NaN],
    ['7,25', 7.25],
    ['0', 0],
    ['1:20', Number.NaN],
    ['1,3', Number.NaN],
    ['1:75', Number.NaN],
    ['zes', Number.NaN],
    ['-1', Number.NaN],
    ['1,125', Number.NaN],
  ])('typed hours: %s', (text, hours) => {
    expect(readHours(text)).toBe(hours);
  });
});

describe('used of what was granted', () => {
  test('what counts is a setting of the door', () => {
    expect(countsOf(both)).toEqual(['hours', 'months']);
    expect(countsOf(doors['ips-uwv'])).toEqual(['months']);
    expect(countsOf(doors['sterk-met-werk-of-scholing'])).toEqual(['months']);
    expect(countsOf({ ...both, counts: 'months' })).toEqual(['months']);
    expect(countsOf({ ...both, counts: 'hours' })).toEqual(['hours']);
    expect(countsOf({ ...doors['ips-uwv'], hours: 60, counts: 'both' })).toEqual(['hours', 'months']);
  });

  test('hours of hours and months of months, counted from the first talk', () => {
    const use = grantUse(
      told(10, '2026-03-02', { firstTalkOn: '2026-02-02', plannedEnd: '2027-02-02' }),
      both,
      '2026-05-03',
    );
    expect(use.hours).toEqual({ used: 10, granted: 40, share: 0.25 });
    expect(use.months).toMatchObject({ used: 3, granted: 12 });
    expect(use.months?.share).toBeCloseTo(90 / 365);
    expect(grantUse(told(10), doors['ips-uwv'], '2026-05-03').hours).toBeUndefined();
    expect(grantUse(trajectoryOf({ plannedEnd: '2026-01-06' }), both, '2026-01-06').months).toBeUndefined();
  });

  test('an extension counts beside what was granted before', () => {
    const longer = told(41, '2026-03-02', { grants: [{ id: 'T', hours: 10, by: 'team', at }] });
    expect(hoursGranted(longer)).toBe(50);
    expect(hoursBeyond(longer, both)).toBe(0);
    expect(hoursBeyond(told(41), both)).toBe(1);
    expect(hoursBeyond(told(41), doors['ips-uwv'])).toBe(0);
  });

  test('hours of an earlier version, in smaller steps, are asked for in whole quarters', () => {
    expect(hoursBeyond(trajectoryOf({ hoursUsed: 46.1 }), both)).toBe(6.25);
    expect(hoursBeyond(trajectoryOf({ hoursUsed: 40 + 1e-9 }), both)).toBe(0);
    expect(hoursBeyond(trajectoryOf({ hoursUsed: 46.25 }), both)).toBe(6.25);
    expect([2000, 2000.25, 0.1].map((hours) => decidedHours.safeParse(hours).success)).toEqual([true, false, false]);
  });

  test('months are used from the decision on at a door whose length counts from it', () => {
    const region = midden();
    const decided = { door: 'ips-uwv', approvedOn: '2025-12-05' } as const;
    const one = trajectoryOf({ plannedEnd: '2026-12-05' });
    const months = (policy = policyOf(region, decided)) => policy && grantUse(one, policy, '2026-03-05').months;
    expect(region.doors['ips-uwv'].countsFrom).toBe('decision');
    expect(months()).toMatchObject({ used: 3, granted: 12 });
    expect(months()?.share).toBeCloseTo(90 / 365);
    expect(months(policyOf(region, { door: 'ips-uwv' }))).toMatchObject({ used: 2, granted: 11 });
    expect(months(policyOf(region, { ...decided, door: 'sterk-met-werk' }))).toMatchObject({ used: 2, granted: 11 });
  });

  test('which ends first is said once the pace says something', () => {
    const early = told(10, '2026-02-15');
    expect(grantUse(early, both, '2026-03-01').first).toBeUndefined();
    // 20 hours in 60 days: 40 are used after 120.
    expect(grantUse(told(20, '2026-03-06'), both, '2026-03-10').first).toEqual({ of: 'hours', on: '2026-05-05' });
    expect(grantUse(told(2, '2026-03-06'), both, '2026-03-10').first).toEqual({ of: 'months', on: '2027-01-05' });
    expect(grantUse(told(20, '2026-03-06'), both, '2026-08-01').first).toEqual({ of: 'hours', on: '2026-08-01' });
    expect(grantUse(trajectoryOf(), doors['ips-uwv'], '2026-02-01').first).toEqual({ of: 'months', on: '2027-01-05' });
    expect(grantUse(told(41), both, '2026-03-10').first).toBeUndefined();
  });

  test('days of a pause count for nothing, and put a forecast off', () => {
    const before = told(20, '2026-03-06');
    const resting = paused(before, { reason: 'health', from: '2026-03-07', until: '2026-04-05' });
    const months = (one: Trajectory, today: string) => grantUse(one, both, today).months;
    expect(resting.plannedEnd).toBe('2027-02-04');
    expect(months(resting, '2026-04-06')).toEqual(months(before, '2026-03-07'));
    expect(months(resting, '2027-02-04')).toMatchObject({ used: 12, granted: 12, share: 1 });
    expect(grantUse(resting, both, '2026-03-10').first).toEqual({ of: 'hours', on: '2026-06-04' });
  });

  test('whatever is paused, a share only grows, rests in a pause, and is whole on the planned end', () => {
    const pauses = fc.array(fc.tuple(fc.integer({ min: 1, max: 60 }), fc.integer({ min: 0, max: 40 })), {
      maxLength: 4,
    });
    fc.assert(
      fc.property(pauses, fc.integer({ min: 0, max: 500 }), fc.integer({ min: 0, max: 30 }), (list, day, more) => {
        let now = trajectoryOf();
        let free = '2026-01-05';
        for (const [after, length] of list) {
          const from = addDays(free, after);
          if (from >= now.plannedEnd) break;
          const until = addDays(from, length);
          now = resumed(paused(now, { reason: 'health', from, until }), addDays(until, 1));
          free = addDays(until, 1);
        }
        const share = (on: string) => grantUse(now, both, on).months?.share ?? 0;
        const today = addDays('2026-01-05', day);
        expect(share(addDays(today, more))).toBeGreaterThanOrEqual(share(today));
        if (pauseOn(now, today) !== undefined) expect(share(addDays(today, 1))).toBe(share(today));
        expect(share(now.plannedEnd)).toBe(1);
        expect(grantUse(now, both, now.plannedEnd).months).toMatchObject({ used: 12, granted: 12 });
      }),
    );
  });

  test('a forecast never lies behind today, and more hours never bring the end nearer to never', () => {
    const quarters = fc.integer({ min: 1, max: 159 }).map((n) => n / 4);
    fc.assert(
      fc.property(
        quarters,
        quarters,
        fc.integer({ min: 42, max: 300 }),
        fc.integer({ min: 0, max: 60 }),
        (a, b, days, later) => {
          const [less, more] = a < b ? [a, b] : [b, a];
          const on = addDays('2026-01-05', days);
          const today = addDays(on, later);
          const first = (hours: number) => grantUse(told(hours, on), both, today).first?.on ?? today;
          expect(first(more) >= today || today > '2027-01-05').toBe(true);
          expect(first(more) <= first(less)).toBe(true);
        },
      ),
    );
  });

  test('a mark is told once for each grant, and the higher of two that are passed at once', () => {
    const marks = (one: Trajectory, today = '2026-03-10') => marksToTell(one, grantUse(one, both, today));
    expect(marks(told(29.75))).toEqual([]);
    expect(marks(told(30))).toEqual([{ of: 'hours', mark: 75, grant: 0 }]);
    expect(marks(told(41))).toEqual([{ of: 'hours', mark: 100, grant: 0 }]);
    const toldAt = (mark: 75 | 100) => ({ toldUse: [{ of: 'hours', mark, grant: 0, at } as const] });
    expect(marks(told(31, '2026-03-02', toldAt(75)))).toEqual([]);
    expect(marks(told(40, '2026-03-02', toldAt(75)))).toEqual([{ of: 'hours', mark: 100, grant: 0 }]);
    expect(marks(told(31, '2026-03-02', toldAt(100)))).toEqual([]);
    const more = { ...toldAt(100), grants: [{ id: 'T', hours: 10, by: 'team', at } as const] };
    expect(marks(told(41, '2026-03-02', more))).toEqual([{ of: 'hours', mark: 75, grant: 1 }]);
    expect(marks(told(30), '2026-10-06')).toEqual([
      { of: 'hours', mark: 75, grant: 0 },
      { of: 'months', mark: 75, grant: 0 },
    ]);
  });
});
