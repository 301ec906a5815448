import {
  ConditionalCheckFailedException,
  DynamoDBClient,
  DynamoDBServiceException,
  GetItemCommand,
  PutItemCommand,
  TransactionCanceledException,
  TransactWriteItemsCommand,
} from '@aws-sdk/client-dynamodb';
import { MessageRejected, SESClient, SendRawEmailCommand } from '@aws-sdk/client-ses';
import { expect, test } from 'vitest';
import { answerHere } from '../../engines/support/sdk-client.ts';
import { type Answer, jsonRefusal, type ServiceCall } from '../../engines/support/sdk-handler.ts';

const settings = {
  region: 'eu-central-1',
  endpoint: 'http://127.0.0.1',
  credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
};
const key = { pk: { S: 'R#1' }, sk: { S: 'REFERRAL' } };
const put = new PutItemCommand({ TableName: 't', Item: key });

/** A client whose calls are answered in turn, the last answer for good; and the calls that arrived. */
function answered(...answers: readonly Answer[]) {
  const calls: ServiceCall[] = [];
  const client = answerHere(new DynamoDBClient({ ...settings, maxAttempts: 3 }), async (call) => {
    calls.push(call);
    return (answers[calls.length - 1] ?? answers.at(-1) ?? fine)(call);
  });
  return { client, calls };
}

const fine: Answer = async () => ({ output: {} });
/** An answer that is lost on its way, as a broken connection loses it. */
const lost: Answer = async () => {
  throw Object.assign(new Error('socket hang up'), { name: 'TimeoutError', code: 'ECONNRESET' });
};
const refused =
  (statusCode: number, __type: string, more: object = {}): Answer =>
  async () =>
    jsonRefusal(statusCode, { __type, message: 'said so', ...more });

test('an answer comes as it is, with what the SDK tells of the call', async () => {
  const { client, calls } = answered(async () => ({ output: { Item: key } }));
  const answer = await client.send(new GetItemCommand({ TableName: 't', Key: key, ConsistentRead: undefined }));
  expect(answer).toEqual({ Item: key, $metadata: { httpStatusCode: 200, attempts: 1, totalRetryDelay: 0 } });
  expect(calls).toEqual([{ operation: 'GetItem', input: { TableName: 't', Key: key } }]);
  expect(Object.keys(calls[0]?.input ?? {})).not.toContain('ConsistentRead');
});

test.each([
  ['a lost answer', lost],
  ['a service that is busy', refused(400, 'ProvisionedThroughputExceededException')],
  ['a service that is ill', refused(500, 'InternalServerError')],
])('after %s the SDK tries again, with the same call', async (_, first) => {
  const { client, calls } = answered(first, fine);
  expect(await client.send(put)).toMatchObject({ $metadata: { attempts: 2 } });
  expect(calls).toHaveLength(2);
  expect(calls[1]).toBe(calls[0]);
});

test('it gives up after as many attempts as it is told, with the last error', async () => {
  const { client, calls } = answered(lost);
  await expect(client.send(put)).rejects.toMatchObject({ name: 'TimeoutError', $metadata: { attempts: 3 } });
  expect(calls).toHaveLength(3);
});

test('a refusal is the SDK’s own exception, with all it has, and is not asked twice', async () => {
  const { client, calls } = answered(refused(400, 'x#ConditionalCheckFailedException', { Item: key }));
  const error = await client.send(put).catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(ConditionalCheckFailedException);
  expect(error).toMatchObject({
    name: 'ConditionalCheckFailedException',
    message: 'said so',
    Item: key,
    $fault: 'client',
    $metadata: { httpStatusCode: 400, attempts: 1 },
  });
  expect(calls).toHaveLength(1);
  const CancellationReasons = [{ Code: 'None' }, { Code: 'ConditionalCheckFailed', Item: key }];
  const cancelled = answered(refused(400, 'x#TransactionCanceledException', { CancellationReasons })).client;
  const transaction = cancelled.send(new TransactWriteItemsCommand({ TransactItems: [] }));
  await expect(transaction).rejects.toBeInstanceOf(TransactionCanceledException);
  await expect(transaction).rejects.toMatchObject({ CancellationReasons });
  const unheard = answered(refused(400, 'NeverHeardOf')).client.send(put);
  await expect(unheard).rejects.toBeInstanceOf(DynamoDBServiceException);
  await expect(unheard).rejects.toMatchObject({ name: 'NeverHeardOf', message: 'said so' });
});

test('a refusal of a service that speaks XML too', async () => {
  const error = '<Error><Type>Sender</Type><Code>MessageRejected</Code><Message>said so</Message></Error>';
  const body = Buffer.from(`<ErrorResponse xmlns="http://ses.amazonaws.com/doc/2010-12-01/">${error}</ErrorResponse>`);
  const ses = answerHere(new SESClient(settings), async () => ({
    statusCode: 400,
    headers: { 'content-type': 'text/xml' },
    body,
  }));
  const sending = ses.send(new SendRawEmailCommand({ RawMessage: { Data: Buffer.from('') } }));
  await expect(sending).rejects.toBeInstanceOf(MessageRejected);
  await expect(sending).rejects.toMatchObject({ message: 'said so', $metadata: { httpStatusCode: 400 } });
});

test('a defect of an engine is thrown as it is', async () => {
  const defect = new TypeError('a defect');
  const { client, calls } = answered(async () => {
    throw defect;
  });
  await expect(client.send(put)).rejects.toBe(defect);
  expect(calls).toHaveLength(1);
});

test('a transaction has one token for all its attempts, and another one has another', async () => {
  const { client, calls } = answered(lost, fine);
  const given = { TransactItems: [{ Put: { TableName: 't', Item: key } }], ClientRequestToken: undefined };
  await client.send(new TransactWriteItemsCommand(given));
  await client.send(new TransactWriteItemsCommand(given));
  await client.send(new TransactWriteItemsCommand({ ...given, ClientRequestToken: 'own' }));
  const [first, again, second, own] = calls.map(({ input }) => input['ClientRequestToken']);
  expect(first).toMatch(/^own~[\w-]{12}~\d+$/);
  expect([again === first, second === first, own]).toEqual([true, false, 'own']);
  expect(given.ClientRequestToken).toBeUndefined();
});
