import type { FaultKind } from './faults.ts';
import type { Injector } from './injector.ts';

/**
 * Minutes within which everything is as it should be after the last fault: work of the machine is due after fifteen, and the
 * sweeper comes by every five.
 */
const ordinary = 20;

/** Faults that take longer by design, each with its minutes and why. */
const longer: Partial<Record<FaultKind, number>> = {
  // Told that nobody waits any more, we throw the token away: the execution that still waits is replaced after its hour of patience.
  'task-timed-out': 90,
};

/** What is wrong with the time that it took to heal: nothing, or one line. */
export function tooSlow(minutes: number | undefined, met: Injector['met']): readonly string[] {
  if (minutes === undefined || met.length === 0) return [];
  const bound = Math.max(ordinary, ...met.map(({ kind }) => longer[kind] ?? 0));
  return minutes > bound ? [`healed after ${minutes} minutes, and ${bound} are allowed`] : [];
}
