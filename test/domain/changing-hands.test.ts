import { describe, expect, test } from 'vitest';
import { applyAnswer } from '../../functions/cases/apply-answer.ts';
import { localDate } from '../../functions/domain/calendar.ts';
import { tellsFormerCoach, withFormerCoach } from '../../functions/domain/former-coach.ts';
import { callInstead } from '../../functions/domain/journey/calls.ts';
import { openCheckIn } from '../../functions/domain/journey/check-ins.ts';
import { correctContact } from '../../functions/domain/journey/contact.ts';
import { asksAboutDeath } from '../../functions/domain/journey/death.ts';
import { reportFault, tellsOfFault, unstick } from '../../functions/domain/journey/faults.ts';
import { handOn } from '../../functions/domain/journey/hand-on.ts';
import { askInterest } from '../../functions/domain/journey/interest.ts';
import { giveTimeAfterHold, heardLate, isHeldUp, termsAnew } from '../../functions/domain/journey/late-word.ts';
import { recordMove } from '../../functions/domain/journey/move.ts';
import { asksAboutMove } from '../../functions/domain/journey/moved-out.ts';
import { changeAddressee, escalate, reroute } from '../../functions/domain/journey/readdressing.ts';
import { route } from '../../functions/domain/journey/receive.ts';
import { extend, remind, remindCoordinator } from '../../functions/domain/journey/reminders.ts';
import { revoke } from '../../functions/domain/journey/standing.ts';
import { openConfirmStart, reportNobodyCalled, startTrajectory } from '../../functions/domain/journey/start.ts';
import { schedule } from '../../functions/domain/journey/timing.ts';
import { afterUndelivered } from '../../functions/domain/journey/undeliverable.ts';
import { isProposal } from '../../functions/domain/journey/withdraw.ts';
import { disownAddress } from '../../functions/domain/journey/wrong-address.ts';
import type { Mail } from '../../functions/domain/mail.ts';
import type { Referral } from '../../functions/domain/referral.ts';
import type { Task } from '../../functions/domain/task.ts';
import { withoutFollowUp } from '../support/regions.ts';
import { requestOf } from './fixtures.ts';
import { firstChange } from './journey-model.ts';
import { summary } from './summary.ts';
import {
  answer,
  asked,
  but,
  byWorkCoach,
  checkedIn,
  guided,
  offered,
  queued,
  started,
  trajectoryOf,
  unplaced,
  type Walk,
  walkThrough,
  yes,
} from './walk.ts';

const monday = '2026-01-05T08:00:00.000Z';
const nothing = { newSpells: [], endedSpells: [] };
const open = (walk: Walk) => walk.world.from.tasks.map(({ kind }) => kind).toSorted();
const hours = (at: string, n: number) => new Date(Date.parse(at) + n * 3_600_000).toISOString();

