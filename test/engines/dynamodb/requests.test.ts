import { expect, test } from 'vitest';
import { openLocalDynamo } from '../../../engines/dynamodb/open-local-dynamo.ts';
import { table } from './local-support.ts';
import { suiteTable } from './suite-table.ts';

const dynamo = await openLocalDynamo({ tables: [suiteTable(table)], ttl: [], clock: () => '2026-11-28T09:00:00.000Z' });
const Key = { pk: { S: 'x' }, sk: { S: 'a' } };

/** Asks without the SDK, which would refuse some of what is tried here itself. */
async function ask(operation: string, input: object): Promise<Record<string, unknown>> {
  const answer = await dynamo.answer({ operation, input: { ...input } });
  if ('output' in answer) return answer.output;
  const { __type, message } = JSON.parse(new TextDecoder().decode(answer.body));
  throw new Error(`${String(__type).replace(/.*#/, '')}: ${message}`);
}

const of = { TableName: table };
const query = { ...of, KeyConditionExpression: 'pk = :x AND sk > :a' };
const inIndex = {
  ...of,
  IndexName: 'ranked',
  KeyConditionExpression: '#b = :x',
  ExpressionAttributeNames: { '#b': 'bucket' },
  ExpressionAttributeValues: { ':x': { S: 'x' } },
};
const xa = { ':x': { S: 'x' }, ':a': { S: 'a' } };

