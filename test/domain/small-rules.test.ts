import { describe, expect, test } from 'vitest';
import { answerCall } from '../../functions/domain/journey/calls.ts';
import { recordDeath, reportDeath } from '../../functions/domain/journey/death.ts';
import { escalate } from '../../functions/domain/journey/readdressing.ts';
import { withoutMarkedNumbers } from '../../functions/domain/known-numbers.ts';
import { nextStepOf } from '../../functions/domain/next-step.ts';
import { hintsAt } from '../../functions/domain/referral-request-hints.ts';
import { refusedOptions } from '../../functions/domain/refused-options.ts';
import { lacksOf } from '../../functions/domain/region-needs.ts';
import { hasDeciders } from '../../functions/domain/standing.ts';
import { midden } from './fixtures.ts';
import { summary } from './summary.ts';
import { asked } from './walk.ts';

test.each([
  ["Unexpected argument 'regions/x.json'. This command takes none", "Unexpected argument 'regions/x.json'"],
  ["Unknown option '--x'", "Unknown option '--x'"],
  ["Option '--port' argument is ambiguous.\nDid you forget it?", "Option '--port' argument is ambiguous"],
])('of what is wrong with a command line one sentence is said, and a name in it stays whole: %j', (said, first) => {
  expect(refusedOptions(new Error(said))).toBe(first);
});

describe('a call about a death that somebody told of', () => {
  test('ends with the candidate found alive, or with their death; no other word goes with it', () => {
    const walk = asked();
    const reported = walk.go(reportDeath(walk.world.from, walk.ctx('referrer')));
    expect(reported.events).toMatchObject([{ result: 'reported' }]);
    const call = walk.task('call#1');
    const say = (choice: 'goes-on' | 'told' | 'withdrawn' | 'new-address') =>
      answerCall(walk.world.from, call, { choice } as Parameters<typeof answerCall>[2], walk.ctx('coordinator'));
    const alive = say('goes-on');
    expect(alive?.after.foundAlive).toBe(true);
    expect(alive && summary(alive)).toMatchObject({ trail: ['coordinator call-done call#1 goes-on'], told: [] });
    expect([say('told'), say('withdrawn'), say('new-address')]).toEqual([undefined, undefined, undefined]);
    const died = recordDeath(walk.world.from, call, undefined, walk.ctx('coordinator'));
    expect(summary(died).told).not.toContain('coordinator candidate-died');
  });
});

test('a task that goes up brings no way out: its mailbox is in the region file', () => {
  const walk = asked();
  const change = escalate(walk.world.from, walk.task('approve#1'), 'team', walk.ctx());
  expect(change.mails.find(({ to }) => to === 'team')).not.toHaveProperty('wayOut');
});

test('UWV decides for the whole country; a municipality only while the region file has it', () => {
  const region = midden();
  const municipalities = region.municipalities.filter(({ code }) => code !== 'GM0355');
  const without = { ...region, municipalities };
  const at = (door: 'ips-uwv' | 'sterk-met-werk' | undefined) => ({
    municipality: 'GM0355',
    ...(door === undefined ? {} : { door }),
  });
  expect([hasDeciders(region, at('sterk-met-werk')), hasDeciders(without, at('sterk-met-werk'))]).toEqual([
    true,
    false,
  ]);
  expect(hasDeciders(without, at('ips-uwv'))).toBe(true);
  expect(hasDeciders(region, at(undefined))).toBe(false);
});

test('what is shorter than any bank account is none, whatever its check says', () => {
  expect(withoutMarkedNumbers('NL57 ABCD 1234 graag morgen')).toBe('NL57 ABCD 1234 graag morgen');
});

test('a second look at an address: a private one of a work coach, a mistyped domain of anybody', () => {
  const codes = (pointer: string, text: string, profession?: 'work-coach' | 'school') =>
    hintsAt(pointer, text, { profession }).map(({ code }) => code);
  expect(codes('/referrer/email', 'sam@gmail.com', 'work-coach')).toEqual(['work-coach-public-mail']);
  expect(codes('/referrer/email', 'sam@gmail.com', 'school')).toEqual([]);
  expect(codes('/situation/workCoachEmail', 'sam@gmail.com')).toEqual(['work-coach-public-mail']);
  expect(codes('/candidate/email', 'sam@gmail.com')).toEqual([]);
  expect(codes('/candidate/phone', 'sam@gmial.com')).toEqual([]);
  const [hint] = hintsAt('/candidate/email', 'sam@gmial.com');
  expect(hint).toMatchObject({ code: 'email-domain-hint', pointer: '/candidate/email', domain: 'gmail.com' });
});

test('what comes first after a referral: a call without a door, the candidate’s yes where it is asked, else who decides', () => {
  const region = midden();
  const next = (door: Parameters<typeof nextStepOf>[1], asksFirst = false) => nextStepOf(region, door, asksFirst);
  expect([next(undefined), next(undefined, true)]).toEqual(['coordinator-calls', 'coordinator-calls']);
  expect(next('ips-uwv', true)).toBe('candidate-confirms');
  expect(next('ips-uwv')).toBe('uwv-decides');
  expect(next('sterk-met-werk')).toBe('work-coach-decides');
  expect(next('sterk-met-werk-of-scholing')).toBe('finding-place');
});

test('an open case needs its municipality, its provider and what that one offers; a handover or a closed case needs nobody', () => {
  const region = midden();
  const needs = {
    stage: 'offer',
    door: 'sterk-met-werk',
    municipality: 'GM0355',
    programme: 'sterk-met-werk',
  } as const;
  const lacks = (change: object) =>
    lacksOf(region, { ...needs, ...change }, '2026-01-05').map(({ about, what }) => `${about} ${what}`);
  expect(lacks({})).toEqual([]);
  expect(lacks({ provider: 'kwintes' })).toEqual([]);
  const strange = { municipality: 'GM9999', provider: 'niemand' };
  expect(lacks(strange)).toEqual(['missing-municipality GM9999', 'missing-provider niemand']);
  expect(lacks({ provider: 'altrecht' })).toEqual(['missing-offer altrecht sterk-met-werk']);
  expect(lacks({ ...strange, stage: 'closed' })).toEqual([]);
  const { door: _door, ...handover } = needs;
  expect(lacksOf(region, { ...handover, ...strange }, '2026-01-05')).toEqual([]);
});
