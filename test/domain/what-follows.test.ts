import { describe, expect, test } from 'vitest';
import { applyAnswer } from '../../functions/cases/apply-answer.ts';
import { localDate } from '../../functions/domain/calendar.ts';
import type { Change } from '../../functions/domain/change.ts';
import { askApproval, askInformation } from '../../functions/domain/journey/approval.ts';
import { closeTrajectory, openCheckIn } from '../../functions/domain/journey/check-ins.ts';
import { givePlaceAndAsk, openOffer } from '../../functions/domain/journey/offer.ts';
import { enterQueue, givePlace, openResolve } from '../../functions/domain/journey/placing.ts';
import { openConfirmStart, startTrajectory } from '../../functions/domain/journey/start.ts';
import { holdAt } from '../../functions/domain/room.ts';
import { noShowCall } from '../../functions/domain/task.ts';
import { trailFor } from '../../functions/domain/trail-ladder.ts';
import { requestOf } from './fixtures.ts';
import { firstChange } from './journey-model.ts';
import { summary } from './summary.ts';
import {
  answer,
  approved,
  asked,
  byWorkCoach,
  guided,
  late,
  offered,
  receipt,
  started,
  trajectoryOf,
  type Walk,
  walkThrough,
  yes,
} from './walk.ts';

const nothing = { newSpells: [], endedSpells: [] };
const monday = '2026-01-05T08:00:00.000Z';

/** The people’s own words that a change keeps, apart from the case. */
const notes = ({ parties }: Change) => parties.filter(({ role }) => role === 'note');

