import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, daysBetween } from '../../functions/domain/calendar.ts';
import { extendedBy } from '../../functions/domain/grant.ts';
import {
  openPause,
  type Pause,
  type PauseFault,
  paused,
  pausedDays,
  pausedUntil,
  pauseFault,
  pauseOn,
  resumed,
  withoutOpenPause,
} from '../../functions/domain/pause.ts';
import { pauseLimits } from '../../functions/domain/region.ts';
import type { Trajectory } from '../../functions/domain/trajectory.ts';
import { midden } from './fixtures.ts';

interface Year {
  readonly plannedEnd: string;
  readonly grants?: readonly { readonly until?: string }[];
  readonly pauses?: readonly Pause[];
}
const year: Year = { plannedEnd: '2028-01-05' };
const pauseOf = (from: string, until: string, change: Partial<Pause> = {}): Pause => ({
  reason: 'family',
  from,
  until,
  ...change,
});

describe('days of a pause', () => {
  test('both ends count, and the end moves by just as many', () => {
    const after = paused(year, pauseOf('2027-06-01', '2027-06-30'));
    expect(pausedDays(after)).toBe(30);
    expect(after.plannedEnd).toBe('2028-02-04');
  });

  test('a leap day is a day, and the nights on which the clock changes make no difference', () => {
    expect(pausedDays({ pauses: [pauseOf('2028-02-28', '2028-03-01')] })).toBe(3);
    expect(pausedDays({ pauses: [pauseOf('2027-02-28', '2027-03-01')] })).toBe(2);
    expect(pausedDays({ pauses: [pauseOf('2027-03-27', '2027-03-29')] })).toBe(3);
    expect(pausedDays({ pauses: [pauseOf('2027-10-30', '2027-11-01')] })).toBe(3);
  });

  test('only those before a day are counted where one is asked about', () => {
    const known = paused(year, pauseOf('2027-06-01', '2027-06-30'));
    expect(pausedDays(known, '2027-06-01')).toBe(0);
    expect(pausedDays(known, '2027-06-02')).toBe(1);
    expect(pausedDays(known, '2027-07-01')).toBe(30);
    expect(pausedDays(known, '2027-12-31')).toBe(30);
  });

  test('guidance that goes on earlier gets its days back, and on the first day all of them', () => {
    const before = paused(year, pauseOf('2027-06-01', '2027-06-30'));
    expect(resumed(before, '2027-06-11').plannedEnd).toBe('2028-01-15');
    expect(resumed(before, '2027-06-01').plannedEnd).toBe(year.plannedEnd);
    expect(resumed(before, '2027-05-01').plannedEnd).toBe(year.plannedEnd);
    expect(resumed(before, '2027-09-01').plannedEnd).toBe(before.plannedEnd);
    expect(openPause(resumed(before, '2027-09-01'))).toBeUndefined();
  });

  test('days that are given back never undo a last day that was decided', () => {
    const resting = paused(year, pauseOf('2027-06-01', '2027-06-30'));
    const decided = { ...resting, plannedEnd: '2028-05-01', grants: [{}, { until: '2028-05-01' }] };
    expect(resumed(decided, '2027-06-11').plannedEnd).toBe('2028-05-01');
    // One of before the pause is in nobody's way: all days of it come and go.
    const before = paused({ ...year, grants: [{ until: year.plannedEnd }] }, pauseOf('2027-06-01', '2027-06-30'));
    expect(resumed(before, '2027-06-11').plannedEnd).toBe('2028-01-15');
    expect(resumed(before, '2027-06-01').plannedEnd).toBe(year.plannedEnd);
  });

  test('a pause that lasts longer moves the end on by what was added', () => {
    const after = pausedUntil(paused(year, pauseOf('2027-06-01', '2027-06-30')), '2027-07-31');
    expect(after.plannedEnd).toBe('2028-03-06');
    expect(resumed(after, '2027-06-01').plannedEnd).toBe(year.plannedEnd);
  });
});

