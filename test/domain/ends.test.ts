import { describe, expect, test } from 'vitest';
import type { Change } from '../../functions/domain/change.ts';
import { closeTrajectory, openCheckIn } from '../../functions/domain/journey/check-ins.ts';
import {
  asksAboutDeath,
  isHeldBack,
  isSilenced,
  mayReportDeath,
  recordDeath,
  reportDeath,
} from '../../functions/domain/journey/death.ts';
import { answerMove, moveFault, recordMove, reportMove } from '../../functions/domain/journey/move.ts';
import { asksAboutMove, faultOfMove } from '../../functions/domain/journey/moved-out.ts';
import { enterQueue, openResolve } from '../../functions/domain/journey/placing.ts';
import { escalate } from '../../functions/domain/journey/readdressing.ts';
import { revoke } from '../../functions/domain/journey/standing.ts';
import {
  canDeny,
  deny,
  objectionEnds,
  proposeWithdrawal,
  referrerMayWithdraw,
  withdraw,
} from '../../functions/domain/journey/withdraw.ts';
import { disownAddress, wrongNumber } from '../../functions/domain/journey/wrong-address.ts';
import type { Task } from '../../functions/domain/task.ts';
import { requestOf } from './fixtures.ts';
import { firstChangeOfUnknown } from './journey-model.ts';
import { readable } from './readable.ts';
import { summary } from './summary.ts';
import {
  answer,
  approved,
  asked,
  byClinician,
  byWorkCoach,
  guided,
  late,
  offered,
  queued,
  receipt,
  trajectoryOf,
  unplaced,
  type Walk,
  walkThrough,
} from './walk.ts';

const nothing = { newSpells: [], endedSpells: [] };

/** Neither the work coach nor the team decided, so the coordinator is asked to. */
function silentTeam(): Walk {
  const walk = asked();
  for (const to of ['team', 'coordinator'] as const) {
    walk.go(escalate(walk.world.from, walk.task('approve#1'), to, walk.ctx()));
  }
  return walk;
}
function withdrawn(walk: Walk, how: Parameters<typeof withdraw>[2]): Change {
  return readable(withdraw(walk.world.from, walk.ctx('candidate'), how));
}
const task = (walk: Walk) => walk.world.from.tasks[0] as Task;
const decisions = ({ tasks }: Change) => tasks.map(({ kind, decision }) => `${kind} ${decision?.code}`);

