import { beforeEach, describe, expect, test } from 'vitest';
import { visitTask } from '../../functions/cases/visit-task.ts';
import type { Referral } from '../../functions/domain/referral.ts';
import type { Task } from '../../functions/domain/task.ts';
import type { WaitFigures } from '../../functions/domain/wait-figures-schema.ts';
import { mail, minutes, now } from '../adapters/sample.ts';
import { type DeskWorld, openDeskWorld } from '../support/desk-world.ts';
import { caseOf, partiesOf, taskOf } from '../support/link-world.ts';

const id = 'HW-AAAAAAA';
const people = partiesOf('Aardbei');
const days = (count: number) => minutes(count * 24 * 60);

let world: DeskWorld;
let served: string[];
beforeEach(() => {
  world = openDeskWorld();
  served = [];
  figures = undefined;
  readings = 0;
});

let figures: WaitFigures | undefined;
let readings = 0;
const withWaits = () => ({
  ...world.runtime,
  waits: {
    async figures() {
      readings += 1;
      return figures;
    },
  },
});

/** A task that is looked at now; nothing of it is due unless it is said. */
const quiet = { announced: true, nextAt: now, dueAt: days(10), onSilence: 'ask-team' } as const;

function open(task: Task, state: Partial<Referral> = {}, known = people): Task {
  world.add(caseOf(id, [task], state), known);
  return task;
}
const approve = (parts: Partial<Task> = {}) => taskOf(id, 'approve', 'approver', { ...quiet, ...parts });
const advance = (parts: Partial<Task> = {}) => taskOf(id, 'advance', 'system', { nextAt: now, ...parts });
const visit = ({ id: taskId, nextAt }: Task) =>
  visitTask(withWaits(), { taskId, referralId: id, nextAt }, async ({ programme = '' }) => void served.push(programme));
const last = () => world.changes.at(-1)?.events.map(({ action, result }) => [action, result]);

describe('a visit finds', () => {
  test('a task that moved, closed or is gone meanwhile, and leaves it', async () => {
    const task = open(approve({ nextAt: minutes(5) }));
    expect(await visit({ ...task, nextAt: now })).toBe('nothing');
    expect(await visit({ ...task, id: `${id}#approve#7` })).toBe('nothing');
    expect(await visitTask(withWaits(), { taskId: 'x', referralId: 'HW-ZZZZZZZ', nextAt: now }, async () => {})).toBe(
      'nothing',
    );
    expect(world.changes).toEqual([]);
    expect(world.task(task.id)?.nextAt).toBe(minutes(5));
  });

  test('a task that the change which ended it left open, and closes it: its case does not name it any more', async () => {
    const left = open(approve());
    const other = approve({ id: `${id}#approve#2` });
    open(other, { openTasks: [other.id] });
    expect(await visit(left)).toBe('nothing');
    expect(world.task(left.id)?.status).toBe('closed');
    expect(world.task(other.id)?.status).toBe('open');
    expect(world.changes).toEqual([]);
  });

  test('nothing due, and comes again a week later at the latest', async () => {
    const task = open(approve());
    expect(await visit(task)).toBe('nothing');
    expect(world.changes).toEqual([]);
    expect(world.task(task.id)?.nextAt).toBe(days(7));
  });

  test('what nobody has heard of yet, and has it mailed', async () => {
    const task = open(approve({ announced: false }));
    expect(await visit(task)).toBe('nothing');
    expect(last()?.[0]?.[0]).toBe('announce');
    expect(world.changes[0]?.mails.map(({ to }) => to)).toEqual(['approver']);
    expect(world.woken).toEqual([id]);
    const asleep = open(approve({ announced: false, visibleFrom: minutes(1), nextAt: now }));
    await visit(asleep);
    expect(world.changes).toHaveLength(1);
  });

  test('that it is time to remind', async () => {
    const task = open(approve({ reminders: [now, days(3)] }));
    expect(await visit(task)).toBe('nothing');
    expect(last()?.[0]?.[0]).toBe('remind');
    const early = open(approve({ reminders: [minutes(1)] }));
    await visit(early);
    expect(world.changes).toHaveLength(1);
  });

  test.each([
    ['ask-team', approve(), 'team'],
    ['ask-coordinator', approve({ owner: 'team' }), 'coordinator'],
    ['ask-provider', taskOf(id, 'check-in', 'job-coach'), 'provider'],
    ['record-silence', taskOf(id, 'check-in', 'job-coach'), 'provider'],
  ] as const)('silence: %s', async (onSilence, task, owner) => {
    const state = task.kind === 'check-in' ? ({ stage: 'checking-in', machine: 'trajectory' } as const) : {};
    const silent = open({ ...task, ...quiet, dueAt: now, onSilence, owner: task.owner }, state);
    expect(await visit(silent)).toBe('overdue');
    expect(world.task(task.id)).toMatchObject({ status: 'open', owner, addressee: 1 });
    expect(world.woken).toEqual([id]);
  });

  test.each([
    [
      'remind-coordinator',
      taskOf(id, 'resolve', 'coordinator', { about: 'no-provider' }),
      { stage: 'unplaced' },
      'open',
    ],
    ['back-to-approver', taskOf(id, 'give-information', 'referrer'), { stage: 'information' }, 'closed'],
    [
      'keep-waiting',
      taskOf(id, 'still-wanted', 'candidate'),
      { stage: 'waiting', waitingSince: now, taskCounts: { 'still-wanted': 1 } },
      'closed',
    ],
    ['next-provider', taskOf(id, 'accept-offer', 'provider'), { stage: 'offer', holdsPlace: true }, 'closed'],
    ['close-unconfirmed', taskOf(id, 'confirm-sender', 'referrer'), { stage: 'unconfirmed' }, 'closed'],
  ] as const)('silence: %s', async (onSilence, task, state, status) => {
    const beside = taskOf(id, 'await-place', 'system', { ...quiet, onSilence: 'remind-coordinator' });
    const silent = { ...task, ...quiet, dueAt: now, onSilence };
    const tasks = task.kind === 'still-wanted' ? [silent, beside] : [silent];
    world.add(caseOf(id, tasks, state), people);
    expect(await visit(silent)).toBe('overdue');
    expect(world.task(task.id)?.status).toBe(status);
    expect(world.changes).toHaveLength(1);
  });

  test('a person who waits, and serves their queue', async () => {
    const waiting = taskOf(id, 'await-place', 'system', { ...quiet, onSilence: 'remind-coordinator' });
    world.add(caseOf(id, [waiting], { stage: 'waiting', waitingSince: now }), people);
    await visit(waiting);
    expect(served).toEqual(['sterk-met-werk']);
    await visit(open(approve()));
    expect(served).toHaveLength(1);
  });

  test('somebody whose standing has ended, and asks another', async () => {
    const task = open(approve(), {}, { ...people, approver: { role: 'approver', email: 'sam@elders.example' } });
    await visit(task);
    expect(world.task(task.id)).toMatchObject({ revokedAddressee: 0 });
    expect(world.task(task.id)?.owner).not.toBe('approver');
  });
});