describe('what follows from an answer: the trail, who hears it, and who is asked next', () => {
  test('a referral comes in: its referrer hears so, and the candidate hears of it and how to object', () => {
    expect(summary(firstChange(walkThrough(firstChange).region, byWorkCoach, monday))).toEqual({
      stage: 'received',
      trail: ['system receive case sterk-met-werk'],
      told: ['referrer received-referrer status', 'candidate told-about-referral objection'],
      asked: ['system advance#1'],
    });
    expect(summary(firstChange(walkThrough(firstChange).region, requestOf(), monday))).toMatchObject({
      told: ['candidate received-candidate status'],
    });
  });

  test('the approver asks something first: the team hears it, and the one who referred is asked', () => {
    const walk = asked();
    const change = answer(walk, 'approve#1', { choice: 'ask-information', question: 'Welke dagen?' });
    expect(summary(change)).toEqual({
      stage: 'information',
      trail: ['approver ask-information approve#1 asked'],
      told: ['team team-decision'],
      asked: ['system advance#3'],
    });
    expect(change.mails[0]?.facts).toMatchObject({ decision: 'ask-information' });
    expect(walk.task('approve#1').decision).toEqual({
      code: 'ask-information',
      at: monday,
      actor: 'approver',
      phonedIn: false,
    });
    expect(notes(change)).toEqual([
      { role: 'note', taskId: 'HW-0000000#approve#1', kind: 'question', text: 'Welke dagen?', at: monday },
    ]);
    expect(summary(walk.go(askInformation(walk.world.from, walk.ctx())))).toEqual({
      stage: 'information',
      trail: ['system open-information give-information#1 referrer'],
      told: ['referrer give-information task'],
      asked: ['referrer give-information#1'],
    });
    // The page shows the question of that very task.
    expect(walk.task('give-information#1').about).toBe('HW-0000000#approve#1');
  });

  test('the answer comes: the approver is asked again, and reads that it came', () => {
    const walk = asked();
    answer(walk, 'approve#1', { choice: 'ask-information', question: 'Welke dagen?' });
    walk.go(askInformation(walk.world.from, walk.ctx()));
    const change = answer(walk, 'give-information#1', { choice: 'answer', text: 'Op maandag.' });
    expect(summary(change)).toEqual({
      stage: 'approval',
      trail: ['referrer give-information give-information#1 answered'],
      told: [],
      asked: ['system advance#4'],
    });
    expect(walk.task('give-information#1').decision).toMatchObject({ code: 'answer', actor: 'referrer' });
    expect(notes(change)).toEqual([
      { role: 'note', taskId: 'HW-0000000#give-information#1', kind: 'answer', text: 'Op maandag.', at: monday },
    ]);
    const again = walk.go(askApproval(walk.world.from, walk.ctx()));
    expect(summary(again)).toMatchObject({
      trail: ['system ask-approval approve#2 approver'],
      told: ['approver approve task'],
    });
    expect(again.mails[0]?.facts).toMatchObject({ about: 'answered' });
  });

  test('a no ends the case: candidate, referrer and team hear the reason, the explanation stays with the people', () => {
    const walk = asked();
    const change = answer(walk, 'approve#1', { choice: 'decline', reason: 'not-now', explanation: 'Later graag.' });
    expect(summary(change)).toEqual({
      stage: 'closed',
      trail: ['approver decline approve#1 not-now'],
      told: ['candidate declined-candidate status', 'referrer declined-referrer status', 'team team-decision'],
      asked: [],
    });
    for (const { facts } of change.mails) expect(facts).toMatchObject({ reason: 'not-now', closure: 'declined' });
    expect(change.mails[2]?.facts).toMatchObject({ decision: 'decline' });
    expect(change.after).toMatchObject({ closure: 'declined', declineReason: 'not-now', closedAt: monday });
    expect(walk.task('approve#1').decision).toMatchObject({ code: 'decline', reason: 'not-now' });
    expect(notes(change)).toMatchObject([{ kind: 'explanation', text: 'Later graag.', at: monday }]);
    expect(notes(answer(asked(), 'approve#1', { choice: 'decline', reason: 'not-now' }))).toEqual([]);
  });

  test('a yes: candidate, referrer and team hear it, with the day of the formal decision', () => {
    const walk = asked();
    const change = answer(walk, 'approve#1', { choice: 'approve', decisionDate: '2026-01-02', years: 2 });
    expect(summary(change)).toEqual({
      stage: 'placing',
      trail: ['approver approve approve#1 approved'],
      told: ['candidate approved-candidate status', 'referrer approved-referrer status', 'team team-decision'],
      asked: ['system advance#3'],
    });
    expect(change.mails[2]?.facts).toMatchObject({ decision: 'approve', decidedOn: '2026-01-02' });
    expect(change.after).toMatchObject({ approvedOn: '2026-01-02', decidedYears: 2 });
    expect(walk.task('approve#1').decision).toMatchObject({ code: 'approve', on: '2026-01-02' });
  });

  test('a colleague is asked instead: they get the question, and the team hears who decides', () => {
    const walk = asked();
    const change = answer(walk, 'approve#1', { choice: 'delegate', email: 'lou@zeist.example' });
    expect(summary(change)).toEqual({
      stage: 'approval',
      trail: ['approver delegate approve#1 delegated'],
      told: ['approver approve task', 'team team-decision'],
      asked: ['approver approve#1'],
    });
    expect(change.mails[0]?.facts).toMatchObject({ about: 'delegated' });
    expect(change.mails[1]?.facts).toMatchObject({ decision: 'delegate' });
    expect(change.parties).toEqual([{ role: 'approver', email: 'lou@zeist.example' }]);
    expect(walk.task('approve#1').addressee).toBe(1);
  });

  test('a place is found at once: it is counted, the person leaves the queue, and the provider is asked', () => {
    const walk = approved(byWorkCoach);
    const entered = walk.go(enterQueue(walk.world.from, { providers: ['kwintes'], receipt }, walk.ctx()));
    expect(summary(entered)).toEqual({
      stage: 'waiting',
      trail: ['system enter-queue case ok'],
      told: [],
      asked: ['system await-place#1'],
    });
    expect(entered.enterQueue).toMatchObject({
      referralId: 'HW-0000000',
      programme: 'sterk-met-werk',
      since: monday,
      providers: ['kwintes'],
    });
    const given = walk.go(givePlace(walk.world.from, { provider: 'kwintes', receipt }, walk.ctx()));
    expect(summary(given)).toEqual({
      stage: 'offer',
      trail: ['system give-place kwintes ok'],
      told: [],
      asked: ['system advance#4'],
    });
    expect(given.hold).toEqual(holdAt(walk.world.region, 'kwintes', 'sterk-met-werk', walk.world.now));
    expect(given.leaveQueue).toEqual({ programme: 'sterk-met-werk', since: monday });
    expect(summary(walk.go(openOffer(walk.world.from, walk.ctx())))).toEqual({
      stage: 'offer',
      trail: ['system open-offer accept-offer#1 asked'],
      told: ['provider accept-offer task'],
      asked: ['provider accept-offer#1'],
    });
  });

  test('where the machine finds a place at once, its provider is asked in the same change, with the lines of both', () => {
    const place = { provider: 'kwintes', receipt };
    const apart = approved(byWorkCoach);
    const given = apart.go(givePlace(apart.world.from, place, apart.ctx()));
    const asked = apart.go(openOffer(apart.world.from, apart.ctx()));

    const walk = approved(byWorkCoach);
    const before = walk.world.from.referral;
    const change = walk.go(givePlaceAndAsk(walk.world.from, place, walk.ctx()));
    expect(change.events).toEqual([...given.events, ...asked.events]);
    expect(summary(change)).toMatchObject({ told: summary(asked).told, asked: summary(asked).asked });
    const { hold, leaveQueue, action } = given;
    expect(change).toMatchObject({
      before,
      hold,
      leaveQueue,
      action,
      receipt,
      after: { revision: before.revision + 1 },
    });
    // The machine's own work is over, and no other was opened for it.
    expect(change.tasks.map(({ id, status }) => `${id} ${status}`)).toEqual([
      ...before.openTasks.map((id) => `${id} closed`),
      'HW-0000000#accept-offer#1 open',
    ]);
    expect(change.after.openTasks).toEqual(['HW-0000000#accept-offer#1']);
  });

  test('a yes that the coordinator wrote down for a provider is told to its own mailbox too', () => {
    const walk = offered(byWorkCoach);
    const task = walk.task('accept-offer#1');
    const change = walk.go(applyAnswer(walk.world.from, task, yes, walk.ctx('coordinator'), undefined));
    expect(summary(change).told).toEqual([
      'candidate matched-candidate status',
      'approver matched-approver',
      'provider offer-withdrawn',
    ]);
    expect(change.mails[2]).toMatchObject({ provider: 'kwintes', facts: { about: 'phoned-in' } });
  });

  test('the provider takes somebody on: candidate and approver hear it, and it is silent or full nowhere', () => {
    const walk = offered(byWorkCoach);
    const change = answer(walk, 'accept-offer#1', { ...yes, jobCoachPhone: '+31612345678' });
    expect(summary(change)).toEqual({
      stage: 'starting',
      trail: ['provider accept-offer accept-offer#1 accepted'],
      told: ['candidate matched-candidate status', 'approver matched-approver'],
      asked: ['system advance#5'],
    });
    expect(change.after).toMatchObject({ startedOn: '2026-01-06', holdsPlace: true, provider: 'kwintes' });
    expect(walk.task('accept-offer#1').decision).toMatchObject({ code: 'accept', on: '2026-01-06' });
    expect(change.parties).toEqual([
      { role: 'job-coach', name: 'Robin Coach', email: 'robin@kwintes.example', phone: '+31612345678' },
    ]);
    // It answers, so it is reckoned silent in none of its programmes.
    expect(change.placeMarks?.map(({ programme, silentSince }) => [programme, silentSince])).toEqual([
      ['sterk-met-werk', null],
      ['ips', null],
    ]);
  });

  test('the provider has no room: its place is free, the next is asked, and it is left in peace in that programme', () => {
    const walk = offered(byWorkCoach);
    const change = answer(walk, 'accept-offer#1', { choice: 'decline', reason: 'no-capacity', explanation: 'Vol.' });
    expect(summary(change)).toEqual({
      stage: 'placing',
      trail: ['provider decline-offer accept-offer#1 no-capacity'],
      told: [],
      asked: ['system advance#5'],
    });
    expect(change.release).toEqual({ provider: 'kwintes', programme: 'sterk-met-werk' });
    expect(change.after).toMatchObject({ holdsPlace: false, passedProviders: ['kwintes'] });
    expect(change.after).not.toHaveProperty('provider');
    expect(walk.task('accept-offer#1').decision).toMatchObject({ code: 'decline', reason: 'no-capacity' });
    expect(notes(change)).toMatchObject([{ kind: 'explanation', text: 'Vol.', at: monday, provider: 'kwintes' }]);
    const [own, other] = change.placeMarks ?? [];
    expect(own).toEqual({
      provider: 'kwintes',
      programme: 'sterk-met-werk',
      silentSince: null,
      // Four weeks, to the end of office hours.
      fullUntil: '2026-02-02T16:00:00.000Z',
    });
    expect(other).not.toHaveProperty('fullUntil');
  });

  test('the next provider is asked: who has heard nothing for two weeks hears that the search goes on, at most that often', () => {
    const walk = offered(byWorkCoach);
    const toldOn = (now: string) => {
      const n = walk.world.from.referral.taskCounts['accept-offer'] ?? 0;
      walk.at(now);
      answer(walk, `accept-offer#${n}`, { choice: 'decline', reason: 'too-far' });
      walk.go(enterQueue(walk.world.from, { providers: ['kwintes'], receipt }, walk.ctx()));
      walk.go(givePlace(walk.world.from, { provider: 'kwintes', receipt }, walk.ctx()));
      const { mails } = walk.go(openOffer(walk.world.from, walk.ctx()));
      return mails.filter(({ to }) => to === 'candidate').map(({ kind, facts }) => [kind, facts['about']]);
    };
    const told = [['delayed-candidate', 'still-looking']];
    expect(toldOn('2026-01-16T10:00:00.000Z')).toEqual([]);
    expect(toldOn('2026-01-19T10:00:00.000Z')).toEqual(told);
    expect(toldOn('2026-01-30T10:00:00.000Z')).toEqual([]);
    expect(toldOn('2026-02-02T10:00:00.000Z')).toEqual(told);
  });

  test('the provider says no for another reason: nothing is said of its room', () => {
    const change = answer(offered(byWorkCoach), 'accept-offer#1', {
      choice: 'decline',
      reason: 'other',
      explanation: 'Verhuisd.',
    });
    for (const mark of change.placeMarks ?? []) expect(mark).not.toHaveProperty('fullUntil');
    expect(notes(change)).toMatchObject([{ kind: 'explanation', text: 'Verhuisd.' }]);
  });

  test('guidance begins: the job coach gets the candidate, and once they talked everyone hears when it began', () => {
    const walk = offered(byWorkCoach);
    answer(walk, 'accept-offer#1', yes);
    expect(summary(walk.go(startTrajectory(walk.world.from, walk.ctx())))).toEqual({
      stage: 'confirming-start',
      trail: ['system start-trajectory case 2026-01-06'],
      told: [],
      asked: ['system advance#6'],
    });
    const brought = walk.go(openConfirmStart(walk.world.from, trajectoryOf(walk), walk.ctx()));
    expect(summary(brought)).toEqual({
      stage: 'confirming-start',
      trail: ['system open-confirm-start confirm-start#1 2026-01-06'],
      told: ['job-coach coach-assigned task'],
      asked: ['job-coach confirm-start#1'],
    });
    const change = answer(walk, 'confirm-start#1', { choice: 'held', heldOn: '2026-01-07' });
    expect(summary(change)).toEqual({
      stage: 'checking-in',
      trail: ['job-coach confirm-start confirm-start#1 2026-01-07'],
      told: ['candidate started-candidate status', 'referrer started-referrer status', 'approver started-approver'],
      asked: ['system advance#7'],
    });
    for (const { facts } of change.mails) expect(facts).toMatchObject({ startsOn: '2026-01-07' });
    expect(change.trajectory?.firstTalkOn).toBe('2026-01-07');
    expect(walk.task('confirm-start#1').decision).toMatchObject({ code: 'held', on: '2026-01-07' });
  });

  test('the first talk moves: the candidate hears it, and all dates move along', () => {
    const walk = offered(byWorkCoach);
    answer(walk, 'accept-offer#1', yes);
    walk.go(startTrajectory(walk.world.from, walk.ctx()));
    walk.go(openConfirmStart(walk.world.from, trajectoryOf(walk), walk.ctx()));
    const before = trajectoryOf(walk);
    const change = answer(walk, 'confirm-start#1', { choice: 'moved', newDate: '2026-01-13' });
    expect(summary(change)).toEqual({
      stage: 'confirming-start',
      trail: ['job-coach move-start confirm-start#1 2026-01-13'],
      told: ['candidate talk-moved-candidate status'],
      asked: ['system advance#7'],
    });
    expect(change.after.startedOn).toBe('2026-01-13');
    const days = (from: string, to: string | undefined) => (Date.parse(to ?? '') - Date.parse(from)) / 86_400_000;
    expect(days(before.startsOn, change.trajectory?.startsOn)).toBe(7);
    expect(days(before.plannedEnd, change.trajectory?.plannedEnd)).toBe(7);
    expect(walk.task('confirm-start#1').decision).toMatchObject({ code: 'moved', on: '2026-01-13' });
  });

  test('the candidate does not come: a new day is told, without one the job coach is asked again and the candidate reads why', () => {
    const walk = started(byWorkCoach);
    const before = trajectoryOf(walk);
    walk.at('2026-01-06T16:00:00.000Z');
    const without = answer(walk, 'confirm-start#1', { choice: 'no-show' });
    expect(summary(without)).toEqual({
      stage: 'confirming-start',
      trail: ['job-coach no-show confirm-start#1 ok'],
      told: ['candidate contact-lost-candidate status'],
      asked: ['system advance#7'],
    });
    expect(without.mails[0]?.facts).toMatchObject({ about: 'no-show' });
    expect(without.trajectory).toEqual({ ...before, isTalkMoved: true, missedTalks: [before.startsOn] });
    walk.go(openConfirmStart(walk.world.from, trajectoryOf(walk), walk.ctx()));
    const again = walk.task('confirm-start#2');
    expect([again.owner, again.announced, localDate(again.visibleFrom)]).toEqual(['job-coach', false, '2026-01-09']);
    expect(again.about, 'its mail asks what came of it, and not as if nothing was told').toBe('talk-missed');
    expect(walk.world.from.referral).toMatchObject({ stage: 'confirming-start', holdsPlace: true });

    walk.at('2026-01-09T16:00:00.000Z');
    const still = answer(walk, 'confirm-start#2', { choice: 'no-show' });
    expect(summary(still).told, 'no new day yet is no second talk that was missed').toEqual(['coordinator call task']);
    expect(still.trajectory?.missedTalks).toEqual([before.startsOn]);
    walk.go(openConfirmStart(walk.world.from, trajectoryOf(walk), walk.ctx()));

    const second = answer(walk, 'confirm-start#3', { choice: 'no-show', nextDate: '2026-01-20' });
    expect(summary(second)).toEqual({
      stage: 'confirming-start',
      trail: ['job-coach no-show confirm-start#3 2026-01-20'],
      told: ['coordinator call task', 'candidate talk-moved-candidate status'],
      asked: ['coordinator call#2', 'system advance#9'],
    });
    expect(second.after.startedOn).toBe('2026-01-20');
    walk.go(openConfirmStart(walk.world.from, trajectoryOf(walk), walk.ctx()));
    expect(localDate(walk.task('confirm-start#4').visibleFrom)).toBe('2026-01-20');
    expect(walk.task('confirm-start#4').about).toBeUndefined();

    walk.at('2026-01-20T17:00:00.000Z');
    answer(walk, 'confirm-start#4', { choice: 'held', heldOn: '2026-01-20' });
    expect(walk.task('call#2').status).toBe('closed');
  });

  test('of a candidate who does not come, no word goes to who referred or who decides, and no mail where none arrives', () => {
    const { email: _email, ...rest } = byWorkCoach.candidate;
    const walk = started({
      ...byWorkCoach,
      candidate: { ...rest, phone: '+31612345678', preferredContact: 'phone' },
    });
    walk.at('2026-01-06T16:00:00.000Z');
    expect(summary(answer(walk, 'confirm-start#1', { choice: 'no-show' })).told).toEqual(['coordinator call task']);
    walk.go(openConfirmStart(walk.world.from, trajectoryOf(walk), walk.ctx()));
    // Once the coordinator calls because it happened again, that call is enough.
    const again = answer(walk, 'confirm-start#2', { choice: 'no-show' });
    expect(summary(again).told).toEqual(['coordinator call task']);
    expect(walk.world.from.tasks.filter(({ about }) => about === noShowCall)).toHaveLength(1);
    expect(trailFor(again.events, { role: 'municipality', decides: true })).toEqual([]);
  });

  test('it stops before it began: the reason is kept as an early stop', () => {
    const walk = offered(byWorkCoach);
    answer(walk, 'accept-offer#1', yes);
    walk.go(startTrajectory(walk.world.from, walk.ctx()));
    walk.go(openConfirmStart(walk.world.from, trajectoryOf(walk), walk.ctx()));
    const change = answer(walk, 'confirm-start#1', { choice: 'stopped', reason: 'no-wish-now' });
    expect(summary(change)).toEqual({
      stage: 'closing',
      trail: ['job-coach stop-before-start confirm-start#1 no-wish-now'],
      told: [],
      asked: ['system advance#7'],
    });
    expect(change.trajectory?.earlyStop).toBe('no-wish-now');
    expect(walk.task('confirm-start#1').decision).toMatchObject({ code: 'stopped', reason: 'no-wish-now' });
  });

  test('an early stop is closed: candidate, referrer, approver and job coach hear it, and the place is free', () => {
    const walk = guided(byWorkCoach);
    walk.go(openCheckIn(walk.world.from, trajectoryOf(walk), walk.ctx()));
    walk.at(walk.task('check-in#1').visibleFrom);
    const stop = answer(walk, 'check-in#1', { choice: 'stopped', reason: 'health', hoursUsed: 2, ...nothing });
    expect(summary(stop)).toEqual({
      stage: 'closing',
      trail: ['job-coach answer-check-in check-in#1 stopped'],
      told: [],
      asked: ['system advance#8'],
    });
    const change = walk.go(closeTrajectory(walk.world.from, trajectoryOf(walk), walk.ctx()));
    expect(summary(change)).toEqual({
      stage: 'closed',
      trail: ['system close-trajectory case early-stop'],
      told: [
        'candidate ended-candidate status',
        'referrer ended-referrer status',
        'approver ended-approver',
        'job-coach case-ended',
      ],
      asked: [],
    });
    expect(change.release).toEqual({ provider: 'kwintes', programme: 'sterk-met-werk' });
  });

  test('nobody is left to ask: the coordinator is, the candidate hears it and is asked whether they still want this', () => {
    const walk = approved(byWorkCoach);
    const none = walk.go(enterQueue(walk.world.from, { providers: [], receipt }, walk.ctx()));
    expect(summary(none)).toMatchObject({ stage: 'unplaced', trail: ['system no-provider case none-left'] });
    expect(none.receipt).toEqual(receipt);
    const change = walk.go(openResolve(walk.world.from, walk.ctx()));
    expect(summary(change)).toEqual({
      stage: 'unplaced',
      trail: ['system open-resolve resolve#1 no-provider'],
      told: ['coordinator resolve task', 'candidate delayed-candidate status'],
      asked: ['coordinator resolve#1', 'candidate still-wanted#1'],
    });
    const ended = answer(walk, 'resolve#1', { choice: 'close', explanation: 'Het lukt bij ons niet.' });
    expect(summary(ended)).toEqual({
      stage: 'closed',
      trail: ['coordinator resolve-close resolve#1 close'],
      told: ['candidate ended-candidate status', 'referrer ended-referrer status', 'approver ended-approver'],
      asked: [],
    });
    expect(ended.after.closure).toBe('no-place');
    expect(notes(ended)).toMatchObject([{ kind: 'explanation', text: 'Het lukt bij ons niet.' }]);
  });

  test('the coordinator asks all once more, or names one: anyone who passed or was full is asked again', () => {
    for (const [given, passed, chosen] of [
      [{ choice: 'try-again' }, [], undefined],
      [{ choice: 'assign', provider: 'kwintes' }, ['lister'], 'kwintes'],
    ] as const) {
      const walk = approved(byWorkCoach);
      const { referral, tasks } = walk.world.from;
      const passedProviders = ['kwintes', 'lister'];
      const from = { tasks, referral: { ...referral, passedProviders } };
      walk.go(enterQueue(from, { providers: [], receipt }, walk.ctx()));
      walk.go(openResolve(walk.world.from, walk.ctx()));
      const change = answer(walk, 'resolve#1', given);
      expect(summary(change)).toMatchObject({ stage: 'placing', told: [], asked: ['system advance#5'] });
      expect(change.after.passedProviders).toEqual(passed);
      expect(change.after.assignedProvider).toBe(chosen);
      const reopened = change.placeMarks?.map(({ provider, programme, fullUntil }) => [provider, programme, fullUntil]);
      expect(reopened).toContainEqual(['kwintes', 'sterk-met-werk', null]);
      if (chosen !== undefined) expect(reopened).toHaveLength(1);
    }
  });
});

