import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { localDate } from '../../functions/domain/calendar.ts';
import { closures, stages } from '../../functions/domain/codes.ts';
import { recordDeath } from '../../functions/domain/journey/death.ts';
import { withdraw } from '../../functions/domain/journey/withdraw.ts';
import type { Referral } from '../../functions/domain/referral.ts';
import {
  senderEnding,
  senderEndings,
  senderNextStep,
  senderNextSteps,
  senderStatus,
  senderStatuses,
  statusDayOf,
} from '../../functions/domain/sender-status.ts';
import { referral } from '../adapters/sample.ts';
import { midden } from './fixtures.ts';
import {
  answer,
  asked,
  byWorkCoach,
  checkedIn,
  guided,
  offered,
  queued,
  started,
  trajectoryOf,
  unplaced,
  type Walk,
} from './walk.ts';

const region = midden();
const of = (walk: Walk) => senderStatus(walk.world.from.referral);
const end = (walk: Walk) => [of(walk), senderEnding(walk.world.from.referral)];
const next = (walk: Walk) => senderNextStep(region, walk.world.from.referral);
const toldOf = (one: Referral) => [senderStatus(one), senderEnding(one), senderNextStep(region, one)];

const stage = fc.constantFrom(...stages);
const course = fc.record({
  stage,
  holdsPlace: fc.boolean(),
  machine: fc.constantFrom('referral', 'trajectory'),
  door: fc.constantFrom('ips-uwv', 'ips-municipality', 'sterk-met-werk', 'sterk-met-werk-of-scholing'),
  origin: fc.constantFrom('self', 'professional'),
} as const);
/** What a referral holds of how somebody is doing, what they or a provider said, and who was late. */
const personal = fc.record(
  {
    pausedUntil: fc.constant('2027-03-01'),
    transfer: fc.constant({
      at: '2026-11-21T08:00:00.000Z',
      objection: { reason: 'not-at-ease', at: '2026-11-21T08:00:00.000Z' },
    } as const),
    provider: fc.constantFrom('lister', 'kwintes'),
    passedProviders: fc.constantFrom<string[][]>([], ['lister'], ['lister', 'kwintes']),
    openTasks: fc.constantFrom<string[][]>([], ['HW-A#call#1'], ['HW-A#resolve#2', 'HW-A#check-in#4']),
    taskCounts: fc.constantFrom({}, { 'check-in': 7, call: 3 }),
    declineReason: fc.constantFrom('not-target-group', 'not-now'),
    likelyDuplicateOf: fc.constant('HW-B'),
    goesOnIn: fc.constant('HW-B'),
    diedSince: fc.constant(true),
    foundAlive: fc.constant(true),
    faults: fc.nat(5),
    candidateHeardAt: fc.constant('2026-11-20T08:00:00.000Z'),
  } as const,
  { requiredKeys: [] },
);
/** Ends of which a sender must not know which one it was. */
const alike = [
  'not-interested',
  'withdrawn',
  'not-me',
  'silent',
  'died',
  'early-stop',
  'goal-reached',
  'completed',
] as const;

