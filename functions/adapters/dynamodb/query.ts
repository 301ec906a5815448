import {
  BatchGetItemCommand,
  type DynamoDBClient,
  QueryCommand,
  TransactGetItemsCommand,
  TransactionCanceledException,
} from '@aws-sdk/client-dynamodb';
import { marshall } from '@aws-sdk/util-dynamodb';
import { TryAgainError } from '../../domain/errors.ts';
import type { Clock } from '../../ports/clock-and-ids.ts';
import { isPassing } from '../../ports/passing.ts';
import type { Freshness } from '../../ports/referral-store.ts';
import type { Pause } from './conditional.ts';
import { type Item, type Key, toKey } from './items.ts';

/** The most keys that one BatchGetItem takes. */
const batchSize = 100;

/** How often the rest of a batch is requested when DynamoDB answers only part of it. */
const batchTries = 6;

/** A source from which items are read in batches. */
export interface BatchSource {
  readonly client: DynamoDBClient;
  readonly table: string;
  readonly pause: Pause;
}

/** The same for whoever reads people, whose time may have come. */
export interface PeopleSource extends BatchSource {
  readonly clock: Clock;
}

/** All items of a partition whose sort key begins with `prefix` (all of them for ''), in order, strongly consistent. */
export async function queryAll(
  client: DynamoDBClient,
  table: string,
  pk: string,
  prefix: string,
  limit = Number.POSITIVE_INFINITY,
): Promise<Item[]> {
  const where = prefix === '' ? {} : { condition: 'begins_with(sk, :sk)', sk: prefix };
  return queryWhere({ client, table, pk, limit, ...where });
}

/**
 * All items of a partition up to a sort key, that of the key included, in order, strongly consistent; with `from` those
 * from that sort key on.
 */
export async function queryUpTo(
  client: DynamoDBClient,
  table: string,
  { pk, sk }: Key,
  from?: string,
): Promise<Item[]> {
  const condition = from === undefined ? 'sk <= :sk' : 'sk BETWEEN :from AND :sk';
  return queryWhere({ client, table, pk, limit: Number.POSITIVE_INFINITY, condition, sk, from });
}

/** The last items of those, from the last one back, strongly consistent. */
export async function queryBack(
  client: DynamoDBClient,
  table: string,
  { pk, sk }: Key,
  limit: number,
): Promise<Item[]> {
  return queryWhere({ client, table, pk, limit, condition: 'sk <= :sk', sk, isBack: true });
}

async function queryWhere(query: {
  readonly client: DynamoDBClient;
  readonly table: string;
  readonly pk: string;
  readonly limit: number;
  /** A condition on the sort key, in which `sk` is `:sk` and `from` is `:from`; absent for the whole partition. */
  readonly condition?: string;
  readonly sk?: string;
  readonly from?: string | undefined;
  /** From the last one back. */
  readonly isBack?: true;
}): Promise<Item[]> {
  const { client, table, pk, limit, condition, sk, isBack } = query;
  const found: Item[] = [];
  let next: Item | undefined;
  do {
    const page = await client.send(
      new QueryCommand({
        TableName: table,
        ConsistentRead: true,
        KeyConditionExpression: condition === undefined ? 'pk = :pk' : `pk = :pk AND ${condition}`,
        ExpressionAttributeValues: marshall(
          { ':pk': pk, ':sk': sk, ':from': query.from },
          { removeUndefinedValues: true },
        ),
        ...(isBack ? { ScanIndexForward: false } : {}),
        ...(Number.isFinite(limit) ? { Limit: limit - found.length } : {}),
        ...(next === undefined ? {} : { ExclusiveStartKey: next }),
      }),
    );
    found.push(...(page.Items ?? []));
    next = page.LastEvaluatedKey;
  } while (next !== undefined && found.length < limit);
  return found;
}

/**
 * The items under these keys, however many, in no order, strongly consistent unless they may be a moment old, which
 * costs half; items that do not exist are left out. A
 * busy DynamoDB may answer only part of a batch. The rest is then requested again, because an item that is left out by
 * mistake would seem not to exist. Throws TryAgainError when the rest does not come.
 */
export async function getAll(source: BatchSource, keys: readonly Key[], freshness?: Freshness): Promise<Item[]> {
  const batches = Array.from({ length: Math.ceil(keys.length / batchSize) }, (_, n) =>
    keys.slice(n * batchSize, (n + 1) * batchSize),
  );
  return (await Promise.all(batches.map((batch) => getBatch(source, batch, freshness)))).flat();
}

/**
 * Items as they were together at one moment, in the order of their keys: unlike a batch or a query, this never shows
 * half a change. Throws TryAgainError when others keep writing to them.
 */
export async function getTogether(
  { client, table, pause }: BatchSource,
  keys: readonly Key[],
): Promise<(Item | undefined)[]> {
  const TransactItems = keys.map((key) => ({ Get: { TableName: table, Key: toKey(key) } }));
  for (let attempt = 1; attempt <= batchTries; attempt += 1) {
    try {
      const { Responses = [] } = await client.send(new TransactGetItemsCommand({ TransactItems }));
      return keys.map((_, index) => Responses[index]?.Item);
    } catch (error) {
      // A change is being written to one of them.
      if (!(error instanceof TransactionCanceledException) || !isPassing(error)) throw error;
      await pause(attempt);
    }
  }
  throw new TryAgainError('a case is being changed by others');
}

async function getBatch(
  { client, table, pause }: BatchSource,
  keys: readonly Key[],
  freshness?: Freshness,
): Promise<Item[]> {
  const found: Item[] = [];
  let left: Item[] = keys.map(toKey);
  for (let attempt = 0; left.length > 0; attempt += 1) {
    if (attempt === batchTries) throw new TryAgainError('a batch was not answered in full');
    if (attempt > 0) await pause(attempt);
    const answer = await client.send(
      new BatchGetItemCommand({ RequestItems: { [table]: { Keys: left, ConsistentRead: !freshness?.mayBeOld } } }),
    );
    found.push(...(answer.Responses?.[table] ?? []));
    left = answer.UnprocessedKeys?.[table]?.Keys ?? [];
  }
  return found;
}
