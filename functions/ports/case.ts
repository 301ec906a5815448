import type { Link } from '../domain/mail.ts';
import type { MailHold } from '../domain/mail-hold.ts';
import type { MatchReceipt } from '../domain/matching.ts';
import type { Parties } from '../domain/party.ts';
import type { Referral } from '../domain/referral.ts';
import type { Task } from '../domain/task.ts';
import type { Trajectory } from '../domain/trajectory.ts';

/** A referral with its open tasks: what every rule looks at. */
export interface Case {
  readonly referral: Referral;
  readonly tasks: readonly Task[];
  /** Given where the trajectory machine has the case: no older than the referral, and parsed on request. */
  readonly trajectory?: () => Trajectory | undefined;
  /** The rest of a case that was read whole; see `WholeCase`. */
  readonly waiting?: () => Waiting | undefined;
  readonly parties?: () => Parties;
  readonly mailHold?: () => KnownHold;
}

/** Why all mail is held; null where it is not, undefined where nobody has looked or it cannot be read. */
export type KnownHold = MailHold | null | undefined;

/**
 * A case read once and as a whole, as of one moment. An answer is worked out from the same reading as the page it was
 * given on: a write that follows fails when any of it has changed since. The parts are parsed on request, so that a
 * part that cannot be read only matters to code that needs it.
 */
export interface WholeCase extends Case {
  /** The link that was asked for with it; absent where there is none, or where it leads elsewhere. */
  readonly link?: Link;
  /** The task that the caller asked for, open or closed. */
  readonly asked: Task | undefined;
  /**
   * The step that waits for one of its tasks, in a case whose execution was never replaced; undefined where that is not
   * known.
   */
  readonly waiting: () => Waiting | undefined;
  /** Everybody in the case, without what was written about them. Call only where the disclosure ladder (I6) allows it. */
  readonly parties: () => Parties;
  /** What was written about them, read separately because only pages show it. */
  readonly notes: () => Promise<Parties['notes']>;
  /** Who decided for a team, read separately because only the coordinator sees it. */
  readonly deciders: () => Promise<NonNullable<Parties['deciders']>>;
  readonly trajectory: () => Trajectory | undefined;
  /** The newest match receipt. */
  readonly receipt: () => MatchReceipt | undefined;
  /** Whether mail may go: an answer that is given from this reading nearly always plans some. */
  readonly mailHold: () => KnownHold;
  /** How long people waited, as stored: `readWaitFigures` reads it. Whoever decides, and whoever gets a yes, is told it. */
  readonly waits: () => unknown;
}

/** A step that waits for a task: its execution by generation, and the token that wakes it. */
export interface Waiting {
  readonly taskId: string;
  readonly generation: number;
  readonly token: string;
}

/**
 * A task with its case, the person it depends on, if any (candidate, approver, job coach), the trajectory, and the step that waits
 * for it. The parts are read one by one, so a glance can only show that there is nothing to do; no change is worked out
 * from it.
 */
export interface Glance {
  readonly referral: Referral;
  readonly task: Task;
  readonly parties: Parties;
  /** Given where the trajectory machine has the case. */
  readonly trajectory?: Trajectory;
  /** Absent where an execution of the case was replaced, or where that is not known. */
  readonly waiting?: Waiting;
}
