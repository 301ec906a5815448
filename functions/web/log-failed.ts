import type { Log } from '../ports/log.ts';
import { isPassing } from '../ports/passing.ts';

/**
 * Logs that a request failed, by the name of the error alone: its message may hold what somebody typed (I5).
 *
 * @returns whether the fault passes by itself, so that the caller may try again: then the line is no error
 */
export function logFailed(
  log: Pick<Log, 'info' | 'error'>,
  event: string,
  error: Error,
  facts: Parameters<Log['error']>[1] = {},
): boolean {
  const passes = isPassing(error);
  log[passes ? 'info' : 'error'](event, { error: error.name, ...facts });
  return passes;
}
