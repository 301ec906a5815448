import { expect, test } from 'vitest';
import type { Wait } from '../../functions/domain/wait.ts';
import { creation, referral } from './sample.ts';
import type { Stores } from './store-engine.ts';

const wait = (referralId: string, since: string, parts: Partial<Wait> = {}): Wait => ({
  referralId,
  programme: 'ips',
  municipality: 'GM0355',
  since,
  ...parts,
});

/** Waits for a first talk, and the figures that are made of them. */
export function waitChecks(stores: () => Stores): void {
  test('waits are found by the month in which they began, as they were kept last, for a month longer than they count', async () => {
    const { waits, putRaw, rawItems } = stores();
    await waits.keep(wait('HW-A', '2026-10-31'));
    await waits.keep(wait('HW-B', '2026-11-01'));
    await waits.keep(wait('HW-C', '2026-12-01'));
    await waits.keep(wait('HW-A', '2026-10-31', { end: 'talk', until: '2026-11-20' }));
    await putRaw({ pk: { S: 'V#2026-11' }, sk: { S: 'HW-LATER' }, referralId: { S: 'HW-LATER' } });
    const found = await waits.begun(['2026-10', '2026-11']);
    expect(found.toSorted((a, b) => a.referralId.localeCompare(b.referralId))).toEqual([
      wait('HW-A', '2026-10-31', { end: 'talk', until: '2026-11-20' }),
      wait('HW-B', '2026-11-01'),
    ]);
    const kept = (await rawItems()).find(({ sk }) => sk?.S === 'HW-B');
    expect(new Date(Number(kept?.['expiresAt']?.N) * 1000).toISOString().slice(0, 10)).toBe('2027-12-06');
  });

  test('the day of a first talk is read from the plan alone, and figures as they were put last', async () => {
    const { waits, referrals } = stores();
    const plan = {
      provider: 'lister',
      startsOn: '2026-11-20',
      plannedEnd: '2027-11-20',
      hoursUsed: 0,
      spells: [],
      checkIns: [],
    };
    const held = { ...plan, referralId: 'HW-A', firstTalkOn: '2026-11-23' };
    await referrals.commit(creation(referral('HW-A'), { trajectory: held }));
    await referrals.commit(creation(referral('HW-B'), { trajectory: { ...plan, referralId: 'HW-B' } }));
    expect([...(await waits.firstTalks(['HW-A', 'HW-B', 'HW-C']))]).toEqual([['HW-A', '2026-11-23']]);
    expect(await waits.figures()).toBeUndefined();
    await waits.put({ on: '2026-11-26', groups: [] });
    await waits.put({ on: '2026-11-27', groups: [{ programme: 'ips', people: 1, talks: 0, waiting: 1 }] });
    expect(await waits.figures()).toEqual({
      on: '2026-11-27',
      groups: [{ programme: 'ips', people: 1, talks: 0, waiting: 1 }],
    });
  });
}
