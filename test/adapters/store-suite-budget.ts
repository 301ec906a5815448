import { expect, test } from 'vitest';
import { type StartKey, tellFrom } from '../../functions/domain/budget.ts';
import type { Change } from '../../functions/domain/change.ts';
import { creation, mail, move, now, referral } from './sample.ts';
import type { Stores } from './store-engine.ts';

const programme = 'sterk-met-werk';
const zeist: StartKey = { municipality: 'GM0355', programme, year: 2026 };

/** Somebody who is about to get a place. */
async function approved({ referrals }: Stores, id: string): Promise<Change['after']> {
  const entered = referral(id, { stage: 'placing' });
  expect(await referrals.commit(creation(entered))).toBe('committed');
  return entered;
}

/** The start of somebody, as `startsAfter` counts it where so many were granted. */
function begin(before: Change['after'], granted: number, elsewhere: readonly StartKey[] = []): Change {
  const mails = (['team', 'coordinator'] as const).map((to) =>
    mail(before.id, `${before.id}/case/budget-warning/0-2-${to}`, { kind: 'budget-warning', to }),
  );
  const warning = { from: tellFrom(granted), elsewhere, mails };
  return move(before, 'give-place', 'offer', { starts: { take: { ...zeist, limit: granted, warning } } });
}

/** Lets somebody begin, as often as somebody else was first. */
async function startOf(
  { referrals }: Stores,
  before: Change['after'],
  granted: number,
  elsewhere: readonly StartKey[] = [],
): Promise<string> {
  for (let tries = 0; tries < 200; tries += 1) {
    const result = await referrals.commit(begin(before, granted, elsewhere));
    if (result !== 'conflict') return result;
  }
  return 'conflict';
}

/** Budgets of municipalities: a start too many is refused, and that one runs out is told once. */
export function budgetChecks(stores: () => Stores): void {
  /** The cases with whose start it was told. */
  const told = async () => {
    const items = await stores().rawItems();
    const ids = items.filter(({ kind }) => kind?.S === 'budget-warning').map(({ referralId }) => referralId?.S ?? '');
    return [...new Set(ids)].map((id) => [id, ids.filter((one) => one === id).length] as const);
  };
  /** Lets so many begin, one after the other, and answers with which of them it was told. */
  const beginAll = async (mark: string, count: number, granted: number, elsewhere: readonly StartKey[] = []) => {
    const before = (await told()).length;
    const tellers: number[] = [];
    for (let n = 1; n <= count; n += 1) {
      const entered = await approved(stores(), `HW-${mark}${n}`);
      expect(await stores().referrals.commit(begin(entered, granted, elsewhere))).toBe('committed');
      if ((await told()).length > before + tellers.length) tellers.push(n);
    }
    return tellers;
  };

  test('of many starts at the same moment one tells that eight in ten are taken, and none begins too many', async () => {
    const all = stores();
    const people = await Promise.all(Array.from({ length: 8 }, (_, n) => approved(all, `HW-${n}`)));
    const results = await Promise.all(people.map((one) => startOf(all, one, 5)));
    expect(results.toSorted()).toEqual([...Array(5).fill('committed'), ...Array(3).fill('no-budget')]);
    expect(await all.queue.starts([zeist])).toEqual([5]);
    // To the municipality and to the coordinator, with one and the same start.
    expect((await told()).map(([, mails]) => mails)).toEqual([2]);
  });

  test('what municipalities that became a part of this one took is not there for starts at the same moment', async () => {
    const all = stores();
    const joined: StartKey = { ...zeist, municipality: 'GM0310' };
    for (const id of ['HW-J1', 'HW-J2']) {
      const plain = move(await approved(all, id), 'give-place', 'offer', { starts: { take: joined } });
      expect(await all.referrals.commit(plain)).toBe('committed');
    }
    // Of two nothing is left, though nobody has begun here.
    expect(await all.referrals.commit(begin(await approved(all, 'HW-N'), 2, [joined]))).toBe('no-budget');
    const people = await Promise.all(Array.from({ length: 4 }, (_, n) => approved(all, `HW-${n}`)));
    const results = await Promise.all(people.map((one) => startOf(all, one, 4, [joined])));
    expect(results.toSorted()).toEqual(['committed', 'committed', 'no-budget', 'no-budget']);
    expect(await all.queue.starts([zeist, joined])).toEqual([2, 2]);
  });

  test('it is told again where more is granted and that runs out too, and not for a start that is given back', async () => {
    const all = stores();
    expect(await beginAll('A', 4, 5)).toEqual([4]);
    const back = { ...referral('HW-A4', { stage: 'offer' }), revision: 2 };
    expect(await all.referrals.commit(move(back, 'decline-offer', 'placing', { starts: { give: zeist } }))).toBe(
      'committed',
    );
    expect(await beginAll('B', 1, 5)).toEqual([]);
    // Ten: from eight on. Four have begun, so it is the fourth from here; a lower number since says nothing new.
    expect(await beginAll('C', 5, 10)).toEqual([4]);
    expect(await all.queue.starts([zeist])).toEqual([9]);
    expect(await all.referrals.commit(begin(await approved(all, 'HW-D'), 9))).toBe('no-budget');
    expect(await beginAll('E', 1, 11)).toEqual([1]);
  });

  test('it is told with the first start where one was granted, and with the next where so many were taken before', async () => {
    expect(await beginAll('A', 1, 1)).toEqual([1]);
    const joined: StartKey = { ...zeist, municipality: 'GM0310' };
    const other = { ...joined, year: 2026 };
    const entered = await approved(stores(), 'HW-J');
    const plain = move(entered, 'give-place', 'offer', { starts: { take: other } });
    expect(await stores().referrals.commit(plain)).toBe('committed');
    // Three of five here and one at a municipality that became a part of this one.
    expect(await beginAll('B', 2, 5, [joined])).toEqual([2]);
    expect(now.slice(0, 4)).toBe(String(zeist.year));
  });
}
