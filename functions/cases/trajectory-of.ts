import { InvariantError } from '../domain/errors.ts';
import type { Trajectory } from '../domain/trajectory.ts';
import type { Runtime } from '../runtime/runtime.ts';

/** The trajectory of a referral that must have one. Throws InvariantError where it is missing. */
export async function trajectoryOf(runtime: Pick<Runtime, 'referrals'>, referralId: string): Promise<Trajectory> {
  const trajectory = await runtime.referrals.trajectory(referralId);
  if (trajectory === undefined) throw new InvariantError('a started referral without a trajectory');
  return trajectory;
}
