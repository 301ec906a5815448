import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { about, accept, approve, bySelf, type Cast, cast, mailboxes, start } from '../support/cases.ts';
import { type Journey, openJourney } from '../support/journey.ts';
import { regionWithPlaces } from '../support/regions.ts';
import { says } from '../support/says.ts';

let journey: Journey;
beforeEach(async () => {
  journey = await openJourney({ regionContent: await regionWithPlaces(1) });
});
afterEach(() => journey.close());

const [ada, bob, cem] = [cast('ada'), cast('bob'), cast('cem')];

/** A referral that was approved, some minutes after the one before. */
async function approved(people: Cast): Promise<string> {
  const reference = await journey.refer(bySelf(people));
  await approve(journey, people, reference);
  await journey.app.clock.advanceBy('PT5M');
  return reference;
}

/** Lets the sweeper hand out what came free. */
const sweep = () => journey.app.clock.advanceBy('PT10M');

const stages = (...references: string[]) => Promise.all(references.map((reference) => journey.stage(reference)));

async function held(): Promise<number> {
  const { queue } = journey.app.runtime('sweep-tasks');
  return (await queue.held('sterk-met-werk', ['kwintes'])).get('kwintes') ?? 0;
}

async function waiting(): Promise<string[]> {
  const { queue } = journey.app.runtime('sweep-tasks');
  return (await queue.waiting('sterk-met-werk', 10)).map((entry) => entry.referralId);
}

/** Three people for one place. */
async function three(): Promise<[first: string, second: string, third: string]> {
  return [await approved(ada), await approved(bob), await approved(cem)];
}

test('who finds no place waits, in order, and hears it', async () => {
  const [first, second, third] = await three();
  expect(await stages(first, second, third)).toEqual(['offer', 'waiting', 'waiting']);
  expect(await waiting()).toEqual([second, third]);
  expect(await journey.newestMail(bob.candidate, second)).toMatch(says('mail-people.waiting-candidate.paragraphs.2'));
  expect((await journey.person(bob.candidate).status(second)).text).toMatch(says('status.open.now'));
  expect(await journey.newestMail(ada.candidate, first)).not.toContain('wachtlijst');
});

describe('a place that comes free goes to the one who has waited longest', () => {
  test('when the provider declines: the last one left for the first person, so it becomes the coordinator’s', async () => {
    const [first, second, third] = await three();
    await journey.person(mailboxes.kwintes).answer({ choice: 'decline', reason: 'too-far' }, about(first));
    await sweep();
    expect(await stages(first, second, third)).toEqual(['unplaced', 'offer', 'waiting']);
    expect(await held()).toBe(1);
  });

  test('when the person withdraws', async () => {
    const [first, second, third] = await three();
    const own = journey.person(ada.candidate);
    const status = await own.status(first);
    await own.post(`${status.url}/intrekken`, { sure: 'yes' });
    await sweep();
    expect(await stages(first, second, third)).toEqual(['closed', 'offer', 'waiting']);
  });

  test('when guidance ends with the goal reached', async () => {
    const [first, second, third] = await three();
    await accept(journey, ada, first, journey.day());
    await start(journey, ada, first);
    await journey.app.clock.advanceBy('P43D');
    await journey
      .person(ada.jobCoach)
      .answer({ choice: 'goal-reached', 'spell1.kind': 'employee', 'spell1.startedOn': journey.day(-7) }, about(first));
    await sweep();
    expect(await stages(first, second, third)).toEqual(['checking-in', 'offer', 'waiting']);
    expect(await held()).toBe(1);
  });

  test('when the trajectory stops early', async () => {
    const [first, second, third] = await three();
    await accept(journey, ada, first, journey.day());
    await start(journey, ada, first);
    await journey.app.clock.advanceBy('P43D');
    await journey.person(ada.jobCoach).answer({ choice: 'stopped', reason: 'no-match' }, about(first));
    await sweep();
    expect(await stages(first, second, third)).toEqual(['closed', 'offer', 'waiting']);
  });

  test('and anyone who withdraws while waiting leaves the queue', async () => {
    const [first, second, third] = await three();
    const own = journey.person(bob.candidate);
    const status = await own.status(second);
    await own.post(`${status.url}/intrekken`, { sure: 'yes' });
    expect(await waiting()).toEqual([third]);
    await journey.person(mailboxes.kwintes).answer({ choice: 'decline', reason: 'too-far' }, about(first));
    await sweep();
    expect(await stages(second, third)).toEqual(['closed', 'offer']);
  });
});

