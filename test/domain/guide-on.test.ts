import { describe, expect, test } from 'vitest';
import { addDays, instantAt, localDate } from '../../functions/domain/calendar.ts';
import { isDeskActionOpen } from '../../functions/domain/desk-actions.ts';
import { openCheckIn } from '../../functions/domain/journey/check-ins.ts';
import { guideOn, whyNotGuidedOn } from '../../functions/domain/journey/guide-on.ts';
import { readable } from './readable.ts';
import { summary } from './summary.ts';
import { answer, but, checkedIn, trajectoryOf, type Walk } from './walk.ts';

const nothing = { newSpells: [], endedSpells: [] };
const work = { kind: 'employee', startedOn: '2026-01-19' } as const;
const plan = (walk: Walk) => walk.go(openCheckIn(walk.world.from, trajectoryOf(walk), walk.ctx()));
const why = (walk: Walk) => whyNotGuidedOn(walk.world.from, trajectoryOf(walk), walk.ctx('coordinator'));
const goOn = (walk: Walk, from = walk.world.from) =>
  readable(walk.go(guideOn(from, trajectoryOf(walk), {}, walk.ctx('coordinator'))));
const openKinds = ({ world: { from } }: Walk) => from.tasks.map(({ kind }) => kind);

/** A goal was reported at the first check-in, with hours and work; a follow-up sleeps until its day. */
function reached(): Walk {
  const walk = checkedIn();
  answer(walk, 'check-in#1', { choice: 'goal-reached', hoursUsed: 2, newSpells: [work], endedSpells: [] });
  plan(walk);
  walk.at(instantAt(addDays(localDate(walk.world.now), 10), '10:00'));
  return walk;
}

