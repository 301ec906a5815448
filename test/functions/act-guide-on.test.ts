import { describe, expect, test } from 'vitest';
import { actPath } from '../../functions/domain/desk-paths.ts';
import { makeReference } from '../../functions/domain/reference.ts';
import type { Referral } from '../../functions/domain/referral.ts';
import type { Trajectory } from '../../functions/domain/trajectory.ts';
import { type ActWorld, actWorld, doneAtDesk } from '../support/act-world.ts';
import { htmlProblems } from '../support/fake-links.ts';
import { caseOf, partiesOf } from '../support/link-world.ts';
import { says } from '../support/says.ts';
import { staffOf } from '../support/staff-world.ts';

const id = makeReference(() => 'AAAAAA');
const path = actPath(id, 'guide-on');
const trajectory: Trajectory = {
  referralId: id,
  provider: 'kwintes',
  startsOn: '2026-09-01',
  plannedEnd: '2027-09-01',
  firstTalkOn: '2026-09-01',
  hoursUsed: 2,
  spells: [],
  checkIns: [{ date: '2026-11-01', purpose: 'regular', answered: true, answeredOn: '2026-11-02' }],
  goalReachedOn: '2026-11-02',
};

/** Somebody whose goal was reported, at a provider with so many people. */
function followedUp(held: number, plan: Partial<Trajectory> = {}, state: Partial<Referral> = {}): ActWorld {
  const world = actWorld();
  world.add(
    caseOf(id, [], {
      stage: 'checking-in',
      machine: 'trajectory',
      provider: 'kwintes',
      approvedOn: '2026-08-01',
      holdsPlace: false,
      ...state,
    }),
    partiesOf('Aardbei'),
  );
  world.trajectories.set(id, { ...trajectory, ...plan });
  world.said.places.set('kwintes', { held });
  return world;
}

describe('guidance that goes on after all', () => {
  test('says what was reported and until when it goes on, and asks nothing where a place is free', async () => {
    const { page, status, change } = await doneAtDesk(followedUp(0), path);
    expect(page).toMatch(says('desk-act.guideOn.goal', { date: 'maandag 2 november 2026' }));
    expect(page).not.toContain('addsPlace');
    expect(await htmlProblems(page)).toEqual([]);
    expect([status, change?.action, change?.hold?.provider]).toEqual([303, 'guide-on', 'kwintes']);
    expect(change?.hold).not.toHaveProperty('raised');
    expect(change?.events[0]).toMatchObject({ reason: 'mistake', actor: 'coordinator', origin: 'desk' });
  });

  test.each(['moved', 'door'] as const)(
    'says that the coordinator is to phone where something (%s) was left open',
    async (what) => {
      const said = says(`desk-act.guideOn.unsettled.${what}`);
      const world = followedUp(0);
      expect((await doneAtDesk(world, path)).page).not.toMatch(said);
      const left = followedUp(0, {}, { unsettledDoor: `${what}-other-door` });
      const { page, change } = await doneAtDesk(left, path);
      expect(page).toMatch(said);
      expect(await htmlProblems(page)).toEqual([]);
      expect(change?.tasks.map(({ kind, about }) => [kind, about])).toContainEqual(['call', `${what}-other-door`]);
    },
  );

  test('at a provider that is full is refused with what to do, and done with a place that is added', async () => {
    const world = followedUp(99);
    const refused = await doneAtDesk(world, path);
    expect(refused.page).toMatch(says('desk-act.guideOn.full', { provider: 'Kwintes' }));
    expect([refused.status, says('link-problem.problems.place-taken').test(refused.text)]).toEqual([400, true]);
    expect(refused.text).toContain('#addsPlace');
    expect(await htmlProblems(refused.text)).toEqual([]);
    const { status, change } = await doneAtDesk(world, path, { addsPlace: 'yes' });
    expect([status, change?.hold?.raised?.told.places, change?.after.isPlaceAdded]).toEqual([303, 100, true]);
    // One that has said that it is full is asked too, whatever it counts.
    const closed = followedUp(0);
    closed.said.places.set('kwintes', { held: 0, fullUntil: '2099-01-01T00:00:00.000Z' });
    const full = await doneAtDesk(closed, path);
    expect(full.status).toBe(400);
    // Nobody else has this place, and the tick beside it is another way than waiting.
    expect(full.text).not.toMatch(/van een ander|somebody else|probeer het dan opnieuw/iu);
    expect((await doneAtDesk(closed, path, { addsPlace: 'yes' })).change?.hold?.raised?.isFull).toBe(true);
    const racing = followedUp(0);
    racing.commits.push('no-place');
    const lost = await doneAtDesk(racing, path);
    expect([lost.status, says('link-problem.problems.place-taken').test(lost.text)]).toEqual([400, true]);
  });

  test('is explained where it ended as planned, or its planned end has come', async () => {
    const { goalReachedOn: _goal, ...planned } = trajectory;
    const ended = followedUp(0);
    ended.trajectories.set(id, planned);
    const cookie = await ended.signedIn(staffOf.coordinator);
    const page = await ended.get(path, cookie);
    expect([page.status, says('desk-act.guideOn.why.planned-end').test(await page.text())]).toEqual([409, true]);
    const late = followedUp(0, { plannedEnd: '2026-11-21' });
    const answer = await late.get(path, await late.signedIn(staffOf.coordinator));
    expect([answer.status, says('desk-act.guideOn.why.no-plan-left').test(await answer.text())]).toEqual([409, true]);
  });
});
