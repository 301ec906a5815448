import { referralSchema } from '../../domain/referral.ts';
import type { FindStore } from '../../ports/find-store.ts';
import { readableParty } from './case-items.ts';
import { readDeskRow } from './desk-store.ts';
import { byKey, contentOf, keys, livingAt, toItem } from './items.ts';
import { type BatchSource, getAll, queryAll } from './query.ts';
import { viewKey } from './view-key.ts';
import { writeTogether } from './write-together.ts';

/** The index by which the desk finds people, read by keys and queries alone. */
export function createFindStore(source: BatchSource): FindStore {
  const { client, table } = source;
  return {
    async under(marks, now) {
      const items = (
        await Promise.all(marks.map((mark) => queryAll(client, table, keys.found(mark, '').pk, '')))
      ).flat();
      return [...new Set(items.filter(livingAt(now)).flatMap(({ sk }) => sk?.S ?? []))].sort();
    },

    async cases(ids, now, withSender = false) {
      const people = withSender ? ['candidate', 'referrer'] : ['candidate'];
      const wanted = ids.flatMap((id) => [keys.referral(id), ...people.map((role) => keys.party(id, role))]);
      const found = byKey(await getAll(source, wanted));
      return ids.flatMap((id) => {
        const item = found(keys.referral(id));
        const referral = item && referralSchema.safeParse(contentOf(item)).data;
        if (referral === undefined) return [];
        const candidate = readableParty(found(keys.party(id, 'candidate')), now);
        const sender = withSender ? readableParty(found(keys.party(id, 'referrer')), now) : undefined;
        return [
          {
            referral,
            ...(candidate?.role === 'candidate' ? { candidate } : {}),
            ...(sender?.role === 'referrer' ? { sender } : {}),
          },
        ];
      });
    },

    async rows(ids) {
      const items = await getAll(source, ids.map(keys.deskRow));
      return items.flatMap(({ row }) => readDeskRow(row?.S) ?? []);
    },

    async seen(lines) {
      const views = lines.map(({ referralId, event, once }) => ({
        Put: { TableName: table, Item: toItem(viewKey(referralId, once), event) },
      }));
      await writeTogether(source, views, 'who saw whom');
    },
  };
}
