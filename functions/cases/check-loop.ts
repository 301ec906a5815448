import { loopCheckOf, readLoopCheck, withoutNextAction } from '../domain/loop-check.ts';
import { isProbe } from '../domain/probe.ts';
import type { Runtime } from '../ports/runtime.ts';
import { nameOf } from './tell-fault.ts';

/** What the check looks at, and where it keeps what it found. */
export type LoopRuntime = Pick<Runtime, 'agenda' | 'referrals' | 'workflow' | 'loop' | 'clock' | 'log'>;

/** Most references that one line of the log names. */
const named = 20;

/** The referral that an execution is for, by its name (`<id>-<generation>`). */
function referralOf(execution: string): string {
  return execution.replace(/-\d+$/, '');
}

/**
 * Checks the loop guarantee (I3) and keeps the result for all to see. Cases are found in two ways that do not depend on each
 * other: by their open work, and by the executions that run. An open case that has no work in the index is one that
 * nobody would ever be asked about. Never throws: a check that failed counts as unhealable, and until the next one that
 * succeeds the last result grows old in the open.
 */
export async function checkLoop(runtime: LoopRuntime): Promise<void> {
  const { agenda, referrals, workflow, loop, clock, log } = runtime;
  try {
    // Executions first: whatever runs by then has had its work in the index for longer than the index lags.
    const running = [...(await workflow.running())].map(referralOf).filter((id) => !isProbe(id));
    const indexed = new Set(await agenda.openReferrals());
    const evidence = { referrals: await referrals.heads([...new Set([...running, ...indexed])]), indexed };
    const lost = withoutNextAction(evidence);
    if (lost.length > 0) {
      log.error('loop-broken', { count: lost.length, referrals: lost.slice(0, named).join(' ') });
      log.count('unhealable', lost.length);
    }
    await loop.put(loopCheckOf(evidence, readLoopCheck(await loop.last()), clock()));
  } catch (error) {
    log.error('loop-not-checked', { error: nameOf(error) });
    log.count('unhealable', 1);
  }
}
