import * as z from 'zod';
import { type Instant, instantSchema } from './referral.ts';
import { storedObject } from './stored.ts';

/**
 * A change of one part of the region, made at the desk and never changed afterwards. Who made it and why is kept apart
 * (`RegionChangeWhy`): every function reads the first, the desk alone the second. Values are as in JSON, and null for absent.
 */
export interface RegionChange {
  /** 1 for the first of the region, and so on without a gap. */
  readonly n: number;
  /** When it was made. */
  readonly at: Instant;
  /** See `partPatterns`. */
  readonly part: string;
  /** What the part says from then on; null takes it away. Without meaning in a change that undoes another. */
  readonly value: unknown;
  /** What the file said of the part when the change was made. */
  readonly base: unknown;
  /** What counted then: the file's word, or that of an earlier change. */
  readonly was: unknown;
  /** From when it counts. A day begins at 00:00 in Europe/Amsterdam (`instantAt`). */
  readonly from: Instant;
  /** From when it counts no more; then what was said before counts again. Absent for good. */
  readonly until?: Instant;
  /** The change that this one takes back, at once and for all time. */
  readonly undoes?: number;
}

/** A change as stored. What it says is JSON in a text: what a later version says there must not stop this one. */
export const storedRegionChangeSchema = z.lazy(() =>
  storedObject({
    n: z.int().positive(),
    at: instantSchema,
    part: z.string().min(1),
    value: z.string(),
    base: z.string(),
    was: z.string(),
    from: instantSchema,
    until: instantSchema.exactOptional(),
    undoes: z.int().positive().exactOptional(),
  }),
);

/** A value as text that is the same for equal values, whatever the order of their fields; `null` for what is absent. */
export function asWord(value: unknown): string {
  return JSON.stringify(value ?? null, (_, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).toSorted(([one], [other]) => (one < other ? -1 : 1)))
      : inner,
  );
}
