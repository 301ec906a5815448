import { describe, expect, it } from 'vitest';
import { type Count, type Disclosed, disclose, publicRules } from '../../../functions/domain/figures/suppress.ts';
import { type Shape, toldByRule } from './attacker.ts';
import { within } from './linear.ts';

const row: Shape = [];

/** One table of three rows; two tables of the same people; and rows with tables of their own, as a publication has them. */
const shapes = {
  'one table': { shape: [[row, row, row]], people: [23, 27] },
  'two tables of the same people': {
    shape: [
      [row, row],
      [row, row],
    ],
    people: [13, 17],
  },
  'classes with a table each': { shape: [[[[row, row]], [[row, row]]]], people: [10, 12] },
} satisfies Record<string, { shape: Shape; people: readonly [number, number] }>;

const valuesOf = (table: readonly number[]): readonly Count[] => table.map((value) => ({ value }));
const shownOf = ({ tables }: Disclosed) => tables.map((rows) => rows.map(({ shown }) => shown ?? '-').join(' '));

/**
 * What is usually done: small numbers are hidden, and the smallest other one where only one is. It looks at the numbers, so a reader
 * who knows that can exclude some. Without rounding, which would cover it for these small tables.
 */
function usual({ value, tables = [] }: Count): Disclosed {
  return {
    shown: value,
    tables: tables.map((rows) => {
      const small = rows.filter((one) => one.value < publicRules.least);
      const others = rows.filter((one) => one.value >= publicRules.least).map((one) => one.value);
      const more = small.length === 1 ? Math.min(...others) : 0;
      return rows.map((one) => ({
        tables: [],
        ...(one.value < publicRules.least || one.value === more ? {} : { shown: one.value }),
      }));
    }),
  };
}

describe('what is published', () => {
  it('hides numbers below ten and rounds the others to five', () => {
    const all = disclose({ value: 63, tables: [valuesOf([28, 22, 13]), valuesOf([51, 9, 3, 0])] });
    expect(all.shown).toBe(65);
    expect(shownOf(all)).toEqual(['30 20 15', '50 - - -']);
    expect(disclose({ value: 9, tables: [valuesOf([9, 0])] })).toEqual({
      tables: [[{ tables: [] }, { tables: [] }]],
    });
  });

  it('hides one more where a hidden number would be the rest of a total', () => {
    const { tables } = disclose({ value: 57, tables: [valuesOf([38, 18, 1])] });
    expect(tables[0]?.map(({ shown }) => shown)).toEqual([40, undefined, undefined]);
    const naive = disclose({ value: 57, tables: [valuesOf([38, 18, 1])] }, { ...publicRules, leastOpen: 1 });
    expect(naive.tables[0]?.map(({ shown }) => shown)).toEqual([40, 20, undefined]);
  });

  describe('to a reader who knows the rule and tries every possible table', () => {
    it.each(Object.entries(shapes))('tells no number, and no group of rows: %s', (_, { shape, people }) => {
      expect(toldByRule(shape, people, (root) => disclose(root))).toEqual([]);
    });

    it.each([
      [
        'nothing more is hidden than what is small',
        23,
        (root: Count) => disclose(root, { ...publicRules, leastOpen: 1 }),
      ],
      ['numbers are not rounded', 27, (root: Count) => disclose(root, { ...publicRules, step: 1, leastOpen: 1 })],
      ['what is hidden besides is chosen by the numbers', 27, usual],
    ])('tells some where %s', (_, from, publish) => {
      expect(toldByRule([[row, row, row]], [from, 27], publish).length).toBeGreaterThan(0);
    });
  });
});

describe('the attacker of the tests', () => {
  it('solves linear programs, one target after the other', () => {
    // Of a textbook: 3x + 5y within x ≤ 4, 2y ≤ 12, 3x + 2y ≤ 18 is at most 36.
    const limits = [
      { row: [1, 0], most: 4 },
      { row: [0, 2], most: 12 },
      { row: [3, 2], most: 18 },
    ];
    const mostOf = within(2, limits);
    expect(mostOf([3, 5])).toBeCloseTo(36);
    expect(mostOf([1, 0])).toBeCloseTo(4);
    expect(mostOf([-1, -1])).toBeCloseTo(0);
    expect(within(2, [{ row: [1, -1], most: 0 }])([1, 0])).toBe(Infinity);
    expect(
      within(1, [
        { row: [-1], most: -3 },
        { row: [1], most: 8 },
      ])([-1]),
    ).toBeCloseTo(-3);
  });
});
