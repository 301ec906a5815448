import { describe, expect, test } from 'vitest';
import { applyAnswer } from '../../functions/cases/apply-answer.ts';
import { type Action, journey, startsFrom, type Way } from '../../functions/domain/actions.ts';
import type { Change } from '../../functions/domain/change.ts';
import { closeTrajectory } from '../../functions/domain/journey/check-ins.ts';
import type { OpenCase } from '../../functions/domain/journey/context.ts';
import { recordDeath } from '../../functions/domain/journey/death.ts';
import { endProgramme } from '../../functions/domain/journey/end-programme.ts';
import { answerInterest } from '../../functions/domain/journey/interest.ts';
import { withdraw } from '../../functions/domain/journey/withdraw.ts';
import type { Task } from '../../functions/domain/task.ts';
import type { WindDown } from '../../functions/domain/wind-down.ts';
import { requestOf } from './fixtures.ts';
import { firstChange } from './journey-model.ts';
import {
  approved,
  asked,
  but,
  checkedIn,
  guided,
  offered,
  queued,
  started,
  unplaced,
  type Walk,
  walkThrough,
} from './walk.ts';

const [wants, hours, differ] = ['wants-to-talk', 'hours-beyond', 'outcome-differs'] as const;
const lasting: readonly string[] = [wants, hours, differ];

/** The case of a walk with a call about each of these, as open as any of the coordinator's. */
function withCalls(walk: Walk, abouts = lasting): OpenCase {
  const { from, trajectory, now } = walk.world;
  const calls = abouts.map((about, at): Task => {
    const n = 50 + at;
    return {
      id: `${from.referral.id}#call#${n}`,
      referralId: from.referral.id,
      kind: 'call',
      n,
      status: 'open',
      owner: 'coordinator',
      about,
      level: 2,
      addressee: 0,
      createdAt: now,
      visibleFrom: now,
      dueAt: now,
      reminders: [],
      remindersSent: 0,
      announced: true,
      nextAt: now,
      onSilence: 'remind-coordinator',
    };
  });
  return { ...but(walk, {}, [...from.tasks, ...calls]), ...(trajectory && { trajectory: () => trajectory }) };
}

/** What is still to be phoned about after a change, of what lasts. */
const left = (from: OpenCase, { tasks }: Change) => {
  const closed = new Set(tasks.filter(({ status }) => status === 'closed').map(({ id }) => id));
  return from.tasks
    .filter(({ id, about = '' }) => lasting.includes(about) && !closed.has(id))
    .map(({ about }) => about);
};

const handover = () => walkThrough(firstChange, requestOf({ municipality: 'GM0307', request: { handover: true } }));
const walks: Readonly<Record<string, () => Walk>> = {
  asked,
  approved,
  offered,
  queued: () => queued(['kwintes']),
  unplaced,
  started,
  guided,
  checkedIn,
  handover,
};
const answers = (walk: Walk, from: OpenCase, kind: Task['kind'], given: Parameters<typeof applyAnswer>[2]) => {
  const task = from.tasks.find((one) => one.kind === kind);
  return task && applyAnswer(from, task, given, walk.ctx(task.owner), walk.world.trajectory);
};
const elsewhere = { nl: 'Bel je gemeente.', en: 'Phone your municipality.' };
const over: WindDown = {
  intakeClosesOn: '2025-10-01',
  handedOverOn: '2025-11-01',
  lastDay: '2025-12-01',
  endsOn: '2026-01-01',
  warnWeeks: 8,
  elsewhere,
};
type Ending = (walk: Walk, from: OpenCase) => Change | undefined;
const known = ({ world: { trajectory } }: Walk) => (trajectory === undefined ? {} : { trajectory });
const leaves =
  (reason: Parameters<typeof withdraw>[2]['reason']): Ending =>
  (walk, from) =>
    withdraw(from, walk.ctx('candidate'), { reason, ...known(walk) });

