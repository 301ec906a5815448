import * as z from 'zod';
import { storedObject } from './stored.ts';

const weeks = z.int().positive();

/**
 * What somebody was told of their wait on the day of the yes: which figures, of how many people, and of which municipality, or of
 * the region without one. It stands in their referral, so that it can be compared with what came of it. About nobody.
 */
export const toldWaitSchema = z.lazy(() =>
  storedObject({
    on: z.iso.date(),
    half: weeks,
    most: weeks,
    people: z.int().min(0),
    municipality: z.string().exactOptional(),
  }),
);
export type ToldWait = z.infer<typeof toldWaitSchema>;
