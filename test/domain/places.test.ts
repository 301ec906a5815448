import { describe, expect, test } from 'vitest';
import { whatIsDue } from '../../functions/cases/visit-task.ts';
import type { Change } from '../../functions/domain/change.ts';
import { deskRowOf } from '../../functions/domain/desk-row.ts';
import { deskMomentAt, deskStanding } from '../../functions/domain/desk-sections.ts';
import type { Context } from '../../functions/domain/journey/context.ts';
import { reportFault } from '../../functions/domain/journey/faults.ts';
import { askInterest } from '../../functions/domain/journey/interest.ts';
import { canAnswerLate } from '../../functions/domain/journey/late.ts';
import { answerMove, recordMove, reportMove } from '../../functions/domain/journey/move.ts';
import { isHeldForMove } from '../../functions/domain/journey/moved-out.ts';
import { answerOffer, openOffer, takeBackOffer } from '../../functions/domain/journey/offer.ts';
import {
  announceWaiting,
  answerResolve,
  enterQueue,
  givePlace,
  holdForBudget,
  noProvider,
  openResolve,
} from '../../functions/domain/journey/placing.ts';
import { queueChange, standingInQueue } from '../../functions/domain/journey/queue.ts';
import { escalate } from '../../functions/domain/journey/readdressing.ts';
import { remindCoordinator } from '../../functions/domain/journey/reminders.ts';
import { revoke } from '../../functions/domain/journey/standing.ts';
import { later, schedule } from '../../functions/domain/journey/timing.ts';
import type { Referral } from '../../functions/domain/referral.ts';
import { summary } from './summary.ts';
import {
  answer,
  approved,
  asked,
  but,
  byWorkCoach,
  guided,
  late,
  offered,
  queued,
  receipt,
  trajectoryOf,
  unplaced,
  type Walk,
  yes,
} from './walk.ts';

const monday = '2026-01-05T08:00:00.000Z';
const open = (walk: Walk) => walk.world.from.tasks.map(({ kind }) => kind).toSorted();
const inCare = (walk: Walk) => but(walk, { programme: 'ips', door: 'ips-uwv' });

/** A region whose usual door has come to rest on consent. */
function withConsent(ctx: Context): Context {
  const door = ctx.region.doors['sterk-met-werk'];
  const legalBasis = { ...door.legalBasis, code: 'explicit-consent' as const };
  return {
    ...ctx,
    region: { ...ctx.region, doors: { ...ctx.region.doors, 'sterk-met-werk': { ...door, legalBasis } } },
  };
}

