import fc from 'fast-check';
import { expect, test } from 'vitest';
import { partitionPlace, placeOf, sortableValue } from '../../../../engines/dynamodb/keys.ts';

const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 6 }),
  fc.string({ unit: fc.constantFrom(' ', '!', '"', '}', '~', '\u007f', 'a', 'é', '\ue000', '😀'), maxLength: 4 }),
);

function sign(order: number): number {
  return Math.sign(order);
}

test('texts are in the order of their bytes, and a text begins like all that begin with it', () => {
  fc.assert(
    fc.property(text, text, (one, other) => {
      const [a, b] = [partitionPlace({ S: one }), partitionPlace({ S: other })];
      expect(a === b ? 0 : a < b ? -1 : 1).toBe(sign(Buffer.compare(Buffer.from(one), Buffer.from(other))));
      expect(sortableValue({ S: one + other }).startsWith(sortableValue({ S: one }))).toBe(true);
      expect(a).toMatch(/^[ -~]*$/);
    }),
    { numRuns: 300, seed: 1 },
  );
});

test('binaries are in the order of their bytes', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 4 }), fc.uint8Array({ maxLength: 4 }), (one, other) => {
      const place = (bytes: Uint8Array) => partitionPlace({ B: Buffer.from(bytes).toString('base64') });
      const [a, b] = [place(one), place(other)];
      expect(a === b ? 0 : a < b ? -1 : 1).toBe(sign(Buffer.compare(one, other)));
    }),
    { numRuns: 100, seed: 1 },
  );
});

test('no two keys share a place, whatever their parts hold', () => {
  const schema = [
    { AttributeName: 'pk', KeyType: 'HASH' as const },
    { AttributeName: 'sk', KeyType: 'RANGE' as const },
  ];
  const keys = ['', 'a', 'a ', 'a b', ' a', 'a!', '!20'].flatMap((pk) =>
    ['', 'b', ' b', 'a b'].map((sk) => ({ pk, sk })),
  );
  const places = keys.map(({ pk, sk }) => placeOf({ pk: { S: pk }, sk: { S: sk } }, schema));
  expect(new Set(places).size).toBe(keys.length);
});
