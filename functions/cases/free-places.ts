import type { Programme } from '../domain/codes.ts';
import { freeIn, type PlaceState, roomOf } from '../domain/room.ts';
import type { Case } from '../ports/case.ts';
import type { Runtime } from '../ports/runtime.ts';

/** How many places each of these providers can still give in a programme now: none where it has said that it is full. */
export async function freePlaces(
  { region, queue, clock }: Pick<Runtime, 'region' | 'queue' | 'clock'>,
  programme: Programme,
  providers: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  const places = await queue.places(programme, providers);
  return new Map(
    providers.map((provider) => {
      const state = places.get(provider) ?? { held: 0 };
      const room = roomOf(region, { provider, programme }, state, clock());
      return [provider, Math.max(0, freeIn(room, state.held))];
    }),
  );
}

/** What is counted where a place was added for somebody; undefined where none was. */
export async function placesAdded(
  queue: Pick<Runtime['queue'], 'places'>,
  { referral: { provider, programme, isPlaceAdded } }: Pick<Case, 'referral'>,
): Promise<PlaceState | undefined> {
  if (isPlaceAdded !== true || provider === undefined || programme === undefined) return undefined;
  return (await queue.places(programme, [provider])).get(provider);
}
