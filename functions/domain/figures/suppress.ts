/** Counts below this are never published (DOMAIN, small cells), and every other one is rounded to `step` (ours). */
export const least = 10;
export const step = 5;
/**
 * What is hidden must be open between at least so many numbers (ours): no small count may be known more closely than a published 10,
 * which stands for 10, 11 or 12.
 */
export const leastOpen = 3;

/** A number that is to be published: that of all people in its parts. */
export interface Count {
  readonly name: string;
  /**
   * The finest groups that it adds up, each once, by names of the caller's: those of one programme, municipality, quarter and outcome, say.
   * A count of a later publication has the parts of the earlier one, and a part for whoever came since.
   */
  readonly parts: readonly string[];
  readonly value: number;
}

/** A number as it is published; without `shown` it is hidden. */
export interface PublishedCount extends Pick<Count, 'name' | 'parts'> {
  readonly shown?: number;
}

/** What a number lies between, as whoever reads the publications can tell. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

/** People in a set of parts: as bits, so that sets are compared fast. */
interface Sum extends Interval {
  readonly mask: bigint;
}

/**
 * How often sums are subtracted from each other, and how many of them are kept. With fewer kept the attacker of the tests finds numbers; where
 * tables have more differences than this, that nothing can be told is not proved (decision 76).
 */
const rounds = 3;
const mostSums = 3000;

/** What a published number stands for. */
function meant(shown: number): Interval {
  const half = Math.floor(step / 2);
  return { low: Math.max(least, shown - half), high: shown + half };
}

function tightened(known: Map<bigint, Sum>, { mask, low, high }: Sum): boolean {
  const before = known.get(mask);
  const now = { mask, low: Math.max(before?.low ?? 0, low), high: Math.min(before?.high ?? Infinity, high) };
  if (before !== undefined && before.low === now.low && before.high === now.high) return false;
  known.set(mask, now);
  return true;
}

/** What is published, and every difference of two sums of which one holds the other: a total without its parts. */
function sumsOf(published: readonly { readonly mask: bigint; readonly shown: number }[]): readonly Sum[] {
  const known = new Map<bigint, Sum>();
  for (const { mask, shown } of published) tightened(known, { mask, ...meant(shown) });
  for (let round = 0; round < rounds; round += 1) {
    let isNew = false;
    const all = [...known.values()];
    for (const whole of all) {
      for (const part of all) {
        if (part.mask === whole.mask || (part.mask & whole.mask) !== part.mask) continue;
        if (known.size >= mostSums && !known.has(whole.mask ^ part.mask)) continue;
        const rest = { mask: whole.mask ^ part.mask, low: whole.low - part.high, high: whole.high - part.low };
        isNew = tightened(known, rest) || isNew;
      }
    }
    if (!isNew) break;
  }
  return [...known.values()];
}

/** Bits that are set, by their numbers. */
function bitsOf(mask: bigint): number[] {
  const text = mask.toString(2);
  return [...text].flatMap((bit, at) => (bit === '1' ? [text.length - 1 - at] : []));
}

/**
 * What each of some sets of parts lies between, as can be told from everything that is published: numbers and their
 * rounding, totals without their parts, and from each of these what is left for a part when the others have their least or most.
 */
export function boundsOf(
  published: readonly PublishedCount[],
  sets: readonly (readonly string[])[],
): readonly Interval[] {
  const bits = new Map<string, bigint>();
  const maskOf = (parts: readonly string[]) =>
    parts.reduce((mask, part) => {
      const bit = bits.get(part) ?? 1n << BigInt(bits.size);
      bits.set(part, bit);
      return mask | bit;
    }, 0n);
  const shown = published.flatMap((one) =>
    one.shown === undefined ? [] : [{ mask: maskOf(one.parts), shown: one.shown }],
  );
  const targets = sets.map(maskOf);
  const sums = sumsOf(shown).map((sum) => ({ ...sum, members: bitsOf(sum.mask) }));
  const low = Array.from({ length: bits.size }, () => 0);
  const high = Array.from({ length: bits.size }, () => Infinity);
  const total = (of: readonly number[], at: readonly number[]) => at.reduce((sum, one) => sum + (of[one] ?? 0), 0);
  for (let isOpen = true; isOpen; ) {
    isOpen = false;
    for (const sum of sums) {
      const lows = total(low, sum.members);
      for (const one of sum.members) {
        const most = sum.high - (lows - (low[one] ?? 0));
        if (most < (high[one] ?? 0)) {
          high[one] = most;
          isOpen = true;
        }
      }
      const others = sum.members.filter((one) => high[one] === Infinity);
      if (others.length > 1) continue;
      const highs = total(
        high,
        sum.members.filter((one) => high[one] !== Infinity),
      );
      for (const one of sum.members) {
        if (others.length === 1 && others[0] !== one) continue;
        const fewest = sum.low - (others.length === 1 ? highs : highs - (high[one] ?? 0));
        if (fewest > (low[one] ?? 0)) {
          low[one] = fewest;
          isOpen = true;
        }
      }
    }
  }
  return targets.map((target) => {
    const own = bitsOf(target);
    let bounds: Interval = { low: total(low, own), high: total(high, own) };
    for (const { mask, members, ...sum } of sums) {
      const narrow = (by: Interval) => {
        bounds = { low: Math.max(bounds.low, by.low), high: Math.min(bounds.high, by.high) };
      };
      if (mask === target) narrow(sum);
      else if ((mask & target) === target) {
        const rest = members.filter((one) => !own.includes(one));
        narrow({ low: sum.low - total(high, rest), high: sum.high - total(low, rest) });
      } else if ((mask & target) === mask) {
        const rest = own.filter((one) => !members.includes(one));
        narrow({ low: sum.low + total(low, rest), high: sum.high + total(high, rest) });
      }
    }
    return { low: Math.max(0, bounds.low), high: bounds.high };
  });
}

