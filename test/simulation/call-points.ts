import { type FaultKind, possibleFaults } from './faults.ts';
import type { CallPoint } from './injector.ts';
import type { Told } from './library.ts';

/** A call of a journey without faults, and the faults that it can meet. */
export type QuietPoint = readonly [name: string, kinds: readonly FaultKind[]];

/**
 * Name of a call: the journey, the step, and its number among the calls of its sort. By sort, because one fault more or
 * less shifts all later calls of a step, but only few of one sort.
 */
export function callName(journey: string, step: number, { folder, operation, nth }: CallPoint): string {
  return `${journey}/${step}: ${folder} ${operation} ${nth}`;
}

/** Every call of a journey that was played without faults. */
export function quietPoints({ scenario, plains }: Told): readonly QuietPoint[] {
  return plains.flatMap(({ points }, step) =>
    points.map((point) => [callName(scenario.name, step, point), possibleFaults(point)] as const),
  );
}

/** Name of the journey in the name of a call. */
export function journeyOf(name: string): string {
  return name.slice(0, name.indexOf('/'));
}
