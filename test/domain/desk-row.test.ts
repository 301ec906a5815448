import { describe, expect, test } from 'vitest';
import { deskLayout, deskRowOf, isRowCurrent } from '../../functions/domain/desk-row.ts';
import { callInstead } from '../../functions/domain/journey/calls.ts';
import { changeAddressee, escalate, reroute } from '../../functions/domain/journey/readdressing.ts';
import { remind } from '../../functions/domain/journey/reminders.ts';
import { withdraw } from '../../functions/domain/journey/withdraw.ts';
import { answer, asked, but, guided, unplaced } from './walk.ts';

describe('the row of a case on the desk', () => {
  test('says who must do what, by when and since when, and nothing about anybody', () => {
    const walk = asked();
    expect(walk.world.row).toEqual({
      referralId: 'HW-0000000',
      stage: 'approval',
      door: 'sterk-met-werk',
      programme: 'sterk-met-werk',
      municipality: 'GM0355',
      createdAt: '2026-01-05T08:00:00.000Z',
      tasks: [
        {
          kind: 'approve',
          n: 1,
          owner: 'approver',
          since: '2026-01-05T08:00:00.000Z',
          dueAt: walk.task('approve#1').dueAt,
        },
      ],
    });
  });

  test('is written when somebody else is asked, and not for a reminder', () => {
    const walk = asked();
    walk.at(walk.task('approve#1').reminders[0] ?? '');
    expect(walk.go(remind(walk.world.from, walk.task('approve#1'), walk.ctx())).deskRow).toBeUndefined();
    const moved = walk.go(escalate(walk.world.from, walk.task('approve#1'), 'team', walk.ctx()));
    expect(moved.deskRow?.tasks).toMatchObject([{ owner: 'team', since: walk.world.now }]);
  });

  test('goes when nothing is open any more, and stays while the coordinator still has to phone', () => {
    const ended = asked();
    const end = ended.go(withdraw(ended.world.from, ended.ctx('candidate'), { reason: 'not-wanted' }));
    expect(end.deskRow).toBeNull();
    const walk = asked();
    walk.go(callInstead(walk.world.from, 'received-candidate', 'candidate', walk.ctx()));
    const closed = answer(walk, 'approve#1', { choice: 'decline', reason: 'not-now' });
    expect(closed.after.stage).toBe('closed');
    expect(closed.deskRow?.tasks).toMatchObject([{ kind: 'call', owner: 'coordinator' }]);
  });

  test('names whose mail did not arrive, until somebody is asked at another address', () => {
    const walk = asked();
    const lost = walk.go(reroute(walk.world.from, walk.task('approve#1'), walk.ctx()));
    expect(lost.deskRow?.tasks).toMatchObject([{ owner: 'team', undelivered: 'approver' }]);
    // The team is silent: what is wrong is still the address.
    walk.go(escalate(walk.world.from, walk.task('approve#1'), 'coordinator', walk.ctx()));
    expect(walk.world.row?.tasks).toMatchObject([{ owner: 'coordinator', undelivered: 'approver' }]);
    const sam = { role: 'approver', email: 'sam@zeist.example' } as const;
    walk.go(changeAddressee(walk.world.from, walk.task('approve#1'), sam, { notes: [] }, walk.ctx('coordinator')));
    expect(walk.world.row?.tasks[0]).not.toHaveProperty('undelivered');
    const news = guided();
    news.go(callInstead(news.world.from, 'started-candidate', 'candidate', news.ctx()));
    expect(news.world.row?.tasks.at(-1)).toMatchObject({ kind: 'call', undelivered: 'candidate' });
  });

  test('is written with the next change of a case that has none, or that an earlier version changed since', () => {
    const walk = unplaced();
    const { desk: _desk, ...before } = walk.world.from.referral;
    expect(isRowCurrent(before)).toBe(false);
    const task = walk.task('resolve#1');
    const quiet = (from: typeof walk.world.from) => remind(from, task, walk.ctx()).deskRow;
    expect(quiet(walk.world.from)).toBeUndefined();
    expect(quiet({ ...walk.world.from, referral: before })?.tasks).toMatchObject([
      { kind: 'resolve' },
      { kind: 'still-wanted' },
    ]);
    expect(quiet(but(walk, { desk: { layout: deskLayout, revision: 1 } }))).toBeDefined();
    expect(quiet(but(walk, { desk: { layout: deskLayout - 1, revision: before.revision } }))).toBeDefined();
  });

  test('is not made of a probe', () => {
    const { referral, tasks } = asked().world.from;
    expect(deskRowOf(referral, tasks)).toBeDefined();
    expect(deskRowOf({ ...referral, id: 'HW-U000000' }, tasks)).toBeUndefined();
  });
});
