import { beforeEach, describe, expect, test } from 'vitest';
import { statusView, stepsOf } from '../../functions/cases/status-view.ts';
import type { AuditEvent } from '../../functions/domain/change.ts';
import type { Referral } from '../../functions/domain/referral.ts';
import type { Region } from '../../functions/domain/region.ts';
import type { Task } from '../../functions/domain/task.ts';
import type { Trajectory } from '../../functions/domain/trajectory.ts';
import { minutes, now } from '../adapters/sample.ts';
import { type DeskWorld, openDeskWorld } from '../support/desk-world.ts';
import { caseOf, partiesOf, taskOf, worldRegion } from '../support/link-world.ts';

const id = 'HW-AAAAAAA';
const people = partiesOf('Aardbei');
const today = '2026-11-21';

let world: DeskWorld;
beforeEach(() => {
  world = openDeskWorld();
});

function happened(action: AuditEvent['action'], result = 'ok', more: Partial<AuditEvent> = {}): void {
  world.events.push({ of: id, action, object: id, result, origin: 'link', actor: 'approver', at: now, ...more });
}
/** What both read of a case. */
async function views(state: Partial<Referral>, tasks: readonly Task[]) {
  const found = caseOf(id, tasks, state);
  world.add(found, people);
  const read = (await world.runtime.referrals.load(id)) ?? found;
  return {
    candidate: await statusView(world.runtime, read, 'candidate'),
    referrer: await statusView(world.runtime, read, 'referrer'),
  };
}
const due = { dueAt: minutes(7 * 24 * 60) };

test('while a work coach decides: who acts and by when, and what each may do', async () => {
  happened('receive');
  const { candidate, referrer } = await views({}, [taskOf(id, 'approve', 'approver', due)]);
  const approved = { code: 'approved', state: 'now', owner: 'approver', by: '2026-11-28' };
  const received = { code: 'received', state: 'done', on: today };
  expect(candidate).toEqual({
    state: 'open',
    viewer: 'candidate',
    reference: id,
    stage: 'approval',
    steps: [
      received,
      approved,
      { code: 'matched', state: 'next' },
      { code: 'started', state: 'next' },
      { code: 'ended', state: 'next' },
    ],
    decidedBy: 'GM0355',
    views: [],
    contact: { email: expect.stringMatching(/^\S+@post\.example$/), phone: expect.stringMatching(/78$/) },
    referrer: { name: 'AardbeiKim', profession: 'school' },
    canWithdraw: true,
    canReportNobodyCalled: false,
  });
  expect(candidate.contact?.email).not.toBe(people.candidate?.email);
  expect(referrer).toEqual({
    state: 'open',
    viewer: 'referrer',
    reference: id,
    stage: 'approval',
    steps: [received, approved, { code: 'started', state: 'next' }, { code: 'ended', state: 'next' }],
    decidedBy: 'GM0355',
    views: [],
    referred: 'AardbeiNoor AardbeiVisser',
    canWithdraw: true,
    canProposeWithdrawal: false,
    isWithdrawalProposed: false,
    deathReport: 'possible',
    canReportNobodyCalled: false,
  });
});

test('after the decision the referrer can only propose the end, once, and a death that was not so is told by phone', async () => {
  const state = { stage: 'offer', approvedOn: today } as const;
  const offer = taskOf(id, 'accept-offer', 'provider', due);
  const { referrer } = await views(state, [offer]);
  expect(referrer).toMatchObject({ canWithdraw: false, canProposeWithdrawal: true, isWithdrawalProposed: false });
  const call = taskOf(id, 'call', 'coordinator', { about: 'withdrawal-proposed' });
  const proposed = await views(state, [offer, call]);
  expect(proposed.referrer).toMatchObject({ canProposeWithdrawal: false, isWithdrawalProposed: true });
  const death = taskOf(id, 'call', 'coordinator', { about: 'death-reported' });
  expect((await views(state, [offer, death])).referrer.deathReport).toBe('made');
  expect((await views({ ...state, foundAlive: true }, [offer])).referrer.deathReport).toBe('refuted');
  const closed = (await views({ ...state, stage: 'closed', closure: 'withdrawn', closedAt: now }, [])).referrer;
  expect(closed).toMatchObject({ canWithdraw: false, canProposeWithdrawal: false, closure: 'withdrawn' });
  expect(closed).not.toHaveProperty('deathReport');
});

