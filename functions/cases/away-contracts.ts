import type { AwayRole, ColleagueFault } from '../domain/absence.ts';
import type { PlainDate } from '../domain/referral.ts';
import type { Visit } from './visit-contracts.ts';

/** What somebody says about their absence, as the form gives it. */
export interface AwayWish {
  /** The mailbox that they are away from: one that this device has proved. */
  readonly mailbox: string;
  /** Their first day back. */
  readonly backOn: PlainDate;
  readonly colleague?: string;
}

/** One thing wrong with it; `field` is a key of the wish. */
export type AwayProblem =
  | {
      readonly field: 'mailbox';
      /**
       * Not proved on this device; an organisation's, or nobody's who has tasks that can be covered; another spelling of
       * a mailbox, by which we mail nobody; set too often.
       */
      readonly code: 'not-proved' | 'not-personal' | 'spelling' | 'too-many';
    }
  | { readonly field: 'backOn'; readonly code: 'not-ahead' | 'too-far' }
  | ({ readonly field: 'colleague' } & (ColleagueFault | { readonly code: 'coach-has-none' }));

/** A present absence, for whoever reads its mailbox. */
export interface KnownAbsence {
  readonly mailbox: string;
  readonly backOn: PlainDate;
  readonly colleague?: string;
  readonly roles: readonly AwayRole[];
}

/** How many questions there are, by who is asked instead. */
export type Moved = Readonly<Record<'approver' | 'team' | 'provider' | 'coordinator', number>>;

export type AwayView =
  | { readonly state: 'needs-code' }
  | {
      readonly state: 'open';
      /** Personal mailboxes that this device has proved, as far as we know their address. */
      readonly mailboxes: readonly string[];
      readonly absences: readonly KnownAbsence[];
    };

/** What would happen, or what did. */
export interface AwayPlan extends KnownAbsence {
  /** How many open questions wait for them now. */
  readonly waiting: number;
}

export type AwayAnswer<T> =
  | ({ readonly ok: true } & T)
  | { readonly ok: false; readonly problems: readonly AwayProblem[] }
  | { readonly ok: false; readonly problems?: undefined; readonly why: 'needs-code' };

/** Absence, for whoever has proved a mailbox on this device. No account: the mailbox is the identity. */
export interface AwayDesk {
  /** Changes nothing (I4). */
  open(visit: Visit): Promise<AwayView>;
  /** Checks what somebody wants, and says what would happen. Changes nothing. */
  plan(wish: AwayWish, visit: Visit): Promise<AwayAnswer<{ readonly plan: AwayPlan }>>;
  /**
   * Sets the absence, moves what waits now, and confirms it to the mailbox itself. `left`: questions that could not be
   * moved at this moment; the sweeper moves them. `isMailed`: whether the confirmation went.
   */
  set(
    wish: AwayWish,
    visit: Visit,
  ): Promise<
    AwayAnswer<{
      readonly plan: AwayPlan;
      readonly moved: Moved;
      readonly left: number;
      readonly isMailed: boolean;
    }>
  >;
  /** Ends it now; what went to somebody else stays there. False where this device has not proved that mailbox. */
  end(mailbox: string, visit: Visit): Promise<boolean>;
}
