import { afterAll, beforeAll, expect, test } from 'vitest';
import { addDays } from '../../functions/domain/calendar.ts';
import { accept, approve, byProfessional, cast, mailboxes, started } from '../support/cases.ts';
import { pauseFrom } from '../support/desk-actions.ts';
import { type FormAnswers, filledIn, formOn } from '../support/form-filling.ts';
import { type Journey, openJourney } from '../support/journey.ts';
import type { Page } from '../support/person.ts';
import { says } from '../support/says.ts';
import { allItems } from '../support/table.ts';

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

test('between check-ins its job coach reports work, hours and lost contact in a few fields; nobody else does', async () => {
  const people = cast('melding');
  const reference = await started(journey, people);
  const coach = journey.person(people.jobCoach);
  const list = await coach.list();
  expect(list.html).toContain(`/mijn/traject/${reference}#meld`);
  const pages = `${at(reference)}/meld`;
  const tell = async (what: string, answers: FormAnswers, page?: Page) => {
    const { html, url } = page ?? (await coach.get(`${pages}/${what}`));
    const form = formOn(html);
    if (form === undefined) throw new Error('the page asks nothing');
    // Four things at most, a date as one.
    expect(
      new Set(
        form.controls.filter(({ type }) => !/hidden|button/.test(type)).map(({ name }) => name.replace(/\..*/, '')),
      ).size,
    ).toBeLessThan(5);
    return coach.post(new URL(form.action, url).href, filledIn(form, answers));
  };
  const begun = { kind: 'employee', startedOn: addDays(journey.day(), 1), hoursPerWeek: '24', municipality: 'GM0344' };
  const early = await tell('werk', begun);
  expect(early.text).toMatch(says('link-problem.problems.date-in-future'));
  const known = formOn(early.html)?.controls.filter(({ isChecked, value }) => isChecked || value === '24');
  expect(known?.map(({ name }) => name)).toEqual(['kind', 'hoursPerWeek']);
  const kept = await tell('werk', { ...begun, startedOn: journey.day() }, early);
  expect(kept.text).toMatch(says('report.saved.job-started'));
  expect(kept.text).toContain('Utrecht');
  // The line belongs to this device and these minutes.
  const claimed = await coach.get(`${at(reference)}?gemeld=job-ended.${kept.url.split('.').at(-1)}`);
  expect(claimed.text).not.toMatch(says('report.saved.job-ended'));

  const opened = await coach.get(`${pages}/uren`);
  const worked = { on: journey.day(), hours: '1:30' };
  await tell('uren', worked, opened);
  expect((await tell('uren', worked, opened)).text).toMatch(says('report.saved.known'));
  await tell('geen-contact', { since: journey.day(), tried: ['phone', 'message'] });
  const { referral, tasks } = await journey.look(reference);
  expect(referral.stage).toBe('checking-in');
  expect(tasks.filter(({ kind }) => kind === 'check-in')).toHaveLength(1);
  expect(tasks.find(({ kind }) => kind === 'call')).toMatchObject({ about: 'contact-lost', owner: 'coordinator' });
  expect((await journey.subjects(people.candidate)).at(-1)).toMatch(
    says('mail-people.contact-lost-candidate.subject', { reference }),
  );

  // Nobody asks for the name of an employer, and one that is posted all the same is refused and kept nowhere.
  expect((await coach.get(at(reference))).html).not.toContain('/meld/naam');
  const spell = /name="spell" value="([^"]+)"/.exec((await coach.get(`${pages}/werk-gestopt`)).html)?.[1] ?? '';
  const named = await coach.post(`${pages}/naam`, { spell, name: 'Bakkerij De Krakeling' });
  expect(named.status).toBe(404);
  expect(named.text).not.toContain('Krakeling');
  expect(JSON.stringify(await allItems(journey.app))).not.toContain('Krakeling');

  const { provider } = referral;
  const desk = journey.person(journey.app.region.providers.find(({ id }) => id === provider)?.mailbox ?? '');
  await desk.list();
  expect(new URL((await desk.get(`${pages}/werk`)).url).pathname).toBe(`/mijn/traject/${reference}`);
  expect((await desk.post(`${pages}/weer-contact`, { on: journey.day() })).status).toBe(404);
});