describe('a day by which somebody acts is a promise', () => {
  const now_ = async (task: Task, state: Partial<Referral> = {}) =>
    (await views(state, [task])).candidate.steps.find((step) => step.state === 'now');

  test('is that of the person asked, not of the machine, nor of the next look at a task', async () => {
    expect(await now_(taskOf(id, 'advance', 'system', due))).toEqual({ code: 'approved', state: 'now' });
    const waiting = taskOf(id, 'await-place', 'coordinator', due);
    expect(await now_(waiting, { stage: 'waiting' })).toEqual({ code: 'matched', state: 'now', owner: 'coordinator' });
    const late = taskOf(id, 'approve', 'coordinator', { ...due, addressee: 2 });
    expect(await now_(late)).toEqual({ code: 'approved', state: 'now', owner: 'coordinator' });
    // The coordinator's own first question has a day; one that is asked again has a day of which nobody was told.
    const first = taskOf(id, 'resolve', 'coordinator', due);
    const unplaced = { code: 'matched', state: 'now', owner: 'coordinator' };
    expect(await now_(first, { stage: 'unplaced' })).toEqual({ ...unplaced, by: '2026-11-28' });
    expect(await now_({ ...first, n: 2 }, { stage: 'unplaced' })).toEqual(unplaced);
  });

  test('that moved is explained', async () => {
    const moved = taskOf(id, 'approve', 'coordinator', {
      ...due,
      addressee: 2,
      moved: { from: now, why: 'no-answer' },
    });
    const told = { owner: 'coordinator', by: '2026-11-28', moved: { why: 'no-answer', from: today } };
    expect(await now_(moved)).toMatchObject(told);
    const next = taskOf(id, 'accept-offer', 'provider', { ...due, n: 2 });
    happened('decline-offer', 'no-capacity');
    expect(await now_(next, { stage: 'offer' })).toMatchObject({ by: '2026-11-28', moved: { why: 'next-provider' } });
    // The coordinator sought anew: nobody said no, and nobody was silent.
    happened('back-to-matching', 'may-ask-again');
    expect(await now_(next, { stage: 'offer' })).toMatchObject({ moved: { why: 'asked-again' } });
    happened('ask-information', 'asked');
    const again = taskOf(id, 'approve', 'approver', { ...due, n: 2 });
    expect(await now_(again)).toMatchObject({ moved: { why: 'asked-first' } });
    happened('reopen', 'received');
    expect(await now_(again)).toMatchObject({ moved: { why: 'asked-again' } });
    expect(await now_(taskOf(id, 'approve', 'approver', { ...due, overdueSince: now }))).toMatchObject({ by: today });
  });
});

test('what nobody decides is skipped, and so is all that an early end left undone', async () => {
  happened('receive');
  const undecided = await views({ door: undefined as never, stage: 'offer' }, [
    taskOf(id, 'accept-offer', 'provider', due),
  ]);
  expect(undecided.candidate.steps).toContainEqual({ code: 'approved', state: 'skipped' });
  expect(undecided.candidate).not.toHaveProperty('decidedBy');
  const closed = await views({ stage: 'closed', closure: 'withdrawn', closedAt: now }, []);
  expect(closed.candidate.steps).toEqual([
    { code: 'received', state: 'done', on: today },
    { code: 'approved', state: 'skipped' },
    { code: 'matched', state: 'skipped' },
    { code: 'started', state: 'skipped' },
    { code: 'ended', state: 'done', on: today },
  ]);
  expect(closed.candidate).not.toHaveProperty('contact');
  expect(closed.candidate).toMatchObject({ canWithdraw: false });
  const unknown = await views({ stage: 'unconfirmed' }, [taskOf(id, 'confirm-sender', 'referrer', due)]);
  expect(unknown.candidate).not.toHaveProperty('contact');
});

test('what a case that was reopened goes through again is not done by what happened before', async () => {
  happened('receive');
  happened('decline', 'not-now');
  happened('reopen', 'received', { actor: 'coordinator' });
  const { candidate } = await views({}, [taskOf(id, 'approve', 'approver', due)]);
  expect(candidate.steps.slice(0, 2)).toMatchObject([
    { code: 'received', state: 'done' },
    { code: 'approved', state: 'now', owner: 'approver' },
  ]);
  happened('approve');
  happened('withdraw', 'withdrawn');
  happened('reopen', 'placing', { actor: 'coordinator' });
  const again = await views({ stage: 'waiting' }, [taskOf(id, 'await-place', 'system')]);
  expect(again.candidate.steps.slice(0, 3)).toMatchObject([
    { code: 'received', state: 'done' },
    // What was agreed still stands.
    { code: 'approved', state: 'done' },
    { code: 'matched', state: 'now' },
  ]);
});

