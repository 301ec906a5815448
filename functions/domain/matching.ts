import type { Words } from './region.ts';

/** Why a provider was chosen or skipped: a code for machines, plain words for people. */
export interface MatchReason {
  readonly code: string;
  readonly text: Words;
}

/** What matching looked at and why, kept with the referral so that a choice can always be explained (UAVG 40). */
export interface MatchReceipt {
  readonly at: string;
  readonly chosen?: { readonly provider: string; readonly reasons: readonly MatchReason[] };
  readonly skipped: readonly { readonly provider: string; readonly reasons: readonly MatchReason[] }[];
}
