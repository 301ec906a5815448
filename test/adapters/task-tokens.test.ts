import { DynamoDBClient, PutItemCommand } from '@aws-sdk/client-dynamodb';
import { SendTaskSuccessCommand, SFNClient } from '@aws-sdk/client-sfn';
import { mockClient } from 'aws-sdk-client-mock';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openLocalDynamo } from '../../engines/dynamodb/open-local-dynamo.ts';
import { keys, toItem } from '../../functions/adapters/dynamodb/items.ts';
import { queryAll } from '../../functions/adapters/dynamodb/query.ts';
import { createWorkflow } from '../../functions/adapters/sfn/workflow.ts';
import { now } from './sample.ts';
import { ourTable } from './store-engine.ts';

const table = 'tokens';
const sfnClient = new SFNClient({ region: 'eu-west-1' });
const sfn = mockClient(sfnClient);
let dynamo: Awaited<ReturnType<typeof openLocalDynamo>>;
let client: DynamoDBClient;

beforeEach(async () => {
  dynamo = await openLocalDynamo({ tables: [ourTable(table)], ttl: [], clock: () => now });
  client = new DynamoDBClient({
    region: 'eu-west-1',
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
    requestHandler: dynamo.requestHandler,
  });
});
afterEach(() => dynamo.close());

const machineArns = { referral: 'arn:referral', trajectory: 'arn:trajectory' };
const woken = { id: 'HW-A', generation: 1, machine: 'referral', stage: 'offer' } as const;

const leave = (taskId: string, token: string) =>
  client.send(
    new PutItemCommand({
      TableName: table,
      Item: toItem(keys.ownToken('HW-A', 1), { taskId, token, generation: 1 }),
    }),
  );

const left = async () => (await queryAll(client, table, keys.token('HW-A', '').pk, '')).map((item) => item['token']?.S);

test('a spent token is forgotten, but not the one that the next step left in its place meanwhile', async () => {
  const workflow = createWorkflow({
    sfn: sfnClient,
    client,
    table,
    machineArns,
    clock: () => now,
    pause: async () => {},
  });
  await leave('HW-A#approve#1', 'of the first step');
  sfn.on(SendTaskSuccessCommand).resolves({});
  await workflow.wake({ ...woken, openTasks: ['HW-A#accept-offer#1'] });
  expect(await left()).toEqual([]);

  await leave('HW-A#approve#1', 'of the first step');
  sfn.on(SendTaskSuccessCommand).callsFake(async () => {
    await leave('HW-A#accept-offer#1', 'of the next step');
    return {};
  });
  await workflow.wake({ ...woken, openTasks: ['HW-A#accept-offer#1'] });
  expect(await left()).toEqual(['of the next step']);
});
