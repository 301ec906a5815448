import { describe, expect, test } from 'vitest';
import { applyAnswer, applyLateAnswer } from '../../functions/cases/apply-answer.ts';
import { whatIsDue } from '../../functions/cases/visit-task.ts';
import { askApproval, askInformation } from '../../functions/domain/journey/approval.ts';
import { openCheckIn } from '../../functions/domain/journey/check-ins.ts';
import { correctContact } from '../../functions/domain/journey/contact.ts';
import { recordDeath } from '../../functions/domain/journey/death.ts';
import { countFault } from '../../functions/domain/journey/executions.ts';
import { canAnswerLate } from '../../functions/domain/journey/late.ts';
import { recordMove } from '../../functions/domain/journey/move.ts';
import { enterQueue } from '../../functions/domain/journey/placing.ts';
import { route } from '../../functions/domain/journey/receive.ts';
import { extend } from '../../functions/domain/journey/reminders.ts';
import { revoke } from '../../functions/domain/journey/standing.ts';
import { hasStanding } from '../../functions/domain/standing.ts';
import type { CheckInAnswer } from '../../functions/domain/tasks/check-in.ts';
import { firstChange, firstChangeOfUnknown } from './journey-model.ts';
import { answer, guided, late, offered, queued, receipt, trajectoryOf, type Walk, walkThrough, yes } from './walk.ts';

/** A check-in that went by in silence, with the next one on the agenda. */
function silentCheckIn(): Walk {
  const walk = guided();
  walk.go(openCheckIn(walk.world.from, trajectoryOf(walk), walk.ctx()));
  walk.letPass('check-in#1');
  const task = walk.task('check-in#1');
  const none = { choice: 'no-answer', newSpells: [], endedSpells: [] } satisfies CheckInAnswer;
  walk.go(applyAnswer(walk.world.from, task, none, walk.ctx('coordinator'), trajectoryOf(walk)));
  walk.go(openCheckIn(walk.world.from, trajectoryOf(walk), walk.ctx()));
  return walk;
}

const nothing = { newSpells: [], endedSpells: [] };

