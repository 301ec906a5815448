import { errorName } from '../domain/errors.ts';
import { isUnfindable, makeFindable } from '../domain/journey/findable.ts';
import type { Referral } from '../domain/referral.ts';
import type { Runtime } from '../ports/runtime.ts';
import { changeCase, contextOf } from './change-case.ts';

type FindableRuntime = Pick<Runtime, 'referrals' | 'region' | 'clock' | 'newId' | 'links' | 'guards' | 'pause' | 'log'>;

/** Most cases that are brought into the index at once, so that the hour after an upgrade has time for its other work. */
const mostAtOnce = 250;

/**
 * Brings cases that an earlier version stored into the index by which the desk finds people, some each hour until all are in
 * it: after an upgrade a running region can be searched within hours, not after each case's next answer. A case that cannot
 * be read is left for the next hour. Never throws.
 *
 * @param open referrals as they were read
 * @param hasTime whether there is time for one more
 */
export async function makeAllFindable(
  runtime: FindableRuntime,
  open: readonly Referral[],
  hasTime: () => boolean,
): Promise<void> {
  const missing = open.filter((referral) => isUnfindable({ referral, tasks: [] })).slice(0, mostAtOnce);
  for (const { id } of missing) {
    if (!hasTime()) return;
    try {
      await changeCase(runtime, id, async (from) => {
        const { candidate, referrer } = await runtime.referrals.parties(id);
        const ctx = contextOf(runtime, { origin: 'sweeper', actor: 'system' });
        return candidate && makeFindable(from, { candidate, referrer }, ctx);
      });
    } catch (error) {
      runtime.log.error('not-made-findable', { referralId: id, error: errorName(error) });
    }
  }
}
