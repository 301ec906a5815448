import type { Sender } from '../domain/api-client.ts';
import type { Origin } from '../domain/change.ts';
import type { Door, Language, OtherDoor } from '../domain/codes.ts';
import type { DoorHint, DoorReason } from '../domain/door-reason.ts';
import type { ClosedForGood } from '../domain/intake-closed.ts';
import type { LimitOwner } from '../domain/intake-limits.ts';
import type { NextStep } from '../domain/next-step.ts';
import type { PlainDate } from '../domain/referral.ts';
import type { ReferralRequest } from '../domain/referral-request.ts';
import type { Words } from '../domain/region.ts';

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
  /** This sender, client or network sent too many referrals in a period, or there were too many about this candidate: `limitOf` says which. */
  | { readonly kind: 'too-many'; readonly retryAfterSeconds: number; readonly limitOf: LimitOwner }
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

/** Takes referrals in, from the API and from the form alike. */
export interface IntakeDesk {
  submit(
    request: ReferralRequest,
    context: {
      readonly idempotencyKey?: string;
      /** For how many days that key gets the same answer; one where absent. */
      readonly keyKeptDays?: number;
      /** Of the page that the sender filled in; absent for a program. Who refers somebody is mailed in it, unless the request says otherwise. */
      readonly language?: Language;
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
