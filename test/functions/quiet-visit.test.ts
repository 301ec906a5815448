import { beforeEach, describe, expect, test } from 'vitest';
import { lookAfterLate } from '../../functions/cases/late-mail.ts';
import { glanceAt, passedQuietly } from '../../functions/cases/quiet-visit.ts';
import type { Mail } from '../../functions/domain/mail.ts';
import type { Referral } from '../../functions/domain/referral.ts';
import type { Task } from '../../functions/domain/task.ts';
import type { Trajectory } from '../../functions/domain/trajectory.ts';
import type { DueWork } from '../../functions/ports/agenda-store.ts';
import type { Glance } from '../../functions/ports/case.ts';
import { mail, minutes, now } from '../adapters/sample.ts';
import { type DeskWorld, openDeskWorld } from '../support/desk-world.ts';
import { caseOf, partiesOf, taskOf } from '../support/link-world.ts';

const id = 'HW-AAAAAAA';
const people = partiesOf('Aardbei');
const days = (count: number) => minutes(count * 24 * 60);

let world: DeskWorld;
beforeEach(() => {
  world = openDeskWorld();
});

/** A case in which the work coach is asked and has days left, as it was read with many others. */
function glance(task: Partial<Task> = {}, state: Partial<Referral> = {}): Glance {
  const asked = taskOf(id, 'approve', 'approver', {
    announced: true,
    nextAt: now,
    dueAt: days(10),
    onSilence: 'ask-team',
    ...task,
  });
  const { provider: _none, ...referral } = caseOf(id, [asked], {
    door: 'sterk-met-werk',
    executionStartedAt: now,
    ...state,
  }).referral;
  world.add({ referral, tasks: [asked] }, people);
  const waiting = { taskId: asked.id, generation: referral.generation, token: 'a token' };
  return { referral, task: asked, parties: people, waiting };
}
const waitingFor = (task: string, generation: number) => ({ taskId: `${id}#${task}`, generation, token: 'a token' });
const look = (seen: Glance | undefined, nextAt = now) =>
  passedQuietly(world.runtime, { kind: 'task', taskId: `${id}#approve#1`, referralId: id, nextAt }, seen);