describe('a case that is withdrawn', () => {
  test('while the approver decides: they hear it, and nothing is left open', () => {
    const change = withdrawn(asked(), { reason: 'withdrawn' });
    expect(summary(change)).toEqual({
      stage: 'closed',
      trail: ['candidate withdraw case withdrawn'],
      told: ['approver ended-approver', 'candidate ended-candidate status', 'referrer ended-referrer status'],
      asked: [],
    });
    expect(change.after.closure).toBe('withdrawn');
    expect(decisions(change)).toEqual(['approve withdrawn']);
  });

  test('while the team decides: the team hears it', () => {
    const change = withdrawn(asked(byClinician), { reason: 'withdrawn' });
    expect(summary(change).told).toEqual([
      'team ended-approver',
      'candidate ended-candidate status',
      'referrer ended-referrer status',
    ]);
  });

  test('while the coordinator has the decision of a silent team: the question is in the team’s mailbox, so they hear it too', () => {
    const change = withdrawn(silentTeam(), { reason: 'withdrawn' });
    expect(summary(change).told).toEqual([
      'approver ended-approver',
      'team ended-approver',
      'candidate ended-candidate status',
      'referrer ended-referrer status',
    ]);
  });

  test('while a provider is asked: the offer is taken back, the place is free, and who agreed hears it', () => {
    const change = withdrawn(offered(byWorkCoach), { reason: 'withdrawn' });
    expect(summary(change).told).toEqual([
      'provider offer-withdrawn',
      'candidate ended-candidate status',
      'referrer ended-referrer status',
      'approver ended-approver',
    ]);
    expect(change.mails[0]).toMatchObject({ provider: 'kwintes', taskId: 'HW-0000000#accept-offer#1' });
    expect(change.release).toEqual({ provider: 'kwintes', programme: 'sterk-met-werk' });
  });

  test('while somebody waits: they leave the queue', () => {
    const change = withdrawn(queued(['kwintes'], byWorkCoach), { reason: 'withdrawn' });
    expect(change.leaveQueue).toMatchObject({ programme: 'sterk-met-werk' });
    expect(change.release).toBeUndefined();
    // Since when, as a day here: the mail that ends it may say so.
    expect(change.mails[0]?.facts).toMatchObject({ waitingSince: '2026-01-05' });
  });

  test('under guidance: an early stop by wish, and provider and job coach hear it', () => {
    const walk = guided(byWorkCoach);
    const change = withdrawn(walk, { reason: 'withdrawn', trajectory: trajectoryOf(walk) });
    expect(change.after.closure).toBe('early-stop');
    expect(change.trajectory?.earlyStop).toBe('no-wish-now');
    expect(summary(change).told).toEqual([
      'provider case-ended',
      'candidate ended-candidate status',
      'referrer ended-referrer status',
      'approver ended-approver',
      'job-coach case-ended',
    ]);
  });

  test('after the goal was reached: that stays how it ended', () => {
    const walk = guided(byWorkCoach);
    const trajectory = { ...trajectoryOf(walk), goalReachedOn: '2026-03-02' };
    const change = withdrawn(walk, { reason: 'withdrawn', trajectory });
    expect(change.after.closure).toBe('goal-reached');
    expect(change.trajectory).toEqual(trajectory);
  });

  test('because somebody else helps where the candidate lives now', () => {
    const walk = asked();
    const answered = { taskId: 'HW-0000000#approve#1', code: 'handed-over' };
    expect(withdrawn(walk, { reason: 'moved', answered })).toMatchObject({ after: { closure: 'handed-over' } });
    expect(decisions(withdrawn(walk, { reason: 'moved', answered }))).toEqual(['approve handed-over']);
    const later = guided(byWorkCoach);
    expect(withdrawn(later, { reason: 'moved', trajectory: trajectoryOf(later) })).toMatchObject({
      after: { closure: 'early-stop' },
      trajectory: { earlyStop: 'moved' },
    });
  });

  test('with the consent that it rests on: the candidate reads exactly that, the others only that it ended', () => {
    const walk = asked();
    const { referral, tasks } = walk.world.from;
    const consent = { version: '2026-11', at: walk.world.now, channel: 'page' } as const;
    const from = { tasks, referral: { ...referral, consent } };
    const change = withdraw(from, walk.ctx('candidate'), { reason: 'consent-withdrawn' });
    expect(summary(change)).toMatchObject({
      trail: ['candidate withdraw-consent case consent-withdrawn'],
      told: [
        'approver ended-approver',
        'candidate consent-withdrawn-candidate status',
        'referrer ended-referrer status',
      ],
    });
    expect(change.after.consent).toEqual({ ...consent, withdrawnAt: walk.world.now });
  });

  test('the referrer may do so until somebody agreed; from then on they propose it, once', () => {
    const walk = asked();
    expect(referrerMayWithdraw(walk.world.from.referral)).toBe(true);
    expect(proposeWithdrawal(walk.world.from, walk.ctx('referrer'))).toBeUndefined();
    answer(walk, 'approve#1', { choice: 'approve' });
    expect(referrerMayWithdraw(walk.world.from.referral)).toBe(false);
    const change = walk.go(proposeWithdrawal(walk.world.from, walk.ctx('referrer')));
    expect(summary(change)).toMatchObject({
      trail: ['referrer propose-withdrawal call#1 ok'],
      told: ['coordinator call task'],
    });
    expect(proposeWithdrawal(walk.world.from, walk.ctx('referrer'))).toBeUndefined();
    walk.go(withdrawn(walk, { reason: 'withdrawn' }));
    expect(referrerMayWithdraw(walk.world.from.referral)).toBe(false);
    expect(proposeWithdrawal(walk.world.from, walk.ctx('referrer'))).toBeUndefined();
  });
});

