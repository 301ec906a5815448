import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { daysUntil } from '../../../functions/domain/count-waits.ts';
import { curveOf, medianDays, type Waited } from '../../../functions/domain/figures/survival.ts';

/** Times as tables print them: a plus where it had not happened yet. */
const times = (text: string): Waited[] =>
  text.split(' ').map((one) => ({ days: Number.parseInt(one, 10), happened: !one.endsWith('+') }));

/** Weeks of remission in leukaemia (Freireich and others 1963), the example of most textbooks: with a drug, and without. */
const drug = times('6 6 6 6+ 7 9+ 10 10+ 11+ 13 16 17+ 19+ 20+ 22 23 25+ 32+ 32+ 34+ 35+');
const placebo = times('1 1 2 2 3 4 4 5 5 8 8 8 8 11 11 12 12 15 17 22 23');

describe('the curve of Kaplan and Meier', () => {
  test('has the values and errors that textbooks print', () => {
    const known = [
      [6, 21, 0.857, 0.0764],
      [7, 17, 0.807, 0.0869],
      [10, 15, 0.753, 0.0963],
      [13, 12, 0.69, 0.1068],
      [16, 11, 0.627, 0.1141],
      [22, 7, 0.538, 0.1282],
      [23, 6, 0.448, 0.1346],
    ];
    const found = curveOf(drug).map(({ day, atRisk, without, error }) => [
      day,
      atRisk,
      Math.round(without * 1000) / 1000,
      Math.round(error * 10_000) / 10_000,
    ]);
    expect(found).toEqual(known);
  });

  test('its median has the interval that survfit gives on the scale of log(-log)', () => {
    expect(medianDays(drug)).toEqual({ n: 21, happened: 9, median: 23, low: 13, high: undefined });
    expect(medianDays(placebo)).toEqual({ n: 21, happened: 21, median: 8, low: 4, high: 11 });
  });

  test('nothing is made of nothing', () => {
    expect(medianDays([])).toEqual({ n: 0, happened: 0, median: undefined, low: undefined, high: undefined });
    expect(medianDays(times('5+ 9+'))).toMatchObject({ happened: 0, median: undefined });
    expect(medianDays(times('7'))).toMatchObject({ median: 7 });
  });

  test('the median lies in its interval, and is the one by which waits are told', () => {
    const some = fc.array(fc.record({ days: fc.integer({ min: 0, max: 40 }), happened: fc.boolean() }), {
      maxLength: 30,
    });
    fc.assert(
      fc.property(some, (of) => {
        const { median, low, high } = medianDays(of);
        expect(median).toBe(
          daysUntil(
            of.map(({ days, happened }) => ({ days, talk: happened })),
            0.5,
          ),
        );
        if (median === undefined) return;
        expect(low).toBeLessThanOrEqual(median);
        expect(high ?? Number.POSITIVE_INFINITY).toBeGreaterThanOrEqual(median);
      }),
      { numRuns: 200 },
    );
  });
});
