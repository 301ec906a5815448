import type { Fact } from './fact.ts';
import { programmeEnded, type WindDown } from './wind-down.ts';

/** What happened to cases since the dry run with which the end was started. */
export interface Happened {
  /** Ended before guidance, because of the programme. */
  readonly ended: number;
  /** Guidance was cut off because of the programme. */
  readonly stopped: number;
  /** Ended in any other way, or only closed with the programme. */
  readonly others: number;
}

/** How many cases have ended of which something is counted. */
export function endedIn(facts: readonly Fact[]): number {
  return facts.filter(({ head }) => head.closure !== undefined).length;
}

/**
 * Counts what happened from facts, which stay when people's data go. Nothing but a plan ends a case for this reason, so those need no
 * day; of the others only how many there are is known, and those that had ended when it was started are taken off. Where no door of ours
 * fitted, the coordinator's call is what closes with the programme: nobody is sent on.
 *
 * @param facts of everybody
 */
export function happenedBy(facts: readonly Fact[], said: NonNullable<WindDown['said']>): Happened {
  const ended = facts.filter(({ head }) => head.closure === programmeEnded && head.door !== undefined).length;
  const stopped = facts.filter(({ guidance }) => guidance?.stop === programmeEnded).length;
  return { ended, stopped, others: Math.max(0, endedIn(facts) - said.closed - ended - stopped) };
}
