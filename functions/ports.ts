import type { Absence } from './domain/absence.ts';
import type { Answered } from './domain/answered.ts';
import type { ApiClient } from './domain/api-client.ts';
import type { StartKey } from './domain/budget.ts';
import type { AuditEvent, Change, PlaceKey, WaitingEntry } from './domain/change.ts';
import type { OtherDoor, Programme, Stage } from './domain/codes.ts';
import type { DeskRow } from './domain/desk-row.ts';
import type { Canary, Visits } from './domain/drill.ts';
import type { EventAct } from './domain/events/event-act.ts';
import type { SubscriberState, ToldEvent } from './domain/events/told-event.ts';
import type { Fact } from './domain/fact.ts';
import type { Publication } from './domain/figures/publication-schema.ts';
import type { Findable } from './domain/find-terms.ts';
import type { LoopCheck } from './domain/loop-check.ts';
import type { Link, Mail } from './domain/mail.ts';
import type { HoldReason, MailHold } from './domain/mail-hold.ts';
import type { MatchReceipt } from './domain/matching.ts';
import type { CandidateParty, Parties, ReferrerParty } from './domain/party.ts';
import type { CountedAhead, StoredAhead } from './domain/people-ahead.ts';
import type { Instant, PlainDate, Referral } from './domain/referral.ts';
import type { RegionChangeWhy } from './domain/region-because.ts';
import type { RegionChange } from './domain/region-change.ts';
import type { KeptCase } from './domain/retention.ts';
import type { PlaceState, ToldPlaces } from './domain/room.ts';
import type { StaffSession } from './domain/staff-session.ts';
import type { Task } from './domain/task.ts';
import type { Trajectory } from './domain/trajectory.ts';
import type { Wait } from './domain/wait.ts';
import type { WaitFigures } from './domain/wait-figures-schema.ts';
import type { Listing } from './domain/worklist.ts';

/** Now, as a UTC instant with milliseconds. In the embedded run this is the test clock (I10). */
export type Clock = () => Instant;

/**
 * Random text for ids: `size` characters of Crockford base32 (digits and capitals without I, L, O, U). In production it
 * comes from a cryptographic source; rehearsals pass a seeded one.
 */
export type NewId = (size: number) => string;

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

