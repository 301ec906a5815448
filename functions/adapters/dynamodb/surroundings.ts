import type { LoweredPlaces } from '../../domain/room.ts';
import type { FoundUnder } from './find-writes.ts';

/** What the caller knows besides the change. */
export interface Surroundings {
  readonly table: string;
  readonly linkHash: (linkId: string, keyVersion: number) => string;
  /** The terms under which the case is found so far; needed where a change writes the candidate or the sender anew, or closes. */
  readonly terms: FoundUnder;
  /** What is said of places at the provider whose place is given back, where one was added for this person. */
  readonly lowered?: LoweredPlaces;
  /** How many starts of a budget are counted elsewhere, where its warning has such counts. */
  readonly startsElsewhere?: number;
}
