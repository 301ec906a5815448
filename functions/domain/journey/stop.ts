import type { Change } from '../change.ts';
import type { Task } from '../task.ts';
import type { Trajectory } from '../trajectory.ts';
import type { Context, OpenCase } from './context.ts';
import { recordDeath } from './death.ts';
import { reportMove } from './move.ts';

/**
 * What a job coach who stops tells beside that: that the candidate has died, when nobody is asked or told as at any other stop; or
 * that they moved without saying where to, which is a question, and no end yet. Undefined where it is neither.
 */
export function toldByStop(
  from: OpenCase,
  task: Task,
  given: { readonly choice: string; readonly reason?: string; readonly movedTo?: string },
  trajectory: Trajectory,
  ctx: Context,
): Change | undefined {
  if (given.choice !== 'stopped') return undefined;
  if (given.reason === 'died') return recordDeath(from, task, trajectory, ctx);
  return given.reason === 'moved' && given.movedTo === undefined ? reportMove(from, ctx) : undefined;
}
