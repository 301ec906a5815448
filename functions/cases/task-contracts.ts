import type { Closure, ObjectionReason, OtherDoor, Role, Stage, TaskKind } from '../domain/codes.ts';
import type { GrantUse } from '../domain/grant.ts';
import type { PlainDate } from '../domain/referral.ts';
import type { Words } from '../domain/region.ts';
import type { Extension } from '../domain/task.ts';
import type { ToldWait } from '../domain/told-wait.ts';
import type { CheckInPurpose, Spell } from '../domain/trajectory.ts';

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
  /** It was recorded that the data of this case must be kept. */
  readonly mayNotErase?: true;
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
  /** Of that question: the day of a talk to which the candidate did not come, while there is no new one. */
  readonly talkMissedOn?: PlainDate;
  /** A check-in whose day has not come: what cannot wait can be told sooner, such as a pause or the end of the guidance. */
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
  /** For questions about guidance and its extension: how much of the grant was used; absent once guidance is over. */
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
  readonly differs?: {
    readonly said: 'yes' | 'no';
    readonly saidOn: PlainDate;
    readonly toldOn: PlainDate;
    /** It differs from what is recorded, which the job coach did not say themselves: see `isByRecord`. */
    readonly byRecord?: true;
  };
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