describe('a running trajectory that goes to another job coach', () => {
  const lou = { email: 'lou@kwintes.example', name: 'Lou Coach', isOther: true };

  test('ends every link to the one of before, and leaves other people’s questions where they are', () => {
    const walk = started(byWorkCoach);
    walk.go(callInstead(walk.world.from, 'approved-candidate', 'candidate', walk.ctx()));
    const call = walk.task('call#1');
    const change = walk.go(handOn(walk.world.from, lou, walk.ctx('coordinator')));
    expect(change.after.jobCoachAddress).toBe(1);
    expect(change.tasks.map(({ kind }) => kind)).toEqual(['confirm-start']);
    expect(walk.task('call#1')).toEqual(call);
    // The first talk is still ahead: there is somebody to get in touch with, and nothing to ask yet.
    expect(summary(change).told).toEqual(['candidate coach-changed-candidate status', 'job-coach coach-assigned task']);
    expect(walk.task('confirm-start#1')).toMatchObject({ visibleFrom: '2026-01-06T16:00:00.000Z', announced: false });
    walk.at('2026-01-07T09:00:00.000Z');
    const again = handOn(walk.world.from, lou, walk.ctx('coordinator'));
    expect(again.after.jobCoachAddress).toBe(2);
    // The question is open by now, and the person is new to them all the same.
    expect(summary(again).told).toEqual([
      'candidate coach-changed-candidate status',
      'job-coach coach-assigned task',
      'job-coach confirm-start task',
    ]);
    expect(again.tasks[0]).toMatchObject({
      visibleFrom: '2026-01-07T09:00:00.000Z',
      ...schedule(walk.region, 'confirm-start', 'job-coach', '2026-01-07T09:00:00.000Z'),
    });
  });

  test('to another provider: a first talk is announced only while it is still to come', () => {
    const walk = started(byWorkCoach);
    const away = { ...lou, email: 'lou@lister.example', provider: 'lister', trajectory: trajectoryOf(walk) };
    const told = () =>
      summary(handOn(walk.world.from, away, walk.ctx('coordinator'))).told.filter((to) => to.startsWith('candidate'));
    expect(told()).toEqual(['candidate matched-candidate status']);
    walk.at('2026-01-07T09:00:00.000Z');
    expect(told()).toEqual(['candidate coach-changed-candidate status']);
  });

  test('to the same provider by name moves no place; nor does one of a person who holds none', () => {
    const walk = checkedIn();
    const same = { ...lou, provider: 'kwintes', trajectory: trajectoryOf(walk) };
    const change = handOn(walk.world.from, same, walk.ctx('coordinator'));
    expect([change.release, change.hold, change.trajectory]).toEqual([undefined, undefined, undefined]);
    const other = { ...lou, email: 'lou@lister.example', provider: 'lister' };
    const free = handOn(but(walk, { holdsPlace: false }), other, walk.ctx('coordinator'));
    expect([free.release, free.hold]).toEqual([undefined, undefined]);
    expect(free.after).toMatchObject({ holdsPlace: false, provider: 'lister' });
    expect(free.trajectory).toBeUndefined();
  });

  test('counts the terms of a check-in that is past from now on, and goes without an open question', () => {
    const walk = checkedIn();
    const later = hours(walk.world.now, 50);
    walk.at(later);
    const change = handOn(walk.world.from, lou, walk.ctx('coordinator'));
    expect(change.tasks[0]?.dueAt).toBe(schedule(walk.region, 'check-in', 'job-coach', later).dueAt);
    const call = { ...walk.task('check-in#1'), kind: 'call' as const, about: 'approved-candidate' };
    const none = handOn(but(walk, {}, [call]), lou, walk.ctx('coordinator'));
    expect(none.events).toMatchObject([{ object: 'HW-0000000' }]);
  });

  test('ends what the system told of the provider that it left, and nothing else', () => {
    const walk = checkedIn();
    for (const about of ['missing-provider', 'missing-offer', 'missing-municipality'] as const) {
      walk.go(reportFault(walk.world.from, about, walk.ctx()));
    }
    walk.go(callInstead(walk.world.from, 'missing-provider', 'candidate', walk.ctx()));
    const closed = (provider: string) =>
      handOn(walk.world.from, { ...lou, provider }, walk.ctx('coordinator'))
        .tasks.filter(({ status }) => status === 'closed')
        .map(({ about }) => about);
    expect(closed('kwintes')).toEqual([]);
    expect(closed('lister')).toEqual(['missing-provider', 'missing-offer']);
  });
});

describe('the job coach of before', () => {
  const robin = { role: 'job-coach', name: 'Robin Coach', email: 'robin@kwintes.example' } as const;
  const lou = { email: 'lou@kwintes.example', name: 'Lou Coach', isOther: true, former: robin };
  const toldCoaches = ({ mails }: { readonly mails: readonly Mail[] }) => mails.filter(tellsFormerCoach);

  test('hears once that another one guides, at their own address, whichever provider that one works for', () => {
    const walk = checkedIn();
    for (const to of [lou, { ...lou, email: 'lou@lister.example', provider: 'lister' }]) {
      const change = handOn(walk.world.from, to, walk.ctx('coordinator'));
      const [mail, ...more] = toldCoaches(change);
      expect(more).toEqual([]);
      expect(mail).toMatchObject({ to: 'job-coach', provider: 'kwintes', facts: { about: 'coach-replaced' } });
      expect(mail?.link).toBeUndefined();
      const party = change.parties[0];
      if (party?.role !== 'job-coach' || mail === undefined) throw new Error('nobody guides');
      expect(withFormerCoach({ jobCoach: party, notes: [] }, mail).jobCoach?.email).toBe(robin.email);
      // Of a later change this is somebody else's mail; and who guides again is told nothing.
      expect(withFormerCoach({ jobCoach: party, notes: [] }, { revision: 99 }).jobCoach).toBeUndefined();
      const again = { ...party, email: 'Robin@kwintes.example' };
      expect(withFormerCoach({ jobCoach: again, notes: [] }, mail).jobCoach).toBeUndefined();
    }
  });

  test('is told at the address of then, however often it is another one since', () => {
    const walk = checkedIn();
    const first = walk.go(handOn(walk.world.from, lou, walk.ctx('coordinator')));
    const [between] = first.parties;
    if (between?.role !== 'job-coach') throw new Error('nobody guides');
    const nora = { ...lou, email: 'nora@kwintes.example', name: 'Nora', former: between };
    const second = walk.go(handOn(walk.world.from, nora, walk.ctx('coordinator')));
    const [last] = second.parties;
    if (last?.role !== 'job-coach') throw new Error('nobody guides');
    const reads = [first, second].map((change) => {
      const [mail] = toldCoaches(change);
      return mail && withFormerCoach({ jobCoach: last, notes: [] }, mail).jobCoach?.email;
    });
    expect(reads).toEqual([robin.email, lou.email]);
    // Where only an address was wrong the ones of before are kept for their mails.
    const mended = handOn(walk.world.from, { ...nora, isOther: false, former: last }, walk.ctx('coordinator'));
    expect(mended.parties).toMatchObject([{ former: last.former }]);
    expect(toldCoaches(mended)).toEqual([]);
  });

  test('is not told where nobody would read it, or where they did it themselves', () => {
    const walk = checkedIn();
    const mailbox = walk.region.providers.find(({ id }) => id === 'kwintes')?.mailbox ?? '';
    const check = walk.task('check-in#1');
    const nobody = [
      handOn(walk.world.from, { ...lou, former: { ...robin, disowned: true } }, walk.ctx('coordinator')),
      handOn(walk.world.from, { ...lou, former: { ...robin, email: mailbox } }, walk.ctx('provider')),
      handOn(walk.world.from, { ...lou, former: { ...robin, email: lou.email } }, walk.ctx('coordinator')),
      handOn(but(walk, { provider: 'nobody' }), lou, walk.ctx('coordinator')),
      handOn(but(walk, {}, [{ ...check, undelivered: 'job-coach' }]), lou, walk.ctx('coordinator')),
      handOn(but(walk, {}, [{ ...check, about: 'job-coach-unreached' }]), lou, walk.ctx('coordinator')),
    ];
    expect(nobody.flatMap(toldCoaches)).toEqual([]);
    for (const { parties } of nobody) expect(parties[0]).not.toHaveProperty('former');
  });

  test('whom that mail does not reach: the question of the present one stays where it is', () => {
    const walk = checkedIn();
    const change = walk.go(handOn(walk.world.from, lou, walk.ctx('coordinator')));
    const [mail] = toldCoaches(change);
    if (mail === undefined) throw new Error('nobody was told');
    expect(afterUndelivered(walk.world.from, mail, { mails: change.mails }, walk.ctx())).toBeUndefined();
  });
});

