import { ProvisionedThroughputExceededException } from '@aws-sdk/client-dynamodb';
import { beforeEach, describe, expect, test } from 'vitest';
import { sweep } from '../../functions/cases/sweep.ts';
import type { Mail } from '../../functions/domain/mail.ts';
import type { Task } from '../../functions/domain/task.ts';
import type { Runtime } from '../../functions/ports/runtime.ts';
import { mail, minutes, now } from '../adapters/sample.ts';
import { type DeskWorld, openDeskWorld } from '../support/desk-world.ts';
import { caseOf, partiesOf, taskOf } from '../support/link-world.ts';

const people = partiesOf('Aardbei');
const days = (count: number) => minutes(count * 24 * 60);
const none = { overdue: 0, approvalsOverdue: 0, healed: 0, unhealable: 0, mailHeld: 0, undone: 0 };
const facts = { municipality: 'GM0355' };

let world: DeskWorld;
beforeEach(() => {
  world = openDeskWorld();
});

function open(id: string, task: Partial<Task> = {}): Task {
  const quiet = { announced: true, nextAt: now, dueAt: days(10), onSilence: 'ask-team' } as const;
  const asked = taskOf(id, 'approve', 'approver', { ...quiet, ...task });
  world.add(caseOf(id, [asked]), people);
  return asked;
}
function plan(id: string, parts: Partial<Mail> = {}): Mail {
  const planned = mail(id, `m${world.mails.size}`, {
    facts,
    link: { id: 'status', keyVersion: 1, purpose: 'status' },
    ...parts,
  });
  world.mails.set(planned.id, planned);
  return planned;
}
const three = ['HW-AAAAAAA', 'HW-BBBBBBB', 'HW-CCCCCCC'] as const;
const busy = new ProvisionedThroughputExceededException({ $metadata: {}, message: 'busy' });

/** The same runtime in which the case of this referral cannot be read. */
function without(ill: string, error: Error = busy): Runtime {
  const { load } = world.runtime.referrals;
  return {
    ...world.runtime,
    referrals: {
      ...world.runtime.referrals,
      load: async (id) => {
        if (id === ill) throw error;
        return load(id);
      },
    },
  };
}

describe('a sweep counts', () => {
  test('nothing where nothing is due', async () => {
    open(three[0], { nextAt: minutes(1) });
    plan(three[0], { nextAt: minutes(1) });
    expect(await sweep(world.runtime)).toEqual(none);
    expect(world.logged).toEqual([]);
  });

  test('who let the time pass, and apart those who decide; and what it healed', async () => {
    open(three[0], { dueAt: now });
    const talk = taskOf(three[1], 'confirm-start', 'job-coach', {
      announced: true,
      nextAt: now,
      dueAt: now,
      onSilence: 'ask-provider',
    });
    world.add(caseOf(three[1], [talk], { stage: 'confirming-start', machine: 'trajectory' }), people);
    const stuck = taskOf(three[2], 'advance', 'system', { nextAt: now });
    world.add(caseOf(three[2], [stuck]), people);
    expect(await sweep(world.runtime)).toEqual({ ...none, overdue: 2, approvalsOverdue: 1, healed: 1 });
  });

  test('mails that wait, and says since when and why', async () => {
    open(three[0], { nextAt: minutes(1) });
    world.said.hold = { why: 'account-paused', since: minutes(-9), tryAt: minutes(3) };
    plan(three[0]);
    plan(three[0]);
    expect(await sweep(world.runtime)).toEqual({ ...none, mailHeld: 2 });
    expect(world.logged).toEqual(['mail-held']);
  });
});

