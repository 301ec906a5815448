import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { QueryCommand } from '@aws-sdk/client-dynamodb';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openLocalDynamo } from '../../../engines/dynamodb/open-local-dynamo.ts';
import { StartError } from '../../../engines/support/start-error.ts';
import { openOrderedStore, storeFileName } from '../../../engines/support/store-file.ts';
import { everything, openEngine, openWork, table } from './local-support.ts';
import { n, refusalOf, s, suiteTable } from './suite-table.ts';

let path: string;
beforeEach(async () => {
  path = await mkdtemp(join(tmpdir(), 'dynamodb-'));
});
afterEach(() => rm(path, { recursive: true, force: true }));

/** The one line a person gets to read. */
async function lineOf(opening: Promise<unknown>): Promise<string> {
  return (await problemOf(opening)).message;
}

/** What kept the engine from opening: one line, that names no option of whoever uses the engine. */
async function problemOf(opening: Promise<unknown>): Promise<StartError> {
  const error = await refusalOf(opening);
  if (!(error instanceof StartError)) throw error;
  expect(error.message).not.toMatch(/\n|--/);
  return error;
}

describe('a folder', () => {
  test('keeps items, indexes, expiries and tokens', async () => {
    const ttl = [{ table, attribute: 'expiresAt' }];
    const first = await openEngine({ path, ttl });
    await first.hands.put({ pk: s('T#1'), sk: s('a'), bucket: s('b'), nextAt: s('now'), expiresAt: n(1_790_000_000) });
    const add = {
      Update: {
        TableName: table,
        Key: { pk: s('count'), sk: s('a') },
        UpdateExpression: 'ADD hits :one',
        ExpressionAttributeValues: { ':one': n(1) },
      },
    };
    await first.hands.transact([add], 'token');
    await first.dynamo.close();

    const second = await openEngine({ path, ttl, clock: () => '2026-11-21T09:05:00.000Z' });
    await second.hands.transact([add], 'token');
    expect((await second.hands.get('count'))?.['hits']).toEqual(n(1));
    expect(await openWork(second.hands.client, 'b', 10)).toHaveLength(1);
    expect(await second.dynamo.expire()).toBe(1);
    expect(await everything(second.hands.client, 'open')).toEqual([]);
    await second.dynamo.close();
  });

  test('keeps what was removed or replaced for a month at most, also in its files', async () => {
    let now = '2026-11-21T09:00:00.000Z';
    const { dynamo, hands } = await openEngine({ path, clock: () => now });
    const inFiles = async (word: string) => {
      const names = await readdir(path);
      return (await Promise.all(names.map((name) => readFile(join(path, name))))).some((bytes) => bytes.includes(word));
    };
    await dynamo.expire();
    await hands.put({ pk: s('N#1'), sk: s('a'), name: s('Quirijntje') });
    await hands.put({ pk: s('N#1'), sk: s('a'), name: s('Ottoline') });
    await hands.put({ pk: s('N#2'), sk: s('a'), name: s('Balthazar') });
    await hands.transact([{ Delete: { TableName: table, Key: { pk: s('N#2'), sk: s('a') } } }]);
    now = '2026-12-20T09:00:00.000Z';
    await dynamo.expire();
    for (const word of ['Quirijntje', 'Ottoline', 'Balthazar']) expect(await inFiles(word)).toBe(true);
    now = '2026-12-21T09:00:00.000Z';
    await dynamo.expire();
    expect(await inFiles('Quirijntje')).toBe(false);
    expect(await inFiles('Balthazar')).toBe(false);
    expect((await hands.get('N#1'))?.['name']).toEqual(s('Ottoline'));
    expect(await inFiles('Ottoline')).toBe(true);
    await dynamo.close();
  });

  test('without room to free its files says so, goes on, and tries again the next day', async () => {
    let now = '2026-11-21T09:00:00.000Z';
    let hasRoom = false;
    const told: string[] = [];
    const store = openOrderedStore(path);
    const dynamo = await openLocalDynamo({
      tables: [suiteTable(table)],
      ttl: [],
      clock: () => now,
      store: { ...store, compact: () => hasRoom && store.compact() },
      onNotice: (line) => told.push(line),
    });
    await dynamo.expire();
    await dynamo.expire();
    expect(told).toEqual([expect.stringMatching(/^The disk has no room .* tried again tomorrow\.$/)]);
    hasRoom = true;
    now = '2026-11-22T09:00:00.000Z';
    await dynamo.expire();
    now = '2026-12-21T09:00:00.000Z';
    hasRoom = false;
    await dynamo.expire();
    expect(told).toHaveLength(1);
    await dynamo.close();
  });

  test('that is new is made, with its parents', async () => {
    const { dynamo } = await openEngine({ path: join(path, 'deeper', 'still') });
    await dynamo.close();
    expect(await readdir(join(path, 'deeper'))).toEqual(['still']);
  });

  test('writes that were asked for before closing are finished', async () => {
    const first = await openEngine({ path });
    const writes = Array.from({ length: 50 }, (_, i) => first.hands.put({ pk: s(`${i}`), sk: s('a') }));
    await Promise.all(writes.slice(0, 1));
    await Promise.all([...writes, first.dynamo.close()]);
    const second = await openEngine({ path });
    expect(await everything(second.hands.client)).toHaveLength(50);
    await second.dynamo.close();
  });

  test('in use by another run says so', async () => {
    const { dynamo } = await openEngine({ path });
    expect(await lineOf(openEngine({ path }))).toMatch(/in use by another run/);
    await dynamo.close();
  });

  test('that is damaged says to start afresh', async () => {
    const { dynamo } = await openEngine({ path });
    await dynamo.close();
    await writeFile(join(path, storeFileName), 'no database at all, and long enough to be one\n'.repeat(100));
    expect(await problemOf(openEngine({ path }))).toMatchObject({ waysOut: ['begin-anew', 'another-folder'] });
  });

  describe('that held a hundred items', () => {
    const file = () => join(path, storeFileName);
    beforeEach(async () => {
      const { dynamo, hands } = await openEngine({ path });
      for (let i = 0; i < 100; i += 1) {
        await hands.put({ pk: s(`${i}`), sk: s('a'), bucket: s('b'), nextAt: s('now'), blob: s('x'.repeat(1000)) });
      }
      await dynamo.close();
    });

    test.each([
      ['overwritten', (bytes: Buffer, tenth: number) => bytes.fill(0x5a, 4 * tenth, 5 * tenth)],
      ['empty', (bytes: Buffer, tenth: number) => bytes.fill(0, 7 * tenth, 8 * tenth)],
      ['not there', (bytes: Buffer, tenth: number) => bytes.subarray(0, 9 * tenth)],
    ])('and of which part is %s says to start afresh', async (_, damage) => {
      const bytes = await readFile(file());
      await writeFile(file(), damage(bytes, Math.floor(bytes.length / 10)));
      expect(await problemOf(openEngine({ path }))).toMatchObject({ waysOut: ['begin-anew', 'another-folder'] });
    });

    test.each(['item~', 'index~'])('and lost one beginning with %s says to start afresh', async (kind) => {
      const store = openOrderedStore(path);
      const [lost = ''] = store.keys({ gte: kind, limit: 1 });
      store.write([{ type: 'del', key: lost }]);
      store.close();
      expect(await problemOf(openEngine({ path }))).toMatchObject({
        message: expect.stringContaining('is damaged'),
        waysOut: ['begin-anew', 'another-folder'],
      });
    });
  });

  test('that is a file says so', async () => {
    const file = join(path, 'file');
    await writeFile(file, 'x');
    expect(await lineOf(openEngine({ path: file }))).toContain(file);
  });
});

