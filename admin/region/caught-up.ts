import type { Instant } from '../../functions/domain/referral.ts';
import type { Region } from '../../functions/domain/region.ts';
import { overruled, regionAt } from '../../functions/domain/region-at.ts';
import { asWord, type RegionChange } from '../../functions/domain/region-change.ts';
import type { DeskMark } from '../../functions/domain/region-mark.ts';
import { patternOf } from '../../functions/domain/region-parts.ts';

/**
 * A region file that has caught up with the desk: what was changed for good and has begun stands in it, and its mark says up to which
 * change. What has yet to begin, or ends, stays a change. Nothing to catch up with: the file as it is.
 *
 * @param file without a mark, or with one of this table (`markStanding`)
 * @param changes all of the table
 */
export function caughtUp(file: Region, changes: readonly RegionChange[], now: Instant): Region {
  const passing = new Set(changes.flatMap(({ n, until }) => (until === undefined ? [] : [n])));
  const { region } = regionAt(file, changes, now, passing);
  const desk = markOf(file, changes, now);
  const isSame = desk?.upTo === file.desk?.upTo && asWord(region) === asWord(file);
  return isSame || desk === undefined ? file : { ...region, desk };
}

function markOf(file: Region, changes: readonly RegionChange[], at: Instant): DeskMark | undefined {
  // One that cannot be read has no moment by which it would be known again.
  const last = changes
    .filter((one) => one.at !== '')
    .toSorted((one, other) => one.n - other.n)
    .at(-1);
  if (last === undefined) return undefined;
  const over = overruled(file, changes);
  const open = changes
    .filter(({ n, part, from, until, undoes }) => {
      if (undoes !== undefined || n > last.n || over.has(n)) return false;
      // What this version cannot read is not in the file that it writes.
      return patternOf(part) === undefined || from > at || (until !== undefined && until > at);
    })
    .map(({ n }) => n)
    .toSorted((one, other) => one - other);
  return { upTo: last.n, made: last.at, at, ...(open.length === 0 ? {} : { open }) };
}
