import { conditionFailed, validationError } from './errors.ts';
import { applyUpdate } from './expressions/apply-update.ts';
import type { Bindings } from './expressions/bindings.ts';
import { checkCondition } from './expressions/check-condition.ts';
import { checkUpdate } from './expressions/check-update.ts';
import { type Condition, parseCondition } from './expressions/condition.ts';
import { holds } from './expressions/evaluate.ts';
import type { Path } from './expressions/paths.ts';
import { keeping } from './expressions/projection.ts';
import { type Action, parseUpdate } from './expressions/update.ts';
import { checkIndexKeys, checkIndexKeysAfterUpdate, checkIndexUpdate } from './index-keys.ts';
import { checkItemKeys, checkKey, placeOf } from './keys.ts';
import { checkBindings, parseIf, readBindings } from './requests/bindings.ts';
import {
  checkMembers,
  type Members,
  object,
  requiredObject,
  returnConsumedCapacity,
  returnItemCollectionMetrics,
  returnValues,
  returnValuesOnConditionCheckFailure,
  tableName,
  text,
} from './requests/members.ts';
import type { StoredTable } from './tables.ts';
import { readItem } from './values/read-value.ts';
import { itemSize } from './values/size.ts';
import type { Body, Item } from './wire.ts';

/** What a write does to its item; `check` only looks at it. */
export type WriteKind = 'put' | 'update' | 'delete' | 'check';

/** A checked request to write one item. */
export interface Write {
  readonly kind: WriteKind;
  readonly table: StoredTable;
  /** Where the item has its place in the table. */
  readonly key: string;
  /** The item of a put, the key of any other write. */
  readonly item: Item;
  readonly condition: Condition | undefined;
  /** What an update does, and which paths it changes. */
  readonly update: { readonly actions: readonly Action[]; readonly paths: readonly Path[] } | undefined;
  readonly bindings: Bindings;
  readonly returnValues: string;
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

/** Largest item, in bytes (AWS, "Quotas": 400 KB). */
export const maxItemSize = 400 * 1024;

const common: Members = {
  TableName: tableName,
  ConditionExpression: text,
  ExpressionAttributeNames: object,
  ExpressionAttributeValues: object,
  ReturnConsumedCapacity: returnConsumedCapacity,
  ReturnItemCollectionMetrics: returnItemCollectionMetrics,
  ReturnValues: returnValues,
  ReturnValuesOnConditionCheckFailure: returnValuesOnConditionCheckFailure,
};
const withKeyMember: Members = { ...common, Key: requiredObject };
const members: Readonly<Record<WriteKind, Members>> = {
  put: { ...common, Item: requiredObject },
  update: { ...withKeyMember, UpdateExpression: text },
  delete: withKeyMember,
  check: withKeyMember,
};

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
  checkMembers(members[kind], request);
  const isUpdate = kind === 'update';
  const bindings = readBindings(
    request,
    isUpdate ? ['UpdateExpression', 'ConditionExpression'] : ['ConditionExpression'],
  );
  const item = readItem(kind === 'put' ? request['Item'] : request['Key']);
  if (kind === 'put' && itemSize(item) > maxItemSize) {
    throw validationError('Item size has exceeded the maximum allowed size');
  }
  const { ReturnValues: wanted = 'NONE' } = request;
  if (!isUpdate && wanted !== 'NONE' && wanted !== 'ALL_OLD') {
    throw validationError('ReturnValues can only be ALL_OLD or NONE');
  }
  const update = isUpdate ? parseIf(parseUpdate, request['UpdateExpression']) : undefined;
  const condition = parseIf(parseCondition, request['ConditionExpression']);
  checkBindings(bindings, update, condition);
  const paths = update && checkUpdate(update, bindings);
  if (condition) checkCondition(condition, bindings);
  return {
    kind,
    table: tableOf(request['TableName']),
    item,
    condition: condition?.tree,
    update: update && paths && { actions: update.tree, paths },
    bindings,
    returnValues: String(wanted),
    itemOnFailure: request['ReturnValuesOnConditionCheckFailure'] === 'ALL_OLD',
  };
}

/** The key of an item never changes. */
function refuseKeyPaths(paths: readonly Path[], { definition }: StoredTable): void {
  for (const { AttributeName: name } of definition.KeySchema) {
    if (!paths.some(([step]) => step === name)) continue;
    throw validationError(
      `One or more parameter values were invalid: Cannot update attribute ${name}. This attribute is part of the key`,
    );
  }
}

/**
 * A checked request with the key of its item.
 *
 * @throws DynamoError when the key does not fit the table, an update would change it, or a key of an index is not right.
 */
export function withKey(write: KeylessWrite): Write {
  const { definition } = write.table;
  if (write.kind === 'put') {
    checkItemKeys(write.item, definition);
    checkIndexKeys(write.item, definition);
  } else checkKey(write.item, definition);
  if (write.update) {
    refuseKeyPaths(write.update.paths, write.table);
    checkIndexUpdate(write.update.actions, write.bindings, definition);
  }
  return { ...write, key: placeOf(write.item, definition.KeySchema) };
}

/**
 * Works out what a write would do to the present item.
 *
 * @throws DynamoError when its condition fails or an update does not fit the item.
 */
export function planWrite(write: Write, before: Item | undefined): PlannedWrite {
  const { table, key, condition, bindings } = write;
  if (condition && !holds(condition, before, bindings)) {
    throw conditionFailed(write.itemOnFailure ? before : undefined);
  }
  const after = afterwards(write, before);
  return { change: { table, key, before, after }, answer: answerOf(write, before, after) };
}

function afterwards({ kind, item, update, bindings, table }: Write, before: Item | undefined): Item | undefined {
  if (kind === 'check') return before;
  if (kind === 'delete') return undefined;
  if (kind === 'put') return item;
  const after = update ? applyUpdate(update.actions, before ?? item, bindings) : (before ?? item);
  if (itemSize(after) > maxItemSize) {
    throw validationError('Item size to update has exceeded the maximum allowed size');
  }
  checkIndexKeysAfterUpdate(after, table.definition);
  return after;
}

/** The attributes that a write answers (AWS, "UpdateItem", ReturnValues). */
function answerOf({ returnValues: wanted, update }: Write, before: Item | undefined, after: Item | undefined): Body {
  const paths = update?.paths ?? [];
  switch (wanted) {
    case 'ALL_OLD':
      return before ? { Attributes: before } : {};
    case 'ALL_NEW':
      return after ? { Attributes: after } : {};
    case 'UPDATED_OLD':
      return before ? { Attributes: keeping(paths)(before) } : {};
    case 'UPDATED_NEW':
      return after ? { Attributes: keeping(paths)(after) } : {};
    default:
      return {};
  }
}
