import type { AuditEvent, Change } from '../domain/change.ts';
import type { Parties } from '../domain/party.ts';
import type { Referral } from '../domain/referral.ts';
import type { Task } from '../domain/task.ts';
import type { Case, Glance, WholeCase } from './case.ts';
import type { CommitExtra, CommitResult, ViewLine } from './commit.ts';

/** Whether what is read may be a moment old: for looks after which nothing is done without reading again. */
export interface Freshness {
  readonly mayBeOld?: boolean;
}

export interface ReferralStore {
  /** The referral with its open tasks, strongly consistent; undefined when unknown. */
  load(referralId: string): Promise<Case | undefined>;
  /**
   * The whole case; a single read if no task is open other than the one asked for.
   *
   * @param token a link that is read at the same moment, where it leads to exactly this case and task
   */
  whole(referralId: string, taskId?: string, token?: string): Promise<WholeCase | undefined>;
  /** The referral alone, in one read, for callers that do not need its tasks. */
  head(referralId: string): Promise<Referral | undefined>;
  /** Many referrals alone, in few reads, in no order; what is gone or cannot be read is left out. */
  heads(referralIds: readonly string[], freshness?: Freshness): Promise<readonly Referral[]>;
  /** A task, open or closed. */
  task(taskId: string): Promise<Task | undefined>;
  /**
   * Glances at many tasks in few reads, in no order; what is gone or cannot be read is left out. They may be a moment old: whatever
   * changes a case meanwhile moves its tasks, and a task that moved is not put off.
   */
  glances(tasks: readonly { readonly taskId: string; readonly referralId: string }[]): Promise<readonly Glance[]>;
  /** Everything personal. Call only where the disclosure ladder (I6) allows it. */
  parties(referralId: string): Promise<Parties>;
  /** Audit trail, oldest first. */
  events(referralId: string): Promise<readonly AuditEvent[]>;
  /**
   * Writes the change as one transaction. `conflict`: somebody else changed the referral first (read again and decide
   * again). `no-place`: the provider's counter is at its limit. Throws when the change would leave an open case without
   * a task.
   */
  commit(change: Change, extra?: CommitExtra): Promise<CommitResult>;
  /**
   * Adds one line to the audit trail without changing the referral: who saw what. `once` is a keyed hash and a moment:
   * since that moment at most one line with that hash is written, however often it is added.
   */
  record(referralId: string, event: AuditEvent, once?: ViewLine['once']): Promise<void>;
}
