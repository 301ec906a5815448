import { describe, expect, test } from 'vitest';
import { whatIsDue } from '../../functions/cases/visit-task.ts';
import { addWorkingDays } from '../../functions/domain/calendar.ts';
import { answerCall, callInstead, lapseCall, nobodyCouldTell } from '../../functions/domain/journey/calls.ts';
import { countFault, faultsBeforeStuck, revive } from '../../functions/domain/journey/executions.ts';
import { unstick } from '../../functions/domain/journey/faults.ts';
import {
  renewLink,
  renewStatusLink,
  replaceCaseLink,
  replaceLink,
  replaceStatusLink,
} from '../../functions/domain/journey/links.ts';
import { escalate, reroute } from '../../functions/domain/journey/readdressing.ts';
import { route } from '../../functions/domain/journey/receive.ts';
import { announce, extend, remind, remindCoordinator } from '../../functions/domain/journey/reminders.ts';
import { later } from '../../functions/domain/journey/timing.ts';
import { proposeWithdrawal } from '../../functions/domain/journey/withdraw.ts';
import { requestOf } from './fixtures.ts';
import { firstChange } from './journey-model.ts';
import { summary } from './summary.ts';
import { asked, byWorkCoach, checkedIn, offered, unplaced, type Walk, walkThrough } from './walk.ts';

const monday = '2026-01-05T08:00:00.000Z';

describe('who is asked is reminded', () => {
  test('a question that slept until its day is brought to its owner then', () => {
    const walk = checkedIn();
    expect(walk.task('check-in#1').announced).toBe(false);
    const change = walk.go(announce(walk.world.from, walk.task('check-in#1'), walk.ctx()));
    expect(summary(change)).toEqual({
      stage: 'checking-in',
      trail: ['system announce check-in#1 ok'],
      told: ['job-coach check-in task'],
      asked: ['job-coach check-in#1'],
    });
    expect(walk.task('check-in#1').announced).toBe(true);
  });

  test('each reminder is counted, and takes the next one off the list', () => {
    const walk = asked();
    const planned = walk.task('approve#1').reminders;
    expect(planned.length).toBeGreaterThan(0);
    for (const [n, at] of planned.entries()) {
      walk.at(at);
      const change = walk.go(remind(walk.world.from, walk.task('approve#1'), walk.ctx()));
      expect(summary(change)).toMatchObject({
        trail: [`system remind approve#1 ${n + 1}`],
        told: ['approver approve task'],
      });
      expect(change.mails[0]?.reminder).toBe(n + 1);
      expect(walk.task('approve#1')).toMatchObject({ remindersSent: n + 1, reminders: planned.slice(n + 1) });
    }
  });

  test('a silent coordinator hears again and again, after longer and longer; from the third time their deputy hears too', () => {
    const walk = unplaced();
    const promised = walk.task('resolve#1').dueAt;
    const gaps: number[] = [];
    const told: string[][] = [];
    for (let n = 0; n < 4; n += 1) {
      const { dueAt } = walk.task('resolve#1');
      walk.at(dueAt);
      const change = walk.go(remindCoordinator(walk.world.from, walk.task('resolve#1'), walk.ctx()));
      expect(change.events).toMatchObject([{ action: 'remind', result: 'overdue', object: 'HW-0000000#resolve#1' }]);
      told.push(summary(change).told);
      gaps.push(Date.parse(walk.task('resolve#1').dueAt) - Date.parse(dueAt));
      // What people are told stays the day that was promised, while the reminders go on.
      expect(walk.task('resolve#1')).toMatchObject({
        overdueSince: promised,
        moved: { from: promised, why: 'overdue' },
        reminders: [],
      });
    }
    const own = 'coordinator resolve task';
    const deputy = 'deputy coordinator-silent task';
    expect(told).toEqual([[own], [own], [own, deputy], [own, deputy]]);
    for (const [n, gap] of gaps.entries()) expect(gap).toBeGreaterThanOrEqual(gaps[n - 1] ?? 0);
    expect(gaps[2]).toBeGreaterThan(gaps[0] ?? 0);
  });
});

