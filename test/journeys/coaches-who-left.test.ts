import { afterAll, beforeAll, expect, test } from 'vitest';
import { byProfessional, cast, started } from '../support/cases.ts';
import { type Journey, openJourney } from '../support/journey.ts';
import { says } from '../support/says.ts';

let journey: Journey;
beforeAll(async () => {
  journey = await openJourney();
});
afterAll(() => journey.close());

const url = (path = '') => `${new URL(journey.app.url).origin}/mijn/jobcoaches${path}`;
const linkIn = (html: string) => /href="[^"]*\/mijn\/jobcoaches(\/[^"]+)"/.exec(html)?.[1] ?? '';
const casesIn = (html: string) =>
  [...html.matchAll(/name="case" value="([^"]+)"/g)].map(([, one = '']): [string, string] => ['case', one]);
const coachOf = async (reference: string) =>
  (await journey.app.runtime('sweep-tasks').referrals.parties(reference)).jobCoach;

test('a provider hands over what a job coach who left guided, and only what its page named', async () => {
  const people = cast('left');
  const first = await started(journey, people, byProfessional(people));
  const { provider } = (await journey.look(first)).referral;
  const sleeping = (await journey.look(first)).tasks.find(({ kind }) => kind === 'check-in');
  const settings = journey.app.region.providers.find(({ id }) => id === provider);
  const email = `nieuw@${settings?.domains[0]}`;
  const desk = journey.person(settings?.mailbox ?? '');
  expect((await desk.list()).html).toContain('/mijn/jobcoaches');
  const path = linkIn((await desk.get(url())).html);
  expect(path).not.toBe('');
  expect(path).not.toContain(people.jobCoach.split('@')[0]);
  const page = await desk.get(url(path));
  expect(page.text).toContain('Noor Voorbeeld');
  const named = casesIn(page.html);
  expect(named).toEqual([['case', first]]);

  const wrong = await desk.post(url(path), [
    ...named,
    ['name', 'N'],
    ['email', 'nieuw@elders.example'],
    ['phone', '12'],
  ]);
  expect(wrong.status).toBe(400);
  expect(wrong.html).toContain('value="nieuw@elders.example"');
  expect(wrong.text).toMatch(says('link-problem.problems.outside-provider'));
  const same = await desk.post(url(path), [...named, ['name', 'Nog Eens'], ['email', people.jobCoach]]);
  expect(same.text).toMatch(says('coaches.problems.same'));
  expect((await coachOf(first))?.email).toBe(people.jobCoach);

  const none = await desk.post(url(path), [
    ['name', 'Nora Nieuw'],
    ['email', email],
  ]);
  expect(none.text).toMatch(says('coaches.done.moved', { count: 0, name: 'Nora Nieuw' }));
  const taken: [string, string][] = [
    ['name', 'Nora Nieuw'],
    ['email', email],
  ];
  const sure = await desk.post(url(path), [...named, ...taken]);
  expect(sure.text).toMatch(says('coaches.sure.lead', { count: 1, to: 'Nora Nieuw' }));
  expect(sure.text).toContain('Noor Voorbeeld');
  expect(casesIn(sure.html)).toEqual(named);
  expect(sure.text).not.toMatch(says('coaches.sure.away'));
  const back = await desk.post(url(path), [...named, ...taken, ['sure', 'no']]);
  expect(back.html).toContain(`value="${email}"`);
  expect((await coachOf(first))?.email).toBe(people.jobCoach);

  const asked = await desk.post(url(path), taken);
  const claimed = await desk.post(url(path), [['case', 'HW-ZZZZZZZ'], ...taken, ['sure', 'yes']]);
  for (const { text } of [asked, claimed]) {
    expect(text).toMatch(says('coaches.done.moved', { count: 0, name: 'Nora Nieuw' }));
    expect(text).not.toMatch(says('coaches.done.away'));
    expect(text).not.toMatch(says('coaches.sure.away'));
  }
  const done = await desk.post(url(path), [...named, ...taken, ['sure', 'yes']]);
  expect(done.text).toMatch(says('coaches.done.moved', { count: 1, name: 'Nora Nieuw' }));
  expect(await coachOf(first)).toMatchObject({ name: 'Nora Nieuw', email });
  const events = await journey.app.runtime('sweep-tasks').referrals.events(first);
  expect(events.find(({ action }) => action === 'change-addressee')).toMatchObject({ actor: 'provider' });
  // Sent once more, it moves nothing and says what is so.
  expect((await desk.post(url(path), [...named, ...taken, ['sure', 'yes']])).status).toBe(200);
  // The list goes along: the new job coach has the person, who left has nobody.
  await journey.app.clock.idle();
  // They are brought the candidate at once; the check-in keeps its own day, and until then nobody is to act.
  const told = (await journey.app.mails()).filter(({ to }) => to === email);
  expect(told.map(({ subject }) => subject)).toEqual([
    expect.stringMatching(says('mail-work.coach-assigned.subject', { reference: first })),
  ]);
  const moved = (await journey.look(first)).tasks.find(({ kind }) => kind === 'check-in');
  expect(moved).toMatchObject({ owner: 'job-coach', visibleFrom: sleeping?.visibleFrom, announced: false });
  const taker = journey.person(email);
  const early = await taker.newestLink();
  expect((await taker.open(early)).text).toMatch(says('topic.checkInAhead', { more: 'yes' }));
  // The page does not offer to say how it goes, and a post that says it all the same changes nothing.
  expect((await taker.post(early, [['choice', 'continues']])).text).toMatch(says('link-problem.problems.not-allowed'));
  expect((await journey.look(first)).tasks).toContainEqual(moved);
  const list = await taker.list();
  expect(list.text).toContain('Noor Voorbeeld');
  expect(list.text).toMatch(says('worklist.candidate.checkInOn'));
  expect(list.text).not.toMatch(says('worklist.candidate.turn'));
  expect(list.text).not.toMatch(says('worklist.candidate.turnBy'));
  expect((await journey.person(people.jobCoach).list()).text).not.toContain('Noor Voorbeeld');
});

test('nobody else hands anybody over: no proof, an old one, another provider, the job coach', async () => {
  const people = cast('kept');
  const reference = await started(journey, people, byProfessional(people));
  const { provider } = (await journey.look(reference)).referral;
  const providers = journey.app.region.providers;
  const settings = providers.find(({ id }) => id === provider);
  const desk = journey.person(settings?.mailbox ?? '');
  await desk.list();
  const path = linkIn((await desk.get(url())).html);
  const fields: [string, string][] = [
    ['case', reference],
    ['name', 'Nora Nieuw'],
    ['email', `nieuw@${settings?.domains[0]}`],
    ['sure', 'yes'],
  ];
  const stranger = journey.person('iemand@zeist.example');
  expect(new URL((await stranger.get(url())).url).pathname).toBe('/mijn');
  await stranger.post(url(path), fields);
  const other = providers.find(({ mailbox }) => mailbox !== settings?.mailbox)?.mailbox ?? '';
  for (const address of [other, people.jobCoach]) {
    const reader = journey.person(address);
    await reader.list();
    expect((await reader.get(url())).text).not.toContain('Robin');
    expect((await reader.post(url(path), fields)).status).toBe(404);
  }
  await journey.app.clock.advanceBy('P2D');
  await desk.post(url(path), fields);
  expect((await coachOf(reference))?.email).toBe(people.jobCoach);
});

test('whose names its provider reads here can see that', async () => {
  const people = cast('gezien');
  const reference = await started(journey, people, byProfessional(people));
  const { provider } = (await journey.look(reference)).referral;
  const mailbox = journey.app.region.providers.find(({ id }) => id === provider)?.mailbox ?? '';
  const desk = journey.person(mailbox);
  const list = new URL('/mijn', journey.app.url).href;
  await desk.post(`${list}/code`, { mailbox });
  await desk.post(`${list}/code/controle`, { code: await desk.code(), remember: 'yes' });
  await journey.app.clock.advanceBy('P1D');
  const views = async () =>
    (await journey.app.runtime('sweep-tasks').referrals.events(reference)).filter(
      ({ action, actor }) => action === 'view' && actor === 'provider',
    ).length;
  const before = await views();
  // The overview names nobody; the page of a job coach does.
  const overview = await desk.get(url());
  expect(await views()).toBe(before);
  expect((await desk.get(url(linkIn(overview.html)))).text).toContain('Noor Voorbeeld');
  expect(await views()).toBe(before + 1);
});
