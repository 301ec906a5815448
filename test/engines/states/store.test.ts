import { expect, test } from 'vitest';
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
