import { afterAll, beforeAll, expect, test } from 'vitest';
import { addDays } from '../../functions/domain/calendar.ts';
import { accept, approve, byProfessional, cast, mailboxes, started } from '../support/cases.ts';
import { pauseFrom } from '../support/desk-actions.ts';
import { filledIn, formOn } from '../support/form-filling.ts';
import { type Journey, openJourney } from '../support/journey.ts';
import { says } from '../support/says.ts';

let journey: Journey;
beforeAll(async () => {
  journey = await openJourney();
});
afterAll(() => journey.close());

const origin = () => new URL(journey.app.url).origin;
const at = (reference: string) => `${origin()}/mijn/traject/${reference}`;

test('whoever guides somebody reads how to reach them at any time, and each view is in the trail', async () => {
  const people = cast('contact');
  const reference = await started(journey, people, byProfessional(people));
  const { provider } = (await journey.look(reference)).referral;
  const mailbox = journey.app.region.providers.find(({ id }) => id === provider)?.mailbox ?? '';
  for (const [address, role] of [
    [people.jobCoach, 'job-coach'],
    [mailbox, 'provider'],
  ] as const) {
    const reader = journey.person(address);
    expect((await reader.list()).html).toContain(`/mijn/traject/${reference}`);
    for (let n = 0; n < 2; n += 1) {
      const page = await reader.get(at(reference));
      expect(page.status).toBe(200);
      for (const known of [people.candidate, 'Noor Voorbeeld']) expect(page.text).toContain(known);
      expect(page.text).not.toContain('articipatiewet');
      // Their provider alone may choose another job coach, for this one.
      expect(page.html.includes(`?aanmelding=${reference}"`)).toBe(role === 'provider');
    }
    const events = await journey.app.runtime('sweep-tasks').referrals.events(reference);
    const views = events.filter(
      ({ action, actor, result }) => action === 'view' && actor === role && result.includes('contact'),
    );
    expect(views.filter(({ object }) => object === reference)).toHaveLength(1);
  }
});

test('nobody else: no proof, another mailbox, a role that does not guide, or before somebody was taken on', async () => {
  const people = cast('denied');
  const reference = await started(journey, people, byProfessional(people));
  const stranger = journey.person('iemand@zeist.example');
  expect(new URL((await stranger.get(at(reference))).url).pathname).toBe('/mijn');
  for (const address of ['iemand@zeist.example', people.workCoach, people.referrer, mailboxes.coordinator]) {
    const reader = journey.person(address);
    await reader.list();
    const [page, none] = [await reader.get(at(reference)), await reader.get(at('HW-0000000'))];
    expect([page.status, none.status]).toEqual([404, 404]);
    expect(page.text).toBe(none.text);
  }
  const asked = cast('asked');
  const offer = await journey.refer(byProfessional(asked));
  await approve(journey, asked, offer);
  const { provider } = (await journey.look(offer)).referral;
  const desk = journey.person(journey.app.region.providers.find(({ id }) => id === provider)?.mailbox ?? '');
  await desk.list();
  expect((await desk.get(at(offer))).status).toBe(404);
  await accept(journey, asked, offer);
  expect((await desk.get(at(offer))).text).toContain(asked.candidate);
  // A proof that was not to be remembered has ended by then.
  await journey.app.clock.advanceBy('P2D');
  expect(new URL((await desk.get(at(offer))).url).pathname).toBe('/mijn');
});

test('before the day of a check-in its job coach tells a pause from their list; nobody else finds that page', async () => {
  const people = cast('rust');
  const reference = await started(journey, people);
  const coach = journey.person(people.jobCoach);
  await coach.list();
  const path = /\/mijn\/HW-\w+\/check-in\/1/.exec((await coach.get(at(reference))).html)?.[0] ?? '';
  const page = await coach.get(`${origin()}${path}`);
  const asked = formOn(page.html);
  if (asked === undefined) throw new Error('the page asks nothing');
  const url = new URL(asked.action, page.url).href;
  const tell = (days: number) => coach.post(url, filledIn(asked, { choice: 'paused', ...pauseFrom(journey, days) }));
  expect((await tell(92)).text).toMatch(says('link-problem.problems.pause-too-long'));
  await tell(28);
  const { referral } = await journey.look(reference);
  const until = addDays(journey.day(), 27);
  expect(referral).toMatchObject({ stage: 'checking-in', pausedUntil: until, holdsPlace: true });
  expect((await coach.get(at(reference))).text).toMatch(says('section.pauses'));
  const other = journey.person(people.candidate);
  expect((await other.get(`${origin()}${path}`)).url).not.toContain('/check-in/');
});
