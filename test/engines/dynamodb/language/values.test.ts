import { describe, expect, test } from 'vitest';
import { sameValues } from '../../../../engines/dynamodb/values/compare.ts';
import { readItem } from '../../../../engines/dynamodb/values/read-value.ts';
import { itemSize } from '../../../../engines/dynamodb/values/size.ts';
import type { AttributeValue } from '../../../../engines/dynamodb/wire.ts';

describe('a value of a request', () => {
  test('is copied in normal form, and the request stays as it is', () => {
    const bytes = Uint8Array.of(0, 255, 7);
    const given = {
      text: { S: 'x', N: undefined },
      absent: undefined,
      number: { N: '01.0' },
      bytes: { B: bytes },
      base64: { B: 'AP8H' },
      set: { NS: ['1', '2E1'] },
      deep: { L: [{ M: { b: { B: bytes.subarray(1) } } }] },
    };
    const before = structuredClone(given);
    expect(readItem(given)).toEqual({
      text: { S: 'x' },
      number: { N: '1' },
      bytes: { B: 'AP8H' },
      base64: { B: 'AP8H' },
      set: { NS: ['1', '20'] },
      deep: { L: [{ M: { b: { B: '/wc=' } } }] },
    });
    expect(given).toEqual(before);
  });

  const nested = (depth: number): object =>
    Array.from({ length: depth }).reduce<object>((L) => ({ L: [L] }), { S: 'x' });
  test.each<[string, unknown, string]>([
    ['no type', {}, 'Supplied AttributeValue is empty'],
    ['an unknown type', { X: 'a' }, 'Supplied AttributeValue is empty'],
    ['two types', { S: 'a', N: '1' }, 'more than one datatypes'],
    ['a text that is none', { S: 5 }, 'NUMBER_VALUE cannot be converted to String'],
    ['a flag that is none', { BOOL: 'true' }, 'STRING_VALUE cannot be converted to Boolean'],
    ['NULL that is false', { NULL: false }, 'Null attribute value types must have the value of true'],
    ['base64 of an odd length', { B: 'AAA' }, 'multiple of 4 bytes but found: 3'],
    ['base64 with other characters', { B: 'A*==' }, 'Invalid Base64'],
    ['an empty set of texts', { SS: [] }, 'An string set  may not be empty'],
    ['an empty set of numbers', { NS: [] }, 'An number set  may not be empty'],
    ['an empty set of binaries', { BS: [] }, 'Binary sets should not be empty'],
    ['a set with the same text twice', { SS: ['a', 'a'] }, 'Input collection [a, a] contains duplicates.'],
    ['a set with the same number twice', { NS: ['1', '1.0'] }, 'Input collection contains duplicates'],
    ['a list that is none', { L: {} }, 'Unexpected field type'],
    // AWS counts the attribute's own value as the first level.
    ['more than 32 levels', nested(32), 'Nesting Levels have exceeded supported limits'],
    ['a name of nothing', { M: { '': { S: 'a' } } }, 'Empty attribute name'],
    ['a name of 65,536 bytes', { M: { ['é'.repeat(32_768)]: { S: 'a' } } }, 'must be less than 65536 bytes'],
    ['a value that is none', 'text', 'Unexpected field type'],
  ])('%s is refused', (_, value, message) => {
    expect(() => readItem({ a: value })).toThrow(message);
  });

  test('32 levels and a name of 65,535 bytes are allowed', () => {
    expect(itemSize(readItem({ a: nested(31) }))).toBeGreaterThan(31 * 4);
    expect(itemSize(readItem({ [`${'é'.repeat(32_767)}a`]: { S: 'x' } }))).toBe(65_536);
  });
});

test.each<[string, AttributeValue, number]>([
  ['text by its bytes', { S: 'é' }, 2],
  ['a number by two digits a byte', { N: '12345' }, 4],
  ['a negative number', { N: '-1' }, 3],
  ['a number with zeros behind it', { N: '1000000' }, 2],
  ['a fraction by its pairs of digits', { N: '0.00012' }, 3],
  ['zero', { N: '0' }, 1],
  ['a binary by its bytes', { B: 'AP8H' }, 3],
  ['yes and no', { BOOL: false }, 1],
  ['a set by its elements', { SS: ['ab', 'c'] }, 3],
  ['a list', { L: [{ S: 'ab' }, { NULL: true }] }, 3 + 2 + 3],
  ['a map', { M: { a: { S: 'b' } } }, 3 + 1 + 2],
])('size: %s', (_, value, bytes) => {
  expect(itemSize({ n: value })).toBe(1 + bytes);
});

test.each<[AttributeValue, AttributeValue, boolean]>([
  [{ S: '1' }, { N: '1' }, false],
  [{ SS: ['a', 'b'] }, { SS: ['b', 'a'] }, true],
  [{ SS: ['a', 'b'] }, { SS: ['a'] }, false],
  [{ SS: ['1'] }, { NS: ['1'] }, false],
  [{ L: [{ S: 'a' }, { S: 'b' }] }, { L: [{ S: 'b' }, { S: 'a' }] }, false],
  [{ M: { a: { N: '1' }, b: { L: [] } } }, { M: { b: { L: [] }, a: { N: '1' } } }, true],
  [{ M: { a: { N: '1' } } }, { M: { b: { N: '1' } } }, false],
  [{ M: {} }, { M: { a: { N: '1' } } }, false],
  [{ NULL: true }, { NULL: true }, true],
  [{ BOOL: true }, { BOOL: false }, false],
])('%j and %j are the same: %s', (one, other, same) => {
  expect(sameValues(one, other)).toBe(same);
  expect(sameValues(other, one)).toBe(same);
});
