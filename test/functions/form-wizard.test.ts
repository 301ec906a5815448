import { expect, test } from 'vitest';
import { regionPartPath } from '../../functions/domain/desk-paths.ts';
import { htmlProblems } from '../support/fake-links.ts';
import { hiddenFieldsOf } from '../support/form-filling.ts';
import { formCase } from '../support/forms.ts';
import { openedRegion, usual } from '../support/region-forms.ts';
import { says } from '../support/says.ts';

const { body } = formCase('power-automate');
const part = 'forms.nieuw';
const first = { name: 'Aanmelden', client: 'zaken', sample: JSON.stringify(body) };

async function opened() {
  const region = await openedRegion();
  await region.send('clients.nieuw', { 'value.name': 'Zaken', 'value.vouches': 'yes' });
  return region;
}

/** The choices of a page of lines, as a browser would send them. */
function choicesIn(page: string): Record<string, string> {
  const selects = [...page.matchAll(/<select id="[^"]*" name="([^"]+)"[\s\S]*?<\/select>/g)];
  return Object.fromEntries(
    selects.map(([all, name = '']) => [name, /<option value="([^"]*)" selected>/.exec(all)?.[1] ?? '']),
  );
}

test('what the pages of a form keep is a mapping and nothing of the sample, and only after a sign-in of that moment', async () => {
  const { world, send } = await opened();
  const lines = await send(part, first, 'read');
  expect(await htmlProblems(lines.page)).toEqual([]);
  const chosen = { ...first, ...choicesIn(lines.page), 'fixed.handover': 'yes' };
  const result = await send(part, chosen, 'see');
  expect(result.page).toMatch(says('desk-forms.resultGood'));
  expect(await htmlProblems(result.page)).toEqual([]);
  const along = Object.fromEntries(
    [...hiddenFieldsOf(result.page)].map(([name, value]) => [name, value.replaceAll('&quot;', '"')]),
  );
  const signedInAt = world.time.now;
  const before = world.regionChanges.length;
  world.time.now = new Date(Date.parse(signedInAt) + 6 * 60_000).toISOString();
  const stale = await send(part, { ...along, ...usual }, 'live');
  expect([stale.status, world.regionChanges.length]).toEqual([403, before]);
  expect(stale.page).toMatch(says('desk-act.freshLink'));
  world.time.now = signedInAt;
  const live = await send(part, { ...along, ...usual }, 'live');
  expect(live.page).toBe('');
  const { part: made, value } = world.regionChanges.at(-1) ?? {};
  expect(made).toBe('forms.aanmelden');
  expect(value).toMatchObject({
    client: 'zaken',
    submissionId: 'responseId',
    fields: expect.arrayContaining([
      { to: 'candidate.municipality', from: 'woonplaats' },
      { to: 'situation.benefit', from: 'uitkering', values: { Bijstand: 'participatiewet', WW: 'ww' } },
      { to: 'request.handover', value: true },
    ]),
    ignored: ['responder', 'submitDate'],
  });
  for (const said of ['Noor', 'Voorbeeld', '1990', 'noor@post.example', 'Zeist', 'Weer werken']) {
    expect(JSON.stringify([value, world.logged])).not.toContain(said);
  }
});

test.each([
  ['no JSON', { sample: 'Noor' }, 'notJson'],
  ['a sample that is too long', { sample: JSON.stringify({ a: 'x'.repeat(12_001) }) }, 'tooLong'],
  ['a sample without answers', { sample: '{}' }, 'noFields'],
  ['no name', { name: ' ' }, 'emptyName'],
  ['a system that is none', { client: 'ander' }, 'chooseClient'],
])('%s is said at its question', async (_, wrong, problem) => {
  const { send } = await opened();
  const answer = await send(part, { ...first, ...wrong }, 'read');
  expect(answer.status).toBe(400);
  expect(answer.page).toMatch(says(`desk-forms.${problem}`));
  expect(await htmlProblems(answer.page)).toEqual([]);
});

test('an answer that nobody gave a meaning is asked for', async () => {
  const { send } = await opened();
  const sample = JSON.stringify({ ...body, uitkering: 'iets' });
  const lines = await send(part, { ...first, sample }, 'read');
  const answer = await send(part, { ...first, sample, ...choicesIn(lines.page) }, 'see');
  expect(answer.status).toBe(400);
  expect(answer.page).toMatch(says('desk-forms.chooseMeaning'));
});

test('a form is not for a municipality to map', async () => {
  const { world, cookie } = await openedRegion('municipality');
  expect((await world.get(regionPartPath(part), cookie)).status).toBe(403);
});
