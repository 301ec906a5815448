import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { inTwo } from '../../functions/adapters/dynamodb/task-writes.ts';
import { whatIsDue } from '../../functions/cases/visit-task.ts';
import type { Change } from '../../functions/domain/change.ts';
import { callInstead } from '../../functions/domain/journey/calls.ts';
import { recordDeath } from '../../functions/domain/journey/death.ts';
import { deny, withdraw } from '../../functions/domain/journey/withdraw.ts';
import { mostBytes, mostItems, overdueCalls, withOpen, writesOf } from './crowded.ts';
import { midden } from './fixtures.ts';
import { contextAt, firstChange, type World, worldAfter } from './journey-model.ts';
import { happen, happening, tempers } from './journey-moves.ts';
import { byClinician, unplaced } from './walk.ts';

/** Room for what a caller writes with a change: an answer under two keys, the token of a step, who saw what, another case. */
const beside = 8;

/** One sweep over everything that is due now. */
function swept(world: World): { readonly world: World; readonly changes: readonly Change[] } {
  let now = world;
  const changes = world.from.tasks.flatMap(({ id }) => {
    const task = now.from.tasks.find((one) => one.id === id);
    if (task === undefined || task.nextAt > now.now) return [];
    const change = whatIsDue(now.from, task, contextAt(now.region, now.now));
    if (change === undefined) return [];
    now = worldAfter(now, change);
    return [change];
  });
  return { world: now, changes };
}

describe('what is overdue with the coordinator', () => {
  test.each([
    [15, 1],
    [20, 2],
    [70, 5],
  ])('%i tasks are all reminded of, in %i changes that each fit in a transaction', (many, inChanges) => {
    const { world } = unplaced();
    const before = withOpen(world, overdueCalls(world, many));
    const { world: after, changes } = swept(before);
    expect(changes).toHaveLength(inChanges);
    for (const change of changes) expect(writesOf(change).length).toBeLessThanOrEqual(mostItems - beside);
    const told = (role: string) => changes.flatMap(({ mails }) => mails.filter(({ to }) => to === role));
    for (const role of ['coordinator', 'deputy']) {
      expect(told(role).map(({ taskId }) => taskId)).toEqual(before.from.tasks.map(({ id }) => id));
    }
    // All have the same next moment, so that they go on to share a mail, and none is reminded twice in one sweep.
    expect(after.from.tasks.map(({ remindersSent }) => remindersSent)).toEqual(Array(many).fill(5));
    const [next, ...others] = new Set(after.from.tasks.map(({ dueAt }) => dueAt));
    expect(others).toEqual([]);
    expect(next && next > before.now).toBe(true);
    // The time after that it is the same.
    const again = swept({ ...after, now: next ?? '' });
    expect(again.changes).toHaveLength(inChanges);
    expect(again.world.from.tasks.map(({ remindersSent }) => remindersSent)).toEqual(Array(many).fill(6));
  });

  test('a task that becomes overdue beside very many goes by itself, until their moments meet', () => {
    const { world } = unplaced();
    const [first, ...others] = overdueCalls(world, 30);
    if (first === undefined) throw new Error('nobody is overdue');
    const { overdueSince: _, ...fresh } = { ...first, remindersSent: 0 };
    const later = '2026-03-02T08:00:00.000Z';
    const resting = others.map((task) => ({ ...task, dueAt: later, nextAt: later }));
    let now = withOpen(world, [fresh, ...resting]);
    const moments: string[] = [];
    while (now.now < later) {
      const { changes, world: after } = swept(now);
      expect(changes.map(({ tasks }) => tasks.map(({ id }) => id))).toEqual([[first.id]]);
      now = { ...after, now: after.from.tasks[0]?.dueAt ?? later };
      moments.push(now.now);
    }
    // Longer and longer after one another, and in the end with the others.
    expect(moments.length).toBeGreaterThan(2);
    expect(moments.at(-1)).toBe(later);
    expect(swept(now).changes.map(({ tasks }) => tasks.length)).toEqual([15, 15]);
  });

  test('tasks that come due at one moment are reminded of once, together', () => {
    const walk = unplaced();
    walk.go(callInstead(walk.world.from, 'approved-candidate', 'candidate', walk.ctx()));
    walk.go(callInstead(walk.world.from, 'waiting-candidate', 'candidate', walk.ctx()));
    const dueAt = walk.task('call#1').dueAt;
    const calls = walk.world.from.tasks.filter(({ kind }) => kind === 'call');
    const tasks = calls.map((one) => ({ ...one, nextAt: dueAt, reminders: [] }));
    const { changes } = swept(withOpen({ ...walk.world, now: dueAt }, tasks));
    expect(changes.map(({ mails }) => mails.map(({ taskId }) => taskId))).toEqual([tasks.map(({ id }) => id)]);
  });
});

describe('with seventy calls open', () => {
  /** What the store writes at once: see `commit` in referral-store.ts. */
  function check(change: Change): void {
    const { now, later } = inTwo(change, writesOf(change).length + beside - mostItems);
    const writes = writesOf(now);
    expect([change.action, writes.length + beside <= mostItems]).toEqual([change.action, true]);
    expect(JSON.stringify(writes).length).toBeLessThan(mostBytes);
    // Nothing is forgotten, and nothing that is still open follows after.
    expect([...now.tasks, ...later].map(({ id }) => id).toSorted()).toEqual(
      change.tasks.map(({ id }) => id).toSorted(),
    );
    expect(later.every(({ id, status }) => status === 'closed' && !change.after.openTasks.includes(id))).toBe(true);
  }

  test('no change that a case can undergo is more than one transaction holds', () => {
    const made = new Map<string, number>();
    fc.assert(
      fc.property(
        fc.array(happening, { minLength: 40, maxLength: 40, size: 'max' }),
        fc.constantFrom(...tempers),
        (happenings, temper) => {
          let world: World = worldAfter(
            { region: midden(), trajectory: undefined, now: '2026-01-05T08:00:00.000Z', saidYes: false },
            firstChange(midden(), byClinician, '2026-01-05T08:00:00.000Z'),
          );
          for (const next of happenings) {
            world = { ...world, now: new Date(Date.parse(world.now) + next.days * 86_400_000).toISOString() };
            if (world.from.referral.stage === 'closed') return;
            const full = withOpen(world, [...world.from.tasks, ...overdueCalls(world, 70)]);
            const { from, trajectory } = full;
            const ctx = contextAt(full.region, full.now, 'coordinator');
            const [call] = full.from.tasks.slice(-1);
            const possible = [
              happen(full, next, temper)?.change,
              withdraw(from, ctx, { reason: 'withdrawn', ...(trajectory && { trajectory }) }),
              deny(from, ctx, 1),
              call && recordDeath(from, call, trajectory, ctx),
            ];
            for (const change of possible) {
              if (change === undefined) continue;
              made.set(change.action, Math.max(made.get(change.action) ?? 0, change.tasks.length));
              check(change);
            }
            const happened = happen(world, next, temper);
            if (happened !== undefined) world = worldAfter(world, happened.change);
          }
        },
      ),
      { numRuns: 8, seed: 20261128 },
    );
    // The ends of a case are among them, with everything that they close, and what is reminded of.
    // A fifth of the calls is one that the candidate asked for, which is still to be made where they withdraw (decision 129).
    const closed = [
      ['withdraw', 56],
      ['deny', 70],
      ['record-death', 70],
    ] as const;
    for (const [action, least] of closed) expect([action, (made.get(action) ?? 0) >= least]).toEqual([action, true]);
    expect(made.get('remind')).toBe(15);
    expect(made.size).toBeGreaterThan(12);
  });
});
