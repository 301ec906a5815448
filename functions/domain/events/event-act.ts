import * as z from 'zod';
import { instantSchema } from '../referral.ts';
import { storedObject } from '../stored.ts';

/**
 * What the coordinator can do about somebody who is told things. `again`: what was given up is sent once more; `start`: the same, and who
 * said that it is gone is turned on; `skip`: what was given up is left out; `secret`: its secret was shown.
 */
export const eventWishes = ['start', 'again', 'skip', 'secret'] as const;
export type EventWish = (typeof eventWishes)[number];

/** A line that says who did what about a subscriber at the desk, for the desk alone. */
export const eventActSchema = storedObject({
  at: instantSchema,
  /** The issuer's own id of a member of staff. */
  by: z.string(),
  /** Id of the subscriber. */
  to: z.string(),
  /** A code of a later version is shown as it is. */
  what: z.string(),
  /** How many events it was about. */
  count: z.int().min(0),
});
export type EventAct = z.infer<typeof eventActSchema>;