describe('a late answer keeps the rules that others brought', () => {
  test('a late word that the candidate died ends the case as a death, and nothing goes to the candidate', () => {
    const walk = silentCheckIn();
    const change = late(walk, 'check-in#1', { choice: 'stopped', reason: 'died', ...nothing });
    expect(change?.after).toMatchObject({ stage: 'closed', closure: 'died' });
    expect(change?.mails.filter(({ to }) => to === 'candidate')).toEqual([]);
  });

  test('a goal that was reached since stays reached, whatever is said of the time before it', () => {
    const walk = silentCheckIn();
    answer(walk, 'check-in#2', { choice: 'goal-reached', ...nothing });
    const change = late(walk, 'check-in#1', { choice: 'stopped', reason: 'health', ...nothing });
    expect(change?.after.stage).toBe('checking-in');
    expect(change?.trajectory?.earlyStop).toBeUndefined();
    expect(change?.trajectory?.checkIns[0]).toMatchObject({ answered: true });
  });

  test('a provider that another one took the person over from has no say any more', () => {
    const walk = silentCheckIn();
    const { referral } = walk.world.from;
    const task = walk.task('check-in#1');
    expect(hasStanding(walk.region, { referral, task }, 'provider', walk.parties())).toBe(true);
    const elsewhere = { ...referral, provider: 'lister' };
    expect(hasStanding(walk.region, { referral: elsewhere, task }, 'provider', walk.parties())).toBe(false);
  });

  test('a late yes does not come before the provider that the coordinator chose', () => {
    const walk = offered();
    walk.letPass('accept-offer#1');
    walk.go(enterQueue(walk.world.from, { providers: ['lister'], receipt }, walk.ctx()));
    expect(canAnswerLate(walk.world.from, walk.task('accept-offer#1'), undefined)).toBe(true);
    const { referral, tasks } = walk.world.from;
    const chosen = { tasks, referral: { ...referral, assignedProvider: 'lister' } };
    expect(canAnswerLate(chosen, walk.task('accept-offer#1'), undefined)).toBe(false);
  });

  test('a late yes needs the consent that the door rests on by now, and the municipality that the offer serves', () => {
    const walk = offered();
    walk.letPass('accept-offer#1');
    walk.go(enterQueue(walk.world.from, { providers: ['lister'], receipt }, walk.ctx()));
    const task = walk.task('accept-offer#1');
    const { from } = walk.world;
    const places = { trajectory: undefined, places: 5 };
    const door = walk.region.doors['sterk-met-werk'];
    const legalBasis = { ...door.legalBasis, code: 'explicit-consent' } as const;
    const consenting = { ...walk.region, doors: { ...walk.region.doors, 'sterk-met-werk': { ...door, legalBasis } } };
    const unserved = walk.region.providers.map((provider) => ({
      ...provider,
      offers: provider.offers.map((offer) => ({ ...offer, municipalities: ['GM0310'] })),
    }));
    for (const region of [consenting, { ...walk.region, providers: unserved }]) {
      expect(applyLateAnswer(from, task, yes, { ...walk.ctx('provider'), region }, places)).toBeUndefined();
    }
    expect(late(walk, 'accept-offer#1', yes)?.after).toMatchObject({ stage: 'starting', provider: 'kwintes' });
  });

  test('a yes in time to an offer that no longer stands takes nobody on, and is no answer of the provider’s', () => {
    const walk = offered();
    const task = walk.task('accept-offer#1');
    const { from } = walk.world;
    const door = walk.region.doors['sterk-met-werk'];
    const legalBasis = { ...door.legalBasis, code: 'explicit-consent' } as const;
    const consenting = { ...walk.region, doors: { ...walk.region.doors, 'sterk-met-werk': { ...door, legalBasis } } };
    const unserved = walk.region.providers.map((provider) => ({
      ...provider,
      offers: provider.offers.map((offer) => ({ ...offer, municipalities: ['GM0310'] })),
    }));
    const cases = [
      [consenting, 'confirming', 'no-consent'],
      [{ ...walk.region, providers: unserved }, 'placing', 'other-municipality'],
    ] as const;
    for (const [region, stage, about] of cases) {
      const change = applyAnswer(from, task, yes, { ...walk.ctx('provider'), region }, undefined);
      expect(change?.after).toMatchObject({ stage, holdsPlace: false, passedProviders: [] });
      expect(change?.after).not.toHaveProperty('provider');
      expect(change?.release).toEqual({ provider: 'kwintes', programme: 'sterk-met-werk' });
      expect(change?.parties).toEqual([]);
      expect(change?.placeMarks).toBeUndefined();
      expect(change?.mails.map(({ kind, to, facts }) => [kind, to, facts['about']])).toEqual([
        ['offer-withdrawn', 'provider', about],
      ]);
      // Nor is the provider shown or reminded of anything meanwhile.
      expect(hasStanding(region, { referral: from.referral, task }, 'provider', walk.parties())).toBe(false);
      expect(revoke(from, task, { ...walk.ctx(), region }).after).toEqual(change?.after);
    }
    expect(answer(walk, 'accept-offer#1', yes).after.stage).toBe('starting');
  });

  test('who moves out of the provider’s reach while it is asked is sought another place for', () => {
    const walk = offered();
    const provider = walk.region.providers.find(({ id }) => id === 'kwintes');
    const offer = provider?.offers.find(({ programme }) => programme === 'sterk-met-werk');
    const far = walk.region.municipalities.find(({ code }) => !offer?.municipalities.includes(code))?.code ?? '';
    const near = walk.region.municipalities.find(
      ({ code }) => offer?.municipalities.includes(code) === true && code !== walk.world.from.referral.municipality,
    );
    const stays = recordMove(walk.world.from, { municipality: near?.code ?? '', fault: undefined }, walk.ctx());
    expect(stays.after).toMatchObject({ stage: 'offer', provider: 'kwintes', holdsPlace: true });
    const moved = walk.go(recordMove(walk.world.from, { municipality: far, fault: undefined }, walk.ctx()));
    expect(moved.after).toMatchObject({ stage: 'placing', municipality: far, holdsPlace: false, passedProviders: [] });
    expect(moved.mails.map(({ kind, to }) => [kind, to])).toEqual([
      ['lapsed-approver', 'team'],
      ['offer-withdrawn', 'provider'],
    ]);
    expect(walk.task('accept-offer#1').decision?.code).toBe('taken-back');
  });

  test('a yes says nothing of room: what was said of being full since the offer was made stays', () => {
    const walk = offered();
    const { placeMarks } = answer(walk, 'accept-offer#1', yes);
    expect(placeMarks?.map(({ provider }) => provider)).toContain('kwintes');
    for (const mark of placeMarks ?? []) {
      expect(mark).not.toHaveProperty('fullUntil');
      expect(mark.silentSince).toBeNull();
    }
  });

  test('whether somebody still wants it is answered late once', () => {
    const walk = queued(['kwintes']);
    walk.at(walk.task('await-place#1').visibleFrom);
    walk.go(whatIsDue(walk.world.from, walk.task('await-place#1'), walk.ctx()));
    walk.at(walk.task('still-wanted#1').visibleFrom);
    walk.go(whatIsDue(walk.world.from, walk.task('still-wanted#1'), walk.ctx()));
    walk.at(walk.task('still-wanted#1').dueAt);
    walk.go(whatIsDue(walk.world.from, walk.task('still-wanted#1'), walk.ctx()));
    expect(late(walk, 'still-wanted#1', { choice: 'call' })?.action).toBe('still-wanted-call');
    expect(late(walk, 'still-wanted#1', { choice: 'call' })).toBeUndefined();
    expect(walk.world.from.tasks.filter(({ kind }) => kind === 'call')).toHaveLength(1);
  });

  test('who waits is asked every four weeks, whether they answer or not', () => {
    const walk = queued(['kwintes']);
    walk.at(walk.task('await-place#1').visibleFrom);
    walk.go(whatIsDue(walk.world.from, walk.task('await-place#1'), walk.ctx()));
    const days: number[] = [];
    for (const id of ['still-wanted#1', 'still-wanted#2', 'still-wanted#3', 'still-wanted#4']) {
      const { visibleFrom } = walk.task(id);
      days.push(Date.parse(visibleFrom) / 86_400_000);
      walk.at(visibleFrom);
      walk.go(whatIsDue(walk.world.from, walk.task(id), walk.ctx()));
      walk.at(walk.task(id).dueAt);
      walk.go(whatIsDue(walk.world.from, walk.task(id), walk.ctx()));
    }
    const between = days.slice(1).map((day, n) => Math.round(day - (days[n] ?? 0)));
    // A day or so more where it falls at a weekend or on a holiday.
    for (const gap of between) expect([28, 29, 30, 31]).toContain(gap);
  });

  test('information that comes late, before the approver was asked again, is what they are told of', () => {
    const walk = walkThrough(firstChange);
    walk.go(route(walk.world.from, walk.ctx()));
    walk.go(askApproval(walk.world.from, walk.ctx()));
    answer(walk, 'approve#1', { choice: 'ask-information', question: 'Welke dagen?' });
    walk.go(askInformation(walk.world.from, walk.ctx()));
    walk.letPass('give-information#1');
    late(walk, 'give-information#1', { choice: 'answer', text: 'Op maandag.' });
    walk.go(askApproval(walk.world.from, walk.ctx()));
    expect(walk.task('approve#2').about).toBe('answered');
  });
});

