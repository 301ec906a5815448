import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Change } from '../../functions/domain/change.ts';
import { capacityStatuses } from '../../functions/domain/codes.ts';
import { defined } from '../../functions/domain/defined.ts';
import { backToMatching } from '../../functions/domain/journey/back-to-matching.ts';
import { callInstead } from '../../functions/domain/journey/calls.ts';
import { chooseProvider } from '../../functions/domain/journey/choose-provider.ts';
import { offerSilent, openOffer } from '../../functions/domain/journey/offer.ts';
import { announceWaiting, givePlace } from '../../functions/domain/journey/placing.ts';
import { openConfirmStart, startTrajectory } from '../../functions/domain/journey/start.ts';
import {
  freeIn,
  mostToldPlaces,
  type PlaceState,
  raisedBy,
  regionWord,
  roomOf,
  withoutAdded,
} from '../../functions/domain/room.ts';
import { offersIn } from '../../functions/domain/trail-ladder.ts';
import { midden } from './fixtures.ts';
import { summary } from './summary.ts';
import {
  answer,
  approved,
  but,
  byWorkCoach,
  guided,
  offered,
  queued,
  receipt,
  started,
  trajectoryOf,
  unplaced,
  type Walk,
  yes,
} from './walk.ts';

const programme = 'sterk-met-werk';
const lister = { provider: 'lister', receipt };
const open = (walk: Walk) => walk.world.from.tasks.map(({ kind }) => kind).toSorted();

test('a call that was to tell of a delay is over once a provider is chosen: it would tell what is not so', () => {
  const walk = unplaced();
  walk.go(callInstead(walk.world.from, 'delayed-candidate', 'candidate', walk.ctx()));
  walk.go(callInstead(walk.world.from, 'ended-candidate', 'candidate', walk.ctx()));
  const change = walk.go(chooseProvider(walk.world.from, lister, walk.ctx('coordinator')));
  const calls = change.tasks.filter(({ kind }) => kind === 'call');
  expect(calls.map(({ about, status, decision }) => [about, status, decision?.code])).toEqual([
    ['delayed-candidate', 'closed', 'lapsed'],
  ]);
});

test('so is one about a delay of the decision or of the waiting list once somebody says yes', () => {
  const walk = offered();
  for (const about of ['delayed-candidate', 'waiting-candidate'])
    walk.go(callInstead(walk.world.from, about, 'candidate', walk.ctx()));
  const change = answer(walk, 'accept-offer#1', yes);
  expect(change.tasks.filter(({ kind, status }) => kind === 'call' && status === 'closed')).toHaveLength(2);
});

