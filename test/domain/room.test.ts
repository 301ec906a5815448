import { describe, expect, test } from 'vitest';
import type { Region } from '../../functions/domain/region.ts';
import { holdAt, type PlaceState, regionWord, roomOf, toldSchema } from '../../functions/domain/room.ts';
import { midden } from './fixtures.ts';

const place = { provider: 'kwintes', programme: 'sterk-met-werk' } as const;
const now = '2026-03-02T09:00:00.000Z';
const before = '2026-03-01T09:00:00.000Z';
const later = '2026-03-09T09:00:00.000Z';
const base = midden();

/** The region once the file says something else of the provider's places; undefined: it no longer offers them. */
function filed(
  capacity: { status: 'has-places' | 'full' | 'ask-first'; places: number; since?: string } | undefined,
): Region {
  const providers = base.providers.map((provider) => ({
    ...provider,
    offers: provider.offers.flatMap((offer) =>
      provider.id !== place.provider || offer.programme !== place.programme
        ? offer
        : capacity === undefined
          ? []
          : { ...offer, capacity },
    ),
  }));
  return { ...base, providers };
}

const region = filed({ status: 'has-places', places: 8 });
const wordOf = (one: Region) => regionWord(one, place.provider, place.programme);
const told = (status: 'has-places' | 'full' | 'waiting-list', places: number): Pick<PlaceState, 'told'> => ({
  told: { status, places, at: before, replaces: wordOf(region) },
});
const room = (state: Omit<PlaceState, 'held'> | undefined, one: Region = region) => roomOf(one, place, state, now);

describe('the room that counts', () => {
  test('is the region file’s until the provider says otherwise', () => {
    const file = { capacity: { status: 'has-places', places: 8 }, isTold: false, isFull: false };
    expect(room(undefined)).toEqual(file);
    expect(room({})).toEqual(file);
  });

  test('is the provider’s own from then on, in words and number', () => {
    expect(room(told('waiting-list', 3))).toEqual({
      capacity: { status: 'waiting-list', places: 3 },
      isTold: true,
      isFull: false,
    });
  });

  test('is the region file’s again once the file says something else, and nothing where the offer is gone', () => {
    const word = told('has-places', 3);
    expect(room(word, filed({ status: 'has-places', places: 9 }))).toMatchObject({ capacity: { places: 9 } });
    expect(room(word, filed({ status: 'ask-first', places: 8 }))).toMatchObject({ isTold: false });
    expect(room(word, filed(undefined))).toEqual({
      capacity: { status: 'full', places: 0 },
      isTold: false,
      isFull: false,
    });
  });

  test('is the region file’s where the file says again what it said then, and since a later day', () => {
    const back = (since: string) => filed({ status: 'has-places', places: 8, since });
    expect(room(told('has-places', 3), back('2026-03-02'))).toEqual({
      capacity: { status: 'has-places', places: 8 },
      isTold: false,
      isFull: false,
    });
    // Told on that day or after it: the provider's word is the newer one.
    for (const since of ['2026-03-01', '2026-02-01']) {
      expect(room(told('has-places', 3), back(since))).toMatchObject({ isTold: true, capacity: { places: 3 } });
    }
  });

  test('a full that was told stands until somebody who may says that there is room; then the number stays', () => {
    expect(room({ ...told('full', 3), fullSince: before })).toEqual({
      capacity: { status: 'full', places: 3 },
      isTold: true,
      isFull: true,
    });
    expect(room(told('full', 3))).toEqual({
      capacity: { status: 'has-places', places: 3 },
      isTold: true,
      isFull: false,
    });
    const full = filed({ status: 'full', places: 0 });
    const replaces = wordOf(full);
    const word = { told: { status: 'full', places: 3, at: before, replaces } } as const;
    expect(room(word, full)).toMatchObject({ capacity: { status: 'ask-first', places: 3 }, isFull: false });
    // The file's newer word takes a told full back too.
    expect(room({ ...told('full', 3), fullSince: before }, filed({ status: 'has-places', places: 9 }))).toMatchObject({
      isFull: false,
    });
  });

  test('is none while a decline for lack of places counts, whatever was told', () => {
    for (const state of [{}, told('has-places', 3), told('full', 3)]) {
      expect(room({ ...state, fullUntil: later }).isFull).toBe(true);
      expect(room({ ...state, fullUntil: before }).isFull).toBe(false);
      expect(room({ ...state, fullUntil: now }).isFull).toBe(false);
    }
  });
});

test('a place is asked for with the number of the file and the word that a provider’s own would replace', () => {
  expect(holdAt(region, place.provider, place.programme, now)).toEqual({
    ...place,
    limit: 8,
    regionWord: 'has-places 8',
  });
  const dated = filed({ status: 'has-places', places: 8, since: '2026-03-02' });
  expect(holdAt(dated, place.provider, place.programme, now)).toMatchObject({
    regionSince: '2026-03-01T23:00:00.000Z',
  });
  expect(holdAt(filed(undefined), place.provider, place.programme, now)).toEqual({
    ...place,
    limit: 0,
    regionWord: 'none',
  });
});

test('a day of the file that is still to come takes nothing from the word of a provider', () => {
  const ahead = filed({ status: 'has-places', places: 8, since: '2026-03-03' });
  expect(room(told('has-places', 3), ahead)).toMatchObject({ isTold: true, capacity: { places: 3 } });
  expect(holdAt(ahead, place.provider, place.programme, now)).not.toHaveProperty('regionSince');
});

test('a number that nobody can have is not read', () => {
  const word = { status: 'has-places', places: 5, at: now, replaces: 'has-places 8' };
  expect(toldSchema.safeParse(word).success).toBe(true);
  for (const places of [-1, 501, 1.5]) expect(toldSchema.safeParse({ ...word, places }).success).toBe(false);
});
