import type { OtherDoor } from '../domain/codes.ts';
import type { Instant } from '../domain/referral.ts';
import type { DaysBack } from './absence-store.ts';
import type { KnownHold } from './case.ts';
import type { ReceiptGuard } from './commit.ts';

/** What a referral that arrives is looked up by. */
export interface ArrivalKeys {
  /** Hash of the sender's idempotency key. */
  readonly key?: string | undefined;
  /** Keyed hashes of the marks of its candidate. */
  readonly marks: readonly string[];
  /** The mark of the mailbox that will probably be asked to decide. */
  readonly decider?: string | undefined;
}

/** What was known when a referral arrived. */
export interface Arrival {
  /** The answer to the same idempotency key, if any. */
  readonly earlier: ReceiptGuard | undefined;
  /** The referrals that carry these marks, by mark; a mark that none carries is left out. */
  readonly marked: ReadonlyMap<string, string>;
  readonly mailHold: KnownHold;
  /** When the decider is back. */
  readonly daysBack: DaysBack;
}

/** What is known of one sender. */
export interface SenderTrail {
  /** References of all that a sender sent, by the sender's mark, for as long as senders are remembered. */
  sentBy(sender: string): Promise<readonly string[]>;
  /**
   * Records that a person named in a sender's referral denied it; answers how many of the sender's referrals were
   * denied, including this one.
   */
  deny(sender: string, referralId: string, now: Instant): Promise<number>;
}

export interface IntakeStore extends SenderTrail {
  /** Earlier answer to the same idempotency key, if any. */
  earlier(key: string, now: Instant): Promise<ReceiptGuard | undefined>;
  /** What is known when a referral arrives, in one read. */
  arrival(of: ArrivalKeys, now: Instant): Promise<Arrival>;
  /** Counts that somebody was sent to another organisation, by month (`YYYY-MM`), without storing a person. */
  countOtherDoor(otherDoor: OtherDoor, month: string): Promise<void>;
}
