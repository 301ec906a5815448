import type { Instant } from '../domain/referral.ts';

/** Sealed answers kept for later, under the keyed hash of their token. */
export interface SavedFormStore {
  put(hash: string, sealed: string, expiresAt: Instant): Promise<void>;
  /** The sealed answers, strongly consistent; undefined when there are none or they were wiped. */
  find(hash: string): Promise<string | undefined>;
  wipe(hash: string, now: Instant): Promise<void>;
}