describe('who stays silent is passed by, and may still answer', () => {
  test('a work coach’s question goes to the team; the candidate hears once that it takes longer', () => {
    const walk = asked();
    const { dueAt } = walk.task('approve#1');
    walk.at(dueAt);
    const change = walk.go(escalate(walk.world.from, walk.task('approve#1'), 'team', walk.ctx()));
    expect(summary(change)).toEqual({
      stage: 'approval',
      trail: ['system escalate approve#1 team'],
      told: ['candidate delayed-candidate status', 'team approve task'],
      asked: ['team approve#1'],
    });
    expect(change.mails[0]?.facts).toMatchObject({ about: 'no-answer' });
    expect(walk.task('approve#1')).toMatchObject({
      owner: 'team',
      level: 1,
      addressee: 1,
      askedBefore: [{ owner: 'approver', addressee: 0 }],
      moved: { from: dueAt, why: 'no-answer' },
      delayTold: true,
    });
    const again = walk.go(escalate(walk.world.from, walk.task('approve#1'), 'coordinator', walk.ctx()));
    expect(summary(again).told).toEqual(['coordinator approve task']);
    expect(walk.task('approve#1').askedBefore).toEqual([
      { owner: 'approver', addressee: 0 },
      { owner: 'team', addressee: 1 },
    ]);
  });

  test('more time moves the day, says why, and begins the reminders anew', () => {
    const walk = asked();
    const { dueAt } = walk.task('approve#1');
    const change = walk.go(extend(walk.world.from, walk.task('approve#1'), 5, walk.ctx('coordinator')));
    expect(summary(change)).toMatchObject({ trail: ['coordinator extend approve#1 5'], told: [] });
    expect(walk.task('approve#1')).toMatchObject({
      moved: { from: dueAt, why: 'extended' },
      reminders: [],
      remindersSent: 0,
    });
    expect(walk.task('approve#1').dueAt.slice(0, 10)).toBe(addWorkingDays(dueAt.slice(0, 10), 5));
  });

  test('nobody could tell: the question stays the coordinator’s, on another day', () => {
    const walk = asked();
    const before = walk.task('approve#1');
    const change = walk.go(nobodyCouldTell(walk.world.from, before, walk.ctx('coordinator')));
    expect(summary(change)).toMatchObject({ trail: ['coordinator call-again approve#1 not-reached'], told: [] });
    expect(walk.task('approve#1')).toMatchObject({
      moved: { from: before.dueAt, why: 'no-answer' },
      reminders: [],
      announced: true,
    });
    expect(walk.task('approve#1').dueAt > monday).toBe(true);
  });
});

