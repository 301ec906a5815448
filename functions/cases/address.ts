import { teamMailbox } from '../domain/approver.ts';
import type { Role } from '../domain/codes.ts';
import type { Parties } from '../domain/party.ts';
import { isProbe, probeMailbox } from '../domain/probe.ts';
import type { Referral } from '../domain/referral.ts';
import { providerById, type Region } from '../domain/region.ts';

/**
 * The address behind a role at this moment: a person's own from the party items, an organisation's from the region
 * file. Undefined where there is none (no e-mail given, or erased after the retention period). In a canary's case,
 * which is about nobody, every role has the canary's mailbox.
 */
export function addressOf(
  role: Role,
  from: { readonly region: Region; readonly referral: Referral; readonly parties: Parties; readonly provider?: string },
): string | undefined {
  const { region, referral, parties } = from;
  if (isProbe(referral.id)) return role === 'system' ? undefined : probeMailbox;
  switch (role) {
    case 'candidate':
      return parties.candidate?.email;
    case 'referrer':
      return parties.referrer?.email;
    case 'approver':
      return parties.approver?.email;
    case 'job-coach':
      return parties.jobCoach?.disowned === true ? undefined : parties.jobCoach?.email;
    case 'team':
      return referral.door === undefined
        ? undefined
        : teamMailbox(region, { door: referral.door, municipality: referral.municipality });
    case 'provider': {
      const provider = from.provider ?? referral.provider;
      return provider === undefined ? undefined : providerById(region, provider)?.mailbox;
    }
    case 'coordinator':
      return region.coordinator.mailbox;
    case 'deputy':
      return region.coordinator.deputy.mailbox;
    case 'system':
      return undefined;
  }
}
