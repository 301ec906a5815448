import { expect, test } from 'vitest';
import { likenessOf } from '../../functions/cases/likely-duplicate.ts';
import type { Referral } from '../../functions/domain/referral.ts';
import { referral } from '../adapters/sample.ts';

const [own, other, third] = ['HW-AAAAAAA', 'HW-BBBBBBB', 'HW-CCCCCCC'];

/** What is found about the first, where the others carry its marks. */
function like(states: Readonly<Record<string, Partial<Referral>>>, remembered: readonly string[] = []) {
  const referrals = {
    head: async (id: string) => (states[id] === undefined ? undefined : referral(id, states[id])),
  };
  const marked = new Map(Object.keys(states).map((id) => [`mark of ${id}`, id]));
  const runtime = { referrals } as unknown as Parameters<typeof likenessOf>[0];
  return likenessOf(runtime, own, [...marked.keys(), 'of nobody'], { marked }, { notDuplicateOf: [...remembered] });
}

test('two that were found to be two people are not marked again, whichever of them remembers', async () => {
  expect(await like({ [other]: {} })).toMatchObject({ likelyDuplicateOf: other });
  expect(await like({ [other]: {} }, [other])).not.toHaveProperty('likelyDuplicateOf');
  expect(await like({ [other]: { notDuplicateOf: [own] } })).not.toHaveProperty('likelyDuplicateOf');
});

test('a third person is still found beside them, and the marks stay with whoever had them first', async () => {
  const found = await like({ [other]: {}, [third]: {} }, [other]);
  expect(found.likelyDuplicateOf).toBe(third);
  expect(found.marks).toEqual([{ hash: 'of nobody', referralId: own }]);
});

test('one that has ended is nobody to compare with', async () => {
  const found = await like({ [other]: { stage: 'closed' } });
  expect(found).not.toHaveProperty('likelyDuplicateOf');
  expect(found.marks.map(({ hash }) => hash)).toContain(`mark of ${other}`);
});
