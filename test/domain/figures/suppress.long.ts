import fc from 'fast-check';
import { expect, test } from 'vitest';
import { derivedFrom, tablesOf } from './attacker.ts';

const whole = tablesOf(['ips', 'work', 'school'], ['zeist', 'bunnik', 'lopik', 'woerden']);
const many = { minLength: whole.groups.length, maxLength: whole.groups.length };

// The same as in suppress.test.ts, with tables of the size at which hiding one thing shows another.
test('larger tables, published twice, tell nothing that is hidden', { timeout: 300_000 }, () => {
  const size = fc.oneof(fc.integer({ min: 0, max: 12 }), fc.integer({ min: 0, max: 60 }));
  fc.assert(
    fc.property(fc.array(size, many), fc.array(fc.integer({ min: 0, max: 3 }), many), (of, since) => {
      expect(derivedFrom(whole, of, since)).toEqual([]);
    }),
    { numRuns: 2 },
  );
});
