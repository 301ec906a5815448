import { defined } from '../../domain/defined.ts';
import { candidatePartySchema, referrerPartySchema } from '../../domain/party.ts';
import { referralSchema } from '../../domain/referral.ts';
import type { FindStore } from '../../ports/find-store.ts';
import { readDeskRow } from './desk-store.ts';
import { byKey, contentOf, epochSeconds, type Item, keys, toItem } from './items.ts';
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
      return [...new Set(items.filter(livesAt(now)).flatMap(({ sk }) => sk?.S ?? []))].sort();
    },

    async cases(ids, now, withSender = false) {
      const isLive = livesAt(now);
      const people = withSender ? ['candidate', 'referrer'] : ['candidate'];
      const wanted = ids.flatMap((id) => [keys.referral(id), ...people.map((role) => keys.party(id, role))]);
      const found = byKey(await getAll(source, wanted));
      return ids.flatMap((id) => {
        const item = found(keys.referral(id));
        const referral = item && referralSchema.safeParse(contentOf(item)).data;
        if (referral === undefined) return [];
        const party = found(keys.party(id, 'candidate'));
        const candidate = party && isLive(party) ? candidatePartySchema.safeParse(contentOf(party)).data : undefined;
        const sent = withSender ? found(keys.party(id, 'referrer')) : undefined;
        const sender = sent && isLive(sent) ? referrerPartySchema.safeParse(contentOf(sent)).data : undefined;
        return [{ referral, ...defined({ candidate, sender }) }];
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

/** What has expired stays in the table for a day or two. */
function livesAt(now: string): (item: Item) => boolean {
  return ({ expiresAt }) => expiresAt?.N === undefined || Number(expiresAt.N) > epochSeconds(now);
}
