import {
  BatchGetItemCommand,
  ConditionalCheckFailedException,
  DeleteItemCommand,
  DynamoDBClient,
  GetItemCommand,
  PutItemCommand,
  QueryCommand,
  TransactGetItemsCommand,
  TransactionCanceledException,
  TransactionConflictException,
  TransactWriteItemsCommand,
  UpdateItemCommand,
} from '@aws-sdk/client-dynamodb';
import {
  DescribeExecutionCommand,
  ExecutionAlreadyExists,
  ExecutionDoesNotExist,
  type ExecutionListItem,
  InvalidToken,
  ListExecutionsCommand,
  SendTaskSuccessCommand,
  SFNClient,
  StartExecutionCommand,
  TaskDoesNotExist,
  TaskTimedOut,
} from '@aws-sdk/client-sfn';
import { marshall, unmarshall } from '@aws-sdk/util-dynamodb';
import { mockClient } from 'aws-sdk-client-mock';
import { afterEach, describe, expect, test } from 'vitest';
import { keys, toItem } from '../../functions/adapters/dynamodb/items.ts';
import { createWorkflow } from '../../functions/adapters/sfn/workflow.ts';
import { changeCase } from '../../functions/cases/change-case.ts';
import { TryAgainError } from '../../functions/domain/errors.ts';
import { creation, mail, minutes, move, now, referral, task } from './sample.ts';
import { storesOn } from './store-engine.ts';

/** Answers that the engines of a laptop never give, but that AWS does when it is busy. */

const table = 'mocked';
// These two clients only, not their classes: other files of this process want the real ones.
const client = new DynamoDBClient({ region: 'eu-central-1', maxAttempts: 1 });
const sfnClient = new SFNClient({ region: 'eu-central-1' });
const dynamodb = mockClient(client);
const sfn = mockClient(sfnClient);
/** Pauses before a new try, as far as the test has come. */
const pauses: number[] = [];
const pause = async (attempt: number) => void pauses.push(attempt);
const stores = storesOn({ client, table, pause });
const $metadata = {};

afterEach(() => {
  dynamodb.reset();
  sfn.reset();
  pauses.length = 0;
});

function cancelled(...codes: readonly string[]): TransactionCanceledException {
  return new TransactionCanceledException({
    $metadata,
    message: 'cancelled',
    CancellationReasons: codes.map((Code) => ({ Code })),
  });
}

describe('a transaction that was cancelled', () => {
  const before = referral('HW-A', { stage: 'waiting', waitingSince: now });
  const plain = move(before, 'revive', 'waiting');
  const holding = move(before, 'give-place', 'offer', {
    hold: { provider: 'kwintes', programme: 'sterk-met-werk', limit: 1, regionWord: 'has-places 1' },
  });

  test.each([
    ['met another one', plain, ['TransactionConflict', 'None'], 'conflict'],
    ['met another one at the place counter', holding, ['None', 'TransactionConflict', 'None'], 'conflict'],
    ['came too late', plain, ['ConditionalCheckFailed', 'None'], 'conflict'],
    ['found no place', holding, ['None', 'ConditionalCheckFailed', 'None'], 'no-place'],
    ['came too late and found no place', holding, ['ConditionalCheckFailed', 'ConditionalCheckFailed'], 'conflict'],
    ['holds a place already', holding, ['None', 'None', 'ConditionalCheckFailed'], 'conflict'],
    ['was slowed down', plain, ['ThrottlingError', 'None'], 'conflict'],
  ] as const)('because it %s', async (_, change, codes, expected) => {
    dynamodb.on(TransactWriteItemsCommand).rejects(cancelled(...codes));
    expect(await stores.referrals.commit(change)).toBe(expected);
  });

  test('because it is wrong is a fault of ours, never tried again', async () => {
    dynamodb.on(TransactWriteItemsCommand).rejects(cancelled('None', 'ValidationError'));
    await expect(stores.referrals.commit(plain)).rejects.toThrow(TransactionCanceledException);
    dynamodb.on(TransactWriteItemsCommand).rejects(new Error('connection lost'));
    await expect(stores.referrals.commit(plain)).rejects.toThrow('connection lost');
  });
});