const day = fc.integer({ min: 0, max: 4000 }).map((days) => addDays('2027-01-01', days));
const told = fc.record({ gap: fc.integer({ min: 1, max: 60 }), days: fc.integer({ min: 1, max: 120 }) });

test('whatever is told, put off, taken back or ended early: the end is where the paused days say, and nowhere else', () => {
  const steps = fc.array(fc.tuple(told, fc.nat(120), fc.nat(120), fc.boolean()), { maxLength: 5 });
  fc.assert(
    fc.property(day, steps, (start, all) => {
      const plannedEnd = addDays(start, 365);
      let at = start;
      let trajectory: Year = { plannedEnd };
      for (const [{ gap, days }, longer, early, isEarly] of all) {
        const from = addDays(at, gap);
        const until = addDays(from, days - 1);
        trajectory = pausedUntil(paused(trajectory, pauseOf(from, until)), addDays(until, longer));
        const back = addDays(from, Math.min(early, days + longer));
        trajectory = resumed(trajectory, isEarly ? back : addDays(until, longer + 1));
        at = addDays(until, longer + 1);
      }
      const whole = addDays(at, 1);
      const counted = Array.from({ length: daysBetween(start, whole) }, (_, n) => addDays(start, n));
      const restDays = counted.filter((one) => pauseOn(trajectory, one) !== undefined).length;
      expect(pausedDays(trajectory)).toBe(restDays);
      expect(pausedDays(trajectory, whole)).toBe(restDays);
      expect(daysBetween(plannedEnd, trajectory.plannedEnd)).toBe(restDays);
    }),
    { numRuns: 60 },
  );
});

/** A pause: how long after the one before it begins, what was said of its length before and after a last day was decided. */
interface Told {
  readonly gap: number;
  readonly told: readonly number[];
  readonly more: number | undefined;
  readonly toldAfter: readonly number[];
  readonly early: number | undefined;
}

describe('pauses and decided last days together', () => {
  const running: Trajectory = {
    referralId: 'HW-0000000',
    provider: 'lister',
    startsOn: '2027-01-05',
    plannedEnd: year.plannedEnd,
    hoursUsed: 0,
    spells: [],
    checkIns: [],
  };
  const at = '2027-06-10T10:00:00.000Z';
  /** A last day so many days after the planned end. */
  const granted = (to: Trajectory, days: number) =>
    extendedBy(to, { id: `T${days}`, until: addDays(to.plannedEnd, days), by: 'team', at });

  test('a pause that is made shorter and then as long as before brings no days', () => {
    const decided = granted(paused(running, pauseOf('2027-06-01', '2027-06-30')), 60);
    const shorter = pausedUntil(decided, '2027-06-10');
    expect(shorter.plannedEnd).toBe(decided.plannedEnd);
    expect(pausedUntil(shorter, '2027-06-30').plannedEnd).toBe(decided.plannedEnd);
    expect(pausedUntil(shorter, '2027-07-05').plannedEnd).toBe(addDays(decided.plannedEnd, 5));
    expect(resumed(shorter, '2027-06-05').plannedEnd).toBe(decided.plannedEnd);
    // A pause after it is new to whoever decided.
    const later = paused(resumed(shorter, '2027-06-05'), pauseOf('2027-09-01', '2027-09-10'));
    expect(later.plannedEnd).toBe(addDays(decided.plannedEnd, 10));
  });

  test('the end is the same whatever was told in between, and no decided day is undone', () => {
    const days = fc.integer({ min: 1, max: 90 });
    const rest: fc.Arbitrary<Told> = fc.record({
      gap: days,
      told: fc.array(days, { minLength: 1, maxLength: 3 }),
      more: fc.option(days, { nil: undefined }),
      toldAfter: fc.array(days, { maxLength: 3 }),
      early: fc.option(fc.nat(90), { nil: undefined }),
    });
    /** Everything that is told, or of it only the last word before a decision and the last one after it. */
    const walk = (all: readonly Told[], isShort: boolean) => {
      const said = (untils: readonly number[]) => (isShort ? untils.slice(-1) : untils);
      const decided: string[] = [];
      let on = running.startsOn;
      let now = running;
      for (const { gap, told, more, toldAfter, early } of all) {
        const from = addDays(on, gap);
        const until = (lasts: number) => addDays(from, lasts - 1);
        const [first = 1, ...others] = said(told);
        now = paused(now, pauseOf(from, until(first)));
        for (const lasts of others) now = pausedUntil(now, until(lasts));
        if (more !== undefined) now = granted(now, more);
        if (more !== undefined) decided.push(now.plannedEnd);
        for (const lasts of said(toldAfter)) now = pausedUntil(now, until(lasts));
        now = resumed(now, early === undefined ? addDays(from, 400) : addDays(from, early));
        on = addDays(from, 91);
        expect(decided.every((one) => one <= now.plannedEnd)).toBe(true);
      }
      return now;
    };
    fc.assert(
      fc.property(fc.array(rest, { maxLength: 4 }), (all) => {
        expect(walk(all, false).plannedEnd).toBe(walk(all, true).plannedEnd);
      }),
      { numRuns: 100 },
    );
  });
});

