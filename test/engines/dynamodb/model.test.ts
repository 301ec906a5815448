import { BatchWriteItemCommand, DeleteItemCommand, UpdateItemCommand } from '@aws-sdk/client-dynamodb';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { asSet, everything, type OpenEngine, openEngine, openWork, table } from './local-support.ts';
import { type Attributes, s } from './suite-table.ts';

/** What may happen to the items, all named by small numbers so that changes meet. */
type Step =
  | { readonly kind: 'put' | 'transactPut' | 'batchPut'; readonly id: number; readonly nextAt: string | undefined }
  | { readonly kind: 'move'; readonly id: number; readonly nextAt: string | undefined }
  | { readonly kind: 'delete' | 'transactDelete'; readonly id: number };

const id = fc.integer({ min: 0, max: 5 });
const nextAt = fc.option(fc.constantFrom('2026', '2026-01', '2026-01-02T03', 'é', '~', '/'), { nil: undefined });
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({
    kind: fc.constantFrom('put', 'transactPut', 'batchPut', 'move'),
    id,
    nextAt,
  }),
  fc.record({ kind: fc.constantFrom('delete', 'transactDelete'), id }),
);

const keyOf = (one: Step): Attributes => ({ pk: s(`T#${one.id}`), sk: s('a') });

function itemOf(one: Step & { readonly nextAt: string | undefined }): Attributes {
  return { ...keyOf(one), bucket: s('b'), ...(one.nextAt === undefined ? {} : { nextAt: s(one.nextAt) }) };
}

async function perform(one: Step, { hands }: OpenEngine): Promise<void> {
  switch (one.kind) {
    case 'put':
      return hands.put(itemOf(one));
    case 'transactPut':
      await hands.transact([{ Put: { TableName: table, Item: itemOf(one) } }]);
      return;
    case 'batchPut':
      await hands.client.send(
        new BatchWriteItemCommand({ RequestItems: { [table]: [{ PutRequest: { Item: itemOf(one) } }] } }),
      );
      return;
    case 'move':
      await hands.client.send(
        new UpdateItemCommand({
          TableName: table,
          Key: keyOf(one),
          ExpressionAttributeNames: { '#b': 'bucket' },
          UpdateExpression: `SET #b = :b ${one.nextAt === undefined ? 'REMOVE nextAt' : ', nextAt = :t'}`,
          ExpressionAttributeValues: {
            ':b': s('b'),
            ...(one.nextAt === undefined ? {} : { ':t': s(one.nextAt) }),
          },
        }),
      );
      return;
    case 'delete':
      await hands.client.send(new DeleteItemCommand({ TableName: table, Key: keyOf(one) }));
      return;
    case 'transactDelete':
      await hands.transact([{ Delete: { TableName: table, Key: keyOf(one) } }]);
  }
}

test('whatever is written, the table and its sparse index hold what a plain map says', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 25 }), fc.integer({ min: 1, max: 4 }), async (steps, pageSize) => {
      const engine = await openEngine();
      const model = new Map<number, Attributes>();
      for (const one of steps) {
        await perform(one, engine);
        if ('nextAt' in one) model.set(one.id, itemOf(one));
        else model.delete(one.id);
      }
      const client = engine.hands.client;
      expect(asSet(await everything(client))).toEqual(asSet([...model.values()]));
      const open = [...model.values()].filter((item) => item['nextAt']);
      const found = await openWork(client, 'b', pageSize);
      expect(asSet(found)).toEqual(asSet(open));
      const times = found.map((item) => Buffer.from(item['nextAt']?.S ?? ''));
      expect(times).toEqual(times.toSorted(Buffer.compare));
      expect(await openWork(client, 'b', pageSize, false)).toEqual(found.toReversed());
      await engine.dynamo.close();
    }),
    { numRuns: 60 },
  );
});
