import type { HoldReason, MailHold } from '../domain/mail-hold.ts';
import type { Instant, PlainDate } from '../domain/referral.ts';

/** Whether mail may go at all, and how fast: shared by all functions that send. */
export interface MailGate {
  /** Why all mail is held; undefined when it is not. */
  hold(): Promise<MailHold | undefined>;
  /** Holds all mail until `tryAt`. If it was already held, the moment since when is kept. */
  keep(why: HoldReason, now: Instant, tryAt: Instant): Promise<void>;
  /** Takes the one trial that a hold allows when its time comes, and sets the next; false when another process has it. */
  takeTrial(hold: MailHold, tryAt: Instant): Promise<boolean>;
  /** Lets mail go again. */
  release(): Promise<void>;
  /**
   * The first day back of somebody who is away, or was until lately, by the mark of their mailbox; undefined for everybody
   * else, and where an earlier version wrote no day.
   */
  dayBack(mark: string): Promise<PlainDate | undefined>;
  /** Counts mails in one second of real time (epoch seconds); false when that second has no room for all of them. */
  countIn(second: number, limit: number, mails?: number): Promise<boolean>;
}

/** Keeps mails below the rate of the account. */
export interface Pace {
  /** Waits until a mail may go; false when the wait grows too long. */
  turn(): Promise<boolean>;
  /** Whether this many mails may go now. Does not wait: if there is no room for all, each mail waits for its own turn. */
  turns(mails: number): Promise<boolean>;
}
