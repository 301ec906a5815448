import { domainsOfMunicipality } from './approver.ts';
import { localDate } from './calendar.ts';
import { readEmail } from './email-address.ts';
import type { Instant } from './referral.ts';
import type { Region } from './region.ts';
import type { RegionChange } from './region-change.ts';
import type { ChangeProblem } from './region-check.ts';
import { undoneBy } from './region-mark.ts';
import { mayChangePart } from './region-part-rules.ts';
import { type PartPattern, patternOf } from './region-parts.ts';
import type { Staff } from './staff.ts';
import { hasBegun, windDownOf } from './wind-down.ts';

/** Most changes of one part that have yet to begin, or that end by themselves. */
const mostOfPart = 5;
/** Most of them in all that somebody other than the coordinator may change. */
const mostOfOwner = 20;

/** Changes that have yet to begin or that end, and were not taken back: what the region will be differs by each of them. */
export function stillToCome(changes: readonly RegionChange[], moment: Instant): readonly RegionChange[] {
  const undone = undoneBy(changes);
  return changes.filter(
    ({ n, undoes, from, until }) =>
      undoes === undefined && !undone.has(n) && (until === undefined ? from > moment : until > moment),
  );
}

/** Plans are few: each later change is checked at the moments of all of them. */
function tooManyPlans(
  changes: readonly RegionChange[],
  { at, part, from, until }: RegionChange,
  staff: Staff,
): readonly ChangeProblem[] {
  if (from <= at && until === undefined) return [];
  const plans = stillToCome(changes, at);
  const isOwn = (one: RegionChange) => mayChangePart(staff, one.part);
  const isFull =
    plans.filter((one) => one.part === part).length >= mostOfPart ||
    (staff.role !== 'coordinator' && plans.filter(isOwn).length >= mostOfOwner);
  return isFull
    ? [{ about: 'plans', path: part, text: 'has as many plans as it may; right would be to take one back first' }]
    : [];
}

/**
 * A municipality moves the mailbox of its team among its own addresses alone: whoever reads that mailbox reads about people and decides
 * (I7), so that another organisation gets it from nobody but the coordinator.
 */
function foreignMailbox(region: Region, { part, value }: RegionChange, staff: Staff): readonly ChangeProblem[] {
  if (staff.role !== 'municipality' || patternOf(part) !== 'municipalities.*.teamMailbox') return [];
  const domain = typeof value === 'string' ? readEmail(value)?.domain : undefined;
  if (domain === undefined || domainsOfMunicipality(region, part.split('.')[1] ?? '').includes(domain)) return [];
  return [
    {
      about: 'outside',
      path: part,
      text: 'is outside the mail domains of the municipality; the coordinator may set it',
    },
  ];
}

/**
 * A programme whose end has begun is not taken back: people were told, and sent elsewhere. Its other days move to later alone, which its
 * own page checks before it is asked.
 */
export function backOnItsWay(
  region: Region,
  { part, value, at, undoes }: Pick<RegionChange, 'part' | 'value' | 'at' | 'undoes'>,
): readonly ChangeProblem[] {
  const plan = windDownOf(region);
  if (part !== 'windDown' || (value !== null && undoes === undefined)) return [];
  if (plan === undefined || !hasBegun(plan, localDate(at))) return [];
  return [{ about: 'time', path: part, text: 'has begun; right would be to move the days that are still to come' }];
}

/**
 * What whoever makes a change may not do by it, though the region would be sound.
 *
 * @param region as it is when the change begins
 * @param changes all that were made before
 */
export function limitProblems(
  region: Region,
  changes: readonly RegionChange[],
  change: RegionChange,
  staff: Staff,
): readonly ChangeProblem[] {
  return [
    ...foreignMailbox(region, change, staff),
    ...tooManyPlans(changes, change, staff),
    ...backOnItsWay(region, change),
  ];
}

/** Whose addresses a part decides about: those in these domains may act, and a mailbox is where an organisation is asked. */
export const actingParts: Partial<Readonly<Record<PartPattern, 'deciders' | 'coaches' | 'mailbox'>>> = {
  'municipalities.*.approverDomains': 'deciders',
  'executingBodies.*.approverDomains': 'deciders',
  'uwv.approverDomains': 'deciders',
  'providers.*.domains': 'coaches',
  'municipalities.*.teamMailbox': 'mailbox',
  'uwv.teamMailbox': 'mailbox',
  'providers.*.mailbox': 'mailbox',
};

/**
 * Plans of a part about who acts that the coordinator ends by saying something else of it now and for good: a domain that was
 * withdrawn must not come back by what was planned before.
 *
 * @param planned those of the part that are still to come
 */
export function endedPlans(
  { part, from, at, until, undoes }: RegionChange,
  planned: readonly RegionChange[],
  staff: Staff,
): readonly RegionChange[] {
  const isForGood = from <= at && until === undefined && undoes === undefined;
  const pattern = patternOf(part);
  const isLasting = pattern !== undefined && actingParts[pattern] !== undefined;
  if (staff.role !== 'coordinator' || !isForGood || !isLasting) return [];
  return planned.filter((one) => one.from > from);
}
