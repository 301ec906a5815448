import { expect, test } from 'vitest';
import { instantAt } from '../../functions/domain/calendar.ts';
import { type Filling, valuesOnPath } from '../../functions/serve-public/form-path.ts';
import { questionsAt } from '../../functions/serve-public/step-questions.ts';
import { stepNames } from '../../functions/web/public/steps.ts';
import { midden } from '../domain/fixtures.ts';

const region = midden();
const wish = 'request.preferredProvider';
const today = '2026-11-16';
const runtime = { region, clock: () => instantAt(today, '10:00') } as unknown as Parameters<typeof questionsAt>[2];

/** Somebody of 36 who wishes for a provider, with every step sent. */
function wishing(municipality: string, provider: string): Filling {
  const said = {
    'candidate.birthDate.day': '23',
    'candidate.birthDate.month': '4',
    'candidate.birthDate.year': '1990',
    'candidate.municipality': municipality,
    'situation.inCareAt': 'none',
    'situation.benefit': 'participatiewet',
    [wish]: provider,
  };
  const values = new Map(Object.entries(said).map(([name, value]) => [name, [value]]));
  return { kind: 'self', values, done: new Set(stepNames), handover: false };
}

const offered = (filling: Filling) =>
  questionsAt('wishes', { ...filling, formKey: 'form' }, runtime, 'nl')
    .find(({ name }) => name === wish)
    ?.options?.map(({ value }) => value);

test('only providers that work for this person can be wished for, and a wish does not outlive another municipality', () => {
  const [zeist, ijsselstein] = [wishing('GM0355', 'jobstap'), wishing('GM0353', 'jobstap')];
  expect(offered(ijsselstein)).toContain('jobstap');
  expect(offered(zeist)).not.toContain('jobstap');
  expect(offered(zeist)).toContain('kwintes');
  const sent = (filling: Filling) => valuesOnPath(filling, { region, today }).get(wish);
  expect(sent(ijsselstein)).toEqual(['jobstap']);
  expect(sent(zeist)).toBeUndefined();
  // What no provider of the region is called stays, and is refused as a mistake.
  expect(sent(wishing('GM0355', 'nobody'))).toEqual(['nobody']);
});
