import { describe, expect, test } from 'vitest';
import { localDate } from '../../../functions/domain/calendar.ts';
import { announceWaiting, enterQueue, givePlace } from '../../../functions/domain/journey/placing.ts';
import { standingInQueue } from '../../../functions/domain/journey/queue.ts';
import { type PlaceSought, rankProviders } from '../../../functions/domain/matching.ts';
import { midden } from '../fixtures.ts';
import { summary } from '../summary.ts';
import { answer, approved, asked, byWorkCoach, offered, queued, receipt } from '../walk.ts';

// Sources: IPS belongs to the institution that treats somebody (Phrenos, Trimbos); a choice by rules must be explained and
// people decide (UAVG article 40). The order among providers is ours.
const region = midden();
const sam: PlaceSought = {
  programme: 'sterk-met-werk',
  municipality: 'GM0355',
  age: 36,
  passed: [],
  load: new Map(),
};
const best = (sought: PlaceSought) => rankProviders(region, sought).eligible[0]?.provider;
const all = (sought: PlaceSought) => rankProviders(region, sought).eligible.map(({ provider }) => provider);

describe('which provider is asked first', () => {
  test('the one that the candidate prefers, if it serves them', () => {
    expect(best({ ...sam, preferredProvider: 'lister' })).toBe('lister');
  });

  test('among the others, the one with the smallest share of its places taken', () => {
    expect(best({ ...sam, load: new Map([['kwintes', 9]]) })).not.toBe('kwintes');
  });

  test('a provider that said that it is full, or did not answer last time, comes last', () => {
    expect(all({ ...sam, reportedFull: new Set(['kwintes']) }).at(-1)).toBe('kwintes');
    expect(all({ ...sam, silent: new Set(['kwintes']) }).at(-1)).toBe('kwintes');
  });

  test('a provider that declined is not asked again', () => {
    expect(all({ ...sam, passed: ['kwintes'] })).not.toContain('kwintes');
  });

  test('for IPS only the institution that treats the person', () => {
    expect(all({ ...sam, programme: 'ips', treatingProvider: 'altrecht' })).toEqual(['altrecht']);
  });

  test('each provider that was not chosen is kept with the reason why', () => {
    const { skipped } = rankProviders(region, { ...sam, passed: ['kwintes'] });
    expect(skipped.every(({ reasons }) => reasons.length > 0)).toBe(true);
  });
});

describe('the waiting list', () => {
  test('somebody is on it from the moment of approval, so that nobody approved later goes first', () => {
    expect(standingInQueue(asked(byWorkCoach).world.from.referral)).toBeUndefined();
    const walk = approved(byWorkCoach);
    expect(standingInQueue(walk.world.from.referral)).toMatchObject({ since: walk.world.now });
  });

  test('who gets a place leaves it, and the place is counted', () => {
    const walk = queued(['kwintes'], byWorkCoach);
    const change = walk.go(givePlace(walk.world.from, { provider: 'kwintes', receipt }, walk.ctx()));
    expect(change.hold).toMatchObject({ provider: 'kwintes', limit: 12 });
    expect(standingInQueue(walk.world.from.referral)).toBeUndefined();
  });

  test('who loses an offer keeps the turn that they had', () => {
    const walk = offered(byWorkCoach);
    const before = walk.world.from.referral.waitingSince;
    walk.at('2026-01-07T09:00:00.000Z');
    answer(walk, 'accept-offer#1', { choice: 'decline', reason: 'too-far' });
    walk.go(enterQueue(walk.world.from, { providers: ['lister'], receipt }, walk.ctx()));
    expect(standingInQueue(walk.world.from.referral)?.since).toBe(before);
  });

  test('who waits is told so, and is asked after four weeks whether they still want it', () => {
    const walk = queued(['kwintes'], byWorkCoach);
    const change = walk.go(announceWaiting(walk.world.from, walk.task('await-place#1'), walk.ctx()));
    expect(summary(change).told).toEqual(['candidate waiting-candidate status']);
    expect(localDate(walk.task('still-wanted#1').visibleFrom)).toBe('2026-02-02');
  });

  test('who does not answer that question keeps their turn', () => {
    const walk = queued(['kwintes'], byWorkCoach);
    walk.go(announceWaiting(walk.world.from, walk.task('await-place#1'), walk.ctx()));
    const before = standingInQueue(walk.world.from.referral);
    walk.letPass('still-wanted#1');
    expect(standingInQueue(walk.world.from.referral)).toEqual(before);
  });
});