describe('an offer', () => {
  test('that the provider lets go by is over for it: it hears so, its place is free, and it counts as silent everywhere', () => {
    const walk = offered(byWorkCoach);
    const task = walk.task('accept-offer#1');
    walk.at(task.dueAt);
    const change = whatIsDue(walk.world.from, { ...task, reminders: [] }, walk.ctx());
    if (change === undefined) throw new Error('nothing is due');
    expect(summary(change)).toEqual({
      stage: 'placing',
      trail: ['system offer-silent accept-offer#1 silent'],
      told: ['provider offer-withdrawn'],
      asked: ['system advance#5'],
    });
    expect(change.mails[0]).toMatchObject({ provider: 'kwintes', taskId: task.id, facts: { about: 'term-passed' } });
    expect(change.placeMarks).toEqual([
      { provider: 'kwintes', programme: 'sterk-met-werk', silentSince: task.dueAt },
      { provider: 'kwintes', programme: 'ips', silentSince: task.dueAt },
    ]);
    expect(change.release).toEqual({ provider: 'kwintes', programme: 'sterk-met-werk' });
    expect(change.after).toMatchObject({ holdsPlace: false, passedProviders: ['kwintes'] });
    expect(change.after).not.toHaveProperty('provider');
    expect(change.tasks[0]?.decision?.code).toBe('silent');
  });

  test.each([
    ['no-consent', 'confirming', 'lister'],
    ['other-municipality', 'placing', undefined],
  ] as const)('that no longer stands (%s) is taken back, through no fault of the provider', (why, stage, chosen) => {
    const walk = offered(byWorkCoach);
    const task = walk.task('accept-offer#1');
    const change = takeBackOffer(but(walk, { assignedProvider: 'lister' }), task, why, walk.ctx());
    expect(summary(change)).toMatchObject({ stage, told: ['provider offer-withdrawn'] });
    expect(change.mails[0]).toMatchObject({ provider: 'kwintes', taskId: task.id, facts: { about: why } });
    expect(change.tasks.find(({ id }) => id === task.id)?.decision).toMatchObject({ code: 'taken-back', reason: why });
    expect(change.release).toEqual({ provider: 'kwintes', programme: 'sterk-met-werk' });
    expect(change.placeMarks).toBeUndefined();
    expect(change.after.passedProviders).toEqual([]);
    // A choice of the coordinator's stands, unless that one cannot serve the candidate any more.
    expect(change.after.assignedProvider).toBe(chosen);
    // A task of an earlier version does not say which provider it asks; the case does.
    const { provider: _provider, ...older } = task;
    expect(takeBackOffer(walk.world.from, older, why, walk.ctx()).mails[0]?.provider).toBe('kwintes');
  });

  test('that is out of reach since a move takes nobody on, no matter who says so: the provider, the sweeper or the move itself', () => {
    const walk = offered(byWorkCoach);
    const task = walk.task('accept-offer#1');
    const moved = but(walk, { municipality: 'GM0344' });
    const { provider: _provider, ...older } = task;
    for (const one of [task, older]) {
      expect(answerOffer(moved, one, yes, walk.ctx('provider'))).toMatchObject({ action: 'take-back-offer' });
      expect(revoke(moved, one, walk.ctx())).toMatchObject({ action: 'take-back-offer', after: { stage: 'placing' } });
    }
    const to = { municipality: 'GM0344', fault: undefined };
    const change = walk.go(recordMove(walk.world.from, to, walk.ctx('coordinator')));
    expect(summary(change)).toMatchObject({
      stage: 'placing',
      told: ['approver lapsed-approver', 'provider offer-withdrawn'],
    });
    expect(open(walk)).toEqual(['advance']);
  });

  test('that a move leaves in reach stays, and so does a place that nobody was asked about yet', () => {
    const walk = offered(byWorkCoach);
    const to = { municipality: 'GM0312', fault: undefined };
    walk.go(recordMove(walk.world.from, to, walk.ctx('coordinator')));
    expect(open(walk)).toEqual(['accept-offer']);
    expect(walk.world.from.referral).toMatchObject({ stage: 'offer', provider: 'kwintes', municipality: 'GM0312' });
    const given = queued(['kwintes'], byWorkCoach);
    given.go(givePlace(given.world.from, { provider: 'kwintes', receipt }, given.ctx()));
    const far = { municipality: 'GM0344', fault: undefined };
    expect(summary(given.go(recordMove(given.world.from, far, given.ctx('coordinator')))).stage).toBe('offer');
  });

  test('of somebody who moved out of reach is taken back, asked or not, and they wait in the same place of the queue', () => {
    const away = { municipality: 'GM0307', fault: 'outside-region' } as const;
    for (const isAsked of [true, false]) {
      const walk = isAsked ? offered(byWorkCoach) : queued(['kwintes'], byWorkCoach);
      if (!isAsked) walk.go(givePlace(walk.world.from, { provider: 'kwintes', receipt }, walk.ctx()));
      const { waitingSince } = walk.world.from.referral;
      const change = walk.go(recordMove(walk.world.from, away, walk.ctx('coordinator')));
      expect(change.release).toMatchObject({ provider: 'kwintes' });
      expect(summary(change).told).toEqual([...(isAsked ? ['provider offer-withdrawn'] : []), 'coordinator call task']);
      expect(change.mails[0]?.facts).toMatchObject(isAsked ? { about: 'moved-out' } : {});
      expect(change.after).toMatchObject({ stage: 'placing', waitingSince, passedProviders: [], movedTo: 'GM0307' });
      expect(change.enterQueue).toMatchObject({ since: waitingSince });
      expect(isHeldForMove(walk.world.from)).toBe(true);
    }
  });

  test('that the machine asks again goes on in the same place of the queue, once they stay here', () => {
    const walk = queued(['kwintes'], byWorkCoach);
    const { waitingSince } = walk.world.from.referral;
    const away = { municipality: 'GM0307', fault: 'outside-region' } as const;
    expect(walk.go(recordMove(walk.world.from, away, walk.ctx('coordinator'))).after.stage).toBe('waiting');
    const stays = () => answerMove(walk.world.from, walk.task('call#1'), { choice: 'goes-on' }, walk.ctx(), undefined);
    expect(stays()?.after).toMatchObject({ stage: 'placing', waitingSince });
    expect(stays()?.enterQueue).toMatchObject({ since: waitingSince });
    // They moved no further than where the case is: settled too.
    const here = { municipality: 'GM0355', fault: undefined };
    const back = walk.go(recordMove(walk.world.from, here, walk.ctx('coordinator')));
    expect(back.after).toMatchObject({ stage: 'placing', waitingSince });
    expect(isHeldForMove(walk.world.from)).toBe(false);
    // Nobody knows where to: nothing stops.
    walk.go(reportMove(walk.world.from, walk.ctx('job-coach')));
    expect(isHeldForMove(walk.world.from)).toBe(false);
  });

  test('is not spoken of, and nobody is asked whether they still want one, while it is open where they go on', () => {
    const away = { municipality: 'GM0307', fault: 'outside-region' } as const;
    const goOn = (walk: Walk) =>
      answerMove(walk.world.from, walk.task('call#1'), { choice: 'goes-on' }, walk.ctx(), undefined);
    const move = (walk: Walk) => walk.go(recordMove(walk.world.from, away, walk.ctx('coordinator')));
    const announced = (walk: Walk) => {
      const wait = walk.task('await-place#1');
      walk.at(wait.visibleFrom);
      return summary(walk.go(whatIsDue(walk.world.from, wait, walk.ctx())));
    };
    const early = queued(['kwintes'], byWorkCoach);
    move(early);
    expect(announced(early).told).toEqual([]);
    expect(open(early)).toEqual(['await-place', 'call']);
    // No visit makes up for what is not asked on purpose.
    early.at(later(early.world.now, 60_000));
    expect(whatIsDue(early.world.from, early.task('await-place#1'), early.ctx())?.action).not.toBe('ask-still-wanted');
    expect(goOn(early)?.after.stage).toBe('placing');

    const told = queued(['kwintes'], byWorkCoach);
    expect(announced(told).told).toEqual(['candidate waiting-candidate status']);
    move(told);
    expect(open(told)).toEqual(['await-place', 'call']);

    const sought = unplaced();
    move(sought);
    expect(open(sought)).toEqual(['call', 'resolve']);
    const again = goOn(sought);
    expect(again && summary(again).told).toEqual(['candidate delayed-candidate status']);
    sought.go(again);
    expect(open(sought)).toEqual(['resolve', 'still-wanted']);
  });

  test('cannot be taken on, in time or late, while it is asked whether the candidate goes on here', () => {
    const walk = offered(byWorkCoach);
    const passed = offered(byWorkCoach);
    passed.letPass('accept-offer#1');
    passed.go(enterQueue(passed.world.from, { providers: ['lister'], receipt }, passed.ctx()));
    const away = { municipality: 'GM0307', fault: 'outside-region' } as const;
    const call = recordMove(walk.world.from, away, walk.ctx('coordinator')).tasks.find(({ kind }) => kind === 'call');
    const held = but(walk, {}, [...walk.world.from.tasks, ...(call === undefined ? [] : [call])]);
    expect(answerOffer(held, walk.task('accept-offer#1'), yes, walk.ctx('provider'))).toMatchObject({
      action: 'take-back-offer',
      after: { stage: 'placing' },
    });
    const isOpen = () => canAnswerLate(passed.world.from, passed.task('accept-offer#1'), undefined);
    expect(isOpen()).toBe(true);
    passed.go(recordMove(passed.world.from, away, passed.ctx('coordinator')));
    expect(isOpen()).toBe(false);
  });

  test('to a provider that is gone from the region file counts as passed, and nobody is told of an approver', () => {
    const walk = offered(byWorkCoach);
    const ctx = { ...walk.ctx(), region: { ...walk.region, providers: walk.region.providers.slice(0, 2) } };
    const change = revoke(walk.world.from, walk.task('accept-offer#1'), ctx);
    expect(summary(change)).toMatchObject({
      stage: 'placing',
      trail: ['system revoke accept-offer#1 provider'],
      told: [],
    });
    expect(change.after).toMatchObject({ passedProviders: ['kwintes'], approver: 'person' });
  });

  test('tells the candidate of a match with the number of the talk to come, and leaves the machine nothing to do', () => {
    const walk = offered(byWorkCoach);
    expect(open(walk)).toEqual(['accept-offer']);
    const change = answer(walk, 'accept-offer#1', yes);
    expect(change.mails[0]).toMatchObject({ kind: 'matched-candidate', facts: { talk: '0', provider: 'kwintes' } });
  });
});