describe('a first talk', () => {
  test('is asked after when its day is over, and never in the same breath as the candidate is brought', () => {
    const walk = started(byWorkCoach);
    expect(open(walk)).toEqual(['confirm-start']);
    expect(walk.task('confirm-start#1')).toMatchObject({ visibleFrom: '2026-01-06T16:00:00.000Z', announced: false });
    const past = { ...trajectoryOf(walk), startsOn: '2026-01-02' };
    const bare = { ...walk.task('confirm-start#1'), kind: 'advance' as const, owner: 'system' as const };
    const { referral } = walk.world.from;
    const brought = openConfirmStart({ tasks: [bare], referral }, past, walk.ctx());
    expect(brought.tasks.find(({ kind }) => kind === 'confirm-start')?.visibleFrom).toBe('2026-01-06T08:00:00.000Z');
    expect(summary(brought).told).toEqual(['job-coach coach-assigned task']);
    // The day has gone by, as where a case was closed for a while: the mail does not promise it.
    expect(brought.mails[0]?.facts['about']).toBe('past');
    // Who moved the talk knows the candidate already.
    const again = openConfirmStart({ tasks: [bare], referral }, { ...past, isTalkMoved: true }, walk.ctx());
    expect(summary(again).told).toEqual(['job-coach confirm-start task']);
    expect(again.tasks.find(({ kind }) => kind === 'confirm-start')?.visibleFrom).toBe(monday);
  });

  test('that moves says which one it was, and raises the end of the plan only where there is a door', () => {
    const walk = started(byWorkCoach);
    const { door: _door, ...referral } = walk.world.from.referral;
    const given = { choice: 'moved', newDate: '2026-01-13' } as const;
    const task = walk.task('confirm-start#1');
    const before = trajectoryOf(walk);
    const change = applyAnswer({ ...walk.world.from, referral }, task, given, walk.ctx('job-coach'), before);
    expect(change?.trajectory?.plannedEnd).toBe(before.plannedEnd);
    expect(answer(walk, 'confirm-start#1', given).mails[0]?.facts).toMatchObject({ talk: '1' });
  });

  test('begins guidance with the hours that the programme buys, or without a number', () => {
    expect(trajectoryOf(guided(byWorkCoach)).hoursPlanned).toBe(40);
    const walk = offered(byWorkCoach);
    const { hours: _hours, ...door } = walk.region.doors['sterk-met-werk'];
    Object.assign(walk.region.doors, { 'sterk-met-werk': door });
    answer(walk, 'accept-offer#1', yes);
    walk.go(startTrajectory(walk.world.from, walk.ctx()));
    expect(trajectoryOf(walk)).not.toHaveProperty('hoursPlanned');
  });

  test('that nobody called for goes to the coordinator; handed on, it is asked without that', () => {
    const walk = started(byWorkCoach);
    walk.at('2026-01-07T09:00:00.000Z');
    const change = walk.go(reportNobodyCalled(walk.world.from, walk.ctx('candidate')));
    expect(summary(change)).toMatchObject({ told: ['coordinator confirm-start task'] });
    expect(walk.task('confirm-start#1')).toMatchObject({
      about: 'nobody-called',
      askedBefore: [{ owner: 'job-coach', addressee: 0 }],
    });
    // Said again, the coordinator, who has the question by now, hears just that.
    const twice = reportNobodyCalled(walk.world.from, walk.ctx('candidate'));
    expect(summary(twice)).toMatchObject({ told: ['coordinator nobody-called'], asked: [] });
    const on = handOn(walk.world.from, { email: 'lou@kwintes.example', isOther: true }, walk.ctx('coordinator'));
    expect(on.tasks[0]).not.toHaveProperty('about');
  });
});

