import type { AuditEvent } from '../domain/change.ts';
import type { Mail } from '../domain/mail.ts';
import type { MatchReceipt } from '../domain/matching.ts';
import type { Parties } from '../domain/party.ts';
import type { Referral } from '../domain/referral.ts';
import type { Trajectory } from '../domain/trajectory.ts';
import type { Case } from './case.ts';
import type { ViewLine } from './commit.ts';

/** A case as the desk of staff reads it: what it holds today and what happened, only to look at. */
export interface CaseFile extends Pick<Case, 'referral' | 'tasks'> {
  /** Everybody in it, with notes and who decided. Show only what the disclosure ladder (I6) allows. */
  readonly parties: Parties;
  readonly trajectory?: Trajectory;
  /** The newest match receipt. */
  readonly receipt?: MatchReceipt;
  /** Audit trail, oldest first. */
  readonly events: readonly AuditEvent[];
  /** Its mails that are remembered, in no order. */
  readonly mails: readonly Mail[];
  /** Whether all mail is held now, or nobody can tell. */
  readonly isMailHeld: boolean;
  /** Whether the referral that this one is marked with has ended. */
  readonly isMarkOver?: boolean;
}

/** Cases for the desk of staff. */
export interface CaseFiles {
  /**
   * A case, if its reader may know of it. The referral, its people, plan and match are of one moment; the trail and the
   * mails only grow, and may be a moment newer.
   *
   * @param mayRead asked before anything else is read: undefined then costs the same as a case that is not there
   */
  read(referralId: string, mayRead: (referral: Referral) => boolean): Promise<CaseFile | undefined>;
  /** Adds a line to the audit trail: who saw what. */
  viewed(referralId: string, line: ViewLine): Promise<void>;
}
