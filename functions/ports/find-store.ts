import type { DeskRow } from '../domain/desk-row.ts';
import type { CandidateParty, ReferrerParty } from '../domain/party.ts';
import type { Instant, Referral } from '../domain/referral.ts';
import type { ViewLine } from './commit.ts';

/** A case that may be the one that was looked for: who it is about is asked of the case itself. */
export interface MaybeMeant {
  readonly referral: Referral;
  /** Absent once they are erased. */
  readonly candidate?: CandidateParty;
  /** Whoever sent it, if asked for; absent where the candidate did themselves, and once they are erased. */
  readonly sender?: ReferrerParty;
}

/** The index by which the desk finds people. Its entries are written in the transactions of the cases. */
export interface FindStore {
  /** References of all cases that stand under any of these keyed hashes, in order. Others may stand there too. */
  under(marks: readonly string[], now: Instant): Promise<readonly string[]>;
  /**
   * Cases as they stand now, in the order of their references; what is gone or cannot be read is left out.
   *
   * @param withSender whether to read whoever sent them too
   */
  cases(referralIds: readonly string[], now: Instant, withSender?: boolean): Promise<readonly MaybeMeant[]>;
  /** Their rows on the desk, in one read; what has none, or cannot be read, is left out. At most a hundred. */
  rows(referralIds: readonly string[]): Promise<readonly DeskRow[]>;
  /**
   * Writes into the audit trails of cases that somebody saw who they are about: once for the same hash since a moment. At
   * most a hundred lines, which one transaction holds.
   */
  seen(lines: readonly (ViewLine & { readonly referralId: string })[]): Promise<void>;
}
