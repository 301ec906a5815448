import type { AuditEvent } from '../../functions/domain/change.ts';
import type { Referral } from '../../functions/domain/referral.ts';
import type { Trajectory } from '../../functions/domain/trajectory.ts';

/** A referral and what became of it: codes and dates only. */
export interface CaseHistory {
  readonly referral: Referral;
  /** Whether it is open and would never be looked at again, which must not happen (I3). */
  readonly forgotten: boolean;
  /** Audit trail, oldest first. */
  readonly events: readonly AuditEvent[];
  readonly trajectory: Trajectory | undefined;
}

/** The first event with one of these actions. */
export function firstOf({ events }: CaseHistory, ...actions: readonly AuditEvent['action'][]): AuditEvent | undefined {
  return events.find(({ action }) => actions.includes(action));
}
