import { ageOn, localDate } from '../domain/calendar.ts';
import { providersFor } from '../domain/matching.ts';
import type { Parties } from '../domain/party.ts';
import type { Referral } from '../domain/referral.ts';
import type { ProviderSettings, Region } from '../domain/region.ts';

/** Providers that the coordinator may choose for this person while a place is sought; none at any other moment. */
export function assignableProviders(
  region: Region,
  { programme, municipality, stage, createdAt }: Referral,
  { candidate }: Pick<Parties, 'candidate'>,
): readonly ProviderSettings[] {
  if (programme === undefined || candidate === undefined || !['unplaced', 'waiting'].includes(stage)) return [];
  return providersFor(region, { programme, municipality, age: ageOn(candidate.birthDate, localDate(createdAt)) });
}
