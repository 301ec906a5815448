import { readUnits, writeCapacity } from './capacity.ts';
import { type Engine, readItemAt, save } from './engine.ts';
import { validationError } from './errors.ts';
import { checkRead, type Read, readOne, withReadKey } from './reads.ts';
import {
  checkMembers,
  constraintError,
  flag,
  isObject,
  type Member,
  type Members,
  object,
  returnConsumedCapacity,
  returnItemCollectionMetrics,
  text,
} from './requests/members.ts';
import type { Body, Item } from './wire.ts';
import { checkWrite, maxItemSize, planWrite, type Write } from './writes.ts';

/** Most keys of BatchGetItem and most requests of BatchWriteItem (AWS, in the description of each). */
const [mostKeys, mostWrites] = [100, 25];
/** Most bytes that BatchGetItem answers (AWS: 16 MB). */
const mostAnswered = 16 * 1024 * 1024;

/** The requests of a batch by table. */
function requestItems(request: Body, operation: string): [string, unknown][] {
  const given = request['RequestItems'];
  const entries = isObject(given) ? Object.entries(given).filter(([, value]) => value !== undefined) : [];
  if (given === undefined || given === null) {
    throw constraintError("null at 'requestItems'", 'Member must not be null');
  }
  if (entries.length > 0) return entries;
  throw validationError(`The requestItems parameter is required for ${operation}`);
}

const keysMembers: Members = {
  Keys: { type: 'list', required: true },
  ConsistentRead: flag,
  ProjectionExpression: text,
  ExpressionAttributeNames: object,
};

const batchMembers = { RequestItems: object, ReturnConsumedCapacity: returnConsumedCapacity };

/** BatchGetItem: up to a hundred items of any tables, each by its key. */
export function batchGetItem(engine: Engine, request: Body): Body {
  checkMembers(batchMembers, request);
  const tables = requestItems(request, 'BatchGetItem').map(([TableName, asked]) => readsOf(engine, TableName, asked));
  const reads = tables.flat();
  if (reads.length > mostKeys) throw validationError('Too many items requested for the BatchGetItem call');
  refuseDuplicates(reads);
  // Sizes are counted only where somebody wants to know them.
  const isCounted = asksCapacity(request) || reads.length * maxItemSize > mostAnswered;
  const found = new Map<string, Item[]>();
  const units = new Map<string, number>();
  let answered = 0;
  for (const read of reads) {
    const name = read.table.definition.TableName;
    const items = found.get(name) ?? [];
    found.set(name, items);
    const { item, size: sizeOf } = readOne(engine, read);
    const size = isCounted ? sizeOf() : 0;
    answered += size;
    if (answered > mostAnswered) throw validationError('The local DynamoDB answers at most 16 MB in one batch.');
    units.set(name, (units.get(name) ?? 0) + readUnits(size, read.isConsistent));
    if (item) items.push(item);
  }
  return {
    Responses: Object.fromEntries(found),
    UnprocessedKeys: {},
    ...batchCapacity(request, units),
  };
}

function readsOf(engine: Engine, TableName: string, asked: unknown): readonly Read[] {
  if (!isObject(asked)) throw constraintError("null at 'requestItems'", 'Member must not be null');
  checkMembers(keysMembers, asked);
  const { Keys, ...others } = asked;
  const keys = Array.isArray(Keys) ? Keys : [];
  if (keys.length === 0) {
    throw constraintError(
      `'[]' at 'requestItems.${TableName}.member.keys'`,
      'Member must have length greater than or equal to 1',
    );
  }
  if (keys.length > mostKeys) {
    throw constraintError(
      `at 'RequestItems.${TableName}.member.Keys'`,
      `Member must have length less than or equal to ${mostKeys}`,
    );
  }
  return keys.map((Key) => withReadKey(checkRead({ ...others, TableName, Key }, engine.tableOf)));
}

function asksCapacity({ ReturnConsumedCapacity: asked }: Body): boolean {
  return asked === 'TOTAL' || asked === 'INDEXES';
}

function batchCapacity(request: Body, units: ReadonlyMap<string, number>): Body {
  if (!asksCapacity(request)) return {};
  const { ReturnConsumedCapacity: asked } = request;
  return {
    ConsumedCapacity: [...units].map(([TableName, CapacityUnits]) => ({
      TableName,
      CapacityUnits,
      ...(asked === 'INDEXES' ? { Table: { CapacityUnits } } : {}),
    })),
  };
}

/** Two requests for one item have no order. */
function refuseDuplicates(requests: readonly (Read | Write)[]): void {
  const places = new Set(requests.map(({ table, key }) => `${table.definition.TableName}~${key}`));
  if (places.size < requests.length) throw validationError('Provided list of item keys contains duplicates');
}

const batchWriteMembers = { ...batchMembers, ReturnItemCollectionMetrics: returnItemCollectionMetrics };
const member = (name: string): Readonly<Record<string, Member>> => ({ [name]: { type: 'object', required: true } });
const [putMembers, deleteMembers] = [member('Item'), member('Key')];

/** BatchWriteItem: up to 25 puts and deletes. Here all or none; in AWS each may fail separately, so do not rely on that. */
export function batchWriteItem(engine: Engine, request: Body): Body {
  checkMembers(batchWriteMembers, request);
  const writes = requestItems(request, 'BatchWriteItem').flatMap(([TableName, asked]) =>
    listOf(TableName, asked).map((one) => writeOf(engine, TableName, one)),
  );
  if (writes.length > mostWrites) throw validationError('Too many items requested for the BatchWriteItem call');
  refuseDuplicates(writes);
  const changes = writes.map((write) => planWrite(write, readItemAt(engine, write.table, write.key)).change);
  save(engine, changes);
  const { ReturnConsumedCapacity: asked = 'NONE' } = request;
  return {
    UnprocessedItems: {},
    ...(asked === 'NONE' ? {} : { ConsumedCapacity: writeCapacity(changes, asked, 1) }),
  };
}

function listOf(TableName: string, asked: unknown): readonly unknown[] {
  const list = Array.isArray(asked) ? asked : [];
  if (list.length > 0 && list.length <= mostWrites) return list;
  throw constraintError(
    `'{${TableName}=[${list.length === 0 ? '' : '…'}]}' at 'requestItems'`,
    `Map value must satisfy constraint: [Member must have length less than or equal to ${mostWrites}, Member must have length greater than or equal to 1]`,
  );
}

function writeOf(engine: Engine, TableName: string, one: unknown): Write {
  const { PutRequest: put, DeleteRequest: remove, ...others } = isObject(one) ? one : {};
  const isOne = (put === undefined) !== (remove === undefined);
  if (!isOne || Object.values(others).some((value) => value !== undefined)) {
    throw validationError(
      'Supplied AttributeValue has more than one datatypes set, must contain exactly one of the supported datatypes',
    );
  }
  const request = isObject(put ?? remove) ? ((put ?? remove) as Body) : {};
  checkMembers(put === undefined ? deleteMembers : putMembers, request);
  return checkWrite(put === undefined ? 'delete' : 'put', { TableName, ...request }, engine.tableOf);
}
