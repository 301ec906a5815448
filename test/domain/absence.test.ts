import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Absence, awayRolesOf, backFault, colleagueFault, isOf } from '../../functions/domain/absence.ts';
import { isAway } from '../../functions/domain/covered.ts';
import { coverAbsence, toCover } from '../../functions/domain/journey/cover.ts';
import { announce } from '../../functions/domain/journey/reminders.ts';
import type { Task } from '../../functions/domain/task.ts';
import { midden } from './fixtures.ts';
import { summary } from './summary.ts';
import { answer, asked, checkedIn, type Walk } from './walk.ts';

const robin = 'robin@zeist.example';
const sam = 'sam@zeist.example';
const mailbox = (address: string) => ({ mark: `mark of ${address}`, address });

function away(address: string, to?: string, backOn = '2026-01-19'): Absence {
  return {
    of: mailbox(address),
    backOn,
    at: '2026-01-05T08:00:00.000Z',
    ...(to === undefined ? {} : { to: mailbox(to) }),
  };
}

function cover(walk: Walk, task: Task, absence: Absence, others: readonly Absence[] = []) {
  const all = [absence, ...others];
  return coverAbsence(walk.world.from, task, { absence, all }, walk.parties(), walk.ctx());
}

describe('a work coach is away', () => {
  test('the colleague whom they chose decides, as when they delegate it, and the team hears of it', () => {
    const walk = asked();
    const { dueAt } = walk.task('approve#1');
    const change = walk.go(cover(walk, walk.task('approve#1'), away(robin, sam)));
    expect(summary(change)).toEqual({
      stage: 'approval',
      trail: ['system cover-absence approve#1 approver'],
      told: ['approver approve task', 'team team-decision'],
      asked: ['approver approve#1'],
    });
    expect(walk.parties().approver?.email).toBe(sam);
    expect(walk.task('approve#1')).toMatchObject({
      owner: 'approver',
      about: 'stands-in',
      addressee: 1,
      moved: { from: dueAt, away: true },
    });
    expect(walk.task('approve#1').askedBefore).toBeUndefined();
    answer(walk, 'approve#1', { choice: 'approve' });
    expect(walk.world.from.referral.stage).toBe('placing');
  });

  test('without a colleague the team decides, nobody is told of silence, and the one who is away may still answer', () => {
    const walk = asked();
    const { dueAt } = walk.task('approve#1');
    const change = walk.go(cover(walk, walk.task('approve#1'), away(robin)));
    expect(summary(change)).toEqual({
      stage: 'approval',
      trail: ['system cover-absence approve#1 team'],
      told: ['team approve task'],
      asked: ['team approve#1'],
    });
    expect(walk.parties().approver?.email).toBe(robin);
    expect(walk.task('approve#1')).toMatchObject({
      owner: 'team',
      level: 1,
      askedBefore: [{ owner: 'approver', addressee: 0, away: true }],
      moved: { from: dueAt, away: true },
    });
    expect(walk.task('approve#1').delayTold).toBeUndefined();
  });

  test.each([
    ['outside the domains that decide on this case', 'sam@utrecht.example'],
    ['at the candidate’s own address', 'candidate'],
    ['themselves', robin.toUpperCase()],
  ])('a colleague %s is not asked: the team is', (_why, to) => {
    const walk = asked();
    const { email = '' } = walk.parties().candidate ?? {};
    const change = walk.go(cover(walk, walk.task('approve#1'), away(robin, to === 'candidate' ? email : to)));
    expect(summary(change)).toMatchObject({ asked: ['team approve#1'] });
    expect(walk.parties().approver?.email).toBe(robin);
  });

  test('a colleague who is away too is not asked: the team is', () => {
    const walk = asked();
    const change = walk.go(cover(walk, walk.task('approve#1'), away(robin, sam), [away(sam, robin)]));
    expect(summary(change)).toMatchObject({ asked: ['team approve#1'] });
  });

  test('a colleague who is back counts as present', () => {
    const walk = asked();
    const back = away(sam, robin, '2026-01-05');
    expect(summary(walk.go(cover(walk, walk.task('approve#1'), away(robin, sam), [back])))).toMatchObject({
      asked: ['approver approve#1'],
    });
  });

  test('on the first day back nothing moves, nor a task of somebody else', () => {
    const walk = asked();
    expect(cover(walk, walk.task('approve#1'), away('lou@zeist.example', sam))).toBeUndefined();
    walk.at('2026-01-18T22:00:00.000Z');
    expect(toCover(walk.world.from, walk.parties(), away(robin), walk.ctx())).toHaveLength(1);
    walk.at('2026-01-18T23:30:00.000Z');
    expect(toCover(walk.world.from, walk.parties(), away(robin), walk.ctx())).toEqual([]);
    expect(cover(walk, walk.task('approve#1'), away(robin, sam))).toBeUndefined();
  });
});

