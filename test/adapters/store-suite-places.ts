import { expect, test } from 'vitest';
import type { Change } from '../../functions/domain/change.ts';
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

function give(before: Change['after'], limit: number): Change {
  const since = before.waitingSince ?? now;
  const change = move(before, 'give-place', 'offer', { hold: { ...place, limit }, leaveQueue: { programme, since } });
  return { ...change, after: { ...change.after, provider: 'kwintes', holdsPlace: true } };
}

function release(before: Change['after']): Change {
  return move(before, 'decline-offer', 'placing', { release: place });
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

  test('who does not stand in the queue cannot be served from it', async () => {
    const all = stores();
    const elsewhere = referral('HW-A', { stage: 'waiting', waitingSince: now });
    await all.referrals.commit(creation(elsewhere));
    expect(await all.referrals.commit(give(elsewhere, 5))).toBe('conflict');
    expect(await all.queue.holders(place)).toEqual([]);
  });
}
