import { describe, expect, test } from 'vitest';
import { coachesIn } from '../../functions/cases/provider-coaches.ts';
import { whatIsDue } from '../../functions/cases/visit-task.ts';
import type { Answer } from '../../functions/domain/answers.ts';
import { addDays, localDate } from '../../functions/domain/calendar.ts';
import type { Change } from '../../functions/domain/change.ts';
import { nextCheckIn } from '../../functions/domain/check-in-plan.ts';
import { askApproval } from '../../functions/domain/journey/approval.ts';
import { callInstead } from '../../functions/domain/journey/calls.ts';
import {
  answerCheckIn,
  checkInSilent,
  closureOf,
  isGuidanceComplete,
  openCheckIn,
} from '../../functions/domain/journey/check-ins.ts';
import { correctContact } from '../../functions/domain/journey/contact.ts';
import { reportFault } from '../../functions/domain/journey/faults.ts';
import { handOn } from '../../functions/domain/journey/hand-on.ts';
import { askInterest } from '../../functions/domain/journey/interest.ts';
import { answerOffer, openOffer, takeBackOffer } from '../../functions/domain/journey/offer.ts';
import { enterQueue, givePlace } from '../../functions/domain/journey/placing.ts';
import { route } from '../../functions/domain/journey/receive.ts';
import { announce } from '../../functions/domain/journey/reminders.ts';
import { askStillWanted, lacksStillWanted } from '../../functions/domain/journey/still-wanted.ts';
import { afterUndelivered } from '../../functions/domain/journey/undeliverable.ts';
import { withdraw } from '../../functions/domain/journey/withdraw.ts';
import { raisedBy } from '../../functions/domain/room.ts';
import type { CheckInRecord } from '../../functions/domain/trajectory.ts';
import type { Runtime } from '../../functions/ports/runtime.ts';
import { withoutFollowUp } from '../support/regions.ts';
import { requestOf } from './fixtures.ts';
import { firstChange } from './journey-model.ts';
import { summary } from './summary.ts';
import {
  answer,
  asked,
  byWorkCoach,
  checkedIn,
  guided,
  offered,
  queued,
  receipt,
  started,
  trajectoryOf,
  type Walk,
  walkThrough,
} from './walk.ts';

/** Who hears that guidance is over while the case stays open. */
const over = ['candidate goal-reached-candidate status', 'referrer guidance-ended status', 'approver guidance-ended'];

/** What is told beside what was used of the grant, which the same day may bring. */
function ofGuidance(change: Change) {
  return summary(change).told.filter((mail) => !mail.includes('grant-use'));
}