describe('a team that agreed itself', () => {
  /** Every way in which a case that was agreed to ends, from how its approval came about. */
  const ends = (open: () => Walk): readonly Change[] => {
    const [left, died, denied] = [open(), open(), open()];
    return [
      withdrawn(left, { reason: 'withdrawn' }),
      recordDeath(died.world.from, task(died), undefined, died.ctx('coordinator')),
      deny(denied.world.from, denied.ctx('candidate'), 1) as Change,
    ];
  };
  const toDeciders = (change: Change) =>
    summary(change).told.filter((one) => one.startsWith('team') || one.startsWith('approver'));
  const agreedBy = (by: 'team' | 'approver' | 'coordinator', request = byWorkCoach): Walk => {
    const walk = asked(request);
    if (by !== 'approver') walk.go(escalate(walk.world.from, walk.task('approve#1'), 'team', walk.ctx()));
    if (by === 'coordinator') walk.go(escalate(walk.world.from, walk.task('approve#1'), 'coordinator', walk.ctx()));
    answer(walk, 'approve#1', { choice: 'approve' });
    return walk;
  };

  test('hears every end, once', () => {
    const told = ends(() => approved(byClinician)).map(toDeciders);
    expect(told).toEqual([['team ended-approver'], ['team candidate-died'], ['team ended-approver']]);
  });

  test('because a work coach stayed silent: both hear it; the work coach who agreed alone is the only one', () => {
    const both = ends(() => agreedBy('team')).map(toDeciders);
    expect(both).toEqual([
      ['approver ended-approver', 'team ended-approver'],
      ['approver candidate-died', 'team candidate-died'],
      ['approver ended-approver', 'team ended-approver'],
    ]);
    const coach = ends(() => agreedBy('approver')).map(toDeciders);
    expect(coach).toEqual([['approver ended-approver'], ['approver candidate-died'], ['approver ended-approver']]);
  });

  test('hears of the planned end too, and of a search that found nothing', () => {
    const walk = guided(byClinician);
    walk.go(openCheckIn(walk.world.from, trajectoryOf(walk), walk.ctx()));
    answer(walk, 'check-in#1', { choice: 'stopped', reason: 'health', ...nothing });
    expect(toDeciders(closeTrajectory(walk.world.from, trajectoryOf(walk), walk.ctx()))).toEqual([
      'team ended-approver',
    ]);
    const sought = unplaced(byClinician);
    expect(toDeciders(answer(sought, 'resolve#1', { choice: 'close' }))).toEqual(['team ended-approver']);
  });

  test('hears it as well while its question waits for an answer', () => {
    const walk = asked(byClinician);
    answer(walk, 'approve#1', { choice: 'ask-information', question: 'Welke dagen?' });
    const died = recordDeath(walk.world.from, task(walk), undefined, walk.ctx('coordinator'));
    expect(toDeciders(died)).toEqual(['team candidate-died']);
  });

  test('and that nobody had to ask hears nothing', () => {
    const walk = approved(byClinician);
    const { referral, tasks } = walk.world.from;
    const from = { tasks, referral: { ...referral, taskCounts: { advance: 2 } } };
    expect(toDeciders(withdraw(from, walk.ctx('candidate'), { reason: 'withdrawn' }))).toEqual([]);
  });
});

describe('"this is not me"', () => {
  test('stops everything, erases the candidate, and the coordinator hears how often it happened', () => {
    const walk = asked();
    const change = deny(walk.world.from, walk.ctx('candidate'), 3);
    expect(change && summary(change)).toEqual({
      stage: 'closed',
      trail: ['candidate deny case not-me'],
      told: ['approver ended-approver', 'referrer ended-referrer status', 'coordinator call task'],
      asked: ['coordinator call#1'],
    });
    expect(change).toMatchObject({ eraseNow: 'candidate', after: { closure: 'not-me' } });
    expect(change?.mails.at(-1)?.facts).toMatchObject({ times: '3', about: 'not-me' });
  });

  test('of a referral in their own name says that somebody else wrote it', () => {
    const walk = asked(requestOf());
    expect(deny(walk.world.from, walk.ctx('candidate'), 1)?.events).toMatchObject([{ result: 'not-mine' }]);
  });

  test('cannot be once they were met; and a link in a mail alone ends nothing that was agreed to', () => {
    const met = guided(byWorkCoach);
    expect(canDeny(met.world.from.referral)).toBe(false);
    expect(deny(met.world.from, met.ctx('candidate'), 1)).toBeUndefined();
    expect(objectionEnds(asked().world.from.referral)).toBe(true);
    expect(objectionEnds(approved(byWorkCoach).world.from.referral)).toBe(false);
    expect(canDeny(approved(byWorkCoach).world.from.referral)).toBe(true);
  });
});

