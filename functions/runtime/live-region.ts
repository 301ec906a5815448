import { errorName, TryAgainError } from '../domain/errors.ts';
import type { Instant } from '../domain/referral.ts';
import type { Region } from '../domain/region.ts';
import { momentsAfter, regionAt } from '../domain/region-at.ts';
import { asWord, type RegionChange } from '../domain/region-change.ts';
import { markStanding } from '../domain/region-mark.ts';
import { patternOf } from '../domain/region-parts.ts';
import type { Clock } from '../ports/clock-and-ids.ts';
import type { Log } from '../ports/log.ts';
import type { RegionChangeReader } from '../ports/region-changes.ts';

/** The changes of the region as last read. */
export interface ReadChanges {
  /** The same list as before where nothing was added. */
  readonly all: readonly RegionChange[];
  /**
   * Whether they were read lately enough to be all that count. If not, what was taken away at the desk may count again: nothing may
   * be decided, taken in or mailed by them.
   */
  readonly isKnown: boolean;
}

/** Answers the changes; never fails. */
export type RegionChanges = () => Promise<ReadChanges>;

/** How long what was read is good for: a change is live everywhere within a minute. */
const freshMs = 30_000;
/** For how long it is good enough while it cannot be read again. */
const knownMs = 60_000;
/** When to read again that which could not be read. */
const againMs = 5_000;

/**
 * The changes for one instance of a function: read again when they are older than half a minute, in the call that finds them so.
 * Where that fails the last ones are used, at a cold start none, and whoever asks is told; the line and the count say so.
 */
export function recentChanges(
  reader: RegionChangeReader,
  { nowMs, log }: { readonly nowMs: () => number; readonly log: Log },
): RegionChanges {
  let known: readonly RegionChange[] = [];
  let goodUntil = Number.NEGATIVE_INFINITY;
  let knownUntil = Number.NEGATIVE_INFINITY;
  let reading: Promise<void> | undefined;
  const read = async (): Promise<void> => {
    try {
      const all = await reader.all();
      // Nothing is ever changed or taken away, so as many are the same ones.
      if (all.length !== known.length) known = all;
      goodUntil = nowMs() + freshMs;
      knownUntil = nowMs() + knownMs;
    } catch (error) {
      tellUnread(log, known.length, error);
      goodUntil = nowMs() + againMs;
    }
    reading = undefined;
  };
  return async () => {
    if (nowMs() >= goodUntil) {
      reading ??= read();
      await reading;
    }
    return { all: known, isKnown: nowMs() < knownUntil };
  };
}

/** Says aloud that changes could not be read: until they can, the region is as it was. */
export function tellUnread(log: Log, known: number, error: unknown): void {
  log.error('region-changes-not-read', { known, error: errorName(error) });
  log.count('regionFaults', 1);
}

/**
 * The region of a moment as functions use it. A change that this version cannot read together with its file (a newer file, or
 * a change of a newer version) is left out, by itself: a domain that was taken away must not count again because of another one.
 */
async function presentRegion(
  base: Region,
  { all: changes, isKnown }: ReadChanges,
  now: Instant,
  log: Log,
): Promise<Region> {
  // The table of another stage, or one that was put back: nothing is settled there, and each change is compared with the file.
  const mark = markStanding(base, changes);
  if (isKnown && mark !== 'none' && mark !== 'known') {
    const about = { upTo: base.desk?.upTo ?? 0, mark };
    if (mark === 'ahead') {
      // Changes are missing, as after a restore: what they took away may count again.
      log.error('region-mark-of-other-changes', about);
      log.count('regionFaults', 1);
    } else log.info('region-mark-of-other-changes', about);
  }
  const { region, left } = regionAt(base, changes, now);
  if (changes.length === 0) return region;
  // Loaded where something was changed; the file itself was read when the stack was made.
  const { regionSchema } = await import('../domain/region-schema.ts');
  const isReadable = (one: Region) => one === base || regionSchema.safeParse(one).success;
  const isUnknown = ({ n, part }: RegionChange) =>
    patternOf(part) === undefined && left.some((one) => one.n === n && one.why === 'no-target');
  const isWhole = isReadable(region);
  const unfit = new Set<number>();
  for (const change of changes) {
    const { n, part } = change;
    const upToHere = () => {
      const later = changes.filter((one) => one.n > n).map((one) => one.n);
      return regionAt(base, changes, now, new Set([...unfit, ...later])).region;
    };
    if (isUnknown(change) || !(isWhole || isReadable(upToHere()))) {
      unfit.add(n);
      log.error('region-change-unusable', { n, part });
    }
  }
  if (unfit.size > 0) log.count('regionFaults', 1);
  return isWhole ? region : regionAt(base, changes, now, unfit).region;
}

/** What `liveRegion` needs of its ground. */
export interface RegionGround {
  /** The region that counts; here that of the file. */
  readonly region: Region;
  /** See `ReadChanges.isKnown`. */
  readonly isRegionKnown?: boolean;
  readonly changes: RegionChanges;
  readonly clock: Clock;
  readonly log: Log;
}

/**
 * Something made from a region, and made anew when the region is another one: because a change was read, or because the moment
 * came at which one begins or ends. Whoever asked before keeps what they have, so that a request sees one region to its end.
 */
export function madeFor<T>(
  { region: base, changes, clock, log }: RegionGround,
  make: (region: Region, isKnown: boolean) => T,
): () => Promise<T> {
  let made: { readonly value: T; readonly word: string } | undefined;
  let seen: readonly RegionChange[] | undefined;
  let until: Instant | undefined;
  let wasKnown: boolean | undefined;
  return async () => {
    const read = await changes();
    const { all, isKnown } = read;
    const now = clock();
    if (made === undefined || all !== seen || isKnown !== wasKnown || (until !== undefined && until <= now)) {
      const region = await presentRegion(base, read, now, log);
      // The file as it is needs no comparison by its words, which takes longest.
      const word = `${isKnown} ${region === base ? 'file' : asWord(region)}`;
      if (made?.word !== word) made = { value: make(region, isKnown), word };
      seen = all;
      wasKnown = isKnown;
      until = momentsAfter(all, now)[0];
    }
    return made.value;
  };
}

/**
 * A handler that lives by the region as it is at each call. While that cannot be known it lives by the file, and is told: what
 * nothing is decided by goes on.
 *
 * @param create makes the handler from a ground with that region. It is called again when the region changes, so what is to be
 *   made once, such as clients of AWS, is made outside
 */
export function liveRegion<G extends RegionGround, Call extends readonly unknown[], Answer>(
  ground: G,
  create: (ground: G) => (...call: Call) => Answer | Promise<Answer>,
): (...call: Call) => Promise<Answer> {
  const present = madeFor(ground, (region, isRegionKnown) => create({ ...ground, region, isRegionKnown }));
  return async (...call) => await (await present())(...call);
}

/** Stands in for the handler of a function that nobody waits for, while the region cannot be known: its caller tries again. */
export function untilKnown(): never {
  throw new TryAgainError('the changes of the region cannot be read');
}

/**
 * The same for a function that is called again by itself where it fails: the steps of the state machines, and the sweeper. They mail
 * people and pass questions on by what the region says, so they wait until it is known.
 */
export function knownRegion<G extends RegionGround, Call extends readonly unknown[], Answer>(
  ground: G,
  create: (ground: G) => (...call: Call) => Answer | Promise<Answer>,
): (...call: Call) => Promise<Answer> {
  return liveRegion(ground, (now) => (now.isRegionKnown === false ? untilKnown : create(now)));
}