describe('who was reminded late, or whose mail was held up', () => {
  const asked = { ...quiet, dueAt: now, onSilence: 'ask-team' } as const;
  const announcement = (parts: Parameters<typeof mail>[2]) => {
    const one = mail(id, 'asks', { taskId: `${id}#approve#1`, kind: 'approve', to: 'approver', ...parts });
    world.mails.set(one.id, one);
  };

  test('hears it first: a reminder that the sweeper rested over goes before silence counts', async () => {
    const task = open(approve({ dueAt: now, reminders: [days(-3)] }));
    await visit(task);
    expect(last()?.[0]?.[0]).toBe('remind');
  });

  test('a mail that has not gone yet: nobody is silent while it is about to', async () => {
    const task = open(approve(asked));
    announcement({ status: 'planned', plannedAt: minutes(-61), nextAt: minutes(5) });
    expect(await visit(task)).toBe('nothing');
    expect(world.changes).toEqual([]);
    expect(world.task(task.id)?.owner).toBe('approver');
  });

  test('while all mail is held their time begins anew at each visit', async () => {
    world.said.hold = { why: 'account-paused', since: days(-2), tryAt: minutes(3) };
    const task = open(approve({ ...asked, dueAt: days(-2) }));
    announcement({ status: 'planned', plannedAt: days(-12), nextAt: minutes(3) });
    await visit(task);
    expect(world.task(task.id)?.owner).toBe('approver');
    expect((world.task(task.id)?.dueAt ?? '') > now).toBe(true);
  });

  test('one mail alone holds up nobody for longer than a day', async () => {
    const task = open(approve({ ...asked, dueAt: days(-2) }));
    announcement({ status: 'planned', plannedAt: days(-12), nextAt: minutes(3) });
    expect(await visit(task)).toBe('overdue');
    expect(world.task(task.id)?.owner).toBe('team');
  });
});