describe('work that fails', () => {
  test('is put off a quarter of an hour, and what stands behind it is done', async () => {
    for (const id of three) open(id, { dueAt: now });
    expect(await sweep(without(three[0]))).toEqual({ ...none, overdue: 2, approvalsOverdue: 2, unhealable: 1 });
    expect(world.task(`${three[0]}#approve#1`)).toMatchObject({ owner: 'approver', nextAt: minutes(15) });
    expect(world.logged).toContain('sweep-failed');
    // It passes by itself, so that nobody is told.
    expect(world.changes.map(({ after }) => after.id)).toEqual([three[1], three[2]]);
  });

  test('and would fail again becomes the coordinator’s, where the case can be told of at all', async () => {
    const [ill] = three;
    open(ill, { dueAt: now });
    let fails = 0;
    const { load } = world.runtime.referrals;
    const once: Runtime = {
      ...world.runtime,
      referrals: {
        ...world.runtime.referrals,
        load: async (id) => {
          fails += 1;
          if (fails === 1) throw new Error('cannot be read');
          return load(id);
        },
      },
    };
    expect(await sweep(once)).toEqual({ ...none, unhealable: 1 });
    expect(world.changes[0]?.tasks).toMatchObject([{ kind: 'resolve', owner: 'coordinator', about: 'fault' }]);
    world.task(`${ill}#approve#1`);
    open(three[1], { dueAt: now });
    await sweep(without(three[1], new Error('cannot be read')));
    expect(world.logged).toContain('fault-not-told');
  });

  test('and cannot even be put off hides nothing behind it', async () => {
    open(three[0], { dueAt: now });
    open(three[1], { dueAt: now });
    const runtime = without(three[0]);
    const stuck = { ...runtime.agenda, postpone: async () => Promise.reject(busy) };
    expect(await sweep({ ...runtime, agenda: stuck })).toEqual({
      ...none,
      overdue: 1,
      approvalsOverdue: 1,
      unhealable: 1,
    });
    expect(world.logged).toContain('sweep-not-put-off');
  });

  test('a mail that cannot be read waits alone', async () => {
    open(three[0], { nextAt: days(1) });
    const [ill, well] = [plan(three[0]), plan(three[0])];
    const { mail: read } = world.runtime.outbox;
    const outbox: Runtime['outbox'] = {
      ...world.runtime.outbox,
      mail: async (id) => (id === ill.id ? Promise.reject(busy) : read(id)),
    };
    expect(await sweep({ ...world.runtime, outbox })).toEqual({ ...none, unhealable: 1 });
    expect(world.mails.get(ill.id)).toMatchObject({ status: 'planned', nextAt: minutes(15) });
    expect(world.mails.get(well.id)).toMatchObject({ status: 'sent' });
  });

  test('an execution that cannot be told again is told later; no coordinator need hear', async () => {
    world.said.due = [{ kind: 'wake', referralId: three[0], nextAt: now }];
    const workflow = { ...world.runtime.workflow, wake: async () => Promise.reject(new Error('no')) };
    expect(await sweep({ ...world.runtime, workflow })).toEqual({ ...none, unhealable: 1 });
    expect(world.said.due).toEqual([{ kind: 'wake', referralId: three[0], nextAt: minutes(15) }]);
    expect(world.changes).toEqual([]);
  });

  test('a mail that another process moved after the agenda was read is left to that process', async () => {
    open(three[0], { nextAt: days(1) });
    const moved = plan(three[0]);
    const { mail: read } = world.runtime.outbox;
    const outbox: Runtime['outbox'] = {
      ...world.runtime.outbox,
      mail: async (id) => {
        const found = await read(id);
        return found && { ...found, nextAt: minutes(5) };
      },
    };
    await sweep({ ...world.runtime, outbox });
    expect(world.mails.get(moved.id)).toMatchObject({ status: 'planned' });
  });
});

describe('what is to be woken or served', () => {
  test('is done, once, and done with', async () => {
    const call = taskOf(three[0], 'call', 'coordinator', { nextAt: days(1) });
    world.add(caseOf(three[0], [call], { stage: 'closed', closure: 'withdrawn', closedAt: now }), people);
    world.said.due = [
      { kind: 'wake', referralId: three[0], nextAt: now },
      { kind: 'serve', programme: 'ips', nextAt: now },
    ];
    expect(await sweep(world.runtime)).toEqual(none);
    expect(world.said.due).toEqual([]);
    expect(world.woken).toEqual([three[0]]);
  });
});

describe('time', () => {
  const turnOf = (left: () => number) => {
    const told: Record<string, number>[] = [];
    return { told, turn: { timeLeft: left, tell: (counted: object) => void told.push({ ...counted }) } };
  };

  test('with twenty seconds left nothing is begun, and what is left is counted by kind', async () => {
    for (const id of three) open(id, { dueAt: now });
    plan(three[0]);
    const { turn, told } = turnOf(() => 20_000);
    expect(await sweep(world.runtime, turn)).toEqual({ ...none, undone: 4 });
    expect(told).toEqual([{ ...none, undone: 4 }]);
    expect(world.logged).toEqual(['sweep-left-work']);
    expect(world.changes).toEqual([]);
    expect(world.sent).toEqual([]);
    expect(await sweep(world.runtime, turnOf(() => 20_001).turn)).toMatchObject({ overdue: 3, undone: 0 });
  });

  test('what was done is told page by page, so that a run that is cut off has said it', async () => {
    for (let n = 0; n < 150; n += 1) open(`HW-${String(n).padStart(7, 'A')}`, { dueAt: now });
    const { turn, told } = turnOf(() => Number.POSITIVE_INFINITY);
    expect(await sweep(world.runtime, turn)).toMatchObject({ overdue: 150, approvalsOverdue: 150 });
    expect(told.flatMap(({ overdue = 0 }) => (overdue > 0 ? [overdue] : []))).toEqual([100, 50]);
  });

  test('a sweep ends after thirty pages, and says what it left', async () => {
    let n = 0;
    const agenda: Runtime['agenda'] = {
      ...world.runtime.agenda,
      due: async () => [{ kind: 'wake', referralId: `HW-${n++}`, nextAt: now }],
    };
    expect(await sweep({ ...world.runtime, agenda })).toEqual({ ...none, undone: 1 });
    expect(world.woken).toHaveLength(30);
  });
});
