import { describe, expect, test } from 'vitest';
import { afterTerm } from '../../functions/domain/calendar.ts';
import type { Change } from '../../functions/domain/change.ts';
import { closeTrajectory, openCheckIn } from '../../functions/domain/journey/check-ins.ts';
import type { Context } from '../../functions/domain/journey/context.ts';
import { recordDeath } from '../../functions/domain/journey/death.ts';
import { type ReopenAnswer, reopen, whyNotReopened } from '../../functions/domain/journey/reopen.ts';
import { passOnNews } from '../../functions/domain/journey/untold.ts';
import { deny, withdraw } from '../../functions/domain/journey/withdraw.ts';
import type { Region } from '../../functions/domain/region.ts';
import { readRegion } from '../../functions/domain/region-rules.ts';
import { reopenableUntil } from '../../functions/domain/reopenable.ts';
import type { Task } from '../../functions/domain/task.ts';
import { midden, regionJson, requestOf } from './fixtures.ts';
import { firstChange } from './journey-model.ts';
import { readable } from './readable.ts';
import { summary } from './summary.ts';
import {
  answer,
  approved,
  asked,
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
} from './walk.ts';

const later = '2026-01-20T09:00:00.000Z';

function withdrawn(walk: Walk, reason: 'withdrawn' | 'consent-withdrawn' | 'moved' = 'withdrawn'): Walk {
  const { trajectory } = walk.world;
  const how = trajectory === undefined ? { reason } : { reason, trajectory };
  walk.go(withdraw(walk.world.from, walk.ctx('candidate'), how));
  walk.at(later);
  return walk;
}

const known = ({ world: { parties, trajectory }, mails }: Walk) => ({
  parties,
  mails,
  ...(trajectory === undefined ? {} : { trajectory }),
});
const ctxOf = (walk: Walk, region: Region = walk.region): Context => ({
  ...walk.ctx('coordinator'),
  region,
  origin: 'desk',
});
const why = (walk: Walk, said: ReopenAnswer = {}, region?: Region) =>
  whyNotReopened(walk.world.from, known(walk), said, ctxOf(walk, region));
const reopened = (walk: Walk, said: ReopenAnswer = {}, region?: Region): Change =>
  readable(walk.go(reopen(walk.world.from, known(walk), said, ctxOf(walk, region))));

/** The region in which the door of these walks rests on the candidate's own consent. */
function onConsent(): Region {
  const region = midden();
  const door = region.doors['sterk-met-werk'];
  const legalBasis = { ...door.legalBasis, code: 'explicit-consent' as const };
  return { ...region, doors: { ...region.doors, 'sterk-met-werk': { ...door, legalBasis, candidate: 'confirm' } } };
}
/** Somebody who gave that consent at receipt and took it back at this point. */
function consentTakenBack(walk: Walk): Walk {
  const { from } = walk.world;
  const consent = { version: '2026-11', at: '2026-01-05T08:00:00.000Z', channel: 'page' } as const;
  const { trajectory } = walk.world;
  const how = { reason: 'consent-withdrawn', ...(trajectory === undefined ? {} : { trajectory }) } as const;
  walk.go(withdraw({ ...from, referral: { ...from.referral, consent } }, walk.ctx('candidate'), how));
  walk.at(later);
  return walk;
}

