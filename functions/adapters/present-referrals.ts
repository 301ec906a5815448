import { localDate } from '../domain/calendar.ts';
import { municipalityOn } from '../domain/municipality.ts';
import type { Referral } from '../domain/referral.ts';
import type { Region } from '../domain/region.ts';
import type { Clock, ReferralStore } from '../ports.ts';

/**
 * Referrals with today's municipality: from the first day of a merger, an open case of a municipality that ended
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
    async heads(referralIds) {
      return (await store.heads(referralIds)).map(present);
    },
    async head(referralId) {
      const found = await store.head(referralId);
      return found === undefined ? undefined : present(found);
    },
  };
}

/** A referral with today's municipality. */
export function presentReferral(
  referral: Referral,
  { region, clock }: { readonly region: Region; readonly clock: Clock },
): Referral {
  if (referral.stage === 'closed') return referral;
  const municipality = municipalityOn(region, referral.municipality, localDate(clock()));
  return municipality === referral.municipality ? referral : { ...referral, municipality };
}
