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
  indexed: new Set(referrals.map(({ id }) => id)),
});

/** A check that found at its second look what it found at its first. */
const checkOf = (found: LoopEvidence, before: LoopCheck | undefined, now: string): LoopCheck =>
  loopCheckOf({ ...found, lost: withoutNextAction(found).length }, before, now);

describe('who has no next action', () => {
  test('nobody, where each open case has a task that the sweeper finds', () => {
    expect(withoutNextAction(evidence(open('HW-A'), open('HW-B')))).toEqual([]);
  });

  test('an open case without a task', () => {
    expect(withoutNextAction(evidence(open('HW-A', []), open('HW-B')))).toEqual(['HW-A']);
  });

  test('an open case with a task that is not in the index of open work', () => {
    const { referrals } = evidence(open('HW-A'), open('HW-B'));
    expect(withoutNextAction({ referrals, indexed: new Set(['HW-B']) })).toEqual(['HW-A']);
  });

  test('never one that is closed, though a call about it may still be open', () => {
    expect(withoutNextAction({ referrals: [closed('HW-A')], indexed: new Set() })).toEqual([]);
    expect(checkOf(evidence(closed('HW-A'), open('HW-B')), undefined, at(8)).open).toBe(1);
  });
});

describe('since when', () => {
  const kept = evidence(open('HW-A'));
  const broken = evidence(open('HW-A', []));

  test('the first check begins it, and each that finds the same goes on with it', () => {
    const first = checkOf(kept, undefined, at(8));
    expect(first).toEqual({ open: 1, withoutNextAction: 0, since: at(8), checkedAt: at(8) });
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
  const check = { open: 143, withoutNextAction: 0, since: at(8), checkedAt: at(9) };

  test('kept or broken, about how many, since when', () => {
    expect(publishedLoop(check, at(9))).toEqual({ ...check, state: 'kept', open: 145 });
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

  test('never a number from which somebody is seen to come or go', () => {
    fc.assert(
      fc.property(fc.nat(5000), (count) => {
        const { open: told } = publishedLoop({ ...check, open: count }, at(9));
        if (count < 10) expect(told).toBeUndefined();
        else expect(Math.abs((told ?? 0) - count)).toBeLessThanOrEqual(2);
        expect((told ?? 0) % 5).toBe(0);
      }),
    );
  });
});
