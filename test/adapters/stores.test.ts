import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { openLocalDynamo } from '../../engines/dynamodb/open-local-dynamo.ts';
import { now } from './sample.ts';
import { ourTable } from './store-engine.ts';
import { storeSuite } from './store-suite.ts';

storeSuite('stores on the embedded engine', async () => ({
  async empty() {
    const table = 'stores';
    const dynamo = await openLocalDynamo({ tables: [ourTable(table)], ttl: [], clock: () => now });
    const client = new DynamoDBClient({
      region: 'eu-west-1',
      credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
      requestHandler: dynamo.requestHandler,
    });
    return { client, table, stop: () => dynamo.close() };
  },
  stop: async () => {},
}));
