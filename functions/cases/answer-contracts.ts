import type { AddressFault } from '../domain/address-rights.ts';
import type { Stage, TaskKind } from '../domain/codes.ts';
import type { HoursPassed } from '../domain/grant.ts';
import type { PlainDate } from '../domain/referral.ts';
import type { FieldError } from '../domain/referral-request-errors.ts';
import type { Disclosure } from './disclosure-contracts.ts';
import type { BareCase } from './link-contracts.ts';
import type { DeviceCookie } from './visit-contracts.ts';

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
  /** Of hours that pass the grant: what they add up to, and what was granted. */
  readonly hours?: HoursPassed;
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
    | 'hours-beyond-hint'
    | 'early-work-hint'
    | 'far-end-hint'
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
