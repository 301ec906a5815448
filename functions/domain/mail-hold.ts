import * as z from 'zod';
import type { MailKind } from './mail.ts';
import { instantSchema } from './referral.ts';
import { storedObject } from './stored.ts';

/**
 * Why the mail service takes none of our mail, no matter who it is for:
 * - `account-paused`: sending is paused for the account or its configuration set;
 * - `sender-unverified`: the sender's domain, or its return path, is not verified (any more);
 * - `sandbox`: the account may only mail addresses that it has verified, at a stage that is for real people;
 * - `quota-used`: the quota for 24 hours is used up;
 * - `no-access`: our functions may not send, or cannot authenticate;
 * - `setup`: the configuration set does not exist.
 */
export const holdReasons = [
  'account-paused',
  'sender-unverified',
  'sandbox',
  'quota-used',
  'no-access',
  'setup',
] as const;
export type HoldReason = (typeof holdReasons)[number];

/** All mail is held: nothing is tried before `tryAt`, when one mail is sent to see whether the problem is over. */
export const mailHoldSchema = storedObject({
  why: z.enum(holdReasons),
  since: instantSchema,
  tryAt: instantSchema,
});
export type MailHold = z.infer<typeof mailHoldSchema>;

/** Whether an answer of the mail service concerns the account or the sender, rather than one mail. */
export function isHold(result: string): result is HoldReason {
  return holdReasons.some((one) => one === result);
}

/** Mails that somebody is waiting for right now, because they asked for one on a page. */
const awaited: readonly MailKind[] = ['confirm-sender', 'new-link'];

/**
 * Mails in the order in which they go. The mail that says how an address was given comes before anything else to that
 * address: its reader may have nothing to do with the case. Next comes what somebody asked for on a page and waits for;
 * then everything else, as planned.
 */
export function inOrder<M extends { readonly kind: MailKind }>(mails: readonly M[]): M[] {
  const rank = ({ kind }: M) => (kind === 'address-given' ? 0 : awaited.includes(kind) ? 1 : 2);
  return mails.toSorted((one, other) => rank(one) - rank(other));
}
