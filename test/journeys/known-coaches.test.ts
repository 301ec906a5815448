import { afterAll, beforeAll, expect, test } from 'vitest';
import { about, approve, byProfessional, cast, started, talkDay } from '../support/cases.ts';
import { type Journey, openJourney } from '../support/journey.ts';
import { says } from '../support/says.ts';

let journey: Journey;
beforeAll(async () => {
  journey = await openJourney();
});
afterAll(() => journey.close());

const marksIn = (html: string) => [...html.matchAll(/name="jobCoach" value="([^"]+)"/g)].map(([, mark = '']) => mark);

test('a provider chooses a job coach it has already, and the mail goes to them', async () => {
  const people = cast('bekend');
  const first = await started(journey, people, byProfessional(people));
  const { provider } = (await journey.look(first)).referral;
  const next = cast('volgende');
  const reference = await journey.refer(byProfessional(next));
  await approve(journey, next, reference);
  const mailboxOf = (id?: string) => journey.app.region.providers.find((one) => one.id === id)?.mailbox ?? '';
  const asked = async () => (await journey.look(reference)).referral.provider;
  // Another is asked first, and knows none of them.
  for (let now = await asked(); now !== provider && now !== undefined; now = await asked()) {
    const other = journey.person(mailboxOf(now));
    expect((await other.open(await other.newestLink(about(reference)))).html).not.toContain('name="jobCoach"');
    await other.answer({ choice: 'decline', reason: 'language' }, about(reference));
  }
  const mailbox = mailboxOf(provider);
  const desk = journey.person(mailbox);
  const link = (await desk.newestLink(about(reference))).replace(/\?.*$/, '');
  const bare = await journey.person(mailbox).get(link);
  expect(bare.text).not.toContain('Robin Coach');
  const page = await desk.open(link);
  expect(page.text).toContain('Robin Coach');
  expect(page.html).not.toContain(people.jobCoach);
  expect(page.html).not.toMatch(/name="jobCoach"[^>]*checked/);
  const [mark = '', other] = marksIn(page.html);
  expect(other).toBe('other');

  const answer = { choice: 'accept', startsOn: talkDay(journey, 7) };
  const unchosen = await desk.post(link, answer);
  expect(unchosen.status).toBe(400);
  expect(unchosen.text).toMatch(says('link-problem.problems.choice'));
  const gone = await desk.post(link, { ...answer, jobCoach: '0123456789abcdef0123', jobCoachName: 'Nora Nieuw' });
  expect(gone.status).toBe(400);
  expect(gone.html).toContain('href="#jobCoach"');
  expect(gone.text).toMatch(says('link-problem.problems.coach-gone'));
  expect(gone.html).toContain('value="Nora Nieuw"');
  expect(await journey.stage(reference)).toBe('offer');

  await desk.post(link, { ...answer, jobCoach: mark });
  const parties = await journey.app.runtime('sweep-tasks').referrals.parties(reference);
  expect(parties.jobCoach).toMatchObject({ name: 'Robin Coach', email: people.jobCoach });
  expect(await journey.stage(reference)).toBe('confirming-start');
  await journey.app.clock.advanceBy('P10D');
  expect(await journey.newestMail(people.jobCoach, reference)).toContain(reference);
});
