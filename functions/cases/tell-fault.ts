import { TryAgainError } from '../domain/errors.ts';
import { type FaultKind, reportFault } from '../domain/journey/faults.ts';
import type { Runtime } from '../runtime/runtime.ts';
import { changeCase, contextOf } from './change-case.ts';

export type FaultRuntime = Pick<Runtime, 'region' | 'clock' | 'newId' | 'links' | 'referrals' | 'log' | 'pause'>;

/** A name for the log; error texts may quote what they failed on. */
export function nameOf(error: unknown): string {
  return error instanceof Error ? error.name : 'unknown';
}

/**
 * Whether the same work would fail again. Busy tables and services that do not answer (the SDK marks its errors with
 * `$metadata` or a code of the network) pass by themselves; anything else is in the data, the settings or the program.
 */
function isLasting(error: unknown): boolean {
  if (!(error instanceof Error) || error instanceof TryAgainError) return false;
  return !('$metadata' in error) && !('code' in error);
}

/**
 * Work of one case failed where others must go on: logged, and when it would fail again, told to the coordinator as a task
 * of that case. Never throws: a case that cannot even be told of is in the log and in the sweeper's count.
 */
export async function tellFault(
  runtime: FaultRuntime,
  referralId: string,
  what: string,
  error: unknown,
): Promise<void> {
  runtime.log.error(what, { referralId, error: nameOf(error) });
  if (isLasting(error)) await tellCoordinator(runtime, referralId, 'fault');
}

/** Opens the coordinator's task about a fault, unless it is open already. Never throws. */
export async function tellCoordinator(runtime: FaultRuntime, referralId: string, about: FaultKind): Promise<void> {
  try {
    const ctx = contextOf(runtime, { origin: 'sweeper', actor: 'system' });
    await changeCase(runtime, referralId, (from) => reportFault(from, about, ctx));
  } catch (error) {
    runtime.log.error('fault-not-told', { referralId, error: nameOf(error) });
  }
}