describe('what a job coach says of somebody’s work', () => {
  test('begins and ends spells, and leaves the others as they were', () => {
    const walk = checkedIn();
    walk.at(walk.task('check-in#1').visibleFrom);
    const begun = answer(walk, 'check-in#1', {
      choice: 'continues',
      hoursUsed: 3,
      newSpells: [
        { kind: 'employee', startedOn: '2026-02-02', hoursPerWeek: 20 },
        { kind: 'voluntary', startedOn: '2026-02-09' },
      ],
      endedSpells: [],
    });
    const [first, second] = begun.trajectory?.spells ?? [];
    expect([first, second]).toMatchObject([
      { kind: 'employee', startedOn: '2026-02-02', hoursPerWeek: 20 },
      { kind: 'voluntary', startedOn: '2026-02-09' },
    ]);
    expect(first?.id).not.toBe(second?.id);
    walk.go(openCheckIn(walk.world.from, trajectoryOf(walk), walk.ctx()));
    walk.at(walk.task('check-in#2').visibleFrom);
    const ended = answer(walk, 'check-in#2', {
      choice: 'continues',
      hoursUsed: 2,
      newSpells: [],
      endedSpells: [{ id: second?.id ?? '', endedOn: '2026-02-16' }],
    });
    expect(ended.trajectory?.spells).toEqual([first, { ...second, endedOn: '2026-02-16' }]);
    // The ledger adds up.
    expect(ended.trajectory?.hoursUsed).toBe(5);
    expect(ended.trajectory?.checkIns).toMatchObject([
      { answered: true, hoursUsed: 3 },
      { answered: true, hoursUsed: 2 },
    ]);
  });

  test('is a goal: the place is free for somebody else, and the candidate hears so while kept work is still asked after', () => {
    const walk = checkedIn();
    const work = { kind: 'employee' as const, startedOn: '2026-02-02', hoursPerWeek: 20 };
    const change = answer(walk, 'check-in#1', { choice: 'goal-reached', newSpells: [work], endedSpells: [] });
    expect(change.trajectory?.goalReachedOn).toBe(walk.world.now.slice(0, 10));
    expect(change.release).toEqual({ provider: 'kwintes', programme: 'sterk-met-werk' });
    expect(summary(change)).toMatchObject({ stage: 'checking-in', told: over });
    expect(change.mails[0]?.facts).toMatchObject({ about: 'goal-reached' });
  });

  test('is the last one at the planned end: everybody concerned hears that guidance is over, once, answered or not', () => {
    const walk = checkedIn();
    const startedOn = addDays(trajectoryOf(walk).plannedEnd, -30);
    const work = { id: 's1', kind: 'employee' as const, startedOn, hoursPerWeek: 20 };
    const known = { ...trajectoryOf(walk), spells: [work] };
    const task = { ...walk.task('check-in#1'), checkIn: { date: known.plannedEnd, purpose: 'final' as const } };
    walk.at(`${known.plannedEnd}T12:00:00.000Z`);
    const nothing: Answer<'check-in'> = { choice: 'continues', newSpells: [], endedSpells: [] };
    const answered = answerCheckIn(walk.world.from, task, known, nothing, walk.ctx('job-coach'));
    const silent = checkInSilent(walk.world.from, task, known, walk.ctx('coordinator'));
    for (const change of [answered, silent]) {
      expect(change.after.stage).toBe('checking-in');
      expect(ofGuidance(change)).toEqual(over);
      expect(change.mails.find(({ to }) => to === 'candidate')?.facts).toMatchObject({ about: 'guidance-over' });
    }
    // What follows asks about kept work only, and nobody hears a second time that guidance is over.
    const after = answered.trajectory ?? known;
    const kept = {
      ...task,
      checkIn: { date: addDays(after.plannedEnd, 61), purpose: 'kept-work' as const, spell: 's1' },
    };
    expect(ofGuidance(checkInSilent(walk.world.from, kept, after, walk.ctx('coordinator')))).toEqual([]);
    // Where nothing is left to ask the case closes at once, and its end is told by the closing mails.
    const idle = { ...known, spells: [] };
    const ctx = walk.ctx('job-coach');
    const bare = { ...ctx, region: withoutFollowUp(ctx.region) };
    expect(ofGuidance(answerCheckIn(walk.world.from, task, idle, nothing, bare))).toEqual([]);
    expect(ofGuidance(answerCheckIn(walk.world.from, task, idle, nothing, ctx))).toEqual(over);
  });

  test('is told before the day of the question: it counts for the day of the word, so that later work is still asked after', () => {
    const walk = checkedIn();
    const task = walk.task('check-in#1');
    const said = localDate(walk.world.now);
    const work = { kind: 'employee' as const, startedOn: said, hoursPerWeek: 20 };
    const ahead = addDays(said, 100);
    const early = (checkIn: NonNullable<typeof task.checkIn>) =>
      answerCheckIn(
        walk.world.from,
        { ...task, checkIn },
        trajectoryOf(walk),
        { choice: 'goal-reached', newSpells: [work], endedSpells: [] },
        walk.ctx('job-coach'),
      ).trajectory;
    const regular = early({ date: ahead, purpose: 'regular' });
    expect(regular?.checkIns).toMatchObject([{ date: said, purpose: 'regular', answered: true, answeredOn: said }]);
    const { checkIns } = walk.region.doors['sterk-met-werk'];
    expect(regular && nextCheckIn(checkIns, regular)?.date).toBe(addDays(said, 7 * (checkIns.keptWorkWeeks[0] ?? 0)));
    // Whether work was kept can only be said on that day.
    expect(early({ date: ahead, purpose: 'kept-work', spell: 's1' })?.checkIns).toEqual([]);
  });

  test('is unknown: silence is recorded as such, and neither hours nor place change', () => {
    const walk = checkedIn();
    const task = walk.task('check-in#1');
    const change = checkInSilent(walk.world.from, task, trajectoryOf(walk), walk.ctx('coordinator'));
    expect(change.trajectory?.checkIns).toEqual([{ ...task.checkIn, answered: false }]);
    expect(change.trajectory?.hoursUsed).toBe(0);
    expect(change.release).toBeUndefined();
    expect(summary(change)).toMatchObject({
      stage: 'checking-in',
      trail: ['coordinator check-in-silent check-in#1 silent'],
    });
    expect(change.tasks[0]?.decision).toMatchObject({ code: 'no-answer' });
  });

  test('ends guidance at the goal or at the last check-in, and says how it is counted', () => {
    const base = trajectoryOf(guided(byWorkCoach));
    const record = (purpose: CheckInRecord['purpose'], answered: boolean) => ({
      date: '2026-02-17',
      purpose,
      answered,
    });
    expect(isGuidanceComplete(base)).toBe(false);
    expect(isGuidanceComplete({ ...base, checkIns: [record('regular', true)] })).toBe(false);
    expect(isGuidanceComplete({ ...base, checkIns: [record('regular', true), record('final', false)] })).toBe(true);
    expect(isGuidanceComplete({ ...base, goalReachedOn: '2026-02-17' })).toBe(true);

    expect(closureOf(base)).toBe('completed');
    expect(closureOf({ ...base, checkIns: [record('regular', false), record('final', false)] })).toBe('silent');
    expect(closureOf({ ...base, checkIns: [record('regular', false), record('final', true)] })).toBe('completed');
    // Who is asked afterwards and does not know has told nothing either.
    const unknown = { ...record('kept-work', true), followUp: true as const, worksNow: 'unknown' as const };
    const silent = [record('regular', false), record('final', false)];
    expect(closureOf({ ...base, checkIns: [...silent, unknown] })).toBe('silent');
    expect(closureOf({ ...base, checkIns: [...silent, { ...unknown, worksNow: 'no' }] })).toBe('completed');
    expect(closureOf({ ...base, goalReachedOn: '2026-02-17' })).toBe('goal-reached');
    expect(closureOf({ ...base, goalReachedOn: '2026-02-17', earlyStop: 'health' })).toBe('early-stop');
  });
});