describe('a mail that cannot be delivered', () => {
  test('of a work coach’s question brings it to the team, of the team’s to the coordinator', () => {
    const walk = asked();
    expect(summary(walk.go(reroute(walk.world.from, walk.task('approve#1'), walk.ctx())))).toMatchObject({
      trail: ['system reroute approve#1 team'],
      told: ['team approve task'],
    });
    expect(summary(walk.go(reroute(walk.world.from, walk.task('approve#1'), walk.ctx())))).toMatchObject({
      trail: ['system reroute approve#1 coordinator'],
      told: ['coordinator approve task'],
    });
  });

  test('of an organisation’s question brings it back to it, once the region names another mailbox', () => {
    for (const [walk, kind, of] of [
      [asked(), 'approve#1', 'team'],
      [offered(), 'accept-offer#1', 'provider'],
    ] as const) {
      while (walk.task(kind).owner !== 'coordinator') walk.go(reroute(walk.world.from, walk.task(kind), walk.ctx()));
      const ctx = walk.ctx();
      const { municipalities, providers } = ctx.region;
      const region = {
        ...ctx.region,
        municipalities: municipalities.map((one) => ({ ...one, teamMailbox: 'nieuw@zeist.example' })),
        providers: providers.map((one) => ({ ...one, mailbox: 'nieuw@kwintes.example' })),
      };
      const now = () => ({ tasks: walk.world.from.tasks, referral: walk.world.from.referral });
      // It may be put right at any hour, so it is looked at each hour.
      expect(Date.parse(walk.task(kind).nextAt) - Date.parse(ctx.now)).toBe(3_600_000);
      expect(whatIsDue(now(), walk.task(kind), ctx)).toBeUndefined();
      const elsewhere = { ...region, providers: region.providers.map((one) => ({ ...one, offers: [] })) };
      if (of === 'provider') expect(whatIsDue(now(), walk.task(kind), { ...ctx, region: elsewhere })).toBeUndefined();
      const change = whatIsDue(now(), walk.task(kind), { ...ctx, region });
      if (change === undefined) throw new Error('nothing was asked');
      expect(summary(walk.go(change))).toMatchObject({
        trail: [`system change-addressee ${kind} ${of}`],
        told: [`${of} ${kind.slice(0, -2)} task`],
      });
      expect(walk.task(kind)).not.toHaveProperty('undelivered');
      expect(walk.task(kind)).not.toHaveProperty('unreached');
    }
  });

  test('of a job coach’s question brings it to their provider', () => {
    const walk = checkedIn();
    const change = walk.go(reroute(walk.world.from, walk.task('check-in#1'), walk.ctx()));
    expect(summary(change)).toMatchObject({
      trail: ['system reroute check-in#1 provider'],
      told: ['provider check-in task'],
    });
  });

  test('of a provider’s offer brings it to the coordinator', () => {
    const walk = offered();
    const change = walk.go(reroute(walk.world.from, walk.task('accept-offer#1'), walk.ctx()));
    expect(summary(change).trail).toEqual(['system reroute accept-offer#1 coordinator']);
  });

  test('of the coordinator’s own brings it to their deputy, and stays theirs', () => {
    const walk = unplaced();
    const change = walk.go(reroute(walk.world.from, walk.task('resolve#1'), walk.ctx()));
    expect(summary(change)).toMatchObject({
      trail: ['system reroute resolve#1 deputy'],
      told: ['deputy coordinator-silent task'],
      asked: ['coordinator resolve#1'],
    });
  });

  test('of news becomes a call of the coordinator, who reads what it was about', () => {
    const walk = asked();
    const change = walk.go(callInstead(walk.world.from, 'approved-candidate', 'candidate', walk.ctx()));
    expect(summary(change)).toMatchObject({
      trail: ['system call-again case approved-candidate'],
      told: ['coordinator call task'],
      asked: ['coordinator call#1'],
    });
    expect(change.mails[0]?.facts).toMatchObject({ about: 'approved-candidate' });
  });
});

