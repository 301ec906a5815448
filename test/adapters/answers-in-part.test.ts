import {
  BatchGetItemCommand,
  DynamoDBClient,
  QueryCommand,
  TransactionCanceledException,
  TransactWriteItemsCommand,
  UpdateItemCommand,
} from '@aws-sdk/client-dynamodb';
import { marshall } from '@aws-sdk/util-dynamodb';
import { mockClient } from 'aws-sdk-client-mock';
import { afterEach, describe, expect, test } from 'vitest';
import { keys, toItem } from '../../functions/adapters/dynamodb/items.ts';
import { deskRowOf } from '../../functions/domain/desk-row.ts';
import { mail, minutes, move, now, referral, task } from './sample.ts';
import { storesOn } from './store-engine.ts';

/** Answers in pages and in parts, which a table of a few items never gives. */

const table = 'mocked in part';
const client = new DynamoDBClient({ region: 'eu-central-1', maxAttempts: 1 });
const dynamodb = mockClient(client);
const stores = storesOn({ client, table });
const $metadata = {};
const from = (n: number) => marshall({ pk: 'p', sk: `${n}` });

afterEach(() => {
  dynamodb.reset();
});

describe('pages', () => {
  const at = (n: number) => marshall({ pk: `T#HW-${n}#approve#1`, sk: 'TASK', openAt: now });

  test('open work is counted and listed to the last page of each partition', async () => {
    dynamodb
      .on(QueryCommand)
      .resolvesOnce({ Items: [at(1), at(2)], LastEvaluatedKey: from(2) })
      .resolvesOnce({ Items: [at(3)] })
      .resolves({ LastEvaluatedKey: undefined });
    // Three more partitions, in any order.
    const { referrals, pieces } = await stores.agenda.openWork();
    expect([referrals.toSorted(), pieces]).toEqual([['HW-1', 'HW-2', 'HW-3'], 3]);
    const begun = dynamodb.commandCalls(QueryCommand).map(({ args }) => args[0].input.ExclusiveStartKey);
    expect(begun.filter((key) => key !== undefined)).toEqual([from(2)]);
    dynamodb.reset();
    dynamodb.on(QueryCommand).resolves({});
    expect(await stores.agenda.due(now, 10)).toEqual([]);
    expect(await stores.agenda.openWork()).toEqual({ referrals: [], pieces: 0 });
  });

  test('the rows of the desk are read to the last page of each partition, as they are at that moment', async () => {
    const row = (id: string) => ({ row: { S: JSON.stringify(deskRowOf(referral(id), [task(`${id}#advance#1`)])) } });
    dynamodb
      .on(QueryCommand)
      .resolvesOnce({ Items: [row('HW-1')], LastEvaluatedKey: from(1) })
      .resolves({});
    dynamodb.on(QueryCommand, { ExclusiveStartKey: from(1) }).resolves({ Items: [row('HW-2')] });
    expect((await stores.desk.rows()).map(({ referralId }) => referralId)).toEqual(['HW-1', 'HW-2']);
    const asked = dynamodb.commandCalls(QueryCommand).map(({ args }) => args[0].input.ConsistentRead);
    expect(asked).toEqual(Array.from({ length: 9 }, () => true));
  });

  test('a queue is read page by page, and no further than was asked', async () => {
    const entry = (n: number) =>
      toItem(keys.waiting('ips', minutes(n), `HW-${n}`), {
        referralId: `HW-${n}`,
        programme: 'ips',
        since: minutes(n),
        providers: [],
      });
    const pages = () =>
      dynamodb
        .on(QueryCommand)
        .resolvesOnce({ Items: [entry(1), entry(2)], LastEvaluatedKey: from(2) })
        .resolvesOnce({ Items: [entry(3)], LastEvaluatedKey: from(3) })
        .resolves({});
    pages();
    expect((await stores.queue.waiting('ips')).map(({ referralId }) => referralId)).toEqual(['HW-1', 'HW-2', 'HW-3']);
    dynamodb.reset();
    pages();
    expect(await stores.queue.waiting('ips', 3)).toHaveLength(3);
    const asked = dynamodb.commandCalls(QueryCommand).map(({ args }) => args[0].input.Limit);
    expect(asked).toEqual([3, 1]);
  });
});

test('the rest of a batch comes with the next answer, also when the first had nothing', async () => {
  const places = (id: string) => toItem(keys.places(id, 'ips'), { held: 1 });
  const rest = { [table]: { Keys: [marshall(keys.places('altrecht', 'ips'))] } };
  dynamodb
    .on(BatchGetItemCommand)
    .resolvesOnce({ UnprocessedKeys: rest })
    .resolvesOnce({ Responses: { [table]: [places('altrecht')] } });
  expect(await stores.queue.held('ips', ['altrecht'])).toEqual(new Map([['altrecht', 1]]));
});

