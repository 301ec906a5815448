import { describe, expect, test } from 'vitest';
import { applyAnswer } from '../../functions/cases/apply-answer.ts';
import { whatIsDue } from '../../functions/cases/visit-task.ts';
import { askApproval, askInformation } from '../../functions/domain/journey/approval.ts';
import { escalate } from '../../functions/domain/journey/readdressing.ts';
import { route } from '../../functions/domain/journey/receive.ts';
import { makeProbeReference } from '../../functions/domain/probe.ts';
import type { Region } from '../../functions/domain/region.ts';
import { withPart } from '../../functions/domain/region-parts.ts';
import { requestOf } from './fixtures.ts';
import { firstChange } from './journey-model.ts';
import { summary } from './summary.ts';
import { answer, asked, byClinician, byWorkCoach, type Walk, walkThrough } from './walk.ts';

/** Somebody of twenty, at a door where nobody has to agree. */
const young = requestOf({ birthDate: '2005-03-27' });
const question = { choice: 'ask-information', question: 'Welke dagen?' } as const;
const open = (walk: Walk) => walk.world.from.tasks.map(({ kind, owner }) => `${owner} ${kind}`);

describe('where nobody has to agree', () => {
  test('the trail says so, with the day as it is here, and a place is sought at once', () => {
    const walk = walkThrough(firstChange, young);
    walk.go(route(walk.world.from, walk.ctx()));
    // Half past midnight here.
    walk.at('2026-01-05T23:30:00.000Z');
    const change = walk.go(askApproval(walk.world.from, walk.ctx()));
    expect(summary(change)).toEqual({
      stage: 'placing',
      trail: ['system skip-approval case not-required-by-policy'],
      told: [],
      asked: ['system advance#3'],
    });
    expect(change.after.approvedOn).toBe('2026-01-06');
  });

  test('the canary is asked all the same: it must never come to a place', () => {
    const walk = walkThrough(firstChange, young);
    walk.go(route(walk.world.from, walk.ctx()));
    const { referral, tasks } = walk.world.from;
    const change = askApproval({ referral: { ...referral, id: 'HW-U000000' }, tasks }, walk.ctx());
    expect(change).toMatchObject({ action: 'ask-approval', after: { stage: 'approval' } });
  });
});

describe('who asks something first', () => {
  test('decides with the answer in view: the team that asked, and not the silent work coach', () => {
    const walk = asked();
    const byCoach = applyAnswer(walk.world.from, walk.task('approve#1'), question, walk.ctx('approver'), undefined);
    expect(byCoach?.after.approver).toBe('person');
    walk.go(escalate(walk.world.from, walk.task('approve#1'), 'team', walk.ctx()));
    const task = walk.task('approve#1');
    const byTeam = applyAnswer(walk.world.from, task, question, walk.ctx('team'), undefined);
    expect(byTeam?.after.approver).toBe('team');
    // Anyone who answers late, or the coordinator on the phone, is not the team.
    for (const actor of ['approver', 'coordinator'] as const) {
      expect(applyAnswer(walk.world.from, task, question, walk.ctx(actor), undefined)?.after.approver).toBe('person');
    }
  });

  test('also when the team asks late, with the decision at the coordinator by then: the answer comes back to the team', () => {
    const walk = asked();
    for (const to of ['team', 'coordinator'] as const) {
      walk.go(escalate(walk.world.from, walk.task('approve#1'), to, walk.ctx()));
    }
    walk.go(applyAnswer(walk.world.from, walk.task('approve#1'), question, walk.ctx('team'), undefined));
    walk.go(askInformation(walk.world.from, walk.ctx()));
    answer(walk, 'give-information#1', { choice: 'answer', text: 'Op maandag.' });
    walk.go(askApproval(walk.world.from, walk.ctx()));
    expect(open(walk)).toEqual(['team approve']);
  });

  test('reads that nobody answered in time', () => {
    const walk = asked();
    answer(walk, 'approve#1', question);
    walk.go(askInformation(walk.world.from, walk.ctx()));
    const task = walk.task('give-information#1');
    walk.at(task.dueAt);
    const silent = whatIsDue(walk.world.from, { ...task, reminders: [] }, walk.ctx());
    if (silent === undefined) throw new Error('nothing is due');
    expect(summary(silent)).toMatchObject({
      stage: 'approval',
      trail: ['system information-silent give-information#1 silent'],
    });
    expect(silent.after.question).toBe('unanswered');
    expect(silent.tasks[0]?.decision?.code).toBe('silent');
  });

  test('asks the one who referred, the candidate of their own referral, or the coordinator where there is no mail', () => {
    const owner = (request: Parameters<typeof asked>[0], reach: object = {}) => {
      const walk = asked(request);
      answer(walk, 'approve#1', question);
      const { referral, tasks } = walk.world.from;
      const from = { tasks, referral: { ...referral, reach: { ...referral.reach, ...reach } } };
      return summary(askInformation(from, walk.ctx())).asked;
    };
    const none = { email: false, phone: true };
    expect(owner(byWorkCoach)).toEqual(['referrer give-information#1']);
    expect(owner(requestOf())).toEqual(['candidate give-information#1']);
    expect(owner(byWorkCoach, { referrer: none })).toEqual(['coordinator give-information#1']);
    expect(owner(requestOf(), { candidate: none })).toEqual(['coordinator give-information#1']);
  });

  test('is asked again after every answer, and each page shows the question of its own time', () => {
    const walk = asked();
    for (const n of [1, 2]) {
      answer(walk, `approve#${n}`, question);
      walk.go(askInformation(walk.world.from, walk.ctx()));
      expect(open(walk)).toEqual(['referrer give-information']);
      expect(walk.task(`give-information#${n}`).about).toBe(`HW-0000000#approve#${n}`);
      answer(walk, `give-information#${n}`, { choice: 'answer', text: 'Op maandag.' });
      walk.go(askApproval(walk.world.from, walk.ctx()));
    }
    expect(open(walk)).toEqual(['approver approve']);
  });
});

