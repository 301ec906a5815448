import { instantAt, localDate } from '../domain/calendar.ts';
import type { AuditEvent } from '../domain/change.ts';
import type { Role } from '../domain/codes.ts';
import { defined } from '../domain/defined.ts';
import { organisationOf } from '../domain/organisation.ts';
import type { Instant, Referral } from '../domain/referral.ts';
import type { Region } from '../domain/region.ts';
import { roleInCase } from '../domain/staff.ts';
import type { ViewLine } from '../ports/commit.ts';
import type { Runtime } from '../ports/runtime.ts';
import { type Disclosure, type ShownPart, shownParts } from './disclosure-contracts.ts';

/** Who saw something, and of which case. */
export interface Viewer {
  readonly role: Role;
  readonly referral: Referral;
  /** The provider that a task asks, where that is not the one that took the person on. */
  readonly asked?: string;
  /** The task by which they came, or the referral. */
  readonly object: string;
  /** The organisation that they act for, where that is not the one that the case has in this role. */
  readonly organisation?: string;
  /** At the desk: the issuer's own id of them. */
  readonly staff?: string;
}

/** The parts about the person that a disclosure shows, as the audit trail names them. */
export function partsOf(disclosure: Disclosure | undefined): readonly ShownPart[] {
  return shownParts.filter((part) => disclosure?.[part] !== undefined);
}

/** The line of the audit trail by which the person can see who saw what. */
export function viewEvent(
  region: Region,
  { role, referral, asked, object, organisation, staff }: Viewer,
  parts: readonly ShownPart[],
  at: Instant,
  origin: AuditEvent['origin'] = 'link',
): AuditEvent {
  return {
    action: 'view',
    object,
    result: parts.join(' '),
    origin,
    actor: role,
    ...defined({ organisation: organisation ?? organisationOf(role, referral, region, asked), staff }),
    at,
  };
}

/**
 * The line that says that a member of staff looked at a case at the desk: their account, and nobody's name. At most one a day
 * for the same person and the same parts.
 *
 * @param organisation of whoever looks, where that is not the one that the case has in this role
 */
export function deskLook(
  { region, staffSessions, clock }: Pick<Runtime, 'region' | 'staffSessions' | 'clock'>,
  {
    staff,
    referral,
    organisation,
  }: {
    readonly staff: { readonly subject: string; readonly role: keyof typeof roleInCase };
    readonly referral: Referral;
    readonly organisation?: string | undefined;
  },
  parts: readonly ShownPart[],
): ViewLine {
  const now = clock();
  const { role, subject } = staff;
  const viewer = {
    role: roleInCase[role],
    referral,
    object: referral.id,
    staff: subject,
    ...defined({ organisation }),
  };
  const hash = staffSessions.of(`view:${referral.id}:${role}:${subject}:${parts.join(' ')}`);
  return { event: viewEvent(region, viewer, parts, now, 'desk'), once: onceADay(hash, now) };
}

/** Writes such a line at most once in an hour for the same keyed hash. */
export function onceAnHour(hash: string, now: Instant): ViewLine['once'] {
  return { hash: hash.slice(0, 16), since: `${now.slice(0, 13)}:00:00.000Z` };
}

/** The same at most once a day. */
export function onceADay(hash: string, now: Instant): ViewLine['once'] {
  return { hash: hash.slice(0, 16), since: instantAt(localDate(now), '00:00') };
}
