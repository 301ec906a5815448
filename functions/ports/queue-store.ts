import type { StartKey } from '../domain/budget.ts';
import type { PlaceKey, WaitingEntry } from '../domain/change.ts';
import type { Programme } from '../domain/codes.ts';
import type { CountedAhead, StoredAhead } from '../domain/people-ahead.ts';
import type { Instant } from '../domain/referral.ts';
import type { PlaceState, ToldPlaces } from '../domain/room.ts';

/** What a provider tells of its places in one programme. */
export interface ToldWord extends PlaceKey {
  readonly told: ToldPlaces;
  /** When the word was told that this one replaces; absent where the provider had told nothing yet. */
  readonly seen?: Instant;
  /** The programmes in which it no longer counts as silent: all that it offers, as it is clearly there. */
  readonly heardIn: readonly Programme[];
}

/** Somebody's place in the queue of a programme. */
export type QueuePlace = Pick<WaitingEntry, 'programme' | 'since' | 'referralId'>;

export interface QueueStore {
  /**
   * Who waits in a programme, longest first: all of them, or at most `limit`. An entry that cannot be read does not
   * block the others: `onUnreadable` gets its referral's id.
   */
  waiting(
    programme: Programme,
    limit?: number,
    onUnreadable?: (referralId: string) => void,
  ): Promise<readonly WaitingEntry[]>;
  /** Who waits up to a place in the queue, whoever stands there included; only those after a moment, where one is given. */
  upTo(place: QueuePlace, after?: Instant): Promise<readonly WaitingEntry[]>;
  /** The last `limit` of those, in order. `isAll`: nobody stands before them. */
  nearest(
    place: QueuePlace,
    limit: number,
  ): Promise<{ readonly entries: readonly WaitingEntry[]; readonly isAll: boolean }>;
  /** The sum of who has waited longest in a programme; undefined where there is none, or it cannot be read. */
  ahead(programme: Programme): Promise<StoredAhead | undefined>;
  /** Stores such a sum, unless others than those with this number of `late` are in the queue by now. */
  keepAhead(
    programme: Programme,
    sum: {
      readonly counted: Omit<CountedAhead, 'late'>;
      readonly late: number | undefined;
      readonly now: Instant;
    },
  ): Promise<void>;
  /** Counts one among them who may want another provider from now on; before their entry says so. */
  countLate(programme: Programme): Promise<void>;
  /** Who stands at a place in the queue; undefined where nobody does, or the entry cannot be read. */
  entryAt(place: QueuePlace): Promise<WaitingEntry | undefined>;
  /** Stores the present ranking of an entry, unless the entry has changed since it was read. */
  rankedAnew(entry: WaitingEntry, ranking: Required<Pick<WaitingEntry, 'providers' | 'ranked'>>): Promise<void>;
  /**
   * Places of a programme by provider, as of one moment: how many are held, and what the provider told about them. A
   * counter that cannot be read counts as full, so that nobody else's turn is blocked: `onUnreadable` gets its
   * provider.
   */
  places(
    programme: Programme,
    providers: readonly string[],
    onUnreadable?: (provider: string) => void,
  ): Promise<ReadonlyMap<string, PlaceState>>;
  /** How many starts are counted in each of these budgets, in their order. */
  starts(counts: readonly StartKey[]): Promise<readonly number[]>;
  /** Places held now, by provider. */
  held(programme: Programme, providers: readonly string[]): Promise<ReadonlyMap<string, number>>;
  /**
   * Stores what a provider tells of its places, and marks the programme's queue to be served. The counter stays as it
   * is: nobody loses a place. `overtaken`: its word is another by now than the one that was seen.
   */
  tell(word: ToldWord): Promise<'told' | 'overtaken'>;
  /** Referrals that hold a place at a provider. */
  holders(place: PlaceKey): Promise<readonly string[]>;
}
