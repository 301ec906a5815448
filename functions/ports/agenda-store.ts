import type { Programme } from '../domain/codes.ts';
import type { Instant } from '../domain/referral.ts';

/** A piece of work that is due. */
export type DueWork =
  | { readonly kind: 'task'; readonly taskId: string; readonly referralId: string; readonly nextAt: Instant }
  | { readonly kind: 'mail'; readonly mailId: string; readonly referralId: string; readonly nextAt: Instant }
  | { readonly kind: 'wake'; readonly referralId: string; readonly nextAt: Instant }
  | { readonly kind: 'serve'; readonly programme: Programme; readonly nextAt: Instant };

export interface AgendaStore {
  /** Open work that is due at `now`, earliest first, at most `limit`. */
  due(now: Instant, limit: number): Promise<readonly DueWork[]>;
  /** Puts off a task's next visit without changing the referral: the sweeper found nothing to do. */
  postpone(taskId: string, from: Instant, to: Instant): Promise<void>;
  /** Closes a task that its case does not name any more: the change that closed it had no room for it, and was cut off. */
  closeLeft(taskId: string, nextAt: Instant, now: Instant): Promise<void>;
  /** Puts off the wake of a closed case's execution, as `postpone` does for a task. */
  postponeWake(referralId: string, from: Instant, to: Instant): Promise<void>;
  /** The execution of a closed case has been told, so this work is done. */
  woken(referralId: string): Promise<void>;
  /**
   * All open work, whenever it is due. `referrals`: each that has an open task, without repeats, in no order. `pieces`: how
   * much there is, tasks and mails together.
   */
  openWork(): Promise<{ readonly referrals: readonly string[]; readonly pieces: number }>;
  /** Removes the mark that places came free, unless more were marked since. */
  served(programme: Programme, nextAt: Instant): Promise<void>;
}