test.each<[string, object, string]>([
  // What a request must have, all at once.
  [
    'PutItem',
    {},
    "2 validation errors detected: Value null at 'tableName' failed to satisfy constraint: Member must not be null; Value null at 'item'",
  ],
  ['PutItem', { TableName: '', Item: Key }, "1 validation error detected: Value '' at 'tableName'"],
  ['PutItem', { TableName: 'a b', Item: Key }, 'Member must satisfy regular expression pattern: [a-zA-Z0-9_.-]+'],
  ['PutItem', { TableName: 5, Item: Key }, 'SerializationException: NUMBER_VALUE cannot be converted to String'],
  ['PutItem', { ...of, Item: 'x' }, 'SerializationException: Unexpected field type'],
  ['UpdateItem', { ...of, Key, ReturnValues: 'X', ReturnConsumedCapacity: 'Y' }, '2 validation errors detected'],
  ['PutItem', { ...of, Item: Key, ReturnValues: 'ALL_NEW' }, 'ReturnValues can only be ALL_OLD or NONE'],
  ['DeleteItem', { ...of, Key, ReturnValues: 'UPDATED_OLD' }, 'ReturnValues can only be ALL_OLD or NONE'],
  // What it must not have.
  ['PutItem', { ...of, Item: Key, Expected: {} }, 'does not support Expected here'],
  [
    'PutItem',
    { ...of, Item: Key, Expected: {}, ConditionExpression: 'a = b' },
    'Non-expression parameters: {Expected} Expression parameters: {ConditionExpression}',
  ],
  [
    'PutItem',
    { ...of, Item: Key, ExpressionAttributeNames: { '#a': 'a' } },
    'ExpressionAttributeNames can only be specified when using expressions',
  ],
  [
    'PutItem',
    { ...of, Item: Key, ExpressionAttributeValues: xa },
    'when using expressions: ConditionExpression is null',
  ],
  ['UpdateItem', { ...of, Key, ExpressionAttributeValues: xa }, 'UpdateExpression and ConditionExpression are null'],
  [
    'GetItem',
    { ...of, Key, ProjectionExpression: 'a', ExpressionAttributeNames: {} },
    'ExpressionAttributeNames must not be empty',
  ],
  [
    'GetItem',
    { ...of, Key, ProjectionExpression: '#a', ExpressionAttributeNames: { a: 'a' } },
    'contains invalid key: Syntax error; key: "a"',
  ],
  [
    'DeleteItem',
    { ...of, Key, ConditionExpression: 'a = :n', ExpressionAttributeValues: { ':n': { N: 'x' } } },
    'contains invalid value: The parameter cannot be converted to a numeric value: x for key :n',
  ],
  ['PutItem', { ...of, Item: JSON.parse('{"__proto__": {"S": "x"}}') }, 'an attribute called __proto__'],
  // Keys.
  ['PutItem', { ...of, Item: { pk: { S: 'x' } } }, 'Missing the key sk in the item'],
  ['PutItem', { ...of, Item: { ...Key, sk: { N: '1' } } }, 'Type mismatch for key sk expected: S actual: N'],
  [
    'PutItem',
    { ...of, Item: { ...Key, rank: { S: '1' } } },
    'Type mismatch for Index Key rank Expected: N Actual: S IndexName: ranked',
  ],
  [
    'PutItem',
    { ...of, Item: { ...Key, bucket: { S: '' } } },
    'an empty string value. IndexName: by-bucket, IndexKey: bucket',
  ],
  ['PutItem', { ...of, Item: { ...Key, sk: { S: 'x'.repeat(1025) } } }, 'size limit of 1024 bytes'],
  ['PutItem', { ...of, Item: { ...Key, pk: { S: 'x'.repeat(2049) } } }, 'maximum size limit of2048 bytes'],
  ['GetItem', { ...of, Key: { ...Key, more: { S: 'x' } } }, 'The provided key element does not match the schema'],
  ['GetItem', { ...of, Key: { ...Key, sk: { S: '' } } }, 'cannot contain an empty string value. Key: sk'],
  [
    'UpdateItem',
    { ...of, Key, UpdateExpression: 'REMOVE sk' },
    'Cannot update attribute sk. This attribute is part of the key',
  ],
  // Queries.
  ['Query', of, 'Either the KeyConditions or KeyConditionExpression parameter must be specified'],
  [
    'Query',
    { ...query, KeyConditionExpression: 'pk = :x OR sk = :a', ExpressionAttributeValues: xa },
    'Invalid operator used in KeyConditionExpression: OR',
  ],
  [
    'Query',
    { ...query, KeyConditionExpression: 'pk = :x AND sk <> :a', ExpressionAttributeValues: xa },
    'Invalid operator used in KeyConditionExpression: <>',
  ],
  [
    'Query',
    { ...query, KeyConditionExpression: 'pk > :x', ExpressionAttributeValues: { ':x': { S: 'x' } } },
    'Query key condition not supported',
  ],
  [
    'Query',
    { ...query, KeyConditionExpression: 'sk = :x', ExpressionAttributeValues: { ':x': { S: 'x' } } },
    'Query condition missed key schema element: pk',
  ],
  [
    'Query',
    { ...query, KeyConditionExpression: 'pk = :x AND nextAt = :a', ExpressionAttributeValues: xa },
    'Query condition missed key schema element: sk',
  ],
  [
    'Query',
    { ...query, KeyConditionExpression: 'pk = :x AND pk = :a', ExpressionAttributeValues: xa },
    'must only contain one condition per key',
  ],
  [
    'Query',
    { ...query, KeyConditionExpression: 'pk.deeper = :x', ExpressionAttributeValues: { ':x': { S: 'x' } } },
    'cannot have conditions on nested attributes',
  ],
  [
    'Query',
    { ...query, KeyConditionExpression: 'pk = :x AND size(sk) = :a', ExpressionAttributeValues: xa },
    'cannot contain nested operations',
  ],
  ['Query', { ...query, KeyConditionExpression: 'pk = sk' }, 'Multiple attribute names used in one condition'],
  [
    'Query',
    { ...query, ExpressionAttributeValues: { ...xa, ':a': { N: '1' } } },
    'Condition parameter type does not match schema type',
  ],
  [
    'Query',
    { ...query, ExpressionAttributeValues: xa, Limit: 0 },
    "Value at 'Limit' failed to satisfy constraint: Member must have value greater than or equal to 1",
  ],
  [
    'Query',
    { ...query, ExpressionAttributeValues: xa, FilterExpression: 'sk = :a' },
    'can only contain non-primary key attributes: Primary key attribute: sk',
  ],
  [
    'Query',
    { ...query, ExpressionAttributeValues: xa, ExclusiveStartKey: { pk: { S: 'x' } } },
    'The provided starting key is invalid',
  ],
  [
    'Query',
    { ...query, ExpressionAttributeValues: xa, ExclusiveStartKey: Key },
    'does not match the range key predicate',
  ],
  [
    'Query',
    { ...query, ExpressionAttributeValues: xa, ExclusiveStartKey: { ...Key, pk: { S: 'y' } } },
    'outside query boundaries',
  ],
  [
    'Query',
    { ...query, ExpressionAttributeValues: xa, ExclusiveStartKey: { ...Key, sk: { N: '1' } } },
    'The provided key element does not match the schema',
  ],
  [
    'Query',
    { ...query, ExpressionAttributeValues: xa, Select: 'ALL_PROJECTED_ATTRIBUTES' },
    'only when Querying using an IndexName',
  ],
  [
    'Query',
    { ...query, ExpressionAttributeValues: xa, Select: 'COUNT', ProjectionExpression: 'more' },
    'when choosing to get COUNT',
  ],
  ['Query', { ...inIndex, IndexName: 'none' }, 'The table does not have the specified index: none'],
  ['Query', { ...inIndex, Select: 'ALL_ATTRIBUTES' }, 'because its projection type is not ALL'],
  ['Query', { ...inIndex, ProjectionExpression: 'colour' }, 'Global secondary index ranked does not project [colour]'],
  ['Scan', { ...of, Segment: 0 }, 'The TotalSegments parameter is required'],
  ['Scan', { ...of, TotalSegments: 2 }, 'The Segment parameter is required'],
  ['Scan', { ...of, Segment: 2, TotalSegments: 2 }, 'Segment: 2 is not less than TotalSegments: 2'],
  [
    'Scan',
    { ...of, ExclusiveStartKey: {} },
    'The provided starting key is invalid: The provided key element does not match the schema',
  ],
  // Batches and transactions.
  ['BatchGetItem', { RequestItems: {} }, 'The requestItems parameter is required for BatchGetItem'],
  ['BatchGetItem', { RequestItems: { [table]: { Keys: [] } } }, 'requestItems.suite.member.keys'],
  [
    'BatchGetItem',
    { RequestItems: { [table]: { Keys: Array(101).fill(Key) } } },
    "at 'RequestItems.suite.member.Keys' failed to satisfy constraint: Member must have length less than or equal to 100",
  ],
  [
    'BatchGetItem',
    { RequestItems: { [table]: { Keys: [Key, Key] } } },
    'Provided list of item keys contains duplicates',
  ],
  ['BatchWriteItem', { RequestItems: { [table]: [] } }, 'Member must have length greater than or equal to 1'],
  [
    'BatchWriteItem',
    { RequestItems: { [table]: Array(26).fill({ DeleteRequest: { Key } }) } },
    "Value '{suite=[…]}' at 'requestItems'",
  ],
  [
    'BatchWriteItem',
    { RequestItems: { [table]: [{ PutRequest: { Item: Key }, DeleteRequest: { Key } }] } },
    'more than one datatypes',
  ],
  [
    'TransactWriteItems',
    { TransactItems: [{ Put: { ...of, Item: Key }, Delete: { ...of, Key } }] },
    'can only contain one of Check, Put, Update or Delete',
  ],
  [
    'TransactWriteItems',
    { TransactItems: [{ ConditionCheck: { ...of, Key } }] },
    "Value null at 'conditionExpression'",
  ],
  [
    'TransactWriteItems',
    { TransactItems: Array(101).fill({ Delete: { ...of, Key } }) },
    "Value '[…]' at 'transactItems' failed to satisfy constraint: Member must have length less than or equal to 100",
  ],
  [
    'TransactWriteItems',
    { TransactItems: [{ Update: { ...of, Key, UpdateExpression: 'REMOVE sk' } }] },
    'TransactionCanceledException: Transaction cancelled, please refer cancellation reasons for specific reasons [ValidationError]',
  ],
])('%s %j is refused', async (operation, input, message) => {
  await expect(ask(operation, input)).rejects.toThrow(message);
});