/** Every change by which a case ends whose people are kept, where it can. */
const endings: Partial<Record<Action, readonly Ending[]>> = {
  'refuse-interest': [
    (walk, from) => {
      const [task] = from.tasks;
      const asks = { ...from, referral: { ...from.referral, stage: 'confirming' as const } };
      return (
        task && answerInterest(asks, { ...task, kind: 'confirm-interest' }, { choice: 'no' }, walk.ctx('candidate'))
      );
    },
  ],
  decline: [(walk, from) => answers(walk, from, 'approve', { choice: 'decline', reason: 'not-now' })],
  'resolve-close': [(walk, from) => answers(walk, from, 'resolve', { choice: 'close' })],
  'hand-over-done': [(walk, from) => answers(walk, from, 'call', { choice: 'handed-over' })],
  'close-trajectory': [
    (walk, from) => {
      const { trajectory } = walk.world;
      const closing = { ...from, referral: { ...from.referral, stage: 'closing' as const } };
      return trajectory && closeTrajectory(closing, trajectory, walk.ctx());
    },
  ],
  withdraw: [leaves('withdrawn'), leaves('moved'), leaves('other-door'), leaves('not-wanted'), leaves('duplicate')],
  'end-programme': [
    (walk, from) => {
      const ctx = walk.ctx();
      return endProgramme(from, { ...ctx, region: { ...ctx.region, windDown: over } });
    },
  ],
  'withdraw-consent': [leaves('consent-withdrawn')],
  'record-death': [(walk, from) => recordDeath(from, undefined, walk.world.trajectory, walk.ctx('coordinator'))],
};
/** Ends in which everybody in the case is erased: nobody is left to phone. */
const erasing: readonly Action[] = ['confirm-sender', 'end-unconfirmed', 'deny'];
const outlasts: Partial<Record<Action, readonly string[]>> = {
  'withdraw-consent': [wants, hours],
  'record-death': [hours],
};

describe('a call that outlasts a case', () => {
  test('is thought of at every ending there is', () => {
    const ends = (Object.keys(journey) as Action[]).filter((action) =>
      journey[action].some((way: Way) => way.to?.includes('closed')),
    );
    expect(ends.toSorted()).toEqual([...Object.keys(endings), ...erasing].toSorted());
  });

  test.each(Object.entries(endings))('is still to be made after %s', (action, ways) => {
    for (const way of ways) {
      const ended = Object.values(walks).flatMap((walkOf) => {
        const walk = walkOf();
        const from = withCalls(walk);
        const change =
          startsFrom(action as Action).includes(from.referral.stage) ||
          action === 'refuse-interest' ||
          action === 'close-trajectory'
            ? way(walk, from)
            : undefined;
        return change === undefined ? [] : [{ from, change }];
      });
      expect(ended).not.toEqual([]);
      for (const { from, change } of ended) {
        expect([change.action, change.after.stage]).toEqual([action, 'closed']);
        expect(left(from, change)).toEqual(outlasts[change.action] ?? lasting);
        expect(change.after.openTasks).toEqual(expect.arrayContaining([`${from.referral.id}#call#51`]));
      }
    }
  });

  test('is over where everybody is erased with the end', () => {
    const walk = guided();
    const from = withCalls(walk);
    const change = withdraw(from, walk.ctx('candidate'), { reason: 'withdrawn', erases: true, ...known(walk) });
    expect(left(from, change)).toEqual([]);
  });

  test('is told to the candidate with the end, where they asked for it; and to nobody who reads along', () => {
    const walk = checkedIn();
    const told = (from: OpenCase, reason: 'withdrawn' | 'consent-withdrawn' | 'moved') =>
      withdraw(from, walk.ctx('candidate'), { reason, ...known(walk) }).mails.flatMap(({ to, facts }) =>
        facts['promised'] === undefined ? [] : [`${to} ${facts['promised']}`],
      );
    const asks = withCalls(walk);
    for (const reason of ['withdrawn', 'consent-withdrawn', 'moved'] as const) {
      expect(told(asks, reason)).toEqual([`candidate ${wants}`]);
      expect(told(withCalls(walk, [hours, differ]), reason)).toEqual([]);
    }
    const shared = { ...asks, referral: { ...asks.referral, sharedMailbox: true } };
    expect(told(shared, 'withdrawn')).toEqual([]);
  });
});
