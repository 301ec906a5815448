import { expect, test } from 'vitest';
import { mendDesk, mendedPerHour } from '../../functions/cases/mend-desk.ts';
import { type DeskRow, deskLayout, deskRowOf } from '../../functions/domain/desk-row.ts';
import type { Referral } from '../../functions/domain/referral.ts';
import { referral, task } from '../adapters/sample.ts';

/** Cases with one open task each unless they say otherwise, beside rows; what is mended, and what is logged. */
function world(cases: readonly Referral[], rows: readonly string[], fails = false) {
  const known = new Map(cases.map((one) => [one.id, one]));
  const mended: [string, DeskRow | undefined][] = [];
  const logged: [string, unknown][] = [];
  const say = (code: string, more?: unknown) => void logged.push([code, more]);
  const load = async (id: string) => {
    if (id === 'HW-BAD') throw new Error('what stands there');
    const found = known.get(id);
    return found && { referral: found, tasks: found.openTasks.map((open) => task(open)) };
  };
  const runtime = {
    referrals: { load },
    desk: {
      rows: async () => {
        if (fails) throw new Error('busy');
        return rows.map((referralId) => ({
          ...(deskRowOf(referral('HW-X'), [task('HW-X#advance#1')]) as DeskRow),
          referralId,
        }));
      },
      mend: async (id: string, revision: number | undefined, row: DeskRow | undefined) => {
        expect(revision).toBe(known.get(id)?.revision);
        mended.push([id, row]);
        return id !== 'HW-MOVED';
      },
    },
    log: { info: say, error: say, count: say },
  } as unknown as Parameters<typeof mendDesk>[0];
  return { runtime, mended, logged };
}

const current = { desk: { layout: deskLayout, revision: 1 } };
const daily = { readsRows: true, hasTime: () => true };
const hourly = { ...daily, readsRows: false };

test('rows are written for cases that have none, and removed where nothing is open; what is right is left alone', async () => {
  const right = referral('HW-RIGHT', current);
  const old = referral('HW-OLD');
  const behind = referral('HW-BEHIND', { desk: { layout: deskLayout, revision: 0 } });
  const lost = referral('HW-LOST', current);
  const probe = referral('HW-U000000');
  const moved = referral('HW-MOVED');
  const closed = referral('HW-CLOSED', { stage: 'closed', openTasks: [] });
  const { runtime, mended, logged } = world(
    [right, old, behind, lost, closed, moved],
    ['HW-RIGHT', 'HW-BEHIND', 'HW-CLOSED', 'HW-GONE'],
  );
  expect(await mendDesk(runtime, [right, old, behind, lost, probe, moved], daily)).toBe(5);
  const row = (one: Referral) =>
    deskRowOf(
      one,
      one.openTasks.map((open) => task(open)),
    );
  expect(mended).toEqual([
    ['HW-OLD', row(old)],
    ['HW-BEHIND', row(behind)],
    ['HW-LOST', row(lost)],
    ['HW-MOVED', row(moved)],
    ['HW-CLOSED', undefined],
    ['HW-GONE', undefined],
  ]);
  expect(logged).toEqual([['desk-mended', { mended: 5, left: 1 }]]);
});

test('an hour writes no more than it may, and stops when its time is over', async () => {
  const many = Array.from({ length: mendedPerHour + 20 }, (_, n) => referral(`HW-${n}`));
  expect(await mendDesk(world(many, []).runtime, many, daily)).toBe(mendedPerHour);
  let left = 3;
  expect(await mendDesk(world(many, []).runtime, many, { ...hourly, hasTime: () => left-- > 0 })).toBe(3);
});

test('nothing is said where all is right, and a fault is told without ending the sweep', async () => {
  const right = referral('HW-RIGHT', current);
  const quiet = world([right], ['HW-RIGHT']);
  expect(await mendDesk(quiet.runtime, [right], daily)).toBe(0);
  expect(quiet.logged).toEqual([]);
  const broken = world([right], [], true);
  expect(await mendDesk(broken.runtime, [right], daily)).toBe(0);
  expect(broken.logged).toEqual([
    ['desk-not-mended', { error: 'Error' }],
    ['unhealable', 1],
  ]);
});

test('in the hours between no row is read: a case says itself that its row is behind', async () => {
  const right = referral('HW-RIGHT', current);
  const behind = referral('HW-BEHIND', { desk: { layout: deskLayout, revision: 0 } });
  const lost = referral('HW-LOST', current);
  const { runtime, mended, logged } = world([right, behind, lost], ['HW-GONE'], true);
  expect(await mendDesk(runtime, [right, behind, lost], hourly)).toBe(1);
  expect(mended.map(([id]) => id)).toEqual(['HW-BEHIND']);
  expect(logged).toEqual([['desk-mended', { mended: 1, left: 0 }]]);
});

test('a case that cannot be read keeps no other waiting, and is no fault of the program', async () => {
  const [bad, old] = [referral('HW-BAD'), referral('HW-OLD')];
  const { runtime, mended, logged } = world([bad, old], []);
  expect(await mendDesk(runtime, [bad, old], hourly)).toBe(1);
  expect(mended.map(([id]) => id)).toEqual(['HW-OLD']);
  expect(logged[0]).toEqual(['desk-row-not-mended', { referralId: 'HW-BAD', error: 'Error' }]);
  expect(logged.at(-1)).toEqual(['desk-mended', { mended: 1, left: 1 }]);
  expect(logged.map(([code]) => code)).not.toContain('unhealable');
});

test('what cases say themselves is mended also where no row can be read', async () => {
  const old = referral('HW-OLD');
  const { runtime, mended } = world([old], [], true);
  expect(await mendDesk(runtime, [old], daily)).toBe(1);
  expect(mended.map(([id]) => id)).toEqual(['HW-OLD']);
});
