import { clientOf, openEngine, table } from './local-support.ts';
import { dynamodbSuite } from './suite.ts';

dynamodbSuite('the embedded engine', async () => {
  const { dynamo } = await openEngine();
  return { client: clientOf(dynamo), table, stop: () => dynamo.close() };
});
