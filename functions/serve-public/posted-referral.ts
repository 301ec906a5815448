import type { ReferralRequest } from '../domain/referral-request.ts';
import type { FieldNote } from './api-schemas.ts';

/** A referral as it was posted by a program, read and checked. */
export interface Posted {
  readonly request: ReferralRequest;
  /** What deserves a second look in what was sent, and where. */
  readonly noticed: readonly FieldNote[];
  readonly idempotencyKey?: string;
  /** Id of the form whose mapping read it; absent where it came in our own fields. */
  readonly form?: string;
}