describe('a check-in', () => {
  test('is asked in office hours of its day, on the next working day after a weekend, and at once when it is past', () => {
    const walk = guided(byWorkCoach);
    walk.go(openCheckIn(walk.world.from, trajectoryOf(walk), walk.ctx()));
    expect(walk.task('check-in#1')).toMatchObject({
      checkIn: { date: '2026-02-17', purpose: 'regular' },
      visibleFrom: '2026-02-17T08:00:00.000Z',
      announced: false,
    });
    expect(open(walk)).toEqual(['check-in']);
    const saturday = { ...trajectoryOf(guided(byWorkCoach)), checkInsFrom: '2026-01-03' };
    const weekend = guided(byWorkCoach);
    const asks = weekend.go(openCheckIn(weekend.world.from, saturday, weekend.ctx()));
    expect(asks.tasks.at(-1)).toMatchObject({
      checkIn: { date: '2026-02-14' },
      visibleFrom: '2026-02-16T08:00:00.000Z',
    });
    const late = guided(byWorkCoach);
    late.at('2026-03-04T10:00:00.000Z');
    const past = late.go(openCheckIn(late.world.from, trajectoryOf(late), late.ctx()));
    expect(past.tasks.at(-1)).toMatchObject({ visibleFrom: '2026-03-04T10:00:00.000Z', announced: true });
  });

  test('is not asked any more once the last one was: the case closes', () => {
    const walk = guided(byWorkCoach);
    const last = { date: '2027-01-06', purpose: 'final' as const, answered: true };
    const ctx = { ...walk.ctx(), region: withoutFollowUp(walk.ctx().region) };
    const change = walk.go(openCheckIn(walk.world.from, { ...trajectoryOf(walk), checkIns: [last] }, ctx));
    expect(summary(change)).toEqual({
      stage: 'closing',
      trail: ['system end-check-ins case ok'],
      told: [],
      asked: ['system advance#8'],
    });
  });

  test('keeps what was said: the reason of a stop, whether work was kept, and no goal twice', () => {
    const stop = checkedIn();
    const change = answer(stop, 'check-in#1', { choice: 'stopped', reason: 'health', keptWork: false, ...nothing });
    expect(stop.task('check-in#1').decision).toMatchObject({ code: 'stopped', reason: 'health' });
    expect(change.trajectory).toMatchObject({ earlyStop: 'health', checkIns: [{ keptWork: false, answered: true }] });
    const silent = answer(checkedIn(), 'check-in#1', { choice: 'continues', ...nothing });
    expect(silent.trajectory?.checkIns[0]).not.toHaveProperty('keptWork');
    expect(silent.mails).toEqual([]);
    // Without work the case stays open for the follow-up, so the candidate is told at once.
    const goal = answer(checkedIn(), 'check-in#1', { choice: 'goal-reached', ...nothing });
    expect(goal.mails.map(({ kind }) => kind)).toContain('goal-reached-candidate');
    const again = checkedIn();
    const reached = { ...trajectoryOf(again), goalReachedOn: '2026-02-01' };
    const given = { choice: 'goal-reached', ...nothing } as const;
    const later = applyAnswer(again.world.from, again.task('check-in#1'), given, again.ctx('job-coach'), reached);
    expect(later?.trajectory?.goalReachedOn).toBe('2026-02-01');
    const stopped = { choice: 'stopped', reason: 'health', ...nothing } as const;
    const no = applyAnswer(again.world.from, again.task('check-in#1'), stopped, again.ctx('job-coach'), reached);
    expect(no?.trajectory).not.toHaveProperty('earlyStop');
  });
});

