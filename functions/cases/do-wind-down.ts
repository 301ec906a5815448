import { errorName } from '../domain/errors.ts';
import { endProgramme } from '../domain/journey/end-programme.ts';
import { isProbe } from '../domain/probe.ts';
import type { Referral } from '../domain/referral.ts';
import { mayBeDue, windDownOf } from '../domain/wind-down.ts';
import type { Runtime } from '../ports/runtime.ts';
import { nudgeMachine } from './after-change.ts';
import { changeCase, contextOf } from './change-case.ts';
import { tellFault } from './tell-fault.ts';

export type WindDownRuntime = Pick<
  Runtime,
  'region' | 'clock' | 'newId' | 'links' | 'referrals' | 'workflow' | 'pause' | 'log'
>;

/**
 * Does to each open case what the planned end of the programme asks now. Every act is a change of one case, worked out anew on the
 * state that it changes, so that it may be cut off anywhere and begin again: what was done is not due any more. A case that fails is
 * left for the next hour, raises the sweeper's alarm, and where it would fail again becomes a task of the coordinator. Never throws.
 *
 * @param open referrals as they were read
 * @param hasTime whether there is time for one more
 */
export async function doWindDown(
  runtime: WindDownRuntime,
  open: readonly Referral[],
  hasTime: () => boolean,
): Promise<void> {
  const plan = windDownOf(runtime.region);
  if (plan === undefined) return;
  const now = runtime.clock();
  const due = open.filter((one) => !isProbe(one.id) && mayBeDue(one, plan, now));
  for (const [index, { id }] of due.entries()) {
    if (!hasTime()) {
      runtime.log.error('wind-down-left', { left: due.length - index });
      return;
    }
    try {
      const ctx = contextOf(runtime, { origin: 'sweeper', actor: 'system' });
      const outcome = await changeCase(runtime, id, (from) => endProgramme(from, ctx));
      if (outcome.changed) await nudgeMachine(runtime, outcome.change);
    } catch (error) {
      runtime.log.error('wind-down-failed', { referralId: id, error: errorName(error) });
      runtime.log.count('unhealable', 1);
      await tellFault(runtime, id, 'wind-down-fault', error);
    }
  }
}
