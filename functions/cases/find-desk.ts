import { isGuided } from '../domain/guided.ts';
import { hasTeam } from '../domain/journey/listing.ts';
import { decidesItself } from '../domain/organisation.ts';
import type { Referral } from '../domain/referral.ts';
import type { Region } from '../domain/region.ts';
import { maySeeCase, roleInCase, type Staff } from '../domain/staff.ts';
import { type FindRuntime, findCases, type Insight } from './find-case.ts';
import type { FindDesk } from './staff-contracts.ts';

/**
 * What staff may know of a case, by the ladder of disclosure (I6): the coordinator everything; a municipality whom a decision of
 * its team is about, and never how to reach them; a provider only from its yes, and then both.
 */
export function insightOf(staff: Staff, referral: Referral, region: Region): Insight {
  if (!maySeeCase(staff, referral)) return 'nothing';
  const { stage, holdsPlace } = referral;
  switch (staff.role) {
    case 'coordinator':
      return 'contact';
    case 'municipality':
      return decidesItself(region, referral) && hasTeam(referral, []) ? 'person' : 'case';
    case 'provider':
      return holdsPlace && isGuided(stage) ? 'contact' : 'case';
    case 'reader':
      return 'nothing';
  }
}

/** Finding a case at the desk. */
export function createFindDesk(runtime: FindRuntime): FindDesk {
  return {
    find: ({ staff }, typed, after) =>
      findCases(
        runtime,
        typed,
        {
          role: staff.role === 'reader' ? 'system' : roleInCase[staff.role],
          subject: staff.subject,
          mayKnow: (referral) => insightOf(staff, referral, runtime.region),
        },
        after,
      ),
  };
}