describe('a link that does not open any more', () => {
  test('of a question is sent anew to who asks for it, and the question stays as it was', () => {
    const walk = checkedIn();
    const change = walk.go(renewLink(walk.world.from, walk.task('check-in#1'), 'job-coach', walk.ctx()));
    expect(summary(change)).toEqual({
      stage: 'checking-in',
      trail: ['system renew-link check-in#1 ok'],
      told: ['job-coach new-link task'],
      asked: [],
    });
    expect(change.mails[0]).toMatchObject({ provider: 'kwintes', facts: { linkTo: 'task' } });
    expect(change.links).toMatchObject([{ addressee: 0, taskId: 'HW-0000000#check-in#1' }]);
  });

  test('of a question that was tried too often ends with all older ones', () => {
    const walk = checkedIn();
    const { dueAt } = walk.task('check-in#1');
    const change = walk.go(replaceLink(walk.world.from, walk.task('check-in#1'), walk.ctx()));
    expect(summary(change)).toMatchObject({
      trail: ['system replace-link check-in#1 worn-out'],
      told: ['job-coach new-link task'],
    });
    expect(change.mails[0]).toMatchObject({ provider: 'kwintes', facts: { linkTo: 'task', about: 'worn-out' } });
    expect(walk.task('check-in#1')).toMatchObject({ addressee: 1, dueAt });
    expect(change.links).toMatchObject([{ addressee: 1 }]);
  });

  test('of a status page is sent anew, to the candidate or the referrer', () => {
    const walk = asked();
    for (const role of ['candidate', 'referrer'] as const) {
      const change = renewStatusLink(walk.world.from, role, walk.ctx());
      expect(summary(change)).toMatchObject({
        trail: [`system renew-link case ${role}`],
        told: [`${role} new-link status`],
      });
      expect(change.mails[0]?.facts).toMatchObject({ linkTo: 'status' });
    }
  });

  test('of a status page that was tried too often ends at once; where there is a mailbox, a fresh one goes there', () => {
    const walk = walkThrough(firstChange, byWorkCoach);
    const link = firstChange(walk.region, byWorkCoach, monday).links.find(({ purpose }) => purpose === 'status');
    if (link === undefined) throw new Error('no status link');
    const change = replaceStatusLink(walk.world.from, link, walk.ctx());
    expect(summary(change)).toMatchObject({
      trail: ['system replace-link case referrer'],
      told: ['referrer new-link status'],
    });
    expect(change.mails[0]?.facts).toMatchObject({ linkTo: 'status', about: 'worn-out' });
    expect(change.links[0]).toEqual({ ...link, validUntil: monday });
    const candidates = replaceStatusLink(walk.world.from, { ...link, role: 'candidate' }, walk.ctx());
    expect(summary(candidates)).toMatchObject({
      trail: ['system replace-link case candidate'],
      told: ['candidate new-link status'],
    });
    const { referral, tasks } = walk.world.from;
    const reach = { ...referral.reach, referrer: { email: false, phone: true } };
    const unreached = replaceStatusLink({ tasks, referral: { ...referral, reach } }, link, walk.ctx());
    expect(unreached.mails).toEqual([]);
    expect(unreached.links).toEqual([{ ...link, validUntil: monday }]);
  });

  test('of the coordinator to a case ends at once, and they get a fresh one', () => {
    const walk = asked();
    const [link] = firstChange(walk.region, byWorkCoach, monday).links;
    if (link === undefined) throw new Error('no link');
    const change = replaceCaseLink(walk.world.from, { ...link, role: 'coordinator' }, walk.ctx());
    expect(summary(change)).toMatchObject({
      trail: ['system replace-link case worn-out'],
      told: ['coordinator new-link task'],
    });
    expect(change.mails[0]?.facts).toMatchObject({ linkTo: 'task', about: 'worn-out' });
    expect(change.links[0]?.validUntil).toBe(monday);
  });
});

