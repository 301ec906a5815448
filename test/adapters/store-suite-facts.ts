import { marshall } from '@aws-sdk/util-dynamodb';
import { expect, test } from 'vitest';
import type { Fact } from '../../functions/domain/fact.ts';
import type { Stores } from './store-engine.ts';

const fact = (month: string, parts: Partial<Fact> = {}): Fact => ({
  head: { month, municipality: 'GM0355', programme: 'ips' },
  ...parts,
});

/** What results are counted with. */
export function factChecks(stores: () => Stores): void {
  test('facts are read by the months in which people came in, without their ids, and what cannot be read is left out', async () => {
    const { facts, putRaw } = stores();
    const put = (id: string, one: Fact) =>
      putRaw({ pk: { S: `J#${one.head.month}` }, sk: { S: id }, ...marshall(one) });
    const guided = fact('2026-11', { guidance: { talk: 12, month: '2026-11', answered: 1, silent: 0, spells: [] } });
    await put('A', fact('2026-10'));
    await put('B', guided);
    await put('C', fact('2026-12'));
    await putRaw({ pk: { S: 'J#2026-11' }, sk: { S: 'LATER' }, head: { S: 'of a later version' } });
    expect(await facts.received(['2026-10', '2026-11', '2026-09'])).toEqual([fact('2026-10'), guided]);
    expect(await facts.received([])).toEqual([]);
  });

  test('a month of which DynamoDB answers page by page is read whole', async () => {
    const { facts, putRaw } = stores();
    // More than the megabyte of one answer, in few items.
    const wide = 'x'.repeat(300_000);
    for (const id of ['A', 'B', 'C', 'D', 'E']) {
      await putRaw({ pk: { S: 'J#2026-10' }, sk: { S: id }, ...marshall(fact('2026-10')), wide: { S: wide } });
    }
    expect(await facts.received(['2026-10'])).toHaveLength(5);
  });
}
