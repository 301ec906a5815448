import { localDate } from '../domain/calendar.ts';
import { withinBoundaries } from '../domain/municipality.ts';
import type { Referral } from '../domain/referral.ts';
import type { Region } from '../domain/region.ts';
import type { Clock } from '../ports/clock-and-ids.ts';
import type { ReferralStore } from '../ports/referral-store.ts';

/**
 * Referrals with today's municipality: from the first day of a merger, a case of a municipality that ended
 * belongs to its successor, so that team, domains, offers, pages and mails follow at once. The next change of the case
 * stores it.
 */
export function presentReferrals(
  store: ReferralStore,
  { region, clock }: { region: Region; clock: Clock },
): ReferralStore {
  const present = (referral: Referral): Referral => presentReferral(referral, { region, clock });
  return {
    ...store,
    async load(referralId) {
      const found = await store.load(referralId);
      return found === undefined ? undefined : { ...found, referral: present(found.referral) };
    },
    async whole(referralId, taskId, token) {
      const found = await store.whole(referralId, taskId, token);
      return found === undefined ? undefined : { ...found, referral: present(found.referral) };
    },
    async glances(tasks) {
      return (await store.glances(tasks)).map((one) => ({ ...one, referral: present(one.referral) }));
    },
    async heads(referralIds, freshness) {
      return (await store.heads(referralIds, freshness)).map(present);
    },
    async head(referralId) {
      const found = await store.head(referralId);
      return found === undefined ? undefined : present(found);
    },
  };
}

/** A referral with today's municipality; one that has ended too, so that its successor can look into it and reopen it. */
export function presentReferral(
  referral: Referral,
  { region, clock }: { readonly region: Region; readonly clock: Clock },
): Referral {
  return withinBoundaries(region, referral, localDate(clock()));
}