describe('which pause can be told', () => {
  const now = { began: '2027-01-05', today: '2027-06-01', limits: { longestDays: 30, totalDays: 50 } };
  const earlier = paused(year, pauseOf('2027-03-01', '2027-03-25', { resumedOn: '2027-03-26' }));
  const cases: readonly (readonly [string, string, PauseFault | undefined])[] = [
    ['2027-06-01', '2027-06-25', undefined],
    ['2027-05-20', '2027-06-01', undefined],
    ['2027-01-04', '2027-06-10', 'before-start'],
    ['2027-06-30', '2027-07-10', 'too-far-ahead'],
    ['2027-06-29', '2027-07-10', undefined],
    ['2027-06-10', '2027-06-09', 'order'],
    ['2027-05-20', '2027-05-31', 'over'],
    ['2027-03-25', '2027-06-02', 'overlaps'],
    ['2027-06-01', '2027-07-01', 'too-long'],
    ['2027-06-01', '2027-06-26', 'too-much'],
  ];
  test.each(cases)('from %s until %s: %s', (from, until, fault) => {
    expect(pauseFault(earlier, { from, until }, now)).toBe(fault);
  });

  test('none begins once guidance is over, and one that was taken back is in nobody’s way', () => {
    const late = { ...now, today: '2028-01-05' };
    expect(pauseFault(year, { from: '2028-01-05', until: '2028-01-06' }, late)).toBe('after-end');
    const takenBack = resumed(paused(year, pauseOf('2027-06-01', '2027-06-20')), '2027-06-01');
    expect(pauseFault(takenBack, { from: '2027-06-01', until: '2027-06-20' }, now)).toBeUndefined();
  });

  test('nobody rests for more than a year, whatever the programme allows', () => {
    const free = { ...now, limits: { longestDays: 500, totalDays: 500 } };
    expect(pauseFault(year, { from: '2027-06-01', until: '2028-05-31' }, free)).toBeUndefined();
    expect(pauseFault(year, { from: '2027-06-01', until: '2028-06-01' }, free)).toBe('endless');
  });

  test('another last day of an open pause is looked at as if it were told now', () => {
    const open = paused(earlier, pauseOf('2027-05-20', '2027-06-05'));
    expect(pauseFault(withoutOpenPause(open), { from: '2027-05-20', until: '2027-06-13' }, now)).toBeUndefined();
    expect(pauseFault(withoutOpenPause(open), { from: '2027-05-20', until: '2027-06-14' }, now)).toBe('too-much');
  });

  test('the region says how long by programme; where it does not, a quarter at once and half a year in all', () => {
    const region = midden();
    const limits = { longestDays: 14, totalDays: 28 };
    const own = { ...region, programmes: { ips: { pause: limits } } };
    expect(pauseLimits(own, 'ips')).toEqual(limits);
    expect(pauseLimits(own, 'sterk-met-werk')).toEqual({ longestDays: 91, totalDays: 182 });
  });
});
