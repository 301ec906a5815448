import { readCapacity, readUnits } from './capacity.ts';
import { type Engine, readItemAt } from './engine.ts';
import { type Project, parseProjection, projecting } from './expressions/projection.ts';
import { checkKey, placeOf } from './keys.ts';
import { checkBindings, parseIf, readBindings } from './requests/bindings.ts';
import {
  checkMembers,
  flag,
  type Members,
  object,
  requiredObject,
  returnConsumedCapacity,
  tableName,
  text,
} from './requests/members.ts';
import type { StoredTable } from './tables.ts';
import { readItem } from './values/read-value.ts';
import { itemSize } from './values/size.ts';
import type { Body, Item } from './wire.ts';

/** A checked request to read one item, but for its key. */
export interface KeylessRead {
  readonly table: StoredTable;
  readonly item: Item;
  readonly project: Project | undefined;
  readonly isConsistent: boolean;
}

/** A checked request to read one item. */
export interface Read extends KeylessRead {
  /** Where the item has its place in the table. */
  readonly key: string;
}

const members: Members = {
  TableName: tableName,
  Key: requiredObject,
  ConsistentRead: flag,
  ProjectionExpression: text,
  ExpressionAttributeNames: object,
  ReturnConsumedCapacity: returnConsumedCapacity,
};

/**
 * Checks the request to read one item, but for its key.
 *
 * @throws DynamoError when the request breaks a rule of the API or the table is unknown.
 */
export function checkRead(request: Body, tableOf: (name: unknown) => StoredTable): KeylessRead {
  checkMembers(members, request);
  const item = readItem(request['Key']);
  const project = readProjection(request);
  return { table: tableOf(request['TableName']), item, project, isConsistent: request['ConsistentRead'] === true };
}

/**
 * What a request keeps of its items; undefined when all of them.
 *
 * @throws DynamoError when the projection is none, or does not fit the names.
 */
export function readProjection(request: Body): Project | undefined {
  const bindings = readBindings(request, ['ProjectionExpression']);
  const projection = parseIf(parseProjection, request['ProjectionExpression']);
  checkBindings(bindings, projection);
  return projection && projecting(projection, bindings);
}

/**
 * A checked request with the key of its item.
 *
 * @throws DynamoError when the key does not fit the table.
 */
export function withReadKey(read: KeylessRead): Read {
  const { definition } = read.table;
  checkKey(read.item, definition);
  return { ...read, key: placeOf(read.item, definition.KeySchema) };
}

/** Reads one item. `size` counts the bytes that it has: those are what reading costs, not the part that is answered. */
export function readOne(
  engine: Engine,
  { table, key, project }: Read,
): { readonly item?: Item; readonly size: () => number } {
  const item = readItemAt(engine, table, key);
  if (item === undefined) return { size: () => 0 };
  return { item: project ? project(item) : item, size: () => itemSize(item) };
}

/** GetItem. */
export function getItem(engine: Engine, request: Body): Body {
  const read = withReadKey(checkRead(request, engine.tableOf));
  const { item, size } = readOne(engine, read);
  return {
    ...(item ? { Item: item } : {}),
    ...readCapacity(request['ReturnConsumedCapacity'], read.table.definition.TableName, () =>
      readUnits(size(), read.isConsistent),
    ),
  };
}
