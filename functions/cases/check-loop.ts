import { type LoopEvidence, loopCheckOf, readLoopCheck, withoutNextAction } from '../domain/loop-check.ts';
import { isProbe } from '../domain/probe.ts';
import type { Runtime } from '../ports/runtime.ts';
import { nameOf } from './tell-fault.ts';

/** What the check looks at, and where it keeps what it found. */
export type LoopRuntime = Pick<Runtime, 'agenda' | 'referrals' | 'workflow' | 'loop' | 'clock' | 'pause' | 'log'>;

/** Most references that one line of the log names. */
const named = 20;

/** The referral that an execution is for, by its name (`<id>-<generation>`). */
function referralOf(execution: string): string {
  return execution.replace(/-\d+$/, '');
}

/** Everything that seems to be open now, found in two ways. */
async function look({ agenda, referrals, workflow }: LoopRuntime): Promise<LoopEvidence> {
  const running = [...(await workflow.running())].map(referralOf).filter((id) => !isProbe(id));
  const indexed = new Set(await agenda.openReferrals());
  return { referrals: await referrals.heads([...new Set([...running, ...indexed])]), indexed };
}

/** Pauses between the two looks, each as before an eighth retry: some six seconds together, far longer than the index lags. */
const pauses = 8;

/**
 * Checks the loop guarantee (I3) and keeps the result for all to see. Cases are found in two ways that do not depend on each
 * other: by their open work, and by the executions that run. An open case that has no work in the index is one that
 * nobody would ever be asked about. The index follows the table after a moment, so only what a second look finds too is
 * lost. Never throws: a check that failed counts as unhealable, and until the next one that succeeds the last result grows
 * old in the open.
 */
export async function checkLoop(runtime: LoopRuntime): Promise<void> {
  const { loop, clock, pause, log } = runtime;
  try {
    let evidence = await look(runtime);
    const suspects = new Set(withoutNextAction(evidence));
    if (suspects.size > 0) {
      for (let n = 0; n < pauses; n += 1) await pause(8);
      evidence = await look(runtime);
    }
    const lost = withoutNextAction(evidence).filter((id) => suspects.has(id));
    if (lost.length > 0) {
      log.error('loop-broken', { count: lost.length, referrals: lost.slice(0, named).join(' ') });
      log.count('loopBroken', lost.length);
    }
    await loop.put(loopCheckOf({ ...evidence, lost: lost.length }, readLoopCheck(await loop.last()), clock()));
  } catch (error) {
    log.error('loop-not-checked', { error: nameOf(error) });
    log.count('unhealable', 1);
  }
}