const put = (more: object) => ({ ...of, Item: { ...Key, ...more } });
const set = (UpdateExpression: string, value?: object) => ({
  ...of,
  Key,
  UpdateExpression,
  ...(UpdateExpression.includes('#b') ? { ExpressionAttributeNames: { '#b': 'bucket' } } : {}),
  ...(value ? { ExpressionAttributeValues: { ':v': value } } : {}),
});
const [long, wide] = [{ S: 'x'.repeat(1025) }, { S: 'é'.repeat(1025) }];
const nested = (depth: number): object =>
  Array.from({ length: depth }).reduce<object>((n) => ({ M: { n } }), { S: 'x' });
const emptyInUpdate =
  'The update expression attempted to update a secondary index key to a value that is not supported. The AttributeValue for a key attribute cannot contain an empty string value.';
const [beyondSize, unsupportedType] = ['beyond allowed size limits', 'to unsupported type'].map(
  (what) => `The update expression attempted to update the secondary index key ${what}`,
) as [string, string];
const tooLong = (key: string, size: number, most: number, index: string) =>
  `Size limit exceeded for Index Key ${key} Actual Size: ${size} bytes Max Size: ${most} bytes IndexName: ${index}`;
const tooDeep = 'Attributes in the item have nested levels beyond supported limit';

