import { createHash } from 'node:crypto';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { afterAll, expect, test } from 'vitest';
import { openLocalDynamo } from '../../engines/dynamodb/open-local-dynamo.ts';
import { createKeyUses } from '../../functions/adapters/dynamodb/key-uses.ts';
import { createApiClients } from '../../functions/adapters/secrets/api-clients.ts';
import { ourTable } from './store-engine.ts';

const table = 'key-uses';
const dynamo = await openLocalDynamo({ tables: [ourTable(table)], ttl: [], clock: () => '2026-11-21T09:00:00.000Z' });
const client = new DynamoDBClient({
  region: 'eu-west-1',
  credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
  requestHandler: dynamo.requestHandler,
});
afterAll(() => dynamo.close());
const uses = createKeyUses({ client, table, pause: async () => {} });

test('the last day of a key is that of its latest use, in Amsterdam, whatever the order', async () => {
  expect(await uses.lastDay('a')).toBeUndefined();
  await uses.note('a', '2026-11-21T23:30:00.000Z');
  expect(await uses.lastDay('a')).toBe('2026-11-22');
  await uses.note('a', '2026-11-20T10:00:00.000Z');
  expect(await uses.lastDay('a')).toBe('2026-11-22');
  await uses.note('a', '2026-11-25T10:00:00.000Z');
  expect([await uses.lastDay('a'), await uses.lastDay('b')]).toEqual(['2026-11-25', undefined]);
});

test('a use is noted once a day for each known key, and one that cannot be is tried again and told to nobody who sends', async () => {
  const hash = createHash('sha256').update('good').digest('hex');
  const time = { now: '2026-11-21T09:00:00.000Z' };
  const noted: string[] = [];
  const lines: unknown[] = [];
  let fails = false;
  const note = async (of: string, at: string) => {
    if (fails) throw new TypeError('throttled');
    noted.push(`${of === hash} ${at}`);
  };
  const clients = createApiClients(
    [{ id: 'zeist', name: 'Zeist', keyHashes: [hash] }],
    { keys: { isGood: async () => true }, clock: () => time.now },
    { keys: { note }, log: { info: (...line) => void lines.push(line) } },
  );
  for (const key of ['good', 'good', 'other']) await clients.noteUse(key);
  expect(noted).toEqual(['true 2026-11-21T09:00:00.000Z']);
  time.now = '2026-11-21T23:10:00.000Z';
  fails = true;
  await clients.noteUse('good');
  expect(lines).toEqual([['key-use-not-noted', { error: 'TypeError' }]]);
  fails = false;
  await clients.noteUse('good');
  expect(noted).toHaveLength(2);
});