describe('another job coach', () => {
  test('at the same provider gets the question with a way out, and the candidate hears of somebody else', () => {
    const walk = checkedIn();
    const to = { email: 'lou@kwintes.example', name: 'Lou Coach', isOther: true, trajectory: trajectoryOf(walk) };
    const change = handOn(walk.world.from, to, walk.ctx('coordinator'));
    expect(summary(change)).toMatchObject({
      trail: ['coordinator change-addressee check-in#1 job-coach'],
      told: ['candidate coach-changed-candidate status', 'job-coach coach-assigned task', 'job-coach check-in task'],
    });
    // The person is new to them, with a question open or not.
    expect(change.mails[1]?.facts).toMatchObject({ about: 'asked' });
    expect(change.mails.slice(1).map(({ wayOut }) => wayOut?.purpose)).toEqual(['address', 'address']);
    expect(change.parties).toEqual([{ role: 'job-coach', name: 'Lou Coach', email: 'lou@kwintes.example' }]);
    expect(change.release).toBeUndefined();
    expect(change.tasks[0]).toMatchObject({ provider: 'kwintes', addressee: 1 });
  });

  test('whose address only was wrong is no news to the candidate', () => {
    const walk = checkedIn();
    const to = { email: 'robin.coach@kwintes.example', name: 'Robin Coach', isOther: false, phone: '+31612345678' };
    const change = handOn(walk.world.from, to, walk.ctx('coordinator'));
    expect(summary(change).told).toEqual(['job-coach check-in task']);
    expect(change.parties).toMatchObject([{ phone: '+31612345678' }]);
  });

  test('at another provider takes the place along, and the candidate hears where they are now', () => {
    const walk = checkedIn();
    const trajectory = trajectoryOf(walk);
    const to = { email: 'lou@lister.example', name: 'Lou Coach', isOther: true, provider: 'lister', trajectory };
    const change = handOn(walk.world.from, to, walk.ctx('coordinator'));
    expect(summary(change).told).toEqual([
      'provider offer-withdrawn',
      'provider offer-withdrawn',
      'candidate coach-changed-candidate status',
      'job-coach coach-assigned task',
      'job-coach check-in task',
    ]);
    // Their guidance goes on: no place was found, and no first talk is to come.
    expect(change.mails[2]?.facts).toMatchObject({ about: 'taken-over', provider: 'lister' });
    // Whoever had them hears that nothing more is asked of them.
    expect(change.mails[0]).toMatchObject({ provider: 'kwintes', facts: { about: 'taken-over' } });
    // Whoever has them now reads it in its own mailbox, and whether a place was added for it.
    expect(change.mails[1]).toMatchObject({ provider: 'lister', facts: { about: 'takes-over' } });
    const place = { provider: 'lister', programme: 'sterk-met-werk' } as const;
    const asked = { referralId: 'HW-0000000', now: walk.world.now };
    const raised = raisedBy(walk.region, place, { held: 99 }, asked);
    if (raised === undefined) throw new Error('no place can be added');
    const added = handOn(walk.world.from, { ...to, raised }, walk.ctx('coordinator'));
    expect(added.mails[1]).toMatchObject({ provider: 'lister', facts: { about: 'takes-over-added' } });
    // The trail says which provider it was, and which it is.
    expect([change, added].map(({ events }) => events[0]?.result)).toEqual(['kwintes>lister', 'kwintes>lister+']);
    expect(change.release).toEqual({ provider: 'kwintes', programme: 'sterk-met-werk' });
    expect(change.hold).toMatchObject({ provider: 'lister', programme: 'sterk-met-werk' });
    expect(change.after).toMatchObject({ provider: 'lister', holdsPlace: true });
    expect(change.trajectory).toEqual({ ...trajectory, provider: 'lister' });
    expect(change.tasks[0]).toMatchObject({ provider: 'lister' });
  });

  test('is not asked before the day of the check-in', () => {
    const walk = guided(byWorkCoach);
    walk.go(openCheckIn(walk.world.from, trajectoryOf(walk), walk.ctx()));
    const { dueAt, visibleFrom } = walk.task('check-in#1');
    const to = { email: 'lou@kwintes.example', name: 'Lou Coach', isOther: true };
    const change = handOn(walk.world.from, to, walk.ctx('coordinator'));
    expect(change.tasks[0]).toMatchObject({ dueAt, visibleFrom, announced: false, owner: 'job-coach' });
    // They are brought the candidate, with the day and a way out.
    expect(summary(change).told).toEqual(['candidate coach-changed-candidate status', 'job-coach coach-assigned task']);
    expect(change.mails[1]).toMatchObject({ facts: { checkInOn: '2026-02-17' }, wayOut: { purpose: 'address' } });
  });

  test('whom no mail reaches before the day of the check-in: the coordinator is asked who guides, and the day stays', () => {
    const walk = guided(byWorkCoach);
    walk.go(openCheckIn(walk.world.from, trajectoryOf(walk), walk.ctx()));
    const { visibleFrom } = walk.task('check-in#1');
    const to = { email: 'lou@kwintes.example', name: 'Lou Coach', isOther: true };
    const [, mail] = walk.go(handOn(walk.world.from, to, walk.ctx('coordinator'))).mails;
    if (mail === undefined) throw new Error('nobody was mailed');
    const undelivered = afterUndelivered(walk.world.from, mail, { addressee: 1, mails: [mail] }, walk.ctx());
    if (undelivered === undefined) throw new Error('nobody has it');
    walk.go(undelivered);
    expect(walk.task('check-in#1')).toMatchObject({ owner: 'coordinator', about: 'job-coach-unreached' });
    expect(summary(undelivered).told).toEqual(['coordinator check-in task']);
    walk.go(handOn(walk.world.from, { ...to, email: 'nora@kwintes.example' }, walk.ctx('coordinator')));
    expect(walk.task('check-in#1')).toMatchObject({ owner: 'job-coach', visibleFrom, announced: false });
    expect(walk.task('check-in#1')).not.toHaveProperty('about');
  });
});

