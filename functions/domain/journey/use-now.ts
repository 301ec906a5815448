import { type GrantUse, grantUse, policyOf } from '../grant.ts';
import type { PlainDate, Referral } from '../referral.ts';
import type { Region } from '../region.ts';
import type { Trajectory } from '../trajectory.ts';
import { guidanceGoesOn } from './check-ins.ts';

/** What was used of the grant, for whoever sees how the guidance goes; nothing before the first talk, and once guidance is over. */
export function useNow(
  region: Region,
  referral: Pick<Referral, 'door' | 'approvedOn'>,
  trajectory: Trajectory | undefined,
  today: PlainDate,
): GrantUse | undefined {
  const policy = policyOf(region, referral);
  if (trajectory?.firstTalkOn === undefined || policy === undefined || !guidanceGoesOn(trajectory)) return undefined;
  return grantUse(trajectory, policy, today);
}
