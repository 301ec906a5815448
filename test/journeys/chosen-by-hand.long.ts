import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Staff } from '../../functions/domain/staff.ts';
import { midden } from '../domain/fixtures.ts';
import { seenOn } from '../support/act-world.ts';
import { about, accept, approve, bySelf, cast, mailboxes, start } from '../support/cases.ts';
import { type Journey, openJourney } from '../support/journey.ts';
import { says } from '../support/says.ts';
import { type AtDesk, atDesk } from '../support/staff-journey.ts';
import { withStaffOfEach } from '../support/staff-world.ts';

const programme = 'sterk-met-werk';
const coordinator: Staff = { subject: 'c-1', role: 'coordinator', scope: 'region' };
const because = { because: 'asked-by-candidate', becauseText: 'Woont dichterbij.' };
const pathOf = (reference: string, action: string) => `/werkplek/aanmelding/${reference}/doe/${action}`;
let journey: Journey;
let desk: AtDesk;

/** One place at every provider of Sterk met Werk, or at these alone, so that the second person there needs another. */
function narrow(ids?: readonly string[]) {
  const region = midden();
  const providers = region.providers.map((provider) => ({
    ...provider,
    offers: provider.offers
      .filter((offer) => offer.programme !== programme || ids?.includes(provider.id) !== false)
      .map((offer) =>
        offer.programme === programme ? { ...offer, capacity: { ...offer.capacity, places: 1 } } : offer,
      ),
  }));
  return withStaffOfEach({ ...region, providers });
}

async function begin(regionContent: unknown): Promise<void> {
  journey = await openJourney({ regionContent });
  desk = await atDesk(journey, coordinator);
}
beforeEach(() => begin(narrow()));
afterEach(() => journey.close());

/** Does an action on the page as it is now. */
async function act(reference: string, action: string, fields: Readonly<Record<string, string>>) {
  const page = await desk.get(pathOf(reference, action));
  const answer = await desk.post(pathOf(reference, action), { seen: seenOn(page.text), ...because, ...fields });
  await journey.app.clock.idle();
  return { page, answer };
}

async function agreed(mark: string): Promise<string> {
  const reference = await journey.refer(bySelf(cast(mark)));
  await approve(journey, cast(mark), reference);
  return reference;
}

const providerOf = async (reference: string) => (await journey.look(reference)).referral.provider;
const placesAt = async (provider: string) =>
  (await journey.app.runtime('sweep-tasks').queue.places(programme, [provider])).get(provider);

test('a provider is chosen over the one that was asked; a full one only with a place more, which it can see', async () => {
  const people = cast('eerste');
  const first = await agreed('eerste');
  expect(await providerOf(first)).toBe('kwintes');
  const { page, answer } = await act(first, 'choose-provider', { provider: 'lister' });
  expect(page.text).toMatch(says('desk-place.choose.label'));
  // The coordinator reads whom it is about, and finds the reason that suits.
  expect(page.text).toContain(
    (await journey.app.runtime('sweep-tasks').referrals.parties(first)).candidate?.familyName,
  );
  expect(page.text).toContain('value="place-found"');
  // Who runs nothing for this person cannot be chosen, and the page says why.
  expect(page.text).toMatch(/Jobstap: Werkt niet in deze gemeente/);
  expect(page.text).not.toContain('value="jobstap"');
  expect((await act(first, 'choose-provider', { provider: 'jobstap' })).answer.status).toBe(400);
  expect(answer.location).toMatch(new RegExp(`/werkplek/aanmelding/${first}\\?bericht=choose-provider$`));
  const shown = await desk.get(`/werkplek/aanmelding/${first}?bericht=choose-provider`);
  expect(shown.text).toMatch(says('desk-action.done.choose-provider'));
  expect(shown.text).toMatch(says('trail.actions.choose-provider'));
  expect(await providerOf(first)).toBe('lister');
  expect(await placesAt('kwintes')).toMatchObject({ held: 0 });
  expect(await journey.newestMail(mailboxes.kwintes, about(first))).toMatch(
    says('mail-work.offer-withdrawn.paragraphs.1', { about: 'other_provider' }),
  );
  await accept(journey, people, first);
  expect(await journey.stage(first)).toBe('confirming-start');

  const second = await agreed('tweede');
  const full = await act(second, 'choose-provider', { provider: 'lister' });
  expect(full.page.text).toMatch(says('desk-place.choose.add', { from: 1, to: 2 }));
  expect([full.answer.status, says('link-problem.problems.may-add-place').test(full.answer.text)]).toEqual([400, true]);
  expect(await providerOf(second)).toBe('kwintes');
  await act(second, 'choose-provider', { provider: 'lister', 'add-lister': 'yes' });
  expect(await providerOf(second)).toBe('lister');
  expect(await placesAt('lister')).toMatchObject({ held: 2, told: { places: 2, by: 'coordinator' } });
  const lister = journey.person(mailboxes.lister);
  await lister.list();
  const places = await lister.get(`${new URL(journey.app.url).origin}/mijn/plekken`);
  expect(places.text).toMatch(says('places.raisedOn', { date: 'maandag 5 januari 2026' }));
  const events = await journey.app.runtime('sweep-tasks').referrals.events(second);
  expect(events.find(({ action }) => action === 'choose-provider')).toMatchObject({
    object: 'lister',
    result: 'places-raised',
    actor: 'coordinator',
    staff: 'c-1',
    reason: 'asked-by-candidate',
  });
});

