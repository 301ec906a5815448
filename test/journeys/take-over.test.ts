import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Staff } from '../../functions/domain/staff.ts';
import { midden } from '../domain/fixtures.ts';
import { about, accept, approve, bySelf, cast, mailboxes, started } from '../support/cases.ts';
import { htmlProblems } from '../support/fake-links.ts';
import { hiddenFieldsOf } from '../support/form-filling.ts';
import { type Journey, openJourney } from '../support/journey.ts';
import { says } from '../support/says.ts';
import { type AtDesk, atDesk } from '../support/staff-journey.ts';
import { withStaffOfEach } from '../support/staff-world.ts';

const programme = 'sterk-met-werk';
const coordinator: Staff = { subject: 'c-1', role: 'coordinator', scope: 'region' };
const path = '/werkplek/aanbieder/kwintes/overnemen';
let journey: Journey;
let desk: AtDesk;

beforeEach(async () => {
  const region = midden();
  // Kwintes has room for everybody, and whoever takes over has a single place.
  const providers = region.providers.map((provider) => ({
    ...provider,
    offers: provider.offers.map((offer) =>
      offer.programme === programme && provider.id !== 'kwintes'
        ? { ...offer, capacity: { status: 'waiting-list' as const, places: 1 } }
        : offer,
    ),
  }));
  journey = await openJourney({ regionContent: withStaffOfEach({ ...region, providers }) });
  desk = await atDesk(journey, coordinator);
});
afterEach(() => journey.close());

/** What the hidden fields of a page send along. */
function hiddenIn(html: string): Record<string, string> {
  return Object.fromEntries(hiddenFieldsOf(html));
}

const placesAt = async (provider: string) =>
  (await journey.app.runtime('sweep-tasks').queue.places(programme, [provider])).get(provider);

