import { partyRoles } from '../../domain/party.ts';
import { keptCaseSchema } from '../../domain/retention.ts';
import type { RetentionStore } from '../../ports/erasure.ts';
import { contentOf, keys } from './items.ts';
import { type BatchSource, getAll, queryAll } from './query.ts';

/** Until when people are kept, read by queries of a year and by keys alone. */
export function createRetentionStore(source: BatchSource): RetentionStore {
  const { client, table } = source;
  return {
    async kept(years) {
      const items = await Promise.all(years.map((year) => queryAll(client, table, keys.kept(year, '').pk, '')));
      return items.flat().flatMap((item) => keptCaseSchema.safeParse(contentOf(item)).data ?? []);
    },

    async present(ids) {
      const wanted = ids.flatMap((id) => partyRoles.map((role) => keys.party(id, role)));
      const found = await getAll(source, wanted);
      const there = new Set(found.map(({ pk }) => pk?.S));
      return new Set(ids.filter((id) => there.has(keys.party(id, '').pk)));
    },
  };
}
