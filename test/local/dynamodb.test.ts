import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { type LocalDynamoOptions, openLocalDynamo } from '../../local/dynamodb/open-local-dynamo.ts';
import { dynamodbSuite } from './dynamodb-suite.ts';
import { suiteTable } from './dynamodb-suite-table.ts';

dynamodbSuite('the embedded engine', async () => {
  const table = 'suite';
  const options: LocalDynamoOptions = {
    tables: [suiteTable(table)],
    ttl: [],
    clock: () => '2026-11-21T09:00:00.000Z',
  };
  const dynamo = await openLocalDynamo(options);
  const client = new DynamoDBClient({
    region: 'eu-west-1',
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
    requestHandler: dynamo.requestHandler,
  });
  return { client, table, stop: () => dynamo.close() };
});
