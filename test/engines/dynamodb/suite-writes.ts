import {
  DeleteItemCommand,
  PutItemCommand,
  UpdateItemCommand,
  type UpdateItemCommandInput,
} from '@aws-sdk/client-dynamodb';
import { expect, test } from 'vitest';
import { type Hands, n, refusalOf, s } from './suite-table.ts';

/** Single writes, their conditions, and the reads beside them. */
export function writeChecks(hands: Hands): void {
  const { fresh, put, get } = hands;
  const update = (pk: string, input: Partial<UpdateItemCommandInput>) =>
    hands.client.send(new UpdateItemCommand({ TableName: hands.table, Key: { pk: s(pk), sk: s('a') }, ...input }));

  test('an item comes back as it was put, with every type', async () => {
    const pk = fresh();
    const item = {
      pk: s(pk),
      sk: s('a'),
      text: s('Zoë ✓'),
      number: n(-12.5),
      yes: { BOOL: true },
      nothing: { NULL: true },
      bytes: { B: new Uint8Array([0, 255, 7]) },
      words: { SS: ['x', 'y'] },
      list: { L: [s('one'), { M: { deep: n(2) } }] },
    };
    await put(item);
    expect(await get(pk)).toEqual(item);
  });

  test('an item that is not there reads as nothing', async () => {
    expect(await get(fresh())).toBeUndefined();
  });

  test('a put replaces the whole item', async () => {
    const pk = fresh();
    await put({ pk: s(pk), sk: s('a'), old: s('gone') });
    await put({ pk: s(pk), sk: s('a'), new: s('here') });
    expect(await get(pk)).toEqual({ pk: s(pk), sk: s('a'), new: s('here') });
  });

  test('a put that must be the first is refused the second time', async () => {
    const Item = { pk: s(fresh()), sk: s('a') };
    const command = new PutItemCommand({
      TableName: hands.table,
      Item,
      ConditionExpression: 'attribute_not_exists(pk)',
    });
    await hands.client.send(command);
    expect((await refusalOf(hands.client.send(command))).name).toBe('ConditionalCheckFailedException');
  });

  test('a refused write hands back the item that stands there, when asked', async () => {
    const pk = fresh();
    await put({ pk: s(pk), sk: s('a'), revision: n(3) });
    const input = {
      TableName: hands.table,
      ConditionExpression: '#r = :two',
      ExpressionAttributeNames: { '#r': 'revision' },
      ExpressionAttributeValues: { ':two': n(2) },
      ReturnValuesOnConditionCheckFailure: 'ALL_OLD' as const,
    };
    const Key = { pk: s(pk), sk: s('a') };
    // One after the other: a refusal that nobody awaits yet would count as unhandled.
    const calls = [
      () => hands.client.send(new PutItemCommand({ ...input, Item: Key })),
      () => hands.client.send(new DeleteItemCommand({ ...input, Key })),
      () =>
        hands.client.send(
          new UpdateItemCommand({
            ...input,
            Key,
            UpdateExpression: 'SET #r = :one',
            ExpressionAttributeValues: { ':two': n(2), ':one': n(1) },
          }),
        ),
    ];
    for (const call of calls) {
      expect(await refusalOf(call())).toMatchObject({
        name: 'ConditionalCheckFailedException',
        Item: { pk: s(pk), sk: s('a'), revision: n(3) },
      });
    }
  });

  test('a refused write hands back nothing when not asked, or when nothing stands there', async () => {
    const pk = fresh();
    await put({ pk: s(pk), sk: s('a') });
    const refuse = (key: string, more: object) =>
      refusalOf(
        update(key, { UpdateExpression: 'SET x = pk', ConditionExpression: 'attribute_exists(nope)', ...more }),
      );
    expect((await refuse(pk, {})).Item).toBeUndefined();
    expect((await refuse(fresh(), { ReturnValuesOnConditionCheckFailure: 'ALL_OLD' })).Item).toBeUndefined();
  });

  test('an update sets, removes and adds at once, and answers the new item', async () => {
    const pk = fresh();
    await put({ pk: s(pk), sk: s('a'), count: n(5), old: s('x'), stage: s('start') });
    const answer = await update(pk, {
      UpdateExpression: 'SET #s = :s REMOVE #o ADD #c :two',
      ExpressionAttributeNames: { '#s': 'stage', '#o': 'old', '#c': 'count' },
      ExpressionAttributeValues: { ':s': s('end'), ':two': n(2) },
      ReturnValues: 'ALL_NEW',
    });
    expect(answer.Attributes).toEqual({ pk: s(pk), sk: s('a'), count: n(7), stage: s('end') });
  });

  test('ADD begins a counter at zero and makes the item', async () => {
    const pk = fresh();
    const add = { UpdateExpression: 'ADD visits :one', ExpressionAttributeValues: { ':one': n(1) } };
    await update(pk, add);
    await update(pk, add);
    expect(await get(pk)).toEqual({ pk: s(pk), sk: s('a'), visits: n(2) });
  });

  test('ADD and DELETE work on sets, and an empty set goes', async () => {
    const pk = fresh();
    const tokens = (operation: string, ...SS: string[]) =>
      update(pk, { UpdateExpression: `${operation} waiting :t`, ExpressionAttributeValues: { ':t': { SS } } });
    await tokens('ADD', 'one');
    await tokens('ADD', 'one', 'two');
    expect(new Set((await get(pk))?.['waiting']?.SS)).toEqual(new Set(['one', 'two']));
    await tokens('DELETE', 'one', 'two');
    expect(await get(pk)).toEqual({ pk: s(pk), sk: s('a') });
  });

  test('if_not_exists, arithmetic and list_append see the item as it was', async () => {
    const pk = fresh();
    const change = {
      UpdateExpression:
        'SET seen = if_not_exists(seen, :zero) + :one, trail = list_append(if_not_exists(trail, :none), :now)',
      ExpressionAttributeValues: { ':zero': n(0), ':one': n(1), ':none': { L: [] }, ':now': { L: [s('x')] } },
    };
    await update(pk, change);
    await update(pk, change);
    expect(await get(pk)).toMatchObject({ seen: n(2), trail: { L: [s('x'), s('x')] } });
  });

  test('an update reaches into maps, and refuses a path that is not there', async () => {
    const pk = fresh();
    await put({ pk: s(pk), sk: s('a'), course: { M: { hours: n(4) } } });
    await update(pk, { UpdateExpression: 'SET course.hours = :h', ExpressionAttributeValues: { ':h': n(6) } });
    expect((await get(pk))?.['course']).toEqual({ M: { hours: n(6) } });
    const astray = update(pk, { UpdateExpression: 'SET nope.hours = :h', ExpressionAttributeValues: { ':h': n(6) } });
    expect((await refusalOf(astray)).name).toBe('ValidationException');
  });

  test.each([
    ['equal', 'stage = :open', true],
    ['one of several', 'stage IN (:closed, :open)', true],
    ['compared', 'revision >= :three AND revision < :four', true],
    ['between', 'revision BETWEEN :three AND :four', true],
    ['beginning', 'begins_with(stage, :op)', true],
    ['contained', 'contains(tags, :op)', false],
    ['negated', 'NOT (stage = :open)', false],
    ['either way', 'stage = :closed OR attribute_exists(revision)', true],
    ['absent attribute', 'nothing = :open', false],
    ['absent attribute differs', 'nothing <> :open', true],
    ['by size', 'size(stage) = :four', true],
  ])('a condition is %s', async (_, condition, holds) => {
    const pk = fresh();
    await put({ pk: s(pk), sk: s('a'), stage: s('open'), revision: n(3), tags: { SS: ['open'] } });
    const values = { ':open': s('open'), ':closed': s('closed'), ':op': s('op'), ':three': n(3), ':four': n(4) };
    const used = Object.entries(values).filter(([name]) => new RegExp(`${name}\\b`).test(condition));
    const call = update(pk, {
      UpdateExpression: 'SET done = :yes',
      ConditionExpression: condition,
      ExpressionAttributeValues: { ':yes': { BOOL: true }, ...Object.fromEntries(used) },
    });
    if (holds) await call;
    else expect((await refusalOf(call)).name).toBe('ConditionalCheckFailedException');
    expect((await get(pk))?.['done'] !== undefined).toBe(holds);
  });

  test('a reserved word in an expression is refused', async () => {
    const call = update(fresh(), { UpdateExpression: 'SET plan = :x', ExpressionAttributeValues: { ':x': s('x') } });
    expect((await refusalOf(call)).name).toBe('ValidationException');
  });

  test('a value that no expression uses is refused', async () => {
    const call = update(fresh(), { UpdateExpression: 'REMOVE x', ExpressionAttributeValues: { ':x': s('x') } });
    expect((await refusalOf(call)).name).toBe('ValidationException');
  });

  test('the key of an item cannot be updated', async () => {
    const call = update(fresh(), { UpdateExpression: 'SET sk = :b', ExpressionAttributeValues: { ':b': s('b') } });
    expect((await refusalOf(call)).name).toBe('ValidationException');
  });

  test('deleting answers what was there, and is no error when nothing was', async () => {
    const pk = fresh();
    await put({ pk: s(pk), sk: s('a'), note: s('bye') });
    const command = new DeleteItemCommand({
      TableName: hands.table,
      Key: { pk: s(pk), sk: s('a') },
      ReturnValues: 'ALL_OLD',
    });
    expect((await hands.client.send(command)).Attributes).toMatchObject({ note: s('bye') });
    expect((await hands.client.send(command)).Attributes).toBeUndefined();
    expect(await get(pk)).toBeUndefined();
  });

  test.each([
    ['a missing sort key', { pk: s('x') }],
    ['a key of another type', { pk: s('x'), sk: n(1) }],
    ['an index key of another type', { pk: s('x'), sk: s('a'), bucket: n(1), nextAt: s('t') }],
    ['an empty index key', { pk: s('x'), sk: s('a'), bucket: s(''), nextAt: s('t') }],
    ['an empty key', { pk: s(''), sk: s('a') }],
    ['more than 400 KB', { pk: s('x'), sk: s('a'), blob: s('x'.repeat(410_000)) }],
  ])('%s is refused', async (_, item) => {
    expect((await refusalOf(put(item))).name).toBe('ValidationException');
  });

  test('an unknown table is named as such', async () => {
    const call = hands.client.send(
      new PutItemCommand({ TableName: 'no-such-table', Item: { pk: s('x'), sk: s('a') } }),
    );
    expect((await refusalOf(call)).name).toBe('ResourceNotFoundException');
  });

  test('200 increments at once never pass the limit', async () => {
    const pk = fresh();
    await put({ pk: s(pk), sk: s('a'), held: n(0) });
    const hold = () =>
      update(pk, {
        UpdateExpression: 'ADD held :one',
        ConditionExpression: 'held < :limit',
        ExpressionAttributeValues: { ':one': n(1), ':limit': n(10) },
      });
    const results = await Promise.allSettled(Array.from({ length: 200 }, hold));
    expect(results.filter((result) => result.status === 'fulfilled')).toHaveLength(10);
    expect((await get(pk))?.['held']).toEqual(n(10));
  });
}
