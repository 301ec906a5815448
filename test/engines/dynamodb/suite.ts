import { DescribeTimeToLiveCommand, UpdateTimeToLiveCommand } from '@aws-sdk/client-dynamodb';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { queryChecks } from './suite-queries.ts';
import { type Hands, handsOf, type SuiteEngine } from './suite-table.ts';
import { transactionChecks } from './suite-transactions.ts';
import { writeChecks } from './suite-writes.ts';

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
    describe('expiry', () => expiryChecks(hands));
  });
}

function expiryChecks(hands: Hands): void {
  test('expiry is off until it is switched on for an attribute', async () => {
    const { client, table: TableName } = hands;
    const describeExpiry = async () =>
      (await client.send(new DescribeTimeToLiveCommand({ TableName }))).TimeToLiveDescription;
    expect((await describeExpiry())?.TimeToLiveStatus).toBe('DISABLED');
    const TimeToLiveSpecification = { AttributeName: 'expiresAt', Enabled: true };
    await client.send(new UpdateTimeToLiveCommand({ TableName, TimeToLiveSpecification }));
    expect(await describeExpiry()).toEqual({ TimeToLiveStatus: 'ENABLED', AttributeName: 'expiresAt' });
  });
}
