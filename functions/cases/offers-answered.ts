import { offerDeclineReasons } from '../domain/codes.ts';
import type { Referral } from '../domain/referral.ts';
import type { ReferralStore } from '../ports/referral-store.ts';
import type { OfferAnswer } from './disclosure-contracts.ts';

/**
 * What each provider that was asked about a person answered last: why it declined, or that it stayed silent. An offer that
 * is open, was taken or was taken back is left out. One reading for each offer there was.
 */
export async function offersAnswered(
  { task }: Pick<ReferralStore, 'task'>,
  { id, taskCounts }: Pick<Referral, 'id' | 'taskCounts'>,
): Promise<readonly OfferAnswer[]> {
  const ids = Array.from({ length: taskCounts['accept-offer'] ?? 0 }, (_, at) => `${id}#accept-offer#${at + 1}`);
  const last = new Map<string, OfferAnswer>();
  for (const offer of await Promise.all(ids.map((one) => task(one)))) {
    const { provider, decision } = offer ?? {};
    const answer =
      decision?.code === 'silent' ? 'silent' : offerDeclineReasons.find((reason) => reason === decision?.reason);
    if (provider !== undefined && answer !== undefined) last.set(provider, { provider, answer });
  }
  return [...last.values()];
}