describe('a decision', () => {
  test('that the coordinator or the deputy gives for somebody counts as phoned in; one’s own does not', () => {
    const walk = asked();
    const phonedIn = (actor: 'approver' | 'team' | 'coordinator' | 'deputy') =>
      applyAnswer(walk.world.from, walk.task('approve#1'), { choice: 'approve' }, walk.ctx(actor), undefined)?.tasks[0]
        ?.decision;
    expect(phonedIn('approver')).toMatchObject({ actor: 'approver', phonedIn: false });
    expect(phonedIn('team')).toMatchObject({ actor: 'team', phonedIn: false });
    expect(phonedIn('coordinator')).toMatchObject({ actor: 'coordinator', phonedIn: true });
    expect(phonedIn('deputy')).toMatchObject({ actor: 'deputy', phonedIn: true });
  });

  test('of the team to pass it to a colleague makes that colleague the one who is asked from now on', () => {
    const walk = asked(byClinician);
    expect(walk.world.from.referral.approver).toBe('team');
    const change = answer(walk, 'approve#1', { choice: 'delegate', email: 'lou@zeist.example' });
    expect(change.after.approver).toBe('person');
  });

  test('that the coordinator heard on the phone says so', () => {
    const walk = asked();
    const task = walk.task('approve#1');
    const change = applyAnswer(walk.world.from, task, { choice: 'approve' }, walk.ctx('coordinator'), undefined);
    expect(change?.tasks.find(({ id }) => id === task.id)?.decision).toMatchObject({
      actor: 'coordinator',
      phonedIn: true,
    });
  });

  test('of nobody, in the referral of a canary, ends it before it takes a place or counts in a budget', () => {
    const walk = asked();
    const { from } = walk.world;
    const probe = { ...from, referral: { ...from.referral, id: makeProbeReference(() => 'AAAAAA') } };
    const granted = withPart(walk.region, 'municipalities.GM0355.ceilings.sterk-met-werk', 40) as Region;
    const ctx = { ...walk.ctx('coordinator'), region: granted };
    const change = applyAnswer(probe, walk.task('approve#1'), { choice: 'approve' }, ctx, undefined);
    expect(change?.after).toMatchObject({ stage: 'closed', closure: 'withdrawn', holdsPlace: false });
    expect(change?.after).not.toHaveProperty('approvedOn');
    expect(change).not.toHaveProperty('starts');
    expect(change).not.toHaveProperty('enterQueue');
  });

  test('without a number of years or a reason says nothing of them', () => {
    const change = answer(asked(), 'approve#1', { choice: 'approve' });
    expect(change.after).not.toHaveProperty('decidedYears');
    expect(change.tasks[0]?.decision).not.toHaveProperty('reason');
  });
});