describe('the weekly look at a case in which nothing is due', () => {
  test('comes again in a week, and asks after no execution whose step waits for this very task', async () => {
    // The daily look at all executions finds one that is lost.
    world.said.status = 'missing';
    expect(await look(glance())).toBe(true);
    expect(world.task(`${id}#approve#1`)?.nextAt).toBe(days(7));
    expect(world.changes).toEqual([]);
  });

  test.each<[string, Partial<Glance>]>([
    ['waits that is known', {}],
    ['waits any more for this task, only for an earlier one', { waiting: waitingFor('approve#0', 1) }],
    ['of the present execution waits, only one of an earlier', { waiting: waitingFor('approve#1', 7) }],
  ])('where no step %s, sees whether its execution lives', async (_, waits) => {
    const { waiting: _none, ...rest } = glance();
    const seen = { ...rest, ...waits };
    world.said.status = 'missing';
    expect(await look(seen)).toBe(false);
    world.said.status = 'running';
    expect(await look(seen)).toBe(true);
    expect(world.task(`${id}#approve#1`)?.nextAt).toBe(days(7));
  });

  test.each<[string, Partial<Task>, Partial<Referral>]>([
    ['a reminder is due', { reminders: [now] }, {}],
    ['its time is over', { dueAt: now }, {}],
    ['nobody was told of it yet', { announced: false, visibleFrom: now }, {}],
    ['it is over', { status: 'closed' }, {}],
    ['somebody waits for a place', { kind: 'await-place' }, {}],
    ['the machine has work', { kind: 'advance' }, {}],
    ['its sender is not known', {}, { stage: 'unconfirmed' }],
    ['it is handed over', {}, { stage: 'handover' }],
    ['it is closed', {}, { stage: 'closed' }],
    ['more than one thing is asked', {}, { openTasks: [`${id}#approve#1`, `${id}#call#1`] }],
    ['something else is asked', {}, { openTasks: [`${id}#call#1`] }],
    ['the region file forgets its municipality', {}, { municipality: 'GM9999' }],
    ['its execution has run for nearly as long as one may', {}, { executionStartedAt: '2025-11-21T09:00:00.000Z' }],
  ])('leaves it to a whole visit where %s', async (_, task, state) => {
    expect(await look(glance(task, state))).toBe(false);
    expect(world.task(`${id}#approve#1`)?.nextAt).toBe(now);
  });

  test('and where the one who is asked may not decide any more, or it moved since', async () => {
    const seen = glance();
    const stranger = { ...people, approver: { role: 'approver', email: 'sam@elders.example' } } as const;
    expect(await look({ ...seen, parties: stranger })).toBe(false);
    expect(await look(seen, minutes(-5))).toBe(false);
    expect(await look(undefined)).toBe(false);
  });

  const provider = 'kwintes';
  const trajectory: Trajectory = {
    ...{ id: `${id}-T`, referralId: id, provider, hoursUsed: 0, spells: [], checkIns: [] },
    ...{ startsOn: '2026-05-01', firstTalkOn: '2026-05-01', plannedEnd: '2027-05-01' },
  };
  /** A check-in whose day is so many days ahead. */
  const asleep = (ahead: number, plan: Partial<Trajectory> = {}, state: Partial<Referral> = {}): Glance => {
    const { referral, ...seen } = glance(
      {
        ...{ kind: 'check-in', owner: 'job-coach', provider, announced: false },
        ...{ visibleFrom: days(ahead), dueAt: days(ahead + 10), onSilence: 'ask-provider' },
      },
      { stage: 'checking-in', machine: 'trajectory', holdsPlace: true, provider, ...state },
    );
    return { ...seen, referral: { ...referral, provider }, trajectory: { ...trajectory, ...plan } };
  };

  test.each<[string, number, () => Glance]>([
    ['four weeks where its day is further ahead than that', 28, () => asleep(60)],
    ['as many whole weeks as there are before its day', 14, () => asleep(20)],
    ['a week where there is one', 7, () => asleep(10)],
    ['fewer where a mark of the grant is reached before', 7, () => asleep(60, { plannedEnd: '2027-02-12' })],
    ['fewer where its execution grows old before', 14, () => asleep(60, {}, { executionStartedAt: days(-180) })],
  ])('comes to a question that nobody is asked yet after %s', async (_, after, read) => {
    const seen = read();
    expect(await look(seen)).toBe(true);
    expect(world.task(seen.task.id)?.nextAt).toBe(days(after));
  });

  test('and where months of guidance have passed of which nobody was told, however far ahead the next question is', async () => {
    const late = asleep(5, { plannedEnd: '2026-12-01' });
    expect(await look(late)).toBe(false);
    expect(world.task(late.task.id)?.nextAt).toBe(now);
    expect(await look(asleep(5))).toBe(true);
  });

  test('reads cases together; where that fails each gets its own visit, and it is in the log', async () => {
    const seen = glance();
    const due: DueWork[] = [
      { kind: 'task', taskId: seen.task.id, referralId: id, nextAt: now },
      { kind: 'mail', mailId: 'x', referralId: id, nextAt: now },
    ];
    const asked: unknown[] = [];
    const reading = (glances: (some: unknown) => Promise<readonly Glance[]>) => ({
      ...world.runtime,
      referrals: { ...world.runtime.referrals, glances },
    });
    const runtime = reading(async (some) => {
      asked.push(some);
      return [seen];
    });
    expect([...(await glanceAt(runtime, due))]).toEqual([[seen.task.id, seen]]);
    expect(asked).toEqual([[due[0]]]);
    expect(await glanceAt(runtime, due.slice(1))).toEqual(new Map());
    expect(asked).toHaveLength(1);
    const broken = reading(async () => {
      throw new Error('away');
    });
    expect(await glanceAt(broken, due)).toEqual(new Map());
    expect(world.logged).toEqual(['no-glance']);
  });
});

describe('a mail that nobody tried to send', () => {
  const old = minutes(-10);
  const planned = (name: string, parts: Partial<Mail> = {}) =>
    mail(id, name, { plannedAt: old, nextAt: old, ...parts });
  const lookAfter = (mails: readonly Mail[], hasTime = () => true) => lookAfterLate(world.runtime, mails, hasTime);

  beforeEach(() => {
    const asked = taskOf(id, 'approve', 'approver', { announced: true });
    world.add(caseOf(id, [asked], { executionStartedAt: old }), people);
    world.said.status = 'missing';
  });

  test('means that what followed it was cut off too: its case is looked at once, and goes on', async () => {
    expect(await lookAfter([planned('a'), planned('b')])).toEqual({ healed: 1, faults: 0 });
    expect(world.started).toEqual([id]);
  });

  test.each<[string, Partial<Mail>]>([
    ['was tried', { attempts: 1 }],
    ['is for a later day than it was planned', { nextAt: minutes(-5) }],
    ['is of this minute', { plannedAt: now, nextAt: now }],
  ])('but not one that %s', async (_, parts) => {
    expect(await lookAfter([planned('a', parts)])).toEqual({ healed: 0, faults: 0 });
  });

  test('waits for the next sweep where this one has no time', async () => {
    expect(await lookAfter([planned('a')], () => false)).toEqual({ healed: 0, faults: 0 });
  });

  test('of a case that cannot be read is told, and the next one is looked at', async () => {
    const { load } = world.runtime.referrals;
    const runtime = {
      ...world.runtime,
      referrals: {
        ...world.runtime.referrals,
        load: async (one: string) => {
          if (one !== id) throw new Error('unreadable');
          return load(one);
        },
      },
    };
    const broken = mail('HW-BBBBBBB', 'a', { plannedAt: old, nextAt: old });
    expect(await lookAfterLate(runtime, [broken, planned('a')], () => true)).toEqual({ healed: 1, faults: 1 });
  });
});
