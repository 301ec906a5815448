import * as z from 'zod';
import { instantAt } from './calendar.ts';
import { type CapacityStatus, capacityStatuses, type Programme } from './codes.ts';
import { defined } from './defined.ts';
import { type Instant, instantSchema, type PlainDate } from './referral.ts';
import { providerById, type Region } from './region.ts';
import { storedObject } from './stored.ts';

/** How much room there is: in words, and for how many people at once. */
export interface Capacity {
  readonly status: CapacityStatus;
  readonly places: number;
}

/** The largest number of places that a provider can tell of itself (ours). */
export const mostToldPlaces = 500;

/**
 * What a provider told of its places in a programme from its own mailbox. It replaces what the region file says, for as
 * long as the file says the same as when it was told (`replaces`, see `regionWord`), and not `since` a later day: the
 * newest word counts.
 */
const wordSchema = z.lazy(() =>
  storedObject({
    status: z.enum(capacityStatuses),
    places: z.int().min(0).max(mostToldPlaces),
    at: instantSchema,
    replaces: z.string(),
    /** Who said it, where that was not the provider itself. */
    by: z.literal('coordinator').exactOptional(),
  }),
);
export const toldSchema = z.lazy(() =>
  wordSchema.unwrap().extend({
    /**
     * Places that the coordinator added, each for one person, by the number of their referral: it goes again with the place of
     * that person. Whatever the provider says anew says it without them.
     */
    added: storedObject({
      for: z.array(z.string()),
      /** The number of places that counted before the first of them. */
      from: z.int().min(0),
      /** The word that counted then; absent where it was the region file's. */
      before: wordSchema.exactOptional(),
    }).exactOptional(),
  }),
);
export type ToldPlaces = z.infer<typeof toldSchema>;

/** A provider's places in one programme, as counted and told. */
export interface PlaceState {
  readonly held: number;
  /** Declined an offer for lack of places: full until this moment. */
  readonly fullUntil?: Instant;
  /** Left the last offer unanswered. */
  readonly silentSince?: Instant;
  readonly told?: ToldPlaces;
  /**
   * Told from its own mailbox that it is full, at this moment. Gone once anybody who may says that there is room again:
   * the provider, or the coordinator who asks it once more.
   */
  readonly fullSince?: Instant;
}

/** The room of a provider in a programme that counts now. */
export interface Room {
  readonly capacity: Capacity;
  /** Whether it is the provider's own word, rather than the region file's. */
  readonly isTold: boolean;
  /** Has said that it is full, on its own page or by declining an offer: nobody new goes there. */
  readonly isFull: boolean;
}

/** What the region file says of a provider's places, as a short text; `none` where it does not offer the programme. */
export function regionWord(region: Region, provider: string, programme: Programme): string {
  const capacity = capacityIn(region, provider, programme);
  return capacity === undefined ? 'none' : `${capacity.status} ${capacity.places}`;
}

/**
 * The room that counts: the provider's own word where it is newer than the region file's, else the file's. A `full` that
 * the coordinator has set aside leaves the number as told, and how to ask as the file says.
 */
export function roomOf(
  region: Region,
  { provider, programme }: { readonly provider: string; readonly programme: Programme },
  state: Omit<PlaceState, 'held'> | undefined,
  now: Instant,
): Room {
  const { told, fullSince, fullUntil } = state ?? {};
  const { status: said, places: filed } = capacityIn(region, provider, programme) ?? { status: 'full', places: 0 };
  const file: Capacity = { status: said, places: filed };
  const hasDeclined = fullUntil !== undefined && fullUntil > now;
  if (told === undefined || !isNewer(told, holdAt(region, provider, programme, now))) {
    return { capacity: file, isTold: false, isFull: hasDeclined };
  }
  const { status, places } = told;
  if (status !== 'full') return { capacity: { status, places }, isTold: true, isFull: hasDeclined };
  if (fullSince !== undefined) return { capacity: { status, places }, isTold: true, isFull: true };
  const asked = file.status === 'full' ? 'ask-first' : file.status;
  return { capacity: { status: asked, places }, isTold: true, isFull: hasDeclined };
}

/**
 * A place for somebody, as a change asks for it. The write itself compares it with what the provider has told at that
 * moment, so it needs nothing but the region file (I9). A day that is still to come says since when nothing stands yet.
 */
export function holdAt(
  region: Region,
  provider: string,
  programme: Programme,
  now: Instant,
): { provider: string; programme: Programme; limit: number } & FileWord {
  const { places: limit, since } = capacityIn(region, provider, programme) ?? { places: 0 };
  const from = since === undefined ? undefined : instantAt(since, '00:00');
  const regionSince = from !== undefined && from <= now ? from : undefined;
  return {
    provider,
    programme,
    limit,
    regionWord: regionWord(region, provider, programme),
    ...defined({ regionSince }),
  };
}

