import * as z from 'zod';
import { type Programme, programmes } from './codes.ts';
import { plainDateSchema } from './referral.ts';
import { storedObject } from './stored.ts';

/** Fewer first talks than these say nothing of anybody's wait (issue on regions, point 4; DOMAIN, small cells). */
export const leastTalks = 10;

const count = z.int().min(0);
const weeks = z.int().positive();

/** The waits of one programme: of all the region's people or, with a municipality, of its residents. */
const waitGroupSchema = storedObject({
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
});
export type WaitGroup = z.infer<typeof waitGroupSchema>;

/** How long people waited, as the sweeper counts it once a day: numbers alone. */
export const waitFiguresSchema = storedObject({
  /** The day until which it counts. */
  on: plainDateSchema,
  groups: z.array(waitGroupSchema),
});
export type WaitFigures = z.infer<typeof waitFiguresSchema>;

/** Figures as they were stored; what cannot be read counts as none: the next day writes others. */
export function readWaitFigures(stored: unknown): WaitFigures | undefined {
  return waitFiguresSchema.safeParse(stored).data;
}

/** A group of which enough is known to tell somebody. */
export type ToldGroup = WaitGroup & Required<Pick<WaitGroup, 'half' | 'most'>>;

/** Whether a group has enough first talks, and both its figures. */
export function isTold(group: WaitGroup): group is ToldGroup {
  return group.talks >= leastTalks && group.half !== undefined && group.most !== undefined;
}

/** A group by its name; the region's without a municipality. */
export function groupOf(
  { groups }: WaitFigures,
  programme: Programme,
  municipality: string | undefined,
): WaitGroup | undefined {
  return groups.find((one) => one.programme === programme && one.municipality === municipality);
}