describe('the coordinator chooses a provider by hand', () => {
  test.each([
    ['before the machine has looked', () => approved(byWorkCoach)],
    ['for somebody who waits', () => queued(['kwintes'], byWorkCoach)],
    ['for whom nobody is left to ask', () => unplaced()],
  ])('%s: the place is held in the same change, and the case asks that one', (_, begin) => {
    const walk = begin();
    const { waitingSince } = walk.world.from.referral;
    const change = walk.go(
      chooseProvider(but(walk, { passedProviders: ['lister', 'kwintes'] }), lister, walk.ctx('coordinator')),
    );
    expect(change.after).toMatchObject({
      stage: 'offer',
      provider: 'lister',
      assignedProvider: 'lister',
      holdsPlace: true,
      passedProviders: ['kwintes'],
      waitingSince,
    });
    expect(change.hold).toMatchObject({ provider: 'lister', programme });
    expect(change.release).toBeUndefined();
    expect(summary(change).trail).toEqual(['coordinator choose-provider lister chosen']);
    expect(open(walk)).toEqual(['advance']);
    walk.go(openOffer(walk.world.from, walk.ctx()));
    expect(walk.task('accept-offer#1')).toMatchObject({ provider: 'lister', status: 'open' });
  });

  test('over an open offer: the one that was asked hears so, its place is free, and it counts as neither silent nor passed', () => {
    const walk = offered(byWorkCoach);
    const change = walk.go(chooseProvider(walk.world.from, lister, walk.ctx('coordinator')));
    expect(summary(change)).toMatchObject({ stage: 'offer', told: ['provider offer-withdrawn'] });
    expect(change.mails[0]).toMatchObject({ provider: 'kwintes', facts: { about: 'other-provider' } });
    expect(walk.task('accept-offer#1').decision).toMatchObject({ code: 'taken-back', reason: 'other-provider' });
    expect([change.release?.provider, change.hold?.provider]).toEqual(['kwintes', 'lister']);
    expect(change.after.passedProviders).toEqual([]);
    expect(change.placeMarks).toBeUndefined();
    walk.go(openOffer(walk.world.from, walk.ctx()));
    expect(walk.task('accept-offer#2')).toMatchObject({ provider: 'lister' });
    const given = {
      ...change.events[0],
      action: 'give-place',
      object: 'kwintes',
      provider: 'kwintes',
      tasks: {},
    } as const;
    expect(offersIn([given as never, ...change.events])).toMatchObject([
      { provider: 'kwintes', outcome: 'taken-back' },
    ]);
  });

  test('before anybody was asked about the place that is held: nobody hears of it', () => {
    const walk = queued(['kwintes'], byWorkCoach);
    walk.go(givePlace(walk.world.from, { provider: 'kwintes', receipt }, walk.ctx()));
    const change = walk.go(chooseProvider(walk.world.from, lister, walk.ctx('coordinator')));
    expect([change.mails, change.release?.provider]).toEqual([[], 'kwintes']);
    expect(() => chooseProvider(walk.world.from, lister, walk.ctx('coordinator'))).toThrow('this place already');
  });

  test('ends the questions about waiting, and the chosen one that says no is not asked again by itself', () => {
    const walk = queued(['kwintes'], byWorkCoach);
    walk.go(announceWaiting(walk.world.from, walk.task('await-place#1'), walk.ctx()));
    walk.go(chooseProvider(walk.world.from, lister, walk.ctx('coordinator')));
    expect(open(walk)).toEqual(['advance']);
    walk.go(openOffer(walk.world.from, walk.ctx()));
    const change = answer(walk, 'accept-offer#1', { choice: 'decline', reason: 'too-far' });
    expect(change.after).toMatchObject({ stage: 'placing', passedProviders: ['lister'] });
    expect(change.after).not.toHaveProperty('assignedProvider');
  });

  test('whoever waited for long is not told that a provider did not want to, when the coordinator has found one', () => {
    const walk = queued(['kwintes'], byWorkCoach);
    const long = '2025-01-06T09:00:00.000Z';
    const waited = { passedProviders: ['kwintes'], waitingSince: long, candidateHeardAt: long };
    walk.go(chooseProvider(but(walk, waited), lister, walk.ctx('coordinator')));
    const news = (parts: object) => {
      const from = but(walk, { ...waited, ...parts });
      return openOffer(from, walk.ctx()).mails.map(({ kind }) => kind);
    };
    expect(news({})).not.toContain('delayed-candidate');
    // Where the search asks one after the other, they hear that it goes on.
    expect(news({ assignedProvider: undefined })).toContain('delayed-candidate');
  });

  test('with a place that is added for it: the trail says so', () => {
    const walk = queued(['kwintes'], byWorkCoach);
    const raised = raisedBy(
      walk.region,
      { provider: 'lister', programme },
      { held: 99 },
      { referralId: walk.world.from.referral.id, now: walk.world.now },
    );
    if (raised === undefined) throw new Error('cannot be raised');
    const change = chooseProvider(walk.world.from, { ...lister, raised }, walk.ctx('coordinator'));
    expect(change.hold?.raised).toEqual({ told: expect.objectContaining({ places: 100, by: 'coordinator' }) });
    expect(change.after.isPlaceAdded).toBe(true);
    expect(change.events[0]).toMatchObject({ object: 'lister', result: 'places-raised', place: true });
  });
});

