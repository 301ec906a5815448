import batchGetItem from 'dynalite/actions/batchGetItem.js';
import getItem from 'dynalite/actions/getItem.js';
import query from 'dynalite/actions/query.js';
import scan from 'dynalite/actions/scan.js';
import * as batchGetRules from 'dynalite/validations/batchGetItem.js';
import * as batchWriteRules from 'dynalite/validations/batchWriteItem.js';
import * as getRules from 'dynalite/validations/getItem.js';
import * as queryRules from 'dynalite/validations/query.js';
import * as scanRules from 'dynalite/validations/scan.js';
import { consumedCapacity, indexWriteUnits, withIndexes } from './capacity.ts';
import { checkRequest, type Rules } from './check-request.ts';
import { type Engine, type Operate, readForWrite, store } from './engine.ts';
import { validationError } from './errors.ts';
import { type Action, runRead } from './run-action.ts';
import type { Body } from './wire.ts';
import { checkWrite, planWrite, type WriteKind } from './writes.ts';

function reading(engine: Engine, action: Action, rules: Rules): Operate {
  return async (request) =>
    runRead(action, checkRequest(rules, request), engine.storage, (name) => engine.tableOf(name).definition);
}

function writing(engine: Engine, kind: WriteKind): Operate {
  return async (request) => {
    const write = checkWrite(kind, request, engine.tableOf);
    return engine.queue(async () => {
      const { change, answer } = planWrite(write, readForWrite(engine, write));
      await store(engine, [change]);
      if (request['ReturnConsumedCapacity'] !== 'INDEXES') return answer;
      const { CapacityUnits = 1 } = (answer['ConsumedCapacity'] ?? {}) as { CapacityUnits?: number };
      const { TableName } = write.table.definition;
      return { ...answer, ConsumedCapacity: withIndexes({ TableName, CapacityUnits }, indexWriteUnits(change)) };
    });
  };
}

/**
 * Refuses a request for specific attributes that does not name any. dynalite ignores it; DynamoDB words the two cases
 * differently.
 */
function namingAttributes(prefix: string, operate: Operate): Operate {
  return async (request) => {
    const named = request['ProjectionExpression'] !== undefined || request['AttributesToGet'] !== undefined;
    if (request['Select'] === 'SPECIFIC_ATTRIBUTES' && !named) {
      throw validationError(
        `${prefix}Must specify the AttributesToGet or ProjectionExpression when choosing to get SPECIFIC_ATTRIBUTES`,
      );
    }
    return operate(request);
  };
}

interface BatchWriteRequest {
  readonly PutRequest?: { readonly Item: Body };
  readonly DeleteRequest?: { readonly Key: Body };
}

/** Up to 25 puts and deletes. Here all of them or none; in AWS each may fail separately, so do not rely on that. */
function batchWriting(engine: Engine): Operate {
  return async (request) => {
    const data = checkRequest(batchWriteRules, request);
    const requests = Object.entries(data['RequestItems'] as Record<string, readonly BatchWriteRequest[]>);
    const asked = String(data['ReturnConsumedCapacity'] ?? 'NONE');
    const counted = asked === 'NONE' ? {} : { ReturnConsumedCapacity: 'TOTAL' };
    const writes = requests.flatMap(([TableName, ofTable]) =>
      ofTable.map(({ PutRequest, DeleteRequest }) =>
        PutRequest
          ? checkWrite('put', { TableName, Item: PutRequest.Item, ...counted }, engine.tableOf)
          : checkWrite('delete', { TableName, Key: DeleteRequest?.Key, ...counted }, engine.tableOf),
      ),
    );
    if (writes.length > 25) throw validationError('Too many items requested for the BatchWriteItem call');
    const places = new Set(writes.map((write) => `${write.table.definition.TableName}~${write.key}`));
    if (places.size < writes.length) throw validationError('Provided list of item keys contains duplicates');
    return engine.queue(async () => {
      const planned = writes.map((write) => planWrite(write, readForWrite(engine, write)));
      const changes = planned.map(({ change }) => change);
      await store(engine, changes);
      return { UnprocessedItems: {}, ...(asked === 'NONE' ? {} : consumedCapacity(planned, asked, 1)) };
    });
  };
}

/** The operations on items outside transactions. */
export function itemOperations(engine: Engine): Record<string, Operate> {
  return {
    GetItem: reading(engine, getItem, getRules),
    BatchGetItem: reading(engine, batchGetItem, batchGetRules),
    Query: namingAttributes('1 validation error detected: ', reading(engine, query, queryRules)),
    Scan: namingAttributes('', reading(engine, scan, scanRules)),
    PutItem: writing(engine, 'put'),
    UpdateItem: writing(engine, 'update'),
    DeleteItem: writing(engine, 'delete'),
    BatchWriteItem: batchWriting(engine),
  };
}
