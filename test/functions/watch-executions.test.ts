import { ProvisionedThroughputExceededException } from '@aws-sdk/client-dynamodb';
import { beforeEach, describe, expect, test } from 'vitest';
import { checkLoop } from '../../functions/cases/check-loop.ts';
import { watchExecutions } from '../../functions/cases/watch-executions.ts';
import type { Referral } from '../../functions/domain/referral.ts';
import type { Task } from '../../functions/domain/task.ts';
import { createHandler } from '../../functions/sweep-tasks/handler.ts';
import { minutes, now } from '../adapters/sample.ts';
import { type DeskWorld, openDeskWorld } from '../support/desk-world.ts';
import { caseOf, partiesOf, taskOf } from '../support/link-world.ts';

const three = ['HW-AAAAAAA', 'HW-BBBBBBB', 'HW-CCCCCCC'] as const;
const [first, second, third] = three;

let world: DeskWorld;
beforeEach(() => {
  world = openDeskWorld();
  // What the service answers when it is asked for one by itself.
  world.said.status = 'failed';
  for (const id of three) open(id);
});

function open(id: string, state: Partial<Referral> = {}, task: Partial<Task> = {}): void {
  const asked = taskOf(id, 'approve', 'approver', {
    announced: true,
    nextAt: minutes(60),
    dueAt: minutes(9999),
    ...task,
  });
  world.add(caseOf(id, [asked], { executionStartedAt: now, ...state }), partiesOf('Aardbei'));
}
async function watch(hasTime = () => true, runtime = world.runtime): Promise<number> {
  const open = await checkLoop(world.runtime, true);
  if (open === undefined) expect.unreachable('all that is open could be read');
  return watchExecutions(runtime, open, hasTime);
}

describe('the daily look at all executions', () => {
  test('replaces those that are gone, and leaves the others alone', async () => {
    world.said.running = [`${first}-1`, `${third}-1`];
    expect(await watch()).toBe(1);
    expect(world.started).toEqual([second]);
    expect(world.referral(second)).toMatchObject({ generation: 2, faults: 1 });
  });

  test('asks again of one that the list lacks: it may have begun a moment ago', async () => {
    world.said.running = [`${first}-1`, `${second}-1`];
    world.said.status = 'running';
    expect(await watch()).toBe(0);
    expect(world.changes).toEqual([]);
  });

  test('knows an execution by its generation: that an earlier one runs says nothing', async () => {
    open(first, { generation: 3 });
    world.said.running = [`${first}-2`, `${second}-1`, `${third}-1`];
    expect(await watch()).toBe(1);
    expect(world.referral(first)?.generation).toBe(4);
  });

  test('leaves a case without work in the index to the check of the loop, which names it', async () => {
    const heads = await world.runtime.referrals.heads([first, second]);
    const open = { referrals: heads, indexed: new Set([second]), running: new Set<string>() };
    expect(await watchExecutions(world.runtime, open, () => true)).toBe(1);
    expect(world.started).toEqual([second]);
  });

  test.each(['unconfirmed', 'handover', 'closed'] as const)('misses none of a case that is %s', async (stage) => {
    open(second, { stage });
    world.said.running = [`${first}-1`, `${third}-1`];
    expect(await watch()).toBe(0);
    expect(world.started).toEqual([]);
  });

  test('leaves a case to its own task where the machine has work', async () => {
    const advance = taskOf(second, 'advance', 'system');
    world.add(caseOf(second, [advance], { openTasks: [advance.id] }), partiesOf('Aardbei'));
    world.said.running = [`${first}-1`, `${third}-1`];
    expect(await watch()).toBe(0);
  });

  test('is not stopped by a case that cannot be read', async () => {
    const { load } = world.runtime.referrals;
    const runtime = {
      ...world.runtime,
      referrals: {
        ...world.runtime.referrals,
        load: async (id: string) => {
          if (id === first) throw new ProvisionedThroughputExceededException({ $metadata: {}, message: 'busy' });
          return load(id);
        },
      },
    };
    expect(await watch(() => true, runtime)).toBe(2);
    expect(world.started).toEqual([second, third]);
    expect(world.logged).toEqual(['execution-look-failed']);
  });

  test('stops in time, and says that it did; what is left is for tomorrow', async () => {
    let looks = 0;
    expect(await watch(() => ++looks <= 2)).toBe(2);
    expect(world.started).toEqual([first, second]);
    expect(world.logged).toEqual(['executions-not-looked-at']);
    expect(world.counted).toEqual(['unhealable']);
  });

  test('is put off to the next day where the list could not be read, and the administrator hears of it', async () => {
    const running = async () => {
      throw new Error('throttled');
    };
    const mailAccount = { quota: async () => ({ perDay: 0, sent: 0, perSecond: 1 }) };
    const workflow = { ...world.runtime.workflow, running };
    world.time.now = '2026-11-21T02:03:00.000Z';
    await createHandler({ ...world.runtime, workflow, mailAccount })({ source: 'aws.events' });
    expect(world.changes).toEqual([]);
    expect(world.logged).toEqual(['loop-not-checked']);
    expect(world.counted.filter((name) => name === 'unhealable' || name === 'healed')).toContain('unhealable');
  });
});