describe('a reading together, or a code that is stored with its counts', () => {
  const limits = [{ scope: 'network', most: 3, until: minutes(60) }];
  const put = () => stores.guards.putCode('somebody', '123456', 'device', minutes(10), limits);
  const read = () => stores.referrals.whole('HW-A');

  test.each([
    ['TransactionConflict', 'None'],
    ['ThrottlingError', 'None'],
    ['None', 'ProvisionedThroughputExceeded'],
  ])('that meets %s, %s is tried again after a longer pause each time', async (...codes) => {
    dynamodb
      .on(TransactWriteItemsCommand)
      .rejectsOnce(cancelled(...codes))
      .rejectsOnce(cancelled(...codes))
      .resolves({});
    expect(await put()).toBeUndefined();
    expect(pauses).toEqual([1, 2]);
    dynamodb
      .on(TransactGetItemsCommand)
      .rejectsOnce(cancelled(...codes))
      .resolves({ Responses: [] });
    expect(await read()).toBeUndefined();
    expect(pauses).toEqual([1, 2, 1]);
  });

  test.each(['ValidationError', 'AccessDenied', 'ItemCollectionSizeLimitExceeded'])(
    'that is refused for %s is a fault of ours, and shows itself at once',
    async (code) => {
      const error = cancelled('None', code);
      dynamodb.on(TransactWriteItemsCommand).rejects(error).on(TransactGetItemsCommand).rejects(error);
      await expect(put()).rejects.toBe(error);
      await expect(read()).rejects.toBe(error);
      expect(dynamodb.calls()).toHaveLength(2);
      expect(pauses).toEqual([]);
    },
  );

  test('that others keep busy is left for later; a limit that is reached is no fault', async () => {
    dynamodb.on(TransactWriteItemsCommand).rejects(cancelled('TransactionConflict', 'None'));
    await expect(put()).rejects.toThrow(TryAgainError);
    dynamodb.on(TransactWriteItemsCommand).rejects(cancelled('ConditionalCheckFailed', 'None'));
    expect(await put()).toEqual(limits[0]);
  });

  test('mails that are claimed together are not left out of their digest for a fault of ours', async () => {
    const mails = [mail('HW-A', 'one'), mail('HW-A', 'two')] as const;
    dynamodb.on(TransactWriteItemsCommand).rejects(cancelled('None', 'ValidationError'));
    await expect(stores.outbox.claimTogether(mails, minutes(5))).rejects.toThrow(TransactionCanceledException);
  });
});

describe('a change that meets others', () => {
  const itsTask = toItem(keys.task('HW-A#advance#1'), task('HW-A#advance#1'));
  const stored = (revision: number) => toItem(keys.referral('HW-A'), referral('HW-A', { revision }));

  test('is worked out anew on what is there then, with longer pauses', async () => {
    dynamodb
      .on(GetItemCommand)
      .resolvesOnce({ Item: stored(1) })
      .resolvesOnce({ Item: stored(2) })
      .resolves({ Item: stored(3) });
    dynamodb.on(BatchGetItemCommand).resolves({ Responses: { [table]: [itsTask] } });
    dynamodb
      .on(TransactWriteItemsCommand)
      .rejectsOnce(cancelled('TransactionConflict'))
      .rejectsOnce(cancelled('ConditionalCheckFailed'))
      .resolves({});
    const runtime = { referrals: stores.referrals, pause };
    const seen: number[] = [];
    const outcome = await changeCase(runtime, 'HW-A', (from) => {
      seen.push(from.referral.revision);
      return move(from.referral, 'begin-approval', 'approval');
    });
    expect(outcome.changed).toBe(true);
    expect(seen).toEqual([1, 2, 3]);
    expect(pauses).toEqual([1, 2]);
  });

  test('never sees a case whose task was closed between the two reads of it', async () => {
    const closed = toItem(keys.task('HW-A#advance#1'), task('HW-A#advance#1', { status: 'closed' }));
    const next = task('HW-A#approve#1', { owner: 'approver' });
    dynamodb
      .on(GetItemCommand)
      .resolvesOnce({ Item: stored(1) })
      .resolves({ Item: toItem(keys.referral('HW-A'), referral('HW-A', { revision: 2, openTasks: [next.id] })) })
      .on(BatchGetItemCommand)
      .resolvesOnce({ Responses: { [table]: [closed] } })
      .resolves({ Responses: { [table]: [toItem(keys.task(next.id), next)] } });
    const found = await stores.referrals.load('HW-A');
    expect(found?.referral.revision).toBe(2);
    expect(found?.tasks).toEqual([next]);
  });

  test('that moves at each reading is left for later', async () => {
    let revision = 0;
    dynamodb
      .on(GetItemCommand)
      .callsFake(async () => {
        revision += 1;
        return { Item: stored(revision) };
      })
      .on(BatchGetItemCommand)
      .resolves({ Responses: { [table]: [] } });
    await expect(stores.referrals.load('HW-A')).rejects.toThrow(TryAgainError);
  });

  test('whose task is missing for good is read as it stands', async () => {
    dynamodb
      .on(GetItemCommand)
      .resolves({ Item: stored(1) })
      .on(BatchGetItemCommand)
      .resolves({ Responses: { [table]: [] } });
    expect((await stores.referrals.load('HW-A'))?.tasks).toEqual([]);
  });

  test('gives up in the end, so that a step can be tried again later', async () => {
    dynamodb.on(GetItemCommand).resolves({ Item: stored(1) });
    dynamodb.on(BatchGetItemCommand).resolves({ Responses: { [table]: [itsTask] } });
    dynamodb.on(TransactWriteItemsCommand).rejects(cancelled('TransactionConflict'));
    const runtime = { referrals: stores.referrals, pause: async () => {} };
    const work = changeCase(runtime, 'HW-A', (from) => move(from.referral, 'begin-approval', 'approval'));
    await expect(work).rejects.toThrow(TryAgainError);
  });
});

