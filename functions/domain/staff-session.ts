import * as z from 'zod';
import { type Instant, instantSchema } from './referral.ts';
import { type Staff, staffSchema } from './staff.ts';
import { storedObject } from './stored.ts';

/** How long somebody stays signed in at most (issue "the desk"): one working day. */
export const sessionMs = 8 * 60 * 60_000;
/** How long a session lasts in which nothing is asked for: a desk that somebody walked away from (same issue). */
export const idleMs = 30 * 60_000;
/** How recently somebody must have proved who they are before an action that cannot be undone (ours). */
const freshMs = 5 * 60_000;

/** What the sealed cookie of a session holds. Who it is stands in the browser of that person and nowhere in the table. */
export const staffSessionSchema = z.strictObject({
  id: z.string().min(1),
  staff: staffSchema,
  startedAt: instantSchema,
  /** The last time that a page was asked for, give or take a minute. */
  seenAt: instantSchema,
  /** When they last proved to the issuer who they are; absent where the issuer does not say. */
  provedAt: instantSchema.exactOptional(),
});
export type StaffSession = z.infer<typeof staffSessionSchema>;

/** The session in the table, by which it can be ended before its time. */
export const openSessionSchema = storedObject({ until: instantSchema });

const after = (at: Instant, ms: number): Instant => new Date(Date.parse(at) + ms).toISOString();

/** When a session ends at the latest. */
export function endOf({ startedAt }: Pick<StaffSession, 'startedAt'>): Instant {
  return after(startedAt, sessionMs);
}

/** Whether a session is neither too old nor idle for too long. */
export function isLive(session: Pick<StaffSession, 'startedAt' | 'seenAt'>, now: Instant): boolean {
  return now < endOf(session) && now < after(session.seenAt, idleMs);
}

/** Whether the cookie should say anew when a page was last asked for: once a minute is enough. */
export function isSeenLongAgo({ seenAt }: Pick<StaffSession, 'seenAt'>, now: Instant): boolean {
  return now >= after(seenAt, 60_000);
}

/** Whether somebody proved who they are recently enough for an action that cannot be undone. */
export function isFresh({ provedAt }: Pick<StaffSession, 'provedAt'>, now: Instant): boolean {
  return provedAt !== undefined && now < after(provedAt, freshMs);
}

/**
 * A new session.
 *
 * @param proved how many seconds before now they proved to the issuer who they are; both times are the issuer's own, so
 *   that its clock and ours need not agree
 */
export function newSession(
  id: string,
  staff: Staff,
  { now, proved }: { readonly now: Instant; readonly proved: number | undefined },
): StaffSession {
  const provedAt = proved === undefined ? undefined : after(now, -Math.max(0, proved) * 1000);
  return { id, staff, startedAt: now, seenAt: now, ...(provedAt === undefined ? {} : { provedAt }) };
}