describe('a case that ended before anybody agreed', () => {
  test('begins anew: the machine asks the decision again, and who was told of the end first hears that it was not so', () => {
    const walk = withdrawn(asked());
    const change = reopened(walk);
    expect(summary(change)).toEqual({
      stage: 'received',
      trail: ['coordinator reopen case received'],
      told: ['candidate reopened-candidate status', 'referrer reopened-referrer status', 'approver reopened-approver'],
      asked: ['system advance#3'],
    });
    expect(change.mails.at(-1)?.facts['about']).toBe('asks-anew');
    expect(change.before?.generation).toBe(1);
    expect(change.after).toMatchObject({ generation: 2, machine: 'referral', executionStartedAt: later });
    expect(change.keepAgain).toBe(true);
    expect(change.after).not.toHaveProperty('closure');
    expect(change.after).not.toHaveProperty('closedAt');
  });

  test('also after a no of who decides: the reason of that no is gone, and an answered question is no news', () => {
    const walk = asked();
    answer(walk, 'approve#1', { choice: 'decline', reason: 'not-now' });
    walk.at(later);
    const change = reopened(walk);
    expect(change.after).not.toHaveProperty('declineReason');
    expect(summary(change).stage).toBe('received');
  });

  test('after a death that was none, a team that was asked in place of a silent work coach hears it too', () => {
    const walk = asked();
    walk.letPass('approve#1');
    walk.go(recordDeath(walk.world.from, undefined, undefined, walk.ctx('coordinator')));
    const heard = walk.mails.filter(({ kind }) => kind === 'candidate-died').map(({ to }) => to);
    expect(heard).toEqual(expect.arrayContaining(['approver', 'team']));
    walk.at(later);
    const { told } = summary(reopened(walk, { isAlive: true }));
    expect(told.slice(2)).toEqual(['approver reopened-approver', 'team reopened-approver']);
  });

  test('a team that read of a no hears that it is asked anew', () => {
    const walk = asked();
    answer(walk, 'approve#1', { choice: 'decline', reason: 'not-now' });
    walk.at(later);
    expect(summary(reopened(walk)).told).toContain('team reopened-approver');
  });

  test('a handover is the coordinator’s call again, and no execution has it', () => {
    const walk = walkThrough(
      firstChange,
      requestOf({ situation: { benefits: ['wajong'], inCareAt: 'none' }, request: { handover: true } }),
    );
    answer(walk, 'call#1', { choice: 'handed-over' });
    walk.at(later);
    const change = reopened(walk);
    expect(summary(change)).toMatchObject({ stage: 'handover', asked: ['coordinator call#2'] });
    expect(change.after.generation).toBe(0);
  });
});

describe('a case that ended after somebody agreed', () => {
  test('seeks a place in its old position of the queue, and who agreed hears that it goes on', () => {
    const walk = withdrawn(queued(['kwintes'], byWorkCoach));
    const since = walk.world.from.referral.waitingSince;
    const change = reopened(walk);
    expect(summary(change)).toMatchObject({
      stage: 'placing',
      told: ['candidate reopened-candidate status', 'referrer reopened-referrer status', 'approver reopened-approver'],
    });
    expect(change.enterQueue).toEqual({
      referralId: 'HW-0000000',
      programme: 'sterk-met-werk',
      since,
      providers: [],
    });
    expect(since).toBe('2026-01-05T08:00:00.000Z');
  });

  test('a provider that was asked is asked no more, until it is its turn again', () => {
    const change = reopened(withdrawn(offered()));
    expect(change.after).not.toHaveProperty('provider');
    expect(change.after.holdsPlace).toBe(false);
    expect(change.hold).toBeUndefined();
    // It read that the referral had stopped.
    const told = change.mails.find(({ to }) => to === 'provider');
    expect(told).toMatchObject({ kind: 'case-reopened', provider: 'kwintes', facts: { about: 'seeks' } });
  });

  test('a provider whose question had been over before hears nothing of an end that it was not told', () => {
    const walk = offered();
    answer(walk, 'accept-offer#1', { choice: 'decline', reason: 'too-far' });
    walk.at('2026-01-06T08:00:00.000Z');
    expect(summary(reopened(withdrawn(walk))).told).not.toContain('provider case-reopened');
  });

  test('where nobody was left to ask, everybody is asked once more', () => {
    const walk = unplaced();
    answer(walk, 'resolve#1', { choice: 'close' });
    walk.at(later);
    const from = walk.world.from;
    const passed = { ...from, referral: { ...from.referral, passedProviders: ['kwintes'] } };
    const change = reopen(passed, known(walk), {}, ctxOf(walk));
    expect(change.after.passedProviders).toEqual([]);
    expect(change.after.stage).toBe('placing');
  });

  test('consent that was taken back is asked anew before a place is sought', () => {
    const change = reopened(consentTakenBack(approved(byWorkCoach)), {}, onConsent());
    expect(change.after.stage).toBe('confirming');
    expect(change.after).not.toHaveProperty('consent');
    expect(change.enterQueue).toBeUndefined();
  });
});