describe('a batch that is answered in part', () => {
  const item = (n: number) => toItem(keys.task(`HW-A#approve#${n}`), task(`HW-A#approve#${n}`));
  const key = (n: number) => marshall(keys.task(`HW-A#approve#${n}`));
  const openTasks = ['HW-A#approve#1', 'HW-A#approve#2'];

  test('is asked for its rest: no open task is overlooked', async () => {
    dynamodb.on(GetItemCommand).resolves({ Item: toItem(keys.referral('HW-A'), referral('HW-A', { openTasks })) });
    dynamodb
      .on(BatchGetItemCommand)
      .resolvesOnce({ Responses: { [table]: [item(2)] }, UnprocessedKeys: { [table]: { Keys: [key(1)] } } })
      .resolvesOnce({ Responses: { [table]: [item(1)] } });
    expect((await stores.referrals.load('HW-A'))?.tasks.map(({ id }) => id)).toEqual(openTasks);
    const [, again] = dynamodb.commandCalls(BatchGetItemCommand);
    expect(again?.args[0].input.RequestItems?.[table]?.Keys).toEqual([key(1)]);
  });

  test('again and again, is left for later', async () => {
    dynamodb.on(BatchGetItemCommand).resolves({ UnprocessedKeys: { [table]: { Keys: [key(1)] } } });
    await expect(stores.queue.held('ips', ['altrecht'])).rejects.toThrow(TryAgainError);
  });
});

describe('a single write that meets a transaction', () => {
  const conflict = new TransactionConflictException({ $metadata, message: 'conflict' });
  const failed = new ConditionalCheckFailedException({ $metadata, message: 'failed' });

  test('of another writer has come too late', async () => {
    dynamodb.on(UpdateItemCommand).rejects(failed).on(DeleteItemCommand).rejects(failed);
    await stores.agenda.postpone('HW-A#approve#1', now, minutes(1));
    await stores.agenda.served('ips', now);
    expect(await stores.outbox.claim(mail('HW-A', 'one'), minutes(5))).toBe(false);
  });

  test('under way is tried again, so that what it has to say is not lost', async () => {
    dynamodb.on(UpdateItemCommand).rejectsOnce(conflict).resolves({});
    await stores.outbox.settle(mail('HW-A', 'one', { status: 'sent' }), 'failed', now);
    const written = dynamodb.commandCalls(UpdateItemCommand).map(({ args }) => args[0].input.ExpressionAttributeValues);
    expect(written.map((values) => values?.[':status'])).toEqual([{ S: 'failed' }, { S: 'failed' }]);
    expect(pauses).toEqual([1]);
  });

  test('of a counter is tried again too', async () => {
    dynamodb
      .on(UpdateItemCommand)
      .rejectsOnce(conflict)
      .resolves({ Attributes: marshall({ used: 3 }) });
    expect(await stores.guards.count('scope', minutes(5))).toBe(3);
    expect(pauses).toEqual([1]);
  });

  test('that does not end is a fault of that write', async () => {
    dynamodb.on(UpdateItemCommand).rejects(conflict);
    await expect(stores.outbox.claim(mail('HW-A', 'one'), minutes(5))).rejects.toBe(conflict);
    expect(pauses).toEqual([1, 2, 3, 4]);
  });

  test('other errors are not hidden', async () => {
    dynamodb.on(UpdateItemCommand).rejects(new Error('connection lost'));
    await expect(stores.agenda.postpone('HW-A#approve#1', now, minutes(1))).rejects.toThrow('connection lost');
  });
});