describe('a move', () => {
  test('of who is decided on by UWV, or by nobody, changes no decision; other people’s questions stay', () => {
    const to = { municipality: 'GM0312', fault: undefined };
    const walk = asked();
    walk.go(callInstead(walk.world.from, 'approved-candidate', 'candidate', walk.ctx()));
    const owners = (from: Parameters<typeof recordMove>[0]) =>
      Object.fromEntries(recordMove(from, to, walk.ctx('coordinator')).tasks.map(({ kind, owner }) => [kind, owner]));
    expect(owners(walk.world.from)).toEqual({ approve: 'team' });
    expect(owners(but(walk, { door: 'ips-uwv' }))).toEqual({});
    const { approver: _approver, ...none } = walk.world.from.referral;
    const { door: _door, ...doorless } = walk.world.from.referral;
    expect(owners({ ...walk.world.from, referral: none })).toEqual({});
    expect(owners({ ...walk.world.from, referral: doorless })).toEqual({});
  });

  test('of who waits ends the wait: only the search goes on', () => {
    const walk = unplaced();
    walk.go(recordMove(walk.world.from, { municipality: 'GM0312', fault: undefined }, walk.ctx('coordinator')));
    expect(open(walk)).toEqual(['advance']);
  });
});

test('what a call or a question of the coordinator is about is told from its kind and its code together', () => {
  const call = (about?: string) => ({ kind: 'call' as const, ...(about === undefined ? {} : { about }) });
  const resolve = (about: string) => ({ kind: 'resolve' as const, about });
  expect([call('moved-unknown'), call(), call('waiting'), resolve('moved-unknown')].map(asksAboutMove)).toEqual([
    true,
    false,
    false,
    false,
  ]);
  expect([call('death-reported'), call(), resolve('death-reported')].map(asksAboutDeath)).toEqual([true, false, false]);
  expect([call('withdrawal-proposed'), call(), resolve('withdrawal-proposed')].map(isProposal)).toEqual([
    true,
    false,
    false,
  ]);
  expect([resolve('stuck'), resolve('no-provider'), call('stuck')].map(tellsOfFault)).toEqual([true, false, false]);
});

describe('a word that was held up by more than an hour', () => {
  test('is told from one that only came in its turn', () => {
    expect([0, 0.5, 1].map((n) => isHeldUp(monday, hours(monday, n)))).toEqual([false, false, false]);
    expect(isHeldUp(monday, hours(monday, 1.01))).toBe(true);
  });

  test('begins the terms anew, with as many reminders as were left; never with less time than before', () => {
    const walk = asked();
    const task = walk.task('approve#1');
    const [first = '', second = ''] = task.reminders;
    walk.at(hours(first, 3));
    const anew = schedule(walk.region, 'approve', 'approver', walk.world.now);
    const change = remind(walk.world.from, task, walk.ctx());
    expect(change.tasks[0]).toMatchObject({
      dueAt: anew.dueAt,
      reminders: anew.reminders.slice(1),
      moved: { from: task.dueAt, why: 'extended' },
    });
    walk.at(first);
    expect(remind(walk.world.from, task, walk.ctx()).tasks[0]).toMatchObject({
      dueAt: task.dueAt,
      reminders: [second],
    });
    expect(termsAnew(task, walk.ctx(), monday)).toBe(task);
    const none = { ...task, reminders: [] };
    expect(remind(walk.world.from, none, walk.ctx()).tasks[0]?.dueAt).toBe(task.dueAt);
  });

  test('of a mail gives time from when its owner heard, once it has gone, and not after that is over too', () => {
    const walk = asked();
    const task = walk.task('approve#1');
    const planned = firstMailOf(walk);
    const heard = (change: Partial<Mail>, now = hours(monday, 30)) => heardLate(task, [{ ...planned, ...change }], now);
    expect(heard({ status: 'planned' })).toBe('waits');
    expect(heard({ status: 'claimed' })).toBe('waits');
    expect(heard({ status: 'planned' }, hours(monday, 1))).toBeUndefined();
    expect(heard({ status: 'sent', sentAt: hours(monday, 26) })).toBe(hours(monday, 26));
    expect(heard({ status: 'sent', sentAt: monday })).toBeUndefined();
    expect(heard({ status: 'planned', to: 'team' })).toBeUndefined();
    expect(heard({ status: 'planned', taskId: 'HW-0000000#approve#9' })).toBeUndefined();
    const two = [hours(monday, 26), hours(monday, 50)].map((sentAt) => ({
      ...planned,
      status: 'sent' as const,
      sentAt,
    }));
    expect(heardLate(task, two.toReversed(), hours(monday, 60))).toBe(hours(monday, 50));

    const at = hours(monday, 26);
    const more = giveTimeAfterHold(walk.world.from, task, at, walk.ctx());
    expect(more && summary(more).trail).toEqual(['system extend approve#1 mail-held']);
    expect(more?.tasks[0]?.dueAt).toBe(schedule(walk.region, 'approve', 'approver', at).dueAt);
    expect(more?.tasks[0]?.reminders).toEqual(task.reminders);
    expect(giveTimeAfterHold(walk.world.from, task, monday, walk.ctx())).toBeUndefined();
    walk.at('2026-03-05T08:00:00.000Z');
    expect(giveTimeAfterHold(walk.world.from, task, at, walk.ctx())).toBeUndefined();
    expect(giveTimeAfterHold(but(walk, { stage: 'closed' }), task, walk.world.now, walk.ctx())).toBeUndefined();
  });

  function firstMailOf(walk: Walk): Mail {
    const [mail] = escalate(walk.world.from, walk.task('approve#1'), 'team', walk.ctx()).mails.slice(-1);
    if (mail === undefined) throw new Error('nobody is mailed');
    return { ...mail, to: 'approver' };
  }
});

