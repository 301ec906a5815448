import * as z from 'zod';
import type { AuditEvent } from '../../domain/change.ts';
import { TryAgainError } from '../../domain/errors.ts';
import type { MatchReceipt } from '../../domain/matching.ts';
import { type Parties, partySchema, toParties } from '../../domain/party.ts';
import { fromParts, personalPartSchema } from '../../domain/personal-part.ts';
import type { Task } from '../../domain/task.ts';
import { type Trajectory, trajectorySchema } from '../../domain/trajectory.ts';
import type { Case } from '../../ports/case.ts';
import { contentOf, type Item, parseItem } from './items.ts';
import { isPartyKey } from './party-writes.ts';

// How the parts of a case are read, whoever reads them.

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

/** People, notes and who decided, from their items; kinds of a later version are left out. */
export function partiesOf(items: readonly Item[]): Parties {
  const known = items.filter(({ sk }) => isPartyKey(sk?.S ?? ''));
  return toParties(known.map((item) => parseItem(partySchema, item)));
}

/**
 * A trajectory, from its item and the one beside the people of the case.
 *
 * @throws InvariantError when one of them is not what the program writes
 */
export function trajectoryOf(item: Item, personal: Item | undefined): Trajectory {
  const part = personal === undefined ? undefined : parseItem(personalPartSchema, personal);
  return fromParts(parseItem(trajectorySchema, item), part);
}

/** The same, where what cannot be read is left out. */
export function readableTrajectory(item: Item, personal: Item | undefined): Trajectory | undefined {
  const counted = trajectorySchema.safeParse(contentOf(item)).data;
  const part = personal === undefined ? {} : personalPartSchema.safeParse(contentOf(personal)).data;
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
