import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { openClock } from '../../../engines/support/clock.ts';
import { restartMachines } from './restart-machines.ts';
import { executionArn, openRig, start } from './rig.ts';

/** Kills a busy process at ten random moments; what it had promised must be true after each. */
test('kill -9 at any moment loses no execution and no step, and doubles only the call that was out', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'states-kill-'));
  const script = fileURLToPath(new URL('./child.ts', import.meta.url));
  const lines = () => readFileSync(join(folder, 'log'), 'utf8').split('\n');
  const after = (word: string) =>
    lines()
      .filter((line) => line.startsWith(`${word} `))
      .map((line) => line.slice(word.length + 1));
  try {
    let before = 0;
    for (let round = 0; round < 10; round += 1) {
      const child = spawn(process.execPath, [script, folder, 'busy', `r${round}`], {
        stdio: 'inherit',
      });
      try {
        do await new Promise((resolve) => setTimeout(resolve, 20));
        while (!existsWith(() => after('started').length > before));
        await new Promise((resolve) => setTimeout(resolve, Math.random() * 500));
      } finally {
        child.kill('SIGKILL');
        await once(child, 'exit');
      }
      before = after('started').length;

      const clock = openClock({
        mode: 'frozen',
        start,
        onError: (error) => {
          throw error;
        },
      });
      const rig = await openRig({ machines: restartMachines, path: join(folder, 'states'), clock });
      await clock.idle();
      const promised = after('started');
      const calls = new Map<string, number>();
      for (const name of [...after('step'), ...rig.calls.map(({ payload }) => String(payload['name']))]) {
        calls.set(name, (calls.get(name) ?? 0) + 1);
      }
      const all = await rig.states.list(100_000);
      expect(all.map(({ name }) => name)).toEqual(expect.arrayContaining(promised));
      for (const { name, state, phase, arn } of all) {
        expect([name, state, phase]).toEqual([name, 'Ask', 'callback']);
        const history = await rig.states.history(arn);
        expect(history.map(({ id }) => id)).toEqual(history.map((_, i) => i + 1));
        expect(history.filter(({ type }) => type === 'TaskSucceeded')).toHaveLength(3);
      }
      // Only the last execution of the round was between two steps; at most one of its calls was made twice.
      const twice = all.filter(({ name }) => name.startsWith(`r${round}-`) && calls.get(name) !== 3);
      expect(twice.length).toBeLessThanOrEqual(1);
      for (const { name } of twice) expect(calls.get(name)).toBe(4);
      const [token] = after('token').slice(-1);
      const waiting = await rig.outcome(executionArn('steps', promised.at(-1) ?? ''));
      expect([waiting.status, token]).toEqual(['RUNNING', expect.any(String)]);
      await rig.close();
      clock.close();
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
});

/** The log is not there before the first line. */
function existsWith(look: () => boolean): boolean {
  try {
    return look();
  } catch {
    return false;
  }
}
