import { describe, expect, test } from 'vitest';
import { applyAnswer } from '../../../functions/cases/apply-answer.ts';
import { localDate } from '../../../functions/domain/calendar.ts';
import { canAnswerLate } from '../../../functions/domain/journey/late.ts';
import { isAskedBy } from '../../../functions/domain/task.ts';
import { asked, byWorkCoach, checkedIn, late, offered, started } from '../walk.ts';

// Ours: no source sets these terms, so each region file can have its own. Working days as in the Algemene termijnenwet,
// article 3. Silence is never a yes, and never ends somebody else's case.
const days = (moments: readonly string[]) => moments.map(localDate);

describe('a work coach who is asked to decide', () => {
  test('has ten working days, and is reminded after three and after six', () => {
    const { dueAt, reminders } = asked(byWorkCoach).task('approve#1');
    expect(days(reminders)).toEqual(['2026-01-08', '2026-01-13']);
    expect(localDate(dueAt)).toBe('2026-01-19');
  });

  test('and stays silent: the team of the municipality is asked, then the coordinator', () => {
    const walk = asked(byWorkCoach);
    walk.at(walk.task('approve#1').dueAt);
    walk.letPass('approve#1');
    expect(walk.task('approve#1')).toMatchObject({ owner: 'coordinator', status: 'open' });
    expect(walk.task('approve#1').askedBefore?.map(({ owner }) => owner)).toEqual(['approver', 'team']);
    expect(walk.world.from.referral.stage).toBe('approval');
  });

  test('and answers after their time: the answer counts as long as nobody else decided', () => {
    const walk = asked(byWorkCoach);
    walk.letPass('approve#1');
    const task = walk.task('approve#1');
    expect(isAskedBy(task, 'approver', 0)).toBe(true);
    walk.go(applyAnswer(walk.world.from, task, { choice: 'approve' }, walk.ctx('approver'), undefined));
    expect(walk.world.from.referral).toMatchObject({ stage: 'placing', approvedOn: expect.any(String) });
  });
});

describe('a provider that is offered somebody', () => {
  test('has five working days, and is reminded after two and after four', () => {
    const { dueAt, reminders } = offered(byWorkCoach).task('accept-offer#1');
    expect(days(reminders)).toEqual(['2026-01-07', '2026-01-09']);
    expect(localDate(dueAt)).toBe('2026-01-12');
  });

  test('and stays silent: the next provider is asked, and the place is free again', () => {
    const walk = offered(byWorkCoach);
    walk.letPass('accept-offer#1');
    const { stage, passedProviders, holdsPlace } = walk.world.from.referral;
    expect({ stage, passedProviders, holdsPlace }).toEqual({
      stage: 'placing',
      passedProviders: ['kwintes'],
      holdsPlace: false,
    });
  });
});

describe('a job coach', () => {
  test('who does not say whether the first talk was held: the provider is asked, then the coordinator', () => {
    const walk = started(byWorkCoach);
    walk.letPass('confirm-start#1');
    expect(walk.task('confirm-start#1')).toMatchObject({ owner: 'coordinator', status: 'open' });
    expect(walk.task('confirm-start#1').askedBefore?.map(({ owner }) => owner)).toEqual(['job-coach', 'provider']);
  });

  test('who does not answer a check-in: the provider is asked, then the coordinator, and the case stays open', () => {
    const walk = checkedIn();
    walk.letPass('check-in#1');
    expect(walk.task('check-in#1')).toMatchObject({ owner: 'coordinator', status: 'open' });
    expect(walk.world.from.referral.stage).toBe('checking-in');
  });
});

test('somebody who is late may still answer, as long as it helps', () => {
  const walk = offered(byWorkCoach);
  walk.letPass('accept-offer#1');
  // While the machine looks for the next provider nothing can be answered; while the person waits, it can.
  expect(canAnswerLate(walk.world.from, walk.task('accept-offer#1'), undefined)).toBe(false);
  expect(late(walk, 'accept-offer#1', { choice: 'decline', reason: 'too-far' })).toBeUndefined();
  const waits = { ...walk.world.from, referral: { ...walk.world.from.referral, stage: 'waiting' as const } };
  expect(canAnswerLate(waits, walk.task('accept-offer#1'), undefined)).toBe(true);
});
