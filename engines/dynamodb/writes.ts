import deleteItem from 'dynalite/actions/deleteItem.js';
import putItem from 'dynalite/actions/putItem.js';
import updateItem from 'dynalite/actions/updateItem.js';
import * as db from 'dynalite/db/index.js';
import * as deleteRules from 'dynalite/validations/deleteItem.js';
import * as putRules from 'dynalite/validations/putItem.js';
import * as updateRules from 'dynalite/validations/updateItem.js';
import { checkRequest } from './check-request.ts';
import { conditionFailed, exceptionName, isDynamoError, validationError } from './errors.ts';
import { runWrite } from './run-action.ts';
import type { StoredTable } from './tables.ts';
import type { Body, Item } from './wire.ts';

/** What a write does to its item; `check` only looks at it. */
export type WriteKind = 'put' | 'update' | 'delete' | 'check';

/** A checked request to write one item. */
export interface Write {
  readonly kind: WriteKind;
  readonly table: StoredTable;
  /** The item's sortable primary key within its table. */
  readonly key: string;
  readonly data: Body;
  /** Whether a failed condition returns the present item. */
  readonly itemOnFailure: boolean;
}

/** The same before its key has been checked. */
export type KeylessWrite = Omit<Write, 'key'>;

/** What a write changes, before it is stored. */
export interface ItemChange {
  readonly table: StoredTable;
  readonly key: string;
  readonly before: Item | undefined;
  readonly after: Item | undefined;
}

/** A change and what to answer once it is stored. */
export interface PlannedWrite {
  readonly change: ItemChange;
  readonly answer: Body;
}

const conditionalCheck = 'ConditionalCheckFailedException';
const rules = { put: putRules, update: updateRules, delete: deleteRules, check: deleteRules };
const actions = { put: putItem, update: updateItem, delete: deleteItem };

/**
 * Checks the request to write one item, as far as possible without reading the item.
 *
 * @throws DynamoError when the request breaks a rule of the API, its key does not fit or the table is unknown.
 */
export function checkWrite(kind: WriteKind, request: Body, tableOf: (name: unknown) => StoredTable): Write {
  return withKey(checkForm(kind, request, tableOf));
}

/**
 * The same without checking the item's key, which a transaction does after the rest of its operations.
 *
 * @throws DynamoError when the request breaks a rule of the API or the table is unknown.
 */
export function checkForm(kind: WriteKind, request: Body, tableOf: (name: unknown) => StoredTable): KeylessWrite {
  const { ReturnValuesOnConditionCheckFailure: onFailure = 'NONE', ...rest } = request;
  if (onFailure !== 'NONE' && onFailure !== 'ALL_OLD') {
    throw validationError(
      "1 validation error detected: Value at 'returnValuesOnConditionCheckFailure' failed to satisfy constraint: Member must satisfy enum value set: [ALL_OLD, NONE]",
    );
  }
  const data = checkRequest(rules[kind], rest);
  return { kind, table: tableOf(data['TableName']), data, itemOnFailure: onFailure === 'ALL_OLD' };
}

/**
 * A checked request with the key of its item.
 *
 * @throws DynamoError when the key does not fit the table.
 */
export function withKey(write: KeylessWrite): Write {
  const { definition } = write.table;
  const item = (write.kind === 'put' ? write.data['Item'] : write.data['Key']) as Item;
  const invalid = write.kind === 'put' ? db.validateItem(item, definition) : db.validateKey(item, definition);
  if (invalid) throw invalid;
  return { ...write, key: db.createKey(item, definition) };
}

/**
 * Works out what a write would do to the present item.
 *
 * @throws DynamoError when its condition fails or an update does not fit the item.
 */
export function planWrite(write: Write, before: Item | undefined): PlannedWrite {
  const { kind, table, key, data } = write;
  try {
    if (kind === 'check') {
      const failed = db.checkConditional(data, before);
      if (failed) throw failed;
      return { change: { table, key, before, after: before }, answer: {} };
    }
    const { after, answer } = runWrite(actions[kind], data, table.definition, before);
    refuseEmptyIndexKeys(table, after);
    return { change: { table, key, before, after }, answer };
  } catch (error) {
    const asked = write.itemOnFailure && isDynamoError(error) && exceptionName(error) === conditionalCheck;
    throw asked ? conditionFailed(before) : error;
  }
}

/** DynamoDB keeps no empty text or bytes in an index; dynalite checks that for the primary key only. */
function refuseEmptyIndexKeys({ definition }: StoredTable, item: Item | undefined): void {
  for (const { IndexName, KeySchema } of definition.GlobalSecondaryIndexes ?? []) {
    const empty = KeySchema.find(({ AttributeName }) => {
      const value = item?.[AttributeName];
      return value?.['S'] === '' || value?.['B'] === '';
    });
    if (!empty) continue;
    throw validationError(
      `One or more parameter values are not valid. A value specified for a secondary index key is not supported. The AttributeValue for a key attribute cannot contain an empty value. IndexName: ${IndexName}, IndexKey: ${empty.AttributeName}`,
    );
  }
}
