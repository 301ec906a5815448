import * as z from 'zod';
import { roles } from '../../domain/codes.ts';
import { partyRoles, partySchema, toParties } from '../../domain/party.ts';
import { plainDateSchema, referralSchema } from '../../domain/referral.ts';
import { storedObject } from '../../domain/stored.ts';
import { taskSchema } from '../../domain/task.ts';
import type { WorklistStore } from '../../ports.ts';
import { contentOf, type Item, keys } from './items.ts';
import { type BatchSource, getAll, queryAll } from './query.ts';

/** A case on a worklist, as stored. */
export const listedSchema = storedObject({
  referralId: z.string(),
  role: z.enum(roles),
  shownOn: plainDateSchema.exactOptional(),
});

/** Worklists. This side only reads; the entries are written in the transactions of the cases (see transaction.ts). */
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
  };
}

function nameOf({ pk, sk }: { readonly pk: string; readonly sk: string }): string {
  return `${pk} ${sk}`;
}

function byKey(items: readonly Item[]): ReadonlyMap<string, Item> {
  return new Map(items.map((item) => [nameOf({ pk: item['pk']?.S ?? '', sk: item['sk']?.S ?? '' }), item]));
}
