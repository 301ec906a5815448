import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { about, accept, approve, bySelf, cast, mailboxes } from '../support/cases.ts';
import { type Journey, openJourney } from '../support/journey.ts';
import { says } from '../support/says.ts';

let journey: Journey;
beforeEach(async () => {
  journey = await openJourney();
});
afterEach(() => journey.close());

/** A case of Sterk met Werk that has been agreed to; answers its reference. */
async function agreed(mark: string): Promise<string> {
  const people = cast(mark);
  const reference = await journey.refer(bySelf(people));
  await approve(journey, people, reference);
  return reference;
}

const providerOf = async (reference: string) => (await journey.look(reference)).referral.provider;
const mailboxOf = (id = '') => journey.app.region.providers.find((one) => one.id === id)?.mailbox ?? '';

/** The provider that was asked passes. */
async function decline(reference: string, reason: string) {
  const desk = journey.person(mailboxOf(await providerOf(reference)));
  return desk.answer({ choice: 'decline', reason }, about(reference));
}

async function reasonsFor(reference: string, provider: string): Promise<string[]> {
  const receipt = (await journey.app.runtime('sweep-tasks').referrals.whole(reference))?.receipt();
  return receipt?.skipped.find((entry) => entry.provider === provider)?.reasons.map(({ code }) => code) ?? [];
}

describe('a provider that has no room', () => {
  test('is not asked for the next people, the receipt says why, and after twenty working days it is again', async () => {
    const first = await agreed('first');
    expect(await providerOf(first)).toBe('kwintes');
    await decline(first, 'no-capacity');
    for (const mark of ['second', 'third', 'fourth']) {
      const reference = await agreed(mark);
      expect(await providerOf(reference)).not.toBe('kwintes');
      expect(await reasonsFor(reference, 'kwintes')).toEqual(['reported-full']);
    }
    await journey.app.clock.advanceTo('2026-02-03T09:00:00.000Z');
    expect(await providerOf(await agreed('later'))).toBe('kwintes');
  });

  test('says itself that there is room again, at the link that it had', async () => {
    const first = await agreed('first');
    await decline(first, 'no-capacity');
    expect(await providerOf(await agreed('second'))).not.toBe('kwintes');
    const stranger = journey.person('iemand@elders.example');
    const desk = journey.person(mailboxes.kwintes);
    const link = (await desk.newestLink(about(first))).replace(/\?.*$/, '');
    // The link alone says nothing of the person, and does nothing without the mailbox.
    await stranger.post(link, { choice: 'places-again' });
    expect(await providerOf(await agreed('third'))).not.toBe('kwintes');
    const page = await desk.open(link);
    expect(page.text).toContain('Daarom vragen we jullie voor dit traject niet tot maandag 2 februari 2026.');
    expect(page.text).not.toContain('Weer werken');
    const none = await desk.post(link, {});
    expect(none.status).toBe(400);
    expect((await desk.post(link, { choice: 'places-again' })).text).toMatch(
      says('receipt.byChoice.accept-offer.places-again.1'),
    );
    expect(await providerOf(await agreed('fourth'))).toBe('kwintes');
    expect((await desk.get(link)).status).toBe(410);
  });

  test('is asked as before when it declined for another reason', async () => {
    await decline(await agreed('first'), 'too-far');
    expect(await providerOf(await agreed('second'))).toBe('kwintes');
  });

  test('everybody full: the person waits, the coordinator sees it, and opens the offers again', async () => {
    const first = await agreed('first');
    for (let n = 0; n < 4; n += 1) await decline(first, 'no-capacity');
    expect(await journey.stage(first)).toBe('unplaced');
    const second = await agreed('second');
    await journey.app.clock.advanceBy('PT30M');
    expect(await journey.stage(second)).toBe('waiting');
    const coordinator = journey.person(mailboxes.coordinator);
    const page = await coordinator.open(await coordinator.newestLink(about(second)));
    expect(page.text).toMatch(says('topic.awaits.all-full'));
    // Once for the first: all who wait there are served in order, the first one first.
    await coordinator.answer({ choice: 'try-again' }, about(first));
    await journey.app.clock.advanceBy('PT30M');
    expect(await Promise.all([first, second].map((reference) => journey.stage(reference)))).toEqual(['offer', 'offer']);
  });

  test('anyone who waited for it keeps their turn', async () => {
    const first = await agreed('first');
    for (let n = 0; n < 4; n += 1) await decline(first, 'no-capacity');
    const waiting = await agreed('waits');
    await journey.app.clock.advanceBy('PT1H');
    const later = await agreed('later');
    const queue = await journey.app.runtime('sweep-tasks').queue.waiting('sterk-met-werk', 10);
    expect(queue.map(({ referralId }) => referralId)).toEqual([waiting, later]);
    for (const { providers } of queue) expect(providers).toContain('kwintes');
  });
});

describe('a provider that does not answer', () => {
  test('is asked after the others, until it answers anything', async () => {
    const first = await agreed('first');
    expect(await providerOf(first)).toBe('kwintes');
    await journey.app.clock.advanceBy('P8D');
    const asked = await providerOf(first);
    expect(asked).not.toBe('kwintes');
    await accept(journey, cast('first'), first);
    const second = await agreed('second');
    expect(await providerOf(second)).not.toBe('kwintes');
    expect(await reasonsFor(second, 'kwintes')).toEqual(['silent']);
    // The others pass, so that the silent one is asked after all; an answer is enough.
    for (let n = 0; n < 3; n += 1) await decline(second, 'too-far');
    expect(await providerOf(second)).toBe('kwintes');
    await decline(second, 'language');
    const third = await agreed('third');
    expect(await reasonsFor(third, 'kwintes')).not.toEqual(['silent']);
  });
});

test('people who come while a provider says that it is full: none is offered there afterwards, and no place leaks', async () => {
  const first = await agreed('first');
  const people = Array.from({ length: 6 }, (_, n) => cast(`crowd${n}`));
  const references: string[] = [];
  for (const one of people) references.push(await journey.refer(bySelf(one)));
  await Promise.all([
    decline(first, 'no-capacity'),
    ...people.map((one, n) => approve(journey, one, references[n] ?? '')),
  ]);
  await journey.app.clock.idle();
  const { queue, referrals } = journey.app.runtime('sweep-tasks');
  const events = await referrals.events(first);
  const declinedAt = events.find(({ action }) => action === 'decline-offer')?.at ?? '';
  expect(declinedAt).not.toBe('');
  const late = await agreed('late');
  expect(await providerOf(late)).not.toBe('kwintes');
  for (const provider of ['kwintes', 'lister', 'wij-3-0', 'astare-jobcoaching']) {
    const place = { provider, programme: 'sterk-met-werk' } as const;
    const held = (await queue.held('sterk-met-werk', [provider])).get(provider);
    expect(await queue.holders(place)).toHaveLength(held ?? 0);
  }
});
