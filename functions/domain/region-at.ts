import type { Instant } from './referral.ts';
import type { Region } from './region.ts';
import type { RegionChange } from './region-change.ts';
import {
  byBeginning,
  countsByItself,
  type DeskMark,
  lineOf,
  markStanding,
  type Settled,
  settledIn,
  undoneBy,
  wordOf,
} from './region-mark.ts';
import { isWhole, partOf, patternOf, withPart } from './region-parts.ts';

/**
 * Why a change does not count at a moment. `not-yet`, `over`: it begins later, or has ended; `undone`: it was taken back;
 * `replaced`: a later one of the same part counts; `file-newer`: the file has since said something else of that part;
 * `in-file`: the file says the same by now; `settled`: it stands in a file that was written with it; `no-target`: there is no such
 * entry (any more), or no such part.
 */
export type LeftOut = 'not-yet' | 'over' | 'undone' | 'replaced' | 'file-newer' | 'in-file' | 'settled' | 'no-target';

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

/** How the changes of all parts stand beside a file, whatever the moment. */
interface Weighed {
  /** In the order of their numbers; without those that take back. */
  readonly all: readonly RegionChange[];
  readonly undone: ReadonlySet<number>;
  /** Overruled by a hand in the file, or over when the file was written. */
  readonly over: ReadonlySet<number>;
  /** Those that stand in the file, by their parts; an entry comes before its pieces. */
  readonly settled: readonly Settled[];
}

/**
 * Compares changes with the file. Without a mark the file is the newer word where it says of a part what neither it said when the
 * change was made, nor any change of then said: somebody wrote it there since. Where it says what a change said, it has merely
 * caught up with the desk, and what is planned or limited in time goes on. With a mark (`desk`) it is known what the file was
 * written with, and anything else in it is the newer word of a hand.
 */
function weigh(base: Region, changes: readonly RegionChange[], known: readonly RegionChange[]): Weighed {
  const mark = markStanding(base, known) === 'known' ? base.desk : undefined;
  const all = changes.filter(({ undoes }) => undoes === undefined).toSorted((one, other) => one.n - other.n);
  const undone = undoneBy(changes);
  const then = mark === undefined ? undone : undoneBy(changes.filter(({ n }) => n <= mark.upTo));
  const over = new Set<number>();
  const settled: Settled[] = [];
  const gone: string[] = [];
  for (const [part, own] of [...byPart(all)].toSorted(([one], [other]) => one.length - other.length)) {
    // Of the pieces of an entry that the desk took away the file says nothing.
    const isGone = gone.some((entry) => part.startsWith(`${entry}.`));
    const inFile = mark && settledIn(base, mark, own, { then, now: undone }, isGone);
    if (inFile !== undefined) settled.push(inFile);
    if (inFile?.then?.value === null && !inFile.isByHand) gone.push(part);
    const isSettled = (one: RegionChange) => inFile?.changes.includes(one) === true;
    for (const one of own) if (!countsByItself(one, mark) && !isSettled(one)) over.add(one.n);
    const counting = own.filter((one) => countsByItself(one, mark));
    const earlier = counting.filter(({ n }) => inFile !== undefined && mark !== undefined && n <= mark.upTo);
    const line = lineOf(part, counting.slice(earlier.length), {
      said: inFile === undefined || mark === undefined ? new Set() : lastSaid(inFile, own, changes, mark, then),
      before: inFile === undefined ? new Set() : new Set(own.flatMap((one) => wordsOf(one, mark))),
      open: earlier.map(({ n }) => n),
    });
    const isNewer = !isGone && !line.known.has(wordOf(part, partOf(base, part)));
    for (const n of [...line.over, ...(isNewer ? line.alive : [])]) over.add(n);
  }
  return { all, undone, over, settled };
}

/**
 * What a part of the file said when it was written: what it was written with, or what a hand had written there since, which shows
 * where something was said over it at the desk.
 */
function lastSaid(
  { part, changes: inFile, then, said }: Settled,
  own: readonly RegionChange[],
  changes: readonly RegionChange[],
  { upTo }: DeskMark,
  undone: ReadonlySet<number>,
): ReadonlySet<string> {
  const numbers = new Set(inFile.map(({ n }) => n));
  const byNumber = new Map(changes.map((one) => [one.n, one]));
  const isAbout = ({ n, undoes }: RegionChange): boolean => {
    const target = undoes === undefined ? undefined : byNumber.get(undoes);
    return target === undefined ? numbers.has(n) : isAbout(target);
  };
  const latest = Math.max(...changes.filter((one) => one.n <= upTo && isAbout(one)).map(({ n }) => n));
  const isOfDesk = ({ n, from, was }: RegionChange) =>
    own.some(
      (one) =>
        one.n < n &&
        !undone.has(one.n) &&
        one.from <= from &&
        (one.until === undefined || one.until > from) &&
        wordOf(part, one.value) === wordOf(part, was),
    );
  const over = own.findLast(
    (one) =>
      one.n <= upTo &&
      one.n > latest &&
      wordOf(part, one.base) === wordOf(part, one.was) &&
      !isOfDesk(one) &&
      (then === undefined || byBeginning(then, one) < 0),
  );
  return over === undefined ? said : new Set([wordOf(part, over.base)]);
}

