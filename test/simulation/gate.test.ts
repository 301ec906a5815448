import { setImmediate as turn } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { chanceFrom } from './chance.ts';
import { createGate } from './gate.ts';
import { createInjector } from './injector.ts';

/** Whether something would keep the process alive: a gate looks at each turn of the event loop whether all is quiet. */
const isWatching = () => process.getActiveResourcesInfo().includes('Immediate');

test('a call that still waits when its run is over does not keep the process alive', async () => {
  const gate = createGate(chanceFrom(1));
  const injector = createInjector(gate);
  // A call that never leaves its service, because the run closed the world around it, and one behind it.
  gate.entered();
  const waits = gate.pass();
  for (let turns = 0; turns < 20; turns += 1) await turn();
  expect(isWatching()).toBe(true);
  injector.end();
  await expect(waits).rejects.toThrow('this process is gone');
  for (let turns = 0; turns < 3; turns += 1) await turn();
  expect(isWatching()).toBe(false);
});
