import type { FaultKind } from './faults.ts';
import type { Injector } from './injector.ts';

/**
 * Minutes after the last fault within which everything must be in order: the machine's own work is due after fifteen,
 * and the sweeper runs every five.
 */
const ordinary = 20;

/** Faults that take longer by design, each with its minutes and why. */
const longer: Partial<Record<FaultKind, number>> = {
  // When Step Functions wrongly answers that nobody waits, we delete the token: the execution that still waits is
  // replaced after its hour of patience.
  'task-timed-out': 90,
};

/** What is wrong with the time that healing took: nothing, or one line. */
export function tooSlow(minutes: number | undefined, met: Injector['met']): readonly string[] {
  if (minutes === undefined || met.length === 0) return [];
  const bound = Math.max(ordinary, ...met.map(({ kind }) => longer[kind] ?? 0));
  return minutes > bound ? [`healed after ${minutes} minutes, and ${bound} are allowed`] : [];
}