test('the candidate reads who guides them and when, and who saw what, in whose name', async () => {
  happened('confirm-start', '2026-11-19');
  happened('view', 'person contact', { actor: 'job-coach', organisation: 'kwintes' });
  happened('view', 'grounds', { actor: 'team' });
  const state = { stage: 'confirming-start', machine: 'trajectory', startedOn: '2026-11-20' } as const;
  const { candidate, referrer } = await views(state, [taskOf(id, 'confirm-start', 'job-coach', due)]);
  expect(candidate).toMatchObject({
    providerId: 'kwintes',
    provider: expect.any(String),
    jobCoach: { name: 'AardbeiRobin' },
    firstTalkOn: '2026-11-20',
    firstTalkIsPast: true,
    canReportNobodyCalled: true,
    views: [
      { role: 'job-coach', organisation: 'kwintes', at: now, what: ['person', 'contact'] },
      { role: 'team', at: now, what: ['grounds'] },
    ],
  });
  expect(candidate.steps).toContainEqual({ code: 'started', state: 'done', on: '2026-11-19' });
  expect(candidate.jobCoach).not.toHaveProperty('phone');
  const reached = caseOf(id, [taskOf(id, 'confirm-start', 'job-coach', due)], state);
  const phone = '+31301234567';
  const jobCoach = { role: 'job-coach', name: 'Robin', email: 'robin@kwintes.example', phone } as const;
  world.add(reached, { ...people, jobCoach });
  expect((await statusView(world.runtime, reached, 'candidate')).jobCoach).toEqual({ name: 'Robin', phone });
  for (const hidden of ['provider', 'providerId', 'jobCoach', 'firstTalkOn', 'contact'])
    expect(referrer).not.toHaveProperty(hidden);
  expect(referrer.views).toEqual([]);
  const ahead = await views({ ...state, startedOn: '2026-12-01' }, [taskOf(id, 'confirm-start', 'job-coach', due)]);
  expect(ahead.candidate).not.toHaveProperty('firstTalkIsPast');
  const before = await views({ stage: 'offer' }, [taskOf(id, 'accept-offer', 'provider', due)]);
  for (const hidden of ['provider', 'providerId', 'jobCoach']) expect(before.candidate).not.toHaveProperty(hidden);
});

test('guidance that is over while the case stays open says how it ended', async () => {
  const trajectory = {
    referralId: id,
    provider: 'kwintes',
    startsOn: '2026-01-01',
    plannedEnd: '2026-10-01',
    firstTalkOn: '2026-01-01',
    hoursUsed: 3,
    spells: [],
    checkIns: [],
  };
  const state = { stage: 'checking-in', machine: 'trajectory', startedOn: '2026-01-01' } as const;
  const seen = async () => (await views(state, [taskOf(id, 'check-in', 'job-coach', due)])).candidate.guidance;
  expect(await seen()).toBeUndefined();
  world.trajectories.set(id, trajectory);
  expect(await seen()).toBeUndefined();
  world.trajectories.set(id, { ...trajectory, goalReachedOn: '2026-09-01' });
  expect(await seen()).toBe('goal-reached');
  const { candidate } = await views(state, [taskOf(id, 'check-in', 'job-coach', due)]);
  expect(candidate.followUpWeeks).toEqual([13, 26, 52]);
});

test('of a referral that goes on in another only a candidate who reads the mail of both reads so', async () => {
  const merged = { stage: 'closed', closure: 'withdrawn', goesOnIn: 'HW-BBBBBBB', openTasks: [] } as const;
  const of = async (more: Partial<Referral>, theirs = people) => {
    world.add(caseOf('HW-BBBBBBB', []), theirs);
    const { candidate, referrer } = await views({ ...merged, openTasks: [], ...more }, []);
    return [candidate.goesOn, referrer.goesOn];
  };
  expect(await of({})).toEqual([{ in: 'HW-BBBBBBB' }, undefined]);
  expect(await of({ sharedMailbox: true })).toEqual([{}, undefined]);
  // Whoever typed the name and birth date of somebody else reads what any withdrawal shows.
  expect(await of({}, partiesOf('Braam'))).toEqual([undefined, undefined]);
  world.add(caseOf('HW-BBBBBBB', []), partiesOf('Braam'));
  const { candidate, referrer } = await views({ ...merged, openTasks: [] }, []);
  const plain = await views({ stage: 'closed', closure: 'withdrawn', openTasks: [] }, []);
  expect([candidate, referrer]).toEqual([plain.candidate, plain.referrer]);
});

