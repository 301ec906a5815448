import type { Closure, EarlyStopReason, Role, Stage, TaskKind } from '../domain/codes.ts';
import type { NewContact } from '../domain/journey/contact.ts';
import type { Objection } from '../domain/journey/objection.ts';
import type { WithdrawnBy } from '../domain/journey/withdraw.ts';
import type { Instant, PlainDate } from '../domain/referral.ts';
import type { SenderEnding, SenderStatus } from '../domain/sender-status.ts';
import type { AnswerProblem } from './answer-contracts.ts';
import type { Disclosure, ShownPart } from './disclosure-contracts.ts';
import type { BareCase, LinkDesk } from './link-contracts.ts';
import type { StatusSummary } from './status-summary.ts';
import type { WaitTold } from './task-contracts.ts';
import type { DeviceCookie, ProvingVisit, Visit } from './visit-contracts.ts';

/** One step on a status page: done, now, or still to come. */
export interface StatusStep {
  readonly code: 'received' | 'confirmed' | 'approved' | 'matched' | 'started' | 'ended';
  readonly state: 'done' | 'now' | 'next' | 'skipped';
  readonly on?: PlainDate;
  /** For the current step: who must act, and by when. */
  readonly owner?: Role;
  /** Only where somebody has promised to act by then; never the next look at a task, and never a date far ahead. */
  readonly by?: PlainDate;
  /** Which other day the reader may have seen before, and why it changed. */
  readonly moved?: {
    readonly why: 'extended' | 'no-answer' | 'away' | 'overdue' | 'next-provider' | 'asked-first' | 'asked-again';
    readonly from?: PlainDate;
  };
}

export type StatusView =
  | { readonly state: 'unknown' }
  | { readonly state: 'expired' }
  | { readonly state: 'needs-birth-date'; readonly triesLeft: number }
  | { readonly state: 'locked' }
  /** Referrer: must first enter a code from their own mailbox. */
  | { readonly state: 'needs-code'; readonly bare: BareCase }
  /** Referrer whose mail address we do not have: they cannot prove who they are here, so they phone. */
  | { readonly state: 'no-mailbox' }
  /**
   * Nobody has confirmed yet that the referral is theirs: that comes first, from the mail or, `byCall`, on the phone.
   * `canWithdraw`: whoever sent it gave the candidate's birth date.
   */
  | { readonly state: 'unconfirmed'; readonly byCall: boolean; readonly canWithdraw: boolean }
  /**
   * The link of whoever sent a referral that somebody has confirmed since, or that ended. Who has a mailbox got a link of their own;
   * of a case whose person has none it tells whether it is open, and they phone.
   */
  | { readonly state: 'over'; readonly hasMailbox: boolean; readonly isOpen: boolean }
  /** The link that a client with a key got: what that client may know. The candidate's own mailbox opens the whole page. */
  | {
      readonly state: 'sent-by-client';
      readonly reference: string;
      readonly status: SenderStatus;
      readonly ending?: SenderEnding;
      readonly updatedOn: PlainDate;
      /** Whether a code can be mailed to the candidate. */
      readonly hasMailbox: boolean;
      readonly canWithdraw: boolean;
    }
  | {
      readonly state: 'open';
      readonly viewer: 'candidate' | 'referrer';
      readonly reference: string;
      /** Referrer only: the name of the person they referred, for as long as it is kept. */
      readonly referred?: string;
      /** Candidate only: who referred them, if somebody else did. */
      readonly referrer?: Disclosure['referrer'];
      readonly stage: Stage;
      readonly steps: readonly StatusStep[];
      readonly closure?: Closure;
      /** Who withdrew it; see `withdrawnBy`. */
      readonly withdrawnBy?: WithdrawnBy;
      /** Candidate only, after an early stop: who reported it, and why as they said. */
      readonly stopped?: {
        readonly by: 'candidate' | 'guide' | 'coordinator' | 'other';
        readonly reason?: EarlyStopReason;
        /** Another organisation helps from now on. */
        readonly isHandedOver?: true;
      };
      readonly declineReason?: string;
      /** It goes on in another referral: for a candidate who reads the mail of both; which, where nobody shares their mailbox. */
      readonly goesOn?: { readonly in?: string };
      /** The body that decides, or decided: `uwv` or a CBS code. */
      readonly decidedBy?: string;
      /** Candidate only: the provider's id once matched. */
      readonly providerId?: string;
      /** Candidate only: provider's name once matched. */
      readonly provider?: string;
      /** Candidate only: job coach once known. */
      readonly jobCoach?: { readonly name: string; readonly phone?: string };
      /** Agreed day of the first talk, until the talk has been held. */
      readonly firstTalkOn?: PlainDate;
      /** That day has passed, and nobody has said yet whether the talk was held. */
      readonly firstTalkIsPast?: true;
      /** They did not come then, and no new day is known yet. */
      readonly firstTalkMissed?: true;
      /** Guidance is over, with or without the goal reached; only whether work was kept is still asked. */
      readonly guidance?: 'goal-reached' | 'over';
      /** With `guidance`: so many weeks after its end we ask how it goes. Absent where we do not. */
      readonly followUpWeeks?: readonly number[];
      /** Candidate only: until when guidance rests. */
      readonly pausedUntil?: PlainDate;
      /** While it goes on: the last day of guidance as things stand. */
      readonly guidanceUntil?: PlainDate;
      /** Candidate only, while the case is open: their own contact data, masked, so that they know what to correct. */
      readonly contact?: { readonly email?: string; readonly phone?: string };
      /** Candidate only: who saw their data, and when. */
      readonly views: readonly {
        readonly role: Role;
        /** The organisation they looked for; absent for views from before this was recorded. */
        readonly organisation?: string;
        readonly at: Instant;
        readonly what: readonly ShownPart[];
      }[];
      /** Candidate only, on the waiting list: since when, and how many people ahead of them wait for the same providers. */
      readonly waiting?: {
        readonly since: PlainDate;
        readonly ahead: number;
        /** No start is left in the budget of their municipality for this year. */
        readonly isBudgetSpent?: boolean;
      };
      /** Candidate only, until their first talk is planned: how long people waited, as they were told or as it is now. */
      readonly wait?: WaitTold & {
        /** The day on which they were told so. */
        readonly toldOn?: PlainDate;
        /** The time within which 8 of 10 have their talk is over for them. */
        readonly isOver?: true;
      };
      readonly canWithdraw: boolean;
      /** Candidate only: the day of their explicit consent, where the case rests on it. Withdrawing then takes it back. */
      readonly consentOn?: PlainDate;
      /** Referrer only, once it was decided: ending the case is the candidate's choice, so the referrer can only propose it. */
      readonly canProposeWithdrawal?: boolean;
      /** Referrer only: the coordinator is looking at that proposal. */
      readonly isWithdrawalProposed?: boolean;
      /**
       * Referrer only, while the case is open: whether they can report that the candidate has died, have reported it,
       * or were told that the candidate is alive.
       */
      readonly deathReport?: 'possible' | 'made' | 'refuted';
      /** Candidate only, while the first talk is awaited. */
      readonly canReportNobodyCalled: boolean;
      /** Candidate only: what they are asked at this moment, by mail, and until which day they can answer. */
      readonly question?: { readonly kind: TaskKind; readonly until: PlainDate };
      /** Candidate only: they asked to be phoned, and by when that was promised. */
      readonly call?: { readonly by: PlainDate; readonly isPast?: true };
      /** Candidate only: somebody else guides since a while, and they may object until this day; or they did, and will be phoned. */
      readonly transfer?: { readonly objectUntil: PlainDate } | 'objected';
    };

