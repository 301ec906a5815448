import type { Role } from '../domain/codes.ts';
import { isGuided } from '../domain/guided.ts';
import { fullName } from '../domain/party.ts';
import type { Caseload } from '../ports/worklist-store.ts';

/**
 * Whom a case is about, as the ladder of disclosure (I6, see `disclosureFor`) shows it to a role on a list: to those who
 * decide and to the coordinator; to a provider once it has taken the person on, and to its job coach; to the referrer
 * the name that they gave, once it is known that the referral is theirs. A test compares it with the ladder.
 */
export function nameOnList(
  role: Role,
  { referral, parties }: Pick<Caseload, 'referral' | 'parties'>,
): string | undefined {
  const { candidate } = parties;
  if (candidate === undefined) return undefined;
  switch (role) {
    case 'approver':
    case 'team':
    case 'coordinator':
    case 'deputy':
    case 'job-coach':
      return fullName(candidate);
    case 'provider':
      return isGuided(referral.stage) ? fullName(candidate) : undefined;
    case 'referrer':
      return referral.stage === 'unconfirmed' ? undefined : fullName(candidate);
    case 'candidate':
    case 'system':
      return undefined;
  }
}
