import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sortedMemory } from '../../../engines/support/sorted-memory.ts';

/** Prime, so that each step of any size reaches all of them: more than fit into four blocks of keys. */
const many = 4_001;
const name = (n: number) => `k${String(n).padStart(4, '0')}`;
const numbers = (from: number, to: number) => Array.from({ length: Math.max(0, to - from) }, (_, n) => from + n);

test('thousands of keys in any order are found by their ranges, also where whole blocks of them are gone', () => {
  const one = fc.integer({ min: 0, max: many });
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: many - 1 }),
      fc.tuple(one, one),
      fc.tuple(one, one),
      fc.integer({ min: -1, max: 900 }),
      fc.boolean(),
      (step, gone, asked, limit, isReverse) => {
        const memory = sortedMemory();
        for (const n of numbers(0, many)) memory.set(name((n * step) % many), 'here');
        for (const n of numbers(...gone)) memory.delete(name(n));
        for (const at of [memory, memory.copy()]) {
          const [from, to] = asked;
          const left = numbers(from, to).filter((n) => n < many && (n < gone[0] || n >= gone[1]));
          if (isReverse) left.reverse();
          const found = at.range({ gte: name(from), lt: name(to), limit, reverse: isReverse }).map(([key]) => key);
          expect(found).toEqual((limit < 0 ? left : left.slice(0, limit)).map(name));
          expect(at.range({ gt: name(from), lte: name(from + 1) }).length).toBe(
            from + 1 < many && (from + 1 < gone[0] || from + 1 >= gone[1]) ? 1 : 0,
          );
        }
      },
    ),
    { numRuns: 8 },
  );
});
