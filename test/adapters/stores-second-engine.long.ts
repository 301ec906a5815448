import { CreateTableCommand, DeleteTableCommand, DynamoDBClient, waitUntilTableExists } from '@aws-sdk/client-dynamodb';
import { describe, test } from 'vitest';
import { ministackLacks, startMinistack } from '../support/ministack.ts';
import { ourTable } from './store-engine.ts';
import { storeSuite } from './store-suite.ts';

const lacks = await ministackLacks();

if (lacks === undefined) {
  storeSuite('stores on the second engine', async () => {
    const engine = await startMinistack();
    const client = new DynamoDBClient({
      region: 'eu-west-1',
      endpoint: engine.url,
      credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
    });
    let made = 0;
    return {
      async empty() {
        made += 1;
        const table = `stores-${made}`;
        await client.send(new CreateTableCommand({ ...ourTable(table), BillingMode: 'PAY_PER_REQUEST' }));
        await waitUntilTableExists({ client, minDelay: 0.1, maxWaitTime: 20 }, { TableName: table });
        return {
          client,
          table,
          stop: async () => void (await client.send(new DeleteTableCommand({ TableName: table }))),
        };
      },
      async stop() {
        client.destroy();
        await engine.stop();
      },
    };
  });
} else {
  describe('the second engine', () => {
    test.skipIf(process.env['CI'] === undefined)(lacks, () => {
      throw new Error(lacks);
    });
  });
}
