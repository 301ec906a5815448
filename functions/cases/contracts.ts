import type { AddressFault } from '../domain/address-rights.ts';
import type { Answer, AnswerKind, CoordinatorAnswer } from '../domain/answers.ts';
import type { Sender } from '../domain/api-client.ts';
import type { Because } from '../domain/because.ts';
import type { Origin } from '../domain/change.ts';
import type {
  Closure,
  Door,
  EarlyStopReason,
  Language,
  ObjectionReason,
  OfferDeclineReason,
  OtherDoor,
  Programme,
  Role,
  Stage,
  TaskKind,
} from '../domain/codes.ts';
import type { DoorHint, DoorReason } from '../domain/door-reason.ts';
import type { AgentClass, VisitKind } from '../domain/drill.ts';
import type { GrantUse } from '../domain/grant.ts';
import type { ClosedForGood } from '../domain/intake-closed.ts';
import type { NewContact } from '../domain/journey/contact.ts';
import type { Objection } from '../domain/journey/objection.ts';
import type { MatchReceipt } from '../domain/matching.ts';
import type { NextStep } from '../domain/next-step.ts';
import type { CandidateParty, JobCoachParty, Note, ReferrerParty } from '../domain/party.ts';
import type { AddressRole, Instant, PlainDate } from '../domain/referral.ts';
import type { ReferralRequest } from '../domain/referral-request.ts';
import type { FieldError } from '../domain/referral-request-errors.ts';
import type { Words } from '../domain/region.ts';
import type { SenderEnding, SenderStatus } from '../domain/sender-status.ts';
import type { Extension } from '../domain/task.ts';
import type { ToldWait } from '../domain/told-wait.ts';
import type { CheckInPurpose, Spell, Trajectory } from '../domain/trajectory.ts';
import type { StatusSummary } from './status-summary.ts';

/** What a link shows before its reader has proved to read its mailbox (I6): nothing personal. */
export interface BareCase {
  readonly reference: string;
  readonly programme: Programme | undefined;
  readonly door: Door | undefined;
  readonly municipality: string;
  readonly receivedOn: PlainDate;
  readonly dueOn: PlainDate;
  /** That day has passed. */
  readonly isPastDue?: boolean;
}

/**
 * What the role behind a link may see once a one-time code has proved the mailbox (I6). Fields that the ladder
 * withholds at this rung are absent.
 */
export interface Disclosure {
  readonly person?: { readonly name: string; readonly birthDate: PlainDate };
  /**
   * Referrer only: the name of the person they referred, as they wrote it, so that somebody who referred several knows
   * who is meant.
   */
  readonly referred?: string;
  /** Why this door, and what the person wants; a reader who does not decide sees only the wish. */
  readonly grounds?: {
    readonly reasons: readonly DoorReason[];
    readonly benefits: CandidateParty['benefits'];
    readonly registeredJobSeeker?: boolean;
    /** Name of the care provider; for IPS doors only. */
    readonly careProvider?: string;
    readonly goal: string;
    readonly availability?: string;
    readonly remarks?: string;
    readonly motivated?: CandidateParty['motivated'];
  };
  /** The reader sees contact data once they take the person on; until then none stand in a text either. */
  readonly contactLater?: true;
  readonly contact?: {
    readonly email?: string;
    readonly phone?: string;
    readonly preferredContact: CandidateParty['preferredContact'];
    /** The language that they asked for, where that is not Dutch, which everybody here writes and speaks. */
    readonly language?: Language;
    readonly representative?: CandidateParty['representative'];
  };
  readonly referrer?: Pick<ReferrerParty, 'name' | 'organisation' | 'profession'> & {
    readonly email?: string;
    readonly phone?: string;
  };
  readonly jobCoach?: JobCoachParty;
  /** Coordinator only: the first day back of the work coach or the job coach, where they are away. */
  readonly away?: { readonly approver?: PlainDate; readonly jobCoach?: PlainDate };
  /** Coordinator only: the organisation that decides, and the work coach, if one was asked. */
  readonly decider?: { readonly organisation: string; readonly email?: string };
  /** Coordinator only: who decided in the name of the team, and on which day. */
  readonly decidedBy?: readonly { readonly name: string; readonly on: PlainDate }[];
  /** Coordinator only: ids of the providers that this task asks them to phone. */
  readonly toPhone?: readonly string[];
  /** Coordinator only, where nobody is left to ask: what each provider that was asked answered. */
  readonly offered?: readonly OfferAnswer[];
  /** Who else has a part in this case, for readers who get no names. */
  readonly involved?: readonly Role[];
  /** Question, answer and explanations that belong to this task. */
  readonly notes: readonly Note[];
  readonly trajectory?: Trajectory;
  readonly receipt?: MatchReceipt;
}

