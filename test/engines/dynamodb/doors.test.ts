import {
  type AttributeValue,
  BatchGetItemCommand,
  BatchWriteItemCommand,
  DeleteItemCommand,
  type DynamoDBClient,
  GetItemCommand,
  PutItemCommand,
  QueryCommand,
  ScanCommand,
  TransactGetItemsCommand,
  TransactWriteItemsCommand,
  UpdateItemCommand,
} from '@aws-sdk/client-dynamodb';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { directClientOf, openEngine, table } from './local-support.ts';
import { type Attributes, s } from './suite-table.ts';

/** A command that can be made anew for each client, from an input that both share. */
type Ask = { readonly send: (client: DynamoDBClient) => Promise<unknown>; readonly input: object };

const bytes = fc.uint8Array({ minLength: 1, maxLength: 4 });
const value: fc.Arbitrary<AttributeValue> = fc.oneof<fc.Arbitrary<AttributeValue>[]>(
  fc.string({ maxLength: 4 }).map((S) => ({ S })),
  fc.integer().map((number) => ({ N: String(number) })),
  bytes.map((B) => ({ B })),
  fc.constant({ BS: [Uint8Array.of(1, 2), Uint8Array.of(3)] }),
  fc.constant({ SS: ['a', 'b'] }),
  fc.constant({ NULL: true as const }),
  fc.boolean().map((BOOL) => ({ BOOL })),
  bytes.map((B) => ({ M: { B: { B }, BS: { L: [{ B }, { S: 'x' }] } } })),
);
const pk = fc.constantFrom('T#1', 'T#2', 'T#3');
// The last one is a key that DynamoDB refuses.
const sk = fc.constantFrom('a', 'b', 'a', 'b', '');
const key = fc.record({ pk, sk }).map((names): Attributes => ({ pk: s(names.pk), sk: s(names.sk) }));
const item = fc
  .record({ key, given: value, bucket: fc.constantFrom('b', 'c'), nextAt: fc.constantFrom('1', '2') })
  .map((of): Attributes => ({ ...of.key, given: of.given, bucket: s(of.bucket), nextAt: s(of.nextAt) }));
const condition = fc.constantFrom(
  undefined,
  'attribute_not_exists(pk)',
  'attribute_exists(given)',
  'not an expression',
);
const onFailure = fc.constantFrom(undefined, 'ALL_OLD' as const, 'NONE' as const);
const capacity = fc.constantFrom(undefined, 'INDEXES' as const);