/** A number of places that the coordinator raises in the step in which one of them is given. */
export interface RaisedPlaces {
  readonly told: ToldPlaces;
  /** When the word was told that it replaces; absent where there was none. Another one that came since stands in its way. */
  readonly seen?: Instant;
  /** The provider has said that it is full, and stays so for everybody else. */
  readonly isFull?: true;
}

/** How many places can still be given: none where the provider has said that it is full, even if it counts fewer than it has. */
export function freeIn({ capacity, isFull }: Pick<Room, 'capacity' | 'isFull'>, held: number): number {
  return isFull ? 0 : capacity.places - held;
}

/**
 * One place more for somebody whom the coordinator sends there: it counts as the provider's own word would, until the
 * provider says otherwise. For others nothing changes (I9): places that are free stay free for them, and a provider that has
 * said that it is full stays full, even where it counts fewer than it has. Undefined where it would be more than a provider
 * can have.
 *
 * @param how for whom it is, and the moment
 */
export function raisedBy(
  region: Region,
  { provider, programme }: { readonly provider: string; readonly programme: Programme },
  state: PlaceState,
  { referralId, now }: { readonly referralId: string; readonly now: Instant },
): RaisedPlaces | undefined {
  const { capacity, isFull, isTold } = roomOf(region, { provider, programme }, state, now);
  const { held, told: before, fullSince } = state;
  const places = isFull ? Math.max(capacity.places, held + 1) : Math.max(capacity.places, held) + 1;
  if (places > mostToldPlaces) return undefined;
  const saysFull = isFull && capacity.status === 'full' && fullSince !== undefined;
  const told = {
    status: capacity.status === 'full' && !saysFull ? 'ask-first' : capacity.status,
    places,
    at: now,
    replaces: regionWord(region, provider, programme),
    by: 'coordinator',
    added: addedFor(referralId, isTold ? before : undefined, capacity.places),
  } as const;
  return { told, ...(before === undefined ? {} : { seen: before.at }), ...(isFull ? { isFull } : {}) };
}

/** The places that are added with one for this referral. What counted before the first of them is remembered. */
function addedFor(referralId: string, word: ToldPlaces | undefined, places: number): NonNullable<ToldPlaces['added']> {
  const { added, ...before } = word ?? {};
  if (added === undefined)
    return { for: [referralId], from: places, ...(word === undefined ? {} : { before: before as ToldPlaces }) };
  return { ...added, for: [...added.for.filter((id) => id !== referralId), referralId] };
}

/** The word about places without one that was added for somebody, as it is written while their place is given back. */
export interface LoweredPlaces {
  /** Null where the region file's word counts again. */
  readonly told: ToldPlaces | null;
  /** What it was worked out from: where any of it has changed, it is worked out anew. */
  readonly seen: { readonly held: number; readonly at: Instant; readonly added: number };
}

/**
 * Takes back the place that was added for somebody, in the write that gives back theirs: nobody else gets it, and the word from
 * before the first added place counts again with the last of them. Where more people have places by then than that word has, the
 * number goes down to theirs. Undefined where none was added, or the provider has said since how many it has.
 */
export function withoutAdded({ held, told }: PlaceState, referralId: string): LoweredPlaces | undefined {
  const { added } = told ?? {};
  if (told === undefined || added === undefined || !added.for.includes(referralId)) return undefined;
  const rest = added.for.filter((id) => id !== referralId);
  const seen = { held, at: told.at, added: added.for.length };
  const left = held - 1;
  if (rest.length === 0 && left <= added.from) return { told: added.before ?? null, seen };
  const places = Math.max(left, added.from, rest.length === 0 ? 0 : told.places - 1);
  return { told: { ...told, places: Math.min(places, told.places), added: { ...added, for: rest } }, seen };
}

/** What the region file says of a provider's places: its words, and since when, where it names the day. */
export interface FileWord {
  readonly regionWord: string;
  readonly regionSince?: Instant;
}

/** Whether what a provider told is newer than the region file's word. `roomLeft` asks the same in the write of a hold. */
function isNewer({ replaces, at }: ToldPlaces, { regionWord, regionSince = '' }: FileWord): boolean {
  return replaces === regionWord && at >= regionSince;
}

function capacityIn(
  region: Region,
  provider: string,
  programme: Programme,
): (Capacity & { readonly since?: PlainDate }) | undefined {
  return providerById(region, provider)?.offers.find((offer) => offer.programme === programme)?.capacity;
}