/** What a provider, by its id, said when it was asked about a person. */
export interface OfferAnswer {
  readonly provider: string;
  readonly answer: OfferDeclineReason | 'silent';
}

/** The parts of a disclosure that are about the person, as the audit trail names them. */
export const shownParts = ['person', 'grounds', 'contact'] as const;
export type ShownPart = (typeof shownParts)[number];

/** A job coach whom a provider can choose when it takes somebody on. The page shows the name and posts the mark. */
export interface KnownCoach {
  /** Stands for the job coach in an address or a form, and says nothing about them. */
  readonly mark: string;
  readonly name: string;
  readonly email: string;
  readonly phone?: string;
}

/** A provider that the coordinator may choose for somebody. */
export interface Assignable {
  readonly id: string;
  readonly name: string;
  /** How many places it can still give now; none where it is full. Absent where they were not counted. */
  readonly free?: number;
}

/** How long people waited for their first talk, in words to come. */
export interface WaitTold extends Pick<ToldWait, 'half' | 'most' | 'people' | 'municipality'> {
  /** Nobody has to agree at this door: it counts from when a place is sought. */
  readonly isUndecided?: true;
  /** In how many of a hundred cases what was told came true. */
  readonly percentKept?: number;
}

/** What a page needs to know of the task behind a link. */
export interface TaskView {
  readonly taskId: string;
  readonly kind: TaskKind;
  readonly role: Role;
  readonly level: 0 | 1 | 2;
  /** Of an offer: the job coaches of this provider, by name. */
  readonly coaches?: readonly KnownCoach[];
  readonly stage: Stage;
  /** The time to answer has passed, but an answer still helps: `over`, or who is asked now. */
  readonly late?: Role | 'over';
  /** Not because they let the time pass, but because they are away. */
  readonly isAway?: true;
  readonly about?: string;
  readonly checkIn?: {
    readonly date: PlainDate;
    readonly purpose: CheckInPurpose;
    readonly spell?: Spell;
    /** Whether guidance goes on after a pause, which ended on the day before. */
    readonly afterPause?: true;
  };
  /** Day of a first talk that is still ahead. */
  readonly firstTalkOn?: PlainDate;
  /** Of the question whether the first talk was held: the planned day, once it has come. */
  readonly talkPlannedOn?: PlainDate;
  /** A check-in whose day has not come: only that the guidance ends can be told sooner. */
  readonly isAhead?: true;
  /** Of a question about guidance: the legal basis covers the names of employers and schools. */
  readonly mayName?: true;
  /** A report that the candidate has died turned out to be wrong: a new report has to be made by phone. */
  readonly foundAlive?: true;
  /** A formal decision date is asked for (IPS doors). */
  readonly asksDecisionDate: boolean;
  /** Where that is asked: the day on which the page is shown. */
  readonly today?: PlainDate;
  /**
   * Somebody else referred the candidate. Set where the candidate is asked for their yes, and where somebody decides
   * about them.
   */
  readonly isReferred?: true;
  /** Where the case rests on consent: what a yes consents to, why, and under which privacy text. */
  readonly consent?: { readonly basis: Words; readonly privacyVersion: string };
  /**
   * The lengths in years that the decision may have, where it states one, and the length that counts when nothing is
   * chosen.
   */
  readonly decidedYears?: { readonly choices: readonly number[]; readonly usual: number };
  /** Of a question about guidance, and about more of it: what was used of what was granted; absent once guidance is over. */
  readonly use?: GrantUse;
  /** What was asked for beyond the grant, and until when guidance runs now. */
  readonly extension?: Extension & { readonly endsOn: PlainDate };
  /** For who decides: how long people waited for their first talk after a yes. */
  readonly wait?: WaitTold;
  /** For who decides: no start is left in the budget of the municipality for this year, so that a yes leads to waiting. */
  readonly isBudgetSpent?: true;
  /** Whether the name of who decides is asked (see `asksWhoDecides`), and the one given here in the same sitting. */
  readonly asksDecider?: { readonly need: 'required' | 'optional'; readonly known?: string };
  /** Why no door fitted, for the person who brings the candidate to the right organisation. */
  readonly otherDoor?: OtherDoor;
  /** For a call about work, of which candidate and job coach say different things: what the candidate said, and when each spoke. */
  readonly differs?: { readonly said: 'yes' | 'no'; readonly saidOn: PlainDate; readonly toldOn: PlainDate };
  /** For a call about a move to where the door does not reach: where to (CBS code), and who helps there. */
  readonly move?: { readonly municipality: string; readonly otherDoor: OtherDoor };
  /** For a call about a transfer to which the candidate objected: why, and when they said so. */
  readonly objection?: { readonly reason: ObjectionReason; readonly on: PlainDate };
  /** The call tells of a transfer, and the candidate may object to it. */
  readonly mayObject?: true;
  /** How the case ended, for the person who phones somebody with that news. */
  readonly ending?: {
    readonly closure: Closure;
    readonly declineReason?: string;
    readonly decidedBy?: string;
    readonly goesOn?: { readonly in?: string };
  };
  /** The provider said here that it is full, and is not asked until this day; it can say that it has room again. */
  readonly fullUntil?: PlainDate;
  /** Providers that the coordinator may choose for this person, where a place is sought. */
  readonly assignable?: readonly Assignable[];
  /** The coordinator answers for someone else, as phoned in, and may extend, reassign or withdraw. */
  readonly asCoordinator: boolean;
  /**
   * For the coordinator: whose answer the task asks for, and which organisation that person acts for (see
   * `organisationOf`).
   */
  readonly answersFor?: { readonly role: Role; readonly organisation?: string };
  /** Provider that the task asks; only for readers who may know which one it is. */
  readonly provider?: string;
  /** The task asks somebody else, who may still answer it: the coordinator passes on what was said, or steers. */
  readonly isOthers?: true;
  /** The link leads to the case. What is open may have changed since, so it offers only the coordinator's own steps. */
  readonly steerOnly?: boolean;
}