describe('a death', () => {
  test('is told to everyone who had a part, never to the candidate; the coordinator hears it from others', () => {
    const deciding = asked(byClinician);
    const early = recordDeath(deciding.world.from, task(deciding), undefined, deciding.ctx('team'));
    expect(summary(early)).toEqual({
      stage: 'closed',
      trail: ['team record-death approve#1 died'],
      told: ['referrer candidate-died status', 'team candidate-died', 'coordinator candidate-died'],
      asked: [],
    });
    expect(decisions(early)).toEqual(['approve died']);
    expect(early.after.closure).toBe('died');

    const silent = silentTeam();
    const byCoordinator = recordDeath(silent.world.from, task(silent), undefined, silent.ctx('coordinator'));
    expect(summary(byCoordinator).told).toEqual([
      'referrer candidate-died status',
      'approver candidate-died',
      'team candidate-died',
    ]);

    const walk = guided(byWorkCoach);
    const late = recordDeath(walk.world.from, task(walk), trajectoryOf(walk), walk.ctx('coordinator'));
    expect(summary(late).told).toEqual([
      'referrer candidate-died status',
      'approver candidate-died',
      'provider candidate-died',
      'job-coach candidate-died',
    ]);
    expect(late.trajectory?.earlyStop).toBe('died');
    expect(late.release).toEqual({ provider: 'kwintes', programme: 'sterk-met-werk' });
  });

  test('of somebody who waits gives up their turn', () => {
    const walk = queued(['kwintes'], byWorkCoach);
    const change = recordDeath(walk.world.from, task(walk), undefined, walk.ctx('coordinator'));
    expect(change.leaveQueue).toMatchObject({ programme: 'sterk-met-werk' });
  });

  test('after the end changes nothing of how it ended', () => {
    const walk = guided(byWorkCoach);
    walk.go(openCheckIn(walk.world.from, trajectoryOf(walk), walk.ctx()));
    const open = walk.task('check-in#1');
    answer(walk, 'check-in#1', { choice: 'stopped', reason: 'health', ...nothing });
    walk.go(closeTrajectory(walk.world.from, trajectoryOf(walk), walk.ctx()));
    const change = recordDeath(walk.world.from, open, trajectoryOf(walk), walk.ctx('coordinator'));
    expect(change.after.closure).toBe('early-stop');
    expect(change.mails).toEqual([]);
    expect(change.trajectory).toBeUndefined();
  });

  test('that a referrer tells of is asked after by the coordinator, once; meanwhile the candidate gets no mail', () => {
    const walk = asked();
    const mail = { kind: 'approved-candidate', to: 'candidate', shared: false } as const;
    expect(isHeldBack(walk.world.from, mail)).toBe(false);
    const change = walk.go(reportDeath(walk.world.from, walk.ctx('referrer')));
    expect(summary(change)).toMatchObject({
      trail: ['referrer report-death call#1 reported'],
      told: ['coordinator call task'],
    });
    expect(reportDeath(walk.world.from, walk.ctx('referrer'))).toMatchObject({
      tasks: [],
      events: [{ result: 'known' }],
    });
    expect(isHeldBack(walk.world.from, mail)).toBe(true);
    expect(isHeldBack(walk.world.from, { ...mail, to: 'referrer', shared: true })).toBe(true);
    expect(isHeldBack(walk.world.from, { ...mail, to: 'referrer' })).toBe(false);
    expect(isHeldBack(walk.world.from, { ...mail, kind: 'new-link' })).toBe(false);
  });

  test('that a provider tells of after its time is asked after as well', () => {
    const walk = offered(byWorkCoach);
    walk.letPass('accept-offer#1');
    walk.go(enterQueue(walk.world.from, { providers: ['lister'], receipt }, walk.ctx()));
    const change = late(walk, 'accept-offer#1', { choice: 'died' });
    expect(change && summary(change).asked).toEqual(['coordinator call#1']);
    expect(walk.world.from.tasks.some(asksAboutDeath)).toBe(true);
  });

  test('that was not so is not reported again', () => {
    const walk = asked();
    const { referral, tasks } = walk.world.from;
    const from = { tasks, referral: { ...referral, foundAlive: true as const } };
    expect(mayReportDeath(from.referral)).toBe(false);
    expect(reportDeath(from, walk.ctx('referrer'))).toBeUndefined();
  });

  test('silences what was planned before, also where another reads the mailbox', () => {
    const walk = asked();
    const died = walk.go(recordDeath(walk.world.from, task(walk), undefined, walk.ctx('coordinator')));
    const from = { referral: died.after, tasks: [] };
    expect(isSilenced(from, { to: 'candidate', shared: false })).toBe(true);
    expect(isSilenced(from, { to: 'referrer', shared: true })).toBe(true);
    expect(isSilenced(from, { to: 'referrer', shared: false })).toBe(false);
    expect(isSilenced(asked().world.from, { to: 'candidate', shared: true })).toBe(false);
  });
});

