import { defined } from '../domain/defined.ts';
import type { MailTally } from '../domain/mail-tally.ts';
import { isOpen, type PlainDate, type Referral } from '../domain/referral.ts';
import type { Region } from '../domain/region.ts';
import {
  type SenderEnding,
  type SenderNextStep,
  type SenderStatus,
  senderEnding,
  senderNextStep,
  senderStatus,
  statusDayOf,
} from '../domain/sender-status.ts';

/** What the API answers about a referral to the holder of its status token. */
export interface BareSummary {
  readonly reference: string;
  readonly status: 'open' | 'unconfirmed' | 'ended';
}

/** What the API answers about a referral to the client that sent it. */
export interface SenderSummary {
  readonly reference: string;
  readonly status: SenderStatus;
  readonly updatedOn: PlainDate;
  readonly nextStep?: SenderNextStep;
  readonly ending?: SenderEnding;
  readonly decision?: 'approved' | 'declined';
  readonly mails: MailTally;
}

export type StatusSummary = BareSummary | SenderSummary;

/**
 * Where a referral stands, for who has only its token. That is the link in the sender's mail, and a link alone shows nothing of how
 * somebody is doing (I6): it only tells whether the case is open.
 */
export function bareSummary(referral: Referral): BareSummary {
  const { id: reference, stage } = referral;
  if (stage === 'unconfirmed') return { reference, status: 'unconfirmed' };
  return { reference, status: isOpen(referral) ? 'open' : 'ended' };
}

/** Where a referral stands, for the client that sent it, in the codes of sender-status.ts. */
export function senderSummary(region: Region, referral: Referral, mails: MailTally): SenderSummary {
  const { closure, approvedOn } = referral;
  const approved = approvedOn === undefined ? undefined : 'approved';
  const decision: SenderSummary['decision'] = closure === 'declined' ? 'declined' : approved;
  return {
    reference: referral.id,
    status: senderStatus(referral),
    updatedOn: statusDayOf(referral),
    ...defined({ nextStep: senderNextStep(region, referral), ending: senderEnding(referral), decision }),
    mails,
  };
}