/**
 * Result of a write that is conditioned on the state it was computed from. `no-budget`: no start more was granted. `erased`: it would keep people again whose time has
 * come, and some of whom may be gone.
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

/** A step that waits for a task: its execution by generation, and the token that wakes it. */
export interface Waiting {
  readonly taskId: string;
  readonly generation: number;
  readonly token: string;
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

/** Where something is stored. */
export interface StoredAt {
  readonly pk: string;
  readonly sk: string;
}

/**
 * What leads to somebody beside the items of their case. Without `only` it goes as a whole. With it stays, but for the number of
 * another case: of a line of the audit trail the `result`, of a mail the fact `duplicateOf`.
 */
export interface Trace extends StoredAt {
  readonly only?: 'result' | 'duplicateOf';
}

/** Until when the people of cases that ended are kept. Rows are written with the end of a case. */
export interface RetentionStore {
  /**
   * What was written of cases that ended in these years, in no order; one that cannot be read is left out. It may be out of
   * date: see `retentionReport`.
   */
  kept(years: readonly string[]): Promise<readonly KeptCase[]>;
  /** Of these cases those in which anybody is stored still. */
  present(referralIds: readonly string[]): Promise<ReadonlySet<string>>;
}

/** What is known of somebody beside the items of their case, for the change that erases them. */
export interface ErasureStore {
  /**
   * What the table keeps of a case's people beside those that `commit` erases by itself: marks by which a second referral of the
   * candidate is recognised, as far as they lead to this case; links that its mails carried; that this sender sent it; and the
   * numbers of other cases in its trail and in mails that have gone, for they may be of the same person.
   *
   * @param of `marks`: keyed hashes of the candidate's marks; `sender`: the mark of who sent it; `isSelf`: that was the candidate,
   *   so that it goes too that they said of it that it was not theirs; `closedAt`: when it ended
   */
  traces(
    referralId: string,
    of: {
      readonly marks: readonly string[];
      readonly sender?: string;
      readonly isSelf: boolean;
      readonly closedAt?: Instant;
    },
  ): Promise<readonly Trace[]>;
}

/** An answer, with the list on which it can be looked up and the role in which it was given. */
export interface AnsweredLine extends Listing {
  readonly answer: Answered;
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

/** What a referral that arrives is looked up by. */
export interface ArrivalKeys {
  /** Hash of the sender's idempotency key. */
  readonly key?: string | undefined;
  /** Keyed hashes of the marks of its candidate. */
  readonly marks: readonly string[];
  /** The mark of the mailbox that will probably be asked to decide. */
  readonly decider?: string | undefined;
}

/** What was known when a referral arrived. */
export interface Arrival {
  /** The answer to the same idempotency key, if any. */
  readonly earlier: ReceiptGuard | undefined;
  /** The referrals that carry these marks, by mark; a mark that none carries is left out. */
  readonly marked: ReadonlyMap<string, string>;
  readonly mailHold: KnownHold;
  /** When the decider is back. */
  readonly daysBack: DaysBack;
}

/** When people are back, by the mark of their mailbox: undefined for those who are known not to be away. */
export type DaysBack = ReadonlyMap<string, PlainDate | undefined>;

/** What is known of one sender. */
export interface SenderTrail {
  /** References of what a sender sent, by the sender's mark, at most `limit`. */
  sentBy(sender: string, limit: number): Promise<readonly string[]>;
  /**
   * Records that a person named in a sender's referral denied it; answers how many of the sender's referrals were
   * denied, including this one.
   */
  deny(sender: string, referralId: string, now: Instant): Promise<number>;
}

export interface IntakeStore extends SenderTrail {
  /** Earlier answer to the same idempotency key, if any. */
  earlier(key: string, now: Instant): Promise<ReceiptGuard | undefined>;
  /** What is known when a referral arrives, in one read. */
  arrival(of: ArrivalKeys, now: Instant): Promise<Arrival>;
  /** Counts that somebody was sent to another organisation, by month (`YYYY-MM`), without storing a person. */
  countOtherDoor(otherDoor: OtherDoor, month: string): Promise<void>;
}

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

/** What a provider tells of its places in one programme. */
export interface ToldWord extends PlaceKey {
  readonly told: ToldPlaces;
  /** When the word was told that this one replaces; absent where the provider had told nothing yet. */
  readonly seen?: Instant;
  /** The programmes in which it no longer counts as silent: all that it offers, as it is clearly there. */
  readonly heardIn: readonly Programme[];
}

/** Somebody's place in the queue of a programme. */
export type QueuePlace = Pick<WaitingEntry, 'programme' | 'since' | 'referralId'>;

export interface QueueStore {
  /**
   * Who waits in a programme, longest first: all of them, or at most `limit`. An entry that cannot be read does not
   * block the others: `onUnreadable` gets its referral's id.
   */
  waiting(
    programme: Programme,
    limit?: number,
    onUnreadable?: (referralId: string) => void,
  ): Promise<readonly WaitingEntry[]>;
  /** Who waits up to a place in the queue, whoever stands there included; only those after a moment, where one is given. */
  upTo(place: QueuePlace, after?: Instant): Promise<readonly WaitingEntry[]>;
  /** The last `limit` of those, in order. `isAll`: nobody stands before them. */
  nearest(
    place: QueuePlace,
    limit: number,
  ): Promise<{ readonly entries: readonly WaitingEntry[]; readonly isAll: boolean }>;
  /** The sum of who has waited longest in a programme; undefined where there is none, or it cannot be read. */
  ahead(programme: Programme): Promise<StoredAhead | undefined>;
  /** Stores such a sum, unless others than those with this number of `late` are in the queue by now. */
  keepAhead(
    programme: Programme,
    sum: {
      readonly counted: Omit<CountedAhead, 'late'>;
      readonly late: number | undefined;
      readonly now: Instant;
    },
  ): Promise<void>;
  /** Counts one among them who may want another provider from now on; before their entry says so. */
  countLate(programme: Programme): Promise<void>;
  /** Who stands at a place in the queue; undefined where nobody does, or the entry cannot be read. */
  entryAt(place: QueuePlace): Promise<WaitingEntry | undefined>;
  /** Stores the present ranking of an entry, unless the entry has changed since it was read. */
  rankedAnew(entry: WaitingEntry, ranking: Required<Pick<WaitingEntry, 'providers' | 'ranked'>>): Promise<void>;
  /**
   * Places of a programme by provider, as of one moment: how many are held, and what the provider told about them. A
   * counter that cannot be read counts as full, so that nobody else's turn is blocked: `onUnreadable` gets its
   * provider.
   */
  places(
    programme: Programme,
    providers: readonly string[],
    onUnreadable?: (provider: string) => void,
  ): Promise<ReadonlyMap<string, PlaceState>>;
  /** How many starts are counted in each of these budgets, in their order. */
  starts(counts: readonly StartKey[]): Promise<readonly number[]>;
  /** Places held now, by provider. */
  held(programme: Programme, providers: readonly string[]): Promise<ReadonlyMap<string, number>>;
  /**
   * Stores what a provider tells of its places, and marks the programme's queue to be served. The counter stays as it
   * is: nobody loses a place. `overtaken`: its word is another by now than the one that was seen.
   */
  tell(word: ToldWord): Promise<'told' | 'overtaken'>;
  /** Referrals that hold a place at a provider. */
  holders(place: PlaceKey): Promise<readonly string[]>;
}

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

/** People who are away. Written by pages, read by those and by the sweeper. */
export interface AbsenceStore {
  /** Sets somebody's absence, in place of an earlier one. It goes by itself a day after it ends. */
  put(absence: Absence): Promise<void>;
  /** Ends somebody's absence now, by the mark of their mailbox; nothing happens where there is none. */
  end(mark: string): Promise<void>;
  /** The absences of these mailboxes, in no order; some may be over. What cannot be read is left out. */
  of(marks: readonly string[]): Promise<readonly Absence[]>;
  /** The mark of everybody who is away, and of some who were until lately. */
  marks(): Promise<readonly string[]>;
}

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

/** The last check of the loop guarantee (I3). Written by the sweeper, read by whoever shows it. */
export interface LoopStore {
  /** What the last check found, as stored: `readLoopCheck` reads it. Undefined when there was none. */
  last(): Promise<unknown>;
  /** Keeps a check, unless a later one is kept already. */
  put(check: LoopCheck): Promise<void>;
}

/** What results are counted with, for functions that count. It names nobody, and nothing in it leads to its case (decision 75). */
export interface FactReader {
  /** The facts of everybody who came in in these months (`YYYY-MM`), in no order; one that cannot be read is left out. */
  received(months: readonly string[]): Promise<readonly Fact[]>;
}

/** What was published of results. Made by the sweeper, once for each half-year; read by whoever shows it. */
export interface PublicationStore {
  /** Every publication as stored, the earliest first: `readPublications` reads them. */
  all(): Promise<readonly unknown[]>;
  /** Keeps one, unless there is one of its half-year already: what was published is never changed. */
  add(publication: Publication): Promise<void>;
}

/** How long people waited for their first talk. Written by the sweeper, read by whoever tells it. */
export interface WaitStore {
  /** The figures of the day, as stored: `readWaitFigures` reads them. Undefined before the first count. */
  figures(): Promise<unknown>;
  /** The waits that began in these months (`YYYY-MM`), in no order; one that cannot be read is left out. */
  begun(months: readonly string[]): Promise<readonly Wait[]>;
  /** Keeps a wait as it is now; one month longer than it counts. */
  keep(wait: Wait): Promise<void>;
  /** When the first talk was held, in those of these cases in which it was. */
  firstTalks(referralIds: readonly string[]): Promise<ReadonlyMap<string, PlainDate>>;
  /** Keeps the figures of the day. */
  put(figures: WaitFigures): Promise<void>;
}

/**
 * Sessions of staff: what their browsers hold, sealed, and a mark of each in the table, by which it can be ended. The
 * table knows somebody by a keyed hash alone (`of`).
 */
export interface StaffSessions {
  /** Keyed hash of the issuer's id of somebody. */
  of(subject: string): string;
  /** Encrypts a value for a cookie, bound to a name. */
  seal(name: string, text: string): string;
  /** What was sealed; undefined for a value that was changed, or sealed under another name or with an unknown key. */
  unseal(name: string, sealed: string): string | undefined;
  /** Opens a session until a moment. */
  open(of: string, id: string, until: Instant): Promise<void>;
  /** Whether it is open still: neither ended, alone or with all others of its user, nor past its time. */
  isOpen(of: string, session: Pick<StaffSession, 'id' | 'provedAt'>, now: Instant): Promise<boolean>;
  end(of: string, id: string): Promise<void>;
  /** Ends every session of somebody, on every device, and any that rests on a proof from before `now`. */
  endAll(of: string, now: Instant): Promise<void>;
}

/** What must come back from the issuer as it was sent there. */
export interface SignInAsked {
  readonly state: string;
  readonly nonce: string;
  /** Proof that who redeems the code is who asked for it (PKCE, RFC 7636): 43 to 128 characters. */
  readonly verifier: string;
}

/** Where a browser goes to sign in, or why the issuer is of no use now: a code for the log. */
export type SignInAddress =
  | { readonly result: 'known'; readonly address: string }
  | { readonly result: 'unreachable'; readonly why: string };

/** What came of an answer of the issuer. */
export type SignInAnswer =
  | { readonly result: 'known'; readonly claims: Readonly<Record<string, unknown>> }
  /** The person or the issuer broke it off, or the answer was not for what was asked. `why` is a code for the log. */
  | { readonly result: 'refused' | 'unreachable'; readonly why: string };

/** Where staff prove who they are: an issuer of OpenID Connect. */
export interface StaffIssuer {
  /** Its identifier: what a session was told by another issuer does not count. */
  readonly issuer: string;
  /** The address to which a browser goes to sign in. It asks for a new proof, even of who the issuer remembers. */
  address(asked: SignInAsked): Promise<SignInAddress>;
  /** What the issuer says of who came back, by the parameters that it sent along with the browser. */
  redeem(answer: URLSearchParams, asked: SignInAsked): Promise<SignInAnswer>;
}

/** What was changed in the region at the desk, for whoever lives by it. */
export interface RegionChangeReader {
  /**
   * Every change that was ever made, in the order of their numbers, strongly consistent. One that cannot be read has its number and
   * no part.
   */
  all(): Promise<readonly RegionChange[]>;
}

/** The same, for the desk that makes changes. */
export interface RegionChangeStore extends RegionChangeReader {
  /** Who made each change, and why. */
  whys(): Promise<readonly RegionChangeWhy[]>;
  /**
   * Writes the next change with who made it and why, all or nothing. False when another change has its number: then somebody
   * else was first, and what it was worked out on is out of date.
   *
   * @param ends what takes back plans with it, under the next numbers: by the same person, for the same reason, in the same write
   */
  add(change: RegionChange, why: RegionChangeWhy, ends?: readonly RegionChange[]): Promise<boolean>;
}

/** The desk's rows. Written with the changes of cases; read whole, because a desk filters, counts and sorts all of them. */
export interface DeskStore {
  /** Every row, in no order, strongly consistent; one that cannot be read is left out. */
  rows(): Promise<readonly DeskRow[]>;
  /**
   * Puts right what is stored of a case: its row, or none. Only while the case is as it was read: false when it has moved,
   * and its change has written the row.
   *
   * @param revision in which the case was read; undefined where it is gone
   */
  mend(referralId: string, revision: number | undefined, row: DeskRow | undefined): Promise<boolean>;
}

/** Forms and systems that send referrals and are known by name. */
export interface ApiClients {
  /** The client that a key belongs to, or the canary; undefined for an unknown key. */
  byKey(key: string): Promise<ApiClient | undefined>;
  /** The client on whose pages a browser is, by their origin, exactly. Whoever is no browser can claim any origin, so this proves nothing. */
  byOrigin(origin: string): ApiClient | undefined;
  byId(id: string): ApiClient | undefined;
  /** Notes that a key is used, once a day. Never fails: whoever sends does not wait for a retry of it, nor hears that it did not go. */
  noteUse(key: string): Promise<void>;
}

/** On which day a key of a client was used last. A day is one in Europe/Amsterdam. */
export interface KeyUses {
  /** Writes the day of a use; nothing where that day, or a later one, stands there. `hash`: as in `keyHashes`. */
  note(hash: string, at: Instant): Promise<void>;
  /** Undefined where it was not used in the last year or so. */
  lastDay(hash: string): Promise<PlainDate | undefined>;
}

/** Keys by which intake recognises the canary: one for each run, valid no longer than a run may take. */
export interface ProbeKeys {
  put(key: string, validUntil: Instant): Promise<void>;
  isGood(key: string, now: Instant): Promise<boolean>;
}

export interface LinkStore {
  /** The link that a token belongs to, or undefined: unknown, altered, or gone with its case. */
  byToken(token: string): Promise<Link | undefined>;
  /** The token of a link, for its URL. */
  token(link: Pick<Link, 'id' | 'keyVersion'>): string;
  /** Lets a link work until a later moment; one that is gone stays gone. */
  renew(link: Pick<Link, 'id' | 'keyVersion'>, validUntil: Instant): Promise<void>;
  /** Newest key version, for links made now. */
  readonly keyVersion: number;
}

/** Sealed answers kept for later, under the keyed hash of their token. */
export interface SavedFormStore {
  put(hash: string, sealed: string, expiresAt: Instant): Promise<void>;
  /** The sealed answers, strongly consistent; undefined when there are none or they were wiped. */
  find(hash: string): Promise<string | undefined>;
  wipe(hash: string, now: Instant): Promise<void>;
}

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

/** The canary that a token leads to. */
export type CanaryKey = Pick<Canary, 'drill' | 'number' | 'sentAt'>;

/** Mail drills: canaries sent, and counts of visits to them. */
export interface DrillStore {
  /** Writes a canary, or what became of its mail. */
  put(canary: Canary): Promise<void>;
  /** The canary behind a token; undefined when there is none. */
  byToken(token: string): Promise<CanaryKey | undefined>;
  /** Counts one visit. */
  visit(canary: CanaryKey, visit: Pick<Visits, 'kind' | 'agent'> & { readonly at: Instant }): Promise<void>;
  /** All canaries of a drill with their visits, in order; empty when there is no such drill. */
  read(drill: string): Promise<readonly { readonly canary: Canary; readonly visits: readonly Visits[] }[]>;
}

export interface Outbox {
  /** Mails of a referral that wait to be sent. */
  planned(referralId: string): Promise<readonly Mail[]>;
  mail(mailId: string): Promise<Mail | undefined>;
  /** Every mail of a referral that can be read, sent or not. */
  mailsOf(referralId: string): Promise<readonly Mail[]>;
  /**
   * Records that the addressee's mail server accepted a mail; the first such report counts. Reports of unknown mails
   * are ignored.
   */
  delivered(mailId: string, at: Instant): Promise<void>;
  /** Claims a mail in order to send it; false when another process has it or it has already gone. */
  claim(mail: Mail, until: Instant): Promise<boolean>;
  /**
   * Claims mails that go as one, all in one write: a sender that is cut off has claimed all or none. Answers those that
   * it now has; those that another process has, or that have already gone, are left out.
   */
  claimTogether(mails: readonly Mail[], until: Instant): Promise<readonly Mail[]>;
  /** Puts off a mail that nobody has claimed, even one that cannot be read. `from` is its present time. */
  postpone(mailId: string, from: Instant, to: Instant): Promise<void>;
  /**
   * Records what became of a mail. `nextAt` says when to try (again); without it the mail is finished. A mail that
   * another sender has since claimed is theirs to settle; only that it went is recorded all the same.
   */
  settle(mail: Mail, outcome: Exclude<Mail['status'], 'claimed'>, now: Instant, nextAt?: Instant): Promise<void>;
  /** Records that mails went, all in one write. */
  settleSent(mails: readonly Mail[], now: Instant): Promise<void>;
}

/** Whether mail may go at all, and how fast: shared by all functions that send. */
export interface MailGate {
  /** Why all mail is held; undefined when it is not. */
  hold(): Promise<MailHold | undefined>;
  /** Holds all mail until `tryAt`. If it was already held, the moment since when is kept. */
  keep(why: HoldReason, now: Instant, tryAt: Instant): Promise<void>;
  /** Takes the one trial that a hold allows when its time comes, and sets the next; false when another process has it. */
  takeTrial(hold: MailHold, tryAt: Instant): Promise<boolean>;
  /** Lets mail go again. */
  release(): Promise<void>;
  /**
   * The first day back of somebody who is away, or was until lately, by the mark of their mailbox; undefined for everybody
   * else, and where an earlier version wrote no day.
   */
  dayBack(mark: string): Promise<PlainDate | undefined>;
  /** Counts mails in one second of real time (epoch seconds); false when that second has no room for all of them. */
  countIn(second: number, limit: number, mails?: number): Promise<boolean>;
}

/** Keeps mails below the rate of the account. */
export interface Pace {
  /** Waits until a mail may go; false when the wait grows too long. */
  turn(): Promise<boolean>;
  /** Whether this many mails may go now. Does not wait: if there is no room for all, each mail waits for its own turn. */
  turns(mails: number): Promise<boolean>;
}

/**
 * The result of sending a mail through SES. `refused`: it will never be accepted, because of its recipient. A
 * `HoldReason`: SES accepts none of our mail at present. `unknown`: not accepted, for an unknown reason.
 */
export type SendResult = 'sent' | 'ambiguous' | 'throttled' | 'refused' | 'unknown' | HoldReason;

/** What an account may send, according to SES. */
export interface MailQuota {
  /** Mails in 24 hours; below 0 for no limit. */
  readonly perDay: number;
  /** Mails of the last 24 hours. */
  readonly sent: number;
  readonly perSecond: number;
}

/** A file attached to a mail. It holds no more about a person than the mail itself (I5). */
export interface MailAttachment {
  readonly name: string;
  /** Media type with its parameters, such as `text/calendar; charset=utf-8`. */
  readonly type: string;
  readonly text: string;
}

/** A mail ready to go. */
export interface OutgoingMail {
  readonly to: string;
  /** Name shown as the sender, in front of the region's address. */
  readonly sender: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly attachments?: readonly MailAttachment[];
  /** The outbox item, so that a bounce finds its task. */
  readonly tag: string;
  /** Further outbox items in a digest. */
  readonly moreTags?: readonly string[];
}

export interface Mailer {
  /** One attempt, no retries: an ambiguous answer must be recognised as such (I2). */
  send(mail: OutgoingMail): Promise<SendResult>;
}

/** The account that mails go out by. */
export interface MailAccount {
  /** How much it may send, and has sent. Throws when SES does not say. */
  quota(): Promise<MailQuota>;
}

/** Where an execution stands, according to the workflow service. */
export type ExecutionStatus = 'running' | 'ended' | 'failed' | 'missing';

/** What a waiting execution is told about its case: what is still open, and its stage. */
export type Wakeable = Pick<Referral, 'id' | 'generation' | 'stage' | 'openTasks'>;

export interface Workflow {
  /** Starts the execution of a referral's present generation, at its stage; starting it again is no error. */
  start(referral: Pick<Referral, 'id' | 'generation' | 'machine' | 'stage' | 'openTasks'>): Promise<void>;
  status(referral: Pick<Referral, 'id' | 'generation' | 'machine'>): Promise<ExecutionStatus>;
  /**
   * Names of all executions that run, a thousand in a call. The service lists them with some delay, so one that is
   * absent must be asked for by itself.
   */
  running(): Promise<ReadonlySet<string>>;
  /** Remembers that a step of this execution waits with this token, for this task. */
  attach(
    execution: { readonly referralId: string; readonly generation: number },
    taskId: string,
    token: string,
  ): Promise<void>;
  /**
   * Remembers that a step of this execution waits for a task that was opened before it began, in the generation's own
   * place, where whoever reads the case finds it. False, and nothing is written, where the task is no longer open, the
   * case has another stage or generation, or another try of the step waits there.
   */
  waitFor(referralId: string, stage: Stage, waiting: Waiting): Promise<boolean>;
  /**
   * Wakes every step of this referral that waits for a task which is no longer open, tells it where the case stands,
   * and deletes those tokens. A token that the service no longer knows is deleted too: it was used, or its execution is
   * over. The next step asks the table in any case, so a late message does no harm.
   */
  wake(referral: Wakeable): Promise<void>;
  /**
   * Wakes one waiting step, and tells it where the case stands. False when the service no longer knows its token: it
   * was used, or another try of the step has its own.
   */
  answer(waiting: Omit<Waiting, 'taskId'>, referral: Wakeable): Promise<boolean>;
}

/** What one subscriber has yet to hear of one referral, and when some of it is due. */
export interface EventLine {
  readonly referralId: string;
  /** Id of the subscriber. */
  readonly to: string;
  readonly nextAt: Instant;
}

/** Why a try to tell something failed. */
export type EventFault = Required<Pick<ToldEvent, 'fault'>> & Pick<ToldEvent, 'answered'>;

/** Who did what at the desk about those who are told. */
export interface EventActs {
  add(act: EventAct): Promise<void>;
  /** The last hundred, the newest first. */
  last(): Promise<readonly EventAct[]>;
}

/** A secret as the keeper of another system has to fill it in. */
export interface ShownSecret {
  readonly secret: string;
  /** Of a case system: the version of our keys that it comes from (`keyVersion`). */
  readonly version?: number;
}

/** About which of those who are told the coordinator was mailed: each is mailed about at most once a day. */
export interface EventMails {
  /**
   * Takes the mail about one of them for a try, until a moment. After that nobody knows whether it went.
   *
   * @returns how many tries have such an end, with this one; undefined where no mail is due
   */
  claim(subscriber: string, now: Instant, until: Instant): Promise<number | undefined>;
  /** When the next mail may go; undefined where none ever did. */
  dueAt(subscriber: string): Promise<Instant | undefined>;
  /** It is known what became of the tries: the next mail may go from that moment. */
  settle(subscriber: string, dueAt: Instant): Promise<void>;
}

/** Events on their way to subscribers. They are written with the changes that they tell of: see `Change.told`. */
export interface EventStore {
  /** Lines in which something is due, the longest due first; one may come several times. */
  due(now: Instant, limit: number): Promise<readonly EventLine[]>;
  /** What a subscriber has yet to hear of a referral, in order. Throws InvariantError where some of it cannot be read. */
  line(where: Pick<EventLine, 'referralId' | 'to'>): Promise<readonly ToldEvent[]>;
  /** Takes an event for one try, until a moment; undefined where somebody else was quicker. */
  claim(event: ToldEvent, until: Instant): Promise<ToldEvent | undefined>;
  /** It has arrived, or is not for anybody: it goes. False where somebody else has taken it over. */
  told(event: ToldEvent): Promise<boolean>;
  /** It is looked at again then; nothing happens where it moved meanwhile. */
  later(
    event: ToldEvent,
    at: Instant,
    why?: Partial<Pick<ToldEvent, 'attempts' | 'fault' | 'answered'>>,
  ): Promise<void>;
  /** No more tries, until somebody says so. False where it moved meanwhile. */
  giveUp(event: ToldEvent, why: EventFault): Promise<boolean>;
  /** Everything that was given up. */
  dead(): Promise<readonly ToldEvent[]>;
  /** Tries one that was given up anew from now on. False where somebody else has done something with it. */
  again(event: ToldEvent, now: Instant): Promise<boolean>;
  /** Leaves one out that was given up, so that what comes after it goes on. False where somebody else has done something with it. */
  skip(event: ToldEvent): Promise<boolean>;
  /** How it goes with each subscriber, by its id; one to whom nothing was ever sent is not in it. */
  states(): Promise<ReadonlyMap<string, SubscriberState>>;
  /** Something arrived; with `isFailing` something else did not. */
  arrived(to: string, at: Instant, isFailing: boolean): Promise<void>;
  /** Something did not arrive. */
  failed(to: string, at: Instant, why: EventFault): Promise<void>;
  /** Nothing more is sent to it. */
  stop(to: string, at: Instant): Promise<void>;
  /** It may be tried again. */
  start(to: string): Promise<void>;
}
