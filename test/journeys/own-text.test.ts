import { afterEach, expect, test } from 'vitest';
import { createRegionDesk } from '../../functions/cases/region-desk.ts';
import type { Staff } from '../../functions/domain/staff.ts';
import { about, bySelf, cast } from '../support/cases.ts';
import { type Journey, openJourney } from '../support/journey.ts';
import { says } from '../support/says.ts';

const coordinator: Staff = { subject: 'c-1', role: 'coordinator', scope: 'region' };
const because = { code: 'agreed' } as const;

let journey: Journey | undefined;
afterEach(async () => {
  await journey?.close();
  journey = undefined;
});

test('a changed sentence is in the next mail and page, in each language; taken back, the usual one is', async () => {
  journey = await openJourney();
  const { app } = journey;
  const desk = createRegionDesk(app.runtime('act-at-desk'));
  const change = async (key: string, value: unknown) => {
    const part = `texts.${key}`;
    const { seen } = (await desk.open()).part(part);
    return desk.change(coordinator, { part, value, because, seen });
  };
  const read = async (mark: string, language: 'nl' | 'en') => {
    const at = journey as Journey;
    const parts = bySelf(cast(mark));
    const reference = await at.refer({ ...parts, candidate: { ...parts.candidate, language } });
    return at.newestMail(cast(mark).candidate, about(reference));
  };
  const key = 'mails--received-candidate--paragraphs--1';
  const said = { nl: 'Bij de knop staat hoe ver we zijn.', en: 'The button tells how far we are.' };
  // The same words, whoever else reads the mailbox.
  const own = {
    nl: `{shared, select, yes {${said.nl}} other {${said.nl}}}`,
    en: `{shared, select, yes {${said.en}} other {${said.en}}}`,
  };
  const usual = (language: 'nl' | 'en') =>
    says('mail-intake.received-candidate.paragraphs.1', { shared: 'no' }, language);

  expect(await read('before', 'nl')).toMatch(usual('nl'));
  expect(await change(key, own)).toMatchObject({ ok: true });
  const [dutch, english] = [await read('dutch', 'nl'), await read('english', 'en')];
  expect(dutch).toContain(said.nl);
  expect(dutch).not.toMatch(usual('nl'));
  expect(english).toContain(said.en);
  expect(english).not.toMatch(usual('en'));

  // Words that do not fit what the shipped mail fills in are not taken; from before an upgrade, they are not used.
  const unfit = { nl: 'Snel graag.', en: 'Please be quick.' };
  const place = 'mails--approve--paragraphs--3';
  expect(await change(place, unfit)).toMatchObject({
    ok: false,
    why: 'refused',
    problems: [{ path: `texts.${place}.nl` }, { path: `texts.${place}.en` }],
  });
  expect(await change('mails--code--subject', unfit)).toMatchObject({ ok: false, problems: [{ about: 'missing' }] });
  const at = app.clock.now();
  const old = { n: 2, at, part: `texts.${place}`, value: unfit, base: null, was: null, from: at };
  await app.runtime('act-at-desk').regionChanges.add(old, { n: 2, by: 'c-1', because });
  await read('unfit', 'nl');
  const asked = await journey.newestMail(cast('unfit').workCoach, says('task.mail.approve.paragraphs.3').source);
  expect(asked).toBeDefined();
  expect(asked).not.toContain('Snel graag');

  const status = 'Hier begint het zoeken.';
  expect(await change('status--where--lead', { nl: status, en: status })).toMatchObject({ ok: true });
  const page = await (await fetch(`${app.url}/status`)).text();
  expect(page).toContain(status);

  expect(await change(key, null)).toMatchObject({ ok: true });
  expect(await read('after', 'nl')).toMatch(usual('nl'));
  expect(await desk.undo(coordinator, 4, because)).toMatchObject({ ok: true });
  expect(await read('undone', 'nl')).toContain(said.nl);
});
