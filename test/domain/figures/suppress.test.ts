import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { boundsOf, type Count, disclose, least, step } from '../../../functions/domain/figures/suppress.ts';
import { countOf, derivedFrom, known, tablesOf } from './attacker.ts';

const size = fc.oneof(fc.integer({ min: 0, max: 12 }), fc.integer({ min: 0, max: 40 }));
const small = tablesOf(['ips', 'work'], ['zeist', 'bunnik']);
const sizes = fc.array(size, { minLength: small.groups.length, maxLength: small.groups.length });
const few = fc.array(fc.integer({ min: 0, max: 3 }), {
  minLength: small.groups.length,
  maxLength: small.groups.length,
});

/** One programme in three municipalities: all of it, and each. */
const three = (zeist: number, bunnik: number, lopik: number): readonly Count[] => {
  const people = new Map([
    ['ips|zeist|yes|1', zeist],
    ['ips|bunnik|yes|1', bunnik],
    ['ips|lopik|yes|1', lopik],
  ]);
  return ['*', 'zeist', 'bunnik', 'lopik'].map((one) => countOf(people, `ips|${one}|*|*`));
};
const lopik = ['ips|lopik|yes|1'];

describe('what is hidden cannot be worked out', () => {
  test('a small group stays hidden alone where rounding leaves enough open', () => {
    const published = disclose(three(43, 31, 3));
    expect(published.map(({ shown }) => shown)).toEqual([75, 45, 30, undefined]);
    expect(boundsOf(published, [lopik])).toEqual([{ low: 0, high: 6 }]);
  });

  test('and another is hidden with it where rounding would tell it', () => {
    // 72 are shown as 70, for at most 72; 43 and 28 as 45 and 30, for at least 43 and 28: the third would be nobody, or one.
    const careless = three(43, 28, 1).map(({ value, ...one }) =>
      value < least ? one : { ...one, shown: Math.round(value / step) * step },
    );
    expect(known(careless, lopik)).toEqual({ low: 0, high: 1 });
    expect(boundsOf(careless, [lopik])).toEqual([{ low: 0, high: 1 }]);
    expect(disclose(three(43, 28, 1)).map(({ shown }) => shown)).toEqual([70, 45, undefined, undefined]);
  });

  test('no number below 10 is shown, and every other one is a multiple of 5 that is near', () => {
    fc.assert(
      fc.property(sizes, (of) => {
        const people = new Map(small.groups.map((group, at) => [`${group}|1`, of[at] ?? 0]));
        const counts = small.tables.map((name) => countOf(people, name));
        for (const [at, { shown }] of disclose(counts).entries()) {
          if (shown === undefined) continue;
          const { value } = counts[at] as Count;
          expect(value).toBeGreaterThanOrEqual(least);
          expect(shown % step).toBe(0);
          expect(Math.abs(shown - value)).toBeLessThanOrEqual(2);
        }
      }),
      { numRuns: 30 },
    );
  });

  test('not by an attacker with every table of two publications, and neither is who came between them', () => {
    fc.assert(
      fc.property(sizes, few, (of, since) => {
        expect(derivedFrom(small, of, since)).toEqual([]);
      }),
      { numRuns: 10 },
    );
  });
});