test('a mail that comes back only once the next is asked: nothing moves, and the address is known to be wrong, once', () => {
  const walk = started(byWorkCoach);
  walk.at(walk.task('confirm-start#1').visibleFrom);
  const [mail] = walk.go(announce(walk.world.from, walk.task('confirm-start#1'), walk.ctx())).mails;
  if (mail === undefined) throw new Error('nobody was mailed');
  while (walk.task('confirm-start#1').owner === 'job-coach') {
    walk.at(walk.task('confirm-start#1').nextAt);
    walk.go(whatIsDue(walk.world.from, walk.task('confirm-start#1'), walk.ctx()));
  }
  const before = walk.task('confirm-start#1');
  const late = () => afterUndelivered(walk.world.from, mail, { addressee: 0, mails: [mail] }, walk.ctx());
  const noted = walk.go(late());
  expect(summary(noted)).toMatchObject({ told: [], trail: ['system reroute confirm-start#1 provider'] });
  expect(walk.task('confirm-start#1')).toEqual({ ...before, undelivered: 'job-coach' });
  expect(late()).toBeUndefined();
  const own = { ...walk.world.from, parties: walk.parties(), role: 'provider', of: 'kwintes' } as const;
  const guards = { hash: (text: string) => text } as Runtime['guards'];
  const [coach] = coachesIn({ guards }, [own]);
  expect(coach).toMatchObject({ isUnreached: true });
});

