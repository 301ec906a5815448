import type { TransactWriteItem } from '@aws-sdk/client-dynamodb';
import type { DeskRow } from '../../domain/desk-row.ts';
import { keys, toItem, toKey } from './items.ts';

/**
 * The write of a case's row on the desk. A row is one text: a desk reads thousands of them at once, and none of its parts
 * is ever looked for.
 *
 * @param row null where it goes
 */
export function deskWrite(id: string, row: DeskRow | null, table: string): TransactWriteItem {
  const key = keys.deskRow(id);
  return row === null
    ? { Delete: { TableName: table, Key: toKey(key) } }
    : { Put: { TableName: table, Item: toItem(key, { row: JSON.stringify(row) }) } };
}