describe('a choice that comes to nothing', () => {
  const raised = (walk: Walk) => {
    const how = { referralId: walk.world.from.referral.id, now: walk.world.now };
    return raisedBy(walk.region, { provider: 'lister', programme }, { held: 1 }, how);
  };
  const ends: readonly [string, (walk: Walk) => Change][] = [
    ['taken back', (walk) => walk.go(backToMatching(walk.world.from, { mayAskAgain: true }, walk.ctx('coordinator')))],
    ['declined', (walk) => answer(walk, 'accept-offer#1', { choice: 'decline', reason: 'too-far' })],
    ['unanswered', (walk) => walk.go(offerSilent(walk.world.from, walk.task('accept-offer#1'), walk.ctx()))],
    [
      'called off before the first talk',
      (walk) => {
        answer(walk, 'accept-offer#1', { ...yes, jobCoachEmail: 'robin@lister.example' });
        return walk.go(backToMatching(walk.world.from, { mayAskAgain: true }, walk.ctx('coordinator')));
      },
    ],
  ];

  test.each(ends)('%s: the turn in the queue is the one from before, and the added place goes along', (_, ending) => {
    const walk = queued(['kwintes'], byWorkCoach);
    const { waitingSince } = walk.world.from.referral;
    walk.at('2026-01-09T08:00:00.000Z');
    walk.go(
      chooseProvider(walk.world.from, { ...lister, ...defined({ raised: raised(walk) }) }, walk.ctx('coordinator')),
    );
    walk.go(openOffer(walk.world.from, walk.ctx()));
    walk.at('2026-01-12T08:00:00.000Z');
    const change = ending(walk);
    expect(change.enterQueue).toMatchObject({ referralId: change.after.id, since: waitingSince });
    expect(change.release).toEqual({ provider: 'lister', programme, isAdded: true });
    expect(change.after).not.toHaveProperty('isPlaceAdded');
  });

  test('a place that was free is given back as any other', () => {
    const walk = queued(['kwintes'], byWorkCoach);
    walk.go(chooseProvider(walk.world.from, lister, walk.ctx('coordinator')));
    const change = walk.go(backToMatching(walk.world.from, { mayAskAgain: true }, walk.ctx('coordinator')));
    expect(change.release).toEqual({ provider: 'lister', programme });
  });
});

