import { beforeEach, describe, expect, test } from 'vitest';
import { checkLoop } from '../../functions/cases/check-loop.ts';
import { readWholeUpTo } from '../../functions/domain/loop-check.ts';
import { createHandler } from '../../functions/sweep-tasks/handler.ts';
import { minutes, now } from '../adapters/sample.ts';
import { type DeskWorld, openDeskWorld } from '../support/desk-world.ts';
import { caseOf, partiesOf, taskOf } from '../support/link-world.ts';

const [first, second, gone] = ['HW-AAAAAAA', 'HW-BBBBBBB', 'HW-CCCCCCC'] as const;

let world: DeskWorld;
beforeEach(() => {
  world = openDeskWorld();
  for (const id of [first, second]) {
    const asked = taskOf(id, 'approve', 'approver', { announced: true, nextAt: minutes(600), dueAt: minutes(9999) });
    world.add(caseOf(id, [asked], { executionStartedAt: now }), partiesOf('Aardbei'));
  }
  world.said.running = [`${first}-1`, `${second}-2`];
});

describe('the check of the loop guarantee', () => {
  test('counts each open case once, however it was found', async () => {
    await checkLoop(world.runtime, true);
    expect(world.said.loop).toEqual({
      open: 2,
      withoutNextAction: 0,
      wholeAt: world.time.now,
      since: world.time.now,
      checkedAt: world.time.now,
      told: { on: world.time.now.slice(0, 10), about: 0 },
    });
    expect([world.logged, world.counted]).toEqual([[], []]);
  });

  test('finds a case that no work is open for by its execution, names it in the log and raises the alarm', async () => {
    world.add(caseOf(gone, [], { openTasks: [] }), partiesOf('Aardbei'));
    world.said.running.push(`${gone}-3`);
    await checkLoop(world.runtime, true);
    expect(world.said.loop).toMatchObject({ open: 3, withoutNextAction: 1 });
    expect(world.logged).toEqual(['loop-broken']);
    expect(world.counted).toEqual(['loopBroken']);
  });

  test('looks again before it calls a case lost: the index follows after a moment', async () => {
    let looks = 0;
    const openWork = async () => {
      looks += 1;
      return { referrals: looks === 1 ? [first] : [first, second], pieces: looks };
    };
    await checkLoop({ ...world.runtime, agenda: { ...world.runtime.agenda, openWork } }, true);
    expect(world.said.loop).toMatchObject({ open: 2, withoutNextAction: 0 });
    expect([looks, world.logged, world.counted]).toEqual([2, [], []]);
  });

  test('finds work for a referral that is gone or cannot be read', async () => {
    const openWork = async () => ({ referrals: [first, second, gone], pieces: 3 });
    await checkLoop({ ...world.runtime, agenda: { ...world.runtime.agenda, openWork } }, true);
    expect(world.said.loop).toMatchObject({ open: 2, withoutNextAction: 1 });
    expect(world.counted).toEqual(['loopBroken']);
  });

  test('is not troubled by an execution that outlives its case, nor by the canary', async () => {
    world.add(caseOf(gone, [], { openTasks: [], stage: 'closed' }), partiesOf('Aardbei'));
    world.add(caseOf('HW-UAAAAAA', [], { openTasks: [] }), partiesOf('Aardbei'));
    world.said.running.push(`${gone}-1`, 'HW-UAAAAAA-1', 'HW-DDDDDDD-1');
    await checkLoop(world.runtime, true);
    expect(world.said.loop).toMatchObject({ open: 2, withoutNextAction: 0 });
  });

  describe('where a great many are open', () => {
    const many = Array.from({ length: readWholeUpTo + 1 }, (_, n) => `HW-${String(n).padStart(7, '0')}`);
    const asked: string[][] = [];
    const runtime = (running: readonly string[] = []) => ({
      ...world.runtime,
      workflow: { ...world.runtime.workflow, running: async () => new Set(running) },
      agenda: { ...world.runtime.agenda, openWork: async () => ({ referrals: many, pieces: many.length }) },
      referrals: {
        ...world.runtime.referrals,
        heads: async (ids: readonly string[]) => {
          asked.push([...ids]);
          return ids.map((id) => caseOf(id, [taskOf(id, 'approve', 'approver')]).referral);
        },
      },
    });
    const checkAt = async (hour: number, needsWhole: boolean, running?: readonly string[]) => {
      world.time.now = `2026-11-21T${String(hour).padStart(2, '0')}:03:00.000Z`;
      return checkLoop(runtime(running), needsWhole);
    };
    beforeEach(() => {
      asked.length = 0;
      world.said.loop = undefined;
    });

    test('the first check reads all, later hours take turns, and the daily one reads all', async () => {
      expect((await checkAt(0, false))?.isWhole).toBe(true);
      expect(asked.splice(0).flat()).toHaveLength(many.length);
      for (const hour of [1, 2]) expect((await checkAt(hour, false))?.isWhole).toBe(false);
      expect(asked.map(({ length }) => length < readWholeUpTo)).toEqual([true, true]);
      expect(asked.flat().toSorted()).toEqual(many);
      // How many are open stays as it was counted.
      expect(world.said.loop).toMatchObject({ open: many.length, withoutNextAction: 0 });
      expect((await checkAt(3, true))?.isWhole).toBe(true);
      expect(asked.at(-1)).toHaveLength(many.length);
    });

    test('who runs without any work is found in every hour', async () => {
      await checkAt(0, false);
      for (const hour of [1, 2, 3]) {
        await checkAt(hour, false, [`${gone}-1`]);
        expect(world.said.loop, `hour ${hour}`).toMatchObject({ withoutNextAction: 1 });
      }
    });

    test('the day’s reading of all is made up for in the next hour where it failed', async () => {
      await checkAt(0, false);
      const failing = {
        ...runtime(),
        workflow: { ...world.runtime.workflow, running: () => Promise.reject(new Error()) },
      };
      await checkLoop(failing, true);
      world.time.now = '2026-11-22T00:02:00.000Z';
      expect((await checkLoop(runtime(), false))?.isWhole).toBe(false);
      world.time.now = '2026-11-22T01:03:00.000Z';
      expect((await checkLoop(runtime(), false))?.isWhole).toBe(true);
    });

    test('work for a referral that cannot be read is found when its turn comes, and from then on in each hour', async () => {
      await checkAt(0, false);
      const [lost = ''] = many;
      const found = [];
      for (const hour of [1, 2, 3, 4]) {
        world.time.now = `2026-11-21T0${hour}:03:00.000Z`;
        const all = runtime();
        const heads = async (ids: readonly string[]) => all.referrals.heads(ids.filter((id) => id !== lost));
        await checkLoop({ ...all, referrals: { ...all.referrals, heads } }, false);
        found.push(world.said.loop?.withoutNextAction);
      }
      expect(found.slice(1)).toEqual([1, 1, 1]);
      // What is put right is told in the next hour, for which all are read.
      expect((await checkAt(5, false))?.isWhole).toBe(true);
      expect(world.said.loop).toMatchObject({ withoutNextAction: 0 });
      expect((await checkAt(6, false))?.isWhole).toBe(false);
    });
  });

  test('that fails leaves the last result to grow old, and the administrator hears of it', async () => {
    const running = async () => {
      throw new Error('throttled');
    };
    const failing = { ...world.runtime, workflow: { ...world.runtime.workflow, running } };
    expect(await checkLoop(failing, true)).toBeUndefined();
    expect(world.said.loop).toBeUndefined();
    expect([world.logged, world.counted]).toEqual([['loop-not-checked'], ['unhealable']]);
  });
});

