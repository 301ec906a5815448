import getItem from 'dynalite/actions/getItem.js';
import * as db from 'dynalite/db/index.js';
import * as getRules from 'dynalite/validations/getItem.js';
import * as z from 'zod';
import { indexWriteUnits, withIndexes, writeUnits } from './capacity.ts';
import { checkRequest } from './check-request.ts';
import { type Engine, type Operate, readForWrite, store } from './engine.ts';
import {
  type CancellationReason,
  exceptionName,
  isDynamoError,
  transactionCancelled,
  validationError,
} from './errors.ts';
import { fingerprint, type RequestTokens } from './request-tokens.ts';
import { runRead } from './run-action.ts';
import type { Body, Item } from './wire.ts';
import { checkWrite, type PlannedWrite, planWrite, type Write, type WriteKind } from './writes.ts';

/** Most operations in one transaction (DynamoDB quota). */
const maxOperations = 100;
/** Most bytes in one transaction, all items together (DynamoDB quota: 4 MB). */
const maxTransactionSize = 4 * 1024 * 1024;

const kinds: Readonly<Record<string, WriteKind>> = {
  Put: 'put',
  Update: 'update',
  Delete: 'delete',
  ConditionCheck: 'check',
};

function transactItems<T extends z.ZodType>(item: T) {
  return z
    .array(item)
    .min(1, 'Member must have length greater than or equal to 1')
    .max(maxOperations, `Member must have length less than or equal to ${maxOperations}`);
}

const request = z.record(z.string(), z.unknown());
const writeSchema = z.strictObject({
  TransactItems: transactItems(z.record(z.string(), request)),
  ClientRequestToken: z.string().min(1).max(36).exactOptional(),
  ReturnConsumedCapacity: z.enum(['NONE', 'TOTAL', 'INDEXES']).exactOptional(),
});
const getSchema = z.strictObject({ TransactItems: transactItems(z.strictObject({ Get: request })) });

function parse<T>(schema: z.ZodType<T>, body: Body): T {
  const parsed = schema.safeParse(body);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const at = issue?.path.join('.') || 'the request';
  throw validationError(
    `1 validation error detected: Value at '${at}' failed to satisfy constraint: ${issue?.message}`,
  );
}

/** Two operations on one item have no order, so DynamoDB refuses them. */
function refuseDuplicates(places: readonly string[]): void {
  if (new Set(places).size === places.length) return;
  throw validationError('Transaction request cannot include multiple operations on one item');
}

function writeOf(engine: Engine, item: Record<string, Body>): Write {
  const [entry, ...others] = Object.entries(item);
  const kind = entry ? kinds[entry[0]] : undefined;
  if (!entry || !kind || others.length > 0) {
    throw validationError('TransactItems can only contain one of Check, Put, Update or Delete');
  }
  if (kind === 'check' && entry[1]['ConditionExpression'] === undefined) {
    throw validationError("Value null at 'conditionExpression' failed to satisfy constraint: Member must not be null");
  }
  if ('ReturnValues' in entry[1]) throw validationError('ReturnValues is not part of a transaction');
  return checkWrite(kind, entry[1], engine.tableOf);
}

type Attempt = { readonly planned: PlannedWrite } | { readonly reason: CancellationReason };

function attempt(engine: Engine, write: Write): Attempt {
  try {
    return { planned: planWrite(write, readForWrite(engine, write)) };
  } catch (error) {
    if (!isDynamoError(error)) throw error;
    const failed = exceptionName(error) === 'ConditionalCheckFailedException';
    const item = error.body['Item'] as Item | undefined;
    return {
      reason: {
        Code: failed ? 'ConditionalCheckFailed' : 'ValidationError',
        Message: error.message,
        ...(item ? { Item: item } : {}),
      },
    };
  }
}

/** All planned writes, or one error with a reason for each operation. */
function planAll(engine: Engine, writes: readonly Write[]): readonly PlannedWrite[] {
  const attempts = writes.map((write) => attempt(engine, write));
  const planned = attempts.flatMap((one) => ('planned' in one ? [one.planned] : []));
  if (planned.length < attempts.length) {
    throw transactionCancelled(attempts.map((one) => ('reason' in one ? one.reason : { Code: 'None' })));
  }
  const size = planned.reduce((sum, { change }) => sum + (change.after ? db.itemSize(change.after) : 0), 0);
  if (size > maxTransactionSize) throw validationError('Item size in the transaction has exceeded the maximum of 4 MB');
  return planned;
}

/**
 * A transaction costs twice what its writes cost alone: each is prepared and then made. Indexes follow afterwards, so their
 * entries cost what they always do; they are counted where they are asked for.
 */
function capacity(planned: readonly PlannedWrite[], asked: string): Body {
  const units = new Map<string, number>();
  const indexes = new Map<string, Map<string, number>>();
  for (const { change, answer } of planned) {
    const name = change.table.definition.TableName;
    const { CapacityUnits = change.before === undefined ? 1 : writeUnits(change.before) } = (answer[
      'ConsumedCapacity'
    ] ?? {}) as { CapacityUnits?: number };
    units.set(name, (units.get(name) ?? 0) + 2 * CapacityUnits);
    const ofTable = indexes.get(name) ?? new Map<string, number>();
    for (const [index, more] of indexWriteUnits(change)) ofTable.set(index, (ofTable.get(index) ?? 0) + more);
    indexes.set(name, ofTable);
  }
  return {
    ConsumedCapacity: [...units].map(([TableName, CapacityUnits]) =>
      asked === 'INDEXES'
        ? withIndexes({ TableName, CapacityUnits }, indexes.get(TableName) ?? new Map())
        : { TableName, CapacityUnits },
    ),
  };
}

function transactWrite(engine: Engine, tokens: RequestTokens): Operate {
  return async (body) => {
    const { ClientRequestToken: token, ...rest } = body;
    const print = fingerprint(rest);
    const { TransactItems, ReturnConsumedCapacity = 'NONE' } = parse(writeSchema, body);
    const counted = ReturnConsumedCapacity !== 'NONE';
    const more = counted ? { ReturnConsumedCapacity: 'TOTAL' } : {};
    const writes = TransactItems.map((item) =>
      writeOf(engine, Object.fromEntries(Object.entries(item).map(([kind, part]) => [kind, { ...part, ...more }]))),
    );
    refuseDuplicates(writes.map((write) => `${write.table.definition.TableName}~${write.key}`));
    return engine.queue(async () => {
      const now = engine.now();
      if (typeof token === 'string' && tokens.seen(token, print, now)) return {};
      const planned = planAll(engine, writes);
      const changes = planned.map(({ change }) => change).filter(({ before, after }) => before !== after);
      const remembered = typeof token === 'string' ? tokens.operations(token, print, now) : [];
      await store(engine, changes, remembered);
      if (typeof token === 'string') tokens.remember(token, print, now);
      return counted ? capacity(planned, ReturnConsumedCapacity) : {};
    });
  };
}

function transactGet(engine: Engine): Operate {
  return async (body) => {
    const reads = parse(getSchema, body).TransactItems.map(({ Get }) => checkRequest(getRules, Get));
    const tableOf = (name: string) => engine.tableOf(name).definition;
    // Inside the queue no write can come between two of the reads.
    return engine.queue(async () => ({
      Responses: await Promise.all(reads.map((data) => runRead(getItem, data, engine.storage, tableOf))),
    }));
  };
}

/** The operations that read or write several items at one moment. */
export function transactionOperations(engine: Engine, tokens: RequestTokens): Record<string, Operate> {
  return { TransactWriteItems: transactWrite(engine, tokens), TransactGetItems: transactGet(engine) };
}
