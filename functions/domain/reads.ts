import { localDate } from './calendar.ts';
import type { AuditEvent, Origin } from './change.ts';
import type { Role } from './codes.ts';
import { defined } from './defined.ts';
import type { Instant, PlainDate } from './referral.ts';

/** Somebody saw something of a case. */
export interface Read {
  readonly referralId: string;
  readonly on: PlainDate;
  readonly at: Instant;
  readonly role: Role;
  /** The organisation for which they looked: `uwv`, a CBS code or a provider's id. */
  readonly organisation?: string;
  /** At the desk: the issuer's own id of the member of staff; absent in lines that an earlier version wrote. */
  readonly staff?: string;
  /** What they saw, by the names of the parts of a page; empty where it was the case alone, without anybody in it. */
  readonly parts: readonly string[];
  /** `link`: a page behind a link or list; `desk`: a page of the desk. */
  readonly origin: Origin;
}

/** Whose reading is asked about; all of it where nothing is given. */
export interface ReadsOf {
  readonly staff?: string;
  readonly role?: Role;
}

/**
 * Who saw what of one case, from its audit trail, oldest first.
 *
 * @param events lines of the trail, in any order
 */
export function readsIn(referralId: string, events: readonly AuditEvent[], of: ReadsOf = {}): readonly Read[] {
  return events
    .filter(({ action }) => action === 'view')
    .filter(({ staff, actor }) => (of.staff ?? staff) === staff && (of.role ?? actor) === actor)
    .toSorted((one, other) => one.at.localeCompare(other.at))
    .map(({ at, actor, organisation, staff, result, origin }) => ({
      referralId,
      on: localDate(at),
      at,
      role: actor,
      ...defined({ organisation, staff }),
      parts: result.split(' ').filter((part) => part !== ''),
      origin,
    }));
}
