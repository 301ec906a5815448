import { expect, test } from 'vitest';
import type { Execution } from '../../../engines/states/execution.ts';
import { executionStore } from '../../../engines/states/store.ts';
import { openJournal } from '../../../engines/support/journal.ts';
import { openOrderedStore } from '../../../engines/support/store-file.ts';

const now = '2026-01-05T08:00:00.000Z';

test('what a journal holds is read, not believed: an entry of another shape is refused', async () => {
  const journal = openJournal(openOrderedStore());
  await journal.write([
    { type: 'put', key: 'r|half', value: JSON.stringify({ arn: 'half', status: 'RUNNING' }) },
    { type: 'put', key: 'h|half|000001', value: JSON.stringify([{ id: 'one' }]) },
  ]);
  const store = executionStore(journal);
  await expect(store.running('half')).rejects.toThrow('machine');
  await expect(store.find('half', now)).rejects.toThrow('machine');
  await expect(store.history('half')).rejects.toThrow('expected number');
  expect(await store.running('none')).toBeUndefined();
});

test('a change that is not saved leaves what the journal has, also in the middle of a call', async () => {
  const journal = openJournal(openOrderedStore());
  const store = executionStore(journal);
  const saved = { ...called, variables: {} };
  await store.save({ ...transition, execution: saved }, true, 1);
  const changed = await store.running(called.arn);
  Object.assign(changed ?? {}, { state: 'Elsewhere', variables: { seen: true } });
  expect(await store.running(called.arn)).toEqual(called);
  await store.save({ ...transition, execution: { ...called, state: 'Next' } }, false, 2);
  expect(await store.running(called.arn)).toMatchObject({ state: 'Next' });
  expect(await executionStore(journal).running(called.arn)).toMatchObject({ state: 'Next' });
});

const called: Execution = {
  arn: 'arn:aws:states:eu-west-1:000000000000:execution:m:one',
  name: 'one',
  machine: { name: 'm', arn: 'arn:aws:states:eu-west-1:000000000000:stateMachine:m' },
  definition: 'hash',
  input: '{}',
  startedAt: now,
  deadline: '2027-01-05T08:00:00.000Z',
  status: 'RUNNING',
  state: 'Ask',
  stateInput: {},
  enteredAt: now,
  variables: {},
  events: 0,
  attempt: 1,
  retries: [],
  phase: 'invoking',
};
const transition = {
  definition: { QueryLanguage: 'JSONata' as const, StartAt: 'Ask', States: {} },
  events: [],
  now,
  random: () => 0,
  newId: () => '',
};