describe('the number of places', () => {
  const region = midden();
  const place = { provider: 'kwintes', programme } as const;
  const now = '2026-03-02T09:00:00.000Z';
  const told = fc.record({
    status: fc.constantFrom(...capacityStatuses),
    places: fc.integer({ min: 0, max: mostToldPlaces }),
    at: fc.constant('2026-03-01T09:00:00.000Z'),
    replaces: fc.constantFrom(regionWord(region, 'kwintes', programme), 'has-places 1'),
  });
  const state: fc.Arbitrary<PlaceState> = fc.record(
    {
      held: fc.integer({ min: 0, max: 600 }),
      told,
      fullSince: fc.constant('2026-03-01T09:00:00.000Z'),
      fullUntil: fc.constantFrom('2026-03-01T10:00:00.000Z', '2026-04-01T10:00:00.000Z'),
    },
    { requiredKeys: ['held'] },
  );

  test('of a provider that says it is full rises for one person, and stays full for everybody else', () => {
    const full = {
      held: 1,
      told: {
        status: 'full',
        places: 4,
        at: '2026-03-01T09:00:00.000Z',
        replaces: regionWord(region, 'kwintes', programme),
      },
    } as const;
    for (const state of [
      { ...full, fullSince: full.told.at },
      { held: 1, fullUntil: '2026-04-01T10:00:00.000Z' },
    ]) {
      const raised = raisedBy(region, place, state, { referralId: 'HW-A', now });
      expect(raised).toMatchObject({
        isFull: true,
        told: { places: roomOf(region, place, state, now).capacity.places },
      });
    }
  });

  test('that is raised has room for one more, frees none, takes no place from anybody who was to have one, and is never more than a provider has', () => {
    fc.assert(
      fc.property(state, (before) => {
        const room = roomOf(region, place, before, now);
        const raised = raisedBy(region, place, before, { referralId: 'HW-A', now });
        if (raised === undefined) {
          expect(Math.max(room.capacity.places, before.held)).toBeGreaterThanOrEqual(mostToldPlaces);
          return;
        }
        // As the write leaves it: whoever is full stays full, unless that no longer counted.
        const { fullSince, fullUntil } = before;
        const kept = raised.isFull
          ? { fullUntil, fullSince: raised.told.status === 'full' ? fullSince : undefined }
          : {};
        const after = { held: before.held + 1, told: raised.told, ...defined(kept) };
        const then = roomOf(region, place, after, now);
        expect(then).toMatchObject({ isTold: true, isFull: room.isFull });
        // Never more places held than the limit in force; and for others nothing is freed, and nothing is taken (I9).
        expect(after.held).toBeLessThanOrEqual(then.capacity.places);
        expect(freeIn(then, after.held)).toBe(Math.max(0, freeIn(room, before.held)));
        expect(then.capacity.places).toBeGreaterThanOrEqual(room.capacity.places);
        expect(raised.seen).toBe(before.told?.at);
      }),
      { numRuns: 200, seed: 20261127 },
    );
  });

  test('that were added goes down again with each who leaves, to what counted before; nobody loses a place or gains one', () => {
    const ids = ['HW-A', 'HW-B', 'HW-C'] as const;
    fc.assert(
      fc.property(state, fc.shuffledSubarray([...ids], { minLength: 3 }), (before, leaving) => {
        let now: PlaceState = before;
        for (const referralId of ids) {
          const raised = raisedBy(region, place, now, { referralId, now: '2026-03-02T09:00:00.000Z' });
          fc.pre(raised !== undefined);
          const { fullSince, fullUntil } = now;
          const kept = raised?.isFull
            ? { fullUntil, fullSince: raised.told.status === 'full' ? fullSince : undefined }
            : {};
          now = { held: now.held + 1, ...defined({ told: raised?.told, ...kept }) };
        }
        const room = roomOf(region, place, before, '2026-03-02T09:00:00.000Z');
        for (const referralId of leaving) {
          const lowered = withoutAdded(now, referralId);
          if (lowered === undefined) throw new Error('nothing was added');
          expect(lowered.seen).toMatchObject({ held: now.held, at: now.told?.at });
          const { told: _told, ...rest } = now;
          now = { ...rest, held: now.held - 1, ...defined({ told: lowered.told ?? undefined }) };
          const then = roomOf(region, place, now, '2026-03-02T09:00:00.000Z');
          expect(then.isFull).toBe(room.isFull);
          // Nothing is freed that was not free before.
          expect(then.capacity.places - now.held).toBeLessThanOrEqual(Math.max(0, room.capacity.places - before.held));
          expect(withoutAdded(now, referralId)).toBeUndefined();
        }
        const then = roomOf(region, place, now, '2026-03-02T09:00:00.000Z');
        expect(then.capacity.places).toBe(
          Math.max(room.capacity.places, before.held > room.capacity.places ? before.held : 0),
        );
      }),
      { numRuns: 200, seed: 20261127 },
    );
  });

  test('is left alone where the provider has said since how many it has', () => {
    const raised = raisedBy(region, place, { held: 1 }, { referralId: 'HW-A', now });
    if (raised === undefined) throw new Error('cannot be raised');
    expect(withoutAdded({ held: 2, told: raised.told }, 'HW-B')).toBeUndefined();
    const { added: _added, by: _by, ...own } = raised.told;
    expect(withoutAdded({ held: 2, told: own }, 'HW-A')).toBeUndefined();
  });
});