describe('who waits', () => {
  const waitOf = (walk: Walk, from = walk.world.from, allFull = false) =>
    enterQueue(from, { providers: ['kwintes'], allFull, receipt }, walk.ctx()).tasks.find(
      ({ kind }) => kind === 'await-place',
    );

  test('waits for the one who has room first, unless only one may take them, or all are full', () => {
    const walk = approved(byWorkCoach);
    expect(waitOf(walk)).not.toHaveProperty('about');
    expect(waitOf(walk, walk.world.from, true)?.about).toBe('all-full');
    expect(waitOf(walk, but(walk, { assignedProvider: 'kwintes' }))?.about).toBe('chosen-provider');
    expect(waitOf(walk, inCare(walk))?.about).toBe('treating-provider');
    // Nobody is told in the first ten minutes: most are served at once.
    expect(waitOf(walk)?.visibleFrom).toBe('2026-01-05T08:10:00.000Z');
  });

  test('hears so after that, is asked after four weeks whether they still want it, and the coordinator sees who is bound', () => {
    const walk = queued(['kwintes'], byWorkCoach);
    const wait = walk.task('await-place#1');
    const change = announceWaiting(walk.world.from, wait, walk.ctx());
    expect(summary(change)).toEqual({
      stage: 'waiting',
      trail: ['system announce await-place#1 waiting'],
      told: ['candidate waiting-candidate status'],
      asked: ['system await-place#1', 'candidate still-wanted#1'],
    });
    const asks = change.tasks.find(({ kind }) => kind === 'still-wanted');
    // In office hours, four weeks on.
    expect(asks?.visibleFrom).toBe('2026-02-02T08:00:00.000Z');
    expect(asks).not.toHaveProperty('about');
    const bound = announceWaiting(walk.world.from, { ...wait, about: 'treating-provider' }, walk.ctx());
    expect(summary(bound).asked).toEqual(['coordinator await-place#1', 'candidate still-wanted#1']);
  });

  test('for longer than anybody may go unseen stays the coordinator’s when a place is sought anew, and as late', () => {
    const walk = queued(['kwintes'], byWorkCoach);
    walk.go(announceWaiting(walk.world.from, walk.task('await-place#1'), walk.ctx()));
    const seek = (at: string) => {
      walk.at(at);
      const placing = but(walk, { stage: 'placing' }, []);
      return enterQueue(placing, { providers: ['kwintes'], receipt }, walk.ctx());
    };
    const wait = (change: Change) => change.tasks.find(({ kind }) => kind === 'await-place');
    const { dueAt } = walk.task('await-place#1');
    // Not that long yet: the day on which the coordinator looks stays the one that it was.
    expect(wait(seek('2026-01-12T09:00:00.000Z'))).toMatchObject({ owner: 'system', dueAt });
    expect(wait(seek(dueAt))).toMatchObject({ owner: 'coordinator', announced: false });
    expect(wait(seek(dueAt))).not.toHaveProperty('overdueSince');
    const theirs = schedule(walk.region, 'await-place', 'coordinator', dueAt);
    const change = walk.go(seek('2026-06-01T09:00:00.000Z'));
    expect(wait(change)).toMatchObject({ owner: 'coordinator', overdueSince: theirs.dueAt });
    walk.at(walk.task('await-place#2').visibleFrom);
    const told = walk.go(announceWaiting(walk.world.from, walk.task('await-place#2'), walk.ctx()));
    expect(summary(told).told).toEqual(['coordinator await-place task', 'candidate waiting-candidate status']);
    expect(walk.task('await-place#2')).toMatchObject({ owner: 'coordinator', overdueSince: theirs.dueAt });
    const open = deskRowOf(told.after, walk.world.from.tasks);
    expect(open && deskStanding(open, deskMomentAt(walk.world.now, walk.region)).signs).toContain('coordinator');
  });

  test('is served out of every question that was open: the wait, and whether they still want it', () => {
    const walk = queued(['kwintes'], byWorkCoach);
    walk.go(announceWaiting(walk.world.from, walk.task('await-place#1'), walk.ctx()));
    walk.go(givePlace(walk.world.from, { provider: 'kwintes', receipt }, walk.ctx()));
    expect(open(walk)).toEqual(['advance']);
    expect(unplaced().task('still-wanted#1').about).toBe('unplaced');
  });

  test('of a municipality whose budget is spent is no less late than before the coordinator heard of that', () => {
    const walk = queued(['kwintes'], byWorkCoach);
    walk.go(announceWaiting(walk.world.from, walk.task('await-place#1'), walk.ctx()));
    const held = () => holdForBudget(walk.world.from, walk.ctx());
    // Nobody's but the system's until now: the coordinator's time begins.
    expect(held()?.tasks[0]).toMatchObject({ owner: 'coordinator', about: 'no-budget' });
    expect(held()?.tasks[0]).not.toHaveProperty('overdueSince');
    walk.letPass('await-place#1');
    walk.at(walk.task('await-place#1').dueAt);
    walk.go(remindCoordinator(walk.world.from, walk.task('await-place#1'), walk.ctx()));
    const { overdueSince, dueAt, remindersSent } = walk.task('await-place#1');
    expect(overdueSince).toBeDefined();
    walk.go(held());
    expect(walk.task('await-place#1')).toMatchObject({ about: 'no-budget', overdueSince, dueAt, remindersSent });
  });

  test('found, sought anew, or given up for want of consent, leaves what the coordinator has to do about something else', () => {
    const unsure = (walk: Walk) => walk.go(reportFault(walk.world.from, 'mail-unsure', walk.ctx()));
    const place = { provider: 'kwintes', limit: 5, receipt };
    const given = queued(['kwintes'], byWorkCoach);
    unsure(given);
    given.go(givePlace(given.world.from, place, given.ctx()));
    expect(open(given)).toEqual(['advance', 'resolve']);
    const asksFirst = queued(['kwintes'], byWorkCoach);
    unsure(asksFirst);
    asksFirst.go(givePlace(asksFirst.world.from, place, withConsent(asksFirst.ctx())));
    expect(open(asksFirst)).toEqual(['advance', 'resolve']);
    const moved = unplaced(byWorkCoach);
    unsure(moved);
    moved.go(recordMove(moved.world.from, { municipality: 'GM0312', fault: undefined }, moved.ctx('coordinator')));
    expect(moved.task('resolve#1').status).toBe('closed');
    expect(moved.task('resolve#2')).toMatchObject({ status: 'open', about: 'mail-unsure' });
    const accepted = offered(byWorkCoach);
    accepted.letPass('accept-offer#1');
    accepted.go(enterQueue(accepted.world.from, { providers: [], receipt }, accepted.ctx()));
    accepted.go(openResolve(accepted.world.from, accepted.ctx()));
    unsure(accepted);
    late(accepted, 'accept-offer#1', yes);
    expect(accepted.task('resolve#1').status).toBe('closed');
    expect(accepted.task('resolve#2')).toMatchObject({ status: 'open', about: 'mail-unsure' });
  });

  test('for a provider that is gone leaves the queue for the coordinator, with nothing left to wait for', () => {
    const walk = queued(['kwintes'], byWorkCoach);
    walk.go(announceWaiting(walk.world.from, walk.task('await-place#1'), walk.ctx()));
    const change = walk.go(noProvider(walk.world.from, receipt, walk.ctx()));
    expect(change.leaveQueue).toEqual({ programme: 'sterk-met-werk', since: monday });
    expect(open(walk)).toEqual(['advance']);
    walk.go(openResolve(walk.world.from, walk.ctx()));
    expect(open(walk)).toEqual(['resolve', 'still-wanted']);
  });

  test('goes back to be asked first once the door rests on consent: out of the queue, and whatever was held is free', () => {
    const waiting = queued(['kwintes'], byWorkCoach);
    waiting.go(announceWaiting(waiting.world.from, waiting.task('await-place#1'), waiting.ctx()));
    const place = { provider: 'kwintes', limit: 5, receipt };
    const change = waiting.go(givePlace(waiting.world.from, place, withConsent(waiting.ctx())));
    expect(summary(change)).toMatchObject({ stage: 'confirming', trail: ['system ask-consent case no-consent'] });
    expect(change.hold).toBeUndefined();
    expect(open(waiting)).toEqual(['advance']);
    const walk = queued(['kwintes'], byWorkCoach);
    walk.go(givePlace(walk.world.from, { provider: 'kwintes', receipt }, walk.ctx()));
    const held = walk.go(openOffer(walk.world.from, withConsent(walk.ctx())));
    expect(held.release).toEqual({ provider: 'kwintes', programme: 'sterk-met-werk' });
    expect(held.after).not.toHaveProperty('provider');
    walk.go(askInterest(walk.world.from, withConsent(walk.ctx())));
    expect(open(walk)).toEqual(['confirm-interest']);
  });
});

