import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type LoopCheck,
  type LoopEvidence,
  loopCheckCountsMs,
  loopCheckOf,
  publishedLoop,
  withoutNextAction,
} from '../../functions/domain/loop-check.ts';

const at = (hour: number, ms = 0) => new Date(Date.UTC(2026, 0, 5, hour) + ms).toISOString();
const open = (id: string, openTasks: string[] = [`${id}#approve#1`]) => ({ id, stage: 'approval' as const, openTasks });
const closed = (id: string) => ({ id, stage: 'closed' as const, openTasks: [] });
const evidence = (...referrals: ReturnType<typeof open | typeof closed>[]) => ({
  referrals,
  asked: new Set(referrals.map(({ id }) => id)),
  indexed: new Set(referrals.map(({ id }) => id)),
});

/** A check that found at its second look what it found at its first. */
const checkOf = (found: LoopEvidence, before: LoopCheck | undefined, now: string): LoopCheck =>
  loopCheckOf({ ...found, isWhole: true, lost: withoutNextAction(found).length }, before, now);

describe('who has no next action', () => {
  test('nobody, where each open case has a task that the sweeper finds', () => {
    expect(withoutNextAction(evidence(open('HW-A'), open('HW-B')))).toEqual([]);
  });

  test('an open case without a task', () => {
    expect(withoutNextAction(evidence(open('HW-A', []), open('HW-B')))).toEqual(['HW-A']);
  });

  test('an open case with a task that is not in the index of open work', () => {
    const { referrals, asked } = evidence(open('HW-A'), open('HW-B'));
    expect(withoutNextAction({ referrals, asked, indexed: new Set(['HW-B']) })).toEqual(['HW-A']);
  });

  test('never one that is closed, though a call about it may still be open', () => {
    expect(withoutNextAction({ ...evidence(closed('HW-A')), indexed: new Set() })).toEqual([]);
    expect(checkOf(evidence(closed('HW-A'), open('HW-B')), undefined, at(8)).open).toBe(1);
  });
});

describe('since when', () => {
  const kept = evidence(open('HW-A'));
  const broken = evidence(open('HW-A', []));

  test('the first check begins it, and each that finds the same goes on with it', () => {
    const first = checkOf(kept, undefined, at(8));
    expect(first).toMatchObject({ open: 1, withoutNextAction: 0, since: at(8), checkedAt: at(8) });
    expect(checkOf(kept, first, at(9))).toMatchObject({ since: at(8), checkedAt: at(9) });
  });

  test('it begins anew when the guarantee breaks, and when it is whole again, not when more are lost', () => {
    const first = checkOf(broken, checkOf(kept, undefined, at(8)), at(9));
    expect(first).toMatchObject({ withoutNextAction: 1, since: at(9) });
    const more = checkOf(evidence(open('HW-A', []), open('HW-B', [])), first, at(10));
    expect(more).toMatchObject({ withoutNextAction: 2, since: at(9) });
    expect(checkOf(kept, more, at(11))).toMatchObject({ withoutNextAction: 0, since: at(11) });
  });
});

describe('what anybody may know', () => {
  const check = {
    open: 143,
    withoutNextAction: 0,
    since: at(8),
    checkedAt: at(9),
    told: { on: '2026-01-05', about: 145 },
  };

  test('kept or broken, about how many, since when', () => {
    const { told: _told, ...rest } = check;
    expect(publishedLoop(check, at(9))).toEqual({ ...rest, state: 'kept', open: 145 });
    expect(publishedLoop({ ...check, withoutNextAction: 2 }, at(9))).toMatchObject({
      state: 'broken',
      withoutNextAction: 2,
    });
  });

  test('unknown before the first check, and when the last is too long ago', () => {
    expect(publishedLoop(undefined, at(9))).toEqual({ state: 'unknown' });
    expect(publishedLoop(check, at(9, loopCheckCountsMs)).state).toBe('kept');
    expect(publishedLoop(check, at(9, loopCheckCountsMs + 1))).toMatchObject({ state: 'unknown', checkedAt: at(9) });
  });
});

describe('the figure that is told', () => {
  /** The figures that a watcher sees, one for each check. */
  function figures(checks: readonly { readonly open: number; readonly now: string }[]): (number | undefined)[] {
    let before: LoopCheck | undefined;
    return checks.map(({ open: count, now }) => {
      const referrals = Array.from({ length: count }, (_, n) => open(`HW-${n}`));
      before = checkOf(evidence(...referrals), before, now);
      return publishedLoop(before, now).open;
    });
  }
  const hourly = (counts: readonly number[], day = 5) =>
    counts.map((count, hour) => ({ open: count, now: new Date(Date.UTC(2026, 0, day, hour)).toISOString() }));
  const counts = fc.nat(60);

  test('never moves within a Dutch day, whoever comes or goes', () => {
    expect(figures(hourly([22, 23, 22, 30]))).toEqual([20, 20, 20, 20]);
    fc.assert(
      fc.property(fc.array(counts, { minLength: 1, maxLength: 23 }), (day) => {
        expect(new Set(figures(hourly(day))).size).toBe(1);
      }),
    );
    const [before, after] = figures([
      { open: 20, now: '2026-01-05T22:59:00.000Z' },
      { open: 30, now: '2026-01-05T23:00:00.000Z' },
    ]);
    expect([before, after]).toEqual([20, 30]);
  });

  test('does not move on a later day either because one or two came or went since it was set', () => {
    fc.assert(
      fc.property(counts, fc.array(fc.integer({ min: -2, max: 2 }), { maxLength: 10 }), (first, more) => {
        const days = [first, ...more.map((by) => Math.max(0, first + by))];
        const seen = figures(days.flatMap((count, day) => hourly([count], 5 + day)));
        expect(new Set(seen).size).toBe(1);
      }),
    );
  });

  test('is near the truth at the first check of its day, and never told of ten people or fewer', () => {
    fc.assert(
      fc.property(fc.array(counts, { minLength: 1, maxLength: 10 }), (days) => {
        const seen = figures(days.flatMap((count, day) => hourly([count], 5 + day)));
        for (const [day, told] of seen.entries()) {
          const count = days[day] ?? 0;
          if (told === undefined) expect(count).toBeLessThan(15);
          else expect(Math.abs(told - count)).toBeLessThan(5);
          if (count <= 10) expect(told).toBeUndefined();
        }
      }),
    );
  });

  test('does not count what strangers sent and nobody confirmed; the guarantee does', () => {
    const sent = (id: string, tasks?: string[]) => ({ ...open(id, tasks), stage: 'unconfirmed' as const });
    const strangers = Array.from({ length: 40 }, (_, n) => sent(`HW-S${n}`));
    const own = Array.from({ length: 15 }, (_, n) => open(`HW-${n}`));
    const found = { ...evidence(...own), referrals: [...own, ...strangers, sent('HW-LOST', [])] };
    const check = checkOf({ ...found, indexed: new Set([...own, ...strangers].map(({ id }) => id)) }, undefined, at(8));
    expect(check).toMatchObject({ open: 56, withoutNextAction: 1, told: { about: 15 } });
  });

  test('a check of an earlier version has none, and the next one makes it', () => {
    const { told: _told, ...old } = checkOf(evidence(open('HW-A')), undefined, at(8));
    expect(publishedLoop(old, at(8))).toEqual({ state: 'kept', withoutNextAction: 0, since: at(8), checkedAt: at(8) });
    expect(checkOf(evidence(), old, at(9)).told).toEqual({ on: '2026-01-05', about: 0 });
  });
});