describe('a move', () => {
  test('keeps a door that fits as well there, and loses it where another municipality buys help itself or is of another region', () => {
    const walk = asked();
    const faultAt = (municipality: string) =>
      moveFault(walk.region, walk.world.from.referral, walk.parties(), municipality);
    expect([faultAt('GM0310'), faultAt('GM0355')]).toEqual([undefined, undefined]);
    expect([faultAt('GM0344'), faultAt('GM0363')]).toEqual(['municipality-buys-itself', 'outside-region']);
  });

  test('inside the door’s reach: the new municipality’s team decides, and an older question about it is over', () => {
    const walk = asked();
    walk.go(reportMove(walk.world.from, walk.ctx('job-coach')));
    expect(walk.task('call#1')).toMatchObject({ owner: 'coordinator', about: 'moved-unknown' });
    expect(summary(walk.go(reportMove(walk.world.from, walk.ctx('job-coach')))).asked).toEqual([]);
    const change = walk.go(
      recordMove(walk.world.from, { municipality: 'GM0344', fault: undefined }, walk.ctx('coordinator')),
    );
    expect(summary(change)).toMatchObject({
      stage: 'approval',
      trail: ['coordinator record-move GM0344 fits'],
      told: ['approver lapsed-approver', 'team approve task'],
      asked: ['team approve#1'],
    });
    expect(change.after).toMatchObject({ municipality: 'GM0344', approver: 'team' });
    expect(walk.task('call#1')).toMatchObject({ status: 'closed', decision: { code: 'moved' } });
  });

  test('out of it: everything goes on until the coordinator has phoned', () => {
    const walk = asked();
    const change = walk.go(
      recordMove(walk.world.from, { municipality: 'GM0307', fault: 'other-door' }, walk.ctx('coordinator')),
    );
    expect(summary(change)).toMatchObject({
      stage: 'approval',
      trail: ['coordinator record-move case other-door'],
      told: ['coordinator call task'],
    });
    expect(change.after).toMatchObject({ municipality: 'GM0355', movedTo: 'GM0307', approver: 'person' });
    const call = walk.task('call#1');
    expect(call.about).toBe('moved-other-door');
    expect([asksAboutMove(call), faultOfMove(call)]).toEqual([true, 'other-door']);
    expect(asksAboutMove({ kind: 'call', about: 'approved-candidate' })).toBe(false);
    expect(asksAboutMove({ kind: 'call' })).toBe(false);
    expect(asksAboutMove({ kind: 'resolve', about: 'moved-other-door' })).toBe(false);
    const say = (choice: 'goes-on' | 'handed-over' | 'told') =>
      answerMove(walk.world.from, call, { choice }, walk.ctx('coordinator'), undefined);
    expect(say('told')).toBeUndefined();
    expect(say('goes-on')).toMatchObject({
      after: { stage: 'approval' },
      events: [{ action: 'call-done', result: 'goes-on', object: call.id }],
    });
    const over = say('handed-over');
    expect(over).toMatchObject({
      after: { stage: 'closed', closure: 'handed-over' },
      events: [{ action: 'withdraw', result: 'moved' }],
    });
    expect(over && decisions(over)).toContain('call handed-over');
    const back = walk.go(
      recordMove(walk.world.from, { municipality: 'GM0344', fault: undefined }, walk.ctx('coordinator')),
    );
    expect(back.after).not.toHaveProperty('movedTo');
  });

  test('of who waits, or for whom no provider was found: the search begins anew, in the same place of the queue', () => {
    const waiting = queued(['kwintes'], byWorkCoach);
    const none = approved(byWorkCoach);
    none.go(enterQueue(none.world.from, { providers: [], receipt }, none.ctx()));
    none.go(openResolve(none.world.from, none.ctx()));
    for (const walk of [waiting, none]) {
      const { waitingSince } = walk.world.from.referral;
      const change = walk.go(
        recordMove(walk.world.from, { municipality: 'GM0344', fault: undefined }, walk.ctx('coordinator')),
      );
      expect(change.after.stage).toBe('placing');
      expect(change.after.waitingSince).toBe(waitingSince);
      expect(walk.world.from.tasks.map(({ kind }) => kind)).toEqual(['advance']);
    }
  });
});

