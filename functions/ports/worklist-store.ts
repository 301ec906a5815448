import type { Answered } from '../domain/answered.ts';
import type { AuditEvent } from '../domain/change.ts';
import type { Parties } from '../domain/party.ts';
import type { Instant, PlainDate, Referral } from '../domain/referral.ts';
import type { Task } from '../domain/task.ts';
import type { Trajectory } from '../domain/trajectory.ts';
import type { Listing } from '../domain/worklist.ts';

/** A line of the index of worklists. */
export interface ListedCase extends Pick<Listing, 'role'> {
  readonly referralId: string;
  /** The day until which it is recorded that its reader was shown who it is about; absent where they were not. */
  readonly shownOn?: PlainDate;
}

/** A case as its line on a worklist needs it: its open tasks, and everybody in it without what was written about them. */
export interface Caseload {
  readonly referral: Referral;
  readonly tasks: readonly Task[];
  readonly parties: Parties;
  /** While it runs, where it was asked for. */
  readonly trajectory?: () => Trajectory | undefined;
}

/** Somebody's name stood on a list that was shown on a day: the list by which the case was found, and the line of the trail. */
export interface ShownLine extends Listing {
  readonly referralId: string;
  readonly day: PlainDate;
  readonly event: AuditEvent;
  /** Keyed hash: with the same one there is one line a day. */
  readonly hash: string;
}

/** Which cases are on whose worklist. Entries are written in the changes of the cases themselves. */
export interface WorklistStore {
  /** The cases on a list (see `listOfOrganisation`, `listOfMailbox`), in no order; an entry that cannot be read is left out. */
  cases(of: Listing['of']): Promise<readonly ListedCase[]>;
  /**
   * Many cases with their open tasks and people, in few reads, in no order; what is gone or cannot be read is left out.
   * Read part by part, so no change is worked out from it. Call only where the disclosure ladder (I6) allows it.
   *
   * @param guided of these the trajectory is read too, together with the tasks
   */
  caseloads(referralIds: readonly string[], guided?: ReadonlySet<string>): Promise<readonly Caseload[]>;
  /**
   * What was answered from a list in the last `answeredDays` days, in no order. Written with the answers themselves; what cannot be
   * read is left out.
   */
  answered(of: Listing['of'], now: Instant): Promise<readonly Answered[]>;
  /** Writes who was shown to whom, all or none of a hundred or so at a time; the lists remember the day. */
  shown(lines: readonly ShownLine[]): Promise<void>;
}
