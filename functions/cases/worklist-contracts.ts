import type { AwayRole } from '../domain/absence.ts';
import type { Role, Stage, TaskKind } from '../domain/codes.ts';
import type { GrantUse } from '../domain/grant.ts';
import type { Instant, PlainDate } from '../domain/referral.ts';
import type { Done } from './done-mark.ts';
import type { BareCase, LinkDesk } from './link-contracts.ts';
import type { DeviceCookie, ProvingVisit, Visit } from './visit-contracts.ts';

/** A task that waits for the reader of a worklist. */
export interface ListedTask {
  readonly taskId: string;
  readonly kind: TaskKind;
  readonly role: Role;
  readonly bare: BareCase;
  /** Whom it is about, where the ladder shows this role a name (I6). */
  readonly name?: string;
  /** What a call is about: those are the coordinator's, and a case may have several. */
  readonly about?: string;
  /** Of a check-in: its day. */
  readonly checkInOn?: PlainDate;
  /** What was used of the grant, for those who guide. */
  readonly use?: GrantUse;
  /** A decision of the reader's own: several can be declined for the same reason. */
  readonly isDecision?: true;
  /** An answer is expected by `bare.dueOn`. */
  readonly isDue: boolean;
}

/** How far somebody is whom the reader works with, and no more than their role may see. */
export interface ListedCandidate {
  readonly role: Role;
  readonly bare: BareCase;
  readonly name?: string;
  /** A referrer sees the steps that their status page shows: receipt, decision and start. */
  readonly stage: Stage | 'decided' | 'started';
  /** Who is to act, and by when where that was promised; not for a referrer. */
  readonly turn?: { readonly owner: Role; readonly by?: PlainDate };
  /** The reader guides them, and can read how to reach them. */
  readonly isGuided?: true;
  /** What was used of the grant, for those who guide, while guidance goes on. */
  readonly use?: GrantUse;
  /** The reader is their job coach, and may report what happens at any time. */
  readonly mayReport?: true;
  /** Until when guidance rests, for those who guide. */
  readonly pausedUntil?: PlainDate;
  /** The planned or past day of the first talk, for those who guide. */
  readonly talkOn?: PlainDate;
  /** The planned day of the first talk is over, and nobody said yet whether it was held. */
  readonly isTalkPast?: true;
  /** The reader was asked first and let the time pass, or is away: the open task that their answer still helps. */
  readonly lateTaskId?: string;
  /** Of a check-in whose day has not come, that day, for those who guide: until then nobody is asked. */
  readonly checkInOn?: PlainDate;
  /** That check-in asks only whether work was kept. */
  readonly isAboutKeptWork?: true;
  /** The guidance is complete; only work that was found is still asked about. */
  readonly isInFollowUp?: true;
  /** Name of the job coach who guides them, for the provider whose job coach it is. */
  readonly jobCoach?: string;
}

/** Somebody who is away. For the coordinator and the deputy only. */
export interface ListedAbsence {
  readonly email: string;
  /** A job coach has a name; of a work coach only the address is known. */
  readonly name?: string;
  /** Their first day back. */
  readonly backOn: PlainDate;
  /** What they do in cases that are known here, with the provider of each. */
  readonly parts: readonly { readonly role: AwayRole; readonly bare: BareCase; readonly provider?: string }[];
  /** The colleague whom they chose, unless that colleague is away too. */
  readonly colleague?: string;
  /** The cases that wait for the reader and in which they take part now. */
  readonly waiting: readonly string[];
  /** In how many cases they take part, where none of those waits for the reader. */
  readonly count?: number;
}

/** A worklist as its page shows it. */
export type WorklistView =
  | { readonly state: 'needs-code'; readonly isCodeSent: boolean }
  | {
      readonly state: 'open';
      /** The organisations that the reader reads for. */
      readonly organisations: readonly string[];
      /** Everything that waits for the reader, the most urgent first. */
      readonly tasks: readonly ListedTask[];
      /** Everybody with whom the reader has to do, by name. */
      readonly candidates: readonly ListedCandidate[];
      /** They have proved a mailbox that is no organisation's: its reader can say that they are away. */
      readonly readsOwn: boolean;
      /** Until when mailboxes of the reader's own are away: nothing new comes to them before that day. */
      readonly ownAbsences: readonly { readonly mailbox: string; readonly backOn: PlainDate }[];
      /** Who is away, for the coordinator and the deputy. */
      readonly absences: readonly ListedAbsence[];
      /** How many others are away too. */
      readonly moreAway: number;
    };