const write = fc.record({ item, key, condition, onFailure, capacity, token: fc.constantFrom(undefined, 'one', 'two') });
const command = fc.oneof<fc.Arbitrary<Ask>[]>(
  write.map(({ item: Item, condition: ConditionExpression, onFailure: failed, capacity: ReturnConsumedCapacity }) => {
    const ReturnValuesOnConditionCheckFailure = failed;
    const input = {
      TableName: table,
      Item,
      ConditionExpression,
      ReturnValuesOnConditionCheckFailure,
      ReturnConsumedCapacity,
    };
    return { input, send: (client) => client.send(new PutItemCommand(input)) };
  }),
  write.map(({ item: { given = s('x') }, key: Key, condition: ConditionExpression }) => {
    const ExpressionAttributeValues = { ':given': given };
    const UpdateExpression = 'SET given = :given REMOVE nextAt';
    const changes = { UpdateExpression, ConditionExpression, ExpressionAttributeValues };
    const input = { TableName: table, Key, ...changes, ReturnValues: 'ALL_OLD' as const };
    return { input, send: (client) => client.send(new UpdateItemCommand(input)) };
  }),
  write.map(({ key: Key, condition: ConditionExpression }) => {
    const input = { TableName: table, Key, ConditionExpression, ReturnValues: 'ALL_OLD' as const };
    return { input, send: (client) => client.send(new DeleteItemCommand(input)) };
  }),
  fc.tuple(write, write).map(([one, other]) => {
    const ReturnValuesOnConditionCheckFailure = one.onFailure;
    const conditional = { ConditionExpression: one.condition, ReturnValuesOnConditionCheckFailure };
    const Put = { TableName: table, Item: one.item, ...conditional };
    const Delete = { TableName: table, Key: other.key, ConditionExpression: undefined };
    const input = { TransactItems: [{ Put }, { Delete, Put: undefined }], ClientRequestToken: one.token };
    return { input, send: (client) => client.send(new TransactWriteItemsCommand(input)) };
  }),
  fc.tuple(item, key).map(([Item, Key]) => {
    const input = { RequestItems: { [table]: [{ PutRequest: { Item } }, { DeleteRequest: { Key } }] } };
    return { input, send: (client) => client.send(new BatchWriteItemCommand(input)) };
  }),
  fc.record({ Key: key, TableName: fc.constantFrom(table, table, table, 'nowhere') }).map((input) => ({
    input,
    send: (client) => client.send(new GetItemCommand(input)),
  })),
  fc.array(key, { minLength: 1, maxLength: 3 }).map((Keys) => {
    const input = { RequestItems: { [table]: { Keys, ConsistentRead: true } } };
    return { input, send: (client) => client.send(new BatchGetItemCommand(input)) };
  }),
  fc.array(key, { minLength: 1, maxLength: 2 }).map((keys) => {
    const input = { TransactItems: keys.map((Key) => ({ Get: { TableName: table, Key } })) };
    return { input, send: (client) => client.send(new TransactGetItemsCommand(input)) };
  }),
  fc.record({ bucket: fc.constantFrom('b', 'c'), Limit: fc.constantFrom(undefined, 1, 0) }).map(({ bucket, Limit }) => {
    const ExpressionAttributeValues = { ':b': s(bucket) };
    const KeyConditionExpression = 'bucket = :b';
    const input = { TableName: table, IndexName: 'open', KeyConditionExpression, ExpressionAttributeValues, Limit };
    return { input, send: (client) => client.send(new QueryCommand(input)) };
  }),
  fc.constant(2).map((Limit) => {
    const input = { TableName: table, Limit };
    return { input, send: (client) => client.send(new ScanCommand(input)) };
  }),
);

/** What a caller sees: the output, or everything that is on the SDK's exception. */
async function seen(asked: Promise<unknown>): Promise<unknown> {
  try {
    return { output: withoutId(await asked) };
  } catch (error) {
    const { name, message } = error as Error;
    return { kind: error?.constructor.name, name, message, ...withoutId(error) };
  }
}

/** Requests over HTTP have an id, which no caller reads. */
function withoutId(told: unknown): object {
  const { $metadata, ...rest } = told as { readonly $metadata: { readonly requestId?: string } };
  const { requestId, ...metadata } = $metadata;
  return { ...rest, $metadata: metadata };
}

test('without JSON a caller sees the same as over HTTP, and what it gave stays its own', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(command, { minLength: 1, maxLength: 20 }), async (asks) => {
      const [direct, http] = [await openEngine(), await openEngine()];
      const client = directClientOf(direct.dynamo);
      for (const { send, input } of asks) {
        const before = structuredClone(input);
        const answered = await seen(send(client));
        expect(input).toEqual(before);
        expect(answered).toEqual(await seen(send(http.hands.client)));
        // Whoever changes what they got or gave changes nothing of what is kept.
        spoil(answered);
      }
      await direct.dynamo.close();
      await http.dynamo.close();
    }),
    { numRuns: 30 },
  );
});

/** Empties every list and every object in an answer. */
function spoil(value: unknown): void {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return;
  if (value instanceof Uint8Array) return void value.fill(0);
  for (const member of Object.values(value)) spoil(member);
  if (Array.isArray(value)) value.length = 0;
  else for (const name of Object.keys(value)) Reflect.deleteProperty(value, name);
}
