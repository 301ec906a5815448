import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findCitizenNumber } from '../../functions/domain/citizen-number.ts';

/** Nine digits that pass the 11-test; nobody's, as far as we know: made by counting. */
const numbers = fc
  .integer({ min: 1_000_000, max: 99_999_999 })
  .map((body) => {
    const digits = String(body).padStart(8, '0');
    const sum = [...digits].reduce((total, digit, index) => total + Number(digit) * (9 - index), 0) % 11;
    return { digits, last: sum };
  })
  .filter(({ last }) => last < 10)
  .map(({ digits, last }) => `${digits}${last}`);

describe('a citizen service number is found', () => {
  test.each([
    '123456782',
    'Mijn nummer is 123456782.',
    '123 456 782',
    '123.456.782',
    '1234.56.782',
    '123-456-782',
    '12 34 56 782',
    '1 2 3 4 5 6 7 8 2',
    '123 - 456 - 782',
    '123\u2013456\u2013782',
    '１２３４５６７８２',
    'x123456782y',
    '0612345678 123456782',
    '12-03-1999 123456782',
    '123456782 12-03-1999',
    'NL91ABNA0417164300 123456782',
    '+31612345678 123456782',
    '+32 470 12 34 56 123456782',
    'BSN 10000008',
    'bsn: 10.000.008',
    'Burgerservicenummer is 10000008',
    'sofi-nummer 10000008',
  ])('%s', (text) => {
    expect(findCitizenNumber(text)).toBe(true);
  });

  test('wherever it stands and however it is grouped', () => {
    fc.assert(
      fc.property(numbers, fc.integer({ min: 2, max: 7 }), fc.constantFrom('', ' ', '.', '-'), (number, at, joint) => {
        expect(findCitizenNumber(`Hallo, ${number.slice(0, at)}${joint}${number.slice(at)} groet Sam`)).toBe(true);
      }),
    );
  });
});

describe('other numbers are left alone', () => {
  test.each([
    '',
    'Ik ben 27 en wil 24 uur werken.',
    '123456789',
    '000000000',
    '12-03-1999',
    'van 12-03-1999 tot 1-4-2000',
    '1999-03-12 5',
    'BSN? Geboren op 12-03-1999',
    '0612345678',
    '06-12345678',
    '06 12 34 56 78',
    '030 234 56 78',
    '0348-410000',
    '+31612345678',
    '+31 6 12345678',
    '+31 (0)6 12345678',
    '0031 612345678',
    '+32 470 12 34 56',
    '0032 470 12 34 56',
    'NL91 ABNA 0417 1643 00',
    'NL91ABNA0417164300',
    'NL91 ABNA 0417 1643 00 graag overmaken',
    'BE68 5390 0754 7034',
    '10000008',
    '1234567890',
    '12345678',
  ])('%s', (text) => {
    expect(findCitizenNumber(text)).toBe(false);
  });

  test('any date, in any usual form', () => {
    const part = (min: number, max: number) => fc.integer({ min, max });
    fc.assert(
      fc.property(
        part(1, 31),
        part(1, 12),
        part(1900, 2099),
        fc.constantFrom('-', '/', '.', ' '),
        (day, month, year, joint) => {
          const padded = [day, month].map((number) => String(number).padStart(2, '0'));
          expect(findCitizenNumber(`Geboren ${[...padded, year].join(joint)} in Zeist`)).toBe(false);
          expect(findCitizenNumber(`BSN onbekend, ${[year, ...padded.toReversed()].join(joint)}`)).toBe(false);
          expect(findCitizenNumber(`${[day, month, year].join(joint)} 5`)).toBe(false);
        },
      ),
    );
  });

  test('any mobile number', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 10_000_000, max: 99_999_999 }),
        fc.constantFrom('06', '06-', '06 ', '+316', '+31 6 '),
        (rest, start) => {
          expect(findCitizenNumber(`Bel ${start}${rest} na vijven`)).toBe(false);
        },
      ),
    );
  });

  test('text without nine digits', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 200 }), (text) => {
        fc.pre((text.normalize('NFKC').match(/\d/g) ?? []).length < 8);
        expect(findCitizenNumber(text)).toBe(false);
      }),
    );
  });
});

test('a long row of numbers is read in reasonable time', () => {
  expect(findCitizenNumber('1 '.repeat(5000))).toBe(false);
  expect(findCitizenNumber(`NL91 ${'A1 '.repeat(5000)}`)).toBe(false);
});
