import type { AuditEvent } from '../change.ts';
import type { Role } from '../codes.ts';
import type { Referral } from '../referral.ts';
import type { Draft } from './draft.ts';

/**
 * How a change moves the case, for its line in the audit trail: from these lines alone one can tell where the case was
 * at any moment, and with whom.
 */
export function whatChanged(
  { before, owners, touched, rest }: Draft,
  after: Referral,
): Pick<AuditEvent, 'tasks' | 'provider' | 'place' | 'until'> {
  const moved = [...touched.values()].flatMap((task): [string, Role | null][] => {
    const name = `${task.kind}#${task.n}`;
    if (task.status === 'closed') return [[name, null]];
    return owners.get(task.id) === task.owner ? [] : [[name, task.owner]];
  });
  return {
    ...(moved.length === 0 ? {} : { tasks: Object.fromEntries(moved) }),
    ...(before?.provider === after.provider ? {} : { provider: after.provider ?? null }),
    ...((before?.holdsPlace ?? false) === after.holdsPlace ? {} : { place: after.holdsPlace }),
    ...(rest.trajectory === undefined ? {} : { until: rest.trajectory.plannedEnd }),
  };
}