describe('anyone who may no longer act', () => {
  test('as an approver: the team decides, and their link says why it does not open', () => {
    const walk = asked();
    const change = walk.go(revoke(walk.world.from, walk.task('approve#1'), walk.ctx()));
    expect(summary(change)).toMatchObject({ trail: ['system revoke approve#1 approver'], told: ['team approve task'] });
    expect(change.after.approver).toBe('team');
    expect(walk.task('approve#1')).toMatchObject({ owner: 'team', revokedAddressee: 0, addressee: 1 });
  });

  test('as a job coach: the coordinator can hand the person on', () => {
    const walk = guided(byWorkCoach);
    walk.go(openCheckIn(walk.world.from, trajectoryOf(walk), walk.ctx()));
    const change = walk.go(revoke(walk.world.from, walk.task('check-in#1'), walk.ctx()));
    expect(summary(change)).toMatchObject({
      trail: ['system revoke check-in#1 job-coach'],
      told: ['coordinator check-in task'],
    });
    expect(walk.task('check-in#1').about).toBe('job-coach-gone');
  });
});

describe('an address that is a stranger’s', () => {
  test('of the candidate: it goes, they are phoned, and their questions are the coordinator’s', () => {
    const walk = queued(['kwintes'], byWorkCoach);
    const change = disownAddress(walk.world.from, 'candidate', walk.parties(), walk.ctx());
    expect(change && summary(change)).toMatchObject({
      trail: ['system disown-address case candidate'],
      told: ['coordinator call task'],
    });
    expect(change?.after).toMatchObject({ reach: { candidate: { email: false } }, preferredContact: 'phone' });
    const [candidate] = change?.parties ?? [];
    expect(candidate).toMatchObject({ role: 'candidate', preferredContact: 'phone' });
    expect(candidate).not.toHaveProperty('email');
    expect(change?.tasks.find(({ kind }) => kind === 'call')?.about).toBe('wrong-address');
  });

  test('of the candidate, whose question has not come to its day: it keeps that day, with the coordinator', () => {
    const walk = approved(byWorkCoach);
    walk.go(enterQueue(walk.world.from, { providers: [], receipt }, walk.ctx()));
    walk.go(openResolve(walk.world.from, walk.ctx()));
    const before = walk.task('still-wanted#1');
    walk.go(disownAddress(walk.world.from, 'candidate', walk.parties(), walk.ctx()));
    expect(walk.task('still-wanted#1')).toMatchObject({
      owner: 'coordinator',
      level: 2,
      addressee: before.addressee + 1,
      visibleFrom: before.visibleFrom,
      onSilence: 'remind-coordinator',
      announced: false,
    });
    expect(walk.task('still-wanted#1').dueAt > before.visibleFrom).toBe(true);
  });

  test('of the referrer: it goes, and the coordinator asks them for the right one', () => {
    const walk = asked();
    const change = disownAddress(walk.world.from, 'referrer', walk.parties(), walk.ctx());
    expect(change?.after).toMatchObject({ reach: { referrer: { email: false }, candidate: { email: true } } });
    expect(change?.tasks).toMatchObject([{ kind: 'call', about: 'wrong-address-referrer' }]);
    expect(change?.after.preferredContact).toBe('email');
  });

  test('of a job coach: the coordinator gets their question at once, or a call where there is none', () => {
    const walk = guided(byWorkCoach);
    const none = disownAddress(walk.world.from, 'job-coach', walk.parties(), walk.ctx());
    expect(none?.tasks).toMatchObject([{ kind: 'call', about: 'wrong-address-coach' }]);
    expect(none?.parties).toMatchObject([{ role: 'job-coach', disowned: true }]);
    walk.go(openCheckIn(walk.world.from, trajectoryOf(walk), walk.ctx()));
    const change = disownAddress(walk.world.from, 'job-coach', walk.parties(), walk.ctx());
    expect(change && summary(change)).toMatchObject({
      told: ['coordinator check-in task'],
      asked: ['coordinator check-in#1'],
    });
    expect(change?.tasks[0]?.about).toBe('job-coach-wrong');
  });

  test('that is gone already is nobody’s', () => {
    const walk = asked();
    const { candidate, ...others } = walk.parties();
    expect(disownAddress(walk.world.from, 'job-coach', walk.parties(), walk.ctx())).toBeUndefined();
    expect(disownAddress(walk.world.from, 'candidate', others, walk.ctx())).toBeUndefined();
    expect(candidate).toBeDefined();
  });

  test('after the end: who never read of it is phoned, and what is written goes with the rest', () => {
    const walk = asked();
    const ended = answer(walk, 'approve#1', { choice: 'decline', reason: 'not-now' });
    const change = disownAddress(walk.world.from, 'candidate', walk.parties(), walk.ctx());
    expect(change?.eraseAt).toBe(ended.eraseAt);
    expect(change?.tasks).toMatchObject([{ kind: 'call', about: 'ended-candidate' }]);
    const referrers = disownAddress(walk.world.from, 'referrer', walk.parties(), walk.ctx());
    expect(referrers?.tasks).toEqual([]);
  });

  test('at a number: the number goes, and they are reached by mail where that can be', () => {
    const request = { ...byWorkCoach, candidate: { ...byWorkCoach.candidate, phone: '+31612345678' } };
    const walk = asked({ ...request, candidate: { ...request.candidate, preferredContact: 'phone' } });
    const change = wrongNumber(walk.world.from, walk.task('approve#1'), walk.parties(), walk.ctx('coordinator'));
    expect(change?.after).toMatchObject({
      preferredContact: 'email',
      reach: { candidate: { email: true, phone: false } },
    });
    expect(change?.parties[0]).not.toHaveProperty('phone');
    expect(change?.events).toMatchObject([{ action: 'wrong-number', result: 'ok' }]);
    expect(wrongNumber(asked().world.from, walk.task('approve#1'), asked().parties(), walk.ctx())).toBeUndefined();
  });
});

