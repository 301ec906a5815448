import { type Absence, absenceSchema } from '../../domain/absence.ts';
import type { AbsenceStore } from '../../ports/absence-store.ts';
import { keyPrefixes } from '../../ports/table.ts';
import { contentOf, daysAfter, expiring, type Key, keys, livingAt, toItem, toKey } from './items.ts';
import { getAll, type PeopleSource, queryAll } from './query.ts';
import { writeTogether } from './write-together.ts';

/** How long an absence is kept after its last day, so that whoever looks that morning still reads that it ended. */
const keptDays = 1;

/** Somebody's absence, under the mark of their mailbox: among the people's own items, because it holds addresses. */
const absenceKey = (mark: string): Key => ({ pk: `${keyPrefixes.party}away#${mark}`, sk: 'AWAY' });

/** Absences: each among the people's own items, and its mark alone on the list of those who are away. */
export function createAbsenceStore(source: PeopleSource): AbsenceStore {
  const { client, table, clock } = source;

  async function writeBoth(mark: string, absence?: Absence): Promise<void> {
    const both = [absenceKey(mark), keys.away(mark)] as const;
    const expiry = absence === undefined ? {} : expiring(daysAfter(`${absence.backOn}T00:00:00.000Z`, keptDays));
    const TransactItems = both.map((key, index) =>
      absence === undefined
        ? { Delete: { TableName: table, Key: toKey(key) } }
        : { Put: { TableName: table, Item: toItem(key, index === 0 ? absence : { backOn: absence.backOn }, expiry) } },
    );
    await writeTogether(source, TransactItems, 'an absence');
  }

  return {
    put: (absence) => writeBoth(absence.of.mark, absence),
    end: (mark) => writeBoth(mark),

    async of(marks) {
      const items = await getAll(source, [...new Set(marks)].map(absenceKey));
      return items.filter(livingAt(clock())).flatMap((item) => absenceSchema.safeParse(contentOf(item)).data ?? []);
    },

    async marks() {
      const { pk } = keys.away('');
      const items = await queryAll(client, table, pk, '');
      return items.filter(livingAt(clock())).flatMap((item) => item['sk']?.S ?? []);
    },
  };
}
