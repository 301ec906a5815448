import { afterAll, beforeAll, describe } from 'vitest';
import { queryChecks } from './dynamodb-suite-queries.ts';
import { handsOf, type SuiteEngine } from './dynamodb-suite-table.ts';
import { transactionChecks } from './dynamodb-suite-transactions.ts';
import { writeChecks } from './dynamodb-suite-writes.ts';

/**
 * What our functions count on from DynamoDB, as checks that hold for any engine that speaks its API. Runs against the
 * embedded engine and, in the long run, against another one.
 */
export function dynamodbSuite(name: string, makeEngine: () => Promise<SuiteEngine>): void {
  describe(name, () => {
    let engine: SuiteEngine | undefined;
    beforeAll(async () => {
      engine = await makeEngine();
    });
    afterAll(() => engine?.stop());
    const hands = handsOf(() => {
      if (!engine) throw new Error('The engine has not started');
      return engine;
    });
    describe('writes', () => writeChecks(hands));
    describe('queries', () => queryChecks(hands));
    describe('transactions', () => transactionChecks(hands));
  });
}