describe('what is overdue with the coordinator', () => {
  test('comes along in one go; what is not overdue, or with somebody else, does not', () => {
    const walk = unplaced();
    walk.go(callInstead(walk.world.from, 'approved-candidate', 'candidate', walk.ctx()));
    const [resolve, call] = [walk.task('resolve#1'), walk.task('call#1')];
    const told = (...tasks: Task[]) =>
      remindCoordinator(but(walk, {}, [resolve, ...tasks]), resolve, walk.ctx()).tasks.map(({ id }) => id);
    const overdue = { ...call, overdueSince: monday };
    expect(told(call)).toEqual([resolve.id]);
    expect(told(overdue)).toEqual([resolve.id, call.id]);
    expect(told({ ...overdue, owner: 'team' })).toEqual([resolve.id]);
  });

  test('goes to nobody above for a question of the team, the approver of another kind, or a coach without a provider', () => {
    const walk = checkedIn();
    const task = walk.task('check-in#1');
    const { provider: _provider, ...lone } = task;
    const next = (one: Task) =>
      summary(reroute(but(walk, {}, [one]), one, walk.ctx()))
        .trail[0]?.split(' ')
        .at(-1);
    expect(next(task)).toBe('provider');
    expect(next(lone)).toBe('coordinator');
    expect(next({ ...task, owner: 'provider' })).toBe('coordinator');
    const told = reroute(
      but(walk, {}, [{ ...task, owner: 'coordinator', announced: false }]),
      { ...task, owner: 'coordinator', announced: false },
      walk.ctx(),
    );
    expect(told.tasks[0]?.announced).toBe(true);
  });
});

