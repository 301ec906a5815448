import { TransactGetItemsCommand, type TransactWriteItem, UpdateItemCommand } from '@aws-sdk/client-dynamodb';
import { expect, test } from 'vitest';
import { type Attributes, type Hands, n, refusalOf, s } from './suite-table.ts';

/** Transactions: all or nothing, with a reason for each operation when nothing. */
export function transactionChecks(hands: Hands): void {
  const { fresh, put, get, transact } = hands;
  const key = (pk: string): Attributes => ({ pk: s(pk), sk: s('a') });
  const putNew = (pk: string, more: Attributes = {}): TransactWriteItem => ({
    Put: {
      TableName: hands.table,
      Item: { ...key(pk), ...more },
      ConditionExpression: 'attribute_not_exists(pk)',
      ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
    },
  });
  const bump = (pk: string, expected: number): TransactWriteItem => ({
    Update: {
      TableName: hands.table,
      Key: key(pk),
      UpdateExpression: 'SET revision = :next',
      ConditionExpression: 'revision = :was',
      ExpressionAttributeValues: { ':was': n(expected), ':next': n(expected + 1) },
      ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
    },
  });
  const remove = (pk: string): TransactWriteItem => ({
    Delete: { TableName: hands.table, Key: key(pk), ConditionExpression: 'attribute_exists(pk)' },
  });
  const check = (pk: string): TransactWriteItem => ({
    ConditionCheck: { TableName: hands.table, Key: key(pk), ConditionExpression: 'attribute_exists(pk)' },
  });
  const codes = async (items: TransactWriteItem[]) => {
    const refusal = await refusalOf(transact(items));
    expect(refusal.name).toBe('TransactionCanceledException');
    return refusal.CancellationReasons?.map((reason) => reason.Code);
  };

  test('put, update, delete and check happen together', async () => {
    const [made, changed, gone, seen] = [fresh(), fresh(), fresh(), fresh()];
    await Promise.all([put({ ...key(changed), revision: n(1) }), put(key(gone)), put(key(seen))]);
    await transact([putNew(made), bump(changed, 1), remove(gone), check(seen)]);
    expect(await get(made)).toEqual(key(made));
    expect(await get(changed)).toEqual({ ...key(changed), revision: n(2) });
    expect(await get(gone)).toBeUndefined();
    expect(await get(seen)).toEqual(key(seen));
  });

  test.each([
    ['put', putNew],
    ['update', (pk: string) => bump(pk, 1)],
    ['delete', remove],
    ['check', check],
  ])('a refused %s stops everything else', async (kind, operation) => {
    const [other, pk] = [fresh(), fresh()];
    if (kind === 'put') await put(key(pk));
    expect(await codes([putNew(other), operation(pk)])).toEqual(['None', 'ConditionalCheckFailed']);
    expect(await get(other)).toBeUndefined();
  });

  test('each operation has its reason, in order, with the item that stands there where asked', async () => {
    const [taken, changed] = [fresh(), fresh()];
    await put({ ...key(taken), who: s('first') });
    await put({ ...key(changed), revision: n(7) });
    const refusal = await refusalOf(transact([putNew(taken), putNew(fresh()), bump(changed, 6), remove(fresh())]));
    expect(refusal.CancellationReasons).toMatchObject([
      { Code: 'ConditionalCheckFailed', Item: { ...key(taken), who: s('first') } },
      { Code: 'None' },
      { Code: 'ConditionalCheckFailed', Item: { ...key(changed), revision: n(7) } },
      { Code: 'ConditionalCheckFailed' },
    ]);
    expect(refusal.CancellationReasons?.[3]?.Item).toBeUndefined();
    expect(refusal.message).toContain('[ConditionalCheckFailed, None, ConditionalCheckFailed, ConditionalCheckFailed]');
  });

  test('an update that does not fit the item is a validation error of its own', async () => {
    const pk = fresh();
    await put({ ...key(pk), name: s('text') });
    const add: TransactWriteItem = {
      Update: {
        TableName: hands.table,
        Key: key(pk),
        UpdateExpression: 'ADD #n :one',
        ExpressionAttributeNames: { '#n': 'name' },
        ExpressionAttributeValues: { ':one': n(1) },
      },
    };
    expect(await codes([putNew(fresh()), add])).toEqual(['None', 'ValidationError']);
  });

  test('two operations on one item are refused', async () => {
    const pk = fresh();
    const refusal = await refusalOf(transact([putNew(pk), check(pk)]));
    expect(refusal.name).toBe('ValidationException');
    expect(await get(pk)).toBeUndefined();
  });

  test('a hundred operations are the most', async () => {
    const pk = fresh();
    const items = Array.from({ length: 101 }, (_, i) => putNew(`${pk}-${i}`));
    expect((await refusalOf(transact(items))).name).toBe('ValidationException');
    expect(await get(`${pk}-0`)).toBeUndefined();
    await transact(items.slice(1));
    expect(await get(`${pk}-100`)).toBeDefined();
  });

  test('four megabytes are the most', async () => {
    const pk = fresh();
    const items = Array.from({ length: 11 }, (_, i) => putNew(`${pk}-${i}`, { blob: s('x'.repeat(390_000)) }));
    expect(['ValidationException', 'TransactionCanceledException']).toContain((await refusalOf(transact(items))).name);
    expect(await get(`${pk}-0`)).toBeUndefined();
  });

  test('an operation of an unknown table is refused', async () => {
    const item: TransactWriteItem = { Put: { TableName: 'no-such-table', Item: key('x') } };
    expect((await refusalOf(transact([item]))).name).toBe('ResourceNotFoundException');
  });

  test('the same request with the same token happens once', async () => {
    const pk = fresh();
    const add: TransactWriteItem = {
      Update: {
        TableName: hands.table,
        Key: key(pk),
        UpdateExpression: 'ADD revision :one',
        ExpressionAttributeValues: { ':one': n(1) },
      },
    };
    await transact([add], `token-${pk}`);
    await transact([add], `token-${pk}`);
    expect((await get(pk))?.['revision']).toEqual(n(1));
    await transact([add], `other-${pk}`);
    expect((await get(pk))?.['revision']).toEqual(n(2));
  });

  test('the same token with another request is refused', async () => {
    const pk = fresh();
    await transact([putNew(pk)], `token-${pk}`);
    const refusal = await refusalOf(transact([putNew(`${pk}-other`)], `token-${pk}`));
    expect(refusal.name).toBe('IdempotentParameterMismatchException');
  });

  test('several items are read at one moment, in the order asked for', async () => {
    const [first, missing, last] = [fresh(), fresh(), fresh()];
    await put({ ...key(first), colour: s('red'), more: s('x') });
    await put(key(last));
    const answer = await hands.client.send(
      new TransactGetItemsCommand({
        TransactItems: [
          { Get: { TableName: hands.table, Key: key(first), ProjectionExpression: 'colour' } },
          { Get: { TableName: hands.table, Key: key(missing) } },
          { Get: { TableName: hands.table, Key: key(last) } },
        ],
      }),
    );
    expect(answer.Responses?.map((response) => response.Item)).toEqual([{ colour: s('red') }, undefined, key(last)]);
  });

  test('of many at once exactly one wins each revision, and indexes follow', async () => {
    const pk = fresh();
    await put({ ...key(pk), revision: n(1) });
    const contend = (i: number) => transact([bump(pk, 1), putNew(`${pk}-${i}`, { bucket: s(pk), nextAt: s('now') })]);
    const results = await Promise.allSettled(Array.from({ length: 20 }, (_, i) => contend(i)));
    expect(results.filter((result) => result.status === 'fulfilled')).toHaveLength(1);
    expect((await get(pk))?.['revision']).toEqual(n(2));
  });

  test('200 holds at once, each with an item of its own, never pass the limit', async () => {
    const pk = fresh();
    await put({ ...key(pk), held: n(0) });
    const hold = (i: number) =>
      transact([
        {
          Update: {
            TableName: hands.table,
            Key: key(pk),
            UpdateExpression: 'ADD held :one',
            ConditionExpression: 'held < :limit',
            ExpressionAttributeValues: { ':one': n(1), ':limit': n(10) },
          },
        },
        putNew(`${pk}-hold-${i}`),
      ]);
    const results = await Promise.allSettled(Array.from({ length: 200 }, (_, i) => hold(i)));
    const won = results.flatMap((result, i) => (result.status === 'fulfilled' ? [i] : []));
    expect(won.length).toBeLessThanOrEqual(10);
    expect((await get(pk))?.['held']).toEqual(n(won.length));
    const held = await Promise.all(results.map((_, i) => get(`${pk}-hold-${i}`)));
    expect(held.flatMap((item, i) => (item ? [i] : []))).toEqual(won);
  });

  test('a single write sees what a transaction left', async () => {
    const pk = fresh();
    await transact([putNew(pk, { revision: n(1) })]);
    const answer = await hands.client.send(
      new UpdateItemCommand({
        TableName: hands.table,
        Key: key(pk),
        UpdateExpression: 'ADD revision :one',
        ExpressionAttributeValues: { ':one': n(1) },
        ReturnValues: 'UPDATED_NEW',
      }),
    );
    expect(answer.Attributes).toEqual({ revision: n(2) });
  });

  const read = (keys: readonly Attributes[]) =>
    hands.client.send(
      new TransactGetItemsCommand({ TransactItems: keys.map((Key) => ({ Get: { TableName: hands.table, Key } })) }),
    );

  test('two reads of one item are refused', async () => {
    const pk = fresh();
    const refusal = await refusalOf(read([key(pk), key(fresh()), key(pk)]));
    expect(refusal.name).toBe('ValidationException');
    expect(refusal.message).toContain('multiple operations on one item');
  });

  test('a list of operations that is empty is shown as it came', async () => {
    for (const call of [transact([]), read([])]) {
      expect((await refusalOf(call)).message).toContain("Value '[]' at 'transactItems' failed to satisfy constraint");
    }
  });
}
