import * as z from 'zod';
import { programmes } from '../codes.ts';
import { storedObject } from '../stored.ts';

/**
 * What became of somebody by the end of a publication's time: each person is exactly one of these. `work`: paid work on any day since the first talk;
 * `school`: else, learn-work or education; `none`: their answers cover all of the time, and say neither; `unknown`: they do not; `not-started`:
 * no first talk until then.
 */
export const resultCodes = ['work', 'school', 'none', 'unknown', 'not-started'] as const;
export type ResultCode = (typeof resultCodes)[number];

/** A half of a calendar year, such as `2026-H1`; sorts as text. */
const halfYear = z.string().regex(/^\d{4}-H[12]$/);

/** A number as it is published: rounded, or absent where it is hidden. Never the true one. */
const people = z.int().min(0).exactOptional();

const resultSchema = storedObject({
  code: z.enum(resultCodes),
  people,
  /** Absent of whoever had no talk, and where a programme cannot be had everywhere (decision 82). */
  programmes: z.array(storedObject({ code: z.enum(programmes), people })).exactOptional(),
  /** With the names that they had when this was made. */
  municipalities: z.array(storedObject({ code: z.string(), name: z.string(), people })),
});

/** What was published of everybody who came in during a half-year. Nothing in it is about fewer than ten people. */
export const publicationSchema = storedObject({
  halfYear,
  /** The last month that it looks at. */
  until: z.string().regex(/^\d{4}-\d{2}$/),
  /** The day on which it was made. */
  madeOn: z.iso.date(),
  people,
  results: z.array(resultSchema),
  /** Whole weeks within which half of them were there; absent where no number of theirs is shown. */
  weeks: storedObject({
    /** From receipt to the first talk, of everybody who had one. */
    talk: z.int().exactOptional(),
    /** From the first talk to paid work, of everybody who had any; who had it already counts as 0. */
    work: z.int().exactOptional(),
  }),
});
export type Publication = z.infer<typeof publicationSchema>;

/** What is stored, as publications, the latest first; one that cannot be read is left out. */
export function readPublications(stored: readonly unknown[]): readonly Publication[] {
  return stored
    .flatMap((one) => publicationSchema.safeParse(one).data ?? [])
    .toSorted((one, other) => (one.halfYear < other.halfYear ? 1 : -1));
}
