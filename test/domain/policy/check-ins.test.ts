import { describe, expect, test } from 'vitest';
import { nextCheckIn, plannedEnd } from '../../../functions/domain/check-in-plan.ts';
import { checkInSilent } from '../../../functions/domain/journey/check-ins.ts';
import { purposeOf } from '../../../functions/domain/trajectory.ts';
import { midden } from '../fixtures.ts';
import { summary } from '../summary.ts';
import { answer, checkedIn, guided, started, trajectoryOf } from '../walk.ts';

// Sources: Phrenos collects outcomes every quarter; the first check-in after six weeks and the moments of kept work and of the follow-up are ours.
const region = midden();
const door = region.doors['sterk-met-werk'];

/** Days of every check-in of a trajectory from 5 January 2026, each answered on its day. */
function plan(work: readonly string[] = []): string[] {
  const spells = work.map((startedOn, n) => ({ id: `S${n}`, kind: 'employee' as const, startedOn }));
  const begun = { referralId: 'HW-0000000', provider: 'lister', startsOn: '2026-01-05', plannedEnd: '2027-01-05' };
  let trajectory: Parameters<typeof nextCheckIn>[1] = { ...begun, hoursUsed: 0, spells, checkIns: [] };
  for (let next = nextCheckIn(door.checkIns, trajectory); next; next = nextCheckIn(door.checkIns, trajectory)) {
    const answered = { ...next, answered: true, answeredOn: next.date };
    trajectory = { ...trajectory, checkIns: [...trajectory.checkIns, answered] };
  }
  return trajectory.checkIns.map((one) => `${one.date} ${purposeOf(one)}`);
}

describe('when the job coach is asked how it is going', () => {
  test('after six weeks, every three months, at the planned end, and 13, 26 and 52 weeks after that', () => {
    expect(plan()).toEqual([
      '2026-02-16 regular',
      '2026-05-16 regular',
      '2026-08-16 regular',
      '2026-11-16 regular',
      '2027-01-05 final',
      '2027-04-06 follow-up',
      '2027-07-06 follow-up',
      '2028-01-04 follow-up',
    ]);
  });

  test('about work that was found: also 13, 26 and 52 weeks after its start, even after the end of guidance', () => {
    expect(plan(['2026-11-02']).filter((line) => line.endsWith('kept-work'))).toEqual([
      '2027-02-01 kept-work',
      '2027-05-03 kept-work',
      '2027-11-01 kept-work',
    ]);
  });

  test('guidance lasts one year at the Sterk met Werk doors, and two or three by the decision at the IPS doors', () => {
    expect(plannedEnd(door, '2026-01-05')).toBe('2027-01-05');
    expect(plannedEnd(region.doors['ips-municipality'], '2026-01-05')).toBe('2028-01-05');
    expect(plannedEnd(region.doors['ips-municipality'], '2026-01-05', { decidedYears: 3 })).toBe('2029-01-05');
  });
});

describe('what an answer leads to', () => {
  test('a goal that is reached ends guidance and frees the place; kept work is still asked about', () => {
    const work = { kind: 'employee' as const, startedOn: '2026-02-02', hoursPerWeek: 20 };
    const change = answer(checkedIn(), 'check-in#1', {
      choice: 'goal-reached',
      newSpells: [work],
      endedSpells: [],
    });
    expect(change.release).toEqual({ provider: 'kwintes', programme: 'sterk-met-werk' });
    expect(summary(change).stage).toBe('checking-in');
  });

  test('somebody who stops leaves early, and the case closes', () => {
    const stop = { choice: 'stopped', reason: 'no-match', newSpells: [], endedSpells: [] } as const;
    expect(answer(checkedIn(), 'check-in#1', stop).after).toMatchObject({ stage: 'closing' });
  });

  test('silence is recorded as silence, and never as "no work"', () => {
    const walk = checkedIn();
    const change = checkInSilent(walk.world.from, walk.task('check-in#1'), trajectoryOf(walk), walk.ctx('coordinator'));
    expect(change.trajectory?.checkIns).toMatchObject([{ answered: false }]);
    expect(change.trajectory?.spells).toEqual([]);
  });

  test('a first talk that was held is where guidance begins', () => {
    expect(trajectoryOf(guided()).firstTalkOn).toBe('2026-01-06');
  });

  test('a talk held later than planned moves the whole year', () => {
    const walk = started();
    const planned = trajectoryOf(walk);
    answer(walk, 'confirm-start#1', { choice: 'held', heldOn: '2026-01-13' });
    const talk = { firstTalkOn: '2026-01-13', checkInsFrom: '2026-01-13' };
    expect(planned).toMatchObject({ startsOn: '2026-01-06', plannedEnd: '2027-01-06' });
    expect(trajectoryOf(walk)).toMatchObject({ ...talk, startsOn: '2026-01-06', plannedEnd: '2027-01-13' });
  });
});
