import * as z from 'zod';
import type { AuditEvent } from '../../domain/change.ts';
import { TryAgainError } from '../../domain/errors.ts';
import type { MatchReceipt } from '../../domain/matching.ts';
import {
  type CandidateParty,
  candidatePartySchema,
  type Parties,
  type Party,
  partySchema,
  toParties,
} from '../../domain/party.ts';
import { fromParts, personalPartSchema } from '../../domain/personal-part.ts';
import type { Instant } from '../../domain/referral.ts';
import type { Task } from '../../domain/task.ts';
import { type Trajectory, trajectorySchema } from '../../domain/trajectory.ts';
import type { Case } from '../../ports/case.ts';
import { contentOf, type Item, livingAt, parseItem } from './items.ts';
import { isPartyKey } from './party-writes.ts';

// How the parts of a case are read, whoever reads them: nobody else reads people, so that their time is looked at in each case.

/** How often a case is read that others keep changing. */
const readings = 5;

/**
 * Reads a case again where it was torn: a task that its referral names as open was closed before it was read, so the case
 * moved in between. A rule that is given such a case fails as if the case were broken. A task that is missing although the
 * referral has not moved is missing for good.
 *
 * @throws TryAgainError when the case moves at each reading
 */
export async function untorn<C extends Pick<Case, 'referral' | 'tasks'>>(
  read: () => Promise<C | undefined>,
): Promise<C | undefined> {
  let revision: number | undefined;
  for (let reading = 1; reading <= readings; reading += 1) {
    const found = await read();
    const lacks = found !== undefined && found.tasks.length < found.referral.openTasks.length;
    if (!lacks || found.referral.revision === revision) return found;
    ({ revision } = found.referral);
  }
  throw new TryAgainError('a case is being changed by others');
}

/** The open ones among these tasks, in the order of their ids. */
export function openOf(ids: readonly string[], tasks: readonly Task[]): Task[] {
  return ids.flatMap((id) => tasks.filter((task) => task.id === id && task.status === 'open'));
}

/** People, notes and who decided, from their items; kinds of a later version are left out, and whoever was kept until now. */
export function partiesOf(items: readonly Item[], now: Instant): Parties {
  const known = items.filter(({ sk }) => isPartyKey(sk?.S ?? '')).filter(livingAt(now));
  return toParties(known.map((item) => parseItem(partySchema, item)));
}

/** One of them; undefined where the item cannot be read. */
export function readableParty(item: Item | undefined, now: Instant): Party | undefined {
  return item !== undefined && livingAt(now)(item) ? partySchema.safeParse(contentOf(item)).data : undefined;
}

/** The same as `partiesOf`; undefined where one of the items cannot be read. */
export function readableParties(items: readonly Item[], now: Instant): Parties | undefined {
  const living = items.filter(livingAt(now));
  const known = living.flatMap((item) => readableParty(item, now) ?? []);
  return known.length < living.length ? undefined : toParties(known);
}

/** Whom the people's items are about, also once their time has come: for whoever erases what leads to them. */
export function candidateToErase(item: Item): CandidateParty | undefined {
  return candidatePartySchema.safeParse(contentOf(item)).data;
}

/** What is kept of a trajectory beside the people; nothing once their time has come. */
function personalIn(item: Item | undefined, now: Instant): Item | undefined {
  return item !== undefined && livingAt(now)(item) ? item : undefined;
}

/**
 * A trajectory, from its item and the one beside the people of the case.
 *
 * @throws InvariantError when one of them is not what the program writes
 */
export function trajectoryOf(item: Item, personal: Item | undefined, now: Instant): Trajectory {
  const living = personalIn(personal, now);
  const part = living === undefined ? undefined : parseItem(personalPartSchema, living);
  return fromParts(parseItem(trajectorySchema, item), part);
}

/** The same, where what cannot be read is left out. */
export function readableTrajectory(item: Item, personal: Item | undefined, now: Instant): Trajectory | undefined {
  const counted = trajectorySchema.safeParse(contentOf(item)).data;
  const living = personalIn(personal, now);
  const part = living === undefined ? {} : personalPartSchema.safeParse(contentOf(living)).data;
  return counted === undefined || part === undefined ? undefined : fromParts(counted, part);
}

/** A match receipt, as stored. */
export const receiptItem = z.object({
  receipt: z.custom<MatchReceipt>((value) => typeof value === 'object' && value !== null),
});
/** A line of the audit trail, as stored. */
export const eventItem = z.custom<AuditEvent>(
  (value) => typeof value === 'object' && value !== null && 'action' in value,
);
