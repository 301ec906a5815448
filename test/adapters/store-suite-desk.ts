import { expect, test } from 'vitest';
import { keys, toItem } from '../../functions/adapters/dynamodb/items.ts';
import type { DeskRow } from '../../functions/domain/desk-row.ts';
import { deskRowOf } from '../../functions/domain/desk-row.ts';
import { creation, minutes, move, now, referral, task } from './sample.ts';
import type { Stores } from './store-engine.ts';

const rowOf = (id: string, parts: Partial<DeskRow> = {}): DeskRow => ({
  referralId: id,
  stage: 'received',
  municipality: 'GM0355',
  createdAt: now,
  tasks: [{ kind: 'advance', n: 1, owner: 'system', since: now, dueAt: minutes(15) }],
  ...parts,
});

/** The desk: rows that are written with the cases, and read all together. */
export function deskChecks(stores: () => Stores): void {
  test('a case comes onto the desk, changes there and leaves it with the change that makes it so', async () => {
    const { referrals, desk } = stores();
    const first = referral('HW-A');
    await referrals.commit(creation(first, { deskRow: rowOf('HW-A') }));
    expect(await desk.rows()).toEqual([rowOf('HW-A')]);
    const moved = move(first, 'begin-approval', 'approval', { deskRow: rowOf('HW-A', { stage: 'approval' }) });
    await referrals.commit(moved);
    expect(await desk.rows()).toEqual([rowOf('HW-A', { stage: 'approval' })]);
    // Nothing shows of this one.
    const quiet = move(moved.after, 'remind', 'approval');
    await referrals.commit(quiet);
    expect(await desk.rows()).toEqual([rowOf('HW-A', { stage: 'approval' })]);
    await referrals.commit(move(quiet.after, 'withdraw', 'closed', { deskRow: null }));
    expect(await desk.rows()).toEqual([]);
  });

  test('a change that is not written moves no row', async () => {
    const { referrals, desk } = stores();
    const first = referral('HW-A');
    await referrals.commit(creation(first, { deskRow: rowOf('HW-A') }));
    const stale = move({ ...first, revision: 7 }, 'begin-approval', 'approval', { deskRow: null });
    expect(await referrals.commit(stale)).toBe('conflict');
    expect(await desk.rows()).toHaveLength(1);
  });

  test('many cases are all read, whatever their partition, and one that this version cannot read hides no other', async () => {
    const { referrals, desk, putRaw } = stores();
    const ids = Array.from({ length: 60 }, (_, n) => `HW-${String(n).padStart(3, '0')}`);
    for (const id of ids) await referrals.commit(creation(referral(id), { deskRow: rowOf(id) }));
    for (const text of ['not json', '{"referralId":"HW-LATER"}'])
      await putRaw({ pk: { S: 'Z#0' }, sk: { S: text }, row: { S: text } });
    await putRaw({ pk: { S: 'Z#1' }, sk: { S: 'HW-NOTHING' } });
    expect((await desk.rows()).map(({ referralId }) => referralId).toSorted()).toEqual(ids);
    const shards = new Set(
      (await stores().rawItems()).flatMap(({ pk }) => (pk?.S !== undefined && /^Z#\d/.test(pk.S) ? pk.S : [])),
    );
    expect(shards.size).toBe(8);
  });

  test('a row is put right as long as its case stays as it was read', async () => {
    const { referrals, desk, putRaw } = stores();
    const first = referral('HW-A');
    await referrals.commit(creation(first));
    const row = deskRowOf(first, [task('HW-A#advance#1')]);
    expect(await desk.mend('HW-A', 7, row)).toBe(false);
    expect(await desk.rows()).toEqual([]);
    expect(await desk.mend('HW-A', 1, row)).toBe(true);
    expect(await desk.rows()).toEqual([row]);
    const known = await referrals.head('HW-A');
    expect(known).toEqual({ ...first, desk: { layout: 1, revision: 1 } });
    expect(await desk.mend('HW-A', 1, undefined)).toBe(true);
    expect(await desk.rows()).toEqual([]);
    // Nothing is made of a case that is gone.
    expect(await desk.mend('HW-GONE', 1, rowOf('HW-GONE'))).toBe(false);
    expect(await referrals.head('HW-GONE')).toBeUndefined();
    // What is left of one goes, and of one that is there after all nothing does.
    await putRaw(toItem(keys.deskRow('HW-GONE'), { row: JSON.stringify(rowOf('HW-GONE')) }));
    expect(await desk.mend('HW-A', 1, row)).toBe(true);
    expect(await desk.mend('HW-A', undefined, undefined)).toBe(false);
    expect((await desk.rows()).map(({ referralId }) => referralId).toSorted()).toEqual(['HW-A', 'HW-GONE']);
    expect(await desk.mend('HW-GONE', undefined, undefined)).toBe(true);
    expect(await desk.rows()).toEqual([row]);
  });
}
