import * as z from 'zod';
import { programmes } from './codes.ts';
import { storedObject } from './stored.ts';

// Apart from the rules, which functions carry that read no figures.

const count = z.int().min(0);
const weeks = z.int().positive();

/** The waits of one programme: of all the region's people or, with a municipality, of its residents. */
const waitGroupSchema = z.lazy(() =>
  storedObject({
    programme: z.enum(programmes),
    municipality: z.string().exactOptional(),
    /** Everybody whose wait began in the months that count. */
    people: count,
    /** Those of them who had their first talk. */
    talks: count,
    /** Those of them who wait still. */
    waiting: count,
    /** Within so many weeks half of the people had their first talk; absent where that is not known. */
    half: weeks.exactOptional(),
    /** Within so many weeks 8 of 10 had. */
    most: weeks.exactOptional(),
    /**
     * Of those who were told within how many weeks 8 of 10 have their first talk: how many did not leave before that time, which
     * is over for them, and how many of these had their talk within it. Absent where it is over for nobody.
     */
    promise: storedObject({ judged: count, kept: count }).exactOptional(),
  }),
);
export type WaitGroup = z.infer<typeof waitGroupSchema>;

/** How long people waited, as the sweeper counts it once a day: numbers alone. */
export const waitFiguresSchema = z.lazy(() =>
  storedObject({
    /** The day until which it counts. */
    on: z.iso.date(),
    groups: z.array(waitGroupSchema),
  }),
);
export type WaitFigures = z.infer<typeof waitFiguresSchema>;

/** Figures as they were stored; what cannot be read counts as none: the next day writes others. */
export function readWaitFigures(stored: unknown): WaitFigures | undefined {
  return waitFiguresSchema.safeParse(stored).data;
}