describe('a task at another address', () => {
  test('of an approver: they decide from now on, and nobody’s mailbox changes', () => {
    const walk = asked(requestOf());
    const party = { role: 'approver', email: 'lou@zeist.example' } as const;
    const change = changeAddressee(
      walk.world.from,
      walk.task('approve#1'),
      party,
      walk.parties(),
      walk.ctx('coordinator'),
    );
    expect(change.after.approver).toBe('person');
    expect(change.parties).toEqual([party]);
    expect(summary(change).told).toEqual(['approver approve task']);
  });

  test('of a work coach: more time that was given goes along, and their team hears that a colleague is asked', () => {
    const party = { role: 'approver', email: 'lou@zeist.example' } as const;
    const to = (walk: Walk, task: Task, from = walk.world.from) =>
      changeAddressee(from, task, party, walk.parties(), walk.ctx('coordinator'));
    const plain = asked();
    const usual = to(plain, plain.task('approve#1'));
    expect(summary(usual).told).toEqual(['approver approve task', 'team team-decision']);
    expect(usual.mails[1]?.facts).toMatchObject({ decision: 'delegate' });
    const walk = asked();
    walk.go(extend(walk.world.from, walk.task('approve#1'), 5, walk.ctx('coordinator')));
    const extended = walk.task('approve#1');
    const moved = to(walk, extended);
    expect(moved.tasks[0]).toMatchObject({ dueAt: extended.dueAt });
    expect(moved.tasks[0]?.dueAt).not.toBe(usual.tasks[0]?.dueAt);
    expect(moved.mails[0]?.facts).toMatchObject({ dueOn: localDate(extended.dueAt) });
    // At an address that took no mail nobody was asked: there is no colleague to tell of.
    const unreached: Task = { ...plain.task('approve#1'), undelivered: 'approver' };
    expect(summary(to(plain, unreached, but(plain, {}, [unreached]))).told).toEqual(['approver approve task']);
  });

  test('of a candidate: they can be mailed, read how it was given, and who shares a mailbox is known', () => {
    const walk = asked();
    const { candidate, ...others } = walk.parties();
    if (candidate === undefined) throw new Error('no candidate');
    const known = { candidate, ...others };
    const unreached = but(walk, {
      reach: { candidate: { email: false, phone: true }, referrer: { email: true, phone: false } },
    });
    for (const [email, shared] of [
      ['noor@nieuw.example', false],
      ['robin@zeist.example', true],
    ] as const) {
      const party = { ...candidate, email };
      const change = changeAddressee(unreached, walk.task('approve#1'), party, known, walk.ctx('coordinator'));
      expect(change.after).toMatchObject({
        sharedMailbox: shared,
        candidateAddress: 1,
        reach: { candidate: { email: true } },
      });
      expect(summary(change).told[0]).toBe('candidate address-given status');
      const until = change.after.revision;
      const former = [{ email: candidate.email, until, at: walk.ctx().now }];
      expect(change.parties).toEqual([{ ...party, former }]);
      // Without anybody else in the case nobody can share it.
      const alone = changeAddressee(
        unreached,
        walk.task('approve#1'),
        party,
        { candidate, notes: [] },
        walk.ctx('coordinator'),
      );
      expect(alone.after.sharedMailbox).toBe(false);
    }
    const { referrer } = known;
    if (referrer === undefined) throw new Error('no referrer');
    const moved = { ...referrer, email: candidate.email ?? '' };
    const change = changeAddressee(walk.world.from, walk.task('approve#1'), moved, known, walk.ctx('coordinator'));
    expect(change.after).toMatchObject({ sharedMailbox: true, referrerAddress: 1 });
  });

  test('whose yes needs a voice is asked by the coordinator where the door rests on consent, and only that', () => {
    const young = requestOf({
      birthDate: '2005-03-27',
      referrer: { role: 'professional', name: 'Robin', profession: 'school', email: 'robin@school.example' },
      request: { motivated: 'yes' },
    });
    const walk = walkThrough(firstChange, young);
    walk.go(route(walk.world.from, walk.ctx()));
    walk.go(askInterest(walk.world.from, walk.ctx()));
    const { candidate, ...others } = walk.parties();
    if (candidate === undefined) throw new Error('no candidate');
    const ownerAt = (email: string, from = walk.world.from) => [
      changeAddressee(
        from,
        walk.task('confirm-interest#1'),
        { ...candidate, email },
        { candidate, ...others },
        walk.ctx('coordinator'),
      ).tasks.find(({ kind }) => kind === 'confirm-interest')?.owner,
      correctContact(from, { candidate, ...others }, { email }, walk.ctx('candidate')).tasks.find(
        ({ kind }) => kind === 'confirm-interest',
      )?.owner,
    ];
    expect(ownerAt('noor@nieuw.example')).toEqual(['candidate', 'candidate']);
    expect(ownerAt('robin@school.example')).toEqual(['coordinator', 'coordinator']);
    expect(ownerAt('robin@school.example', but(walk, { door: 'sterk-met-werk' }))).toEqual(['candidate', 'candidate']);
  });

  test('of a candidate who gives only one of mail and phone: the other is as it was', () => {
    const walk = asked();
    const { candidate, ...others } = walk.parties();
    if (candidate === undefined) throw new Error('no candidate');
    const none = { candidate: { email: false, phone: false }, referrer: { email: true, phone: false } };
    const reach = (contact: Parameters<typeof correctContact>[2]) =>
      correctContact(but(walk, { reach: none }), { candidate, ...others }, contact, walk.ctx('candidate')).after.reach
        .candidate;
    expect(reach({ phone: '+31687654321' })).toEqual({ email: false, phone: true });
    expect(reach({ email: 'noor@nieuw.example' })).toEqual({ email: true, phone: false });
    const both = { email: 'noor@nieuw.example', phone: '+31687654321' };
    const change = correctContact(walk.world.from, { candidate, notes: [] }, both, walk.ctx('candidate'));
    expect(change.events).toMatchObject([{ result: 'email phone' }]);
  });

  test('that is a stranger’s: the job coach hears it of the candidate only, links end, and nobody shares it', () => {
    const walk = checkedIn();
    const shared = but(walk, { sharedMailbox: true });
    const ofCandidate = disownAddress(shared, 'candidate', walk.parties(), walk.ctx());
    expect(ofCandidate?.after).toMatchObject({ sharedMailbox: false, candidateAddress: 1 });
    expect(ofCandidate && summary(ofCandidate).told).toEqual([
      'coordinator call task',
      'job-coach contact-changed task',
    ]);
    const ofReferrer = disownAddress(shared, 'referrer', walk.parties(), walk.ctx());
    expect(ofReferrer && summary(ofReferrer).told).toEqual(['coordinator call task']);
    expect(ofReferrer?.parties).toMatchObject([{ role: 'referrer' }]);
    expect(ofReferrer?.parties[0]).not.toHaveProperty('email');
    expect(ofReferrer?.parties[0]).not.toHaveProperty('preferredContact');
    const { referrer: _referrer, ...alone } = walk.parties();
    expect(disownAddress(walk.world.from, 'referrer', alone, walk.ctx())).toBeUndefined();
    // A question that was open at that address is the coordinator’s at once.
    const waiting = unplaced();
    const still = waiting.task('still-wanted#1');
    waiting.at(still.visibleFrom);
    const handed = disownAddress(waiting.world.from, 'candidate', waiting.parties(), waiting.ctx());
    expect(handed && summary(handed).told).toContain('coordinator still-wanted task');
  });

  test('that proves a stranger’s after the end: a phone call only where the candidate does not know how it ended', () => {
    const walk = asked();
    answer(walk, 'approve#1', { choice: 'decline', reason: 'not-now' });
    const calls = (change: Partial<Referral>, role: 'candidate' | 'referrer' = 'candidate') => {
      const after = disownAddress(but(walk, change), role, walk.parties(), walk.ctx());
      return [after?.tasks.length, after?.eraseAt];
    };
    // Five years; and at once what was nobody’s.
    const until = '2031-01-06T16:00:00.000Z';
    expect(calls({})[0]).toBe(1);
    expect(calls({ closure: 'died' })[0]).toBe(0);
    expect(calls({ closure: 'not-me' })[0]).toBe(0);
    expect(calls({}, 'referrer')[0]).toBe(0);
    expect(calls({ closure: 'not-confirmed' })[1]).toBe(walk.world.now);
    const { closure: _closure, ...open } = walk.world.from.referral;
    expect(
      disownAddress({ ...walk.world.from, referral: open }, 'candidate', walk.parties(), walk.ctx())?.eraseAt,
    ).toBe(walk.world.now);
    expect(String(calls({})[1]).slice(0, 4)).toBe(until.slice(0, 4));
  });
});