/** What the file, or the desk over it, said of a part before the file was written with a mark. */
function wordsOf({ n, part, base, was, value }: RegionChange, mark: DeskMark | undefined): readonly string[] {
  return mark === undefined || n > mark.upTo ? [] : [base, was, value].map((one) => wordOf(part, one));
}

function byPart(changes: readonly RegionChange[]): ReadonlyMap<string, readonly RegionChange[]> {
  const parts = new Map<string, RegionChange[]>();
  for (const change of changes) parts.set(change.part, [...(parts.get(change.part) ?? []), change]);
  return parts;
}

/** Changes that count no more whatever the moment: a hand overruled them in the file, or they were over when it was written. */
export function overruled(base: Region, changes: readonly RegionChange[]): ReadonlySet<number> {
  return weigh(base, changes, changes).over;
}

/** How the changes that stand in the file stand now. */
function standingsOf({ changes, now, isByHand, instead }: Settled, undone: ReadonlySet<number>): readonly LeftChange[] {
  return changes.flatMap((one): readonly LeftChange[] => {
    const { n } = one;
    if (undone.has(n)) return [{ n, why: 'undone' }];
    if (isByHand) return [{ n, why: 'file-newer' }];
    if (one !== now) return [{ n, why: 'replaced' }];
    return instead === undefined ? [{ n, why: 'settled' }] : [];
  });
}

/**
 * The region that counts at a moment: the file's, with the changes of the desk that have begun and not ended, in the order in
 * which they begin. For each part the last one counts; where that one is limited in time, the one before counts again
 * afterwards. What stands in a file with a mark is the file's, and what was taken back of it since says what it had replaced.
 * Whoever reads the same file and changes, in whatever order, gets the same region. Nothing that is given is touched.
 *
 * @param base the region file
 * @param changes all that were ever made
 * @param without numbers of changes that are there and do not count
 */
export function regionAt(
  base: Region,
  changes: readonly RegionChange[],
  moment: Instant,
  without: ReadonlySet<number> = new Set(),
): RegionNow {
  if (changes.length === 0) return { region: base, left: [] };
  const { all, undone, over, settled } = weigh(
    base,
    changes.filter(({ n }) => !without.has(n)),
    changes,
  );
  const inFile = settled.flatMap((one) => standingsOf(one, undone));
  const why = new Map<number, LeftOut>(inFile.map((one) => [one.n, one.why]));
  const isInFile = new Set(settled.flatMap(({ changes: own }) => own));
  const inFileNow = new Map(settled.map(({ part, now }) => [part, now]));
  /** What ends by itself, and was replaced for good before it did, stays replaced by what the file says. */
  const isBelow = (change: RegionChange) => {
    const above = inFileNow.get(change.part);
    return above !== undefined && byBeginning(change, above) < 0;
  };
  const active = all.filter((change) => {
    const { n, part, from, until } = change;
    if (isInFile.has(change)) return false;
    if (undone.has(n)) why.set(n, 'undone');
    else if (patternOf(part) === undefined) why.set(n, 'no-target');
    else if (until !== undefined && until <= moment) why.set(n, 'over');
    else if (over.has(n)) why.set(n, 'file-newer');
    else if (from > moment) why.set(n, 'not-yet');
    else if (isBelow(change)) why.set(n, 'replaced');
    else return true;
    return false;
  });
  let region = base;
  const last = new Map<string, number>();
  const back: string[] = [];
  for (const { part, now, isByHand, instead } of settled) {
    // The pieces of an entry that is back are as they were settled, although the file has none of them.
    const isBack = now !== undefined && back.some((entry) => part.startsWith(`${entry}.`));
    if (instead !== undefined) {
      region = withPart(region, part, instead.value ?? undefined) ?? region;
      back.push(part);
    } else if (isBack) {
      region = withPart(region, part, now.value ?? undefined) ?? region;
      why.delete(now.n);
    }
    if (now !== undefined && (isBack || !isByHand)) last.set(part, now.n);
  }
  const added = new Set<string>();
  for (const { n, part, value, base: filed } of active.toSorted(byBeginning)) {
    const before = last.get(part);
    const pattern = patternOf(part);
    const isEntry = pattern !== undefined && isWhole(pattern);
    // An entry that was added in the place of one that was away then is not the one that is back meanwhile.
    const isOther = isEntry && !added.has(part) && ((filed ?? null) !== null || back.includes(part));
    const isThere = value !== null && wordOf(part, partOf(region, part)) === wordOf(part, value) && !isOther;
    const next = isThere ? region : withPart(region, part, value ?? undefined);
    if (next === undefined) {
      // Taking away what the file no longer has is no fault: it has caught up.
      const hasGone = value === null && wordOf(part, filed) !== wordOf(part, partOf(base, part));
      why.set(n, hasGone ? 'in-file' : 'no-target');
      continue;
    }
    if (isEntry && next !== region) {
      // What was said of its pieces went with it.
      for (const [piece, of] of last) if (piece.startsWith(`${part}.`)) why.set(of, 'no-target');
      if (value === null) added.delete(part);
      else added.add(part);
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
