import { appendFileSync } from 'node:fs';
import { join } from 'node:path';
import { openClock } from '../../../engines/support/clock.ts';
import { restartMachines } from './restart-machines.ts';
import { openRig, type Rig, start } from './rig.ts';

/**
 * A process that is there to be killed. `node states-child.ts <folder> still` brings one execution into each
 * kind of waiting, says `ready`, and hangs. With `busy <prefix>` it starts executions without end; every call of a function
 * and every start that was answered is a line in `<folder>/log`.
 */
const [folder = '', mode, prefix = ''] = process.argv.slice(2);
const write = (line: string): void => appendFileSync(join(folder, 'log'), `${line}\n`);
const never = () => new Promise<never>(() => {});

const clock = openClock({
  mode: 'frozen',
  start,
  file: join(folder, 'clock.json'),
  onError: (error) => {
    throw error;
  },
});
let retried = 0;
const rig: Rig = await openRig({
  machines: restartMachines,
  path: join(folder, 'states'),
  clock,
  functions: {
    Ask: ({ taskToken }) => write(`token ${taskToken}`),
    Step: ({ name }) => write(`step ${name}`),
    Stuck: never,
    StuckAsk({ taskToken }) {
      write(`stuck-token ${taskToken}`);
      return never();
    },
    Flaky() {
      retried += 1;
      if (retried === 1) throw Object.assign(new Error('rehearsed'), { name: 'TryAgainError' });
    },
  },
  onEnded: mode === 'still' ? never : () => {},
});

if (mode === 'busy') {
  for (let i = 0; ; i += 1) {
    const name = `${prefix}-${i}`;
    await rig.run('steps', { name }, name);
    write(`started ${name}`);
  }
}

for (const machine of ['asks', 'waits', 'retries']) await rig.run(machine, {}, machine);
await clock.advanceBy('P3D');
// These hang in a call, or in telling of the end, so nobody waits for them to stand still.
for (const machine of ['ends', 'stuck', 'stuckasks']) void rig.run(machine, {}, machine);
setTimeout(() => process.stdout.write('ready\n'), 300);
setInterval(() => {}, 1000);
