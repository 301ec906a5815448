import type { Origin } from '../domain/change.ts';
import { revoke } from '../domain/journey/standing.ts';
import { hasStanding } from '../domain/standing.ts';
import type { Task } from '../domain/task.ts';
import type { Runtime } from '../ports/runtime.ts';
import { type ChangeOutcome, changeCase, contextOf } from './change-case.ts';

type RevokeRuntime = Pick<Runtime, 'region' | 'clock' | 'newId' | 'links' | 'referrals' | 'pause'>;

/**
 * Takes a task off somebody who may no longer act. This is checked again with the case as it is when the change is made
 * (I7).
 */
export async function revokeTask(
  runtime: RevokeRuntime,
  { id, referralId }: Pick<Task, 'id' | 'referralId'>,
  origin: Origin,
): Promise<ChangeOutcome> {
  const ctx = contextOf(runtime, { origin, actor: 'system' });
  return changeCase(runtime, referralId, async (from) => {
    const task = from.tasks.find((open) => open.id === id);
    if (task === undefined) return undefined;
    const parties = await runtime.referrals.parties(referralId);
    const stands = hasStanding(runtime.region, { referral: from.referral, task }, task.owner, parties);
    return stands ? undefined : revoke(from, task, ctx);
  });
}