test('one sweep a day looks at all executions: that of the first minutes after two', async () => {
  const mailAccount = { quota: async () => ({ perDay: 0, sent: 0, perSecond: 1 }) };
  const looks: string[] = [];
  // The hourly check of the loop guarantee lists executions too, but only this look asks after one that is not listed.
  world.said.running = [`${first}-1`, `${third}-1`];
  const status = async () => {
    looks.push(world.time.now);
    return 'running' as const;
  };
  const workflow = { ...world.runtime.workflow, status };
  const sweeper = createHandler({ ...world.runtime, mailAccount, workflow });
  for (const at of ['01:58', '02:03', '02:08', '03:03']) {
    world.time.now = `2026-11-21T${at}:00.000Z`;
    await sweeper({ source: 'aws.events' });
  }
  expect(looks).toEqual(['2026-11-21T02:03:00.000Z']);
});

test.each([
  ['the execution of a case cannot be asked for', 'executions'],
  ['the rows of the desk cannot be read', 'rows'],
  ['the row of a case cannot be written', 'row'],
] as const)('where %s at the moment, the next hour looks again, and no later one', async (_what, where) => {
  const mailAccount = { quota: async () => ({ perDay: 0, sent: 0, perSecond: 1 }) };
  world.said.running = [`${first}-1`, `${third}-1`];
  const looks: string[] = [];
  let isBusy = true;
  /** Fails once as a busy table does, in the part that is meant. */
  const busyIn = (part: string) => {
    if (part !== where || !isBusy) return;
    isBusy = false;
    throw new ProvisionedThroughputExceededException({ $metadata: {}, message: 'busy' });
  };
  const status = async () => {
    looks.push(world.time.now);
    busyIn('executions');
    return 'running' as const;
  };
  const { desk } = world.runtime;
  const rows: typeof desk.rows = async () => {
    busyIn('rows');
    return desk.rows();
  };
  const mend: typeof desk.mend = async (...given) => {
    busyIn('row');
    return desk.mend(...given);
  };
  const workflow = { ...world.runtime.workflow, status };
  const sweeper = createHandler({ ...world.runtime, mailAccount, workflow, desk: { ...desk, rows, mend } });
  for (const at of ['02:03', '03:03', '04:03', '05:03']) {
    world.time.now = `2026-11-21T${at}:00.000Z`;
    await sweeper({ source: 'aws.events' });
  }
  expect(isBusy).toBe(false);
  expect(looks).toEqual(['2026-11-21T02:03:00.000Z', '2026-11-21T03:03:00.000Z']);
});

test('no backlog of the desk keeps it waiting: it comes before the rows are read', async () => {
  const mailAccount = { quota: async () => ({ perDay: 0, sent: 0, perSecond: 1 }) };
  const did: string[] = [];
  world.said.running = [`${first}-1`, `${third}-1`];
  const status = async () => {
    did.push('executions');
    return 'running' as const;
  };
  const rows = async () => {
    did.push('rows');
    return [];
  };
  const workflow = { ...world.runtime.workflow, status };
  const desk = { ...world.runtime.desk, rows };
  world.time.now = '2026-11-21T02:03:00.000Z';
  await createHandler({ ...world.runtime, mailAccount, workflow, desk })({ source: 'aws.events' });
  expect(did).toEqual(['executions', 'rows']);
});

test('the same sweep tells the coordinator what an open case needs and the region file lacks, and no other does', async () => {
  const mailAccount = { quota: async () => ({ perDay: 0, sent: 0, perSecond: 1 }) };
  world.said.running = three.map((id) => `${id}-1`);
  open(second, { door: 'sterk-met-werk' });
  open(third, { door: 'sterk-met-werk', stage: 'closed' });
  const region = { ...world.runtime.region, municipalities: [] };
  const sweeper = createHandler({ ...world.runtime, mailAccount, region });
  world.time.now = '2026-11-21T01:03:00.000Z';
  await sweeper({ source: 'aws.events' });
  expect(world.logged).not.toContain('region-lacks');
  world.time.now = '2026-11-21T02:03:00.000Z';
  await sweeper({ source: 'aws.events' });
  expect(world.logged.filter((line) => line === 'region-lacks')).toHaveLength(2);
  const told = world.referral(second)?.openTasks.map((one) => world.task(one)) ?? [];
  expect(told.map((task) => task?.about)).toContain('missing-municipality');
});
