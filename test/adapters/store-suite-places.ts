import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Change } from '../../functions/domain/change.ts';
import type { CapacityStatus } from '../../functions/domain/codes.ts';
import { raisedBy } from '../../functions/domain/room.ts';
import type { ToldWord } from '../../functions/ports/queue-store.ts';
import { creation, minutes, move, now, referral } from './sample.ts';
import type { Stores } from './store-engine.ts';

const programme = 'sterk-met-werk';
const place = { provider: 'kwintes', programme } as const;

/** Puts someone in the queue. */
async function wait({ referrals }: Stores, id: string, since: string): Promise<Change['after']> {
  const entered = referral(id, { stage: 'waiting', waitingSince: since });
  const enterQueue = { referralId: id, programme, since, providers: ['kwintes'] } as const;
  expect(await referrals.commit(creation(entered, { enterQueue }))).toBe('committed');
  return entered;
}

function give(
  before: Change['after'],
  limit: number,
  regionWord = 'has-places 1',
  more: { readonly regionSince?: string } = {},
): Change {
  const since = before.waitingSince ?? now;
  const change = move(before, 'give-place', 'offer', {
    hold: { ...place, limit, regionWord, ...more },
    leaveQueue: { programme, since },
  });
  return { ...change, after: { ...change.after, provider: 'kwintes', holdsPlace: true } };
}

function release(before: Change['after']): Change {
  return move(before, 'decline-offer', 'placing', { release: place });
}

/** What the provider tells of its places at a minute, and the minute of the word that it saw. */
function tell(status: CapacityStatus, places: number, at: number, seen?: number): ToldWord {
  const told = { status, places, at: minutes(at), replaces: 'has-places 1' };
  return { ...place, told, heardIn: [programme], ...(seen === undefined ? {} : { seen: minutes(seen) }) };
}

