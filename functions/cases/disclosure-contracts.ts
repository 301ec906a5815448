import type { Language, OfferDeclineReason, Role } from '../domain/codes.ts';
import type { DoorReason } from '../domain/door-reason.ts';
import type { MatchReceipt } from '../domain/matching.ts';
import type { CandidateParty, JobCoachParty, Note, ReferrerParty } from '../domain/party.ts';
import type { PlainDate } from '../domain/referral.ts';
import type { Trajectory } from '../domain/trajectory.ts';

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
    /** The language that they asked for, where that is not Dutch, for a reader who does not see how to reach them. */
    readonly language?: Language;
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
  /** Coordinator only: who decided in the name of the team, or asked something first, and on which day. */
  readonly decidedBy?: readonly { readonly name: string; readonly on: PlainDate; readonly asked?: true }[];
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