describe('a trajectory that ended', () => {
  test('guidance goes on for those whose first talk was held; others read that their referral does', () => {
    const toldTo = (walk: Walk) =>
      reopened(walk).mails.find(({ kind }) => kind === 'reopened-candidate')?.facts['about'];
    expect(toldTo(withdrawn(guided(byWorkCoach)))).toBe('guided');
    for (const walk of [asked(), approved(byWorkCoach), queued(['kwintes'], byWorkCoach), started(byWorkCoach)]) {
      expect(toldTo(withdrawn(walk))).toBeUndefined();
    }
  });

  test('goes on with what is left of its plan, in a place that is counted again', () => {
    const walk = withdrawn(guided(byWorkCoach));
    const before = trajectoryOf(walk);
    expect(before.earlyStop).toBe('no-wish-now');
    const change = reopened(walk);
    expect(summary(change)).toEqual({
      stage: 'checking-in',
      trail: ['coordinator reopen case checking-in'],
      told: [
        'candidate reopened-candidate status',
        'referrer reopened-referrer status',
        'approver reopened-approver',
        'provider case-reopened',
        'job-coach case-reopened',
      ],
      asked: ['system advance#8'],
    });
    const { earlyStop: _stopped, ...ledger } = before;
    expect(change.trajectory).toEqual(ledger);
    expect(change.hold).toMatchObject({ provider: 'kwintes', programme: 'sterk-met-werk' });
    expect(change.after).toMatchObject({ machine: 'trajectory', generation: 3, holdsPlace: true, provider: 'kwintes' });
    // The next question comes on the day of the plan, not of the reopening.
    const next = walk.go(openCheckIn(walk.world.from, trajectoryOf(walk), walk.ctx()));
    expect(next.tasks.find(({ kind }) => kind === 'check-in')?.checkIn?.date).toBe('2026-02-17');
  });

  test('of which the first talk was not held yet: the job coach is asked about that again', () => {
    expect(reopened(withdrawn(started())).after.stage).toBe('confirming-start');
  });

  test('after a goal that was told too soon: guidance goes on, and jobs and hours stay in the ledger', () => {
    const walk = checkedIn();
    const job = { kind: 'employee', startedOn: '2026-01-10', hoursPerWeek: 20 } as const;
    answer(walk, 'check-in#1', { choice: 'goal-reached', hoursUsed: 3, newSpells: [job], endedSpells: [] });
    const from = { ...walk.world.from, referral: { ...walk.world.from.referral, stage: 'closing' as const } };
    walk.go(closeTrajectory(from, trajectoryOf(walk), walk.ctx()));
    expect(walk.world.from.referral.closure).toBe('goal-reached');
    const change = reopened(walk);
    expect(change.trajectory).not.toHaveProperty('goalReachedOn');
    expect(change.trajectory).toMatchObject({ hoursUsed: 3, spells: [{ startedOn: '2026-01-10' }] });
  });

  test('whose planned end has come, or whose last question was asked, does not go on', () => {
    const walk = withdrawn(guided());
    const trajectory = trajectoryOf(walk);
    const at = (over: Partial<typeof trajectory>) =>
      whyNotReopened(walk.world.from, { ...known(walk), trajectory: { ...trajectory, ...over } }, {}, ctxOf(walk));
    expect(at({})).toBeUndefined();
    expect(at({ plannedEnd: '2026-01-20' })).toBe('no-plan-left');
    expect(at({ plannedEnd: '2026-01-21' })).toBeUndefined();
    const final = { date: '2026-01-19', purpose: 'final', answered: true } as const;
    const { plannedEnd } = trajectoryOf(walk);
    expect(at({ checkIns: [{ ...final, date: plannedEnd }] })).toBe('no-plan-left');
  });

  test('on consent that was taken back goes on only with a new one, given on the phone', () => {
    const walk = consentTakenBack(guided());
    const region = onConsent();
    expect(why(walk, {}, region)).toBe('no-consent');
    const { consent } = reopened(walk, { consents: true }, region).after;
    expect(consent).toEqual({ version: region.privacyVersion, at: later, channel: 'phone' });
  });

  test('whose door has come to rest on consent since goes on only with one that is given on the phone', () => {
    const walk = withdrawn(guided(byWorkCoach));
    const region = onConsent();
    expect(walk.world.from.referral).not.toHaveProperty('consent');
    expect(why(walk, {}, region)).toBe('no-consent');
    const { hold, after } = reopened(walk, { consents: true }, region);
    expect(hold).toBeDefined();
    expect(after.consent).toEqual({ version: region.privacyVersion, at: later, channel: 'phone' });
  });

  test('on another basis no consent is recorded, whatever is said', () => {
    for (const walk of [withdrawn(guided(byWorkCoach)), consentTakenBack(guided(byWorkCoach))]) {
      expect(reopened(walk, { consents: true }).after).not.toHaveProperty('consent');
    }
  });
});

