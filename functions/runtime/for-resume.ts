import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { readHead } from '../adapters/dynamodb/referral-head.ts';
import type { ReferralStore } from '../ports/referral-store.ts';
import { answerMs, answersWithin } from './answer-time.ts';
import { envSchemas } from './env.ts';
import { type Environment, readEnvironment } from './environment.ts';
import { mapStacks } from './mapped-stacks.ts';

/** All that `resume` asks: where a case stands. It needs no keys, no mail and no region file. */
export function referralHeads(environment: Environment): { readonly referrals: Pick<ReferralStore, 'head'> } {
  mapStacks();
  const { TABLE_NAME } = readEnvironment(envSchemas.resume, environment);
  const client = new DynamoDBClient({ requestHandler: answersWithin(answerMs) });
  return { referrals: { head: (id) => readHead(client, TABLE_NAME, id) } };
}
