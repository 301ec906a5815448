import { describe, expect, test } from 'vitest';
import { applyAnswer } from '../../functions/cases/apply-answer.ts';
import { countFault } from '../../functions/domain/journey/executions.ts';
import { handOn } from '../../functions/domain/journey/hand-on.ts';
import { changeAddressee, escalate } from '../../functions/domain/journey/readdressing.ts';
import { withdraw } from '../../functions/domain/journey/withdraw.ts';
import { disownAddress } from '../../functions/domain/journey/wrong-address.ts';
import { listingChanges, listOfMailbox, listOfOrganisation } from '../../functions/domain/worklist.ts';
import { firstChangeOfUnknown, markOf } from './journey-model.ts';
import { answer, asked, byClinician, byWorkCoach, guided, offered, unplaced, type Walk, walkThrough } from './walk.ts';

const box = (address: string) => listOfMailbox(markOf(address));
const lists = (walk: Walk) =>
  Object.fromEntries((walk.world.from.referral.listed ?? []).map(({ role, of }) => [role, of]));

describe('a case is on the list of', () => {
  test('the work coach who is asked, and of the team once it is asked too', () => {
    const walk = asked();
    expect(lists(walk)).toEqual({ approver: box('robin@zeist.example'), referrer: box('robin@zeist.example') });
    walk.go(escalate(walk.world.from, walk.task('approve#1'), 'team', walk.ctx()));
    expect(lists(walk)).toMatchObject({ approver: box('robin@zeist.example'), team: listOfOrganisation('GM0355') });
  });

  test('the team that is asked first, by its municipality, so that a new mailbox in the region file gets it at once', () => {
    expect(lists(asked(byClinician))).toEqual({
      referrer: box('robin@praktijk.example'),
      team: listOfOrganisation('GM0355'),
    });
  });

  test('a colleague to whom the decision went, and no longer of who gave it away', () => {
    const walk = asked();
    answer(walk, 'approve#1', { choice: 'delegate', email: 'sam@zeist.example' });
    expect(lists(walk)['approver']).toBe(box('sam@zeist.example'));
  });

  test('the provider that is asked, until it says no', () => {
    const walk = offered();
    expect(lists(walk)['provider']).toBe(listOfOrganisation('kwintes'));
    answer(walk, 'accept-offer#1', { choice: 'decline', reason: 'no-capacity' });
    expect(lists(walk)['provider']).toBeUndefined();
  });

  test('the job coach, and of their successor from then on', () => {
    const walk = guided();
    expect(lists(walk)['job-coach']).toBe(box('robin@kwintes.example'));
    const lou = { email: 'lou@kwintes.example', name: 'Lou Coach', isOther: true };
    walk.go(handOn(walk.world.from, lou, walk.ctx('coordinator')));
    expect(lists(walk)).toMatchObject({
      'job-coach': box('lou@kwintes.example'),
      provider: listOfOrganisation('kwintes'),
    });
  });

  test('the coordinator for as long as something waits for them, also after the end', () => {
    const walk = unplaced();
    expect(lists(walk)['coordinator']).toBe(listOfOrganisation('coordinator'));
    answer(walk, 'resolve#1', { choice: 'close' });
    expect(walk.world.from.referral.stage).toBe('closed');
    expect(Object.keys(lists(walk))).toEqual(
      walk.world.from.tasks.some(({ owner }) => owner === 'coordinator') ? ['coordinator'] : [],
    );
  });

  test('the job coach also in a stage that is strange to the trajectory, for as long as its machine has the case', () => {
    const walk = guided();
    const { referral } = walk.world.from;
    // A stage of the other machine is as strange to this one as a stage of a later version.
    expect(referral.machine).toBe('trajectory');
    const strange = { ...walk.world.from, referral: { ...referral, stage: 'approval' as const } };
    expect(countFault(strange, 'InvariantError', walk.ctx())?.after.listed).toEqual(referral.listed);
  });

  test('nobody any more once it has ended', () => {
    const walk = asked();
    walk.go(withdraw(walk.world.from, walk.ctx('candidate'), { reason: 'not-wanted' }));
    expect(walk.world.from.referral.listed).toEqual([]);
  });

  test('nobody whose reader says that the address is not theirs', () => {
    const walk = guided();
    walk.go(disownAddress(walk.world.from, 'job-coach', walk.parties(), walk.ctx('job-coach')));
    expect(lists(walk)['job-coach']).toBeUndefined();
    expect(lists(walk)['provider']).toBeDefined();
  });
});

test('another address for an approver moves the case to the list of that mailbox in the same change', () => {
  const walk = asked();
  const before = walk.world.from.referral.listed ?? [];
  const change = walk.go(
    changeAddressee(
      walk.world.from,
      walk.task('approve#1'),
      { role: 'approver', email: 'sam@zeist.example' },
      walk.parties(),
      walk.ctx('coordinator'),
    ),
  );
  expect(listingChanges(before, change.after.listed ?? [])).toEqual({
    added: [{ role: 'approver', of: box('sam@zeist.example') }],
    removed: [{ role: 'approver', of: box('robin@zeist.example') }],
  });
});

test('a case that an earlier version stored comes onto the lists of the people with whom it was read', () => {
  const walk = asked();
  const { listed: _listed, ...old } = walk.world.from.referral;
  const from = { ...walk.world.from, referral: old };
  const { approver } = walk.parties();
  const ctx = { ...walk.ctx('team'), people: approver === undefined ? [] : [approver] };
  expect(escalate(from, walk.task('approve#1'), 'team', ctx).after.listed).toEqual([
    { role: 'approver', of: box('robin@zeist.example') },
    { role: 'team', of: listOfOrganisation('GM0355') },
  ]);
});

test('an address that is written without its mark is refused: it would be on nobody’s list', () => {
  const walk = asked();
  const { mailboxMark: _mark, ...ctx } = walk.ctx('approver');
  const party = { role: 'approver', email: 'sam@zeist.example' } as const;
  expect(() => changeAddressee(walk.world.from, walk.task('approve#1'), party, walk.parties(), ctx)).toThrow('mark');
});

test('a referral whose sender nobody knows is on the list of its sender only, and of the others once it is confirmed', () => {
  const walk = walkThrough(firstChangeOfUnknown, byWorkCoach);
  expect(lists(walk)).toEqual({ referrer: box('robin@zeist.example') });
  const people = Object.values(walk.parties()).flat();
  const task = walk.task('confirm-sender#1');
  const ctx = { ...walk.ctx('referrer'), people };
  walk.go(applyAnswer(walk.world.from, task, { choice: 'confirm' }, ctx, undefined));
  expect(lists(walk)).toEqual({ approver: box('robin@zeist.example'), referrer: box('robin@zeist.example') });
});

test('an address that an earlier version changed, without its list, is put right where everybody is read', () => {
  const walk = asked();
  const known = Object.values(walk.parties()).flat();
  const others = known.filter(({ role }) => role !== 'approver');
  const ctx = { ...walk.ctx('team'), people: [...others, { role: 'approver', email: 'sam@zeist.example' } as const] };
  const change = escalate(walk.world.from, walk.task('approve#1'), 'team', ctx);
  expect(change.after.listed).toContainEqual({ role: 'approver', of: box('sam@zeist.example') });
  expect(change.after.listed).not.toContainEqual({ role: 'approver', of: box('robin@zeist.example') });
});
