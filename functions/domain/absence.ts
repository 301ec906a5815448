import * as z from 'zod';
import { regionMailboxes } from './address-rights.ts';
import { domainsOfMunicipality } from './approver.ts';
import { addDays, localDate } from './calendar.ts';
import { readEmail, sameMailbox } from './email-address.ts';
import { type Instant, instantSchema, type PlainDate, plainDateSchema } from './referral.ts';
import type { Region } from './region.ts';
import { storedObject } from './stored.ts';

/** A mailbox with its mark: the keyed hash by which its worklist is found. */
const markedMailbox = storedObject({ mark: z.string(), address: z.string() });

/**
 * Somebody is away (afwezigheid). It belongs to the mailbox of a person, a work coach or a job coach, and never to that
 * of an organisation. It holds addresses, so it is stored among the people's own items.
 */
export const absenceSchema = storedObject({
  /** Whose absence it is. */
  of: markedMailbox,
  /** Their first day back, in Dutch time: from then on tasks come to them as usual. */
  backOn: plainDateSchema,
  /** The colleague whom a work coach chose; without one, or where that colleague may not decide, the team is asked. */
  to: markedMailbox.exactOptional(),
  /** When it was last set. */
  at: instantSchema,
});
export type Absence = z.infer<typeof absenceSchema>;

/** The roles of a person whose tasks somebody else can take while they are away. */
export const awayRoles = ['approver', 'job-coach'] as const;
export type AwayRole = (typeof awayRoles)[number];

/** How far ahead somebody can say that they are back (ours): longer is no absence, but a case for another person. */
const longestDays = 365;

/** Whether an absence is of the person who reads this address. */
export function isOf({ of }: Pick<Absence, 'of'>, address: string | undefined): boolean {
  return address !== undefined && sameMailbox(of.address, address);
}

/** What is wrong with the day on which somebody is back. */
export function backFault(backOn: PlainDate, now: Instant): 'not-ahead' | 'too-far' | undefined {
  const today = localDate(now);
  if (backOn <= today) return 'not-ahead';
  return backOn > addDays(today, longestDays) ? 'too-far' : undefined;
}

/**
 * The roles that a person's address can have in a region, by its mail domain. None for an address that acts for nobody,
 * nor for the mailbox of an organisation, which others read too.
 */
export function awayRolesOf(region: Region, address: string): readonly AwayRole[] {
  const domain = readEmail(address.trim())?.domain;
  if (domain === undefined || regionMailboxes(region).some((one) => sameMailbox(one, address))) return [];
  const guides = region.providers.some(({ domains }) => domains.includes(domain));
  return [
    ...(colleagueDomains(region, domain).length > 0 ? (['approver'] as const) : []),
    ...(guides ? (['job-coach'] as const) : []),
  ];
}

/**
 * Mail domains of the colleagues of somebody who decides: those that decide for a body that their own domain decides
 * for, each once. Which of them may decide on a case is checked again for each case (I7).
 */
function colleagueDomains(region: Region, domain: string): readonly string[] {
  const bodies = [
    region.uwv.approverDomains,
    ...region.municipalities.map(({ code }) => domainsOfMunicipality(region, code)),
  ];
  return [...new Set(bodies.filter((domains) => domains.includes(domain)).flat())];
}

/** Why a colleague cannot be chosen. */
export type ColleagueFault =
  | { readonly code: 'no-address' | 'own-address' | 'away' }
  | { readonly code: 'outside-domain'; readonly domains: readonly string[] };

/**
 * Whether a work coach may choose this colleague, as far as can be said for all cases together.
 *
 * @param isAlsoAway the colleague is away as well
 */
export function colleagueFault(
  region: Region,
  own: string,
  colleague: string,
  isAlsoAway: boolean,
): ColleagueFault | undefined {
  const [address, mine] = [readEmail(colleague.trim()), readEmail(own.trim())];
  if (address === undefined) return { code: 'no-address' };
  if (sameMailbox(own, colleague)) return { code: 'own-address' };
  const domains = mine === undefined ? [] : colleagueDomains(region, mine.domain);
  if (!domains.includes(address.domain)) return { code: 'outside-domain', domains };
  return isAlsoAway ? { code: 'away' } : undefined;
}
