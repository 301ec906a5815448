import { describe, expect, it } from 'vitest';
import { disclose, publicRules, type Rules } from '../../../functions/domain/figures/suppress.ts';
import { type Cell, derivedFrom, toldByRule, treeOf } from './attacker.ts';

/** Five years of publications of a region like ours: five results, three programmes, fourteen municipalities of very different sizes. */
const results = [0.27, 0.12, 0.25, 0.16, 0.2];
const programmes = [0.5, 0.35, 0.15];
const municipalities = [0.04, 0.03, 0.06, 0.01, 0.01, 0.34, 0.03, 0.03, 0.09, 0.12, 0.01, 0.08, 0.07, 0.08];
const people = [14, 25, 40, 60, 80, 100, 110, 120, 130, 140];

/** Pseudo-random numbers of a seed, the same each time. */
function chance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1103515245 + 12345) % 2147483648;
    return state / 2147483648;
  };
}

/** People in each of the finest groups of one publication. */
function cellsOf(count: number, random: () => number): readonly Cell[] {
  const pick = (shares: readonly number[]) => {
    let left = random() * shares.reduce((sum, one) => sum + one, 0);
    const at = shares.findIndex((share) => {
      left -= share;
      return left < 0;
    });
    return at === -1 ? 0 : at;
  };
  const found = new Map<string, number>();
  for (let n = 0; n < count; n += 1) {
    const key = [pick(results), pick(programmes), pick(municipalities)].join(' ');
    found.set(key, (found.get(key) ?? 0) + 1);
  }
  return results.flatMap((_, of) =>
    programmes.flatMap((__, p) =>
      municipalities.map((___, m) => ({ of, rows: [p, m], people: found.get(`${of} ${p} ${m}`) ?? 0 })),
    ),
  );
}

function attacked(cells: readonly Cell[], rules: Rules): readonly string[] {
  return derivedFrom(cells, disclose(treeOf(cells, results.length, [programmes.length, municipalities.length]), rules));
}

/** A publication in which the numbers of the first result are rounded up and its total down, so that the small ones would be their difference. */
function unlucky(random: () => number): readonly Cell[] {
  const people = new Map([
    ['0 5', 38],
    ['1 9', 18],
    ['2 0', 1],
  ]);
  return cellsOf(110, random).map((cell) =>
    cell.of === 0 ? { ...cell, people: people.get(cell.rows.join(' ')) ?? 0 } : cell,
  );
}

describe('five years of publications of a whole region', () => {
  // Nobody is in two of them, so no number of one limits a number of another: each is a program of its own.
  it('tell nothing to linear programs over all tables at once', () => {
    const random = chance(20260630);
    const all = [...people.map((count) => cellsOf(count, random)), unlucky(random)];
    expect(all.flatMap((cells) => attacked(cells, publicRules))).toEqual([]);
  });

  it('would tell some with nothing hidden but what is small', () => {
    expect(attacked(unlucky(chance(20260630)), { ...publicRules, leastOpen: 1 }).length).toBeGreaterThan(0);
  });

  it('tell nothing to a reader who knows the rule and tries larger tables', () => {
    expect(toldByRule([[[], [], []]], [0, 32], (root) => disclose(root))).toEqual([]);
    expect(toldByRule([[[[[], []]], [[[], []]]]], [0, 15], (root) => disclose(root))).toEqual([]);
  });
});