/** State of a link, as its page shows it. A GET never changes anything but the audit line "view" (I4). */
export type LinkView =
  | { readonly state: 'unknown' }
  | {
      readonly state: 'gone';
      readonly why:
        | 'expired'
        | 'superseded'
        | 'answered'
        | 'closed'
        | 'not-confirmed'
        | 'revoked'
        | 'taken-back'
        | 'too-late'
        | 'passed-on'
        | 'address-gone';
      readonly bare: BareCase;
      readonly kind: TaskKind | 'objection';
      /** When the task was answered, if it was. */
      readonly answeredOn?: PlainDate;
      /** Who answered, if somebody else did. */
      readonly answeredBy?: Role;
      /** What was answered was a question to somebody else, before a decision. */
      readonly asked?: true;
      /** Who is to answer that question, while they have not. */
      readonly awaits?: Role;
      /** What waits for this very reader now, in the same case. */
      readonly waits?: TaskKind;
      /** Who is asked now, where the question was passed on. */
      readonly now?: Role;
      /** The link was only about an address, which may be a stranger's: the page names nothing but the reference. */
      readonly ofAddress?: true;
      /** The link was the candidate's, who has no list of what waits for them. */
      readonly isCandidates?: true;
      /** The link was the coordinator's. */
      readonly asCoordinator?: boolean;
      /** The very answer that was posted stands already, so that nobody lost anything: a form that was sent twice. */
      readonly isSaid?: true;
      /** Whether "send me a new link" makes sense: the task is still open. */
      readonly canRenew: boolean;
    }
  | {
      readonly state: 'objection';
      readonly bare: BareCase;
      /** The candidate referred themselves. */
      readonly own?: true;
      /** Nothing goes on before the candidate says yes, with the button of the mail that brought this link. */
      readonly needsYes?: true;
      /** The candidate has been met in person, so the referral cannot be about somebody else. */
      readonly met?: true;
      /** Stopping takes the same proof as the status page: this page only mails the link to it. */
      readonly proves?: true;
      /** Only the address is in question: in which role it was given. */
      readonly address?: AddressRole;
    }
  | { readonly state: 'needs-code'; readonly bare: BareCase; readonly task: TaskView }
  | {
      readonly state: 'open';
      readonly bare: BareCase;
      readonly task: TaskView;
      readonly disclosure: Disclosure;
      /** This device has proved that it may see this, and can be made to forget that. */
      readonly isProven?: boolean;
      /**
       * The candidate may read who referred them once they have proved that they read this mailbox; answering needs no
       * code.
       */
      readonly canShowReferrer?: true;
      /** Coordinator only, where the sender is in doubt: their other open referrals. */
      readonly sent?: readonly SentCase[];
    };

