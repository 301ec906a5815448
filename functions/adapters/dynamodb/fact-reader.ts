import { factSchema } from '../../domain/fact-schema.ts';
import type { FactReader } from '../../ports/results.ts';
import { contentOf, keys } from './items.ts';
import { type BatchSource, queryAll } from './query.ts';

/** Reads what results are counted with, a query for each month. */
export function createFactReader({ client, table }: Pick<BatchSource, 'client' | 'table'>): FactReader {
  return {
    async received(months) {
      const items = await Promise.all(months.map((month) => queryAll(client, table, keys.fact(month, '').pk, '')));
      return items.flat().flatMap((item) => factSchema.safeParse(contentOf(item)).data ?? []);
    },
  };
}
