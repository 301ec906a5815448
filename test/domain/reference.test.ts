import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { InvariantError } from '../../functions/domain/errors.ts';
import { isReference, makeReference, readReference } from '../../functions/domain/reference.ts';

const alphabet = [...'0123456789ABCDEFGHJKMNPQRSTVWXYZ'];
const bodies = fc.array(fc.constantFrom(...alphabet), { minLength: 6, maxLength: 6 }).map((list) => list.join(''));
const references = bodies.map((body) => makeReference(() => body));

describe('references', () => {
  test('are HW, a dash, six random characters and a check character', () => {
    fc.assert(
      fc.property(bodies, (body) => {
        const reference = makeReference((size) => body.slice(0, size));
        expect(reference.slice(0, 9)).toBe(`HW-${body}`);
        expect(reference).toHaveLength(10);
        expect(isReference(reference)).toBe(true);
      }),
    );
  });

  test('a source that gives other characters is refused', () => {
    expect(() => makeReference(() => 'abcdef')).toThrow(InvariantError);
    expect(() => makeReference(() => 'ABC')).toThrow(InvariantError);
  });

  test('every single substitution is caught', () => {
    fc.assert(
      fc.property(references, fc.integer({ min: 3, max: 9 }), fc.constantFrom(...alphabet), (reference, at, other) => {
        fc.pre(reference[at] !== other);
        expect(isReference(reference.slice(0, at) + other + reference.slice(at + 1))).toBe(false);
      }),
    );
  });

  test('every swap of two different characters is caught, the check character included', () => {
    fc.assert(
      fc.property(references, fc.integer({ min: 3, max: 9 }), fc.integer({ min: 3, max: 9 }), (reference, a, b) => {
        const swapped = [...reference];
        const [first = '', second = ''] = [swapped[a], swapped[b]];
        fc.pre(first !== second);
        swapped[a] = second;
        swapped[b] = first;
        expect(isReference(swapped.join(''))).toBe(false);
      }),
    );
  });

  test('are read back however they are typed', () => {
    fc.assert(
      fc.property(references, fc.boolean(), fc.boolean(), fc.boolean(), (reference, lower, spaced, bare) => {
        let typed = reference.replace(/0/g, 'O').replace(/1/g, 'l');
        if (spaced) typed = ` ${typed.slice(0, 6)} ${typed.slice(6)}\t`;
        if (bare) typed = typed.replace('HW-', '');
        if (lower) typed = typed.toLowerCase();
        expect(readReference(typed)).toBe(reference);
      }),
    );
  });

  test('a reference whose body begins with HW is told from the prefix', () => {
    const reference = makeReference(() => 'HW1234');
    expect(readReference(reference.slice(3))).toBe(reference);
    expect(readReference(reference.replace('-', ' – '))).toBe(reference);
  });

  test.each(['', 'HW', 'HW-', 'HW-000000', 'HW-0000001', 'HW-UUUUUUU', 'XX-0000000', 'HW-0000000 extra'])(
    '%j is no reference',
    (text) => {
      expect(readReference(text)).toBeUndefined();
      expect(isReference(text)).toBe(false);
    },
  );
});