describe('executions and task tokens', () => {
  const workflow = createWorkflow({
    sfn: sfnClient,
    client,
    table,
    pause,
    machineArns: {
      referral: 'arn:aws:states:eu-central-1:000000000000:stateMachine:referral',
      trajectory: 'arn:aws:states:eu-central-1:000000000000:stateMachine:trajectory',
    },
    clock: () => now,
  });
  const started = { id: 'HW-A', generation: 3, machine: 'trajectory', stage: 'checking-in' } as const;
  const awake = (...openTasks: string[]) => ({ ...started, openTasks });
  const tokens = (...ids: readonly string[]) => ({
    Items: ids.map((id) =>
      toItem(keys.token('HW-A', `${id}#x`), { taskId: id, token: `token of ${id}`, generation: 3 }),
    ),
  });

  test('an execution is started under its generation, with ids only; once more is no error', async () => {
    sfn
      .on(StartExecutionCommand)
      .resolvesOnce({})
      .rejects(new ExecutionAlreadyExists({ $metadata, message: 'there' }));
    await workflow.start(awake('HW-A#call#1', 'HW-A#check-in#2'));
    await workflow.start(awake('HW-A#call#1', 'HW-A#check-in#2'));
    expect(sfn.commandCalls(StartExecutionCommand)[0]?.args[0].input).toEqual({
      stateMachineArn: 'arn:aws:states:eu-central-1:000000000000:stateMachine:trajectory',
      name: 'HW-A-3',
      input: '{"referralId":"HW-A","generation":3,"stage":"checking-in","task":"HW-A#check-in#2"}',
    });
    sfn.on(StartExecutionCommand).rejects(new Error('throttled'));
    await expect(workflow.start(awake())).rejects.toThrow('throttled');
  });

  test.each([
    ['RUNNING', 'running'],
    ['PENDING_REDRIVE', 'running'],
    ['SUCCEEDED', 'ended'],
    ['FAILED', 'failed'],
    ['TIMED_OUT', 'failed'],
    ['ABORTED', 'failed'],
  ] as const)('an execution that is %s counts as %s', async (status, expected) => {
    sfn.on(DescribeExecutionCommand).resolves({ status });
    expect(await workflow.status(started)).toBe(expected);
  });

  test('an execution that nobody knows is missing', async () => {
    sfn.on(DescribeExecutionCommand).rejects(new ExecutionDoesNotExist({ $metadata, message: 'none' }));
    expect(await workflow.status(started)).toBe('missing');
  });

  test('what runs is listed by machine, page by page', async () => {
    const names = (...some: readonly string[]) => ({ executions: some.map((name) => ({ name }) as ExecutionListItem) });
    const of = (machine: string, nextToken?: string) => ({
      stateMachineArn: `arn:aws:states:eu-central-1:000000000000:stateMachine:${machine}`,
      statusFilter: 'RUNNING' as const,
      maxResults: 1000,
      nextToken,
    });
    sfn
      .on(ListExecutionsCommand, of('referral'))
      .resolves({ ...names('HW-A-1', 'HW-B-1'), nextToken: 'more' })
      .on(ListExecutionsCommand, of('referral', 'more'))
      .resolves(names('HW-C-2'))
      .on(ListExecutionsCommand, of('trajectory'))
      .resolves(names('HW-D-2'));
    expect([...(await workflow.running())].sort()).toEqual(['HW-A-1', 'HW-B-1', 'HW-C-2', 'HW-D-2']);
    sfn.on(ListExecutionsCommand, of('trajectory')).rejects(new Error('throttled'));
    await expect(workflow.running()).rejects.toThrow('throttled');
  });

  test('only steps whose task is settled wake, and their tokens are forgotten', async () => {
    dynamodb.on(QueryCommand).resolves(tokens('HW-A#approve#1', 'HW-A#approve#2')).on(DeleteItemCommand).resolves({});
    sfn.on(SendTaskSuccessCommand).resolves({});
    await workflow.wake(awake('HW-A#approve#2'));
    const sent = sfn.commandCalls(SendTaskSuccessCommand).map(({ args }) => args[0].input);
    const output = '{"stage":"checking-in","task":"HW-A#approve#2"}';
    expect(sent).toEqual([{ taskToken: 'token of HW-A#approve#1', output }]);
    const forgotten = dynamodb.commandCalls(DeleteItemCommand).map(({ args }) => args[0].input.Key);
    expect(forgotten).toEqual([marshall(keys.token('HW-A', 'HW-A#approve#1#x'))]);
  });

  test.each([
    new TaskTimedOut({ $metadata, message: '' }),
    new TaskDoesNotExist({ $metadata, message: '' }),
    new InvalidToken({ $metadata, message: '' }),
  ])('a token that is spent (%s) is forgotten and no error of the person', async (error) => {
    dynamodb.on(QueryCommand).resolves(tokens('HW-A#approve#1')).on(DeleteItemCommand).resolves({});
    sfn.on(SendTaskSuccessCommand).rejects(error);
    await workflow.wake(awake());
    expect(dynamodb.commandCalls(DeleteItemCommand)).toHaveLength(1);
  });

  test.each([
    ['of a generation that was replaced', 2, '{"stage":"superseded"}'],
    ['that an earlier version attached', undefined, '{}'],
  ])('a token %s is told no stage to act on', async (_, generation, output) => {
    const token = { taskId: 'HW-A#approve#1', token: 'one', ...(generation === undefined ? {} : { generation }) };
    const Items = [toItem(keys.token('HW-A', 'HW-A#approve#1#x'), token)];
    dynamodb.on(QueryCommand).resolves({ Items }).on(DeleteItemCommand).resolves({});
    sfn.on(SendTaskSuccessCommand).resolves({});
    await workflow.wake(awake());
    expect(sfn.commandCalls(SendTaskSuccessCommand)[0]?.args[0].input).toEqual({ taskToken: 'one', output });
  });

  test('a token that could not be sent is kept for the sweeper', async () => {
    dynamodb.on(QueryCommand).resolves(tokens('HW-A#approve#1'));
    sfn.on(SendTaskSuccessCommand).rejects(new Error('throttled'));
    await expect(workflow.wake(awake())).rejects.toThrow('throttled');
    expect(dynamodb.commandCalls(DeleteItemCommand)).toEqual([]);
  });

  test('a step says that it waits only for a task that is open, in its own stage and generation', async () => {
    const waiting = { taskId: 'HW-A#approve#1', generation: 1, token: 'one' };
    const no = cancelled('None', 'ConditionalCheckFailed', 'None');
    dynamodb.on(TransactWriteItemsCommand).resolvesOnce({}).rejectsOnce(no).rejects(new Error('throttled'));
    expect(await workflow.waitFor('HW-A', 'approval', waiting)).toBe(true);
    expect(await workflow.waitFor('HW-A', 'approval', waiting)).toBe(false);
    await expect(workflow.waitFor('HW-A', 'approval', waiting)).rejects.toThrow('throttled');
    const [first] = dynamodb.commandCalls(TransactWriteItemsCommand);
    const [ofCase, ofTask, token] = first?.args[0].input.TransactItems ?? [];
    const values = [ofCase, ofTask].map((one) => unmarshall(one?.ConditionCheck?.ExpressionAttributeValues ?? {}));
    expect(values).toEqual([{ ':generation': 1, ':stage': 'approval' }, { ':status': 'open' }]);
    expect(unmarshall(token?.Put?.Item ?? {})).toMatchObject({ ...keys.ownToken('HW-A', 1), ...waiting });
    // Another try of the same step keeps its place.
    expect(token?.Put?.ConditionExpression).toBe('attribute_not_exists(pk) OR taskId <> :task');
  });

  test('a second token for the same task stands beside the first', async () => {
    dynamodb.on(PutItemCommand).resolves({});
    await workflow.attach({ referralId: 'HW-A', generation: 3 }, 'HW-A#approve#1', 'one');
    await workflow.attach({ referralId: 'HW-A', generation: 3 }, 'HW-A#approve#1', 'two');
    const places = dynamodb.commandCalls(PutItemCommand).map(({ args }) => args[0].input.Item?.['sk']?.S);
    expect(new Set(places).size).toBe(2);
  });
});

test('the referral stands first in a transaction and the place counter second, which tells why it was cancelled', async () => {
  dynamodb.on(TransactWriteItemsCommand).resolves({});
  await stores.referrals.commit(
    creation(referral('HW-A'), {
      hold: { provider: 'kwintes', programme: 'ips', limit: 2, regionWord: 'has-places 2' },
    }),
  );
  const [call] = dynamodb.commandCalls(TransactWriteItemsCommand);
  const [first, second] = call?.args[0].input.TransactItems ?? [];
  expect(first?.Put?.Item?.['sk']?.S).toBe('REFERRAL');
  expect(second?.Update?.Key?.['sk']?.S).toBe('C#ips');
});