describe('when a case may be reopened', () => {
  test('on the thirtieth day here after the one on which it closed, and not after that', () => {
    const walk = withdrawn(approved());
    expect(reopenableUntil(walk.region, walk.world.from.referral)).toBe('2026-02-04');
    // Still the fourth in Utrecht, then the fifth.
    walk.at('2026-02-04T22:59:00.000Z');
    expect(why(walk)).toBeUndefined();
    walk.at('2026-02-04T23:00:00.000Z');
    expect(why(walk)).toBe('too-late');
    expect(() => reopened(walk)).toThrow('too-late');
  });

  test('the region’s own number of days counts', () => {
    const walk = withdrawn(approved());
    expect(why(walk, {}, { ...walk.region, reopenDays: 14 })).toBe('too-late');
    expect(why(walk, {}, { ...walk.region, reopenDays: 15 })).toBeUndefined();
  });

  test('never after the moment at which its people are erased', () => {
    const walk = withdrawn(approved());
    const retention = { ...walk.region.retention, withdrawn: { period: 'P20D' } };
    const region = { ...walk.region, retention };
    expect(reopenableUntil(region, walk.world.from.referral)).toBe('2026-01-25');
    const erased = afterTerm('2026-01-05T08:00:00.000Z', retention.withdrawn, { purpose: 'due', ...region });
    walk.at(new Date(Date.parse(erased) - 1).toISOString());
    expect(why(walk, {}, region)).toBeUndefined();
    walk.at(erased);
    expect(why(walk, {}, region)).toBe('erased');
  });

  test('not where nobody is known any more, and not while it is open', () => {
    const walk = withdrawn(approved());
    expect(whyNotReopened(walk.world.from, { parties: { notes: [] } }, {}, ctxOf(walk))).toBe('erased');
    expect(why(approved())).toBe('not-closed');
    expect(reopenableUntil(walk.region, approved().world.from.referral)).toBeUndefined();
  });

  test('not where the candidate said that this was somebody else', () => {
    const walk = asked();
    walk.go(deny(walk.world.from, walk.ctx('candidate'), 1));
    expect(why(walk)).toBe('erased');
    expect(reopenableUntil(walk.region, walk.world.from.referral)).toBeUndefined();
  });

  test('after a death only where that was a mistake, which is then known of the case', () => {
    const walk = offered(byWorkCoach);
    walk.go(recordDeath(walk.world.from, walk.world.from.tasks[0] as Task, undefined, walk.ctx('coordinator')));
    walk.at(later);
    expect(why(walk)).toBe('died');
    const change = reopened(walk, { isAlive: true });
    expect(change.after.foundAlive).toBe(true);
    // The provider that was asked heard of it too.
    expect(summary(change).told).toContain('provider case-reopened');
  });

  test('after a death that was told of a case that had ended before, which is then not known of it any more', () => {
    const walk = withdrawn(asked());
    const told = walk.go(recordDeath(walk.world.from, undefined, undefined, walk.ctx('coordinator')));
    expect(told.after).toMatchObject({ closure: 'withdrawn', diedSince: true });
    expect(why(walk)).toBe('died');
    const { after } = reopened(walk, { isAlive: true });
    expect(after).not.toHaveProperty('diedSince');
    expect(after.foundAlive).toBe(true);
  });

  test('a region cannot promise more days than people are kept', () => {
    const problems = (reopenDays: number, period?: string) => {
      const json = regionJson();
      const retention = period === undefined ? json.retention : { ...json.retention, withdrawn: { period } };
      try {
        readRegion({ ...json, reopenDays, retention }, { source: 'x.json', allowShortPeriods: true });
        return '';
      } catch (error) {
        return String(error);
      }
    };
    expect(problems(42)).toBe('');
    expect(problems(43)).toContain(
      'x.json: reopenDays is 43, but people are kept for 42 days after "not-interested"; right would be at most 42.',
    );
    // A month may have 28 days; terms of seconds, in proofs, say nothing about days.
    expect(problems(28, 'P1M')).toBe('');
    expect(problems(29, 'P1M')).toContain('for 28 days after "withdrawn"');
    expect(problems(42, 'PT5S')).toBe('');
    expect(problems(-1)).toContain('reopenDays');
  });
});

