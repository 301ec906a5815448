import type { Closure } from '../domain/codes.ts';
import type { MailTally } from '../domain/mail-tally.ts';
import { isOpen, type Referral } from '../domain/referral.ts';

/** What the API answers about a referral, in codes. */
export type StatusSummary =
  | { readonly reference: string; readonly status: 'open' | 'unconfirmed' }
  | {
      readonly reference: string;
      readonly status: 'received' | 'decided' | 'started' | 'ended';
      readonly decision?: 'approved' | 'declined';
      readonly outcome?: Closure;
      readonly updatedAt?: string;
      readonly mails?: MailTally;
    };

/**
 * Where a referral stands, for machines. The token is the link in the referrer's mail, and a link alone shows nothing
 * of how somebody is doing (I6): it only tells whether the case is open. The client that vouched for this referral with
 * its key may know the four steps that a referrer sees: receipt, decision, start, end.
 *
 * @param mails how its mails fare, for the client that sent it; undefined for anybody else
 */
export function statusSummary(referral: Referral, mails: MailTally | undefined): StatusSummary {
  const { id: reference, stage, closure, approvedOn, updatedAt } = referral;
  if (stage === 'unconfirmed') return { reference, status: 'unconfirmed' };
  if (mails === undefined) return { reference, status: isOpen(referral) ? 'open' : 'ended' };
  const before = { reference, updatedAt, mails };
  if (stage === 'closed') {
    const decision = closure === 'declined' ? 'declined' : approvedOn === undefined ? undefined : 'approved';
    return {
      ...before,
      status: 'ended',
      ...(decision === undefined ? {} : { decision }),
      ...(closure === undefined ? {} : { outcome: closure }),
    };
  }
  if (stage === 'checking-in' || stage === 'closing') return { ...before, status: 'started', decision: 'approved' };
  if (approvedOn !== undefined) return { ...before, status: 'decided', decision: 'approved' };
  return { ...before, status: 'received' };
}
