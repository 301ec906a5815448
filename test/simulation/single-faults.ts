import { faultRun, type RunEnd } from './fault-run.ts';
import { type FaultKind, possibleFaults } from './faults.ts';
import { stretchOf, type Told } from './library.ts';

/** One fault at one call of one step. */
export interface SingleFault {
  readonly step: number;
  readonly at: number;
  readonly kind: FaultKind;
}

/**
 * Every call of a journey with one fault each. The kinds take turns: each kind meets every sort of call (who asks, what is
 * asked) as often as the others.
 *
 * @param turns how many of the possible kinds each call meets; all of them by default
 */
export function singleFaults({ plains }: Told, turns = Number.POSITIVE_INFINITY): readonly SingleFault[] {
  const used = new Map<string, number>();
  return plains.flatMap(({ points }, step) =>
    points.flatMap((point) => {
      const kinds = possibleFaults(point);
      const sort = `${point.folder} ${point.service} ${point.operation}`;
      const first = used.get(sort) ?? 0;
      const some = Array.from({ length: Math.min(turns, kinds.length) }, (_, n) => kinds[(first + n) % kinds.length]);
      used.set(sort, first + some.length);
      return some.flatMap((kind) => (kind === undefined ? [] : [{ step, at: point.at, kind }]));
    }),
  );
}

/** Takes a step with its one fault, and the step after it. */
export function runSingle(told: Told, { step, at, kind }: SingleFault): Promise<RunEnd> {
  return faultRun(stretchOf(told, step, 2), (point) => (point.at === at ? kind : undefined));
}