describe('how somebody is reached', () => {
  const known = (walk: Walk) => {
    const { candidate, ...others } = walk.parties();
    if (candidate === undefined) throw new Error('no candidate');
    return { candidate, ...others };
  };

  test('changes: the job coach hears that it did, never how; the call in which it was said is done', () => {
    const walk = checkedIn();
    walk.go(callInstead(walk.world.from, 'address-bounced', 'candidate', walk.ctx()));
    const contact = { email: 'noor@nieuw.example' };
    const change = correctContact(walk.world.from, known(walk), contact, walk.ctx('coordinator'), walk.task('call#1'));
    expect(summary(change)).toMatchObject({
      trail: ['coordinator correct-contact call#1 email'],
      told: ['candidate address-given status', 'job-coach contact-changed task'],
    });
    expect(JSON.stringify(change.mails)).not.toContain('noor@');
    expect(change.tasks).toMatchObject([{ kind: 'call', status: 'closed', decision: { code: 'new-address' } }]);
  });

  test('changes by phone only: no address is touched, and no link ends', () => {
    const walk = asked();
    const change = correctContact(walk.world.from, known(walk), { phone: '+31687654321' }, walk.ctx('candidate'));
    expect(change.events).toMatchObject([{ result: 'phone' }]);
    expect(change.mails).toEqual([]);
    expect(change.after.reach.candidate).toEqual({ email: true, phone: true });
    expect(change.after.candidateAddress).toBe(walk.world.from.referral.candidateAddress);
  });

  test('changes to the referrer’s own mailbox: that is kept in mind', () => {
    const walk = asked();
    const change = correctContact(
      walk.world.from,
      known(walk),
      { email: 'robin@zeist.example' },
      walk.ctx('candidate'),
    );
    expect(change.after.sharedMailbox).toBe(true);
  });
});

describe('work that fails, and calls that bring news', () => {
  test('each kind of fault is told once, until the coordinator says that it can go on', () => {
    const walk = asked();
    const change = walk.go(reportFault(walk.world.from, 'fault', walk.ctx()));
    expect(summary(change)).toMatchObject({
      trail: ['system report-fault resolve#1 fault'],
      told: ['coordinator resolve task'],
    });
    expect(reportFault(walk.world.from, 'fault', walk.ctx())).toBeUndefined();
    expect(reportFault(walk.world.from, 'mail-unsure', walk.ctx())).toBeDefined();
  });

  test('a call that brings the candidate news outlives the end; one that asks something does not', () => {
    const news = queued(['kwintes'], byWorkCoach);
    news.go(callInstead(news.world.from, 'approved-candidate', 'candidate', news.ctx()));
    news.go(callInstead(news.world.from, 'waiting', 'candidate', news.ctx()));
    const { referral, tasks } = news.world.from;
    const open = tasks.filter(({ kind }) => kind === 'call').map(({ about }) => about);
    expect(open).toEqual(['approved-candidate', 'waiting']);
    // A withdrawal is what the candidate said themselves; the end of a trajectory is not.
    expect(withdraw({ referral, tasks }, news.ctx('candidate'), { reason: 'withdrawn' }).after.openTasks).toEqual([]);
    const walk = asked();
    walk.go(callInstead(walk.world.from, 'received-candidate', 'candidate', walk.ctx()));
    walk.go(callInstead(walk.world.from, 'waiting', 'candidate', walk.ctx()));
    answer(walk, 'approve#1', { choice: 'decline', reason: 'not-now' });
    expect(walk.world.from.tasks.map(({ about }) => about)).toEqual(['received-candidate']);
  });
});

