import { afterAll, beforeAll, expect, test } from 'vitest';
import { actPath, casePath } from '../../functions/domain/desk-paths.ts';
import type { Staff } from '../../functions/domain/staff.ts';
import { bySelf, cast } from '../support/cases.ts';
import { actAtDesk } from '../support/desk-actions.ts';
import { type Journey, openJourney } from '../support/journey.ts';
import { says } from '../support/says.ts';
import { allItems } from '../support/table.ts';

let journey: Journey;
beforeAll(async () => {
  journey = await openJourney();
});
afterAll(() => journey.close());

const staff: Staff = { subject: 'somebody', role: 'coordinator', scope: 'region' };

/** References of everybody whom the desk finds, with the rights of the desk. */
async function find(typed: string): Promise<readonly string[]> {
  const result = await journey.app.runtime('serve-desk').findDesk.find({ staff }, typed);
  return result.state === 'searched' ? result.found.map(({ reference }) => reference) : [result.state];
}

test('data are corrected on the phone: found, recognised, proved and told by what holds now, and by nothing else', async () => {
  const people = cast('verbeterd');
  const reference = await journey.refer({
    ...bySelf(people),
    candidate: { email: people.candidate, givenName: 'Noor', familyName: 'Verkeerdt' },
  });
  const person = journey.person(people.candidate);
  const status = await person.status(reference, '1990-04-02');
  const fields = {
    givenName: 'Noor',
    familyName: 'Goedema',
    birthDate: '1991-05-03',
    municipality: 'GM0310',
    benefit: 'participatiewet',
    registeredJobSeeker: 'unsaid',
    because: 'asked-by-candidate',
  };
  const page = await actAtDesk(journey, reference, 'correct', fields);
  expect(page.text).toMatch(says('desk-action.done.correct'));
  expect(page.html).toContain(actPath(reference, 'correct'));
  expect(page.text).toContain('Goedema');

  expect(await find('Verkeerdt')).toEqual([]);
  expect(await find('2-4-1990')).toEqual([]);
  for (const typed of ['Goedema', '3-5-1991']) expect(await find(typed), typed).toEqual([reference]);

  // The decision is the other municipality's team's now; the trail names fields, and nobody anything else.
  const { referral, tasks } = await journey.look(reference);
  expect([referral.municipality, tasks.map(({ kind, owner }) => `${kind} ${owner}`)]).toEqual([
    'GM0310',
    ['approve team'],
  ]);
  const events = await journey.app.runtime('sweep-tasks').referrals.events(reference);
  expect(events.find(({ action }) => action === 'correct-data')?.result).toBe('name birth-date municipality');

  // A device on which the former birth date was given has to prove the present one.
  expect((await person.get(status.url)).text).toMatch(says('status.birthDate.title'));
  const mails = await journey.app.mails();
  const told = mails.findLast(({ to }) => to.includes(people.candidate));
  expect(told?.subject).toMatch(says('mail-people.corrected-candidate.subject', { reference }));
  for (const mail of mails) expect(mail.text).not.toMatch(/Goedema|Verkeerdt|1991/);

  // Whoever is referred under the right name is seen to be the same; under the wrong one they are somebody else.
  const again = (familyName: string, birthDate: string, mark: string) =>
    journey.refer({
      ...bySelf(cast(mark)),
      candidate: { email: cast(mark).candidate, givenName: 'Noor', familyName, birthDate },
    });
  const same = await again('Goedema', '1991-05-03', 'dezelfde');
  const another = await again('Verkeerdt', '1990-04-02', 'iemand-anders');
  expect((await journey.look(same)).referral.likelyDuplicateOf).toBe(reference);
  expect((await journey.look(another)).referral.likelyDuplicateOf).toBeUndefined();

  await actAtDesk(journey, reference, 'note', { note: 'Liefst na vijven bellen', readers: 'municipality' });
  const desk = await journey.staff();
  const shown = await desk.get(`${journey.app.url}${casePath(reference)}`);
  expect(shown.text).toContain('Liefst na vijven bellen');
  await actAtDesk(journey, reference, 'withdraw');
  // With the people of the case the note gets its end.
  const written = (await allItems(journey.app)).filter(({ pk }) => pk === `N#${reference}`);
  expect(written.length).toBeGreaterThan(2);
  expect(new Set(written.map(({ expiresAt }) => expiresAt)).size).toBe(1);
  // After the end too: what is corrected then goes with the rest.
  await actAtDesk(journey, reference, 'correct', { ...fields, familyName: 'Goedemans' });
  await actAtDesk(journey, reference, 'note', { note: 'Nog iets' });
  const later = (await allItems(journey.app)).filter(
    ({ pk, sk }) => pk === `N#${reference}` || (String(pk).startsWith('F#') && sk === reference),
  );
  expect(new Set(later.map(({ expiresAt }) => expiresAt)).size).toBe(1);
  expect(later[0]?.['expiresAt']).toBe(written[0]?.['expiresAt']);
  expect(await find('Goedemans')).toEqual([reference]);
});

test('a mail address that is corrected gets the mails from then on, and those before it went to the one before', async () => {
  const people = cast('adres');
  const reference = await journey.refer(bySelf(people));
  await actAtDesk(journey, reference, 'correct', {
    municipality: 'GM0355',
    benefit: 'participatiewet',
    registeredJobSeeker: 'unsaid',
    email: 'nieuw-adres@post.example',
  });
  const mails = await journey.app.mails();
  expect(mails.some(({ to }) => to === people.candidate)).toBe(true);
  expect(mails.some(({ to }) => to === 'nieuw-adres@post.example')).toBe(true);
  // The invariants of every journey are checked at its end: the former mails are no fault.
});