describe('the coordinator’s way out', () => {
  test('is about the institution that treats somebody where only that one may take them', () => {
    const walk = approved(byWorkCoach);
    walk.go(enterQueue(walk.world.from, { providers: [], receipt }, walk.ctx()));
    expect(openResolve(inCare(walk), walk.ctx()).tasks.at(-2)).toMatchObject({ about: 'no-treating-provider' });
    const change = openResolve(walk.world.from, walk.ctx());
    expect(change.mails[1]).toMatchObject({ kind: 'delayed-candidate', facts: { about: 'no-provider' } });
    expect(change.events).toMatchObject([{ result: 'no-provider' }]);
  });

  test('ends every question, says what was chosen, and asks exactly those who run the programme', () => {
    const again = unplaced();
    const change = answer(again, 'resolve#1', { choice: 'try-again' });
    expect(summary(change).trail).toEqual(['coordinator resolve-retry resolve#1 try-again']);
    expect(again.task('resolve#1').decision).toMatchObject({ code: 'try-again', phonedIn: false });
    expect(again.task('resolve#1').decision).not.toHaveProperty('reason');
    expect(again.task('still-wanted#1').status).toBe('closed');
    expect(change.placeMarks?.map(({ provider }) => provider)).toEqual([
      'lister',
      'kwintes',
      'wij-3-0',
      'jobstap',
      'astare-jobcoaching',
    ]);
    const named = unplaced();
    answer(named, 'resolve#1', { choice: 'assign', provider: 'lister' });
    expect(named.task('resolve#1').decision).toMatchObject({ code: 'assign', reason: 'lister' });
    const ended = unplaced();
    const close = answer(ended, 'resolve#1', { choice: 'close' });
    expect(close.placeMarks).toBeUndefined();
    expect(close.parties).toEqual([]);
    expect(ended.task('still-wanted#1').status).toBe('closed');
  });

  test('also of who has no programme is only an end', () => {
    const walk = unplaced();
    const { programme: _programme, ...referral } = walk.world.from.referral;
    const from = { tasks: walk.world.from.tasks, referral };
    const change = answerResolve(from, walk.task('resolve#1'), { choice: 'try-again' }, walk.ctx('coordinator'));
    expect(change.placeMarks).toBeUndefined();
  });
});

