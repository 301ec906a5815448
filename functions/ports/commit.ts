import type { Answered } from '../domain/answered.ts';
import type { AuditEvent, Change } from '../domain/change.ts';
import type { Instant } from '../domain/referral.ts';
import type { Listing } from '../domain/worklist.ts';
import type { Waiting } from './case.ts';
import type { Trace } from './erasure.ts';

/**
 * Result of a write that is conditioned on the state it was computed from. `no-budget`: no further start was granted.
 * `erased`: it would keep people again whose time has come, and of whom some may be gone already.
 */
export type CommitResult = 'committed' | 'conflict' | 'no-place' | 'no-budget' | 'erased';

/** What goes into an idempotency guard besides the referral's own items. */
export interface ReceiptGuard {
  /** Hash of the sender's key. */
  readonly key: string;
  readonly bodyHash: string;
  /** What to answer when the same request comes again. */
  readonly answer: {
    readonly reference: string;
    readonly statusLink: { readonly id: string; readonly keyVersion: number };
  };
  readonly expiresAt: Instant;
}

/** A mark by which a second referral of the same person can be recognised, as a keyed hash. */
export interface PersonMark {
  readonly hash: string;
  readonly referralId: string;
}

/** A line that somebody saw something. Since the moment `since` there is at most one line with the same keyed hash. */
export interface ViewLine {
  readonly event: AuditEvent;
  readonly once: { readonly hash: string; readonly since: Instant };
}

/** What is written together with a change, in the same transaction. */
export interface CommitExtra {
  readonly guard?: ReceiptGuard;
  readonly marks?: readonly PersonMark[];
  /** Marks that the case no longer has; nothing is written where another one has them by now. */
  readonly lostMarks?: readonly PersonMark[];
  /** The step that opens this task and waits for it. */
  readonly waiting?: Waiting;
  /** What the answer to the change shows its reader. */
  readonly views?: readonly ViewLine[];
  /**
   * The answer that the change is, for the list of whoever gave it; none where they have no list. Worked out from the
   * change as it is written.
   */
  readonly answered?: (change: Change) => AnsweredLine | undefined;
  /** What else of its people must be gone once the change is written: see `ErasureStore`. */
  readonly forget?: readonly Trace[];
  /** Another case that the change was worked out with: it is a conflict where that one has moved since. */
  readonly standsOn?: { readonly referralId: string; readonly revision: number };
}

/** An answer, with the list on which it can be looked up and the role in which it was given. */
export interface AnsweredLine extends Listing {
  readonly answer: Answered;
}
