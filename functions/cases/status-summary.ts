import type { Closure } from '../domain/codes.ts';
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
    };

/**
 * Where a referral stands, for machines. The token is the link in the referrer's mail, and a link alone shows nothing of how
 * it goes with somebody (I6): it learns whether the case is open. The client that vouched for this referral with its key may
 * know the four steps that a referrer sees: receipt, decision, start, end.
 *
 * @param isVouched whether the client that asks is the one that sent it
 */
export function statusSummary(referral: Referral, isVouched: boolean): StatusSummary {
  const { id: reference, stage, closure, approvedOn, updatedAt } = referral;
  if (stage === 'unconfirmed') return { reference, status: 'unconfirmed' };
  if (!isVouched) return { reference, status: isOpen(referral) ? 'open' : 'ended' };
  const before = { reference, updatedAt };
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