describe('a call of the coordinator', () => {
  function called(about: string): Walk {
    const walk = asked();
    walk.go(callInstead(walk.world.from, about, 'candidate', walk.ctx()));
    return walk;
  }

  test('that told somebody is done', () => {
    const walk = called('approved-candidate');
    const change = answerCall(walk.world.from, walk.task('call#1'), { choice: 'told' }, walk.ctx('coordinator'));
    expect(change && summary(change)).toMatchObject({
      trail: ['coordinator call-done call#1 told'],
      told: [],
      asked: [],
    });
    expect(change?.tasks).toMatchObject([{ status: 'closed', decision: { code: 'told', phonedIn: false } }]);
  });

  test('that reached nobody stays, on another day, as if it were new', () => {
    const walk = called('approved-candidate');
    const before = walk.task('call#1');
    walk.at(before.dueAt);
    walk.go(remindCoordinator(walk.world.from, before, walk.ctx()));
    const change = answerCall(walk.world.from, walk.task('call#1'), { choice: 'not-reached' }, walk.ctx('coordinator'));
    const call = change?.tasks[0];
    expect(change?.events).toMatchObject([{ action: 'call-again', result: 'not-reached', object: before.id }]);
    expect(call).toMatchObject({ status: 'open', remindersSent: 0, reminders: [], announced: true });
    expect(call).not.toHaveProperty('overdueSince');
    expect(call?.dueAt).toBe(walk.task('call#1').dueAt);
  });

  test.each([
    ['handed-over', 'handed-over'],
    ['not-wanted', 'not-interested'],
  ] as const)('about where somebody does find help ends the case: %s', (choice, closure) => {
    const request = { ...byWorkCoach, candidate: { ...byWorkCoach.candidate, municipality: 'GM0307' } };
    const walk = walkThrough(firstChange, { ...request, request: { ...request.request, handover: true } });
    expect(walk.world.from.referral.stage).toBe('handover');
    const call = walk.world.from.tasks.find(({ kind }) => kind === 'call');
    if (call === undefined) throw new Error('no call');
    expect(answerCall(walk.world.from, call, { choice: 'told' }, walk.ctx('coordinator'))).toBeUndefined();
    const change = answerCall(walk.world.from, call, { choice }, walk.ctx('coordinator'));
    expect(change?.events).toMatchObject([{ action: 'hand-over-done', result: choice, object: call.id }]);
    expect(change?.after).toMatchObject({ stage: 'closed', closure });
    expect(change && summary(change).told).toEqual(['referrer ended-referrer status']);
  });

  test('with news cannot hand somebody over, withdraw them, or be about an address', () => {
    const walk = called('approved-candidate');
    const say = (given: Parameters<typeof answerCall>[2]) =>
      answerCall(walk.world.from, walk.task('call#1'), given, walk.ctx('coordinator'));
    for (const choice of ['handed-over', 'not-wanted', 'withdrawn', 'goes-on'] as const) {
      expect(say({ choice })).toBeUndefined();
    }
    expect(say({ choice: 'new-address', email: 'noor@post.example' })).toBeUndefined();
  });

  test('about an end that the referrer proposed: the candidate goes on and the referrer hears so, or it ends', () => {
    const walk = offered(byWorkCoach);
    walk.go(proposeWithdrawal(walk.world.from, walk.ctx('referrer')));
    const call = walk.task('call#1');
    expect(answerCall(walk.world.from, call, { choice: 'told' }, walk.ctx('coordinator'))).toBeUndefined();
    const on = answerCall(walk.world.from, call, { choice: 'goes-on' }, walk.ctx('coordinator'));
    expect(on && summary(on)).toMatchObject({
      stage: 'offer',
      trail: ['coordinator call-done call#1 goes-on'],
      told: ['referrer goes-on-referrer status'],
    });
    const ends = answerCall(walk.world.from, call, { choice: 'withdrawn' }, walk.ctx('coordinator'));
    expect(ends?.after).toMatchObject({ stage: 'closed', closure: 'withdrawn' });
    expect(ends?.release).toEqual({ provider: 'kwintes', programme: 'sterk-met-werk' });
  });

  test('for which nobody is left when the case is erased lapses', () => {
    const walk = called('approved-candidate');
    const change = lapseCall(walk.world.from, walk.task('call#1'), walk.ctx());
    expect(change.events).toMatchObject([{ action: 'call-done', result: 'erased' }]);
    expect(change.tasks).toMatchObject([{ status: 'closed', decision: { code: 'silent' } }]);
  });
});

