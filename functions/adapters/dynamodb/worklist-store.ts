import { marshall } from '@aws-sdk/util-dynamodb';
import * as z from 'zod';
import { answeredDays, answeredSchema } from '../../domain/answered.ts';
import { roles } from '../../domain/codes.ts';
import { defined } from '../../domain/defined.ts';
import { partyRoles } from '../../domain/party.ts';
import { plainDateSchema, type Referral, referralSchema } from '../../domain/referral.ts';
import { storedObject } from '../../domain/stored.ts';
import { taskSchema } from '../../domain/task.ts';
import type { ShownLine, WorklistStore } from '../../ports/worklist-store.ts';
import { answeredKeys } from './answered-keys.ts';
import { readableParties, readableTrajectory } from './case-items.ts';
import { byKey, contentOf, daysAfter, keys, livingAt, toItem, toKey } from './items.ts';
import { type BatchSource, getAll, type PeopleSource, queryAll } from './query.ts';
import { viewKey } from './view-key.ts';
import { writeTogether } from './write-together.ts';

/** A case on a worklist, as stored. */
export const listedSchema = storedObject({
  referralId: z.string(),
  role: z.enum(roles),
  shownOn: plainDateSchema.exactOptional(),
});

/** Lines that are written in one transaction, which takes at most a hundred items: two for each. */
const linesTogether = 50;

/** Worklists. Their entries are written in the transactions of the cases (see transaction.ts). */
export function createWorklistStore(source: PeopleSource): WorklistStore {
  const { client, table, clock } = source;
  const peopleOf = (id: string) => partyRoles.map((role) => keys.party(id, role));
  return {
    async cases(of) {
      const items = await queryAll(client, table, keys.listing(of, '', '').pk, '');
      return items.flatMap((item) => listedSchema.safeParse(contentOf(item)).data ?? []);
    },

    async caseloads(ids, guided = new Set()) {
      const found = byKey(
        await getAll(
          source,
          ids.flatMap((id) => [keys.referral(id), ...peopleOf(id)]),
        ),
      );
      const referrals = ids.flatMap((id) => {
        const item = found(keys.referral(id));
        return item === undefined ? [] : (referralSchema.safeParse(contentOf(item)).data ?? []);
      });
      const runs = ({ id, stage }: Referral) => guided.has(id) && stage === 'checking-in';
      const more = byKey(
        await getAll(
          source,
          referrals.flatMap((one) => [
            ...one.openTasks.map(keys.task),
            ...(runs(one) ? [keys.trajectory(one.id), keys.personal(one.id)] : []),
          ]),
        ),
      );
      const now = clock();
      return referrals.flatMap((referral) => {
        const there = peopleOf(referral.id)
          .map((key) => found(key))
          .filter((item) => item !== undefined);
        const parties = readableParties(there, now);
        if (parties === undefined) return [];
        const open = referral.openTasks.flatMap((id) => {
          const item = more(keys.task(id));
          return item === undefined ? [] : (taskSchema.safeParse(contentOf(item)).data ?? []);
        });
        const running = runs(referral) ? more(keys.trajectory(referral.id)) : undefined;
        const trajectory = running && (() => readableTrajectory(running, more(keys.personal(referral.id)), now));
        const tasks = open.filter(({ status }) => status === 'open');
        return { referral, tasks, parties, ...defined({ trajectory }) };
      });
    },

    async answered(of, now) {
      const items = await queryAll(client, table, answeredKeys.onList(of, '').pk, '');
      const since = daysAfter(now, -answeredDays);
      return items
        .filter(livingAt(now))
        .flatMap((item) => answeredSchema.safeParse(contentOf(item)).data ?? [])
        .filter(({ at }) => at > since);
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
async function writeShown(source: BatchSource, lines: readonly ShownLine[]): Promise<void> {
  const TableName = source.table;
  const views = lines.map(({ referralId, event, hash, day }) => ({
    Put: { TableName, Item: toItem(viewKey(referralId, { hash, since: `${day}T00:00:00.000Z` }), event) },
  }));
  let listed = lines;
  for (;;) {
    const marks = listed.map(({ of, referralId, role, day }) => ({
      Update: {
        TableName,
        Key: toKey(keys.listing(of, referralId, role)),
        UpdateExpression: 'SET shownOn = :day',
        ConditionExpression: 'attribute_exists(pk)',
        ExpressionAttributeValues: marshall({ ':day': day }),
      },
    }));
    const gone = await writeTogether(source, [...marks, ...views], 'a list');
    if (gone.length === 0) return;
    listed = listed.filter((_, at) => !gone.includes(at));
  }
}
