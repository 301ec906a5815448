import type { Change } from '../change.ts';
import { defined } from '../defined.ts';
import type { Trajectory } from '../trajectory.ts';
import type { Context, OpenCase } from './context.ts';
import { endUnconfirmed } from './sender.ts';
import { withdraw } from './withdraw.ts';

/**
 * Stops an open case for whoever asked for it, at whatever stage it is. Before its sender is known nobody else knows of it: it ends,
 * and everybody in it is erased at once. Later everything in it ends, and everybody who took part is told.
 *
 * @param how the trajectory, if there is one, and whether everybody is erased right after (see `withdraw`)
 */
export function stopCase(
  from: OpenCase,
  ctx: Context,
  { trajectory, erases }: { readonly trajectory?: Trajectory | undefined; readonly erases?: true },
): Change {
  if (from.referral.stage === 'unconfirmed') return endUnconfirmed(from, 'withdrawn', ctx);
  return withdraw(from, ctx, { reason: 'withdrawn', ...defined({ trajectory, erases }) });
}