describe('mails that are claimed together', () => {
  const [one, two] = [mail('HW-A', 'one'), mail('HW-A', 'two')];
  const cancelled = (...codes: readonly (string | undefined)[]) =>
    new TransactionCanceledException({
      $metadata,
      message: 'cancelled',
      CancellationReasons: codes.map((Code) => (Code === undefined ? {} : { Code })),
    });

  test('those for whose sake it was cancelled fall away, and the others are tried again', async () => {
    dynamodb
      .on(TransactWriteItemsCommand)
      .rejectsOnce(cancelled(undefined, 'TransactionConflict'))
      .rejectsOnce(cancelled('ConditionalCheckFailed'));
    expect(await stores.outbox.claimTogether([one, two], minutes(5))).toEqual([]);
  });

  test('what is cancelled for no mail’s sake, and any other fault, is a fault', async () => {
    dynamodb.on(TransactWriteItemsCommand).rejects(cancelled('None', 'None'));
    await expect(stores.outbox.claimTogether([one, two], minutes(5))).rejects.toThrow(TransactionCanceledException);
    dynamodb
      .on(TransactWriteItemsCommand)
      .rejects(new TransactionCanceledException({ $metadata, message: 'cancelled' }));
    await expect(stores.outbox.claimTogether([one, two], minutes(5))).rejects.toThrow(TransactionCanceledException);
    dynamodb.on(TransactWriteItemsCommand).rejects(new Error('connection lost'));
    await expect(stores.outbox.claimTogether([one, two], minutes(5))).rejects.toThrow('connection lost');
  });
});

test('a change that is cancelled without a word why, or for want of capacity, is tried again', async () => {
  const holding = move(referral('HW-A', { stage: 'waiting', waitingSince: now }), 'give-place', 'offer', {
    hold: { provider: 'kwintes', programme: 'sterk-met-werk', limit: 1, regionWord: 'has-places 1' },
  });
  const reject = (CancellationReasons?: { Code?: string }[]) =>
    dynamodb.on(TransactWriteItemsCommand).rejects(
      new TransactionCanceledException({
        $metadata,
        message: 'cancelled',
        ...(CancellationReasons === undefined ? {} : { CancellationReasons }),
      }),
    );
  for (const reasons of [undefined, [{}, {}], [{ Code: 'None' }, { Code: 'ProvisionedThroughputExceeded' }]]) {
    reject(reasons);
    expect(await stores.referrals.commit(holding)).toBe('conflict');
  }
  // Second in a change that holds nothing is another item.
  reject([{ Code: 'None' }, { Code: 'ConditionalCheckFailed' }]);
  const plain = move(referral('HW-A', { stage: 'waiting', waitingSince: now }), 'revive', 'waiting');
  expect(await stores.referrals.commit(plain)).toBe('conflict');
});

test('a fault while codes are tried and uses are counted is none of the person’s', async () => {
  dynamodb.on(UpdateItemCommand).rejects(new Error('connection lost'));
  await expect(stores.guards.tryCode('L', '123456', 'phone', now, 5)).rejects.toThrow('connection lost');
  await expect(stores.guards.count('a', now)).rejects.toThrow('connection lost');
  dynamodb.on(UpdateItemCommand).resolves({});
  expect(await stores.guards.count('a', now)).toBe(0);
});

test('an erasure of which the first part is refused goes no further', async () => {
  const notes = Array.from({ length: 230 }, (_, n) =>
    toItem(keys.party('HW-A', `note#HW-A#approve#${n}#question`), { role: 'note' }),
  );
  dynamodb.on(QueryCommand).resolves({ Items: notes });
  const refused = new TransactionCanceledException({
    message: 'no',
    $metadata,
    CancellationReasons: [{ Code: 'ConditionalCheckFailed' }],
  });
  dynamodb.on(TransactWriteItemsCommand).rejectsOnce(refused).resolves({});
  const ended = move(referral('HW-A'), 'deny', 'closed', { eraseAt: minutes(60) });
  expect(await stores.referrals.commit(ended)).toBe('conflict');
  const written = dynamodb.commandCalls(TransactWriteItemsCommand).map(({ args }) => args[0].input.TransactItems ?? []);
  expect(written).toMatchObject([{ length: 100 }]);
  const [unmoved, ...others] = written[0] ?? [];
  expect(unmoved?.ConditionCheck).toMatchObject({
    Key: marshall(keys.referral('HW-A')),
    ExpressionAttributeValues: marshall({ ':revision': 1 }),
  });
  expect(others.every(({ Update }) => Update !== undefined)).toBe(true);
});
