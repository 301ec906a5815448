import * as z from 'zod';
import { doors, programmes, roles, stages, taskKinds } from './codes.ts';
import { storedObject } from './stored.ts';

// Apart from desk-row.ts: whoever writes rows does without it, and that is every function that changes cases.

/** Moments are not looked at closely: a desk reads thousands of rows at once, all written by `deskRowOf`. */
const moment = z.string();

/** An open task, as the desk needs it to say who must do what, by when and since when. */
const deskTaskSchema = storedObject({
  kind: z.enum(taskKinds),
  n: z.int(),
  owner: z.enum(roles),
  /** From when it is asked of its owner: a later moment for a check-in that sleeps until its day. */
  since: moment,
  dueAt: moment,
  /** See `Task`. */
  overdueSince: moment.exactOptional(),
  about: z.string().exactOptional(),
  undelivered: z.enum(roles).exactOptional(),
});

/**
 * A case on the desk's worklist: what its referral and its open tasks say of it, in codes and dates. It has nothing that
 * identifies anybody, so that a desk can go through all rows without reading anyone's data (I6).
 */
export const deskRowSchema = storedObject({
  referralId: z.string(),
  stage: z.enum(stages),
  door: z.enum(doors).exactOptional(),
  programme: z.enum(programmes).exactOptional(),
  municipality: z.string(),
  /** See `Referral`. */
  municipalityBefore: z.string().exactOptional(),
  provider: z.string().exactOptional(),
  createdAt: moment,
  waitingSince: moment.exactOptional(),
  likelyDuplicateOf: z.string().exactOptional(),
  /** Everything that is open in the case, main task first; never empty. */
  tasks: z.array(deskTaskSchema),
});
