import { TransactionCanceledException, TransactWriteItemsCommand } from '@aws-sdk/client-dynamodb';
import { marshall } from '@aws-sdk/util-dynamodb';
import * as z from 'zod';
import { roles } from '../../domain/codes.ts';
import { TryAgainError } from '../../domain/errors.ts';
import { partyRoles, partySchema, toParties } from '../../domain/party.ts';
import { plainDateSchema, referralSchema } from '../../domain/referral.ts';
import { storedObject } from '../../domain/stored.ts';
import { taskSchema } from '../../domain/task.ts';
import type { ShownLine, WorklistStore } from '../../ports.ts';
import { mayPass, reasonsOf } from './cancelled.ts';
import { contentOf, type Item, keys, toItem, toKey } from './items.ts';
import { type BatchSource, getAll, queryAll } from './query.ts';
import { viewKey } from './transaction.ts';

/** A case on a worklist, as stored. */
export const listedSchema = storedObject({
  referralId: z.string(),
  role: z.enum(roles),
  shownOn: plainDateSchema.exactOptional(),
});

/** Lines that are written in one transaction, which takes at most a hundred items: two for each. */
const linesTogether = 50;
/** How often that is tried when cases leave the list or are changed meanwhile. */
const writeTries = 5;

/** Worklists. Their entries are written in the transactions of the cases (see transaction.ts). */
export function createWorklistStore(source: BatchSource): WorklistStore {
  const { client, table } = source;
  const peopleOf = (id: string) => partyRoles.map((role) => keys.party(id, role));
  return {
    async cases(of) {
      const items = await queryAll(client, table, keys.listing(of, '', '').pk, '');
      return items.flatMap((item) => listedSchema.safeParse(contentOf(item)).data ?? []);
    },

    async caseloads(ids) {
      const found = byKey(
        await getAll(
          source,
          ids.flatMap((id) => [keys.referral(id), ...peopleOf(id)]),
        ),
      );
      const referrals = ids.flatMap((id) => {
        const item = found.get(nameOf(keys.referral(id)));
        return item === undefined ? [] : (referralSchema.safeParse(contentOf(item)).data ?? []);
      });
      const tasks = byKey(
        await getAll(
          source,
          referrals.flatMap(({ openTasks }) => openTasks.map(keys.task)),
        ),
      );
      return referrals.flatMap((referral) => {
        const there = peopleOf(referral.id)
          .map((key) => found.get(nameOf(key)))
          .filter((item) => item !== undefined);
        const people = there.flatMap((item) => partySchema.safeParse(contentOf(item)).data ?? []);
        if (people.length < there.length) return [];
        const open = referral.openTasks.flatMap((id) => {
          const item = tasks.get(nameOf(keys.task(id)));
          return item === undefined ? [] : (taskSchema.safeParse(contentOf(item)).data ?? []);
        });
        return { referral, tasks: open.filter(({ status }) => status === 'open'), parties: toParties(people) };
      });
    },

    async shown(lines) {
      for (let from = 0; from < lines.length; from += linesTogether) {
        await writeShown(source, lines.slice(from, from + linesTogether));
      }
    },
  };
}

/**
 * Writes lines of the trail, and the day on the lists. An entry that has left its list meanwhile stays gone; that it was
 * shown is written all the same.
 *
 * @throws TryAgainError when others keep changing the entries
 */
async function writeShown(
  { client, table: TableName, pause }: BatchSource,
  lines: readonly ShownLine[],
): Promise<void> {
  const gone = new Set<ShownLine>();
  for (let attempt = 1; attempt <= writeTries; attempt += 1) {
    const marks = lines.filter((line) => !gone.has(line));
    const TransactItems = [
      ...marks.map(({ of, referralId, role, day }) => ({
        Update: {
          TableName,
          Key: toKey(keys.listing(of, referralId, role)),
          UpdateExpression: 'SET shownOn = :day',
          ConditionExpression: 'attribute_exists(pk)',
          ExpressionAttributeValues: marshall({ ':day': day }),
        },
      })),
      ...lines.map(({ referralId, event, hash, day }) => ({
        Put: { TableName, Item: toItem(viewKey(referralId, { hash, since: `${day}T00:00:00.000Z` }), event) },
      })),
    ];
    try {
      await client.send(new TransactWriteItemsCommand({ TransactItems }));
      return;
    } catch (error) {
      if (!(error instanceof TransactionCanceledException)) throw error;
      const reasons = reasonsOf(error);
      const left = marks.filter((_, at) => reasons[at] === 'ConditionalCheckFailed');
      for (const line of left) gone.add(line);
      if (left.length === 0 && !mayPass(error)) throw error;
      await pause(attempt);
    }
  }
  throw new TryAgainError('a list is being changed by others');
}

function nameOf({ pk, sk }: { readonly pk: string; readonly sk: string }): string {
  return `${pk} ${sk}`;
}

function byKey(items: readonly Item[]): ReadonlyMap<string, Item> {
  return new Map(items.map((item) => [nameOf({ pk: item['pk']?.S ?? '', sk: item['sk']?.S ?? '' }), item]));
}
