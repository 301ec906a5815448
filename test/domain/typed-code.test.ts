import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readCode } from '../../functions/domain/typed-code.ts';

test.each([
  ['271669', '271669'],
  [' 271 669 ', '271669'],
  ['271-669', '271669'],
  ['271 - 669', '271669'],
  ['271\u2013669', '271669'],
  ['271.669', '271669'],
  ['2 7 1 6 6 9', '271669'],
  ['\uff12\uff17\uff11\uff16\uff16\uff19', '271669'],
  ['\u0662\u0667\u0661\u0666\u0666\u0669', '271669'],
  ['271\u200b669', '271669'],
  ['\u202a271669\u202c', '271669'],
  ['Code 463896.', '463896'],
  ['Je code is 271 669. De code werkt 10 minuten.', '271669'],
  ['Je code: 271669 10 minuten', '271669'],
  ['Code 271-669, geldig tot 05-01-2026', '271669'],
])('%j is the code %s', (typed, code) => {
  expect(readCode(typed)).toBe(code);
});

test.each(['', 'abcdef', '12345', '1234567', '123 4567', '271669 or 463896', '05-01-2026', 'HW-4XYZ123'])(
  '%j is no code',
  (typed) => {
    expect(readCode(typed)).toBeUndefined();
  },
);

test('a code comes through every way of writing it, and what is read is always six plain digits', () => {
  const code = fc.integer({ min: 0, max: 999_999 }).map((number) => String(number).padStart(6, '0'));
  const zero = fc.constantFrom(0x30, 0xff10, 0x660, 0x6f0, 0x966, 0x1d7ce, 0x116da);
  fc.assert(
    fc.property(code, zero, fc.constantFrom('', ' ', '-', '\u00a0', '\u2011'), (plain, from, between) => {
      const digits = [...plain].map((digit) => String.fromCodePoint(from + Number(digit)));
      expect(readCode(`${digits.slice(0, 3).join('')}${between}${digits.slice(3).join('')}`)).toBe(plain);
    }),
  );
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (typed) => {
      expect(readCode(typed) ?? '000000').toMatch(/^[0-9]{6}$/);
    }),
  );
});
