import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { openClock, type TestClock } from '../../../engines/support/clock.ts';
import { restartMachines } from './restart-machines.ts';
import { executionArn, openRig, type Rig, type RigOptions, start } from './rig.ts';

let folder: string;
let rig: Rig | undefined;
let clock: TestClock;
let child: ChildProcess | undefined;

function startChild(mode: string): ChildProcess {
  const script = fileURLToPath(new URL('./child.ts', import.meta.url));
  return spawn(process.execPath, [script, folder, mode], { stdio: ['ignore', 'pipe', 'inherit'] });
}

async function reopen(options: Partial<RigOptions> = {}): Promise<Rig> {
  clock = openClock({ mode: 'frozen', start, file: join(folder, 'clock.json'), onError: fail });
  rig = await openRig({ machines: restartMachines, path: join(folder, 'states'), clock, ...options });
  await clock.idle();
  return rig;
}

function fail(error: unknown): never {
  throw error;
}

async function shut(): Promise<void> {
  await rig?.close();
  clock.close();
  rig = undefined;
}

function logged(word: string): string {
  const line = readFileSync(join(folder, 'log'), 'utf8')
    .split('\n')
    .find((text) => text.startsWith(`${word} `));
  return line?.slice(word.length + 1) ?? '';
}

/** One killed process; the tests below go on from what it left, in order, each in a process life of its own. */
describe('after kill -9', () => {
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'states-'));
    child = startChild('still');
    if (child.stdout === null) throw new Error('no output');
    await once(child.stdout, 'data');
    child.kill('SIGKILL');
    await once(child, 'exit');
  });
  afterEach(shut);
  afterAll(() => {
    child?.kill('SIGKILL');
    rmSync(folder, { recursive: true });
  });

  const state = (machine: string) => rig?.states.currentState(executionArn(machine, machine));

  test('time stands where it stood, and what was out is called again', async () => {
    const functions = { StuckAsk: () => undefined, Stuck: () => 'unstuck' };
    const { calls, ended, outcome, states } = await reopen({ functions });
    // The killed process hung while telling of `ends`.
    expect(ended.map(({ detail }) => detail.name).sort()).toEqual(['ends', 'stuck']);
    expect(clock.now()).toBe('2026-11-24T08:00:00.000Z');
    expect(calls.map(({ name }) => name).sort()).toEqual(['Stuck', 'StuckAsk']);
    expect(calls.find(({ name }) => name === 'StuckAsk')?.payload).toEqual({ taskToken: logged('stuck-token') });
    expect(await outcome(executionArn('stuck', 'stuck'))).toMatchObject({ status: 'SUCCEEDED' });
    const phases = Object.fromEntries((await states.list()).map(({ machine, phase }) => [machine, phase]));
    expect(phases).toMatchObject({ asks: 'callback', stuckasks: 'callback', waits: 'waiting', retries: 'retrying' });
  });

  test('an end that was told is not told again', async () => {
    expect((await reopen()).ended.map(({ detail }) => detail.name)).toEqual([]);
  });

  test('tokens are still good, and used ones still used', async () => {
    await reopen();
    await rig?.succeed(logged('token'), 'late but good');
    expect(await rig?.outcome(executionArn('asks', 'asks'))).toEqual({ status: 'SUCCEEDED', output: 'late but good' });
    await shut();
    await reopen();
    await expect(rig?.succeed(logged('token'))).rejects.toMatchObject({ name: 'TaskTimedOut' });
    await expect(rig?.run('asks', {}, 'asks')).rejects.toMatchObject({ name: 'ExecutionAlreadyExists' });
  });

  test('timers fire at their own moments, not earlier and not later', async () => {
    const changes: string[] = [];
    await reopen({ functions: { Flaky: () => void changes.push(`Flaky ${clock.now()}`) } });
    await clock.advanceTo('2026-12-01T07:59:59.999Z');
    expect([changes, await state('waits')]).toEqual([[], 'Wait']);
    await shut();
    await reopen({
      functions: { Flaky: () => void changes.push(`Flaky ${clock.now()}`) },
      onEnded: ({ time, detail }) => void changes.push(`${detail.name} ${time}`),
    });
    await clock.advanceBy('P1M');
    expect(changes).toEqual([
      'Flaky 2026-12-01T08:00:00.000Z',
      'retries 2026-12-01T08:00:00.000Z',
      'waits 2026-12-21T08:00:00.000Z',
    ]);
  });

  test('a running execution keeps the definition it started with', async () => {
    const changed = {
      QueryLanguage: 'JSONata',
      StartAt: 'StuckAsk',
      States: { StuckAsk: { Type: 'Pass', End: true } },
    };
    await reopen({ machines: { ...restartMachines, stuckasks: changed } });
    const old = executionArn('stuckasks', 'stuckasks');
    expect(await rig?.states.currentState(old)).toBe('StuckAsk');
    await rig?.succeed(logged('stuck-token'), 'as before');
    expect(await rig?.outcome(old)).toEqual({ status: 'SUCCEEDED', output: 'as before' });
    const fresh = await rig?.run('stuckasks', { a: 1 }, 'fresh');
    expect(await rig?.outcome(fresh ?? '')).toEqual({ status: 'SUCCEEDED', output: { a: 1 } });
  });
});
