import { describe, expect, test } from 'vitest';
import { whatIsDue } from '../../functions/cases/visit-task.ts';
import { correctContact } from '../../functions/domain/journey/contact.ts';
import { revive } from '../../functions/domain/journey/executions.ts';
import { reportFault } from '../../functions/domain/journey/faults.ts';
import { askInterest } from '../../functions/domain/journey/interest.ts';
import { enterQueue } from '../../functions/domain/journey/placing.ts';
import { changeAddressee } from '../../functions/domain/journey/readdressing.ts';
import { route } from '../../functions/domain/journey/receive.ts';
import type { CandidateParty } from '../../functions/domain/party.ts';
import type { ReferralRequest } from '../../functions/domain/referral-request.ts';
import { midden, requestOf } from './fixtures.ts';
import { contextAt, firstChange, worldAfter } from './journey-model.ts';

const now = '2026-01-05T08:00:00.000Z';
const region = midden();
const ctx = contextAt(region, now);
const bySchool = requestOf({
  birthDate: '2007-03-01',
  referrer: { role: 'professional', name: 'Kim School', profession: 'school', email: 'Kim@School.example' },
  request: { motivated: 'yes' },
});

/** Where a professional's candidate is asked whether they want this. */
function asked(request: ReferralRequest) {
  const received = worldAfter(
    { region, trajectory: undefined, now, saidYes: false },
    firstChange(region, request, now),
  );
  const routed = worldAfter(received, route(received.from, ctx));
  return worldAfter(routed, askInterest(routed.from, ctx));
}

function candidateOf(world: ReturnType<typeof asked>): CandidateParty {
  if (world.parties.candidate === undefined) throw new Error('nobody was referred');
  return world.parties.candidate;
}

describe('a mailbox that candidate and referrer share', () => {
  const separate = asked({ ...bySchool, candidate: { ...bySchool.candidate, phone: '+31612345678' } });
  const [task] = separate.from.tasks;
  const shared = 'kim+leerling@school.example';

  test('is known at receipt, however it is spelt', () => {
    const request = { ...bySchool, candidate: { ...bySchool.candidate, email: 'kim+leerling@school.example' } };
    expect(asked(request).from.referral.sharedMailbox).toBe(true);
    expect(separate.from.referral.sharedMailbox).toBe(false);
    expect(task?.owner).toBe('candidate');
  });

  test('is known when the coordinator changes where the question goes, and nobody else is asked for the consent', () => {
    if (task === undefined) throw new Error('nothing was asked');
    const party = { ...candidateOf(separate), email: shared };
    const change = changeAddressee(separate.from, task, party, separate.parties, ctx);
    expect(change.after.sharedMailbox).toBe(true);
    expect(change.tasks).toMatchObject([{ kind: 'confirm-interest', owner: 'coordinator' }]);
    const back = worldAfter(separate, change);
    const own = { ...candidateOf(separate), email: 'sam@eigen.example' };
    const [again] = back.from.tasks;
    if (again === undefined) throw new Error('nothing is asked any more');
    const mended = changeAddressee(back.from, again, own, back.parties, ctx);
    expect(mended.after.sharedMailbox).toBe(false);
    expect(mended.tasks).toMatchObject([{ owner: 'candidate' }]);
  });

  test('is known when the candidate gives it as their own', () => {
    const parties = { ...separate.parties, candidate: candidateOf(separate) };
    const change = correctContact(separate.from, parties, { email: shared }, ctx);
    expect(change.after.sharedMailbox).toBe(true);
    expect(change.tasks).toMatchObject([{ kind: 'confirm-interest', owner: 'coordinator' }]);
  });
});

test('word of a fault, while no provider is left, takes nothing off the machine that has yet to ask the coordinator', () => {
  const request = requestOf({ birthDate: '2007-03-01', request: { motivated: 'yes' } });
  const received = worldAfter(
    { region, trajectory: undefined, now, saidYes: false },
    firstChange(region, request, now),
  );
  const { referral, tasks } = received.from;
  const placing = { ...received, from: { referral: { ...referral, stage: 'placing' as const }, tasks } };
  const none = worldAfter(placing, enterQueue(placing.from, { providers: [], receipt: { at: now, skipped: [] } }, ctx));
  const fault = reportFault(none.from, 'fault', ctx);
  if (fault === undefined) throw new Error('the fault was not told');
  const told = worldAfter(none, fault);
  expect(told.from.referral.stage).toBe('unplaced');
  const resolve = told.from.tasks.find(({ kind }) => kind === 'resolve');
  if (resolve === undefined) throw new Error('there is no word of the fault');
  expect(whatIsDue(told.from, resolve, ctx)).toBeUndefined();
  const revived = revive(told.from, { reason: 'execution-old', fault: false }, ctx);
  expect(worldAfter(told, revived).from.tasks.map(({ kind }) => kind)).toContain('advance');
});