describe('the queue', () => {
  const referral = (change: Partial<Referral>) => ({ ...queued(['kwintes']).world.from.referral, ...change });
  const at = { programme: 'sterk-met-werk', since: monday };

  test('holds everyone a place is sought for, from when they were approved', () => {
    expect(standingInQueue(referral({ stage: 'placing' }))).toEqual(at);
    expect(standingInQueue(referral({ stage: 'waiting' }))).toEqual(at);
    for (const stage of ['approval', 'offer', 'unplaced', 'closed'] as const) {
      expect(standingInQueue(referral({ stage }))).toBeUndefined();
    }
    expect(standingInQueue(null)).toBeUndefined();
    const { programme: _programme, ...noProgramme } = referral({});
    const { waitingSince: _since, ...noTime } = referral({});
    expect([standingInQueue(noProgramme), standingInQueue(noTime)]).toEqual([undefined, undefined]);
  });

  test('is entered once, anew after a move, and left with the stage', () => {
    const entry = { enterQueue: { referralId: 'HW-0000000', ...at, providers: [] } };
    const placing = referral({ stage: 'placing' });
    expect(queueChange(referral({ stage: 'approval' }), placing)).toEqual(entry);
    expect(queueChange(null, placing)).toEqual(entry);
    expect(queueChange(placing, placing)).toEqual({});
    expect(queueChange(placing, { ...placing, municipality: 'GM0344' })).toEqual(entry);
    expect(queueChange(placing, referral({ stage: 'waiting' }))).toEqual({});
    expect(queueChange(referral({ stage: 'waiting' }), referral({ stage: 'offer' }))).toEqual({ leaveQueue: at });
    expect(queueChange(referral({ stage: 'approval' }), referral({ stage: 'closed' }))).toEqual({});
  });
});

describe('the trail', () => {
  test('tells with whom the case is, who has the place, and until when', () => {
    const walk = queued(['kwintes'], byWorkCoach);
    const given = walk.go(givePlace(walk.world.from, { provider: 'kwintes', receipt }, walk.ctx()));
    expect(given.events[0]).toMatchObject({
      tasks: { 'await-place#1': null, 'advance#4': 'system' },
      provider: 'kwintes',
      place: true,
    });
    walk.go(openOffer(walk.world.from, walk.ctx()));
    const no = answer(walk, 'accept-offer#1', { choice: 'decline', reason: 'other', explanation: 'Verhuisd.' });
    expect(no.events[0]).toMatchObject({ provider: null, place: false });
    const start = guided(byWorkCoach);
    expect(trajectoryOf(start).plannedEnd).toBe('2027-01-06');
    expect(start.world.from.referral.generation).toBe(2);
    const asking = asked();
    const asks = asking.go(escalate(asking.world.from, asking.task('approve#1'), 'team', asking.ctx()));
    expect(asks.events[0]).toMatchObject({ tasks: { 'approve#1': 'team' } });
    for (const key of ['provider', 'place', 'until']) expect(asks.events[0]).not.toHaveProperty(key);
  });
});
