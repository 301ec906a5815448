import { hasExecution } from '../domain/journey/executions.ts';
import { executionName } from '../domain/referral.ts';
import type { OpenCases } from './check-loop.ts';
import { tellFault } from './tell-fault.ts';
import { keepAlive, type VisitRuntime } from './visit-task.ts';

/**
 * Compares all open cases with what runs, for executions that are gone although no event told of it: AWS sends such events
 * as well as it can, not for certain. Only where the list of what runs lacks an execution is it asked for by itself, and
 * replaced where it is gone (I8). Never throws: a later look does the same, and one that was not finished counts as
 * unhealable, so that the administrator hears of it.
 *
 * @param open what the check of the loop guarantee read a moment ago
 * @param hasTime whether there is time for one more case
 * @param leave called for each case that is left to a later look, because what was in the way passes by itself
 * @returns how many cases got a new execution
 */
export async function watchExecutions(
  runtime: VisitRuntime,
  { referrals, indexed, running }: Pick<OpenCases, 'referrals' | 'indexed' | 'running'>,
  hasTime: () => boolean,
  leave: () => void = () => {},
): Promise<number> {
  const unlisted = referrals.filter(
    (one) => indexed.has(one.id) && hasExecution(one) && !running.has(executionName(one.id, one.generation)),
  );
  let healed = 0;
  for (const [at, { id }] of unlisted.entries()) {
    if (!hasTime()) {
      runtime.log.error('executions-not-looked-at', { left: unlisted.length - at });
      runtime.log.count('unhealable', 1);
      break;
    }
    if (await healedOne(runtime, id, leave)) healed += 1;
  }
  return healed;
}

/** One case whose execution was not listed. A fault in it is told, and does not keep the others waiting. */
async function healedOne(runtime: VisitRuntime, referralId: string, leave: () => void): Promise<boolean> {
  try {
    return (await keepAlive(runtime, await runtime.referrals.load(referralId))) === 'healed';
  } catch (error) {
    if (await tellFault(runtime, referralId, 'execution-look-failed', error)) leave();
    return false;
  }
}