describe('an offer that comes back', () => {
  /** In care: only the institution that treats them may run the programme. */
  const inCare = requestOf({
    referrer: { role: 'professional', name: 'Kim Arts', profession: 'clinician', email: 'kim@lister.example' },
    situation: { benefits: ['none'], inCareAt: 'lister', ipsPossible: 'yes' },
  });

  /** Their institution is asked for a place. */
  function askedThere(): Walk {
    const walk = walkThrough(firstChange, inCare);
    walk.go(route(walk.world.from, walk.ctx()));
    walk.go(askInterest(walk.world.from, walk.ctx()));
    answer(walk, 'confirm-interest#1', { choice: 'yes', privacyVersion: walk.region.privacyVersion });
    walk.go(askApproval(walk.world.from, walk.ctx()));
    answer(walk, 'approve#1', { choice: 'approve', decisionDate: '2026-01-05' });
    walk.go(enterQueue(walk.world.from, { providers: ['lister'], receipt }, walk.ctx()));
    walk.go(givePlace(walk.world.from, { provider: 'lister', receipt }, walk.ctx()));
    walk.go(openOffer(walk.world.from, walk.ctx()));
    return walk;
  }

  test('for want of room from who treats them: they stay there to be waited for; for another reason they do not', () => {
    expect(askedThere().world.from.referral.programme).toBe('ips');
    const full = answer(askedThere(), 'accept-offer#1', { choice: 'decline', reason: 'no-capacity' });
    expect(full.after.passedProviders).toEqual([]);
    const other = answer(askedThere(), 'accept-offer#1', {
      choice: 'decline',
      reason: 'other',
      explanation: 'Verhuisd.',
    });
    expect(other.after.passedProviders).toEqual(['lister']);
    // Where others run it too, or the coordinator chose this one, nobody waits for it alone.
    const anyone = answer(offered(byWorkCoach), 'accept-offer#1', { choice: 'decline', reason: 'no-capacity' });
    expect(anyone.after.passedProviders).toEqual(['kwintes']);
    const chosen = askedThere();
    const { referral, tasks } = chosen.world.from;
    const from = { tasks, referral: { ...referral, assignedProvider: 'lister' } };
    const given = { choice: 'decline', reason: 'no-capacity' } as const;
    expect(
      answerOffer(from, chosen.task('accept-offer#1'), given, chosen.ctx('provider')).after.passedProviders,
    ).toEqual(['lister']);
  });

  test('because it no longer stands says in the trail whether consent or the place was what lacked', () => {
    const walk = offered(byWorkCoach);
    const task = walk.task('accept-offer#1');
    const trail = (why: 'no-consent' | 'other-municipality') =>
      summary(takeBackOffer(walk.world.from, task, why, walk.ctx())).trail;
    expect(trail('no-consent')).toEqual(['system ask-consent accept-offer#1 no-consent']);
    expect(trail('other-municipality')).toEqual(['system take-back-offer accept-offer#1 other-municipality']);
  });
});

describe('whether somebody still wants it', () => {
  test('is asked of who waits or has no provider yet, not of whom the system only fails for', () => {
    const walk = queued(['kwintes'], byWorkCoach);
    const [wait] = walk.world.from.tasks;
    if (wait === undefined) throw new Error('nobody waits');
    expect(lacksStillWanted(walk.world.from, wait)).toBe(true);
    const { referral } = walk.world.from;
    const resolve = { ...wait, kind: 'resolve', about: 'no-provider' } as const;
    const unplaced = { ...referral, stage: 'unplaced' } as const;
    expect(lacksStillWanted({ referral: unplaced, tasks: [resolve] }, resolve)).toBe(true);
    expect(lacksStillWanted({ referral: unplaced, tasks: [resolve] }, { ...resolve, about: 'stuck' })).toBe(false);
    expect(lacksStillWanted({ referral, tasks: [resolve] }, resolve)).toBe(false);
    expect(lacksStillWanted({ referral: unplaced, tasks: [] }, { ...wait, kind: 'call' })).toBe(false);
    expect(lacksStillWanted({ referral, tasks: [{ ...wait, kind: 'still-wanted' }] }, wait)).toBe(false);
  });

  test('and is not any more: the case ends as what they said', () => {
    const walk = queued(['kwintes'], byWorkCoach);
    const asking = walk.go(askStillWanted(walk.world.from, walk.ctx()));
    expect(summary(asking)).toMatchObject({ trail: ['system ask-still-wanted case ok'] });
    const change = answer(walk, 'still-wanted#1', { choice: 'no' });
    expect(change.after).toMatchObject({ stage: 'closed', closure: 'withdrawn' });
    expect(walk.task('still-wanted#1').decision?.code).toBe('no');
    expect(walk.task('await-place#1').decision?.code).toBe('withdrawn');
  });
});
