import type { Region } from './region.ts';
import { asWord, type RegionChange } from './region-change.ts';
import { isWhole, partOf, patternOf } from './region-parts.ts';

/** How far a file has caught up with the desk (`npm run region -- export`). */
export type DeskMark = NonNullable<Region['desk']>;

/**
 * Whether the mark of a file is of these changes. `none`: the file has no mark; `known`: it is; `ahead`: there is no change of that
 * number, as after a table was restored from a backup; `other`: there is one, made at another moment, as in the table of another
 * stage or of another region.
 */
export type MarkStanding = 'none' | 'known' | 'ahead' | 'other';

/** Compares the mark of a file with the changes of a table. Only a mark that is `known` counts. */
export function markStanding({ desk }: Pick<Region, 'desk'>, changes: readonly RegionChange[]): MarkStanding {
  if (desk === undefined) return 'none';
  const last = changes.find(({ n }) => n === desk.upTo);
  if (last === undefined) return 'ahead';
  return last.at === desk.made ? 'known' : 'other';
}

/** What is compared with the file: of an entry that is added or taken away, only whether it is there. */
export function wordOf(part: string, value: unknown): string {
  const pattern = patternOf(part);
  return pattern !== undefined && isWhole(pattern) ? String((value ?? null) !== null) : asWord(value);
}

/** Changes that another one takes back. Who takes back a taking back lets the first one count again. */
export function undoneBy(changes: readonly RegionChange[]): ReadonlySet<number> {
  const undone = new Set<number>();
  for (const { n, undoes } of changes.toSorted((one, other) => other.n - one.n)) {
    if (undoes !== undefined && !undone.has(n)) undone.add(undoes);
  }
  return undone;
}

/** In the order in which they begin to count. */
export const byBeginning = (one: RegionChange, other: RegionChange): number =>
  one.from === other.from ? one.n - other.n : one.from < other.from ? -1 : 1;

/**
 * The changes of one part that belong together: the file was not changed by hand while they were made. Where a change was made on a
 * file that said what neither the file before it nor any change had said, that was a hand, and those before it are over.
 *
 * @param start what the file was last known to say, and what it said before; empty where only the changes can tell
 * @returns numbers of those that are over, and what is known to be no newer word of a hand
 */
export function lineOf(
  part: string,
  changes: readonly RegionChange[],
  start: { readonly said: ReadonlySet<string>; readonly before: ReadonlySet<string>; readonly open: readonly number[] },
): { readonly over: readonly number[]; readonly alive: readonly number[]; readonly known: ReadonlySet<string> } {
  const over: number[] = [];
  let known = new Set(start.said);
  let alive = [...start.open];
  for (const { n, base, was, value } of changes) {
    const filed = wordOf(part, base);
    if (!known.has(filed) && !start.before.has(filed)) {
      over.push(...alive);
      alive = [];
      known = new Set([filed]);
    }
    alive.push(n);
    known.add(wordOf(part, was)).add(wordOf(part, value));
  }
  return { over, alive, known };
}

/** What the file has said about one part since it was written, and what became of it. */
export interface Settled {
  readonly part: string;
  /** In the order in which they began to count; all of them began before the file was written, for good. */
  readonly changes: readonly RegionChange[];
  /** The one that the file was written with; undefined where all had been taken back by then. */
  readonly then: RegionChange | undefined;
  /** The one that stands now, after what was taken back since. */
  readonly now: RegionChange | undefined;
  /** What the file said when it was written, as far as the changes tell. */
  readonly said: ReadonlySet<string>;
  /** What the part says instead of the file, because something was taken back since; as in JSON. */
  readonly instead?: { readonly value: unknown };
  /** Whether a hand has changed the file since. */
  readonly isByHand: boolean;
}

/** What counted before a change, for good: without what was only for a while. */
function before(
  change: RegionChange,
  changes: readonly RegionChange[],
  own: readonly RegionChange[],
  undone: ReadonlySet<number>,
): unknown {
  const { part, from, was } = change;
  const word = wordOf(part, was);
  const passing = own
    .filter(({ n, until, value }) => n < change.n && until !== undefined && wordOf(part, value) === word)
    .findLast((one) => one.from <= from && from < (one.until ?? ''));
  if (passing === undefined) return was;
  // Said after what was for a while, so that one does not know it, although it began before.
  const meanwhile = changes.findLast((one) => !undone.has(one.n) && byBeginning(one, change) < 0);
  return meanwhile !== undefined && meanwhile.n > passing.n ? meanwhile.value : before(passing, changes, own, undone);
}

/** What counts after the last of these was taken back: what it replaced, or what that one had replaced where it was taken back as well. */
function formerOf(
  last: RegionChange,
  changes: readonly RegionChange[],
  own: readonly RegionChange[],
  undone: ReadonlySet<number>,
): unknown {
  // Said later, although it began before: what the last one replaced is not known by it.
  const since = changes.findLast((one) => !undone.has(one.n));
  if (since !== undefined && since.n > last.n) return since.value;
  const former = before(last, changes, own, undone);
  const word = wordOf(last.part, former);
  const earlier = changes.slice(0, changes.indexOf(last)).findLast(({ part, value }) => wordOf(part, value) === word);
  return earlier !== undefined && undone.has(earlier.n) ? formerOf(earlier, changes, own, undone) : former;
}

/**
 * What a file with a mark says of one part because of the desk.
 *
 * @param own all changes of the part, in the order of their numbers
 * @param isGone the part is a piece of an entry that the desk took away: the file can say nothing of it
 * @returns undefined where the file was written with none
 */
export function settledIn(
  base: Region,
  mark: DeskMark,
  own: readonly RegionChange[],
  undone: { readonly then: ReadonlySet<number>; readonly now: ReadonlySet<number> },
  isGone: boolean,
): Settled | undefined {
  const part = own[0]?.part ?? '';
  const upTo = own.filter(({ n }) => n <= mark.upTo);
  const { alive } = lineOf(part, upTo, { said: new Set(), before: new Set(), open: [] });
  const changes = upTo.filter((one) => alive.includes(one.n) && isSettled(one, mark)).toSorted(byBeginning);
  if (changes.length === 0) return undefined;
  const then = changes.findLast(({ n }) => !undone.then.has(n));
  const now = changes.findLast(({ n }) => !undone.now.has(n));
  const formers = changes
    .flatMap((one) => [one.base, before(one, changes, own, undone.then)])
    .map((value) => wordOf(part, value));
  const said = new Set(then === undefined ? formers : [wordOf(part, then.value)]);
  const filed = wordOf(part, partOf(base, part));
  const common = { part, changes, then, now, said };
  if (then === now) return { ...common, isByHand: !isGone && !said.has(filed) };
  // Who lets something count again that was taken back has the last word, whatever was written before.
  const isAgain = now !== undefined && undone.then.has(now.n);
  const isByHand = !isGone && !said.has(filed) && !(isAgain && formers.includes(filed));
  if (isByHand) return { ...common, isByHand };
  const value = isAgain || then === undefined ? now?.value : formerOf(then, changes, own, undone.now);
  return { ...common, isByHand, instead: { value } };
}

/** Whether a file with this mark contains a change, or ended it when it was written: the change no longer counts by itself. */
function isSettled({ n, from, until }: RegionChange, { upTo, at, open = [] }: DeskMark): boolean {
  return n <= upTo && !open.includes(n) && until === undefined && from <= at;
}

/** Whether a change counts by itself, beside a file with this mark. */
export function countsByItself({ n }: RegionChange, mark: DeskMark | undefined): boolean {
  return mark === undefined || n > mark.upTo || (mark.open ?? []).includes(n);
}
