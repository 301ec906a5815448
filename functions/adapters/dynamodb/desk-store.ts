import { type DynamoDBClient, TransactionCanceledException, TransactWriteItemsCommand } from '@aws-sdk/client-dynamodb';
import { marshall } from '@aws-sdk/util-dynamodb';
import { type DeskRow, deskLayout } from '../../domain/desk-row.ts';
import { deskRowSchema } from '../../domain/desk-row-schema.ts';
import type { DeskStore } from '../../ports/desk-store.ts';
import { keyPrefixes } from '../../ports/table.ts';
import { isContended } from './cancelled.ts';
import { deskWrite } from './desk-row-write.ts';
import { deskShards, keys, toKey } from './items.ts';
import { queryAll } from './query.ts';

/** A row of the desk from its text; undefined for one that this version cannot read. */
export function readDeskRow(text: string | undefined): DeskRow | undefined {
  try {
    return deskRowSchema.safeParse(JSON.parse(text ?? '')).data;
  } catch {
    return undefined;
  }
}

/**
 * Reads all rows of the desk, strongly consistent: whoever has just freed a case must not find it on the list still. They
 * are written in the transactions of the cases (see transaction.ts).
 */
export function createDeskReader(client: DynamoDBClient, table: string): DeskStore['rows'] {
  async function rowsIn(shard: number): Promise<DeskRow[]> {
    const items = await queryAll(client, table, `${keyPrefixes.desk}${shard}`, '');
    return items.flatMap(({ row }) => readDeskRow(row?.S) ?? []);
  }
  return async () => (await Promise.all(Array.from({ length: deskShards }, (_, shard) => rowsIn(shard)))).flat();
}

/** Puts a row right that no change of its case wrote: see `mendDesk`. */
export function createDeskMender(client: DynamoDBClient, table: string): DeskStore['mend'] {
  return async (id, revision, row) => {
    const ofCase = { TableName: table, Key: toKey(keys.referral(id)) };
    const remember =
      revision === undefined
        ? { ConditionCheck: { ...ofCase, ConditionExpression: 'attribute_not_exists(pk)' } }
        : {
            Update: {
              ...ofCase,
              UpdateExpression: 'SET desk = :desk',
              ConditionExpression: 'revision = :revision',
              ExpressionAttributeValues: marshall({ ':desk': { layout: deskLayout, revision }, ':revision': revision }),
            },
          };
    try {
      await client.send(
        new TransactWriteItemsCommand({ TransactItems: [remember, deskWrite(id, row ?? null, table)] }),
      );
      return true;
    } catch (error) {
      if (!(error instanceof TransactionCanceledException) || !isContended(error)) throw error;
      return false;
    }
  };
}
