import { expect, test } from 'vitest';
import type { ActView } from '../../functions/cases/act-desk.ts';
import type { ChoosableProvider } from '../../functions/cases/choosable-providers.ts';
import { chooseProviderForm } from '../../functions/web/desk/act/choose-provider-page.ts';
import type { PageContext } from '../../functions/web/page-context.ts';
import { says } from '../support/says.ts';

const context = { lang: 'nl' } as PageContext;
const provider = (name: string, serves: boolean) =>
  ({
    provider: name,
    name,
    serves,
    isPresent: false,
    isFree: true,
    places: 3,
    held: 1,
    ahead: 0,
    reasons: [],
  }) as unknown as ChoosableProvider;
const partsOf = (...providers: ChoosableProvider[]) => {
  const form = chooseProviderForm({ providers, places: new Map() });
  const view = {} as ActView;
  return { facts: String(form.facts?.(view, context, new Map())), aside: String(form.aside?.(view, context)) };
};

test('providers that cannot be chosen stand below the question, folded; where none can, they are all there is to read', () => {
  const { facts, aside } = partsOf(provider('een', true), provider('twee', false));
  expect(facts).not.toContain('twee');
  expect(aside).toMatch(says('desk-place.choose.others'));
  expect(aside).toContain('<details class="fold">');
  expect(aside).toContain('twee');
  expect(partsOf(provider('twee', false)).aside).toContain('<details class="fold" open>');
  expect(partsOf(provider('een', true)).aside).toBe('');
});
