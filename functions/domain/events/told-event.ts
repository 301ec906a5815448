import * as z from 'zod';
import { instantSchema } from '../referral.ts';
import { senderEndings } from '../sender-status.ts';
import { storedObject } from '../stored.ts';
import { toldKinds } from './told-kinds.ts';

/**
 * Why an event did not arrive: `status` the receiver answered with another number than 2xx, or, without a number, a case system with
 * something that is not what its standard says; `timeout` it did not answer in time;
 * `network` it could not be reached; `address` its address leads somewhere that nothing is sent to; `bus` the event bus refused it.
 */
export const tellFaults = ['status', 'timeout', 'network', 'address', 'bus'] as const;
export type TellFault = (typeof tellFaults)[number];

/**
 * An event on its way to one subscriber, as stored with the change that it tells of. Codes and numbers only. What was delivered is
 * deleted. `dead`: given up after three days, until somebody sends it again.
 */
export const toldEventSchema = storedObject({
  referralId: z.string(),
  /** Rises by one with each event of the referral, whoever hears of it. */
  sequence: z.int().positive(),
  /** Id of the subscriber. */
  to: z.string(),
  kind: z.enum(toldKinds),
  ending: z.enum(senderEndings).exactOptional(),
  /** When it happened. */
  at: instantSchema,
  status: z.enum(['planned', 'dead']),
  /** Tries that failed, and one more while one is under way. */
  attempts: z.int().min(0),
  /** When it is looked at again; while a try is under way, when another may begin. */
  nextAt: instantSchema,
  fault: z.enum(tellFaults).exactOptional(),
  /** The number that the receiver answered, with the fault `status`; absent where it was 2xx and the rest was not understood. */
  answered: z.int().exactOptional(),
});
export type ToldEvent = z.infer<typeof toldEventSchema>;

/** How it went with a subscriber lately, as stored. */
export const subscriberStateSchema = storedObject({
  /** When something last arrived. */
  deliveredAt: instantSchema.exactOptional(),
  /** Since when nothing has arrived; absent while all is well. */
  failingSince: instantSchema.exactOptional(),
  fault: z.enum(tellFaults).exactOptional(),
  answered: z.int().exactOptional(),
  /** It answered that it is gone for good (410): nothing is sent until somebody turns it on again. */
  stoppedAt: instantSchema.exactOptional(),
});
export type SubscriberState = z.infer<typeof subscriberStateSchema>;
