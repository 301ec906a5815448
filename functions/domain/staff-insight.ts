import { isGuided } from './guided.ts';
import { hasTeam } from './journey/listing.ts';
import { decidesItself } from './organisation.ts';
import { isOpen, type Referral } from './referral.ts';
import type { Region } from './region.ts';
import { maySeeCase, type Staff } from './staff.ts';

/** What somebody may know of a case, each more than the one before: that there is one, who it is about, how to reach them. */
const insights = ['nothing', 'case', 'person', 'contact'] as const;
export type Insight = (typeof insights)[number];

/** Whether somebody may know at least so much. */
export function reaches(insight: Insight, needed: Insight): boolean {
  return insights.indexOf(insight) >= insights.indexOf(needed);
}

/**
 * What staff may know of a case, by the ladder of disclosure (I6); the one rule for whoever finds a case, opens it, or reads it in
 * a list. The coordinator everything; a municipality who it is about, from the moment that its own team has to do with the
 * decision until the case closes, and never how to reach them; a provider both, for as long as it guides the person.
 *
 * @param referral as it stands today, so after a municipality became part of another (`presentReferral`)
 */
export function insightOf(staff: Staff, referral: Referral, region: Region): Insight {
  if (!maySeeCase(staff, referral)) return 'nothing';
  switch (staff.role) {
    case 'coordinator':
      return 'contact';
    case 'municipality':
      return isOpen(referral) && decidesItself(region, referral) && teamDecides(referral) ? 'person' : 'case';
    case 'provider':
      return isGuided(referral.stage) ? 'contact' : 'case';
    case 'reader':
      return 'nothing';
  }
}

/**
 * Whether staff who may see a case may know which provider is asked or has the person: for whoever decides nobody is asked before
 * somebody has taken them on (I6). The one rule for the page of a case, the list and what a search finds.
 */
export function mayKnowProvider({ role }: Pick<Staff, 'role'>, { stage }: Pick<Referral, 'stage'>): boolean {
  return role !== 'municipality' || isGuided(stage);
}

/** The lists that a case is on say whose it is at this moment. Cases that an earlier version stored have none. */
function teamDecides(referral: Referral): boolean {
  return referral.listed?.some(({ role }) => role === 'team') ?? hasTeam(referral, []);
}