describe('a job coach is away', () => {
  test('a check-in whose day has come goes to the provider; the job coach stays who it is', () => {
    const walk = checkedIn();
    const day = walk.task('check-in#1').visibleFrom;
    walk.at('2026-02-16T12:00:00.000Z');
    const coach = walk.parties().jobCoach;
    const absence = away(coach?.email ?? '', undefined, '2027-01-01');
    expect(toCover(walk.world.from, walk.parties(), absence, walk.ctx())).toEqual([]);
    walk.at(day);
    const change = walk.go(cover(walk, walk.task('check-in#1'), absence));
    expect(summary(change)).toEqual({
      stage: 'checking-in',
      trail: ['system cover-absence check-in#1 provider'],
      told: ['provider check-in task'],
      asked: ['provider check-in#1'],
    });
    expect(walk.parties().jobCoach).toEqual(coach);
    expect(walk.world.trajectory?.provider).toBe(walk.world.from.referral.provider);
    expect(cover(walk, walk.task('check-in#1'), absence)).toBeUndefined();
  });

  test('a check-in that they were mailed about already goes as well', () => {
    const walk = checkedIn();
    walk.at(walk.task('check-in#1').visibleFrom);
    walk.go(announce(walk.world.from, walk.task('check-in#1'), walk.ctx()));
    const absence = away(walk.parties().jobCoach?.email ?? '', undefined, '2027-01-01');
    expect(summary(walk.go(cover(walk, walk.task('check-in#1'), absence)))).toMatchObject({
      told: ['provider check-in task'],
    });
    expect(walk.task('check-in#1').askedBefore).toMatchObject([{ owner: 'job-coach', away: true }]);
  });
});

test('whoever is away and names whom: within as many moves as there are people the task rests, with somebody who is there', () => {
  const people = ['ada', 'bea', 'cas', 'dov'].map((name) => `${name}@zeist.example`);
  const who = fc.option(fc.constantFrom(...people, 'eve@utrecht.example', robin), { nil: undefined });
  const some = fc.record({ robin: who, others: fc.array(fc.record({ one: fc.constantFrom(...people), to: who })) });
  fc.assert(
    fc.property(some, (chosen) => {
      const walk = asked();
      const rows = new Map(chosen.others.map(({ one, to }) => [one, away(one, to)]));
      const all = [away(robin, chosen.robin), ...rows.values()];
      let moves = 0;
      for (;;) {
        const task = walk.task('approve#1');
        const { approver } = walk.parties();
        const absence = task.owner === 'approver' ? all.find((one) => isOf(one, approver?.email)) : undefined;
        if (absence === undefined) break;
        const change = coverAbsence(walk.world.from, task, { absence, all }, walk.parties(), walk.ctx());
        if (change === undefined) break;
        walk.go(change);
        moves += 1;
        expect(moves).toBeLessThanOrEqual(people.length);
      }
      const task = walk.task('approve#1');
      const { approver } = walk.parties();
      expect(walk.world.from.referral.openTasks).toEqual([task.id]);
      expect(task.dueAt > walk.world.now).toBe(true);
      if (task.owner === 'approver') expect(all.some((one) => isOf(one, approver?.email))).toBe(false);
      else expect(task.owner).toBe('team');
      expect(moves).toBe(1);
    }),
    { numRuns: 60 },
  );
});

describe('what can be chosen', () => {
  const region = midden();
  const now = '2026-01-05T08:00:00.000Z';

  test('the day back lies ahead, at most a year', () => {
    expect(backFault('2026-01-05', now)).toBe('not-ahead');
    expect(backFault('2026-01-06', now)).toBeUndefined();
    expect(backFault('2027-01-05', now)).toBeUndefined();
    expect(backFault('2027-01-06', now)).toBe('too-far');
    // A quarter of an hour before midnight in Amsterdam, and after it.
    expect(isAway({ backOn: '2026-01-06' }, '2026-01-05T22:45:00.000Z')).toBe(true);
    expect(isAway({ backOn: '2026-01-06' }, '2026-01-05T23:15:00.000Z')).toBe(false);
  });

  test('an address is a work coach’s or a job coach’s by its domain, or nobody’s', () => {
    expect(awayRolesOf(region, robin)).toEqual(['approver']);
    expect(awayRolesOf(region, 'jip@lister.example')).toEqual(['job-coach']);
    expect(awayRolesOf(region, 'sam@post.example')).toEqual([]);
    expect(awayRolesOf(region, 'no address')).toEqual([]);
    expect(awayRolesOf(region, 'team-werk@zeist.example')).toEqual([]);
  });

  test('a colleague decides for the same body, is somebody else, and is there', () => {
    expect(colleagueFault(region, robin, sam, false)).toBeUndefined();
    expect(colleagueFault(region, robin, 'Sam', false)).toEqual({ code: 'no-address' });
    expect(colleagueFault(region, robin, 'Robin+x@zeist.example', false)).toEqual({ code: 'own-address' });
    expect(colleagueFault(region, robin, 'sam@utrecht.example', false)).toEqual({
      code: 'outside-domain',
      domains: ['zeist.example'],
    });
    expect(colleagueFault(region, robin, sam, true)).toEqual({ code: 'away' });
    // The executing body decides for several municipalities, so their people are colleagues.
    const own = colleagueFault(region, 'ada@ferm-werk.example', 'bea@elders.example', false);
    expect(own).toMatchObject({ code: 'outside-domain' });
    const domains = own?.code === 'outside-domain' ? own.domains : [];
    expect(domains).toContain('ferm-werk.example');
    expect(domains.length).toBeGreaterThan(1);
    expect(domains).not.toContain('zeist.example');
  });
});