describe('the coordinator lets another provider be sought', () => {
  test('while one is asked: it hears so, its place is free, and the person keeps their turn', () => {
    const walk = offered(byWorkCoach);
    const { waitingSince } = walk.world.from.referral;
    const change = walk.go(backToMatching(walk.world.from, { mayAskAgain: true }, walk.ctx('coordinator')));
    expect(summary(change)).toMatchObject({
      stage: 'placing',
      trail: ['coordinator back-to-matching case may-ask-again'],
      told: ['provider offer-withdrawn'],
    });
    expect(change.release?.provider).toBe('kwintes');
    expect(change.after).toMatchObject({ waitingSince, passedProviders: [], holdsPlace: false, machine: 'referral' });
    expect(change.after).not.toHaveProperty('provider');
    expect(change.enterQueue).toMatchObject({ since: waitingSince, providers: [] });
    expect(offersIn(change.events)).toEqual([]);
  });

  test.each([
    [true, []],
    [false, ['kwintes']],
  ])('and says whether the present one may be asked again: %s', (mayAskAgain, passedProviders) => {
    const walk = offered(byWorkCoach);
    const change = backToMatching(but(walk, { assignedProvider: 'kwintes' }), { mayAskAgain }, walk.ctx('coordinator'));
    expect(change.after.passedProviders).toEqual(passedProviders);
    expect(change.after).not.toHaveProperty('assignedProvider');
  });

  test('after a yes: provider, job coach and candidate hear so, and the case is the same machine’s still', () => {
    const walk = offered(byWorkCoach);
    answer(walk, 'accept-offer#1', yes);
    const change = walk.go(backToMatching(walk.world.from, { mayAskAgain: false }, walk.ctx('coordinator')));
    expect(summary(change).told).toEqual([
      'provider offer-withdrawn',
      'job-coach offer-withdrawn',
      'candidate delayed-candidate status',
    ]);
    for (const mail of change.mails.slice(0, 2))
      expect(mail).toMatchObject({ provider: 'kwintes', facts: { about: 'let-go' } });
    expect(change.mails[2]?.facts).toMatchObject({ about: 'other-provider' });
    expect(change.after).not.toHaveProperty('startedOn');
    expect(change.after).toMatchObject({ machine: 'referral', generation: 1, jobCoachAddress: 1 });
    expect(change.trajectory).toBeUndefined();
    expect(change.after.listed?.some(({ role }) => role === 'job-coach' || role === 'provider')).toBe(false);
  });

  test('once it was planned: the plan is called off, and the machine that finds places has the case again, as often as it takes', () => {
    const walk = started(byWorkCoach);
    const change = walk.go(backToMatching(walk.world.from, { mayAskAgain: false }, walk.ctx('coordinator')));
    expect(walk.world.trajectory).toBeUndefined();
    expect(change.after).toMatchObject({ stage: 'placing', machine: 'referral', generation: 3, holdsPlace: false });
    expect(open(walk)).toEqual(['advance']);
    walk.go(chooseProvider(walk.world.from, lister, walk.ctx('coordinator')));
    walk.go(openOffer(walk.world.from, walk.ctx()));
    answer(walk, 'accept-offer#2', { ...yes, jobCoachEmail: 'robin@lister.example' });
    walk.go(startTrajectory(walk.world.from, walk.ctx()));
    expect(walk.world.from.referral).toMatchObject({ machine: 'trajectory', generation: 4, provider: 'lister' });
    const opened = walk.go(openConfirmStart(walk.world.from, trajectoryOf(walk), walk.ctx()));
    expect(summary(opened).told).toEqual(['job-coach coach-assigned task']);
    expect(walk.task('confirm-start#2')).toMatchObject({ owner: 'job-coach', provider: 'lister' });
  });

  test('a call that would tell of a place is over, and another stays; nobody who was met is let go of', () => {
    const { email: _email, ...candidate } = byWorkCoach.candidate;
    const walk = started({
      ...byWorkCoach,
      candidate: { ...candidate, phone: '+31612345678', preferredContact: 'phone' },
    });
    const calls = () => walk.world.from.tasks.filter(({ kind }) => kind === 'call').map(({ about }) => about);
    expect(calls()).toContain('matched-candidate');
    walk.go(backToMatching(walk.world.from, { mayAskAgain: true }, walk.ctx('coordinator')));
    expect(calls()).not.toContain('matched-candidate');
    expect(calls()).toContain('delayed-candidate');
    const met = guided(byWorkCoach);
    expect(() => backToMatching(met.world.from, { mayAskAgain: true }, met.ctx('coordinator'))).toThrow('not possible');
  });
});
