import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { about, accept, approve, bySelf, cast, mailboxes } from '../support/cases.ts';
import { type Journey, openJourney } from '../support/journey.ts';
import type { Person } from '../support/person.ts';
import { regionWithPlaces } from '../support/regions.ts';
import { says } from '../support/says.ts';

const programme = 'sterk-met-werk';
let journey: Journey;
const origin = () => new URL(journey.app.url).origin;
const all = () => `${origin()}/mijn/plekken`;
const one = (provider = 'kwintes') => `${all()}/${provider}/${programme}`;
const seenOn = (html: string) => ({ seen: /name="seen" value="([^"]*)"/.exec(html)?.[1] ?? '' });

/** The provider's own desk, proven on its device. */
async function desk(): Promise<Person> {
  const person = journey.person(mailboxes.kwintes);
  await person.list();
  return person;
}

/** Says something on the page as it is now. */
async function tell(person: Person, fields: Readonly<Record<string, string>>) {
  const page = await person.get(one());
  return person.post(one(), { ...seenOn(page.html), ...fields });
}

async function agreed(mark: string): Promise<string> {
  const people = cast(mark);
  const reference = await journey.refer(bySelf(people));
  await approve(journey, people, reference);
  return reference;
}

const providerOf = async (reference: string) => (await journey.look(reference)).referral.provider;

describe('a provider of the region', () => {
  beforeEach(async () => {
    journey = await openJourney();
  });
  afterEach(() => journey.close());

  test('says that it is full: the next person goes elsewhere and the receipt says why; says otherwise, and is asked again', async () => {
    const first = await agreed('first');
    expect(await providerOf(first)).toBe('kwintes');
    const kwintes = await desk();
    const said = await tell(kwintes, { status: 'full', places: '' });
    expect(new URL(said.url).pathname).toBe('/mijn/plekken');
    expect(said.text).toMatch(says('places.saved', { programme: 'Sterk met Werk' }));
    expect(said.text).toMatch(says('places.room', { status: 'Vol', places: 12 }));
    // An address that somebody makes up claims nothing.
    const made = await kwintes.get(said.url.replace(/bericht=.*$/, 'bericht=sterk-met-werk-of-scholing'));
    expect(made.text).not.toMatch(says('places.saved'));
    // Its open offer stands: the place is held.
    expect(await providerOf(first)).toBe('kwintes');
    const second = await agreed('second');
    expect(await providerOf(second)).not.toBe('kwintes');
    const receipt = (await journey.app.runtime('sweep-tasks').referrals.whole(second))?.receipt();
    expect(receipt?.skipped.find(({ provider }) => provider === 'kwintes')?.reasons[0]?.code).toBe('told-full');
    await kwintes.answer({ choice: 'decline', reason: 'too-far' }, about(first));
    await tell(kwintes, { status: 'has-places', places: '9' });
    expect(await providerOf(await agreed('third'))).toBe('kwintes');
  });

  test('reads what is wrong, loses nothing, and does not overwrite a colleague unseen', async () => {
    const kwintes = await desk();
    const page = await kwintes.get(one());
    expect(page.html).not.toContain(' checked');
    expect(page.text).toMatch(says('places.byRegion'));
    const wrong = await kwintes.post(one(), { ...seenOn(page.html), places: '0' });
    expect(wrong.status).toBe(400);
    expect(wrong.text).toMatch(says('places.problems.status'));
    expect(wrong.text).toMatch(says('places.problems.places'));
    expect(wrong.html).toContain('name="places" value="0"');
    const colleague = await desk();
    await tell(colleague, { status: 'waiting-list', places: '4' });
    const overtaken = await kwintes.post(one(), { ...seenOn(page.html), status: 'has-places', places: '77' });
    expect(overtaken.status).toBe(400);
    expect(overtaken.text).toMatch(says('places.problems.overtaken'));
    expect(overtaken.html).toContain('value="77"');
    const again = await kwintes.post(one(), { ...seenOn(overtaken.html), status: 'has-places', places: '77' });
    expect(again.text).toContain('77');
  });

  test('alone may say so: nobody without its proof sees the page or changes a thing, and the coordinator only looks', async () => {
    const stranger = journey.person('iemand@zeist.example');
    expect(new URL((await stranger.get(all())).url).pathname).toBe('/mijn');
    const said = { status: 'full', places: '', seen: '' };
    await stranger.post(one(), said);
    await stranger.list();
    expect((await stranger.get(one())).status).toBe(404);
    expect((await stranger.post(one(), said)).status).toBe(404);
    const lister = journey.person(journey.app.region.providers.find(({ id }) => id === 'lister')?.mailbox ?? '');
    await lister.list();
    expect((await lister.get(all())).text).not.toContain('Kwintes');
    expect((await lister.post(one(), said)).status).toBe(404);
    expect((await lister.post(`${all()}/lister/nonsense`, said)).status).toBe(404);
    const coordinator = journey.person(mailboxes.coordinator);
    await coordinator.list();
    expect((await coordinator.get(all())).text).toContain('Kwintes');
    expect((await coordinator.post(one(), said)).status).toBe(404);
    const { queue } = journey.app.runtime('sweep-tasks');
    expect((await queue.places(programme, ['kwintes'])).get('kwintes')).not.toHaveProperty('told');
    // A proof that was not to be remembered has ended by the next day.
    const kwintes = await desk();
    await journey.app.clock.advanceBy('P2D');
    await kwintes.post(one(), said);
    expect((await queue.places(programme, ['kwintes'])).get('kwintes')).not.toHaveProperty('told');
    expect(new URL((await kwintes.get(all())).url).pathname).toBe('/mijn');
  });
});

describe('the only provider, with one place', () => {
  beforeEach(async () => {
    journey = await openJourney({ regionContent: await regionWithPlaces(1) });
  });
  afterEach(() => journey.close());

  test('tells of one more: the person who waits has it within a sweep; of fewer: nobody loses one, nobody new comes', async () => {
    const first = await agreed('first');
    await accept(journey, cast('first'), first);
    const second = await agreed('second');
    expect([await journey.stage(first), await journey.stage(second)]).toEqual(['confirming-start', 'waiting']);
    const kwintes = await desk();
    const before = await kwintes.get(all());
    expect(before.text).toMatch(says('places.held', { held: 1, guided: 1, asked: 0 }));
    expect(before.text).toMatch(says('places.waiting', { count: 1 }));
    await tell(kwintes, { status: 'has-places', places: '2' });
    await journey.app.clock.advanceBy('PT6M');
    expect(await journey.stage(second)).toBe('offer');
    // Whoever thinks of saying that it is full reads that an answer is still awaited.
    expect((await kwintes.get(all())).text).toMatch(says('places.held', { held: 2, guided: 1, asked: 1 }));

    await tell(kwintes, { status: 'has-places', places: '1' });
    const third = await agreed('third');
    await journey.app.clock.advanceBy('PT6M');
    expect(await Promise.all([first, second, third].map((id) => journey.stage(id)))).toEqual([
      'confirming-start',
      'offer',
      'waiting',
    ]);
    expect((await kwintes.get(all())).text).toMatch(says('places.over'));
    await kwintes.answer({ choice: 'decline', reason: 'too-far' }, about(second));
    await journey.app.clock.advanceBy('PT6M');
    expect(await journey.stage(third)).toBe('waiting');
    await tell(kwintes, { status: 'ask-first', places: '2' });
    await journey.app.clock.advanceBy('PT6M');
    expect(await journey.stage(third)).toBe('offer');
  });
});
