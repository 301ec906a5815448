import { InvariantError } from '../domain/errors.ts';
import type { Trajectory } from '../domain/trajectory.ts';
import type { Case } from '../ports/case.ts';

/** The trajectory of a case that must have one, as it was read with it. Throws InvariantError where it is missing. */
export function trajectoryOf(from: Case): Trajectory {
  const trajectory = from.trajectory?.();
  if (trajectory === undefined) throw new InvariantError('a started referral without a trajectory');
  return trajectory;
}
