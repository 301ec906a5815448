import { describe, expect, test } from 'vitest';
import { applyAnswer } from '../../functions/cases/apply-answer.ts';
import { escalate } from '../../functions/domain/journey/readdressing.ts';
import { revoke } from '../../functions/domain/journey/standing.ts';
import { isOutdated, whyNoObjection, whyPast } from '../../functions/domain/link-use.ts';
import type { Link } from '../../functions/domain/mail.ts';
import type { Referral } from '../../functions/domain/referral.ts';
import { answer, asked, byWorkCoach, offered, type Walk, yes } from './walk.ts';

const monday = '2026-01-05T08:00:00.000Z';
const later = '2027-01-05T08:00:00.000Z';

/** The link to a task that was mailed with it. */
function linkTo(walk: Walk, id: string, change: Partial<Link> = {}): Link {
  const { owner, addressee } = walk.task(id);
  return {
    id: 'L1',
    referralId: 'HW-0000000',
    purpose: 'task',
    role: owner,
    taskId: `HW-0000000#${id}`,
    addressee,
    validUntil: '2026-07-01T08:00:00.000Z',
    keyVersion: 1,
    tokenHash: 'x',
    ...change,
  } as Link;
}
const why = (walk: Walk, id: string, link: Link, now = monday) =>
  whyPast(walk.world.from, walk.task(id), link, now, undefined);

describe('a link to a task', () => {
  test('is good for who is asked, until its last day; then they may ask for another', () => {
    const walk = asked(byWorkCoach);
    const link = linkTo(walk, 'approve#1');
    expect(why(walk, 'approve#1', link)).toBeUndefined();
    expect(why(walk, 'approve#1', link, later)).toBe('expired');
    expect(why(walk, 'approve#1', link, link.validUntil)).toBe('expired');
  });

  test('says that the question went to somebody else, or to another address of the same role', () => {
    const walk = asked(byWorkCoach);
    const link = linkTo(walk, 'approve#1');
    expect(why(walk, 'approve#1', { ...link, role: 'team' })).toBe('passed-on');
    expect(why(walk, 'approve#1', { ...link, addressee: link.addressee + 1 })).toBe('superseded');
  });

  test('of who let the time pass still opens, and gets no successor once it is over', () => {
    const walk = asked(byWorkCoach);
    const link = linkTo(walk, 'approve#1');
    walk.go(escalate(walk.world.from, walk.task('approve#1'), 'team', walk.ctx()));
    expect(why(walk, 'approve#1', link)).toBeUndefined();
    expect(why(walk, 'approve#1', link, later)).toBe('passed-on');
  });

  test('of who may not act any more says that, whatever became of the question', () => {
    const walk = asked(byWorkCoach);
    const link = linkTo(walk, 'approve#1');
    walk.go(revoke(walk.world.from, walk.task('approve#1'), walk.ctx()));
    expect(why(walk, 'approve#1', link)).toBe('revoked');
    answer(walk, 'approve#1', { choice: 'approve' });
    expect(why(walk, 'approve#1', link)).toBe('revoked');
  });

  test('to what was answered says so; to what went by, that it was too late or that all is over', () => {
    const walk = offered(byWorkCoach);
    const link = linkTo(walk, 'accept-offer#1');
    answer(walk, 'accept-offer#1', yes);
    expect(why(walk, 'accept-offer#1', link)).toBe('answered');
    const { from } = walk.world;
    const silent = { ...walk.task('accept-offer#1'), decision: { code: 'silent', actor: 'system' } } as ReturnType<
      Walk['task']
    >;
    expect(whyPast(from, silent, link, monday, undefined)).toBe('too-late');
    const closed = { ...from, referral: { ...from.referral, stage: 'closed' as const } };
    expect(whyPast(closed, silent, link, monday, undefined)).toBe('closed');
    const { decision: _none, ...undecided } = silent;
    expect(whyPast(closed, undecided, link, monday, undefined)).toBe('closed');
    const back = { ...silent, decision: { code: 'taken-back', actor: 'system' } } as typeof silent;
    expect(whyPast(from, back, link, monday, undefined)).toBe('taken-back');
    const unconfirmed = { ...silent, kind: 'confirm-sender' as const };
    expect(whyPast(from, unconfirmed, link, monday, undefined)).toBe('not-confirmed');
  });

  test('to a question whose time went by takes a late answer that still helps, until its last day', () => {
    const walk = asked(byWorkCoach);
    const question = { choice: 'ask-information', question: 'Welke dagen?' } as const;
    walk.go(applyAnswer(walk.world.from, walk.task('approve#1'), question, walk.ctx('approver'), undefined));
    const { from } = walk.world;
    const task = {
      ...walk.task('approve#1'),
      kind: 'give-information' as const,
      owner: 'referrer' as const,
      decision: { code: 'silent', actor: 'system' },
    } as ReturnType<Walk['task']>;
    const deciding = { ...from, referral: { ...from.referral, stage: 'approval' as const } };
    const link = linkTo(walk, 'approve#1', { role: 'referrer', addressee: task.addressee });
    expect(whyPast(deciding, task, link, monday, undefined)).toBeUndefined();
    expect(whyPast(deciding, task, link, later, undefined)).toBe('too-late');
  });
});

describe('a link of somebody whose address was replaced', () => {
  const { referral } = asked(byWorkCoach).world.from;
  const moved: Referral = { ...referral, candidateAddress: 1 };
  const status = { purpose: 'status', role: 'candidate', addressee: 0, validUntil: later } as Link;

  test('opens nothing any more: not their status, not a question, not the way to object', () => {
    expect([isOutdated(status, referral), isOutdated(status, moved)]).toEqual([false, true]);
    expect(isOutdated({ ...status, addressee: 1 }, moved)).toBe(false);
    const question = { ...status, taskId: 'HW-0000000#confirm-interest#1', addressee: 5 } as Link;
    expect([isOutdated(question, referral), isOutdated(question, moved)]).toEqual([false, true]);
    expect(isOutdated({ ...question, candidateAddress: 1 }, moved)).toBe(false);
    expect(whyNoObjection(moved, status, monday)).toBe('superseded');
  });

  test('but a question of anybody else moves with its own number', () => {
    const question = { ...status, role: 'referrer', taskId: 'HW-0000000#give-information#1' } as Link;
    expect(isOutdated(question, { ...referral, referrerAddress: 3 })).toBe(false);
    expect(isOutdated({ ...status, role: 'referrer' }, { ...referral, referrerAddress: 3 })).toBe(true);
  });

  test('an objection is heard while the case is open and the link is good', () => {
    expect(whyNoObjection(referral, status, monday)).toBeUndefined();
    expect(whyNoObjection(referral, status, later)).toBe('expired');
    expect(whyNoObjection({ ...referral, stage: 'closed' }, status, monday)).toBe('closed');
    expect(whyNoObjection({ ...referral, stage: 'unconfirmed' }, status, monday)).toBe('closed');
  });
});