/** Kwintes and Lister were asked and stayed silent; the person waits for a third. */
function passedBy(): Walk {
  const walk = offered(byWorkCoach);
  walk.letPass('accept-offer#1');
  walk.go(enterQueue(walk.world.from, { providers: ['lister'], receipt }, walk.ctx()));
  walk.go(givePlace(walk.world.from, { provider: 'lister', receipt }, walk.ctx()));
  walk.go(openOffer(walk.world.from, walk.ctx()));
  walk.letPass('accept-offer#2');
  walk.go(enterQueue(walk.world.from, { providers: ['wij-3-0'], receipt }, walk.ctx()));
  return walk;
}

describe('an answer that comes late', () => {
  test('a yes while nobody else is asked takes the place, out of the queue, and the other stays passed by', () => {
    const walk = passedBy();
    const change = late(walk, 'accept-offer#1', yes);
    expect(change && summary(change)).toMatchObject({
      stage: 'starting',
      trail: ['provider accept-late accept-offer#1 accepted'],
      told: ['candidate matched-candidate status', 'approver matched-approver'],
    });
    expect(change?.hold).toEqual(holdAt(walk.world.region, 'kwintes', 'sterk-met-werk', walk.world.now));
    expect(change?.leaveQueue).toEqual({ programme: 'sterk-met-werk', since: monday });
    expect(change?.after).toMatchObject({ provider: 'kwintes', holdsPlace: true, passedProviders: ['lister'] });
  });

  test('a yes while the coordinator looks for a provider ends that question', () => {
    const walk = offered(byWorkCoach);
    walk.letPass('accept-offer#1');
    walk.go(enterQueue(walk.world.from, { providers: [], receipt }, walk.ctx()));
    walk.go(openResolve(walk.world.from, walk.ctx()));
    late(walk, 'accept-offer#1', yes);
    expect(walk.task('resolve#1').status).toBe('closed');
    expect(walk.world.from.tasks.map(({ kind }) => kind)).toEqual(['advance']);
  });

  test('a yes is too late once the provider that was asked does not run the programme any more', () => {
    const walk = passedBy();
    const { region } = walk;
    const offersOnly = (programme: string) => ({
      ...region,
      providers: region.providers.map((provider) =>
        provider.id === 'kwintes'
          ? { ...provider, offers: provider.offers.filter((offer) => offer.programme === programme) }
          : provider,
      ),
    });
    Object.assign(region, offersOnly('ips'));
    expect(late(walk, 'accept-offer#1', yes)).toBeUndefined();
    Object.assign(region, { providers: region.providers.filter(({ id }) => id !== 'kwintes') });
    expect(late(walk, 'accept-offer#1', yes)).toBeUndefined();
  });

  test('a no says what it says of room, and that the provider is not silent', () => {
    const walk = passedBy();
    const full = late(walk, 'accept-offer#1', { choice: 'decline', reason: 'no-capacity', explanation: 'Vol.' });
    expect(full && summary(full)).toEqual({
      stage: 'waiting',
      trail: ['provider decline-late accept-offer#1 no-capacity'],
      told: [],
      asked: [],
    });
    expect(full?.placeMarks?.[0]).toMatchObject({ provider: 'kwintes', silentSince: null });
    expect(full?.placeMarks?.[0]?.fullUntil).toBeDefined();
    expect(full && notes(full)).toMatchObject([
      { role: 'note', kind: 'explanation', text: 'Vol.', provider: 'kwintes' },
    ]);
    const other = late(passedBy(), 'accept-offer#1', { choice: 'decline', reason: 'other', explanation: 'Verhuisd.' });
    expect(other?.placeMarks?.[0]?.silentSince).toBeNull();
    expect(other?.placeMarks?.[0]).not.toHaveProperty('fullUntil');
    expect(other && notes(other)).toMatchObject([{ kind: 'explanation' }]);
  });

  test('information that comes while the approver decides reaches them, and is kept', () => {
    const walk = asked();
    answer(walk, 'approve#1', { choice: 'ask-information', question: 'Welke dagen?' });
    walk.go(askInformation(walk.world.from, walk.ctx()));
    walk.letPass('give-information#1');
    walk.go(askApproval(walk.world.from, walk.ctx()));
    const change = late(walk, 'give-information#1', { choice: 'answer', text: 'Op maandag.' });
    expect(change && summary(change)).toMatchObject({
      stage: 'approval',
      trail: ['provider give-information-late give-information#1 answered'],
      told: ['approver approve task'],
    });
    expect(change?.mails[0]?.facts).toMatchObject({ about: 'answered' });
    expect(change && notes(change)).toMatchObject([
      { role: 'note', taskId: 'HW-0000000#give-information#1', kind: 'answer', text: 'Op maandag.' },
    ]);
    expect(walk.task('give-information#1').decision).toMatchObject({ code: 'answer' });
  });

  test('information helps nobody once it was decided', () => {
    const walk = asked();
    answer(walk, 'approve#1', { choice: 'ask-information', question: 'Welke dagen?' });
    walk.go(askInformation(walk.world.from, walk.ctx()));
    walk.letPass('give-information#1');
    walk.go(askApproval(walk.world.from, walk.ctx()));
    answer(walk, 'approve#2', { choice: 'approve' });
    expect(late(walk, 'give-information#1', { choice: 'answer', text: 'Op maandag.' })).toBeUndefined();
  });
});