test('a provider that stops: everybody there goes elsewhere, one at a time, and what did not succeed can be done again', async () => {
  const asked = await journey.refer(bySelf(cast('gevraagd')));
  await approve(journey, cast('gevraagd'), asked);
  const waits = await journey.refer(bySelf(cast('wacht')));
  await approve(journey, cast('wacht'), waits);
  await accept(journey, cast('wacht'), waits);
  const runs = [await started(journey, cast('een')), await started(journey, cast('twee'))];
  const [first = '', second = ''] = runs;
  expect(await placesAt('kwintes')).toMatchObject({ held: 4 });

  // The list of one provider leads there.
  expect((await desk.get('/werkplek?aanbieder=kwintes')).text).toContain(`href="${path}"`);
  const page = await desk.get(path);
  expect([page.status, await htmlProblems(page.text)]).toEqual([200, []]);
  for (const reference of [asked, waits, ...runs]) expect(page.text).toContain(reference);
  const lister = (reference: string, coach: string) => ({
    [`to-${reference}`]: 'lister',
    [`coach-${reference}`]: 'Lou Coach',
    [`email-${reference}`]: coach,
  });
  // One reason for all of them: no words, which might be about one.
  expect(page.text).not.toContain('becauseText');
  expect(page.text).toMatch(says('desk-act.because.shared'));
  const because = { because: 'provider-stops', becauseText: 'Over een van hen.' };
  // A job coach has an address that can be one.
  const wrong = await desk.post(path, { ...hiddenIn(page.text), ...because, ...lister(first, 'lou'), step: 'check' });
  expect([wrong.status, says('link-problem.problems.email').test(wrong.text)]).toEqual([400, true]);
  expect((await desk.post(path, { ...hiddenIn(page.text), ...because, step: 'check' })).text).toMatch(
    says('desk-place.takeOver.nothing'),
  );

  // There is one place for two: that is said before anything is confirmed, and so is an address outside the provider.
  const both = { ...lister(first, 'lou@lister.example'), ...lister(second, 'lou@kwintes.example') };
  const refused = await desk.post(path, { ...hiddenIn(page.text), ...because, ...both, all: 'search', step: 'check' });
  expect(refused.status).toBe(400);
  expect(refused.text).toMatch(says('desk-place.takeOver.noPlace'));
  expect(refused.text).toMatch(says('link-problem.problems.outside-provider'));
  expect(refused.text).toContain('lou@kwintes.example');
  expect(await htmlProblems(refused.text)).toEqual([]);

  const chosen = { ...lister(first, 'lou@lister.example'), all: 'search' };
  const confirm = await desk.post(path, { ...hiddenIn(page.text), ...because, ...chosen, step: 'check' });
  expect(confirm.text).toMatch(says('desk-place.takeOver.confirm.title'));
  expect(confirm.text).toMatch(says('desk-place.takeOver.confirm.send', { count: 3 }));
  expect(confirm.text).toMatch(/naar Lou Coach van Lister/);
  expect(await htmlProblems(confirm.text)).toEqual([]);
  // Nothing was done yet.
  expect(await placesAt('kwintes')).toMatchObject({ held: 4 });
  expect((await desk.post(path, { ...hiddenIn(confirm.text), step: 'change' })).text).toContain('lou@lister.example');
  // Nobody who waits is to be asked there next: that is said before, and done with it.
  expect(confirm.text).toMatch(says('desk-place.takeOver.confirm.closes', { provider: 'Kwintes' }));
  expect((await placesAt('kwintes'))?.told).toBeUndefined();
  // Meanwhile somebody else answered about one of them.
  await accept(journey, cast('gevraagd'), asked);
  // And another window of the same desk chose the place for two.
  const late = { ...hiddenIn(confirm.text), ...lister(second, 'lou@lister.example') };
  const done = await desk.post(path, { ...late, step: 'do' });
  await journey.app.clock.idle();
  const said = (key: string) => [
    ...done.text.matchAll(new RegExp(says(`desk-place.takeOver.done.${key}`, { who: '' }), 'g')),
  ];
  expect(done.text).toMatch(says('desk-place.takeOver.done.title'));
  expect([said('ok').length, said('moved').length]).toEqual([2, 1]);
  expect(done.text).toMatch(says('link-problem.problems.no-place-there'));
  expect(done.text).toMatch(says('desk-place.takeOver.done.closed', { provider: 'Kwintes' }));
  expect(await placesAt('kwintes')).toMatchObject({ told: { status: 'full', by: 'coordinator' } });
  const later = await journey.refer(bySelf(cast('later')));
  await approve(journey, cast('later'), later);
  expect((await journey.look(later)).referral.provider).not.toBe('kwintes');

  const stages = async () => Promise.all([asked, waits, first, second].map((id) => journey.stage(id)));
  const [, , held, left] = await stages();
  expect([held, left]).toEqual(['checking-in', 'checking-in']);
  const at = async (id: string) => (await journey.look(id)).referral.provider;
  expect([await at(waits), await at(asked)]).not.toContain(undefined);
  expect(await at(waits)).not.toBe('kwintes');
  const moved = (await at(first)) === 'lister' ? first : second;
  const stayed = moved === first ? second : first;
  expect([await at(moved), await at(stayed), await at(asked)]).toEqual(['lister', 'kwintes', 'kwintes']);
  expect(await journey.trajectory(moved)).toMatchObject({ provider: 'lister' });
  expect(await placesAt('lister')).toMatchObject({ held: 1 });
  expect(await journey.newestMail('lou@lister.example', about(moved))).toBeDefined();
  expect(await journey.newestMail(mailboxes.kwintes, about(moved))).toMatch(
    says('mail-work.offer-withdrawn.paragraphs.1', { about: 'taken_over' }),
  );

  // So does whoever has the person now, in its own mailbox.
  expect(await journey.newestMail(mailboxes.lister, about(moved))).toMatch(
    says('mail-work.offer-withdrawn.paragraphs.2', { about: 'takes_over' }),
  );

  // The candidate reads that it goes on elsewhere, and with whom: no place was found, and no talk of long ago is announced.
  const read = await journey.newestMail(cast(moved === first ? 'een' : 'twee').candidate, about(moved));
  expect(read).toMatch(
    says('mail-people.coach-changed-candidate.paragraphs.1', { about: 'taken_over', provider: 'Lister' }),
  );
  expect(read).toContain('Lou Coach');

  // Whoever guided them until now hears it too, once, by the number alone.
  const coach = cast(moved === first ? 'een' : 'twee').jobCoach;
  const told = await journey.newestMail(coach, about(moved));
  expect(told).toMatch(says('mail-work.offer-withdrawn.paragraphs.1', { about: 'coach_replaced' }));
  expect((await journey.subjects(coach)).filter((subject) => told?.startsWith(subject))).toHaveLength(1);
  expect(told).not.toContain('Lou');

  // Once more, for what is left: with a place added where there is none.
  const rest = await desk.get(path);
  expect(rest.text).not.toContain(moved);
  const more = { ...because, ...lister(stayed, 'lou@lister.example'), all: 'search', adds: 'yes' };
  const again = await desk.post(path, { ...hiddenIn(rest.text), ...more, step: 'check' });
  const adds = { provider: 'Lister', programme: 'Sterk met Werk', count: 1, places: 1, held: 1 };
  expect(again.text).toMatch(says('desk-place.takeOver.confirm.adds', adds));
  await desk.post(path, { ...hiddenIn(again.text), step: 'do' });
  await journey.app.clock.idle();
  expect(await at(stayed)).toBe('lister');
  expect(await placesAt('lister')).toMatchObject({ held: 2, told: { places: 2, by: 'coordinator' } });
  // The history of the region says so, and who did it.
  const history = (await desk.get('/werkplek/regio/geschiedenis')).text;
  expect(history).toMatch(says('desk-region.history.added.difference', { from: 1, to: 2 }));
  expect(history).toMatch(says('desk-region.history.byAccount', { account: 'c-1' }));
  expect(await placesAt('kwintes')).toMatchObject({ held: 0 });
  expect((await desk.get(path)).text).toMatch(says('desk-place.takeOver.none'));
  expect(await journey.newestMail(mailboxes.kwintes, about(asked))).toMatch(
    says('mail-work.offer-withdrawn.paragraphs.1', { about: 'let_go' }),
  );
  // A place was added there for this one: that mailbox reads it too.
  expect(await journey.newestMail(mailboxes.lister, about(stayed))).toMatch(
    says('mail-work.offer-withdrawn.paragraphs.2', { about: 'takes_over_added' }),
  );
  const events = await journey.app.runtime('sweep-tasks').referrals.events(stayed);
  expect(events.findLast(({ action }) => action === 'change-addressee')).toMatchObject({
    origin: 'desk',
    staff: 'c-1',
    reason: 'provider-stops',
  });
  const { parties } = journey.app.runtime('sweep-tasks').referrals;
  for (const id of [asked, waits, ...runs]) expect(JSON.stringify(await parties(id))).not.toContain('Over een van hen');
  const looks = events.filter(({ action, origin }) => action === 'view' && origin === 'desk');
  expect(looks.map(({ staff }) => staff)).toEqual(['c-1']);
  const file = (await desk.get(`/werkplek/aanmelding/${stayed}`)).text;
  expect(file).toMatch(says('trail.takenOver', { before: 'Kwintes', now: 'Lister' }));
  expect(file).toMatch(says('trail.results.places-raised'));
  // What cannot be read does not pass for an empty form.
  const crowd = Object.fromEntries(Array.from({ length: 201 }, (_, n) => [`to-${n}`, '']));
  const unread = await desk.post(path, crowd);
  expect([unread.status, says('desk-act.unreadable').test(unread.text)]).toEqual([400, true]);
  // Done twice, the same form does nothing more; and a provider that is none has no page.
  const twice = await desk.post(path, { ...hiddenIn(again.text), step: 'do' });
  expect(twice.text).toMatch(says('desk-place.takeOver.done.again'));
  expect((await desk.get('/werkplek/aanbieder/nergens/overnemen')).status).toBe(404);
});
