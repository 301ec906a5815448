import { clientOf, openEngine, table } from './dynamodb-local-support.ts';
import { dynamodbSuite } from './dynamodb-suite.ts';

dynamodbSuite('the embedded engine', async () => {
  const { dynamo } = await openEngine();
  return { client: clientOf(dynamo), table, stop: () => dynamo.close() };
});
