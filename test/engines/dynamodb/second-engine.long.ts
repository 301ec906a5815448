import { CreateTableCommand, DynamoDBClient, waitUntilTableExists } from '@aws-sdk/client-dynamodb';
import { describe, test } from 'vitest';
import { ministackLacks, startMinistack } from '../../support/ministack.ts';
import { dynamodbSuite } from './suite.ts';
import { suiteTable } from './suite-table.ts';

const lacks = await ministackLacks();

if (lacks === undefined) {
  dynamodbSuite('the second engine', async () => {
    const engine = await startMinistack();
    const client = new DynamoDBClient({
      region: 'eu-west-1',
      endpoint: engine.url,
      credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
    });
    const table = 'suite';
    const stop = async () => {
      client.destroy();
      await engine.stop();
    };
    try {
      await client.send(new CreateTableCommand({ ...suiteTable(table), BillingMode: 'PAY_PER_REQUEST' }));
      await waitUntilTableExists({ client, minDelay: 1, maxWaitTime: 20 }, { TableName: table });
    } catch (error) {
      await stop();
      throw error;
    }
    return { client, table, stop };
  });
} else {
  describe('the second engine', () => {
    test.skipIf(process.env['CI'] === undefined)(lacks, () => {
      throw new Error(lacks);
    });
  });
}