/**
 * How the sender of a referral was verified: not at all, by a code or call that confirmed it, or by a registered client
 * that vouches for them.
 */
export const senderProofs = ['unconfirmed', 'confirmed', 'vouched'] as const;
export type SenderProof = (typeof senderProofs)[number];

/** Another referral of the same sender. */
export interface SentCase {
  readonly reference: string;
  readonly receivedOn: PlainDate;
  readonly proof: SenderProof;
  readonly stage: Stage;
}

/** A referral to withdraw, as the page showed it. */
export type SentChoice = Pick<SentCase, 'reference' | 'proof'>;

/** The result of an answer. */
export type AnswerResult =
  /** `device`: this device now knows something more; set the cookie. */
  | { readonly ok: true; readonly receipt: AnswerReceipt; readonly device?: DeviceCookie }
  | { readonly ok: false; readonly why: 'needs-code' | 'gone' | 'busy' }
  | { readonly ok: false; readonly why: 'refused'; readonly problems: readonly AnswerProblem[] };

/** One thing wrong with an answer: `field` is the answer's key; functions/web has the words for the code. */
export interface AnswerProblem {
  readonly field: string;
  /** Mail domains that a right address belongs to, where the domain is what is wrong. */
  readonly domains?: readonly string[];
  /** Where nobody works on the day: the next working day. */
  readonly nextDay?: PlainDate;
  /** A mistake in data that a referral has too, which are told in the words of its form. */
  readonly error?: FieldError;
  readonly code:
    | 'extension-empty'
    | 'more-than-asked'
    | 'later-than-asked'
    | 'after-programme'
    | 'not-later'
    | AddressFault
    | 'door-changed'
    | 'nothing-changed'
    | 'notes-full'
    | 'closed-day-hint'
    | 'coach-gone'
    | 'date-in-future'
    | 'date-too-early'
    | 'date-too-late'
    | 'date-empty'
    | 'pause-before-start'
    | 'pause-too-far-ahead'
    | 'pause-after-end'
    | 'pause-order'
    | 'pause-endless'
    | 'pause-over'
    | 'pause-overlaps'
    | 'pause-too-long'
    | 'pause-too-much'
    | 'reason-needed'
    | 'unknown-spell'
    | 'bsn'
    | 'medical-hint'
    | 'bsn-hint'
    | 'disowned-hint'
    | 'away-hint'
    | 'away-now-hint'
    | 'unknown-provider'
    | 'name'
    | 'decider-name'
    | 'no-place-there'
    | 'no-budget'
    | 'may-add-place'
    | 'present-provider'
    | 'no-consent'
    | 'moved-out'
    | 'place-taken'
    | 'consent-needed'
    | 'death-stands'
    | 'not-allowed'
    | 'privacy-text-changed'
    | 'unknown-referral'
    | 'no-place-left'
    | 'disowned';
}

/** What the receipt page says after an answer. */
export interface AnswerReceipt {
  readonly bare: BareCase;
  readonly kind: TaskKind | 'objection';
  readonly choice: string;
  readonly stage: Stage;
  /** The coordinator answered, mostly for somebody whom they phoned. */
  readonly asCoordinator?: boolean;
  /** Which of a sender's other referrals were withdrawn. */
  readonly withdrawn?: readonly string[];
  /** After accepting an offer: the contact data, now disclosed. */
  readonly disclosure?: Disclosure;
}

/** The browser somebody uses a link in: its device cookie, and the language they read. */
export interface Visit {
  /** Value of the sealed device cookie, if any. */
  readonly device?: string;
  readonly language: Language;
  /** At the desk: the issuer's own id of who signed in. What they came by is their session, and no link. */
  readonly staff?: string;
}

/** What a form says, as it was posted, to tell an answer that was sent twice from somebody else's. */
export interface Said {
  readonly choice?: string;
  readonly reason?: string;
  /** Who decides, in the name of a team. */
  readonly decidedByName?: string;
}

/** A device as its browser keeps it. */
export interface DeviceCookie {
  /** Sealed value, which contains its own expiry. */
  readonly device: string;
  /** How long the browser is to keep it; absent: until it is closed, because nobody asked to be remembered. */
  readonly deviceSeconds?: number;
}

