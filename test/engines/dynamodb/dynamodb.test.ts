import { directClientOf, openEngine, table } from './local-support.ts';
import { dynamodbSuite } from './suite.ts';

dynamodbSuite('the embedded engine', async () => {
  const { dynamo } = await openEngine();
  return { client: directClientOf(dynamo), table, stop: () => dynamo.close() };
});