describe('where a referral stands for the system that sent it', () => {
  test('is said by every code, and each is used', () => {
    const used = stages.flatMap((at) => [true, false].map((holdsPlace) => senderStatus({ stage: at, holdsPlace })));
    expect(new Set(used)).toEqual(new Set(senderStatuses));
    const ended = closures.flatMap((closure) =>
      (['referral', 'trajectory'] as const).map((machine) => senderEnding({ stage: 'closed', closure, machine })),
    );
    expect(new Set(ended)).toEqual(new Set(senderEndings));
  });

  test('is the same whatever somebody said, did or needs', () => {
    fc.assert(
      fc.property(course, personal, personal, (at, one, other) => {
        expect(toldOf(referral('HW-A', { ...at, ...one }))).toEqual(toldOf(referral('HW-A', { ...at, ...other })));
      }),
    );
  });

  test('tells of the end only whether guidance had begun, unless others decided on it', () => {
    const ending = fc.constantFrom(...alike);
    fc.assert(
      fc.property(course, ending, ending, ({ machine }, one, other) => {
        const [first, second] = [one, other].map((closure) => senderEnding({ stage: 'closed', closure, machine }));
        expect(first).toBe(second);
        expect(first).toBe(machine === 'trajectory' ? 'guidance-over' : 'not-started');
      }),
    );
  });

  test('has a next step as long as it is open, and then an ending', () => {
    fc.assert(
      fc.property(course, fc.constantFrom(...closures), (at, closure) => {
        const isClosed = at.stage === 'closed';
        const one = referral('HW-A', { ...at, ...(isClosed ? { closure } : {}) });
        const step = senderNextStep(region, one);
        expect(step === undefined).toBe(isClosed);
        if (step !== undefined) expect(senderNextSteps).toContain(step);
        expect(senderEnding(one) !== undefined).toBe(isClosed);
      }),
    );
  });

  test.each<[string, () => Walk, string, string]>([
    ['the work coach is asked', () => asked(), 'waiting-for-decision', 'work-coach-decides'],
    ['nobody has room', () => queued(['kwintes']), 'waiting-for-place', 'place-comes-free'],
    ['a provider is asked', () => offered(), 'looking-for-place', 'finding-place'],
    ['no provider is left', () => unplaced(), 'looking-for-place', 'finding-place'],
    ['the first talk is ahead', () => started(), 'place-found', 'first-talk'],
    ['guidance goes on', () => guided(), 'in-guidance', 'guidance-goes-on'],
  ])('when %s', (_, walk, status, step) => {
    const at = walk();
    expect([of(at), next(at)]).toEqual([status, step]);
  });

  test('whoever decides asks something, and declines', () => {
    const walk = asked(byWorkCoach);
    answer(walk, 'approve#1', { choice: 'ask-information', question: 'Hoeveel uur per week?' });
    expect([of(walk), next(walk)]).toEqual(['waiting-for-information', 'sender-answers']);
    const other = asked(byWorkCoach);
    answer(other, 'approve#1', { choice: 'decline', reason: 'not-now' });
    expect(end(other)).toEqual(['ended', 'declined']);
  });

  test('a pause, a silent provider and a goal are not told, and neither is a death', () => {
    const walk = checkedIn();
    answer(walk, 'check-in#1', {
      choice: 'paused',
      pauseReason: 'health',
      pausedFrom: '2026-02-17',
      pausedUntil: '2026-02-28',
      newSpells: [],
      endedSpells: [],
    });
    expect(walk.world.from.referral.pausedUntil).toBe('2026-02-28');
    expect(of(walk)).toBe('in-guidance');

    const dead = checkedIn();
    dead.go(recordDeath(dead.world.from, dead.task('check-in#1'), trajectoryOf(dead), dead.ctx()));
    expect(end(dead)).toEqual(['ended', 'guidance-over']);
  });

  test('its day is that on which it came to stand so, whatever happens after', () => {
    const walk = checkedIn();
    const { statusSince } = walk.world.from.referral;
    expect(statusSince).toBe('2026-01-05');
    answer(walk, 'check-in#1', { choice: 'continues', newSpells: [], endedSpells: [] });
    expect(localDate(walk.world.now) > '2026-01-05').toBe(true);
    expect(walk.world.from.referral.statusSince).toBe(statusSince);
    walk.go(withdraw(walk.world.from, walk.ctx('candidate'), { reason: 'withdrawn', trajectory: trajectoryOf(walk) }));
    expect(walk.world.from.referral.statusSince).toBe(localDate(walk.world.now));
  });

  test('of an earlier version, its day is the nearest one that is known', () => {
    const days = { createdAt: '2026-01-05T08:00:00.000Z', approvedOn: '2026-01-07', startedOn: '2026-02-02' } as const;
    const day = (state: Partial<Referral>) => statusDayOf(referral('HW-A', { ...days, ...state }));
    expect(day({ stage: 'approval' })).toBe('2026-01-05');
    expect(day({ stage: 'waiting' })).toBe('2026-01-07');
    expect(day({ stage: 'checking-in' })).toBe('2026-02-02');
    expect(day({ stage: 'closed', closure: 'completed', closedAt: '2026-11-20T23:30:00.000Z' })).toBe('2026-11-21');
  });

  test('who is withdrawn before anybody guides them has not started', () => {
    const walk = offered();
    walk.go(withdraw(walk.world.from, walk.ctx('candidate'), { reason: 'withdrawn' }));
    expect(end(walk)).toEqual(['ended', 'not-started']);
  });
});
