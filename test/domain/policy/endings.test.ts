import { describe, expect, test } from 'vitest';
import { recordDeath } from '../../../functions/domain/journey/death.ts';
import {
  canDeny,
  deny,
  objectionEnds,
  referrerMayWithdraw,
  withdraw,
} from '../../../functions/domain/journey/withdraw.ts';
import { retentionTerm } from '../../../functions/domain/region.ts';
import { midden } from '../fixtures.ts';
import { summary } from '../summary.ts';
import { answer, approved, asked, byWorkCoach, guided, offered, trajectoryOf, unplaced } from '../walk.ts';

// Sources: Awb articles 6 and 9 (objection and complaint); AVG articles 5 and 17; the selection list of the social domain
// for how long a case is kept. Which ending is which is ours.
const region = midden();

describe('how a case ends', () => {
  test('a decline tells the candidate the reason in words, never a bare no', () => {
    const change = answer(asked(byWorkCoach), 'approve#1', { choice: 'decline', reason: 'not-now' });
    expect(change.after).toMatchObject({ stage: 'closed', closure: 'declined', declineReason: 'not-now' });
    expect(change.mails.find(({ to }) => to === 'candidate')?.facts).toMatchObject({ reason: 'not-now' });
  });

  test('no provider left: the coordinator decides, and only they can close it for want of a place', () => {
    const walk = unplaced();
    expect(walk.task('resolve#1').owner).toBe('coordinator');
    expect(answer(walk, 'resolve#1', { choice: 'close' }).after.closure).toBe('no-place');
  });

  test('the candidate may stop at any time, and everybody who was asked something is told', () => {
    const walk = offered(byWorkCoach);
    const change = withdraw(walk.world.from, walk.ctx('candidate'), { reason: 'withdrawn' });
    expect(change.after.closure).toBe('withdrawn');
    expect(summary(change).told.map((line) => line.split(' ')[0])).toContain('provider');
    expect(summary(change).asked).toEqual([]);
  });

  test('stopping after the start is an early stop, with its reason', () => {
    const walk = guided(byWorkCoach);
    const trajectory = trajectoryOf(walk);
    const change = withdraw(walk.world.from, walk.ctx('candidate'), { reason: 'withdrawn', trajectory });
    expect(change.after.closure).toBe('early-stop');
    expect(change.trajectory?.earlyStop).toBe('no-wish-now');
  });

  test('the referrer may end it until somebody has agreed; after that it is the candidate’s', () => {
    expect(referrerMayWithdraw(asked(byWorkCoach).world.from.referral)).toBe(true);
    expect(referrerMayWithdraw(approved(byWorkCoach).world.from.referral)).toBe(false);
  });

  test('"this is not me" erases the candidate at once, as long as nobody has met them', () => {
    const walk = asked(byWorkCoach);
    const change = deny(walk.world.from, walk.ctx('candidate'), 1);
    expect(change?.after.closure).toBe('not-me');
    expect(change?.eraseNow).toBe('candidate');
    expect(canDeny(guided(byWorkCoach).world.from.referral)).toBe(false);
  });

  test('a forwarded mail cannot end what was agreed: then the proof of the status page is needed', () => {
    expect(objectionEnds(asked(byWorkCoach).world.from.referral)).toBe(true);
    expect(objectionEnds(approved(byWorkCoach).world.from.referral)).toBe(false);
  });

  test('a death stops everything, and nothing more is mailed to the candidate', () => {
    const walk = guided(byWorkCoach);
    const [task] = walk.world.from.tasks;
    if (task === undefined) throw new Error('nothing is open');
    const change = recordDeath(walk.world.from, task, trajectoryOf(walk), walk.ctx('job-coach'));
    expect(change.after.closure).toBe('died');
    expect(change.mails.some(({ to }) => to === 'candidate')).toBe(false);
  });
});

test('how long a closed case is kept depends on how it ended', () => {
  expect(retentionTerm(region, 'declined')).toEqual({ period: 'P5Y' });
  expect(retentionTerm(region, 'goal-reached')).toEqual({ period: 'P10Y' });
  expect(retentionTerm(region, 'withdrawn')).toEqual({ period: 'P42D' });
  expect(retentionTerm(region, 'no-place')).toEqual({ period: 'P1Y' });
});
