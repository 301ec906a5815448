import type { Role } from './codes.ts';
import { organisationOf } from './organisation.ts';
import type { Referral } from './referral.ts';
import type { Region } from './region.ts';
import {
  coordinatorsDesk,
  type Listing,
  listedAs,
  listedPeople,
  listOfMailbox,
  listOfOrganisation,
} from './worklist.ts';

/**
 * Where a role has a case on a list: a person on that of their own mailbox, everybody else on that of the organisation for
 * which they act. Undefined for a candidate, who has no list, and where nobody has that role.
 *
 * @param of `provider`: the one that a task asks, where that is another than the case's own; `mailbox`: the mark of the
 *   person's mailbox
 */
export function listingOf(
  role: Role,
  region: Region,
  referral: Pick<Referral, 'door' | 'municipality' | 'provider'>,
  of: { readonly provider?: string; readonly mailbox?: string } = {},
): Listing | undefined {
  if (role === 'candidate' || role === 'system') return undefined;
  const as = listedAs(role);
  if (as === 'coordinator') return { role: as, of: listOfOrganisation(coordinatorsDesk) };
  const isPersons = listedPeople.some((one) => one === role);
  const id = isPersons ? of.mailbox : organisationOf(role, referral, region, of.provider);
  return id === undefined ? undefined : { role, of: isPersons ? listOfMailbox(id) : listOfOrganisation(id) };
}
