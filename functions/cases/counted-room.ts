import type { PlaceKey } from '../domain/change.ts';
import type { Instant } from '../domain/referral.ts';
import type { Region } from '../domain/region.ts';
import { type PlaceState, roomOf } from '../domain/room.ts';
import type { Runtime } from '../ports/runtime.ts';

/** A provider's places in a programme as they count now, whoever's word that is, and how many of them are taken. */
export interface CountedRoom extends PlaceKey {
  readonly places: number;
  readonly held: number;
  /** Has said that it is full: nobody new goes there, even if it counts fewer than it has. */
  readonly isFull: boolean;
  /** Places that the coordinator added, each for one person: they go again with the place of that person. */
  readonly added?: {
    /** The number of places that counted before the first of them. */
    readonly from: number;
    /** When the last one was added or went again. */
    readonly at: Instant;
    /** The referrals of those people. */
    readonly for: readonly string[];
  };
}

/** Places that were added and still count. */
function addedIn({ told }: PlaceState, isTold: boolean): Pick<CountedRoom, 'added'> {
  if (!isTold || told?.added === undefined || told.added.for.length === 0) return {};
  return { added: { from: told.added.from, at: told.at, for: told.added.for } };
}

/** Counts the room of providers, with one reading for each programme. A counter that cannot be read is left out. */
export async function countedRooms(
  { queue, clock }: Pick<Runtime, 'queue' | 'clock'>,
  region: Region,
  wanted: readonly PlaceKey[],
): Promise<readonly CountedRoom[]> {
  const programmes = [...new Set(wanted.map(({ programme }) => programme))];
  const found = await Promise.all(
    programmes.map(async (programme) => {
      const ids = wanted.filter((one) => one.programme === programme).map(({ provider }) => provider);
      const states = await queue.places(programme, ids);
      return ids.map((provider): CountedRoom => {
        const state = states.get(provider) ?? { held: 0 };
        const { capacity, isFull, isTold } = roomOf(region, { provider, programme }, state, clock());
        const counted = { provider, programme, places: capacity.places, held: state.held, isFull };
        return { ...counted, ...addedIn(state, isTold) };
      });
    }),
  );
  return found.flat().filter(({ held }) => Number.isFinite(held));
}