test('a call that the candidate asked for: by when it comes, and after the end as well; nothing of it to the referrer', async () => {
  const call = { ...taskOf(id, 'call', 'coordinator', due), about: 'wants-to-talk' };
  const { candidate, referrer } = await views({}, [call]);
  expect(candidate.call).toEqual({ by: '2026-11-28' });
  expect(referrer).not.toHaveProperty('call');
  expect((await views({ sharedMailbox: true }, [call])).candidate).not.toHaveProperty('call');
  const closed = await views({ stage: 'closed', closure: 'goal-reached', closedAt: now }, [
    { ...call, dueAt: minutes(-24 * 60) },
  ]);
  expect(closed.candidate.call).toEqual({ by: '2026-11-20', isPast: true });
});

test('a consent that was taken back had been given: no step says that it never was', async () => {
  const door = 'sterk-met-werk';
  const policy = worldRegion.doors[door];
  const legalBasis = { ...policy.legalBasis, code: 'explicit-consent' as const };
  const asks: Region = { ...worldRegion, doors: { ...worldRegion.doors, [door]: { ...policy, legalBasis } } };
  const consent = { version: '2026-11', at: now, channel: 'page', withdrawnAt: now } as const;
  const found = caseOf(id, [], { stage: 'closed', closure: 'withdrawn', closedAt: now, consent, door });
  const codes = (of: typeof found) => stepsOf(asks, of, []).map(({ code }) => code);
  expect(codes(found)).not.toContain('confirmed');
  expect(codes(caseOf(id, [], { stage: 'received', door }))).toContain('confirmed');
});

test('who stopped a trajectory: the coordinator is named, and that another organisation helps', async () => {
  happened('withdraw', 'moved', { actor: 'coordinator' });
  const { candidate } = await views({ stage: 'closed', closure: 'early-stop', closedAt: now }, []);
  expect(candidate.stopped).toEqual({ by: 'coordinator', isHandedOver: true });
});

test('a first talk to which they did not come: nobody asks whether it was held', async () => {
  const state = { stage: 'confirming-start', machine: 'trajectory', startedOn: '2026-11-20' } as const;
  const found = caseOf(id, [taskOf(id, 'confirm-start', 'job-coach', due)], state);
  world.add(found, people);
  const missed = { startsOn: '2026-11-20', missedTalks: ['2026-11-20'] } as unknown as Trajectory;
  const view = await statusView(world.runtime, { ...found, trajectory: () => missed }, 'candidate');
  expect(view).toMatchObject({ firstTalkOn: '2026-11-20', firstTalkMissed: true });
  expect(view).not.toHaveProperty('firstTalkIsPast');
});

describe('who withdrew a referral', () => {
  const closed = { stage: 'closed', closure: 'withdrawn', closedAt: now } as const;
  test.each([
    ['withdraw', 'not-wanted', 'candidate', 'not-wanted', 'not-wanted'],
    // Consent that is taken back is the candidate's alone to know: so a referrer reads of neither.
    ['withdraw', 'withdrawn', 'candidate', 'by-candidate', undefined],
    ['withdraw-consent', 'consent-withdrawn', 'candidate', 'by-candidate', undefined],
    ['withdraw', 'withdrawn', 'referrer', 'by-referrer', 'by-referrer'],
    // One of two referrals of the same person reads as any that the coordinator stops (decision 125).
    ['withdraw', 'withdrawn', 'coordinator', undefined, undefined],
    ['withdraw', 'duplicate', 'coordinator', undefined, undefined],
  ] as const)('%s (%s) by the %s', async (action, result, actor, candidateReads, referrerReads) => {
    happened(action, result, { actor });
    const { candidate, referrer } = await views({ ...closed, openTasks: [] }, []);
    expect([candidate.withdrawnBy, referrer.withdrawnBy]).toEqual([candidateReads, referrerReads]);
  });
});