describe('an execution that does not go on', () => {
  /** A case whose machine has work to do. */
  function working(): Walk {
    const walk = walkThrough(firstChange, requestOf());
    walk.go(route(walk.world.from, walk.ctx()));
    return walk;
  }
  /** The same, counted as failed so often, each time by a new execution. */
  function failed(times: number): Walk {
    const walk = working();
    for (let n = 0; n < times; n += 1) {
      walk.go(countFault(walk.world.from, 'TypeError', walk.ctx()));
      walk.go(revive(walk.world.from, { reason: 'execution-failed', fault: false }, walk.ctx()));
    }
    return walk;
  }
  const advance = (walk: Walk) => walk.world.from.tasks.find(({ kind }) => kind === 'advance');

  test('is counted once, and its case is left alone for longer each time', () => {
    const minutes = [15, 30, 60, 120, 240, 480, 960, 960];
    for (const [times, minute] of minutes.entries()) {
      const walk = failed(times);
      const change = walk.go(countFault(walk.world.from, 'TypeError', walk.ctx()));
      expect(change.events).toMatchObject([{ action: 'fault', result: 'TypeError' }]);
      expect(change.after).toMatchObject({ faults: times + 1, faultedGeneration: change.after.generation });
      expect(advance(walk)?.dueAt).toBe(later(monday, minute * 60_000));
      expect(countFault(walk.world.from, 'TypeError', walk.ctx())).toBeUndefined();
    }
  });

  test('becomes the coordinator’s at the fifth time, and once only', () => {
    const told = [...Array(faultsBeforeStuck + 1).keys()].map((times) => {
      const walk = failed(times);
      return summary(walk.go(countFault(walk.world.from, 'TypeError', walk.ctx()))).told;
    });
    expect(told).toEqual([[], [], [], [], ['coordinator resolve task', 'coordinator stuck'], []]);
  });

  test('is forgiven when the coordinator says that it can go on: at once, from nothing', () => {
    const walk = failed(faultsBeforeStuck);
    const change = walk.go(unstick(walk.world.from, walk.task('resolve#1'), walk.ctx('coordinator')));
    expect(change.after.faults).toBe(0);
    expect(advance(walk)?.dueAt).toBe(monday);
    expect(walk.task('resolve#1')).toMatchObject({ status: 'closed', decision: { code: 'try-again' } });
  });

  test('is no fault where none was ever started', () => {
    const { referral, tasks } = working().world.from;
    const ctx = working().ctx();
    expect(countFault({ tasks, referral: { ...referral, generation: 0 } }, 'TypeError', ctx)).toBeUndefined();
  });

  test('that fails while a person is asked leaves the machine work to do', () => {
    const walk = asked();
    walk.go(countFault(walk.world.from, 'TypeError', walk.ctx()));
    expect(walk.world.from.tasks.map(({ kind }) => kind).toSorted()).toEqual(['advance', 'approve']);
  });

  test('is followed by a new one of the next generation, which works at once or waits for the person who is asked', () => {
    const walk = working();
    const { generation } = walk.world.from.referral;
    const change = walk.go(revive(walk.world.from, { reason: 'execution-missing', fault: true }, walk.ctx()));
    expect(change.events).toMatchObject([{ action: 'revive', result: 'execution-missing' }]);
    expect(change.after).toMatchObject({ generation: generation + 1, executionStartedAt: monday, faults: 1 });
    expect(advance(walk)?.dueAt).toBe(later(monday, 15 * 60_000));

    const waiting = asked();
    waiting.go(countFault(waiting.world.from, 'TypeError', waiting.ctx()));
    const aged = waiting.go(revive(waiting.world.from, { reason: 'execution-old', fault: false }, waiting.ctx()));
    expect(aged.after.faults).toBe(1);
    expect(waiting.world.from.tasks.map(({ kind }) => kind)).toEqual(['approve']);
  });

  test('is not waited for by a call beside the machine’s own work', () => {
    const walk = working();
    walk.go(callInstead(walk.world.from, 'received-candidate', 'candidate', walk.ctx()));
    walk.go(revive(walk.world.from, { reason: 'execution-missing', fault: true }, walk.ctx()));
    expect(walk.world.from.tasks.map(({ kind }) => kind).toSorted()).toEqual(['advance', 'call']);
  });
});
