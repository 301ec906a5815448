import { expect, test } from 'vitest';
import { createMeter } from '../../bench/costs/meter.ts';
import { assumptions } from '../../bench/costs/usage.ts';
import { jsonRefusal, type ServiceCall } from '../../engines/support/sdk-handler.ts';

/** A call of the table. */
const asking = (operation: string, input: ServiceCall['input']): ServiceCall => ({ operation, input });
const answering = (output: Record<string, unknown>) => ({ output });

const cost = (units: number, index = 0) => ({
  TableName: 'table',
  CapacityUnits: units + index,
  GlobalSecondaryIndexes: index === 0 ? {} : { open: { CapacityUnits: index } },
});

test('units are counted by kind of request, and those of the index apart', async () => {
  const meter = createMeter();
  const transaction = asking('TransactWriteItems', { TransactItems: [{}, {}] });
  await meter.observer.call('resume', {}, async () => {
    const pass = async (call?: ServiceCall) => {
      expect(call?.input).toMatchObject({ ReturnConsumedCapacity: 'INDEXES' });
      return answering({ ConsumedCapacity: [cost(4, 1)] });
    };
    await meter.observer.request('dynamodb', transaction, pass);
    await meter.observer.request('dynamodb', asking('Query', {}), async () => answering({ ConsumedCapacity: cost(0) }));
    await meter.observer.request('dynamodb', transaction, async () => jsonRefusal(400, {}));
  });
  expect(meter.take()).toMatchObject({
    // The second time it was refused, which costs its two parts all the same.
    'write/TransactWriteItems': 4 + 4,
    'write/index': 1,
    // Nothing was found, which is not for nothing.
    'read/Query': 0.5,
    'call/resume': 1,
    'sdk.dynamodb/resume': 3,
  });
  expect(transaction.input).not.toHaveProperty('ReturnConsumedCapacity');
  expect(meter.take()).toEqual({});
});

test('what is asked at once is waited for once, what follows it after it', async () => {
  const meter = createMeter();
  const ask = (service: 'dynamodb' | 'mail') =>
    meter.observer.request(service, asking('Query', {}), async () => answering({ ConsumedCapacity: cost(1) }));
  await meter.observer.call('resume', {}, async () => {
    await Promise.all([ask('dynamodb'), ask('dynamodb'), ask('mail')]);
    await ask('dynamodb');
  });
  const { dynamodb, mail } = assumptions.waitMs;
  expect(meter.take()).toMatchObject({ 'wait/resume': mail + dynamodb, 'sdk.dynamodb/resume': 3 });
});

test('what nobody’s function asked is not counted', async () => {
  const meter = createMeter();
  await meter.observer.request('dynamodb', asking('Query', {}), async () => answering({ ConsumedCapacity: cost(9) }));
  expect(meter.take()).toEqual({});
});

test('a page for a browser without cookies is told apart from one that came before', async () => {
  const meter = createMeter();
  const page = { statusCode: 200, body: 'x'.repeat(10), multiValueHeaders: { 'content-type': ['text/html'] } };
  for (const cookie of ['', 'device=1']) {
    await meter.observer.call('serve-links', { httpMethod: 'GET', headers: { cookie } }, async () => page);
  }
  expect(meter.take()).toMatchObject({ request: 2, answerByte: 20, newBrowser: 1 });
});

test('mails are counted with their size, log lines with theirs', async () => {
  const meter = createMeter();
  const sending = asking('SendRawEmail', { RawMessage: { Data: Buffer.from('a mail') } });
  await meter.observer.call('sweep-tasks', {}, async () => {
    await meter.observer.request('mail', sending, async () => answering({}));
    meter.log.error('sweep-failed', { kind: 'task' });
    meter.log.count('open', 3);
  });
  const counted = meter.take();
  expect(counted).toMatchObject({ mail: 1, mailByte: 6, logLine: 2, 'metric/open': 1 });
  expect(counted['logByte']).toBeGreaterThan(200);
});
