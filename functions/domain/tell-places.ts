import type { CapacityStatus, Programme } from './codes.ts';
import type { Instant } from './referral.ts';
import type { Region } from './region.ts';
import { mostToldPlaces, type PlaceState, regionWord, roomOf, type ToldPlaces } from './room.ts';

/** What is wrong with what a provider says of its places. */
export type PlacesProblem = 'status' | 'places';

/** What a provider says of its places; whoever is full need not say how many places there are. */
export interface SaidPlaces {
  readonly status: CapacityStatus;
  readonly places?: number;
}

/**
 * Everything wrong with what a provider says. Whoever is not full has at least one place, or people would wait for
 * nothing: the same as in the region file.
 */
export function placesProblems({
  status,
  places,
}: {
  readonly status: CapacityStatus | undefined;
  readonly places: number | undefined;
}): readonly PlacesProblem[] {
  const least = status === 'full' ? 0 : 1;
  const isNumber = places !== undefined && Number.isInteger(places) && places >= least && places <= mostToldPlaces;
  const mayLack = status === 'full' && places === undefined;
  return [
    ...(status === undefined ? (['status'] as const) : []),
    ...(isNumber || mayLack ? [] : (['places'] as const)),
  ];
}

/**
 * The word that is kept. `full` without a number, or with 0, says nothing of how many places there are in all: the number
 * that counted stays, for when there is room again; without places that were added for one person each, which go with them.
 */
export function toldWord(
  region: Region,
  { provider, programme }: { readonly provider: string; readonly programme: Programme },
  state: PlaceState | undefined,
  said: SaidPlaces,
  now: Instant,
): ToldPlaces {
  const { capacity, isTold } = roomOf(region, { provider, programme }, state, now);
  const before = (isTold ? state?.told?.added?.from : undefined) ?? capacity.places;
  const given = said.places ?? 0;
  const places = said.status === 'full' && given === 0 ? Math.min(before, mostToldPlaces) : given;
  return { status: said.status, places, at: now, replaces: regionWord(region, provider, programme) };
}

/** Whether it was told of a provider that it is full, and that counts now: nobody is offered to it until it says otherwise. */
export function isToldFull(
  region: Region,
  place: { readonly provider: string; readonly programme: Programme },
  state: PlaceState,
  now: Instant,
): boolean {
  const { capacity, isTold, isFull } = roomOf(region, place, state, now);
  return isTold && isFull && capacity.status === 'full';
}
