import { DescribeExecutionCommand, ListExecutionsCommand } from '@aws-sdk/client-sfn';
import { expect, test } from 'vitest';
import { openClock, type TestClock } from '../../../engines/support/clock.ts';
import { type SortedMemory, sortedMemory } from '../../../engines/support/sorted-memory.ts';
import { machineArn, openRig, start } from './rig.ts';

const seconds = 86_400;
const wait = { StartAt: 'Wait', States: { Wait: { Type: 'Wait', Seconds: seconds, End: true } } };
const machines = { waits: { QueryLanguage: 'JSONata', ...wait } };

/** A memory that counts the executions that are read from it. */
function counted(memory: SortedMemory): SortedMemory & { reads: number } {
  const counting = {
    ...memory,
    reads: 0,
    get(key: string) {
      if (key.startsWith('r|')) counting.reads += 1;
      return memory.get(key);
    },
  };
  return counting;
}

async function lifeOn(
  memory: SortedMemory,
  live: (rig: Awaited<ReturnType<typeof openRig>>, clock: TestClock) => Promise<void>,
): Promise<void> {
  const fail = (error: unknown): never => {
    throw error;
  };
  const clock = openClock({ mode: 'frozen', start, onError: fail });
  const rig = await openRig({ machines, memory, clock });
  await live(rig, clock);
  await rig.close();
  clock.close();
}

/** Names in the order in which they were told to have ended. */
const namesOf = (ended: readonly { readonly detail: { readonly name: string } }[]) =>
  ended.map(({ detail }) => detail.name);

test('what waits is not read at the start, and goes on in the order in which it began to wait', async () => {
  const memory = counted(sortedMemory());
  const names = Array.from({ length: 150 }, (_, at) => `w${(at * 7) % 150}`);
  await lifeOn(memory, async (rig) => {
    for (const name of names) await rig.run('waits', {}, name);
  });
  memory.reads = 0;
  await lifeOn(memory, async (rig, clock) => {
    expect(memory.reads).toBe(0);
    await rig.run('waits', {}, 'a-later');
    await clock.advanceBy(`PT${seconds}S`);
    expect(namesOf(rig.ended)).toEqual([...names, 'a-later']);
  });
});

test('whoever asks for what runs pays for nothing that has ended, and reads no execution', async () => {
  const memory = counted(sortedMemory());
  await lifeOn(memory, async (rig, clock) => {
    for (let at = 0; at < 40; at += 1) await rig.run('waits', {}, `ended-${at}`);
    await clock.advanceBy(`PT${seconds}S`);
    for (const name of ['one', 'two', 'three']) await rig.run('waits', {}, name);
    memory.reads = 0;
    const running = { stateMachineArn: machineArn('waits'), statusFilter: 'RUNNING', maxResults: 2 } as const;
    const first = await rig.client.send(new ListExecutionsCommand(running));
    const { nextToken = '' } = first;
    const rest = await rig.client.send(new ListExecutionsCommand({ ...running, nextToken }));
    const names = [first, rest].flatMap(({ executions = [] }) => executions.map(({ name }) => name));
    expect(names).toEqual(['two', 'three', 'one']);
    expect(memory.reads).toBe(0);
    for (const { executionArn, ...listed } of first.executions ?? []) {
      const described = await rig.client.send(new DescribeExecutionCommand({ executionArn }));
      expect(described).toMatchObject({ executionArn, ...listed, status: 'RUNNING' });
    }
    expect(rest.nextToken).toBeUndefined();
  });
});

test('a journal of an earlier version, which does not list what is due, is listed once', async () => {
  const memory = sortedMemory();
  await lifeOn(memory, async (rig) => {
    for (const name of ['one', 'two']) await rig.run('waits', {}, name);
  });
  for (const [key, text] of memory.range({ gte: '' })) {
    if (/^[at]\|/.test(key) || key === 'o') memory.delete(key);
    if (!key.startsWith('r|')) continue;
    const { due: _, ...execution } = JSON.parse(text);
    memory.set(key, JSON.stringify(execution));
  }
  for (const ended of [[], ['one', 'two']]) {
    await lifeOn(memory, async (rig, clock) => {
      const running = { stateMachineArn: machineArn('waits'), statusFilter: 'RUNNING' } as const;
      expect((await rig.client.send(new ListExecutionsCommand(running))).executions).toHaveLength(2);
      if (ended.length > 0) await clock.advanceBy(`PT${seconds}S`);
      expect(namesOf(rig.ended)).toEqual(ended);
    });
  }
});
