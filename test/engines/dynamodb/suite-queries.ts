import {
  type AttributeValue,
  BatchGetItemCommand,
  BatchWriteItemCommand,
  PutItemCommand,
  QueryCommand,
  type QueryCommandInput,
  type ReturnConsumedCapacity,
  UpdateItemCommand,
} from '@aws-sdk/client-dynamodb';
import { expect, test } from 'vitest';
import { type Attributes, type Hands, n, refusalOf, s } from './suite-table.ts';

/** Queries on the table and on its indexes, and batches. */
export function queryChecks(hands: Hands): void {
  const { fresh, put } = hands;
  const query = async (input: Partial<QueryCommandInput>) =>
    hands.client.send(new QueryCommand({ TableName: hands.table, ...input }));
  const partition = (pk: string, more: Partial<QueryCommandInput> = {}) =>
    query({ KeyConditionExpression: 'pk = :pk', ExpressionAttributeValues: { ':pk': s(pk) }, ...more });
  const bucket = (name: string, more: Partial<QueryCommandInput> = {}) =>
    query({
      IndexName: 'open',
      KeyConditionExpression: '#b = :b',
      ExpressionAttributeNames: { '#b': 'bucket' },
      ExpressionAttributeValues: { ':b': s(name) },
      ...more,
    });
  const keysOf = (items: Attributes[] | undefined) => items?.map((item) => item['sk']?.S);

  async function spread(pk: string, keys: readonly string[]) {
    for (const key of keys) await put({ pk: s(pk), sk: s(key), bucket: s(pk), nextAt: s(`t-${key}`) });
  }

  test('a partition comes back in the order of its sort key, both ways', async () => {
    const pk = fresh();
    await spread(pk, ['b', 'E#10', 'a', 'E#1', 'é', 'Z']);
    const forward = ['E#1', 'E#10', 'Z', 'a', 'b', 'é'];
    expect(keysOf((await partition(pk)).Items)).toEqual(forward);
    expect(keysOf((await partition(pk, { ScanIndexForward: false })).Items)).toEqual(forward.toReversed());
  });

  test('partitions whose names begin alike are kept apart', async () => {
    const pk = fresh();
    await spread(pk, ['a']);
    await spread(`${pk}#more`, ['b']);
    expect(keysOf((await partition(pk)).Items)).toEqual(['a']);
  });

  test.each([
    ['begins_with(sk, :x)', { ':x': s('E#') }, ['E#1', 'E#2', 'E#3']],
    ['sk = :x', { ':x': s('E#2') }, ['E#2']],
    ['sk > :x', { ':x': s('E#2') }, ['E#3', 'T']],
    ['sk >= :x', { ':x': s('E#2') }, ['E#2', 'E#3', 'T']],
    ['sk < :x', { ':x': s('E#2') }, ['A', 'E#1']],
    ['sk <= :x', { ':x': s('E#2') }, ['A', 'E#1', 'E#2']],
    ['sk BETWEEN :x AND :y', { ':x': s('B'), ':y': s('E#2') }, ['E#1', 'E#2']],
  ])('a query by %s', async (condition, values: Record<string, AttributeValue>, expected) => {
    const pk = fresh();
    await spread(pk, ['A', 'E#1', 'E#2', 'E#3', 'T']);
    const found = await partition(pk, {
      KeyConditionExpression: `pk = :pk AND ${condition}`,
      ExpressionAttributeValues: { ':pk': s(pk), ...values },
    });
    expect(keysOf(found.Items)).toEqual(expected);
  });

  test('a sparse index holds the items that have its keys, earliest first', async () => {
    const pk = fresh();
    await put({ pk: s(pk), sk: s('later'), bucket: s(pk), nextAt: s('2026-11-21T10:00:00.000Z') });
    await put({ pk: s(pk), sk: s('sooner'), bucket: s(pk), nextAt: s('2026-11-21T09:00:00.000Z') });
    await put({ pk: s(pk), sk: s('done') });
    await put({ pk: s(pk), sk: s('half'), bucket: s(pk) });
    expect(keysOf((await bucket(pk)).Items)).toEqual(['sooner', 'later']);
    const due = await bucket(pk, {
      KeyConditionExpression: '#b = :b AND nextAt <= :now',
      ExpressionAttributeValues: { ':b': s(pk), ':now': s('2026-11-21T09:30:00.000Z') },
    });
    expect(keysOf(due.Items)).toEqual(['sooner']);
  });

  test('an item moves, leaves and comes back in the index as it changes', async () => {
    const pk = fresh();
    await spread(pk, ['a', 'b']);
    const change = (UpdateExpression: string, values?: Record<string, AttributeValue>) =>
      hands.client.send(
        new UpdateItemCommand({
          TableName: hands.table,
          Key: { pk: s(pk), sk: s('a') },
          UpdateExpression,
          ...(values ? { ExpressionAttributeValues: values } : {}),
        }),
      );
    await change('SET nextAt = :t', { ':t': s('t-z') });
    expect(keysOf((await bucket(pk)).Items)).toEqual(['b', 'a']);
    await change('REMOVE nextAt');
    expect(keysOf((await bucket(pk)).Items)).toEqual(['b']);
    await change('SET nextAt = :t', { ':t': s('t-0') });
    expect(keysOf((await bucket(pk)).Items)).toEqual(['a', 'b']);
  });

  test('an index orders numbers by value', async () => {
    const pk = fresh();
    const ranks = [10, -3, 2.5, 0, 100, -20];
    for (const rank of ranks) await put({ pk: s(pk), sk: s(String(rank)), bucket: s(pk), rank: n(rank) });
    const found = await bucket(pk, { IndexName: 'ranked' });
    expect(found.Items?.map((item) => Number(item['rank']?.N))).toEqual(ranks.toSorted((a, b) => a - b));
  });

  test('an index shows only what it projects', async () => {
    const pk = fresh();
    await put({ pk: s(pk), sk: s('a'), bucket: s(pk), rank: n(1), colour: s('blue'), secret: s('x') });
    const keys = { pk: s(pk), sk: s('a'), bucket: s(pk) };
    expect((await bucket(pk, { IndexName: 'ranked' })).Items).toEqual([{ ...keys, rank: n(1) }]);
    expect((await bucket(pk, { IndexName: 'by-bucket' })).Items).toEqual([{ ...keys, colour: s('blue') }]);
  });

  test('an index is never read consistently', async () => {
    expect((await refusalOf(bucket('x', { ConsistentRead: true }))).name).toBe('ValidationException');
  });

  test.each([true, false])(
    'pages of an index join up, with equal sort keys (forward: %s)',
    async (ScanIndexForward) => {
      const pk = fresh();
      for (let i = 0; i < 23; i += 1) {
        await put({ pk: s(`${pk}-${i}`), sk: s('a'), bucket: s(pk), nextAt: s(i % 2 ? 'same' : 'other') });
      }
      const seen: string[] = [];
      let start: Attributes | undefined;
      let pages = 0;
      do {
        const from = start ? { ExclusiveStartKey: start } : {};
        const page = await bucket(pk, { Limit: 5, ScanIndexForward, ...from });
        expect(page.Items?.length).toBeLessThanOrEqual(5);
        seen.push(...(page.Items ?? []).map((item) => `${item['nextAt']?.S} ${item['pk']?.S}`));
        start = page.LastEvaluatedKey;
        pages += 1;
      } while (start && pages < 20);
      expect(seen).toHaveLength(23);
      expect(new Set(seen).size).toBe(23);
      const groups = seen.map((line) => line.split(' ')[0]);
      expect(groups).toEqual(ScanIndexForward ? groups.toSorted() : groups.toSorted().toReversed());
    },
  );

  test('a limited page says where it stopped; the last one says nothing', async () => {
    const pk = fresh();
    await spread(pk, ['a', 'b', 'c']);
    const first = await partition(pk, { Limit: 2 });
    expect(first.LastEvaluatedKey).toEqual({ pk: s(pk), sk: s('b') });
    const rest = await partition(pk, { Limit: 2, ExclusiveStartKey: first.LastEvaluatedKey });
    expect(keysOf(rest.Items)).toEqual(['c']);
    expect(rest.LastEvaluatedKey).toBeUndefined();
  });

  test('a filter works after the limit, a projection last', async () => {
    const pk = fresh();
    for (const sk of ['a', 'b', 'c']) await put({ pk: s(pk), sk: s(sk), odd: { BOOL: sk !== 'b' }, more: s('x') });
    const found = await partition(pk, {
      Limit: 2,
      FilterExpression: 'odd = :yes',
      ProjectionExpression: 'sk',
      ExpressionAttributeValues: { ':pk': s(pk), ':yes': { BOOL: true } },
    });
    expect(found).toMatchObject({ Items: [{ sk: s('a') }], Count: 1, ScannedCount: 2 });
    expect((await partition(pk, { Select: 'COUNT' })).Count).toBe(3);
  });

  test('several items are written and read in one call each', async () => {
    const [pk, TableName] = [fresh(), hands.table];
    await put({ pk: s(pk), sk: s('old') });
    const items = ['a', 'b', 'c'].map((sk) => ({ pk: s(pk), sk: s(sk) }));
    const puts = items.map((Item) => ({ PutRequest: { Item } }));
    const remove = { DeleteRequest: { Key: { pk: s(pk), sk: s('old') } } };
    await hands.client.send(new BatchWriteItemCommand({ RequestItems: { [TableName]: [...puts, remove] } }));
    const Keys = [...items, { pk: s(pk), sk: s('old') }];
    const read = await hands.client.send(
      new BatchGetItemCommand({ RequestItems: { [TableName]: { Keys, ConsistentRead: true } } }),
    );
    expect(read.Responses?.[TableName]?.map((item) => item['sk']?.S).toSorted()).toEqual(['a', 'b', 'c']);
  });

  test('a query for certain attributes must say which', async () => {
    const pk = fresh();
    await put({ pk: s(pk), sk: s('a'), colour: s('red') });
    const Select = 'SPECIFIC_ATTRIBUTES';
    expect((await refusalOf(partition(pk, { Select }))).name).toBe('ValidationException');
    expect((await partition(pk, { Select, ProjectionExpression: 'colour' })).Items).toEqual([{ colour: s('red') }]);
  });

  test('a batch of writes says what it cost, for each table', async () => {
    const big = { pk: s(fresh()), sk: s('a'), blob: s('x'.repeat(1500)) };
    const RequestItems = {
      [hands.table]: [{ PutRequest: { Item: { pk: s(fresh()), sk: s('a') } } }, { PutRequest: { Item: big } }],
    };
    const cost = async (ReturnConsumedCapacity: ReturnConsumedCapacity) =>
      (await hands.client.send(new BatchWriteItemCommand({ RequestItems, ReturnConsumedCapacity }))).ConsumedCapacity;
    expect(await cost('TOTAL')).toEqual([{ TableName: hands.table, CapacityUnits: 3 }]);
    expect(await cost('NONE')).toBeUndefined();
  });

  test('a table without local indexes has no collections of items to tell of', async () => {
    const Item = { pk: s(fresh()), sk: s('a') };
    const asked = { TableName: hands.table, Item, ReturnItemCollectionMetrics: 'SIZE' } as const;
    expect((await hands.client.send(new PutItemCommand(asked))).ItemCollectionMetrics).toBeUndefined();
  });
}
