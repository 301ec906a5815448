import { expect, test } from 'vitest';
import { askApproval } from '../../functions/domain/journey/approval.ts';
import { openCheckIn, record } from '../../functions/domain/journey/check-ins.ts';
import { begin, finish, putTask } from '../../functions/domain/journey/draft.ts';
import { acceptLate, declineLate } from '../../functions/domain/journey/late.ts';
import { openOffer } from '../../functions/domain/journey/offer.ts';
import { enterQueue, givePlace } from '../../functions/domain/journey/placing.ts';
import { startTrajectory } from '../../functions/domain/journey/start.ts';
import type { Referral } from '../../functions/domain/referral.ts';
import {
  answer,
  approved,
  asked,
  checkedIn,
  guided,
  offered,
  queued,
  receipt,
  trajectoryOf,
  type Walk,
  yes,
} from './walk.ts';

/** The case of a walk without some of what its stage has. */
function without(walk: Walk, ...fields: (keyof Referral)[]) {
  const { referral, tasks } = walk.world.from;
  return {
    tasks,
    referral: Object.fromEntries(
      Object.entries(referral).filter(([key]) => !fields.includes(key as keyof Referral)),
    ) as Referral,
  };
}
const taken = () => {
  const walk = offered();
  answer(walk, 'accept-offer#1', yes);
  return walk;
};
const place = { provider: 'kwintes', limit: 5, receipt };
const wait = { providers: ['kwintes'], receipt };

test.each<[string, () => unknown]>([
  ['approval without a door', () => askApproval(without(asked(), 'door'), asked().ctx())],
  ['offer without a provider', () => openOffer(without(offered(), 'provider'), offered().ctx())],
  ['queue without a programme', () => enterQueue(without(approved(), 'programme'), wait, approved().ctx())],
  ['place without a queue', () => givePlace(without(queued(['kwintes']), 'programme'), place, approved().ctx())],
  ['place without a queue', () => givePlace(without(queued(['kwintes']), 'waitingSince'), place, approved().ctx())],
  ['start without a door, a provider or a date', () => startTrajectory(without(taken(), 'door'), taken().ctx())],
  ['start without a door, a provider or a date', () => startTrajectory(without(taken(), 'provider'), taken().ctx())],
  ['start without a door, a provider or a date', () => startTrajectory(without(taken(), 'startedOn'), taken().ctx())],
  ['check-in without a door', () => openCheckIn(without(guided(), 'door'), trajectoryOf(guided()), guided().ctx())],
])('a case that lacks what its stage has is refused with the reason: %s', (message, act) => {
  expect(act).toThrow(message);
});

test('an answer to a late offer needs to know of which provider and programme', () => {
  const walk = queued(['lister']);
  const { provider: _provider, ...task } = offered().task('accept-offer#1');
  const no = { choice: 'decline', reason: 'other' } as const;
  for (const [from, one] of [
    [walk.world.from, task],
    [without(walk, 'programme'), { ...task, provider: 'kwintes' }],
  ] as const) {
    expect(() => acceptLate(from, one, yes, walk.ctx())).toThrow('offer without a provider');
    expect(() => declineLate(from, one, no, walk.ctx())).toThrow('offer without a provider');
  }
});

test('a check-in task knows its date', () => {
  const walk = checkedIn();
  const { checkIn: _checkIn, ...task } = walk.task('check-in#1');
  const given = { choice: 'continues' as const, newSpells: [], endedSpells: [] };
  const draft = begin(walk.world.from, 'answer-check-in', walk.ctx());
  expect(() => record(draft, task, trajectoryOf(walk), given, (one) => [one])).toThrow('check-in task without a date');
});

test('what is not possible in a stage, leaves nobody at work, or opens what is over, is refused by name', () => {
  const walk = asked();
  expect(() => begin(walk.world.from, 'give-place', walk.ctx())).toThrow(
    'give-place is not possible in stage approval',
  );
  const draft = begin(walk.world.from, 'delegate', walk.ctx());
  expect(() => putTask(draft, { ...walk.task('approve#1'), status: 'closed' })).toThrow(
    'HW-0000000#approve#1 is closed',
  );
  draft.open.clear();
  expect(() => finish(draft)).toThrow('delegate would leave the referral open without a task');
});