describe('a goal that was reported by mistake', () => {
  test('is taken back: the place is counted again, what follows guidance is asked no more, and everybody who was told hears it', () => {
    const walk = reached();
    const before = trajectoryOf(walk);
    expect(openKinds(walk)).toEqual(['check-in', 'tell-outcome']);
    const change = goOn(walk);
    expect(summary(change)).toEqual({
      stage: 'checking-in',
      trail: ['coordinator guide-on case goal-reached'],
      told: [
        'candidate reopened-candidate status',
        'referrer reopened-referrer status',
        'approver reopened-approver',
        'provider case-reopened',
        'job-coach case-reopened',
      ],
      asked: [expect.stringMatching(/^system advance#/)],
    });
    expect(new Set(change.mails.map(({ facts }) => facts['about']))).toEqual(new Set(['guidance']));
    expect(change.hold).toMatchObject({ provider: before.provider, programme: 'sterk-met-werk' });
    expect(change.events[0]).toMatchObject({ place: true, until: before.plannedEnd });
    expect(change.after.holdsPlace).toBe(true);
    // Its results say no goal any more; what was told with it stays.
    expect(change.fact?.guidance).not.toHaveProperty('goal');
    const after = trajectoryOf(walk);
    expect(after).toMatchObject({ hoursUsed: 2, spells: [work], plannedEnd: before.plannedEnd });
    expect(openKinds(walk)).toEqual(['advance']);
    plan(walk);
    expect(openKinds(walk)).toEqual(['check-in']);
    expect(walk.world.from.tasks[0]?.checkIn).toMatchObject({ purpose: 'kept-work' });
    // The same again, now rightly: it ends as it does the first time.
    walk.at(walk.world.from.tasks[0]?.visibleFrom ?? '');
    const again = answer(walk, 'check-in#3', { choice: 'goal-reached', ...nothing });
    expect(again.after.holdsPlace).toBe(false);
    expect(again.mails.map(({ kind }) => kind)).toContain('goal-reached-candidate');
  });

  test('also while the follow-up is asked: job coach and candidate have nothing to answer any more', () => {
    const walk = reached();
    walk.at(walk.world.from.tasks[0]?.visibleFrom ?? '');
    const asked = openKinds(walk).map((kind) => walk.world.from.tasks.find((one) => one.kind === kind)?.id);
    expect(goOn(walk).tasks.flatMap(({ id, status }) => (status === 'closed' ? [id] : []))).toEqual(asked);
  });

  test('that somebody without e-mail was not phoned about yet is no news to them', () => {
    const walk = checkedIn();
    const { reach } = walk.world.from.referral;
    const from = but(walk, { reach: { ...reach, candidate: { email: false, phone: true } } });
    Object.assign(walk.world.from.referral, from.referral);
    answer(walk, 'check-in#1', { choice: 'goal-reached', ...nothing });
    plan(walk);
    expect(walk.world.from.tasks.map(({ about }) => about)).toContain('goal-reached-candidate');
    const change = goOn(walk);
    expect(change.tasks.find(({ about }) => about === 'goal-reached-candidate')).toMatchObject({
      status: 'closed',
      decision: { code: 'lapsed' },
    });
    expect(change.tasks.some(({ about }) => about === 'reopened-candidate')).toBe(false);
  });

  test('before the day of the last question leaves that one to be asked', () => {
    const walk = checkedIn();
    for (let n = 1; walk.task(`check-in#${n}`).checkIn?.purpose !== 'final'; n += 1) {
      walk.at(walk.task(`check-in#${n}`).visibleFrom);
      answer(walk, `check-in#${n}`, { choice: 'continues', ...nothing });
      plan(walk);
    }
    const last = walk.world.from.tasks.find(({ kind }) => kind === 'check-in');
    walk.at(instantAt(addDays(localDate(walk.world.now), 3), '10:00'));
    answer(walk, last?.id.replace('HW-0000000#', '') ?? '', { choice: 'goal-reached', ...nothing });
    plan(walk);
    expect(why(walk)).toBeUndefined();
    goOn(walk);
    plan(walk);
    expect(walk.world.from.tasks[0]?.checkIn).toMatchObject({ purpose: 'final', date: trajectoryOf(walk).plannedEnd });
  });

  test('is none to take back while guidance goes on, once it ended as planned, and after its planned end', () => {
    expect(why(checkedIn())).toBe('not-over');
    const walk = reached();
    expect(why(walk)).toBeUndefined();
    const { goalReachedOn: _goal, ...planned } = trajectoryOf(walk);
    expect(whyNotGuidedOn(walk.world.from, planned, walk.ctx())).toBe('planned-end');
    walk.at(instantAt(trajectoryOf(walk).plannedEnd, '10:00'));
    expect(why(walk)).toBe('no-plan-left');
    expect(() => goOn(walk)).toThrow('no-plan-left');
    // The programme itself ends: nobody is guided past its last day.
    const ends = reached();
    const today = localDate(ends.world.now);
    const until = (lastDay: string) => {
      const region = { ...ends.region, windDown: { lastDay } };
      return whyNotGuidedOn(ends.world.from, trajectoryOf(ends), { region, now: ends.world.now });
    };
    expect([until(today), until(addDays(today, -1))]).toEqual([undefined, 'no-plan-left']);
  });

  test('is offered at the desk in a case that is only followed up', () => {
    const isOffered = (walk: Walk) =>
      isDeskActionOpen('guide-on', walk.world.from, {
        region: walk.region,
        now: walk.world.now,
        parties: walk.parties(),
      });
    expect([isOffered(checkedIn()), isOffered(reached())]).toEqual([false, true]);
  });
});

test('a stop by mistake is taken back while the case still waits for its candidate: job coach and provider hear it', () => {
  const walk = checkedIn();
  const { earlyStop: _none, ...before } = { ...trajectoryOf(walk), earlyStop: undefined };
  Object.assign(walk.world.from.referral, { holdsPlace: false });
  const stopped = { ...before, earlyStop: 'no-match' } as const;
  const change = guideOn(walk.world.from, stopped, {}, walk.ctx('coordinator'));
  expect(summary(change)).toMatchObject({
    trail: ['coordinator guide-on case stopped'],
    told: ['provider case-reopened', 'job-coach case-reopened'],
  });
  expect(change.trajectory).not.toHaveProperty('earlyStop');
});