describe('tables that are not the stored ones', () => {
  test('name what differs', async () => {
    const { dynamo } = await openEngine({ path });
    await dynamo.close();
    const other = suiteTable(table);
    other.GlobalSecondaryIndexes = other.GlobalSecondaryIndexes?.slice(0, 2) ?? [];
    other.GlobalSecondaryIndexes[0] = {
      IndexName: 'open',
      KeySchema: [{ AttributeName: 'bucket', KeyType: 'HASH' }],
      Projection: { ProjectionType: 'ALL' },
    };
    other.AttributeDefinitions = other.AttributeDefinitions.filter(({ AttributeName }) => AttributeName !== 'nextAt');
    const { message: line, waysOut } = await problemOf(openEngine({ path, tables: [other] }));
    expect(line).toMatch(/index open \(stored: bucket HASH, nextAt RANGE; ALL; defined: bucket HASH; ALL\)/);
    expect(line).toMatch(/index by-bucket .* defined: none\)/);
    expect(waysOut).toContain('begin-anew');
    await (await openEngine({ path })).dynamo.close();
  });

  test('other indexes alone are made from the items, as DynamoDB fills an index that is added', async () => {
    const { dynamo, hands } = await openEngine({ path });
    await hands.put({ pk: s('a'), sk: s('1'), bucket: s('B'), nextAt: s('2026-01-01'), colour: s('red') });
    await hands.put({ pk: s('b'), sk: s('1'), colour: s('red') });
    await dynamo.close();
    const other = suiteTable(table);
    const narrow = {
      IndexName: 'narrow',
      KeySchema: other.GlobalSecondaryIndexes?.[0]?.KeySchema ?? [],
      Projection: { ProjectionType: 'KEYS_ONLY' as const },
    };
    other.GlobalSecondaryIndexes = [narrow, ...(other.GlobalSecondaryIndexes?.slice(1, 2) ?? [])];
    for (const turn of ['at once', 'after a restart']) {
      const again = await openEngine({ path, tables: [other] });
      const found = await again.hands.client.send(
        new QueryCommand({
          TableName: table,
          IndexName: 'narrow',
          KeyConditionExpression: '#b = :b',
          ExpressionAttributeNames: { '#b': 'bucket' },
          ExpressionAttributeValues: { ':b': s('B') },
        }),
      );
      expect(found.Items, turn).toEqual([{ pk: s('a'), sk: s('1'), bucket: s('B'), nextAt: s('2026-01-01') }]);
      await again.dynamo.close();
    }
    // And back, as by an older version.
    await (await openEngine({ path })).dynamo.close();
  });

  test('a table that is stored but not defined any more is named', async () => {
    const { dynamo } = await openEngine({ path });
    await dynamo.close();
    expect(await lineOf(openEngine({ path, tables: [suiteTable('other')] }))).toMatch(/holds a table suite/);
  });

  test('a definition that CreateTable would refuse is refused', async () => {
    const broken = { ...suiteTable(table), AttributeDefinitions: [] };
    expect(await lineOf(openEngine({ tables: [broken] }))).toContain('The table suite is not well defined');
  });

  test('another order of attributes and indexes is no difference', async () => {
    await (await openEngine({ path })).dynamo.close();
    const turned = suiteTable(table);
    turned.AttributeDefinitions.reverse();
    turned.GlobalSecondaryIndexes?.reverse();
    await (await openEngine({ path, tables: [turned] })).dynamo.close();
  });
});
