import { lacksConsent } from './consent.ts';
import { servesMunicipality } from './matching.ts';
import type { Referral } from './referral.ts';
import { providerById, type Region } from './region.ts';

/**
 * Why an open offer may not be taken as it stands: the door now rests on a consent that is not recorded, or the
 * provider does not serve the candidate's present municipality. Neither is the provider's fault.
 */
export type OfferFault = 'no-consent' | 'other-municipality';

/**
 * Checks an open offer against the region file and the referral of this moment, as both may have changed since it was
 * made. Undefined where it stands, and where the provider is gone from the file, which is handled elsewhere (see
 * `hasStanding`).
 *
 * @param provider the provider that was asked
 */
export function offerFault(
  region: Region,
  referral: Pick<Referral, 'door' | 'consent' | 'programme' | 'municipality'>,
  provider: string | undefined,
): OfferFault | undefined {
  if (lacksConsent(region, referral)) return 'no-consent';
  const settings = provider === undefined ? undefined : providerById(region, provider);
  const offer = settings?.offers.find(({ programme }) => programme === referral.programme);
  if (offer === undefined || servesMunicipality(offer, referral.municipality)) return undefined;
  return 'other-municipality';
}