/** Whether what is open between is too little. */
export function isDerived({ low, high }: Interval): boolean {
  return high - low + 1 < leastOpen;
}

function rounded(value: number): number {
  return Math.round(value / step) * step;
}

/**
 * What nobody may learn: every count that is hidden, and of each count that is published again how many came since, which may be one.
 */
function secretsOf(
  published: readonly PublishedCount[],
  earlier: readonly PublishedCount[],
): readonly (readonly string[])[] {
  const hidden = [...earlier, ...published].filter(({ shown }) => shown === undefined).map(({ parts }) => parts);
  const since = published.flatMap(({ name, parts }) =>
    earlier
      .filter((one) => one.name === name)
      .map((one) => parts.filter((part) => !one.parts.includes(part)))
      .filter((more) => more.length > 0 && more.length < parts.length),
  );
  return [...hidden, ...since];
}

function publishedAs(counts: readonly Count[], hidden: ReadonlySet<string>): readonly PublishedCount[] {
  return counts.map(({ name, parts, value }) =>
    hidden.has(name) ? { name, parts } : { name, parts, shown: rounded(value) },
  );
}

/** How many of the smallest numbers are tried, before the smallest goes anyway. */
const tried = 8;

/**
 * What may be published of some counts: those below 10 are hidden, the others rounded to 5, and as many more hidden as it takes until
 * nothing that is hidden can be worked out from the rest, from earlier publications, or from what changed between them (complementary
 * suppression). Shares that are published must be worked out from these numbers.
 *
 * @param earlier everything that was published before and has a part in common with these
 */
export function disclose(counts: readonly Count[], earlier: readonly PublishedCount[] = []): readonly PublishedCount[] {
  const hidden = new Set(counts.filter(({ value }) => value < least).map(({ name }) => name));
  const bySize = counts.toSorted((one, other) => one.value - other.value || (one.name < other.name ? -1 : 1));
  for (;;) {
    const published = publishedAs(counts, hidden);
    const secrets = secretsOf(published, earlier);
    const secret = secrets[boundsOf([...earlier, ...published], secrets).findIndex(isDerived)];
    if (secret === undefined) return published;
    const near = bySize.filter((one) => !hidden.has(one.name) && isNear(one, secret, [...earlier, ...published]));
    const rest = near.length > 0 ? near : bySize.filter(({ name }) => !hidden.has(name));
    // Nothing of it is shown any more: what can be worked out was published before.
    if (rest.length === 0) return published;
    const helps = rest.slice(0, tried).find(({ name }) => {
      const without = publishedAs(counts, new Set([...hidden, name]));
      return !boundsOf([...earlier, ...without], [secret]).some(isDerived);
    });
    hidden.add((helps ?? rest[0])?.name ?? '');
  }
}

/** Whether a count has a part in common with a secret, or with a published number that has. */
function isNear(count: Count, secret: readonly string[], published: readonly PublishedCount[]): boolean {
  const meets = (parts: readonly string[], others: ReadonlySet<string>) => parts.some((part) => others.has(part));
  const own = new Set(secret);
  const around = new Set(
    published.filter(({ shown, parts }) => shown !== undefined && meets(parts, own)).flatMap(({ parts }) => parts),
  );
  return meets(count.parts, around);
}
