import { ageOn, localDate } from '../domain/calendar.ts';
import type { Stage } from '../domain/codes.ts';
import { providersFor } from '../domain/matching.ts';
import type { Parties } from '../domain/party.ts';
import type { Referral } from '../domain/referral.ts';
import type { ProviderSettings, Region } from '../domain/region.ts';

/** Stages in which the coordinator may choose a provider: while a place is sought, or to hand a trajectory on. */
const stages: readonly Stage[] = ['unplaced', 'waiting', 'confirming-start', 'checking-in'];

/** Providers that the coordinator may choose for this person; none where there is nothing to choose. */
export function assignableProviders(
  region: Region,
  { programme, municipality, stage, createdAt }: Referral,
  { candidate }: Pick<Parties, 'candidate'>,
): readonly ProviderSettings[] {
  if (programme === undefined || candidate === undefined || !stages.includes(stage)) return [];
  return providersFor(region, { programme, municipality, age: ageOn(candidate.birthDate, localDate(createdAt)) });
}
