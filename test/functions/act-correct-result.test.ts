import { describe, expect, test } from 'vitest';
import { actPath } from '../../functions/domain/desk-paths.ts';
import { makeReference } from '../../functions/domain/reference.ts';
import type { Trajectory } from '../../functions/domain/trajectory.ts';
import { type ActWorld, actWorld, doneAtDesk } from '../support/act-world.ts';
import { htmlProblems } from '../support/fake-links.ts';
import { caseOf, partiesOf, taskOf } from '../support/link-world.ts';
import { says } from '../support/says.ts';

const id = makeReference(() => 'AAAAAA');
const path = actPath(id, 'correct-result');
const work = { id: 'S1', kind: 'employee', startedOn: '2026-09-14', endedOn: '2026-10-16' } as const;
const trajectory: Trajectory = {
  referralId: id,
  provider: 'kwintes',
  startsOn: '2026-09-01',
  plannedEnd: '2027-09-01',
  firstTalkOn: '2026-09-01',
  hoursUsed: 2,
  spells: [work],
  checkIns: [{ date: '2026-11-01', purpose: 'regular', answered: true, answeredOn: '2026-11-02' }],
  goalReachedOn: '2026-11-02',
};

function withTrajectory(of: Partial<Trajectory> = {}, how: Parameters<typeof caseOf>[2] = {}): ActWorld {
  const world = actWorld();
  const plan = { machine: 'trajectory', provider: 'kwintes', approvedOn: '2026-08-01', holdsPlace: false } as const;
  const tasks = how?.stage === 'closed' ? [] : [taskOf(id, 'check-in', 'job-coach')];
  world.add(caseOf(id, tasks, { stage: 'checking-in', ...plan, ...how }), partiesOf('Aardbei'));
  world.trajectories.set(id, { ...trajectory, ...of });
  return world;
}

describe('the page on which work or school is put right', () => {
  test('offers each with its end, says that the goal stays and where to take that back, and does what was chosen', async () => {
    const { page, status, change } = await doneAtDesk(withTrajectory(), path, { result: 'never-was:S1' });
    for (const value of ['never-was:S1', 'not-ended:S1']) expect(page).toContain(`value="${value}"`);
    expect(page).toContain('14 september');
    expect(page).toMatch(says('desk-act.result.goal', { date: 'maandag 2 november 2026' }));
    expect(page).toContain(actPath(id, 'guide-on'));
    expect(page).toMatch(says('desk-act.result.closes'));
    expect(await htmlProblems(page)).toEqual([]);
    expect([status, change?.action, change?.trajectory?.spells]).toEqual([303, 'correct-result', []]);
    expect(change?.events[0]).toMatchObject({ result: 'never-was', reason: 'mistake', actor: 'coordinator' });
    expect(change?.mails.map(({ kind, to }) => [kind, to])).toEqual([['result-corrected', 'job-coach']]);
  });

  test('says what to choose where nothing was, or where it is there no more', async () => {
    for (const result of ['', 'never-was:S2', 'put-back:S1']) {
      const { status, text } = await doneAtDesk(withTrajectory(), path, { result });
      expect([result, status, text.includes('#result')]).toEqual([result, 400, true]);
    }
  });

  test('offers to put back what was taken back, also once the case has ended', async () => {
    const takenBack = [{ what: 'never-was', spell: work, at: '2026-11-20T10:00:00.000Z' }] as const;
    const closed = { stage: 'closed', closure: 'goal-reached', closedAt: '2026-11-18T10:00:00.000Z' } as const;
    const world = withTrajectory({ spells: [], takenBack: [...takenBack] }, closed);
    const { page, change } = await doneAtDesk(world, path, { result: 'put-back:S1' });
    expect(page).toContain(actPath(id, 'reopen'));
    expect(page).not.toMatch(says('desk-act.result.closes'));
    expect(change?.trajectory).toMatchObject({ spells: [work] });
    expect(change?.trajectory).not.toHaveProperty('takenBack');
  });
});