/** Places and queues (I9). */
export function placeChecks(stores: () => Stores): void {
  test('places of more providers than one batch takes are read, each as it stands', async () => {
    const all = stores();
    const entered = await wait(all, 'HW-A', minutes(1));
    await all.referrals.commit(give(entered, 1));
    const providers = Array.from({ length: 250 }, (_, n) => `provider-${n}`);
    const places = await all.queue.places(programme, [...providers, 'kwintes']);
    expect(places.size).toBe(251);
    expect(places.get('kwintes')?.held).toBe(1);
  });

  test('people wait in the order in which they came', async () => {
    const all = stores();
    await wait(all, 'HW-B', minutes(2));
    await wait(all, 'HW-C', minutes(1));
    await wait(all, 'HW-A', minutes(2));
    const order = async (limit: number) =>
      (await all.queue.waiting(programme, limit)).map(({ referralId }) => referralId);
    expect(await order(10)).toEqual(['HW-C', 'HW-A', 'HW-B']);
    expect(await order(2)).toEqual(['HW-C', 'HW-A']);
    expect(await all.queue.waiting('ips', 10)).toEqual([]);
    const upTo = async (referralId: string, since: string) =>
      (await all.queue.upTo({ programme, since, referralId })).map((entry) => entry.referralId);
    expect(await upTo('HW-A', minutes(2))).toEqual(['HW-C', 'HW-A']);
    expect(await upTo('HW-Z', minutes(1))).toEqual(['HW-C']);
    expect(await all.queue.entryAt({ programme, since: minutes(2), referralId: 'HW-A' })).toMatchObject({
      referralId: 'HW-A',
    });
    expect(await all.queue.entryAt({ programme, since: minutes(1), referralId: 'HW-A' })).toBeUndefined();
  });

  test('the nearest are read from the last one back, and the later ones from a moment on', async () => {
    const all = stores();
    for (const [id, minute] of [
      ['HW-A', 1],
      ['HW-B', 2],
      ['HW-C', 2],
      ['HW-D', 3],
    ] as const) {
      await wait(all, id, minutes(minute));
    }
    const last = { programme, since: minutes(3), referralId: 'HW-D' } as const;
    const near = async (limit: number) => {
      const { entries, isAll } = await all.queue.nearest(last, limit);
      return [entries.map(({ referralId }) => referralId).join(' '), isAll];
    };
    expect(await near(2)).toEqual(['HW-C HW-D', false]);
    expect(await near(4)).toEqual(['HW-A HW-B HW-C HW-D', false]);
    expect(await near(5)).toEqual(['HW-A HW-B HW-C HW-D', true]);
    const after = async (minute: number) =>
      (await all.queue.upTo(last, minutes(minute))).map(({ referralId }) => referralId);
    expect(await after(1)).toEqual(['HW-B', 'HW-C', 'HW-D']);
    expect(await after(2)).toEqual(['HW-D']);
  });

  test('the sum of who has waited longest is kept until somebody came late to a position, who is counted', async () => {
    const all = stores();
    expect(await all.queue.ahead(programme)).toBeUndefined();
    const counted = { mark: 'one', upTo: minutes(0), readAt: minutes(70), any: 0, byProvider: { kwintes: 3 } };
    await all.queue.keepAhead(programme, { counted, late: undefined, now: minutes(70) });
    const first = { first: minutes(70), counted: { ...counted, late: 0 } };
    expect(await all.queue.ahead(programme)).toEqual(first);
    // Who has just been approved is not late, and is in no sum.
    await wait(all, 'HW-A', now);
    expect(await all.queue.ahead(programme)).toEqual(first);
    await wait(all, 'HW-B', minutes(-31));
    for (let n = 0; n < 4; n += 1) await all.queue.countLate(programme);
    expect(await all.queue.ahead(programme)).toEqual({ ...first, late: 5 });
    const sum = { counted: { ...counted, any: 1 }, now: minutes(80) };
    await all.queue.keepAhead(programme, { ...sum, late: 4 });
    await all.queue.keepAhead(programme, { ...sum, late: undefined });
    expect(await all.queue.ahead(programme)).toEqual({ ...first, late: 5 });
    await all.queue.keepAhead(programme, { ...sum, late: 5 });
    expect(await all.queue.ahead(programme)).toEqual({
      first: minutes(70),
      late: 5,
      counted: { ...counted, any: 1, late: 5 },
    });
    expect((await all.queue.waiting(programme)).map(({ referralId }) => referralId)).toEqual(['HW-B', 'HW-A']);
  });

  test('a place that is given takes the person from the queue and counts', async () => {
    const all = stores();
    const first = await wait(all, 'HW-A', now);
    expect(await all.referrals.commit(give(first, 1))).toBe('committed');
    expect(await all.queue.waiting(programme, 10)).toEqual([]);
    expect(await all.queue.held(programme, ['kwintes', 'lister'])).toEqual(
      new Map([
        ['kwintes', 1],
        ['lister', 0],
      ]),
    );
    expect(await all.queue.holders(place)).toEqual(['HW-A']);
  });

  test('a full provider says so, and nothing is written', async () => {
    const all = stores();
    await all.referrals.commit(give(await wait(all, 'HW-A', now), 1));
    const second = await wait(all, 'HW-B', now);
    expect(await all.referrals.commit(give(second, 1))).toBe('no-place');
    expect((await all.referrals.load('HW-B'))?.referral.stage).toBe('waiting');
    expect((await all.queue.waiting(programme, 10)).map(({ referralId }) => referralId)).toEqual(['HW-B']);
    expect(await all.referrals.commit(give(second, 2))).toBe('committed');
  });

  test('of thirty at once no more get a place than there are', async () => {
    const all = stores();
    const people = await Promise.all(
      Array.from({ length: 30 }, (_, n) => wait(all, `HW-${String(n).padStart(2, '0')}`, minutes(n))),
    );
    const results = await Promise.all(
      people.map(async (person) => {
        let result = await all.referrals.commit(give(person, 3));
        // A real DynamoDB may answer that two transactions met; then one tries again.
        for (let tries = 0; tries < 50 && result === 'conflict'; tries += 1) {
          result = await all.referrals.commit(give(person, 3));
        }
        return result;
      }),
    );
    expect(results.filter((result) => result === 'committed')).toHaveLength(3);
    expect(results.filter((result) => result === 'no-place')).toHaveLength(27);
    expect((await all.queue.held(programme, ['kwintes'])).get('kwintes')).toBe(3);
    expect(await all.queue.holders(place)).toHaveLength(3);
    expect(await all.queue.waiting(programme, 100)).toHaveLength(27);
  });

  test('a place that is added in the same step is given, once, and only where nobody said anything else meanwhile', async () => {
    const all = stores();
    await all.referrals.commit(give(await wait(all, 'HW-A', minutes(1)), 1));
    const told = {
      status: 'has-places',
      places: 2,
      at: minutes(5),
      replaces: 'has-places 1',
      by: 'coordinator',
    } as const;
    const raising = (before: Change['after'], raised: NonNullable<Change['hold']>['raised']) => {
      const change = give(before, 1);
      return {
        ...change,
        hold: change.hold && { ...change.hold, ...(raised === undefined ? {} : { raised }) },
      } as Change;
    };
    const [second, third] = [await wait(all, 'HW-B', minutes(2)), await wait(all, 'HW-C', minutes(3))];
    // Two coordinators at once: each counted on the one place that it added.
    const results = await Promise.all([second, third].map((one) => all.referrals.commit(raising(one, { told }))));
    expect(results.filter((one) => one === 'committed')).toHaveLength(1);
    const places = async () => (await all.queue.places(programme, ['kwintes'])).get('kwintes');
    expect(await places()).toEqual({ held: 2, told });
    expect(await all.agenda.due(minutes(5), 10)).toContainEqual(expect.objectContaining({ kind: 'serve', programme }));
    const late = [second, third].find((_, at) => results[at] !== 'committed');
    if (late === undefined) throw new Error('nobody was late');
    expect(await all.referrals.commit(raising(late, { told, seen: minutes(4) }))).toBe('no-place');
    // The number that stands is the limit in force: without raising it nobody else comes in.
    expect(await all.referrals.commit(give(late, 1))).toBe('no-place');
    expect(await all.queue.tell(tell('full', 2, 6, 5))).toBe('told');
    const more = { ...told, places: 3, at: minutes(7) };
    expect(await all.referrals.commit(raising(late, { told: more, seen: minutes(5) }))).toBe('no-place');
    expect(await places()).toEqual({ held: 2, told: tell('full', 2, 6).told, fullSince: minutes(6) });
    // It said that it is full: the place is for this person, and nobody else comes in with them.
    const full = { told: { ...more, status: 'full' }, seen: minutes(6), isFull: true } as const;
    expect(await all.referrals.commit(raising(late, full))).toBe('committed');
    expect(await places()).toEqual({ held: 3, told: full.told, fullSince: minutes(6) });
    expect(await all.referrals.commit(give(await wait(all, 'HW-D', minutes(8)), 9))).toBe('no-place');
  });

  test('a place that was added for somebody goes with them, whoever leaves first, and stays where the provider spoke since', async () => {
    const all = stores();
    await all.referrals.commit(give(await wait(all, 'HW-A', minutes(1)), 1));
    const places = async () => (await all.queue.places(programme, ['kwintes'])).get('kwintes');
    const now = minutes(5);
    /** Somebody for whom a place is added, by the number that stands. */
    const added = async (id: string) => {
      const region = {
        providers: [{ id: 'kwintes', offers: [{ programme, capacity: { status: 'has-places', places: 1 } }] }],
      };
      const state = (await places()) ?? { held: 0 };
      const raised = raisedBy(region as never, place, state, { referralId: id, now });
      const { hold, ...change } = give(await wait(all, id, minutes(2)), 1);
      if (hold === undefined || raised === undefined) throw new Error('no place');
      expect(await all.referrals.commit({ ...change, hold: { ...hold, raised } })).toBe('committed');
      return change.after;
    };
    const leaves = (after: Change['after']) =>
      move(after, 'back-to-matching', 'placing', { release: { ...place, isAdded: true } });
    const [second, third] = [await added('HW-B'), await added('HW-C')];
    expect(await places()).toMatchObject({ held: 3, told: { places: 3, added: { for: ['HW-B', 'HW-C'], from: 1 } } });
    // At the same moment, from the same state: one of them is worked out again, and neither is lost.
    const results = await Promise.all([second, third].map((one) => all.referrals.commit(leaves(one))));
    const late = [second, third].filter((_, at) => results[at] !== 'committed');
    for (const one of late) expect(await all.referrals.commit(leaves(one))).toBe('committed');
    expect(await places()).toEqual({ held: 1 });
    expect(await all.referrals.commit(give(await wait(all, 'HW-D', minutes(3)), 1))).toBe('no-place');

    const fourth = await added('HW-E');
    expect(await all.queue.tell(tell('has-places', 4, 6, 5))).toBe('told');
    expect(await all.referrals.commit(leaves(fourth))).toBe('committed');
    expect(await places()).toEqual({ held: 1, told: tell('has-places', 4, 6).told });
  });

  test('a place that is given back is free again, and the sweeper hears of it', async () => {
    const all = stores();
    const given = give(await wait(all, 'HW-A', now), 1);
    await all.referrals.commit(given);
    expect(await all.referrals.commit(release(given.after))).toBe('committed');
    expect((await all.queue.held(programme, ['kwintes'])).get('kwintes')).toBe(0);
    expect(await all.queue.holders(place)).toEqual([]);
    expect(await all.agenda.due(now, 10)).toEqual([{ kind: 'serve', programme, nextAt: now }]);
    expect(await all.referrals.commit(give(await wait(all, 'HW-B', now), 1))).toBe('committed');
  });

  test('a place that nobody holds cannot be given back', async () => {
    const all = stores();
    const offered = referral('HW-A', { stage: 'offer' });
    await all.referrals.commit(creation(offered));
    expect(await all.referrals.commit(release(offered))).toBe('conflict');
    expect((await all.queue.held(programme, ['kwintes'])).get('kwintes')).toBe(0);
  });

  test('a provider’s own number counts from its word on, in the write itself, and nobody loses a place', async () => {
    const all = stores();
    const first = await wait(all, 'HW-A', now);
    const second = await wait(all, 'HW-B', now);
    const third = await wait(all, 'HW-C', now);
    expect(await all.queue.tell(tell('has-places', 2, 1))).toBe('told');
    const one = give(first, 1);
    expect(await all.referrals.commit(one)).toBe('committed');
    // By the region file there would be no place left.
    expect(await all.referrals.commit(give(second, 1))).toBe('committed');
    expect(await all.queue.tell(tell('has-places', 1, 2, 1))).toBe('told');
    expect(await all.queue.holders(place)).toHaveLength(2);
    // By the region file there would be room.
    expect(await all.referrals.commit(give(third, 9))).toBe('no-place');
    expect(await all.referrals.commit(release(one.after))).toBe('committed');
    expect(await all.referrals.commit(give(third, 9))).toBe('no-place');
    // Once the file has changed since, it is the newer word.
    expect(await all.referrals.commit(give(third, 9, 'has-places 9'))).toBe('committed');
  });

  test('a file that says again what it said when a provider told is the newer word from its own day on', async () => {
    const all = stores();
    const [first, second] = [await wait(all, 'HW-A', now), await wait(all, 'HW-B', now)];
    expect(await all.queue.tell(tell('full', 3, 5))).toBe('told');
    const filed = (at: number) => ['has-places 1', { regionSince: minutes(at) }] as const;
    expect(await all.referrals.commit(give(first, 1, ...filed(4)))).toBe('no-place');
    expect(await all.referrals.commit(give(first, 1, ...filed(6)))).toBe('committed');
    // And it is the file's number that holds.
    expect(await all.referrals.commit(give(second, 1, ...filed(6)))).toBe('no-place');
    expect(await all.queue.tell(tell('has-places', 2, 7, 5))).toBe('told');
    expect(await all.referrals.commit(give(second, 1, ...filed(6)))).toBe('committed');
  });

  test('a provider that tells that it is full gets nobody new, until it or somebody for it says that there is room', async () => {
    const all = stores();
    const first = await wait(all, 'HW-A', now);
    expect(await all.queue.tell(tell('full', 3, 1))).toBe('told');
    const state = async () => (await all.queue.places(programme, ['kwintes'])).get('kwintes');
    expect(await state()).toMatchObject({ held: 0, fullSince: minutes(1), told: { status: 'full', places: 3 } });
    expect(await all.referrals.commit(give(first, 9))).toBe('no-place');
    const offered = referral('HW-B', { stage: 'offer' });
    await all.referrals.commit(creation(offered));
    const again = { placeMarks: [{ ...place, fullUntil: null }] } as const;
    await all.referrals.commit(move(offered, 'reopen-offer', 'offer', again));
    expect(await state()).not.toHaveProperty('fullSince');
    expect(await all.referrals.commit(give(first, 1))).toBe('committed');
  });

  test('telling of room ends a decline for lack of places and a silence, and wakes the queue', async () => {
    const all = stores();
    const offered = referral('HW-A', { stage: 'offer' });
    await all.referrals.commit(creation(offered));
    const marks = [
      { ...place, fullUntil: minutes(900), silentSince: now },
      { provider: 'kwintes', programme: 'ips', silentSince: now },
    ] as const;
    await all.referrals.commit(move(offered, 'reopen-offer', 'offer', { placeMarks: marks }));
    expect(await all.queue.tell({ ...tell('waiting-list', 4, 1), heardIn: [programme, 'ips'] })).toBe('told');
    const { told } = tell('waiting-list', 4, 1);
    expect((await all.queue.places(programme, ['kwintes'])).get('kwintes')).toEqual({ held: 0, told });
    expect((await all.queue.places('ips', ['kwintes'])).get('kwintes')).toEqual({ held: 0 });
    expect(await all.agenda.due(minutes(1), 10)).toContainEqual({ kind: 'serve', programme, nextAt: minutes(1) });
  });

  test('of two people who tell at once, the second hears that the word has changed', async () => {
    const all = stores();
    expect(await all.queue.tell(tell('has-places', 2, 1))).toBe('told');
    expect(await all.queue.tell(tell('full', 2, 2))).toBe('overtaken');
    expect(await all.queue.tell(tell('full', 2, 2, 0))).toBe('overtaken');
    expect(await all.queue.tell(tell('full', 2, 2, 1))).toBe('told');
    const wrong = await Promise.all([3, 4].map((at) => all.queue.tell(tell('has-places', at, at, 2))));
    expect(wrong.toSorted()).toEqual(['overtaken', 'told']);
  });

  test('whatever is told and given in whatever order, nobody is given a place beyond what holds at that moment', async () => {
    const all = stores();
    const step = fc.oneof(
      fc.record({ tell: fc.integer({ min: 0, max: 4 }), full: fc.boolean() }),
      fc.constant('give' as const),
      fc.constant('release' as const),
      fc.constant('edit' as const),
    );
    let at = 10;
    let people = 0;
    let seen: number | undefined;
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 14 }), async (steps) => {
        let word: { places: number; isFull: boolean } | undefined;
        let file = `file ${at}`;
        const holding: Change['after'][] = [];
        for (const one of steps) {
          at += 1;
          const limit = word?.isFull === true ? 0 : (word?.places ?? 2);
          if (one === 'edit') {
            file = `file ${at}`;
            word = undefined;
          } else if (one === 'release') {
            const leaving = holding.pop();
            if (leaving !== undefined) expect(await all.referrals.commit(release(leaving))).toBe('committed');
          } else if (one === 'give') {
            people += 1;
            const change = give(await wait(all, `HW-${people}`, now), 2, file);
            const result = await all.referrals.commit(change);
            expect(result).toBe(holding.length < limit ? 'committed' : 'no-place');
            if (result === 'committed') holding.push(change.after);
          } else {
            word = { places: one.tell, isFull: one.full };
            const status = one.full ? 'full' : 'has-places';
            const told = { status, places: one.tell, at: minutes(at), replaces: file } as const;
            const before = seen === undefined ? {} : { seen: minutes(seen) };
            expect(await all.queue.tell({ ...place, told, heardIn: [programme], ...before })).toBe('told');
            seen = at;
          }
          expect(await all.queue.holders(place)).toHaveLength(holding.length);
        }
        for (const one of holding) await all.referrals.commit(release(one));
      }),
      { numRuns: 20 },
    );
  });

  test('who does not stand in the queue cannot be served from it', async () => {
    const all = stores();
    const elsewhere = referral('HW-A', { stage: 'waiting', waitingSince: now });
    await all.referrals.commit(creation(elsewhere));
    expect(await all.referrals.commit(give(elsewhere, 5))).toBe('conflict');
    expect(await all.queue.holders(place)).toEqual([]);
  });
}
