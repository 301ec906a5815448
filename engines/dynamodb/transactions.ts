import { writeCapacity } from './capacity.ts';
import { type Engine, type Operate, readItemAt, save } from './engine.ts';
import { type CancellationReason, exceptionName, isDynamoError, validationError } from './errors.ts';
import type { RequestTokens } from './request-tokens.ts';
import {
  checkMembers,
  constraintError,
  type Members,
  returnConsumedCapacity,
  transactItems,
} from './requests/members.ts';
import { transactGet } from './transact-get.ts';
import { cancelWhere, eachWithKey, operationsOf, refuseDuplicates } from './transact-request.ts';
import { itemSize } from './values/size.ts';
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

const members: Members = {
  TransactItems: transactItems,
  ClientRequestToken: {
    type: 'text',
    constraint({ length }: string) {
      if (length === 0) return 'Member must have length greater than or equal to 1';
      return length > 36 ? 'Member must have length less than or equal to 36' : undefined;
    },
  },
  ReturnConsumedCapacity: returnConsumedCapacity,
};

function writeOf(engine: Engine, [name, request]: readonly [string, Body]): KeylessWrite {
  const kind = kinds[name] ?? 'check';
  if (kind === 'check' && request['ConditionExpression'] === undefined) {
    throw constraintError("null at 'conditionExpression'", 'Member must not be null');
  }
  if (request['ReturnValues'] !== undefined) throw validationError('ReturnValues is not part of a transaction');
  return checkForm(kind, request, engine.tableOf);
}

type Attempt = { readonly planned: PlannedWrite } | { readonly reason: CancellationReason };

function attempt(engine: Engine, write: Write): Attempt {
  try {
    return { planned: planWrite(write, readItemAt(engine, write.table, write.key)) };
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
  cancelWhere(attempts.map((one) => ('reason' in one ? one.reason : undefined)));
  const size = planned.reduce((sum, { change }) => sum + (change.after ? itemSize(change.after) : 0), 0);
  if (size > maxTransactionSize) throw validationError('Item size in the transaction has exceeded the maximum of 4 MB');
  return planned;
}

const noToken = { operations: [], stored: () => {} };

/** TransactWriteItems: all writes or none, and once for each client request token. */
function transactWrite(engine: Engine, tokens: RequestTokens, request: Body): Body {
  checkMembers(members, request);
  const { TransactItems, ClientRequestToken: token, ReturnConsumedCapacity: asked = 'NONE' } = request;
  const checked = operationsOf(
    TransactItems,
    Object.keys(kinds),
    'TransactItems can only contain one of Check, Put, Update or Delete',
  ).map((operation) => writeOf(engine, operation));
  const writes = eachWithKey(checked, withKey);
  refuseDuplicates(writes.map(({ table, key }) => `${table.definition.TableName}~${key}`));
  const use =
    typeof token === 'string'
      ? tokens.use({ token, request: { TransactItems, ReturnConsumedCapacity: asked }, now: engine.now() })
      : noToken;
  if (use === undefined) return {};
  const changes = planAll(engine, writes).map(({ change }) => change);
  save(
    engine,
    changes.filter(({ before, after }) => before !== after),
    use.operations,
  );
  use.stored();
  // Each write is prepared and then made, so it costs twice as much as alone.
  return asked === 'NONE' ? {} : { ConsumedCapacity: writeCapacity(changes, asked, 2) };
}

/** The operations that read or write several items at one moment. */
export function transactionOperations(engine: Engine, tokens: RequestTokens): Record<string, Operate> {
  return {
    TransactWriteItems: (request) => transactWrite(engine, tokens, request),
    TransactGetItems: (request) => transactGet(engine, request),
  };
}
