import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { capacityStatuses } from '../../functions/domain/codes.ts';
import { type PlaceState, raisedBy, roomOf } from '../../functions/domain/room.ts';
import { placesProblems, toldWord } from '../../functions/domain/tell-places.ts';
import { midden } from './fixtures.ts';

const region = midden();
const place = { provider: 'kwintes', programme: 'sterk-met-werk' } as const;
const now = '2026-03-02T09:00:00.000Z';

describe('what a provider says of its places', () => {
  test.each([
    ['has-places', 1, []],
    ['has-places', 500, []],
    ['has-places', 0, ['places']],
    ['has-places', 501, ['places']],
    ['waiting-list', undefined, ['places']],
    ['ask-first', 1.5, ['places']],
    ['ask-first', Number.NaN, ['places']],
    ['full', undefined, []],
    ['full', 0, []],
    ['full', -1, ['places']],
    [undefined, undefined, ['status', 'places']],
    [undefined, 3, ['status']],
  ] as const)('%s with %s', (status, places, problems) => {
    expect(placesProblems({ status, places })).toEqual(problems);
  });

  test('full without a number leaves the number that counted', () => {
    const word = toldWord(region, place, { held: 3 }, { status: 'full' }, now);
    expect(word).toEqual({ status: 'full', places: 12, at: now, replaces: 'has-places 12' });
    const again = toldWord(
      region,
      place,
      { held: 3, told: { ...word, places: 7 } },
      { status: 'full', places: 0 },
      now,
    );
    expect(again.places).toBe(7);
  });

  test('full without a number does not keep a place that was added for one person', () => {
    const state = { held: 12, told: raisedBy(region, place, { held: 12 }, { referralId: 'HW-1', now })?.told };
    expect(state.told?.places).toBe(13);
    expect(toldWord(region, place, state as PlaceState, { status: 'full' }, now).places).toBe(12);
  });

  test('whatever is rightly said counts at once', () => {
    fc.assert(
      fc.property(fc.constantFrom(...capacityStatuses), fc.option(fc.integer({ min: -2, max: 510 })), (status, n) => {
        const places = n ?? undefined;
        fc.pre(placesProblems({ status, places }).length === 0);
        const told = toldWord(region, place, undefined, { status, ...(places === undefined ? {} : { places }) }, now);
        const fullSince = status === 'full' ? { fullSince: now } : {};
        const room = roomOf(region, place, { told, ...fullSince }, now);
        expect(room).toMatchObject({ isTold: true, isFull: status === 'full', capacity: { status } });
        if (status !== 'full') expect(room.capacity.places).toBe(places);
      }),
    );
  });
});
