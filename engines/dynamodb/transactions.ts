import * as db from 'dynalite/db/index.js';
import * as z from 'zod';
import { consumedCapacity } from './capacity.ts';
import { type Engine, type Operate, readForWrite, store } from './engine.ts';
import { type CancellationReason, exceptionName, isDynamoError, validationError } from './errors.ts';
import { fingerprint, type RequestTokens } from './request-tokens.ts';
import { transactGet } from './transact-get.ts';
import { cancelWhere, keyProblem, parse, refuseDuplicates, transactItems } from './transact-request.ts';
import type { Body, Item } from './wire.ts';
import {
  checkForm,
  type KeylessWrite,
  type PlannedWrite,
  planWrite,
  type Write,
  type WriteKind,
  withKey,
} from './writes.ts';

/** Most bytes in one transaction, all items together (DynamoDB quota: 4 MB). */
const maxTransactionSize = 4 * 1024 * 1024;

const kinds: Readonly<Record<string, WriteKind>> = {
  Put: 'put',
  Update: 'update',
  Delete: 'delete',
  ConditionCheck: 'check',
};

const request = z.record(z.string(), z.unknown());
const writeSchema = z.strictObject({
  TransactItems: transactItems(z.record(z.string(), request)),
  ClientRequestToken: z.string().min(1).max(36).exactOptional(),
  ReturnConsumedCapacity: z.enum(['NONE', 'TOTAL', 'INDEXES']).exactOptional(),
});

function writeOf(engine: Engine, item: Record<string, Body>): KeylessWrite {
  const [entry, ...others] = Object.entries(item);
  const kind = entry ? kinds[entry[0]] : undefined;
  if (!entry || !kind || others.length > 0) {
    throw validationError('TransactItems can only contain one of Check, Put, Update or Delete');
  }
  if (kind === 'check' && entry[1]['ConditionExpression'] === undefined) {
    throw validationError("Value null at 'conditionExpression' failed to satisfy constraint: Member must not be null");
  }
  if ('ReturnValues' in entry[1]) throw validationError('ReturnValues is not part of a transaction');
  return checkForm(kind, entry[1], engine.tableOf);
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

/** The writes with their keys, or one error with a reason for each operation. */
function withKeys(writes: readonly KeylessWrite[]): readonly Write[] {
  cancelWhere(writes.map((write) => keyProblem(() => void withKey(write))));
  return writes.map(withKey);
}

/** All planned writes, or one error with a reason for each operation. */
function planAll(engine: Engine, writes: readonly Write[]): readonly PlannedWrite[] {
  const attempts = writes.map((write) => attempt(engine, write));
  const planned = attempts.flatMap((one) => ('planned' in one ? [one.planned] : []));
  cancelWhere(attempts.map((one) => ('reason' in one ? one.reason : undefined)));
  const size = planned.reduce((sum, { change }) => sum + (change.after ? db.itemSize(change.after) : 0), 0);
  if (size > maxTransactionSize) throw validationError('Item size in the transaction has exceeded the maximum of 4 MB');
  return planned;
}

function transactWrite(engine: Engine, tokens: RequestTokens): Operate {
  return async (body) => {
    const { ClientRequestToken: token, ...rest } = body;
    const print = fingerprint(rest);
    const { TransactItems, ReturnConsumedCapacity = 'NONE' } = parse(writeSchema, body);
    const counted = ReturnConsumedCapacity !== 'NONE';
    const more = counted ? { ReturnConsumedCapacity: 'TOTAL' } : {};
    const writes = withKeys(
      TransactItems.map((item) =>
        writeOf(engine, Object.fromEntries(Object.entries(item).map(([kind, part]) => [kind, { ...part, ...more }]))),
      ),
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
      // Each write is prepared and then made, so it costs twice as much as alone.
      return counted ? consumedCapacity(planned, ReturnConsumedCapacity, 2) : {};
    });
  };
}

/** The operations that read or write several items at one moment. */
export function transactionOperations(engine: Engine, tokens: RequestTokens): Record<string, Operate> {
  return { TransactWriteItems: transactWrite(engine, tokens), TransactGetItems: transactGet(engine) };
}