// What an item already holds comes into an index, or too deep, by an update only.
test.each<[string, string, object, string]>([
  ['a put: partition key', 'PutItem', put({ bucket: wide }), tooLong('bucket', 2050, 2048, 'by-bucket')],
  ['a put: sort key', 'PutItem', put({ bucket: { S: 'b' }, nextAt: long }), tooLong('nextAt', 1025, 1024, 'open')],
  ['a value of the update', 'UpdateItem', set('SET nextAt = :v', long), tooLong('nextAt', 1025, 1024, 'open')],
  ['what the item has', 'UpdateItem', set('SET nextAt = held.wide'), beyondSize],
  ['a value of another type', 'UpdateItem', set('SET #b = :v', { N: '1' }), 'Actual: N IndexName: by-bucket'],
  ['a value that is added', 'UpdateItem', set('ADD #b :v', { N: '1' }), 'Type mismatch for Index Key bucket'],
  ['a copy of another type', 'UpdateItem', set('SET #b = held.digit'), unsupportedType],
  ['an empty value', 'UpdateItem', set('SET #b = :v', { S: '' }), emptyInUpdate],
  ['a copy of an empty one', 'UpdateItem', set('SET #b = held.nothing'), emptyInUpdate],
  ['a deep value', 'UpdateItem', set('SET a = :v', nested(32)), 'contains invalid value: Nesting Levels'],
  ['a value below others', 'UpdateItem', set('SET held.deep.n = :v', nested(30)), tooDeep],
  ['a copy below others', 'UpdateItem', set('SET held.deep.again = held.deepest'), tooDeep],
  ['a long expression', 'UpdateItem', set(`SET a = ${'b + '.repeat(1100)}b`), 'exceeded the maximum allowed size;'],
])('past what AWS allows, %s is refused', async (_, operation, input, message) => {
  const held = { wide, digit: { N: '1' }, nothing: { S: '' }, deep: nested(1), deepest: nested(30) };
  await ask('PutItem', put({ held: { M: held } }));
  const before = await ask('GetItem', { ...of, Key });
  await expect(ask(operation, input)).rejects.toThrow(message);
  expect(await ask('GetItem', { ...of, Key })).toEqual(before);
});

test('just within what AWS allows, an update is made', async () => {
  await ask('PutItem', put({ held: { M: { deep: { M: {} } } } }));
  await ask('UpdateItem', set('SET held.deep.n = :v', nested(29)));
  await ask('UpdateItem', set('SET nextAt = :v', { S: 'x'.repeat(1024) }));
  await ask('UpdateItem', set('SET #b = :v', { S: 'x'.repeat(2048) }));
  expect(Object.keys((await ask('GetItem', { ...of, Key }))['Item'] as object)).toContain('bucket');
});

test('in a transaction an empty index key is refused at once, and one that is too long with a reason', async () => {
  const transact = (update: object) => ask('TransactWriteItems', { TransactItems: [{ Update: update }] });
  await expect(transact(set('SET #b = :v', { S: '' }))).rejects.toThrow(
    `ValidationException: One or more parameter values are not valid`,
  );
  await expect(transact(set('SET #b = :v', { S: 'x'.repeat(2049) }))).rejects.toThrow('reasons [ValidationError]');
});

test('a request is neither changed nor kept, and an answer is the caller’s to change', async () => {
  const bytes = Uint8Array.of(1, 2, 3);
  const input = {
    ...of,
    Item: { ...Key, bytes: { B: bytes }, list: { L: [{ N: '1.0' }] } },
    ConditionExpression: undefined,
  };
  const before = structuredClone(input);
  await ask('PutItem', input);
  expect(input).toEqual(before);
  bytes.fill(9);
  input.Item.list.L.push({ N: '2' });
  const read = async () => (await ask('GetItem', { ...of, Key }))['Item'] as typeof input.Item;
  const first = await read();
  expect(first).toEqual({ ...Key, bytes: { B: Uint8Array.of(1, 2, 3) }, list: { L: [{ N: '1' }] } });
  first.list.L.pop();
  first.bytes.B.fill(0);
  expect(await read()).toEqual({ ...Key, bytes: { B: Uint8Array.of(1, 2, 3) }, list: { L: [{ N: '1' }] } });
});

test('the segments of a scan have every item once, also consistently', async () => {
  const items = Array.from({ length: 20 }, (_, i) => ({
    pk: { S: `segment-${i}` },
    sk: { S: 'a' },
    segmented: { BOOL: true },
  }));
  await ask('BatchWriteItem', { RequestItems: { [table]: items.map((Item) => ({ PutRequest: { Item } })) } });
  const filter = { FilterExpression: 'segmented = :yes', ExpressionAttributeValues: { ':yes': { BOOL: true } } };
  const scan = async (Segment: number) =>
    (await ask('Scan', { ...of, ...filter, Segment, TotalSegments: 3, ConsistentRead: true }))['Items'] as typeof items;
  const found = [...(await scan(0)), ...(await scan(1)), ...(await scan(2))];
  expect(found.map(({ pk }) => pk.S).toSorted()).toEqual(items.map(({ pk }) => pk.S).toSorted());
});

test('numbers are a sort key in the order of their values', async () => {
  const ranks = ['10', '-2', '9', '0.5', '-10', '100'];
  for (const N of ranks) {
    await ask('PutItem', { ...of, Item: { pk: { S: `rank${N}` }, sk: { S: 'a' }, bucket: { S: 'x' }, rank: { N } } });
  }
  const found = (await ask('Query', inIndex))['Items'] as { readonly rank: { readonly N: string } }[];
  expect(found.map(({ rank }) => rank.N)).toEqual(['-10', '-2', '0.5', '9', '10', '100']);
});
