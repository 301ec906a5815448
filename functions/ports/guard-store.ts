import type { Findable } from '../domain/find-terms.ts';
import type { Instant } from '../domain/referral.ts';

/** The most uses of something until a moment. */
export interface UseLimit {
  /** What is counted; kept as a keyed hash only. */
  readonly scope: string;
  readonly most: number;
  /** When the counter may be deleted. */
  readonly until: Instant;
}

/** One-time codes, trusted devices and limits on tries. All keyed hashes with a time to live. */
export interface GuardStore {
  /**
   * Stores a code for a subject on one device, replacing an earlier one of that pair. Another device with the same link
   * has its own code and tries, so nobody can use up somebody else's. `subject` holds no personal data. Counts as one
   * use under each of `limits`; if one of them is full nothing is stored, and that limit is answered.
   */
  putCode(
    subject: string,
    code: string,
    device: string,
    expiresAt: Instant,
    limits: readonly UseLimit[],
  ): Promise<UseLimit | undefined>;
  /**
   * Uses up one try, before it is judged. `right` uses up the code: of many simultaneous right tries exactly one
   * succeeds. `gone`: there is no code (any more), so nothing was tried. The last wrong try is `wrong` with none left.
   */
  tryCode(
    subject: string,
    code: string,
    device: string,
    now: Instant,
    tries: number,
  ): Promise<{ readonly result: 'right' | 'wrong' | 'gone'; readonly left: number }>;
  /**
   * Whether this very code was right since a moment: the write that used it up says so. It proves no more than the code itself did, to
   * whoever has it on the same device.
   */
  wasRight(subject: string, code: string, device: string, since: Instant): Promise<boolean>;
  /** Takes a code away, unless another one has taken its place: nobody can try it any more. */
  dropCode(subject: string, code: string, device: string): Promise<void>;
  /**
   * Counts one more use and answers the new total. The counter may be deleted at `until`. `scope` is kept as a keyed
   * hash only.
   */
  count(scope: string, until: Instant): Promise<number>;
  /** Counts one more use if there is room for it, in one step, and answers whether there was. */
  take(limit: UseLimit): Promise<boolean>;
  /** Takes one use back; a counter never falls below zero. */
  uncount(scope: string): Promise<void>;
  /** How many uses there were, without adding one. */
  counted(scope: string): Promise<number>;
  /** A sealed, unforgeable value for a cookie, bound to its name. */
  seal(name: string, value: unknown, expiresAt: Instant): string;
  /** The value of a sealed cookie, or undefined when it was changed, belongs to another name, or has expired. */
  unseal(name: string, sealed: string | undefined, now: Instant): unknown;
  /** Keyed hash, for marks and scopes. */
  readonly hash: (text: string) => string;
  /** Short keyed hashes of all terms under which the desk finds somebody. */
  readonly findMarks: (person: Findable) => readonly string[];
}