describe('anyone who may no longer act', () => {
  test('at a door that nobody decides on is followed by the coordinator; nothing changes for a provider’s mailbox', () => {
    const walk = asked();
    const gone = {
      ...walk.ctx(),
      region: { ...walk.region, municipalities: walk.region.municipalities.filter(({ code }) => code !== 'GM0355') },
    };
    expect(summary(revoke(walk.world.from, walk.task('approve#1'), gone)).told).toEqual(['coordinator approve task']);
    const coach = checkedIn();
    const change = revoke(coach.world.from, { ...coach.task('check-in#1'), owner: 'provider' }, coach.ctx());
    expect(change.tasks[0]).not.toHaveProperty('about');
    expect(change.after.approver).toBe('person');
  });
});

describe('a fault of the system', () => {
  test('that is over in a closed case leaves nothing to do', () => {
    const walk = asked();
    answer(walk, 'approve#1', { choice: 'decline', reason: 'not-now' });
    walk.go(reportFault(walk.world.from, 'mail-unsure', walk.ctx()));
    const change = walk.go(unstick(walk.world.from, walk.task('resolve#1'), walk.ctx('coordinator')));
    expect(summary(change)).toMatchObject({ stage: 'closed', trail: ['coordinator unstick resolve#1 ok'] });
    expect(open(walk)).toEqual([]);
  });

  test('that is over where a person is asked leaves the question alone; where nobody is, the machine goes on', () => {
    const walk = asked();
    walk.go(reportFault(walk.world.from, 'fault', walk.ctx()));
    const before = walk.task('approve#1');
    walk.go(unstick(walk.world.from, walk.task('resolve#1'), walk.ctx('coordinator')));
    expect(walk.world.from.tasks).toEqual([before]);
    walk.go(reportFault(walk.world.from, 'fault', walk.ctx()));
    const only = but(walk, {}, [walk.task('resolve#2')]);
    expect(unstick(only, walk.task('resolve#2'), walk.ctx('coordinator')).tasks.map(({ kind }) => kind)).toEqual([
      'resolve',
      'advance',
    ]);
  });

  test('told as stuck is over with the case', () => {
    const walk = asked();
    walk.go(reportFault(walk.world.from, 'stuck', walk.ctx()));
    answer(walk, 'approve#1', { choice: 'decline', reason: 'not-now' });
    expect(open(walk)).toEqual([]);
  });
});

describe('word of a delay', () => {
  test('reaches the candidate once, where it is a decision or a first talk that nobody could tell of', () => {
    const told = (walk: Walk, id: string, to: 'team' | 'provider' | 'coordinator') =>
      escalate(walk.world.from, walk.task(id), to, walk.ctx()).mails.flatMap(({ to: reader, facts }) =>
        reader === 'candidate' ? [facts['about']] : [],
      );
    expect(told(asked(), 'approve#1', 'team')).toEqual(['no-answer']);
    expect(told(started(byWorkCoach), 'confirm-start#1', 'provider')).toEqual([]);
    expect(told(started(byWorkCoach), 'confirm-start#1', 'coordinator')).toEqual(['talk-unknown']);
    expect(told(checkedIn(), 'check-in#1', 'coordinator')).toEqual([]);
    expect(told(queued(['kwintes'], byWorkCoach), 'await-place#1', 'coordinator')).toEqual([]);
  });
});
