import { clientOf, openEngine, table } from './local-support.ts';
import { dynamodbSuite } from './suite.ts';

// The texts of HTTP are what others use; the embedded run does without. That both say the same: `doors.test.ts`.
dynamodbSuite('the embedded engine, in the texts of HTTP', async () => {
  const { dynamo } = await openEngine();
  return { client: clientOf(dynamo), table, stop: () => dynamo.close() };
});
