import * as z from 'zod';
import { addDays, localDate } from './calendar.ts';
import { type Closure, closures } from './codes.ts';
import { type Instant, instantSchema, type Referral } from './referral.ts';
import { storedObject } from './stored.ts';

/** That the people of a case that ended are kept until a moment, as written when it ended. */
export const keptCaseSchema = storedObject({
  referralId: z.string(),
  closure: z.enum(closures),
  closedAt: instantSchema,
  eraseAt: instantSchema,
});
export type KeptCase = z.infer<typeof keptCaseSchema>;

/** How many days the table may take to clear away what has expired (DynamoDB: "typically within a few days"; ours). */
export const clearingDays = 7;
/** How far ahead a report names cases (ours). */
export const soonDays = 90;

/** Cases whose people go in one year, by how they ended. */
export interface KeptYear {
  readonly year: string;
  readonly counts: Readonly<Partial<Record<Closure, number>>>;
}

/** Which cases lose their people when. */
export interface RetentionReport {
  readonly at: Instant;
  readonly years: readonly KeptYear[];
  /** Those of the next ninety days, first ones first. */
  readonly soon: readonly KeptCase[];
  /** Whose term has passed, and whose people the table will clear away any day: the system shows them to nobody. */
  readonly clearing: readonly KeptCase[];
  /** Whose people should have gone by now and have not: must be none. */
  readonly overdue: readonly KeptCase[];
}

/**
 * How many years back cases are looked for whose people may be kept still (ours): twice the longest term that region files give, ten years
 * after the end of what was granted (`retention`, docs/operate/region-file.md).
 */
const yearsBack = 20;

/** The years in which a case may have ended whose people are kept, or should be gone by now. */
export function yearsToLookAt(now: Instant): readonly string[] {
  const last = Number(now.slice(0, 4));
  return Array.from({ length: yearsBack + 1 }, (_, n) => String(last - yearsBack + n));
}

/** Whether a row still says what its case says: it may have been reopened since, have ended in another way, or be erased. */
function isCurrent({ closure, closedAt }: KeptCase, referral: Referral | undefined): boolean {
  return referral?.erased === undefined && referral?.closure === closure && referral.closedAt === closedAt;
}

/** By the day on which people go; those of one moment by their number, in whatever order they were read. */
function inTime(one: KeptCase, other: KeptCase): number {
  return one.eraseAt.localeCompare(other.eraseAt) || one.referralId.localeCompare(other.referralId);
}

/**
 * Which cases lose their people when, from what was written when they ended.
 *
 * @param rows in any order; a case that was reopened may have several, of which the one that is still true counts
 * @param cases the cases as they are now
 * @param present the cases in which anybody is stored still; asked only of those whose term has passed
 */
export function retentionReport(
  rows: readonly KeptCase[],
  cases: ReadonlyMap<string, Referral>,
  present: ReadonlySet<string>,
  now: Instant,
): RetentionReport {
  const latest = new Map<string, KeptCase>();
  for (const row of rows.toSorted(inTime)) {
    if (isCurrent(row, cases.get(row.referralId))) latest.set(row.referralId, row);
  }
  const all = [...latest.values()].toSorted(inTime);
  const ahead = all.filter(({ eraseAt }) => eraseAt > now);
  const past = all.filter(({ eraseAt, referralId }) => eraseAt <= now && present.has(referralId));
  const soon = addDays(localDate(now), soonDays);
  const cleared = addDays(localDate(now), -clearingDays);
  const years = [...new Set(ahead.map(({ eraseAt }) => localDate(eraseAt).slice(0, 4)))];
  return {
    at: now,
    years: years.map((year) => {
      const of = ahead.filter(({ eraseAt }) => localDate(eraseAt).startsWith(year));
      const kinds = closures.filter((closure) => of.some((one) => one.closure === closure));
      return {
        year,
        counts: Object.fromEntries(kinds.map((kind) => [kind, of.filter(({ closure }) => closure === kind).length])),
      };
    }),
    soon: ahead.filter(({ eraseAt }) => localDate(eraseAt) <= soon),
    clearing: past.filter(({ eraseAt }) => localDate(eraseAt) >= cleared),
    overdue: past.filter(({ eraseAt }) => localDate(eraseAt) < cleared),
  };
}
