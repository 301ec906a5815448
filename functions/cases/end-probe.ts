import { lapseCall } from '../domain/journey/calls.ts';
import { withdraw } from '../domain/journey/withdraw.ts';
import { isOpen } from '../domain/referral.ts';
import type { Task } from '../domain/task.ts';
import type { Runtime } from '../ports/runtime.ts';
import { nudgeMachine } from './after-change.ts';
import { changeCase, contextOf } from './change-case.ts';

type ProbeRuntime = Pick<Runtime, 'region' | 'clock' | 'newId' | 'links' | 'referrals' | 'workflow' | 'log' | 'pause'>;

/**
 * Ends a canary's referral that did not end itself: its run got stuck, which has already been reported. Nobody is asked
 * anything.
 */
export async function endProbe(runtime: ProbeRuntime, task: Pick<Task, 'id' | 'referralId'>): Promise<void> {
  const { referralId } = task;
  const ctx = contextOf(runtime, { origin: 'sweeper', actor: 'system' });
  const outcome = await changeCase(runtime, referralId, (from) => {
    const open = from.tasks.find(({ id }) => id === task.id);
    if (open === undefined) return undefined;
    return isOpen(from.referral) ? withdraw(from, ctx, { reason: 'withdrawn' }) : lapseCall(from, open, ctx);
  });
  if (!outcome.changed) return;
  runtime.log.info('probe-ended', { referralId });
  await nudgeMachine(runtime, outcome.change);
}