test('the first sweep of each hour checks', async () => {
  const mailAccount = { quota: async () => ({ perDay: 0, sent: 0, perSecond: 1 }) };
  const sweeper = createHandler({ ...world.runtime, mailAccount });
  const checks = [];
  for (const at of ['03:58', '04:03', '04:08', '04:58', '05:03']) {
    world.time.now = `2026-11-21T${at}:00.000Z`;
    await sweeper({ source: 'aws.events' });
    checks.push(world.said.loop?.checkedAt.slice(11, 16));
  }
  expect(checks).toEqual([undefined, '04:03', '04:03', '04:03', '05:03']);
  expect(world.said.loop?.since).toBe('2026-11-21T04:03:00.000Z');
});

test('in a run that rests, a sweep that may leave it looks around in none of what is open', async () => {
  const mailAccount = { quota: async () => ({ perDay: 0, sent: 0, perSecond: 1 }) };
  const restsAround = (beganAt: string) => beganAt < '2026-11-21T05:00';
  const sweeper = createHandler({ ...world.runtime, mailAccount, restsAround });
  const checks = [];
  for (const at of ['04:03', '05:03', '06:03']) {
    world.time.now = `2026-11-21T${at}:00.000Z`;
    await sweeper({ source: 'aws.events' });
    checks.push(world.said.loop?.checkedAt.slice(11, 16));
  }
  expect(checks).toEqual([undefined, '05:03', '06:03']);
  // Waits are counted then too, whatever the hour: what ends before the next look would be missed.
  expect(world.said.waited?.on).toBe('2026-11-21');
});

test('all that is open is read once in an hour, also in the hour in which executions are looked at', async () => {
  const reads: string[] = [];
  const counting = <Name extends 'agenda' | 'referrals' | 'workflow'>(name: Name) =>
    new Proxy(world.runtime[name], {
      get: (store, method) => {
        if (['openWork', 'heads', 'running'].includes(String(method))) reads.push(String(method));
        return Reflect.get(store, method);
      },
    });
  const mailAccount = { quota: async () => ({ perDay: 0, sent: 0, perSecond: 1 }) };
  const [agenda, referrals, workflow] = [counting('agenda'), counting('referrals'), counting('workflow')];
  const sweeper = createHandler({ ...world.runtime, agenda, referrals, workflow, mailAccount });
  // One case was started anew since: its execution is looked at by itself.
  world.said.running = [`${first}-1`];
  for (const hour of ['01', '02']) {
    world.time.now = `2026-11-21T${hour}:03:00.000Z`;
    await sweeper({ source: 'aws.events' });
    expect(reads.splice(0).toSorted(), hour).toEqual(['heads', 'openWork', 'running']);
  }
  expect(world.counted.filter((name) => name === 'open')).toHaveLength(2);
});