test('progress makes the faults before it a thing of the past', () => {
  const walk = walkThrough(firstChange);
  walk.go(route(walk.world.from, walk.ctx()));
  walk.go(askApproval(walk.world.from, walk.ctx()));
  walk.go(countFault(walk.world.from, 'InvariantError', walk.ctx()));
  expect(walk.world.from.referral.faults).toBe(1);
  answer(walk, 'approve#1', { choice: 'approve' });
  expect(walk.world.from.referral.faults).toBe(0);
});

describe('what the coordinator or the candidate does keeps what was there', () => {
  test('more time says why the day moved, and takes nobody the right to answer after all', () => {
    const walk = walkThrough(firstChange);
    walk.go(route(walk.world.from, walk.ctx()));
    walk.go(askApproval(walk.world.from, walk.ctx()));
    walk.letPass('approve#1');
    const before = walk.task('approve#1');
    for (const moment of [...before.reminders, before.dueAt]) {
      walk.at(moment);
      walk.go(whatIsDue(walk.world.from, walk.task('approve#1'), walk.ctx()));
    }
    walk.go(extend(walk.world.from, walk.task('approve#1'), 5, walk.ctx('coordinator')));
    const after = walk.task('approve#1');
    expect(after.moved).toEqual({ from: before.dueAt, why: 'extended' });
    expect(after.overdueSince).toBeUndefined();
    expect(after.askedBefore).toEqual(before.askedBefore);
    expect(after.askedBefore?.length).toBeGreaterThan(0);
  });

  test('a new address of the candidate wakes no question whose day has not come', () => {
    const walk = queued(['kwintes']);
    walk.at(walk.task('await-place#1').visibleFrom);
    walk.go(whatIsDue(walk.world.from, walk.task('await-place#1'), walk.ctx()));
    const sleeping = walk.task('still-wanted#1');
    const { candidate, ...others } = walk.parties();
    if (candidate === undefined) throw new Error('no candidate');
    const contact = { email: 'noor@nieuw.example' };
    const change = walk.go(correctContact(walk.world.from, { candidate, ...others }, contact, walk.ctx('candidate')));
    expect(change.mails.map(({ kind }) => kind)).toEqual(['address-given', 'address-replaced']);
    expect(walk.task('still-wanted#1')).toMatchObject({ visibleFrom: sleeping.visibleFrom, addressee: 1 });
  });

  test('a death in a referral that nobody confirmed leaves nothing of anybody', () => {
    const walk = walkThrough(firstChangeOfUnknown);
    const task = walk.task('confirm-sender#1');
    const change = walk.go(recordDeath(walk.world.from, task, undefined, walk.ctx('coordinator')));
    expect(change).toMatchObject({ after: { stage: 'closed', closure: 'died' }, eraseNow: 'everyone', mails: [] });
  });
});