describe('who comes in between a place that came free and the sweep that hands it out', () => {
  /** Withdraws a minute after a sweep, so that the next one is minutes away. */
  async function withdraws(people: Cast, reference: string): Promise<void> {
    await journey.app.clock.advanceBy('PT1M');
    const own = journey.person(people.candidate);
    await own.post(`${(await own.status(reference)).url}/intrekken`, { sure: 'yes' });
  }

  /** A run's first sweep comes as soon as there is work for it: here somebody's withdrawal. The next come at their times. */
  async function firstSweep(): Promise<void> {
    const eve = cast('eve');
    await withdraws(eve, await approved(eve));
    await sweep();
  }

  /** Approved without any time passing: the sweeper has not been there yet. */
  async function approvedAtOnce(people: Cast): Promise<string> {
    const reference = await journey.refer(bySelf(people));
    await approve(journey, people, reference);
    await journey.app.clock.idle();
    return reference;
  }

  test('does not get the place of someone who has waited longer, who gets it there and then', async () => {
    await firstSweep();
    const [first, second] = [await approved(ada), await approved(bob)];
    const third = await journey.refer(bySelf(cem));
    await withdraws(ada, first);
    expect(await stages(second)).toEqual(['waiting']);
    await approve(journey, cem, third);
    await journey.app.clock.idle();
    expect(await stages(first, second, third)).toEqual(['closed', 'offer', 'waiting']);
  });

  test('gets a place at once where there is one for those in front too', async () => {
    await journey.close();
    journey = await openJourney({ regionContent: await regionWithPlaces(2) });
    await firstSweep();
    const dan = cast('dan');
    const [first, second, third] = [await approved(ada), await approved(bob), await approved(cem)];
    expect(await stages(first, second, third)).toEqual(['offer', 'offer', 'waiting']);
    await withdraws(ada, first);
    await withdraws(bob, second);
    const fourth = await approvedAtOnce(dan);
    expect(await stages(third, fourth)).toEqual(['waiting', 'offer']);
    await sweep();
    expect(await stages(third, fourth)).toEqual(['offer', 'offer']);
    expect(await held()).toBe(2);
  });
});

describe('who waits long comes to the coordinator', () => {
  /** Two people for one place that was taken; the second has waited beyond the due time. */
  async function longWait(): Promise<string> {
    const first = await approved(ada);
    await accept(journey, ada, first, journey.day());
    await start(journey, ada, first);
    const second = await approved(bob);
    await journey.app.clock.advanceBy('P30D');
    const task = (await journey.look(second)).tasks.find(({ kind }) => kind === 'await-place');
    expect(task?.owner).toBe('coordinator');
    return second;
  }

  test('who gives it more time', async () => {
    const second = await longWait();
    const page = await journey
      .person(mailboxes.coordinator)
      .steer({ choice: 'extend', workingDays: '30' }, about(second));
    expect(page.text).toMatch(says('receipt.byChoice.steer.extend.1'));
    expect([await journey.stage(second), await waiting()]).toEqual(['waiting', [second]]);
  });

  test('who withdraws it for the person', async () => {
    const second = await longWait();
    await journey.person(mailboxes.coordinator).steer({ choice: 'withdraw' }, about(second));
    expect([await journey.stage(second), await waiting()]).toEqual(['closed', []]);
    expect(await journey.newestMail(bob.candidate, second)).toContain('afgesloten');
    expect(await journey.newestMail(bob.workCoach, second)).toContain('afgesloten');
  });

  test('who searches again: the place in the queue is kept', async () => {
    const second = await longWait();
    const since = (await journey.look(second)).referral.waitingSince;
    await approved(cem);
    await journey.person(mailboxes.coordinator).answer({ choice: 'try-again' }, about(second));
    expect((await journey.look(second)).referral.waitingSince).toBe(since);
    expect((await waiting())[0]).toBe(second);
  });

  test('who closes it', async () => {
    const second = await longWait();
    await journey.person(mailboxes.coordinator).answer({ choice: 'close' }, about(second));
    expect([await journey.stage(second), await waiting()]).toEqual(['closed', []]);
    expect((await journey.look(second)).referral.closure).toBe('no-place');
  });
});

test('a turn that fails for a reason that passes is taken again at the next sweep, not at the next weekly visit', async () => {
  await journey.close();
  let isDown = false;
  journey = await openJourney({
    regionContent: await regionWithPlaces(1),
    faults({ operation, phase, invocation }) {
      const isTurn = operation === 'TransactWriteItems' && phase === 'before' && invocation?.folder === 'sweep-tasks';
      if (isDown && isTurn) throw Object.assign(new Error('rehearsed'), { name: 'TimeoutError', code: 'ECONNRESET' });
    },
  });
  const [first, second, third] = await three();
  isDown = true;
  const own = journey.person(ada.candidate);
  await own.post(`${(await own.status(first)).url}/intrekken`, { sure: 'yes' });
  await journey.app.clock.advanceBy('PT5M');
  expect(await stages(first, second, third)).toEqual(['closed', 'waiting', 'waiting']);
  isDown = false;
  await sweep();
  expect(await stages(second, third)).toEqual(['offer', 'waiting']);
});
