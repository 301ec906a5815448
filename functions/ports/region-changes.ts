import type { RegionChangeWhy } from '../domain/region-because.ts';
import type { RegionChange } from '../domain/region-change.ts';

/** What was changed in the region at the desk, for whoever lives by it. */
export interface RegionChangeReader {
  /**
   * Every change that was ever made, in the order of their numbers, strongly consistent. One that cannot be read has its number and
   * no part.
   */
  all(): Promise<readonly RegionChange[]>;
}

/** The same, for the desk that makes changes. */
export interface RegionChangeStore extends RegionChangeReader {
  /** Who made each change, and why. */
  whys(): Promise<readonly RegionChangeWhy[]>;
  /**
   * Writes the next change with who made it and why, all or nothing. False when another change has its number: then somebody
   * else was first, and what it was worked out on is out of date.
   *
   * @param ends what takes back plans with it, under the next numbers: by the same person, for the same reason, in the same write
   */
  add(change: RegionChange, why: RegionChangeWhy, ends?: readonly RegionChange[]): Promise<boolean>;
}