describe('an execution', () => {
  test('that is about to do its work is left an hour, and looked at each quarter of it', async () => {
    const task = open(advance());
    world.wait(59);
    expect(await visit(task)).toBe('healed');
    expect(world.task(task.id)?.nextAt).toBe(minutes(74));
    expect(world.changes).toEqual([]);
    expect(world.woken).toEqual([id]);
    world.wait(1);
    expect(await visit({ ...task, nextAt: minutes(74) })).toBe('healed');
    expect(world.referral(id)).toMatchObject({ generation: 2, faults: 1 });
    expect(world.started).toEqual([id]);
    expect(last()).toEqual([['revive', 'execution-running']]);
  });

  test.each([
    ['missing', 1],
    ['ended', 0],
    ['failed', 0],
  ] as const)('that is %s has another take over at once', async (status, faults) => {
    world.said.status = status;
    const task = open(advance());
    expect(await visit(task)).toBe('healed');
    expect(world.referral(id)).toMatchObject({ generation: 2, faults });
    expect(last()).toEqual([['revive', `execution-${status}`]]);
  });

  test('that is gone while a person is asked is found at the visit', async () => {
    world.said.status = 'ended';
    expect(await visit(open(approve()))).toBe('healed');
    expect(world.referral(id)).toMatchObject({ generation: 2, faults: 1 });
    expect(world.started).toEqual([id]);
  });

  test('is replaced well before a year, which is no fault', async () => {
    expect(await visit(open(approve(), { executionStartedAt: days(-200) }))).toBe('nothing');
    expect(await visit(open(approve(), { executionStartedAt: days(-201) }))).toBe('healed');
    expect(world.referral(id)).toMatchObject({ generation: 2, faults: 0 });
    expect(last()).toEqual([['revive', 'execution-old']]);
  });

  test.each(['unconfirmed', 'handover', 'closed'] as const)(
    'of a case that is %s is missed by nobody',
    async (stage) => {
      world.said.status = 'missing';
      const call = taskOf(id, 'call', 'coordinator', { ...quiet, about: 'handover', onSilence: 'remind-coordinator' });
      expect(
        await visit(open(call, { stage, ...(stage === 'closed' ? { closure: 'withdrawn', closedAt: now } : {}) })),
      ).toBe('nothing');
      expect(world.started).toEqual([]);
    },
  );

  test('that another sweep has replaced already is replaced once', async () => {
    world.said.status = 'ended';
    const task = open(advance());
    world.commits.push('conflict');
    const { status } = world.runtime.workflow;
    const racing = {
      ...world.runtime,
      workflow: {
        ...world.runtime.workflow,
        status: async (...asked: Parameters<typeof status>) => {
          const found = await status(...asked);
          world.add(caseOf(id, [task], { generation: 2, revision: 2 }), people);
          return found;
        },
      },
    };
    expect(
      await visitTask({ ...withWaits(), ...racing }, { taskId: task.id, referralId: id, nextAt: now }, async () => {}),
    ).toBe('nothing');
    expect(world.started).toEqual([]);
  });
});

describe('a call that outlives its case', () => {
  const call = taskOf(id, 'call', 'coordinator', {
    ...quiet,
    about: 'ended-candidate',
    onSilence: 'remind-coordinator',
  });
  const closed = { stage: 'closed', closure: 'withdrawn', closedAt: now } as const;

  test('stays as long as there is somebody to call', async () => {
    await visit(open(call, closed));
    expect(world.task(call.id)?.status).toBe('open');
    await visit(open(call, closed, { notes: [] }));
    expect(world.task(call.id)?.status).toBe('closed');
  });

  test('about a denial, until the term of that is over', async () => {
    const denied = { ...closed, closure: 'not-me' } as const;
    await visit(open(call, denied, { notes: [] }));
    expect(world.task(call.id)?.status).toBe('open');
    world.wait(400 * 24 * 60);
    await visit(open(call, denied, { notes: [] }));
    expect(world.task(call.id)?.status).toBe('closed');
  });
});

describe('somebody who is asked whether they still want to wait', () => {
  const group = { programme: 'sterk-met-werk', people: 43, talks: 31, waiting: 8, half: 6, most: 11 } as const;
  const stillWanted = () => taskOf(id, 'still-wanted', 'candidate', { ...quiet, announced: false, visibleFrom: now });
  const told = { on: '2025-12-01', half: 4, most: 5, people: 20 };
  const facts = () => world.changes.at(-1)?.mails[0]?.facts;

  test('reads how long people wait, also where too little was known on the day of the yes', async () => {
    figures = { on: now.slice(0, 10), groups: [group] };
    await visit(open(stillWanted(), { stage: 'waiting' }));
    expect(facts()).toMatchObject({ waitHalf: '6', waitMost: '11', waitPeople: '43' });
    // It is no promise: only what is told with the yes is looked back at.
    expect(world.changes.at(-1)?.after).not.toHaveProperty('toldWait');
  });

  test('reads what they were told with the yes, whatever was counted since, and nothing of fewer than ten first talks', async () => {
    figures = { on: now.slice(0, 10), groups: [group] };
    await visit(open(stillWanted(), { stage: 'waiting', toldWait: told }));
    expect([facts()?.['waitMost'], readings]).toEqual(['5', 0]);
    world = openDeskWorld();
    figures = { on: now.slice(0, 10), groups: [{ ...group, talks: 9 }] };
    await visit(open(stillWanted(), { stage: 'waiting' }));
    expect(facts()).not.toHaveProperty('waitMost');
  });
});