describe('a sender whom nobody knows', () => {
  const unknown = () => walkThrough(firstChangeOfUnknown, byWorkCoach);

  test('confirms: only then is anybody told, and the machine begins', () => {
    const walk = unknown();
    expect(summary(firstChangeOfUnknown(walk.region, byWorkCoach, walk.world.now))).toEqual({
      stage: 'unconfirmed',
      trail: ['system receive-unconfirmed case sterk-met-werk'],
      told: ['referrer confirm-sender task'],
      asked: ['referrer confirm-sender#1'],
    });
    const change = answer(walk, 'confirm-sender#1', { choice: 'confirm' });
    expect(summary(change)).toEqual({
      stage: 'received',
      trail: ['referrer confirm-sender confirm-sender#1 referrer'],
      told: ['referrer received-referrer status', 'candidate told-about-referral objection'],
      asked: ['system advance#1'],
    });
    expect(change.after.generation).toBe(1);
  });

  test('confirms on the phone, for themselves and without a mail address: nobody phones them once more', () => {
    const request = requestOf();
    const { email: _email, ...rest } = request.candidate;
    const byPhone = { phone: '+31612345678', preferredContact: 'phone' } as const;
    const referrer = { role: 'self', name: request.referrer.name, phone: byPhone.phone } as const;
    const walk = walkThrough(firstChangeOfUnknown, { ...request, referrer, candidate: { ...rest, ...byPhone } });
    expect(walk.task('confirm-sender#1').owner).toBe('coordinator');
    const change = answer(walk, 'confirm-sender#1', { choice: 'confirm' });
    expect(summary(change)).toMatchObject({ stage: 'received', told: [], asked: ['system advance#1'] });
  });

  test('says that it is not theirs: it is erased, and nobody hears of it', () => {
    const change = answer(unknown(), 'confirm-sender#1', { choice: 'not-me' });
    expect(summary(change)).toEqual({
      stage: 'closed',
      trail: ['referrer end-unconfirmed case not-me'],
      told: [],
      asked: [],
    });
    expect(change).toMatchObject({ eraseNow: 'everyone', after: { closure: 'not-me' } });
    expect(decisions(change)).toEqual(['confirm-sender not-me']);
  });
});
