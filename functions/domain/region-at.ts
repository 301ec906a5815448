import type { Instant } from './referral.ts';
import type { Region } from './region.ts';
import { asWord, type RegionChange } from './region-change.ts';
import { isWhole, partOf, patternOf, withPart } from './region-parts.ts';

/**
 * Why a change does not count at a moment. `not-yet`, `over`: it begins later, or has ended; `undone`: it was taken back;
 * `replaced`: a later one of the same part counts; `file-newer`: the file has since said something else of that part;
 * `in-file`: the file says the same by now; `no-target`: there is no such entry (any more), or no such part.
 */
export type LeftOut = 'not-yet' | 'over' | 'undone' | 'replaced' | 'file-newer' | 'in-file' | 'no-target';

/** A change that makes no difference at a moment, and why. */
export interface LeftChange {
  readonly n: number;
  readonly why: LeftOut;
}

/** A region at a moment. */
export interface RegionNow {
  readonly region: Region;
  /** In the order of their numbers. */
  readonly left: readonly LeftChange[];
}

/** Changes that another one takes back. Who takes back a taking back lets the first one count again. */
export function undoneBy(changes: readonly RegionChange[]): ReadonlySet<number> {
  const undone = new Set<number>();
  for (const { n, undoes } of changes.toSorted((one, other) => other.n - one.n)) {
    if (undoes !== undefined && !undone.has(n)) undone.add(undoes);
  }
  return undone;
}

/** What is compared with the file: of an entry that is added or taken away, only whether it is there. */
function wordOf(part: string, value: unknown): string {
  const pattern = patternOf(part);
  return pattern !== undefined && isWhole(pattern) ? String((value ?? null) !== null) : asWord(value);
}

/**
 * Changes of one part that the file has overruled. The file is the newer word where it says of the part what neither it said
 * when the change was made, nor any change of then said: somebody wrote it there since. Where it says what a change said, it has
 * merely caught up with the desk (`npm run region -- export`), and what is planned or limited in time goes on.
 */
function overruled(base: Region, part: string, changes: readonly RegionChange[]): readonly number[] {
  const dead: number[] = [];
  let known = new Set<string>();
  let alive: number[] = [];
  for (const { n, base: filed, was, value } of changes) {
    if (!known.has(wordOf(part, filed))) {
      dead.push(...alive);
      alive = [];
      known = new Set([wordOf(part, filed)]);
    }
    alive.push(n);
    known.add(wordOf(part, was)).add(wordOf(part, value));
  }
  return known.has(wordOf(part, partOf(base, part))) ? dead : [...dead, ...alive];
}

function byPart(changes: readonly RegionChange[]): ReadonlyMap<string, readonly RegionChange[]> {
  const parts = new Map<string, RegionChange[]>();
  for (const change of changes) parts.set(change.part, [...(parts.get(change.part) ?? []), change]);
  return parts;
}

/**
 * The region that counts at a moment: the file's, with the changes of the desk that have begun and not ended, in the order in
 * which they begin. For each part the last one counts; where that one is limited in time, the one before counts again
 * afterwards. Whoever reads the same file and changes, in whatever order, gets the same region. Nothing that is given is touched.
 *
 * @param base the region file
 * @param changes all that were ever made
 */
export function regionAt(base: Region, changes: readonly RegionChange[], moment: Instant): RegionNow {
  if (changes.length === 0) return { region: base, left: [] };
  const all = changes.filter(({ undoes }) => undoes === undefined).toSorted((one, other) => one.n - other.n);
  const undone = undoneBy(changes);
  const dead = new Set([...byPart(all)].flatMap(([part, own]) => overruled(base, part, own)));
  const why = new Map<number, LeftOut>();
  const active = all.filter(({ n, part, from, until }) => {
    if (undone.has(n)) why.set(n, 'undone');
    else if (patternOf(part) === undefined) why.set(n, 'no-target');
    else if (dead.has(n)) why.set(n, 'file-newer');
    else if (from > moment) why.set(n, 'not-yet');
    else if (until !== undefined && until <= moment) why.set(n, 'over');
    else return true;
    return false;
  });
  let region = base;
  const last = new Map<string, number>();
  const inOrder = active.toSorted((one, other) =>
    one.from === other.from ? one.n - other.n : one.from < other.from ? -1 : 1,
  );
  for (const { n, part, value, base: filed } of inOrder) {
    const before = last.get(part);
    const isThere = value !== null && wordOf(part, partOf(region, part)) === wordOf(part, value);
    const next = isThere ? region : withPart(region, part, value ?? undefined);
    if (next === undefined) {
      // Taking away what the file no longer has is no fault: it has caught up.
      const hasGone = value === null && wordOf(part, filed) !== wordOf(part, partOf(base, part));
      why.set(n, hasGone ? 'in-file' : 'no-target');
      continue;
    }
    region = next;
    if (before !== undefined) why.set(before, 'replaced');
    last.set(part, n);
    const filedNow = wordOf(part, partOf(base, part));
    if (filedNow === wordOf(part, value) && filedNow !== wordOf(part, filed)) why.set(n, 'in-file');
  }
  return { region, left: [...why].map(([n, left]) => ({ n, why: left })).toSorted((one, other) => one.n - other.n) };
}

/** Moments after this one at which a change begins or ends, the earliest first. */
export function momentsAfter(changes: readonly RegionChange[], moment: Instant): readonly Instant[] {
  const all = changes.flatMap(({ from, until, undoes }) =>
    undoes !== undefined ? [] : until === undefined ? [from] : [from, until],
  );
  return [...new Set(all.filter((one) => one > moment))].toSorted();
}