/** What stands above the next question, or the list, after an answer. */
export interface SavedLine {
  readonly reference: string;
  readonly name?: string;
  readonly left: number;
}

/** Something that somebody answered, as they can look it up. */
export interface AnsweredView {
  readonly reference: string;
  readonly kind: TaskKind;
  /** See `Answered`. */
  readonly choice: string;
  readonly steered?: true;
  readonly at: Instant;
  readonly asCoordinator: boolean;
  /** Whom it was about, where the reader's own list still has that name. */
  readonly name?: string;
}

/** The worklist (`/mijn`): everything that waits for the mailboxes that this device has proved. */
export interface WorklistDesk {
  /** Whether this device has a proof by which it reads some list. */
  reads(visit: Visit): boolean;
  /** The name that somebody gave on this device with a decision, earlier in the same sitting. */
  nameGiven(visit: Visit): string | undefined;
  /**
   * The task that comes after another on the list, whether that is still there or has just been answered; none at the
   * end. Records nothing as seen.
   *
   * @param after `place`: what it was sorted by, where it may be gone
   */
  next(
    visit: Visit,
    after: { readonly taskId: string; readonly place?: Pick<BareCase, 'dueOn' | 'receivedOn'> },
  ): Promise<{ readonly taskId?: string }>;
  /** What the address of the page after an answer says of it; see `doneMark`. */
  markDone(visit: Visit, done: Done): string;
  /** What such a mark stands for, where it was made for this device a moment ago. */
  doneIn(visit: Visit, mark: string): Done | undefined;
  /**
   * What a reader is told after an answer about a case: the name of whom it was about, where the ladder (I6) still shows it
   * to them after that answer, and how many questions wait for them. Shown names are recorded as seen.
   */
  saved(visit: Visit, reference: string): Promise<SavedLine>;
  open(visit: Visit): Promise<WorklistView>;
  /**
   * What was answered from the reader's lists in the last `answeredDays` days, the newest first. A name is shown only
   * where the list itself shows it now, and is recorded as seen.
   */
  answered(visit: Visit): Promise<readonly AnsweredView[]>;
  /**
   * Mails a code to the mailbox that somebody gives. Where nothing can wait for it the same mail goes to a mailbox of
   * the mail service that nobody reads: strangers are not mailed on somebody's word, and nobody learns here, not by the
   * answer nor by its time, who has to do with us. `device` must be set as a cookie: the code works on that device only.
   *
   * @param mailbox an address as `readTypedEmail` and `formatEmail` give it
   * @param visit `network` where the request comes from, for the limits; `via` the token of the link by which somebody
   *   came. If that was mailed to this very mailbox it has codes of its own, which strangers cannot use up. Any other
   *   changes nothing, and once its codes are used up those that anybody may ask for are left.
   */
  sendCode(
    mailbox: string,
    visit: Visit & { readonly network?: string; readonly via?: string },
  ): Promise<({ readonly result: 'sent' } & DeviceCookie) | { readonly result: 'too-many' | 'worn-out' | 'not-sent' }>;
  /** Tries the code for the mailbox that this device asked for last. On `right`, the device is proven: set the cookie. */
  enterCode(
    code: string,
    visit: ProvingVisit,
  ): Promise<
    | ({ readonly result: 'right' } & DeviceCookie)
    | { readonly result: 'wrong'; readonly triesLeft: number }
    | { readonly result: 'gone' | 'worn-out' }
  >;
  /**
   * The tasks themselves, by task id: opened and answered as behind a link, by somebody whose proof is that of the
   * mailbox that is asked.
   */
  readonly tasks: Pick<LinkDesk, 'open' | 'alsoWrong' | 'answer' | 'steer' | 'withdrawSent'>;
}
