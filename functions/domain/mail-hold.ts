import * as z from 'zod';
import type { MailKind } from './mail.ts';
import { instantSchema } from './referral.ts';
import { storedObject } from './stored.ts';

/**
 * Why the mail service takes no mail of ours at all, no matter who it is for:
 * - `account-paused`: sending is paused for the account or its configuration set;
 * - `sender-unverified`: the sender's domain, or its return path, is not verified (any more);
 * - `sandbox`: the account may only mail addresses that it has verified, at a stage that is for real people;
 * - `quota-used`: the mails of 24 hours are spent;
 * - `no-access`: our functions may not send, or cannot show who they are;
 * - `setup`: the configuration set is not there.
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

/** All mail is held: nothing is tried before `tryAt`, when one mail goes ahead to see whether it is over. */
export const mailHoldSchema = storedObject({
  why: z.enum(holdReasons),
  since: instantSchema,
  tryAt: instantSchema,
});
export type MailHold = z.infer<typeof mailHoldSchema>;

/** Whether an answer of the mail service is about the account or the sender, and not about one mail. */
export function isHold(result: string): result is HoldReason {
  return holdReasons.some((one) => one === result);
}

/** Mails that somebody is waiting for now, because they asked for one on a page. */
const awaited: readonly MailKind[] = ['confirm-sender', 'new-link'];

/**
 * The mails in the order in which they go. How an address was given comes before anything else that goes to it: its reader may
 * have nothing to do with the case. Then what somebody asked for on a page and waits for; then all others, as planned.
 */
export function inOrder<M extends { readonly kind: MailKind }>(mails: readonly M[]): M[] {
  const rank = ({ kind }: M) => (kind === 'address-given' ? 0 : awaited.includes(kind) ? 1 : 2);
  return mails.toSorted((one, other) => rank(one) - rank(other));
}
