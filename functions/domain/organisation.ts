import type { Door, Role } from './codes.ts';
import { municipalitiesOf } from './municipality.ts';
import type { Referral } from './referral.ts';
import { doorPolicy, municipalityByCode, providerById, type Region } from './region.ts';
import type { Staff } from './staff.ts';

/** The organisation in whose name a referral is decided: `uwv`, or the CBS code of the municipality. */
export function decidingBody(region: Region, door: Door | undefined, municipality: string): string | undefined {
  if (door === undefined) return undefined;
  const { approver } = doorPolicy(region, door);
  if (approver === 'none') return undefined;
  return approver === 'uwv' ? 'uwv' : municipality;
}

/** Whether the municipality of a case is the one that decides about it. */
export function decidesItself(
  region: Region,
  { door, municipality }: Pick<Referral, 'door' | 'municipality'>,
): boolean {
  return decidingBody(region, door, municipality) === municipality;
}

/**
 * The organisation that somebody acts for in a case: `uwv`, a CBS code, or a provider's id. Undefined for a person who
 * acts for themselves or for the programme.
 *
 * @param asked the provider that a task asks, where that is not the one that took the person on
 */
export function organisationOf(
  role: Role,
  { door, municipality, provider }: Pick<Referral, 'door' | 'municipality' | 'provider'>,
  region: Region,
  asked?: string,
): string | undefined {
  if (role === 'approver' || role === 'team') return decidingBody(region, door, municipality);
  return role === 'provider' || role === 'job-coach' ? (asked ?? provider) : undefined;
}

/**
 * Whether a question is put to an organisation for which somebody at the desk works. Never the question of one person, a
 * work coach say, nor a decision of another organisation about a resident of theirs.
 */
export function asksOrganisation(
  { scope }: Pick<Staff, 'scope'>,
  owner: Role,
  referral: Parameters<typeof organisationOf>[1] & Pick<Referral, 'municipalityBefore'>,
  region: Region,
): boolean {
  if (typeof scope === 'string' || (owner !== 'team' && owner !== 'provider')) return false;
  const asked = organisationOf(owner, referral, region);
  if (asked === undefined) return false;
  return (asked === referral.municipality ? municipalitiesOf(referral) : [asked]).some((one) => scope.includes(one));
}

/** How to reach an organisation: its mailbox for referrals, and its phone number if the region file has one. */
interface Desk {
  readonly mailbox: string;
  readonly phone?: string;
}

/** How to reach `uwv`, a municipality or a provider; undefined where the region file does not list it (any more). */
export function deskOf(region: Region, organisation: string): Desk | undefined {
  const { uwv } = region;
  if (organisation === 'uwv') return deskAt(uwv.teamMailbox, uwv.phone);
  const municipality = municipalityByCode(region, organisation);
  if (municipality !== undefined) return deskAt(municipality.teamMailbox, municipality.teamPhone);
  const provider = providerById(region, organisation);
  return provider === undefined ? undefined : deskAt(provider.mailbox, provider.phone);
}

function deskAt(mailbox: string, phone: string | undefined): Desk {
  return phone === undefined ? { mailbox } : { mailbox, phone };
}
