import { afterAll, beforeAll, expect, test } from 'vitest';
import { keys } from '../../functions/adapters/dynamodb/items.ts';
import { cast, started } from '../support/cases.ts';
import { formOn } from '../support/form-filling.ts';
import { type Journey, openJourney } from '../support/journey.ts';
import { regionNamed, withWorkplaceNames } from '../support/regions.ts';
import { says } from '../support/says.ts';
import { allItems } from '../support/table.ts';

let journey: Journey;
beforeAll(async () => {
  journey = await openJourney({ regionContent: withWorkplaceNames(await regionNamed()) });
});
afterAll(() => journey.close());

const name = 'Bakkerij De Krakeling';

test('where the basis covers it the name of an employer is asked on a page of its own, and lies with the people alone', async () => {
  const people = cast('werkgever');
  const reference = await started(journey, people);
  const coach = journey.person(people.jobCoach);
  await coach.list();
  const pages = `${new URL(journey.app.url).origin}/mijn/traject/${reference}`;
  const wrong = { kind: 'employee', startedOn: '2026-02-31', hoursPerWeek: 'veel' };
  const refused = (await coach.post(`${pages}/meld/werk`, wrong)).html;
  // Mistakes are named in the order of the page.
  expect([...refused.matchAll(/<li><a href="#([^"]+)"/g)].map(([, field]) => field)).toEqual([
    expect.stringMatching(/^startedOn/),
    'hoursPerWeek',
  ]);
  const begun = { kind: 'employee', startedOn: journey.day(), hoursPerWeek: '24', municipality: 'GM0344' };
  const asked = await coach.post(`${pages}/meld/werk`, begun);
  expect(new URL(asked.url).pathname).toBe(`/mijn/traject/${reference}/meld/naam`);
  expect(asked.text).toMatch(says('report.saved.job-started'));
  const seen = formOn(asked.html)?.controls.filter(({ type }) => !/hidden|button/.test(type));
  expect(seen?.map((control) => control.name)).toEqual(['name']);
  const spell = /name="spell" value="([^"]+)"/.exec(asked.html)?.[1] ?? '';
  expect((await coach.post(`${pages}/meld/naam`, { spell, name: 'X' })).status).toBe(400);
  // Skipping it is no second report: nobody reads that they told something twice.
  const skipped = await coach.post(`${pages}/meld/naam`, { spell, name: '' });
  expect(skipped.text).toMatch(says('report.saved.nameless'));
  expect(skipped.text).not.toMatch(says('report.saved.known'));
  const kept = await coach.post(`${pages}/meld/naam`, { spell, name });
  expect(kept.text).toMatch(says('report.saved.workplace'));
  expect(kept.text).toContain(name);

  // Their provider reads it too; nobody else finds the page.
  const { provider } = (await journey.look(reference)).referral;
  const desk = journey.person(journey.app.region.providers.find(({ id }) => id === provider)?.mailbox ?? '');
  await desk.list();
  expect((await desk.get(pages)).text).toContain(name);
  const holding = (await allItems(journey.app)).filter((item) => JSON.stringify(item).includes(name));
  expect(holding.map(({ pk, sk }) => ({ pk, sk }))).toEqual([keys.personal(reference)]);
  expect(JSON.stringify(await journey.app.mails())).not.toContain(name);

  const emptied = await coach.post(`${pages}/meld/naam`, { spell });
  expect(emptied.text).toMatch(says('report.saved.nameless'));
  expect(JSON.stringify(await allItems(journey.app))).not.toContain(name);
});
