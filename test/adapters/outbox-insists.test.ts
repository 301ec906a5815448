import {
  ConditionalCheckFailedException,
  DynamoDBClient,
  ProvisionedThroughputExceededException,
  TransactWriteItemsCommand,
  UpdateItemCommand,
  type UpdateItemCommandInput,
} from '@aws-sdk/client-dynamodb';
import { mockClient } from 'aws-sdk-client-mock';
import { afterEach, expect, test } from 'vitest';
import { createOutbox } from '../../functions/adapters/dynamodb/outbox.ts';
import { mail, now } from './sample.ts';

/** A mail that SES has taken is written down as sent even where the table is busy for a while: otherwise it would go twice. */

const client = new DynamoDBClient({ region: 'eu-central-1', maxAttempts: 1 });
const dynamodb = mockClient(client);
const pauses: number[] = [];
const outbox = createOutbox({
  client,
  table: 'mocked busy',
  pause: async (attempt) => {
    pauses.push(attempt);
  },
});
const busy = new ProvisionedThroughputExceededException({ $metadata: {}, message: 'busy' });
const [first, second] = [mail('HW-1', 'a'), mail('HW-1', 'b')];

afterEach(() => {
  dynamodb.reset();
  pauses.length = 0;
});

test('one mail is recorded once the table takes writes again, with longer pauses each time', async () => {
  dynamodb.on(UpdateItemCommand).rejectsOnce(busy).rejectsOnce(busy).rejectsOnce(busy).resolves({});
  await outbox.settleSent([first], now);
  expect(dynamodb.commandCalls(UpdateItemCommand)).toHaveLength(4);
  expect(pauses).toEqual([4, 5, 6]);
});

test('several are then recorded one by one, and one that bounced meanwhile stays so', async () => {
  dynamodb.on(TransactWriteItemsCommand).rejects(busy);
  const bounced = new ConditionalCheckFailedException({ $metadata: {}, message: 'failed' });
  dynamodb.on(UpdateItemCommand).rejectsOnce(busy).rejectsOnce(bounced).resolves({});
  await outbox.settleSent([first, second], now);
  expect(dynamodb.commandCalls(UpdateItemCommand)).toHaveLength(3);
});

test('one that stays busy keeps no other from being recorded', async () => {
  dynamodb.on(TransactWriteItemsCommand).rejects(busy);
  const recorded: unknown[] = [];
  dynamodb.on(UpdateItemCommand).callsFake(async ({ Key }: UpdateItemCommandInput) => {
    if (Key?.['sk']?.S === first.id) throw busy;
    recorded.push(Key?.['sk']?.S);
    return {};
  });
  await expect(outbox.settleSent([first, second], now)).rejects.toBe(busy);
  expect(recorded).toEqual([second.id]);
});

test('the sweeper insists on it as well, but not on what it may find again', async () => {
  dynamodb.on(UpdateItemCommand).rejectsOnce(busy).resolves({});
  await outbox.settle(first, 'sent', now);
  dynamodb.on(UpdateItemCommand).rejects(busy);
  await expect(outbox.settle(first, 'planned', now, now)).rejects.toBe(busy);
});

test('a table that stays busy, and a fault of ours, end in the error', async () => {
  dynamodb.on(UpdateItemCommand).rejects(busy);
  await expect(outbox.settleSent([first], now)).rejects.toBe(busy);
  expect(dynamodb.commandCalls(UpdateItemCommand)).toHaveLength(12);
  const ours = new TypeError('ours');
  dynamodb.on(UpdateItemCommand).rejects(ours);
  await expect(outbox.settleSent([first], now)).rejects.toBe(ours);
  expect(dynamodb.commandCalls(UpdateItemCommand)).toHaveLength(13);
});
