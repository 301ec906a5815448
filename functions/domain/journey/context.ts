import type { Because } from '../because.ts';
import type { Origin } from '../change.ts';
import type { Role } from '../codes.ts';
import type { Findable } from '../find-terms.ts';
import type { Party } from '../party.ts';
import type { Instant, Referral } from '../referral.ts';
import type { Region } from '../region.ts';
import type { Task } from '../task.ts';
import type { Trajectory } from '../trajectory.ts';
import type { WaitFigures } from '../wait-figures-schema.ts';

/** A referral with its open tasks, read together. */
export interface OpenCase {
  readonly referral: Referral;
  readonly tasks: readonly Task[];
  /** See `Case`. */
  readonly trajectory?: () => Trajectory | undefined;
}

/** Everything from outside that a rule may need. Time and ids are passed in, so that a change can be replayed (I10). */
export interface Context {
  readonly now: Instant;
  readonly region: Region;
  /** `size` random characters of Crockford base32. */
  readonly newId: (size: number) => string;
  /** Version of the key that signs links made now. */
  readonly linkKeyVersion: number;
  /** Where the change comes from: `api`, `form`, `link` and so on. */
  readonly origin: Origin;
  /** Who makes it. */
  readonly actor: Role;
  /** Keyed hash of a mail address, for the list of its mailbox. Absent where nobody's address is ever written. */
  readonly mailboxMark?: (address: string) => string;
  /** Keyed hashes of the terms under which a candidate is found. Absent where no candidate is ever written. */
  readonly findMarks?: (candidate: Findable) => readonly string[];
  /** Why a member of staff makes it at the desk, and the issuer's own id of that person. */
  readonly because?: Because;
  readonly staff?: string;
  /** How long people waited, where it was read: whoever gets a yes is told it. */
  readonly waits?: WaitFigures;
  /** Everybody in the case, where they were read: whose lists it is on then follows from their addresses. */
  readonly people?: readonly Party[];
}
