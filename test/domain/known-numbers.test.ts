import { describe, expect, test } from 'vitest';
import {
  isDate,
  isNationalPhone,
  withoutExplained,
  withoutMarkedNumbers,
} from '../../functions/domain/known-numbers.ts';

const gone = ' # ';

describe('a bank account', () => {
  test.each([
    ['NL91ABNA0417164300', gone],
    ['nl91 abna 0417 1643 00', gone],
    ['NL91 ABNA 0417 1643 00 graag', `${gone} graag`],
    ['BE68539007547034', gone],
    // The shortest there is, of Norway.
    ['NO9386011117947', gone],
    ['NL91ABNA0417164301', 'NL91ABNA0417164301'],
    ['NL91ABNA041716430', 'NL91ABNA041716430'],
    ['XNL91ABNA0417164300', 'XNL91ABNA0417164300'],
    ['rekening NL91ABNA0417164300.', `rekening ${gone}.`],
  ])('%s', (text, rest) => {
    expect(withoutMarkedNumbers(text)).toBe(rest);
  });
});

describe('a phone number with the code of its country', () => {
  test.each([
    ['+31612345678', gone],
    ['0031612345678', gone],
    ['+31 (0)6 12345678', gone],
    ['+31(0)6-1234.5678', gone],
    ['+31 6 1234567', '+31 6 1234567'],
    ['+31 6 123456789', '+31 6 123456789'],
    ['+32 470 12 34 56', gone],
    ['+1 212 555 0123', gone],
    ['+49301234567', gone],
    ['00 49 30 1234567', '00 49 30 1234567'],
    ['0049 30 1234567', gone],
    ['10049301234567', '10049301234567'],
    ['bel 0049 30 1234567 graag', `bel ${gone} graag`],
    ['+03 12345678', '+03 12345678'],
    ['+4 12345', '+4 12345'],
  ])('%s', (text, rest) => {
    expect(withoutMarkedNumbers(text)).toBe(rest);
  });
});

test.each<[readonly string[], boolean]>([
  [['27', '03', '1990'], true],
  [['1990', '03', '27'], true],
  [['7', '3', '1990'], true],
  [['31', '12', '2026'], true],
  [['30', '10', '1999'], true],
  [['01', '01', '2000'], true],
  [['32', '12', '2026'], false],
  [['39', '10', '1999'], false],
  [['0', '12', '2026'], false],
  [['27', '13', '1990'], false],
  [['27', '0', '1990'], false],
  [['27', '103', '1990'], false],
  [['27', '031', '1990'], false],
  [['127', '03', '1990'], false],
  [['27', '03', '1890'], false],
  [['27', '03', '19901'], false],
  [['27', '03', '219901'], false],
  [['27', '03', '121990'], false],
  [['27', '03', '2190'], false],
  [['27', '03'], false],
  [['27', '03', '1990', '1'], false],
  [[], false],
])('%j is a date with its year in full: %s', (parts, is) => {
  expect(isDate(parts)).toBe(is);
});

test.each<[readonly string[], boolean]>([
  [['0612345678'], true],
  [['06', '12345678'], true],
  [['030', '234', '56', '78'], true],
  [['0348', '123456'], true],
  [['03481', '23456'], false],
  [['06', '1', '2345678'], false],
  [['06', '1234567', '8'], false],
  [['06123456789'], false],
  [['061234567'], false],
  [['0012345678'], false],
  [['1012345678'], false],
  [['6012345678'], false],
  [[], false],
])('%j is a phone number of this country: %s', (parts, is) => {
  expect(isNationalPhone(parts)).toBe(is);
});

test.each([
  ['€ 1.250,00', gone],
  ['eur 12,-', gone],
  ['1.250,00 per maand', `${gone} per maand`],
  ['om 8.30', `om ${gone}`],
  ['9u30', gone],
  ['0830-1200', gone],
  ['27-03-90', gone],
  ['2025/26', gone],
  ['2025 - 2026', gone],
  ['32 tot 36, of 32-36', `32 tot 36, of ${gone}`],
  ['40 uur', gone],
  ['75%', gone],
  ['35-jarige', '35-jarige'],
  ['3582 KB', gone],
  ['111222333', '111222333'],
  ['8.30.15', '8.30.15'],
])('what explains itself is taken out: %s', (text, rest) => {
  expect(withoutExplained(text)).toBe(rest);
});
