import { approverAddress, jobCoachAddress } from './address-rights.ts';
import type { Role } from './codes.ts';
import { offerFault } from './offer-fault.ts';
import type { Parties } from './party.ts';
import type { Referral } from './referral.ts';
import { municipalityByCode, providerById, type Region } from './region.ts';
import type { Task } from './task.ts';
import { taskRules } from './tasks/rules.ts';

/**
 * Whether the person in this role may still act, by the region file and the people of this moment (I7): an approver
 * inside the domains that decide, a job coach inside those of their provider, a provider that still offers the
 * programme or still has the person. Checked again before every send, view and answer, because a domain may be
 * withdrawn, or bought by a stranger, while cases are open. Other roles are not checked: the mailboxes of organisations
 * are read from the region file each time.
 */
export function hasStanding(
  region: Region,
  at: { readonly referral: Referral; readonly task?: Pick<Task, 'kind' | 'provider'> },
  role: Role,
  parties: Parties,
): boolean {
  const { referral, task } = at;
  const provider = task?.provider ?? referral.provider;
  switch (role) {
    case 'approver': {
      const { door, municipality } = referral;
      if (door === undefined || parties.approver === undefined) return true;
      if (!hasDeciders(region, referral)) return false;
      return approverAddress(region, { door, municipality }, parties.approver.email, parties).ok;
    }
    case 'job-coach':
      if (task !== undefined && !isWithProvider(referral, task)) return false;
      return parties.jobCoach === undefined || jobCoachAddress(region, provider, parties.jobCoach.email, parties).ok;
    case 'provider': {
      if (task !== undefined && !isWithProvider(referral, task)) return false;
      if (task === undefined || taskRules[task.kind].offers !== true || provider === undefined) return true;
      const offers = providerById(region, provider)?.offers ?? [];
      if (offerFault(region, referral, provider) !== undefined) return false;
      return offers.some(({ programme }) => programme === referral.programme);
    }
    default:
      return true;
  }
}

/**
 * Whether a question about the guidance of somebody is still with the provider that has them: a provider that handed
 * the person over sees and decides nothing about them any more. True of every other task.
 */
export function isWithProvider(
  { provider }: Pick<Referral, 'provider'>,
  task: Pick<Task, 'kind' | 'provider'>,
): boolean {
  return taskRules[task.kind].guides !== true || task.provider === undefined || task.provider === provider;
}

/** Whether the region file says who decides on this referral: it does not when its municipality is gone from it. */
export function hasDeciders(region: Region, { door, municipality }: Pick<Referral, 'door' | 'municipality'>): boolean {
  if (door === undefined) return false;
  return region.doors[door].approver === 'uwv' || municipalityByCode(region, municipality) !== undefined;
}
