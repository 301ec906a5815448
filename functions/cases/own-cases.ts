import type { Role } from '../domain/codes.ts';
import { defined } from '../domain/defined.ts';
import { hasStanding } from '../domain/standing.ts';
import { type Listing, listOfMailbox, listOfOrganisation } from '../domain/worklist.ts';
import type { Runtime } from '../ports/runtime.ts';
import type { Caseload } from '../ports/worklist-store.ts';
import { readsAs, type WorklistReader } from './worklist-reader.ts';

/** A case in one of the roles that the reader has in it. */
export interface OwnCase extends Caseload {
  readonly role: Role;
  /** The list by which it was found. */
  readonly of: string;
  readonly shownOn?: string;
}

/** Whether somebody in this role guides the person of a case. */
export function guides(role: Role): boolean {
  return role === 'provider' || role === 'job-coach';
}

/** The lists of a reader: of the organisations that they read for, and of their mailboxes. */
export function listsOf({
  boxes,
  organisations,
}: Pick<WorklistReader, 'boxes' | 'organisations'>): readonly Listing['of'][] {
  return [...organisations.map(listOfOrganisation), ...boxes.map(listOfMailbox)];
}

/**
 * The cases of a reader, in each of their roles. The index is only where to look: who the addressee of a role is, and
 * whether they may still act (I7), is decided by the case and the region file of this moment.
 *
 * @param only `lists`: where to look, if not on each list of the reader; `without`: a case that is known already; `showsUse`: with
 *   the trajectories of those whom the reader guides
 */
export async function casesOf(
  runtime: Pick<Runtime, 'worklists' | 'region' | 'guards'>,
  reader: Pick<WorklistReader, 'boxes' | 'organisations'>,
  only: { readonly lists?: readonly string[]; readonly without?: string; readonly showsUse?: true } = {},
): Promise<readonly OwnCase[]> {
  const lists = only.lists ?? listsOf(reader);
  const entries = (
    await Promise.all(lists.map(async (of) => (await runtime.worklists.cases(of)).map((one) => ({ ...one, of }))))
  ).flat();
  const ids = [...new Set(entries.map(({ referralId }) => referralId))].filter((id) => id !== only.without);
  if (ids.length === 0) return [];
  const guided = entries.filter(({ role }) => only.showsUse === true && guides(role));
  const caseloads = await runtime.worklists.caseloads(ids, new Set(guided.map(({ referralId }) => referralId)));
  const found = new Map(caseloads.map((one) => [one.referral.id, one]));
  return entries.flatMap(({ referralId, role: listed, of, shownOn }): OwnCase[] => {
    const known = found.get(referralId);
    if (known === undefined) return [];
    const role = roleOf(runtime, reader, listed, known);
    return role === undefined ? [] : [{ ...known, role, of, ...defined({ shownOn }) }];
  });
}

/** The role that the reader has by this entry, if they are still its addressee; the deputy reads the coordinator's list too. */
function roleOf(
  runtime: Pick<Runtime, 'region' | 'guards'>,
  { boxes }: Pick<WorklistReader, 'boxes'>,
  listed: Role,
  { referral, parties }: Caseload,
): Role | undefined {
  const roles: readonly Role[] = listed === 'coordinator' ? ['coordinator', 'deputy'] : [listed];
  return roles.find(
    (role) =>
      readsAs(runtime, boxes, role, { referral, parties }) && hasStanding(runtime.region, { referral }, role, parties),
  );
}
