import type { Stage } from '../domain/codes.ts';
import type { PlainDate } from '../domain/referral.ts';

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