test('a choice that is taken back or declined leaves nothing behind: the turn is kept, and the added place goes again', async () => {
  await journey.close();
  await begin(narrow(['kwintes', 'lister']));
  const kwintes = await agreed('bij-kwintes');
  await agreed('bij-lister');
  const first = await agreed('eerder');
  await journey.app.clock.advanceBy('PT20M');
  const later = await agreed('later');
  const standing = async (id: string) => {
    const { stage, provider, waitingSince } = (await journey.look(id)).referral;
    return { stage, provider, waitingSince };
  };
  const before = await standing(first);
  expect([before.stage, (await standing(later)).stage]).toEqual(['waiting', 'waiting']);
  await act(first, 'choose-provider', { provider: 'lister', 'add-lister': 'yes' });
  expect(await placesAt('lister')).toMatchObject({ held: 2, told: { places: 2 } });
  const { page } = await act(first, 'back-to-matching', { again: 'yes' });
  expect(page.text).toMatch(says('desk-place.again.placeGoes'));
  expect(await standing(first)).toEqual(before);
  expect(await placesAt('lister')).toEqual({ held: 1 });
  // What comes free is for whoever waits longest, not for those who came while the choice stood.
  await act(kwintes, 'withdraw', {});
  await journey.app.clock.advanceBy('PT5M');
  expect(await standing(first)).toEqual({ ...before, stage: 'offer', provider: 'kwintes' });

  const waits = await standing(later);
  expect(waits.stage).toBe('waiting');
  await act(later, 'choose-provider', { provider: 'lister', 'add-lister': 'yes' });
  await journey.person(mailboxes.lister).answer({ choice: 'decline', reason: 'too-far' }, about(later));
  expect(await standing(later)).toEqual(waits);
  expect(await placesAt('lister')).toEqual({ held: 1 });
});

test('a start that is called off goes back to the search: all are told, and the case goes on to its end at another provider', async () => {
  const people = cast('terug');
  const reference = await agreed('terug');
  await accept(journey, people, reference);
  const { answer } = await act(reference, 'back-to-matching', { again: 'no' });
  expect(answer.status).toBe(303);
  for (const mailbox of [mailboxes.kwintes, people.jobCoach]) {
    expect(await journey.newestMail(mailbox, about(reference))).toMatch(
      says('mail-work.offer-withdrawn.paragraphs.1', { about: 'let_go' }),
    );
  }
  expect(await journey.newestMail(people.candidate, about(reference))).toMatch(
    says('mail-people.delayed-candidate.paragraphs.1', { about: 'other_provider' }),
  );
  const { referral } = await journey.look(reference);
  expect(referral).toMatchObject({ stage: 'offer', machine: 'referral', generation: 3, passedProviders: ['kwintes'] });
  expect(referral.provider).not.toBe('kwintes');
  expect(await journey.trajectory(reference)).toBeUndefined();
  expect(await placesAt('kwintes')).toMatchObject({ held: 0 });
  // Who was let go of sees nothing more behind the links that they had.
  const coach = journey.person(people.jobCoach);
  const [link = ''] = [await coach.newestLink()];
  expect((await coach.open(link)).text).not.toContain(people.candidate);
  await accept(journey, people, reference, journey.day());
  await start(journey, people, reference);
  expect(await journey.stage(reference)).toBe('checking-in');
  expect(await journey.look(reference)).toMatchObject({ referral: { machine: 'trajectory', generation: 4 } });
  const { page } = await act(reference, 'back-to-matching', { again: 'no' });
  expect(page.status).toBe(409);
});

test('a provider that accepts while the coordinator takes the question back: one of them is first, and the other reads so', async () => {
  for (const mark of ['race-een', 'race-twee', 'race-drie']) {
    const reference = await agreed(mark);
    const before = await providerOf(reference);
    const page = await desk.get(pathOf(reference, 'back-to-matching'));
    const fields = { seen: seenOn(page.text), ...because, again: 'no' };
    const [, answer] = await Promise.all([
      accept(journey, cast(mark), reference).catch(() => 'gone'),
      desk.post(pathOf(reference, 'back-to-matching'), fields),
    ]);
    await journey.app.clock.idle();
    const { referral } = await journey.look(reference);
    const isTaken = referral.stage === 'confirming-start';
    expect(answer.status).toBe(isTaken ? 409 : 303);
    expect(referral.provider === before).toBe(isTaken);
    if (isTaken) {
      expect(answer.text).toMatch(says('desk-act.moved.title'));
      expect(answer.text).toContain('Woont dichterbij.');
    }
  }
});
