import type { Action } from './actions.ts';
import type { BecauseCode } from './because.ts';
import type { StartChange } from './budget.ts';
import type { Programme, Role } from './codes.ts';
import type { DeskRow } from './desk-row.ts';
import type { ToldEvent } from './events/told-event.ts';
import type { Counted, FactWrite, Results } from './fact.ts';
import type { Link, Mail } from './mail.ts';
import type { MatchReceipt } from './matching.ts';
import type { Party } from './party.ts';
import type { Instant, PlainDate, Referral } from './referral.ts';
import type { FileWord, RaisedPlaces } from './room.ts';
import type { Task } from './task.ts';
import type { Trajectory } from './trajectory.ts';

/** A line of the audit trail, as BIO2 asks: action, object, result, origin, actor, time. Codes and ids only. */
export interface AuditEvent {
  readonly action: Action | 'view' | 'mail-sent' | 'mail-failed' | 'mail-withheld';
  /** What it was done to: a task id, a provider id, or the referral itself. */
  readonly object: string;
  readonly result: string;
  /** Where it came from: `api`, `form`, `link`, `machine`, `sweeper`, `mail`, `desk`, `cli` (an administrator's command). */
  readonly origin: Origin;
  readonly actor: Role;
  /** For a view: the organisation its reader acts for, as given by `organisationOf`. */
  readonly organisation?: string;
  /** Registered client by which the referral came. */
  readonly client?: string;
  /**
   * Tasks that changed hands, by kind and number (`approve#1`), each with its owner from now on, or null where it is
   * over. Together with the three fields below, the trail alone tells where a case stands; lines written by earlier
   * versions lack them.
   */
  readonly tasks?: Readonly<Record<string, Role | null>>;
  /** The provider that is asked or has the person from now on; null for none. Absent where it stays the same. */
  readonly provider?: string | null;
  /** Whether a place is counted for the person from now on; absent where that did not change. */
  readonly place?: boolean;
  /** The planned end of guidance; given where the trajectory was written. */
  readonly until?: PlainDate;
  /** What the case is counted under from now on; given where that changed. */
  readonly counted?: Counted;
  /** By when the decision was first asked for; given where it was. */
  readonly due?: PlainDate;
  /** The results so far, in dates; given where the trajectory was written. With the two above they tell what results are counted with. */
  readonly results?: Results;
  /** Why a member of staff did it, and the issuer's own id of that person; given for what is done, and seen, at the desk. */
  readonly reason?: BecauseCode;
  readonly staff?: string;
  readonly at: Instant;
}

export const origins = ['api', 'form', 'link', 'machine', 'sweeper', 'mail', 'desk', 'cli'] as const;
export type Origin = (typeof origins)[number];

/**
 * Somebody's entry in a programme's queue. Holds the providers that could take them as last ranked, so that their data
 * need not be read to see whether there is a place.
 */
export interface WaitingEntry {
  readonly referralId: string;
  readonly programme: Programme;
  readonly since: Instant;
  /** Eligible providers, best first. */
  readonly providers: readonly string[];
  /**
   * The mark of the offers under which they were ranked (see `offersMark`). Absent: not ranked yet, or ranked by an
   * earlier version.
   */
  readonly ranked?: string;
}

/** A place of one provider in one programme. */
export interface PlaceKey {
  readonly provider: string;
  readonly programme: Programme;
}

/** What a provider told about its places by its answer. `null` takes it back; a field that is left out stays as it is. */
export interface PlaceMark extends PlaceKey {
  /**
   * Declined for lack of places: full until this moment, unless the provider says otherwise sooner. `null` also takes
   * back that it told so on its own page (`fullSince`).
   */
  readonly fullUntil?: Instant | null;
  /** Left an offer unanswered at this moment: asked after the others until it answers any offer. */
  readonly silentSince?: Instant | null;
}

/**
 * One change of one referral, as a whole. The store writes it in a single transaction, on the condition that the
 * referral still has `before.revision` and is in one of the stages that its action allows. The revision alone would
 * do; the stage tells the reader of a denied write what was wrong.
 */
export interface Change {
  readonly action: Action;
  /** Null when this change creates the referral. */
  readonly before: Referral | null;
  readonly after: Referral;
  /** New and changed tasks, whole. */
  readonly tasks: readonly Task[];
  readonly events: readonly AuditEvent[];
  readonly mails: readonly Mail[];
  readonly links: readonly Link[];
  readonly parties: readonly Party[];
  /**
   * Where the candidate is written: the keyed hashes of all terms under which they are found from now on. With the change
   * that erases them they are found under none.
   */
  readonly terms?: readonly string[];
  /** Where the sender is written: those under which they are found, which go with the candidate. */
  readonly senderTerms?: readonly string[];
  readonly trajectory?: Trajectory;
  readonly receipt?: MatchReceipt;
  readonly enterQueue?: WaitingEntry;
  readonly leaveQueue?: { readonly programme: Programme; readonly since: Instant };
  /**
   * The counter must not exceed the limit of this moment (I9): what the provider told, if that is newer than the file's
   * word, or else `limit`, the number in the region file. See `holdAt`. Where the coordinator raises the number in the same
   * step, that is the limit, and it is written with the hold.
   */
  readonly hold?: PlaceKey & FileWord & { readonly limit: number; readonly raised?: RaisedPlaces };
  /** With `isAdded` the place was added for this person, and is taken off the provider's number again: see `withoutAdded`. */
  readonly release?: PlaceKey & { readonly isAdded?: true };
  /** What it does to the counts of starts in the budgets of municipalities. */
  readonly starts?: StartChange;
  /** The case's row on the desk, where that differs from the one before; null where it goes. */
  readonly deskRow?: DeskRow | null;
  /** What results are counted with, where that differs from before. */
  readonly fact?: FactWrite;
  readonly placeMarks?: readonly PlaceMark[];
  /** Events for other systems, one for each that is to hear of the change. */
  readonly told?: readonly ToldEvent[];
  /** Set when the change closes the referral: from then on the parties are kept until this moment. */
  readonly eraseAt?: Instant;
  /** Set when the change reopens the referral: nobody in it is erased at a set time any more. */
  readonly keepAgain?: true;
  /**
   * Whose data are erased in this change rather than later: everybody's, where nobody but the sender has seen the
   * referral; or the candidate's, with every free text about them.
   */
  readonly eraseNow?: 'everyone' | 'candidate';
}