/** A visit in which somebody proves something on a device, which is remembered if they ask for that. */
export type ProvingVisit = Visit & { readonly remember?: boolean };

/** People's answers by link. One object behind every `/taak/{token}` page. */
export interface LinkDesk {
  /**
   * `posted`: somebody sends a form. If the task's addressee may no longer act, the task is then taken off them; a GET
   * never does that (I4). A page opened with `posted` serves to read the form and is not recorded as seen: to show it,
   * open it once more.
   */
  open(
    token: string,
    visit: Visit & { readonly posted?: boolean; readonly picksCoach?: boolean; readonly said?: Said },
  ): Promise<LinkView>;
  /**
   * Mails a one-time code to the task's own mailbox. `device` must be set as a cookie: the code works on that device
   * only. `replaced`: all codes or tries were used, so this link has stopped and a fresh one was mailed; `worn-out`: it
   * has stopped, and no new one was mailed. `not-sent`: the mail did not go, so there is no code to wait for.
   */
  sendCode(
    token: string,
    visit: Visit,
  ): Promise<
    | ({ readonly result: 'sent' } & DeviceCookie)
    | { readonly result: 'too-many' | 'gone' | 'replaced' | 'worn-out' | 'not-sent' }
  >;
  /** On `right`, the device is proven: set the cookie. `code` is as `readCode` reads it. */
  enterCode(
    token: string,
    code: string,
    visit: ProvingVisit,
  ): Promise<
    | ({ readonly result: 'right' } & DeviceCookie)
    | { readonly result: 'wrong'; readonly triesLeft: number }
    | { readonly result: 'gone' | 'replaced' | 'worn-out' }
  >;
  /**
   * The person's explicit choice (I4). `anyway` sends a text after a hint about it; `shown` is the page that `open`
   * made for this very post: the answer is worked out from the same reading.
   */
  answer<K extends AnswerKind>(
    token: string,
    answer: Answer<K>,
    visit: Visit & { readonly anyway?: boolean; readonly shown?: LinkView },
  ): Promise<AnswerResult>;
  /** Coordinator only: extend, change the addressee, withdraw. `because`: why, where the desk asks it. */
  steer(
    token: string,
    answer: CoordinatorAnswer,
    visit: Visit & { readonly anyway?: boolean; readonly shown?: LinkView; readonly because?: Because },
  ): Promise<AnswerResult>;
  /** Coordinator only: withdraws the chosen ones of the other referrals that the sender of this case sent. */
  withdrawSent(
    token: string,
    chosen: readonly SentChoice[],
    visit: Visit & { readonly because?: Because },
  ): Promise<AnswerResult>;
  /** Mails a new link to the task's own addressee, and nobody else. Its answer is the same whatever happened. */
  renew(token: string, visit: Visit): Promise<void>;
}

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
      /** Candidate only, after an early stop: who reported it, and why as they said. */
      readonly stopped?: { readonly by: 'candidate' | 'guide' | 'other'; readonly reason?: EarlyStopReason };
      readonly declineReason?: string;
      /** It goes on in another referral: which, for the candidate alone, and not where somebody shares their mailbox. */
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

export type SubmitResult =
  | {
      readonly kind: 'accepted';
      /** False when the same request had been accepted before under this idempotency key. */
      readonly fresh: boolean;
      readonly reference: string;
      readonly status: 'received' | 'handover' | 'unconfirmed';
      readonly door: Door | undefined;
      readonly nextStep: NextStep;
      readonly statusToken: string;
      /** What the sender should also know: that IPS exists too, or how to register as a job seeker. */
      readonly hints: readonly DoorHint[];
    }
  | {
      readonly kind: 'other-door';
      readonly otherDoor: OtherDoor;
      readonly door: Door | undefined;
      readonly reasons: readonly DoorReason[];
    }
  | { readonly kind: 'key-reused' }
  /** More referrals than are taken in a period from this sender, client or network, or about this candidate. */
  | { readonly kind: 'too-many'; readonly retryAfterSeconds: number }
  /**
   * The region takes nobody at the moment, or nobody any more. Nothing was stored; the same may be sent again from `reopensOn` on, where
   * that is known.
   */
  | {
      readonly kind: 'intake-closed';
      readonly text: Words;
      readonly forGood?: ClosedForGood;
      readonly reopensOn?: PlainDate;
      readonly retryAfterSeconds?: number;
    };