describe('what said that the case had ended', () => {
  test('a call about that is over, and the candidate without e-mail is phoned that it goes on', () => {
    const { email: _email, ...candidate } = byWorkCoach.candidate;
    const byPhone = { ...candidate, preferredContact: 'phone', phone: '+31612345678' } as const;
    const walk = withdrawn(asked({ ...byWorkCoach, candidate: byPhone }));
    const told = walk.world.from.tasks.find(({ about }) => about === 'ended-candidate');
    expect(told).toBeDefined();
    const change = reopened(walk);
    expect(change.tasks.find(({ id }) => id === told?.id)?.status).toBe('closed');
    const calls = walk.world.from.tasks.filter(({ kind }) => kind === 'call').map(({ about }) => about);
    expect(calls).toContain('reopened-candidate');
    expect(calls).not.toContain('ended-candidate');
  });

  test('a mail about the end that comes back is passed on to nobody any more', () => {
    const walk = withdrawn(guided(byWorkCoach));
    const ended = { id: 'm', kind: 'case-ended', to: 'job-coach', plannedAt: later } as const;
    expect(passOnNews(walk.world.from, ended, [], walk.ctx())?.action).toBe('reroute');
    reopened(walk);
    expect(passOnNews(walk.world.from, ended, [], walk.ctx())).toBeUndefined();
  });
});

test('the lists of people and the desk’s row come back with the case', () => {
  const walk = withdrawn(guided(byWorkCoach));
  expect(walk.world.from.referral.listed).toEqual([]);
  expect(walk.world.row).toBeUndefined();
  const { after, deskRow, terms } = reopened(walk);
  expect(after.listed?.map(({ role }) => role)).toEqual(['approver', 'job-coach', 'referrer', 'provider']);
  expect(deskRow).toMatchObject({ stage: 'checking-in', tasks: [{ kind: 'advance' }] });
  expect(terms?.length).toBeGreaterThan(3);
});