/** Two check-ins that went by in silence, and a third on the agenda. */
function twiceSilent(): Walk {
  const walk = guided(byWorkCoach);
  for (const id of ['check-in#1', 'check-in#2']) {
    walk.go(openCheckIn(walk.world.from, trajectoryOf(walk), walk.ctx()));
    walk.letPass(id);
    const task = walk.task(id);
    const none = { choice: 'no-answer', ...nothing } as const;
    walk.go(applyAnswer(walk.world.from, task, none, walk.ctx('coordinator'), trajectoryOf(walk)));
  }
  walk.go(openCheckIn(walk.world.from, trajectoryOf(walk), walk.ctx()));
  return walk;
}

describe('a check-in that is answered late', () => {
  const answeredOf = (change: Change | undefined) => change?.trajectory?.checkIns.map(({ answered }) => answered);

  test('corrects that one only; going on changes nothing of the plan', () => {
    const walk = twiceSilent();
    const open = walk.world.from.tasks.map(({ id }) => id);
    const change = late(walk, 'check-in#2', { choice: 'continues', hoursUsed: 4, ...nothing });
    expect(answeredOf(change)).toEqual([false, true]);
    expect(change?.trajectory?.hoursUsed).toBe(4);
    expect(change?.events).toMatchObject([{ action: 'answer-check-in-late', result: 'continues' }]);
    expect(walk.world.from.tasks.map(({ id }) => id)).toEqual(open);
  });

  test.each([
    [{ choice: 'goal-reached' }, 'checking-in'],
    [{ choice: 'stopped', reason: 'health' }, 'closing'],
  ] as const)('%j takes the next one off the agenda, and the machine goes on', (given, stage) => {
    const walk = twiceSilent();
    const change = late(walk, 'check-in#1', { ...given, ...nothing });
    expect(answeredOf(change)).toEqual([true, false]);
    expect(change?.after.stage).toBe(stage);
    expect(walk.task('check-in#3').status).toBe('closed');
    expect(walk.world.from.tasks.map(({ kind }) => kind)).toEqual(['advance']);
  });

  test('no answer is no answer, and one that was given stays', () => {
    const walk = twiceSilent();
    expect(late(walk, 'check-in#1', { choice: 'no-answer', ...nothing })).toBeUndefined();
    late(walk, 'check-in#1', { choice: 'continues', hoursUsed: 4, ...nothing });
    expect(late(walk, 'check-in#1', { choice: 'continues', hoursUsed: 9, ...nothing })).toBeUndefined();
  });
});
