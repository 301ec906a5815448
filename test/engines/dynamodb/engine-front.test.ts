import {
  CreateTableCommand,
  DeleteTableCommand,
  DescribeTableCommand,
  DynamoDBClient,
  GetItemCommand,
  ListTablesCommand,
  PutItemCommand,
  QueryCommand,
} from '@aws-sdk/client-dynamodb';
import { expect, test } from 'vitest';
import { openEngineFront } from '../../../engines/dynamodb/http-front.ts';
import { n, refusalOf, s, suiteTable } from './suite-table.ts';

test('the front serves tables that come and go, over HTTP', async () => {
  const front = await openEngineFront(0);
  const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };
  const client = new DynamoDBClient({ region: 'eu-west-1', endpoint: front.url, credentials, maxAttempts: 1 });
  const TableName = 'suite';
  const Key = { pk: s('x'), sk: s('a') };
  const Item = { ...Key, bucket: s('open'), nextAt: s('1') };
  const create = () =>
    client.send(new CreateTableCommand({ ...suiteTable(TableName), BillingMode: 'PAY_PER_REQUEST' }));
  const get = () => client.send(new GetItemCommand({ TableName, Key }));
  try {
    await create();
    expect((await client.send(new DescribeTableCommand({ TableName }))).Table?.TableStatus).toBe('ACTIVE');
    await client.send(new PutItemCommand({ TableName, Item }));
    expect((await get()).Item).toEqual(Item);
    const open = new QueryCommand({
      TableName,
      IndexName: 'open',
      KeyConditionExpression: '#b = :open',
      ExpressionAttributeNames: { '#b': 'bucket' },
      ExpressionAttributeValues: { ':open': s('open') },
    });
    expect((await client.send(open)).Items).toEqual([Item]);

    await client.send(new DeleteTableCommand({ TableName }));
    expect((await client.send(new ListTablesCommand({}))).TableNames).toEqual([]);
    expect((await refusalOf(get())).name).toBe('ResourceNotFoundException');
    await create();
    expect((await get()).Item).toBeUndefined();
    expect((await client.send(open)).Items).toEqual([]);
    const wrong = client.send(new PutItemCommand({ TableName, Item: { pk: n(1), sk: s('a') } }));
    expect((await refusalOf(wrong)).name).toBe('ValidationException');
  } finally {
    client.destroy();
    await front.close();
  }
});
