import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addNumbers,
  compareNumbers,
  normalNumber,
  sortableNumber,
} from '../../../../engines/dynamodb/values/number.ts';

const digits38 = '9'.repeat(38);

test.each([
  ['0', '0'],
  ['-0', '0'],
  ['000', '0'],
  ['0e999', '0'],
  ['00042', '42'],
  ['1.0', '1'],
  ['01.50', '1.5'],
  ['.5', '0.5'],
  ['5.', '5'],
  ['1E2', '100'],
  ['1.5e+3', '1500'],
  ['-25e-1', '-2.5'],
  ['1e-10', '0.0000000001'],
  [digits38, digits38],
  ['9.9999999999999999999999999999999999999E+125', `${digits38}${'0'.repeat(88)}`],
  ['1E-130', `0.${'0'.repeat(129)}1`],
])('%s is kept as %s', (given, kept) => {
  expect(normalNumber(given)).toBe(kept);
});

test.each([
  ['', 'cannot be converted to a numeric value'],
  ['abc', 'cannot be converted to a numeric value: abc'],
  [' 1', 'cannot be converted'],
  ['+1', 'cannot be converted'],
  ['1e', 'cannot be converted'],
  ['.', 'cannot be converted'],
  ['0x1', 'cannot be converted'],
  ['NaN', 'cannot be converted'],
  ['1e126', 'Number overflow'],
  ['-1e126', 'Number overflow'],
  ['1e-131', 'Number underflow'],
  [`${digits38}9`, 'more than 38 significant digits'],
])('%s is refused', (given, message) => {
  expect(() => normalNumber(given)).toThrow(message);
});

test.each([
  ['1', '2', '3'],
  ['0.1', '0.2', '0.3'],
  ['-1', '1', '0'],
  ['999999999999999', '1', '1000000000000000'],
  ['99999999999999999999', '1', '100000000000000000000'],
  ['1000000000000000000000', '0.0000000000000001', '1000000000000000000000.0000000000000001'],
  ['0', '-7.5', '-7.5'],
])('%s + %s = %s', (one, other, sum) => {
  expect(addNumbers(one, other)).toBe(sum);
  expect(addNumbers(sum, other, true)).toBe(one);
});

test('a sum that has too many digits is refused', () => {
  expect(() => addNumbers(`1${'0'.repeat(38)}`, '1')).toThrow('more than 38 significant digits');
  expect(() => addNumbers(normalNumber('9e125'), normalNumber('9e125'))).toThrow('Number overflow');
});

describe('the order of numbers', () => {
  const number = fc
    .tuple(fc.bigInt({ min: -(10n ** 12n), max: 10n ** 12n }), fc.integer({ min: -60, max: 60 }))
    .map(([mantissa, power]) => normalNumber(`${mantissa}e${power}`));

  test('is that of their sortable texts, and of what is left between them', () => {
    fc.assert(
      fc.property(number, number, (one, other) => {
        const sign = Math.sign(compareNumbers(one, other));
        const [a, b] = [sortableNumber(one), sortableNumber(other)];
        expect(Math.sign(a === b ? 0 : a < b ? -1 : 1)).toBe(sign);
        expect(sign).toBe(Math.sign(Number(one) - Number(other)));
      }),
      { numRuns: 200, seed: 38 },
    );
  });

  test('holds at the ends of the range', () => {
    const ordered = ['-9e125', '-1.5', '-1', '-1e-130', '0', '1e-130', '0.09', '0.1', '1', '1.5', '2', '10', '9e125'];
    const texts = ordered.map((text) => sortableNumber(normalNumber(text)));
    expect(texts).toEqual(texts.toSorted());
    expect(texts.every((text) => /^["-}]+$/.test(text))).toBe(true);
  });
});
