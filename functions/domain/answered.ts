import * as z from 'zod';
import { taskKinds } from './codes.ts';
import { instantSchema } from './referral.ts';
import { storedObject } from './stored.ts';

/** How many days somebody can look up what they answered (ours). */
export const answeredDays = 30;

/**
 * An answer that somebody gave, kept for their own list: codes and ids only, so that it says nothing of the person whom
 * it was about. `choice` is the code by which the receipt of the answer has its words.
 */
export const answeredSchema = storedObject({
  referralId: z.string(),
  taskId: z.string(),
  kind: z.enum(taskKinds),
  choice: z.string(),
  /** The coordinator did something with the task instead of answering it. */
  steered: z.literal(true).exactOptional(),
  at: instantSchema,
});
export type Answered = z.infer<typeof answeredSchema>;
