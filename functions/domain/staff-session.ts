import * as z from 'zod';
import { type Instant, instantSchema } from './referral.ts';
import { staffClaimsSchema } from './staff.ts';
import { storedObject } from './stored.ts';

/** How long somebody stays signed in at most (ours, decision 41): one working day. */
export const sessionMs = 8 * 60 * 60_000;
/** How long a session lasts in which nothing is asked for: a desk that somebody walked away from (ours, decision 41). */
export const idleMs = 30 * 60_000;
/** How recently somebody must have proved who they are before an action that cannot be undone (ours). */
const freshMs = 5 * 60_000;

/** How long somebody may take at the issuer (ours): a first sign-in asks for a new password and a second factor. */
const signInMs = 20 * 60_000;
/** How far the issuer's seconds and ours may be apart between two moments (ours): both clocks run, and whole seconds round. */
const skewMs = 10_000;
/** Times of the issuer are whole seconds. */
const secondMs = 1000;

/**
 * What the sealed cookie of a session holds. Who it is stands in the browser of that person and nowhere in the table. It
 * holds what the issuer said and not what that makes of them here: that is for the region file of each visit.
 */
export const staffSessionSchema = z.strictObject({
  id: z.string().min(1),
  /** Who said so. */
  issuer: z.string().min(1),
  claims: staffClaimsSchema,
  startedAt: instantSchema,
  /** The last time that a page was asked for, give or take a minute. */
  seenAt: instantSchema,
  /** When they last proved to the issuer who they are. */
  provedAt: instantSchema,
});
export type StaffSession = z.infer<typeof staffSessionSchema>;

/** The session in the table, by which it can be ended before its time. */
export const openSessionSchema = storedObject({ until: instantSchema });

/** When somebody signed out everywhere: proofs from before that moment no longer count. Kept for as long as a session could last. */
export const signedOutSchema = storedObject({ at: instantSchema });

/** When it is forgotten that somebody signed out everywhere: by then every session and sign-in of before is over. */
export function endOfSignOut(at: Instant): Instant {
  return after(at, sessionMs + signInMs);
}

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
  return now < after(provedAt, freshMs);
}

/** Whether somebody took too long at the issuer. */
export function isTooLate(begunAt: Instant, now: Instant): boolean {
  return now >= after(begunAt, signInMs);
}

/** Whether somebody proved who they are after they were sent to the issuer, rather than being remembered there. */
export function isNewProof({ provedAt }: Pick<StaffSession, 'provedAt'>, begunAt: Instant): boolean {
  return provedAt >= after(begunAt, -skewMs);
}

/** Whether a session rests on a proof from before its user signed out everywhere. */
export function isBeforeSignOut({ provedAt }: Pick<StaffSession, 'provedAt'>, signedOutAt: Instant): boolean {
  return after(provedAt, secondMs) < signedOutAt;
}

/**
 * A new session.
 *
 * @param proved how many seconds before now they proved to the issuer who they are; both times are the issuer's own, so
 *   that its clock and ours need not agree
 */
export function newSession(
  id: string,
  { issuer, claims }: Pick<StaffSession, 'issuer' | 'claims'>,
  { now, proved }: { readonly now: Instant; readonly proved: number },
): StaffSession {
  const provedAt = after(now, -Math.max(0, proved) * secondMs);
  return { id, issuer, claims, startedAt: now, seenAt: now, provedAt };
}