/** Sees who comes to look at the canaries of a mail drill. */
export interface CanaryDesk {
  /** Counts the visit and answers true when the token belongs to a canary. */
  visit(token: string, kind: VisitKind, agent: AgentClass): Promise<boolean>;
}

/** Takes referrals in, from the API and from the form alike. */
export interface IntakeDesk {
  submit(
    request: ReferralRequest,
    context: {
      readonly idempotencyKey?: string;
      /** For how many days that key gets the same answer; one where absent. */
      readonly keyKeptDays?: number;
      readonly language: Language;
      readonly origin: Extract<Origin, 'api' | 'form'>;
      /** How we know that the sender exists. */
      readonly sender: Sender;
      /** Address the request came from, as the gateway saw it; kept as a keyed hash only. */
      readonly network?: string;
    },
  ): Promise<SubmitResult>;
  /** Counts a person whom the form sent elsewhere before anything was submitted. Nothing about the person is stored. */
  turnAway(otherDoor: OtherDoor): Promise<void>;
}

/** What became of a mail that a visitor of the public form asked for. */
type FormMailOutcome = 'mailed' | 'too-many' | 'not-mailed';

/** Keeps the answers of a form for somebody who wants to continue later. */
export interface SavedFormDesk {
  /**
   * Keeps answers for as long as `savedFormDaysOn` says and mails the link to continue; a saved form that this one replaces is wiped. If a birth
   * date was filled in (`birthDate`), the link asks for it. The token stays in the sender's own browser, to replace or
   * discard the saved form later.
   */
  keep(form: {
    readonly answers: unknown;
    readonly birthDate?: string;
    readonly email: string;
    readonly language: Language;
    readonly earlier?: string;
    /** Address that the request came from, to count by; kept as a keyed hash only. */
    readonly network?: string;
  }): Promise<
    { readonly result: 'mailed'; readonly token: string } | { readonly result: Exclude<FormMailOutcome, 'mailed'> }
  >;
  /** What a link leads to, without opening it (I4). */
  look(token: string): Promise<'open' | 'needs-birth-date' | 'locked' | 'gone'>;
  /** The answers behind a link. Each wrong birth date uses up a try. */
  open(
    token: string,
    birthDate: string | undefined,
  ): Promise<
    /** `mailbox`: where the link was mailed, so the person who opens it reads that mailbox. */
    | { readonly result: 'right'; readonly answers: unknown; readonly mailbox: string | undefined }
    | { readonly result: 'wrong'; readonly triesLeft: number }
    | { readonly result: 'locked' | 'gone' }
  >;
  /** Deletes a saved form, because its answers were sent or wiped. */
  discard(token: string): Promise<void>;
}

/** The mailbox to prove, and the form it is proved in. */
export interface SenderMailbox {
  readonly mailbox: string;
  /** Key of the form: a code works only in the form that asked for it. */
  readonly formKey: string;
}

/** Proves the sender's mailbox by a one-time code, before a form is sent. */
export interface SenderDesk {
  /** `worn-out`: this mailbox has used its codes and tries for today. `not-sent`: the mail did not go, and none will follow. */
  sendCode(
    sender: SenderMailbox & {
      readonly language: Language;
      /** Address that the request came from, to count by; kept as a keyed hash only. */
      readonly network?: string;
    },
  ): Promise<'sent' | 'too-many' | 'worn-out' | 'not-sent'>;
  /** `code` is as `readCode` reads it. `gone`: there is no code for this form (any more). */
  enterCode(
    sender: SenderMailbox,
    code: string,
  ): Promise<
    | { readonly result: 'right' }
    | { readonly result: 'wrong'; readonly triesLeft: number }
    | { readonly result: 'gone' | 'worn-out' }
  >;
}

/** Mails the page about another organisation's door to anyone who asks for it. */
export interface AdviceDesk {
  mail(advice: {
    readonly otherDoor: OtherDoor;
    /** CBS code, to name the organisation of a neighbouring municipality. */
    readonly municipality?: string;
    /** Whose form led to the page; absent when unknown. */
    readonly kind?: 'self' | 'professional';
    readonly email: string;
    readonly language: Language;
    /** Address that the request came from, to count by; kept as a keyed hash only. */
    readonly network?: string;
  }): Promise<FormMailOutcome>;
}