/** Pages behind `/status/{token}`. */
export interface StatusDesk {
  open(token: string, visit: Visit): Promise<StatusView>;
  /**
   * Candidate: enters their birth date, with limited tries. On `right`, a sealed device value for the cookie.
   * `replaced`: the link has used up its tries for life; it has stopped, and a fresh one was mailed to the candidate.
   */
  enterBirthDate(
    token: string,
    birthDate: string,
    visit: ProvingVisit,
  ): Promise<
    | ({ readonly result: 'right' } & DeviceCookie)
    | { readonly result: 'wrong'; readonly triesLeft: number }
    | { readonly result: 'gone' | 'locked' | 'replaced' }
  >;
  /** Referrer, and the candidate whom a client vouches for once they gave their birth date: as in `LinkDesk`. */
  readonly sendCode: LinkDesk['sendCode'];
  readonly enterCode: LinkDesk['enterCode'];
  /** The candidate at any time; the referrer, and whoever has the link of the client that sent it, only before a decision. */
  withdraw(token: string, visit: Visit): Promise<'done' | 'gone' | 'needs-proof'>;
  /** Referrer, after a decision: asks the coordinator to end the case. Proposing again while that is open changes nothing. */
  proposeWithdrawal(token: string, visit: Visit): Promise<'done' | 'gone' | 'needs-proof' | 'too-many'>;
  /**
   * Referrer: reports that the candidate has died. The coordinator finds out; reporting again while that is open
   * changes nothing.
   */
  reportDeath(token: string, visit: Visit): Promise<'done' | 'gone' | 'needs-proof' | 'too-many'>;
  reportNobodyCalled(token: string, visit: Visit): Promise<'done' | 'gone' | 'needs-proof'>;
  /** Candidate: would rather not be guided by whoever took over. Saying it again while the coordinator looks into it changes nothing. */
  objectToTransfer(
    token: string,
    said: Objection,
    visit: Visit & { readonly anyway: boolean },
  ): Promise<'done' | 'gone' | 'needs-proof' | 'too-many' | readonly AnswerProblem[]>;
  /** Candidate: has what they are asked now mailed once more, with a new link. */
  mailQuestion(token: string, visit: Visit): Promise<'done' | 'gone' | 'needs-proof' | 'too-many'>;
  /** Candidate: takes that back, for as long as nobody phoned them about it. */
  takeBackObjection(token: string, visit: Visit): Promise<'done' | 'gone' | 'needs-proof'>;
  /**
   * Candidate: corrects their mail address, phone number, or both, as `contactCorrection` reads them. A new address
   * ends every earlier proof; on `done` this device may get one for the new address.
   */
  correctContact(
    token: string,
    contact: NewContact,
    visit: Visit,
  ): Promise<
    | ({ readonly result: 'done' } & Partial<DeviceCookie>)
    | { readonly result: 'gone' | 'needs-proof' | 'too-many' | 'not-allowed' }
  >;
  /**
   * Candidate: whether an address is one that `correctContact` would refuse, where something else in the same form is wrong: all of it
   * is told at once. False also for whoever may not correct anything.
   */
  refusesAddress(token: string, email: string, visit: Visit): Promise<boolean>;
  /** Mails a new status link to the link's own reader. Its answer is the same whatever happened. */
  renew(token: string): Promise<void>;
}

/** Where a referral stands, for machines. */
export interface SummaryDesk {
  /**
   * For `GET /v1/referrals/{reference}`: `client` is the registered client that asks, which sees what it sent itself; `token` the
   * status token. Undefined where neither opens it, whatever the cause.
   */
  summary(
    reference: string,
    by: { readonly client?: string; readonly token?: string },
  ): Promise<StatusSummary | undefined>;
}
