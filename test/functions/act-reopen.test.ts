import { describe, expect, test } from 'vitest';
import { actPath } from '../../functions/domain/desk-paths.ts';
import type { Parties } from '../../functions/domain/party.ts';
import { makeReference } from '../../functions/domain/reference.ts';
import type { Referral } from '../../functions/domain/referral.ts';
import type { Trajectory } from '../../functions/domain/trajectory.ts';
import { now } from '../adapters/sample.ts';
import { type ActWorld, actWorld, doneAtDesk } from '../support/act-world.ts';
import { htmlProblems } from '../support/fake-links.ts';
import { caseOf, partiesOf } from '../support/link-world.ts';
import { says } from '../support/says.ts';
import { staffOf } from '../support/staff-world.ts';

const id = makeReference(() => 'AAAAAA');
const parties = partiesOf('Aardbei');
const path = actPath(id, 'reopen');

describe('reopening', () => {
  const ended = { stage: 'closed', closedAt: now } as const;
  const trajectory: Trajectory = {
    referralId: id,
    provider: 'kwintes',
    startsOn: '2026-09-01',
    plannedEnd: '2027-09-01',
    firstTalkOn: '2026-09-01',
    hoursUsed: 2,
    spells: [],
    checkIns: [],
    earlyStop: 'no-match',
  };
  const guided = { ...ended, closure: 'early-stop', machine: 'trajectory', approvedOn: '2026-08-01' } as const;
  function withEnded(parts: Partial<Referral>, known: Parties = parties, plan: Partial<Trajectory> = {}): ActWorld {
    const world = actWorld();
    world.add(caseOf(id, [], { ...parts, openTasks: [] }), known);
    world.trajectories.set(id, { ...trajectory, ...plan });
    return world;
  }

  test('says until when and where it goes on, and lets it', async () => {
    const world = withEnded({ ...ended, closure: 'withdrawn', approvedOn: '2026-11-01', waitingSince: now });
    const { page, status, change } = await doneAtDesk(world, path);
    expect(page).toMatch(says('desk-act.reopen.until', { date: 'maandag 21 december 2026' }));
    expect(page).toMatch(says('desk-act.reopen.goesOn.placing'));
    expect([status, change?.action, change?.after.stage]).toEqual([303, 'reopen', 'placing']);
    expect(world.started).toHaveLength(1);
  });

  test('after a death asks whether it was a mistake', async () => {
    const world = withEnded({ ...ended, closure: 'died' });
    const refused = await doneAtDesk(world, path);
    expect([refused.status, says('link-problem.problems.death-stands').test(refused.text)]).toEqual([400, true]);
    expect(await htmlProblems(refused.text)).toEqual([]);
    expect((await doneAtDesk(world, path, { alive: 'yes' })).change?.after.foundAlive).toBe(true);
  });

  test('of guidance names the provider and what lapses; without a place there nothing is done', async () => {
    const world = withEnded(guided);
    world.commits.push('no-place');
    const full = await doneAtDesk(world, path);
    expect(full.page).toMatch(says('desk-act.reopen.goesOn.checking-in', { provider: 'Kwintes' }));
    expect([full.status, says('link-problem.problems.place-taken').test(full.text)]).toEqual([400, true]);
    // It is about the page, and about no field of it.
    expect(full.text).not.toContain('#because');
    expect(await htmlProblems(full.text)).toEqual([]);
    expect((await doneAtDesk(world, path)).change?.after.stage).toBe('checking-in');
  });

  test('of guidance whose planned end has come is explained, and asks for no reason', async () => {
    const world = withEnded(guided, parties, { plannedEnd: '2026-11-21' });
    const answer = await world.get(path, await world.signedIn(staffOf.coordinator));
    expect(answer.status).toBe(409);
    expect(await answer.text()).toMatch(says('desk-act.reopen.why.no-plan-left'));
  });

  test('of people who are gone, or go at that moment, is told in words', async () => {
    const { candidate: _gone, ...others } = parties;
    const world = withEnded({ ...ended, closure: 'withdrawn' }, others);
    const cookie = await world.signedIn(staffOf.coordinator);
    const page = await (await world.get(path, cookie)).text();
    expect(page).toMatch(says('desk-act.reopen.why.erased'));
    const racing = withEnded({ ...ended, closure: 'withdrawn' });
    racing.commits.push('erased');
    const late = await doneAtDesk(racing, path);
    expect([late.status, says('desk-act.reopen.why.erased').test(late.text)]).toEqual([409, true]);
  });

  test('is not offered where everybody was erased at once', async () => {
    for (const closure of ['not-me', 'not-confirmed'] as const) {
      const world = withEnded({ ...ended, closure });
      const answer = await world.get(path, await world.signedIn(staffOf.coordinator));
      expect(answer.status).toBe(409);
    }
  });
});
