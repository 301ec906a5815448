import { expect, test } from 'vitest';
import type { Publication } from '../../functions/domain/figures/publication-schema.ts';
import type { Stores } from './store-engine.ts';

const publication = (halfYear: string, people: number): Publication => ({
  halfYear,
  until: '2026-12',
  madeOn: '2027-03-01',
  people,
  results: [{ code: 'work', people, municipalities: [{ code: 'GM0344', name: 'Utrecht' }] }],
  weeks: { talk: 3 },
});

/** What was published of results. */
export function publicationChecks(stores: () => Stores): void {
  test('what was published is kept as it was first written, and read the earliest first', async () => {
    const { publications, published } = stores();
    expect(await publications.all()).toEqual([]);
    await publications.add(publication('2026-H2', 20));
    await publications.add(publication('2026-H1', 45));
    await publications.add(publication('2026-H1', 50));
    const kept = [publication('2026-H1', 45), publication('2026-H2', 20)];
    expect(await publications.all()).toEqual(kept);
    // Whoever shows them has no way to add one.
    expect(await published.all()).toEqual(kept);
    expect(Object.keys(published)).toEqual(['all']);
  });
}
