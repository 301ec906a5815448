import * as z from 'zod';
import { explanation } from './answer-fields.ts';
import { storedObject } from './stored.ts';

/**
 * Why something of the region is changed. `asked`: the organisation that it is about asked for it; `agreed`: it was agreed in
 * the region; `for-a-while`: it is so for a time; `mistake`: something stood there wrongly; `other`: say what.
 */
export const regionReasons = ['asked', 'agreed', 'for-a-while', 'mistake', 'other'] as const;

/** A reason as the desk's forms send it. "Another reason" alone tells nothing to whoever looks later. */
export const regionBecauseSchema = z
  .strictObject({ code: z.enum(regionReasons), text: explanation.exactOptional() })
  .refine(({ code, text }) => code !== 'other' || explanation.min(5).safeParse(text).success, { path: ['text'] });
export type RegionBecause = z.infer<typeof regionBecauseSchema>;

/** Who made a change, and why: for the desk alone. `by` is the issuer's own id of a member of staff. */
export interface RegionChangeWhy {
  readonly n: number;
  readonly by: string;
  /** A code of a later version is shown as it is. */
  readonly because: { readonly code: string; readonly text?: string };
}

/** Who and why, as stored: of later reasons the code is shown as it is. */
export const storedRegionWhySchema = storedObject({
  n: z.int().positive(),
  by: z.string(),
  because: storedObject({ code: z.string(), text: z.string().exactOptional() }),
});
