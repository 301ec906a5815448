import type { TransactWriteItem } from '@aws-sdk/client-dynamodb';
import { marshall } from '@aws-sdk/util-dynamodb';
import type { ToldWord } from '../../ports/queue-store.ts';
import { keys, toKey } from './items.ts';
import { serveMark } from './place-writes.ts';
import type { BatchSource } from './query.ts';
import { writeTogether } from './write-together.ts';

/** How often a word is written that finds a counter in the middle of another transaction. */
const tries = 8;

/**
 * Stores what a provider tells of its places, as one transaction: its word, that it does not count as silent any more,
 * and the mark that wakes the queue. The number that is held is not touched. Only the word that was seen is replaced.
 *
 * @throws TryAgainError when the counter stays in the middle of other transactions
 */
export async function tellWord(source: BatchSource, word: ToldWord): Promise<'told' | 'overtaken'> {
  const failed = await writeTogether(source, writesOf(word, source.table), "a provider's places", tries);
  return failed.length === 0 ? 'told' : 'overtaken';
}

function writesOf({ provider, programme, told, seen, heardIn }: ToldWord, table: string): TransactWriteItem[] {
  const isFull = told.status === 'full';
  const others = heardIn.filter((one) => one !== programme);
  return [
    {
      Update: {
        TableName: table,
        Key: toKey(keys.places(provider, programme)),
        UpdateExpression: [
          `SET told = :told${isFull ? ', fullSince = :at' : ''}`,
          `REMOVE silentSince${isFull ? '' : ', fullSince, fullUntil'}`,
          'ADD held :none',
        ].join(' '),
        ConditionExpression: seen === undefined ? 'attribute_not_exists(told)' : 'told.#at = :seen',
        ...(seen === undefined ? {} : { ExpressionAttributeNames: { '#at': 'at' } }),
        ExpressionAttributeValues: marshall({
          ':told': told,
          ':none': 0,
          ...(isFull ? { ':at': told.at } : {}),
          ...(seen === undefined ? {} : { ':seen': seen }),
        }),
      },
    },
    ...others.map((other) => ({
      Update: {
        TableName: table,
        Key: toKey(keys.places(provider, other)),
        UpdateExpression: 'REMOVE silentSince ADD held :none',
        ExpressionAttributeValues: marshall({ ':none': 0 }),
      },
    })),
    { Put: { TableName: table, Item: serveMark(programme, told.at) } },
  ];
}
