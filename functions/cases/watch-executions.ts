import { hasExecution } from '../domain/journey/executions.ts';
import { executionName } from '../domain/referral.ts';
import { nameOf, tellFault } from './tell-fault.ts';
import { keepAlive, type VisitRuntime } from './visit-task.ts';

/**
 * Looks at all open cases together for executions that are gone although no event told of it: AWS sends such events as
 * well as it can, not for certain. It compares one list of what runs with the cases; only where that list lacks an
 * execution is it asked for by itself, and replaced where it is gone (I8). Never throws: tomorrow's look does the same, and
 * a look that failed or was not finished counts as unhealable, so that the administrator hears of it.
 *
 * @param hasTime whether there is time for one more case
 * @returns how many cases got a new execution
 */
export async function watchExecutions(runtime: VisitRuntime, hasTime: () => boolean): Promise<number> {
  try {
    const open = await runtime.agenda.openReferrals();
    if (open.length === 0) return 0;
    const running = await runtime.workflow.running();
    const referrals = await runtime.referrals.heads(open);
    const unlisted = referrals.filter(
      (one) => hasExecution(one) && !running.has(executionName(one.id, one.generation)),
    );
    let healed = 0;
    for (const [at, { id }] of unlisted.entries()) {
      if (!hasTime()) {
        runtime.log.error('executions-not-looked-at', { left: unlisted.length - at });
        runtime.log.count('unhealable', 1);
        break;
      }
      if (await healedOne(runtime, id)) healed += 1;
    }
    return healed;
  } catch (error) {
    runtime.log.error('executions-not-listed', { error: nameOf(error) });
    runtime.log.count('unhealable', 1);
    return 0;
  }
}

/** One case whose execution was not listed. A fault in it is told, and does not keep the others waiting. */
async function healedOne(runtime: VisitRuntime, referralId: string): Promise<boolean> {
  try {
    return (await keepAlive(runtime, await runtime.referrals.load(referralId))) === 'healed';
  } catch (error) {
    await tellFault(runtime, referralId, 'execution-look-failed', error);
    return false;
  }
}
