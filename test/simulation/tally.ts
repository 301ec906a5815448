import type { RunEnd } from './fault-run.ts';

/** One run, as a worker tells of it. */
export interface Told {
  /** What replays it: the argument of `--replay`. */
  readonly name: string;
  /** Calls that met a fault, as `<journey>/<step>/<call>`, each with the fault. */
  readonly hits: readonly (readonly [point: string, kind: string])[];
  readonly healedAfter: number | undefined;
  readonly wrong: readonly string[];
  readonly trace: readonly string[];
}

/** What a run came to, as far as it is kept. */
export function toldOf(name: string, journey: string, end: RunEnd): Told {
  const hits = end.met.map(
    ({ point, kind }) => [`${journey}: ${point.folder} ${point.operation} ${point.at}`, kind] as const,
  );
  const isWrong = end.wrong.length > 0;
  return { name, hits, healedAfter: end.healedAfter, wrong: end.wrong, trace: isWrong ? end.trace : [] };
}

/** Sums of many runs. */
export interface Tally {
  add(run: Told): void;
  readonly runs: number;
  readonly wrong: number;
  /** The report, in lines. */
  lines(allPoints?: number): readonly string[];
}

/** Nothing counted yet. */
export function createTally(): Tally {
  let runs = 0;
  let wrong = 0;
  const byKind = new Map<string, { times: number; points: Set<string> }>();
  const points = new Set<string>();
  const healed: number[] = [];

  return {
    add(run) {
      runs += 1;
      if (run.wrong.length > 0) wrong += 1;
      if (run.healedAfter !== undefined && run.hits.length > 0) healed.push(run.healedAfter);
      for (const [point, kind] of run.hits) {
        points.add(point);
        const found = byKind.get(kind) ?? { times: 0, points: new Set() };
        byKind.set(kind, found);
        found.times += 1;
        found.points.add(point);
      }
    },
    get runs() {
      return runs;
    },
    get wrong() {
      return wrong;
    },
    lines(allPoints) {
      const sorted = healed.toSorted((a, b) => a - b);
      const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
      const kinds = [...byKind].toSorted(([a], [b]) => (a < b ? -1 : 1));
      return [
        `${runs} runs; ${points.size}${allPoints === undefined ? '' : ` of ${allPoints}`} call points met a fault.`,
        ...kinds.map(([kind, { times, points: at }]) => `  ${kind.padEnd(20)} ${times} times, at ${at.size} points`),
        `Healed after: median ${at(0.5)}, 95 of 100 within ${at(0.95)}, worst ${at(1)} minutes.`,
        `Violations: ${wrong}.`,
      ];
    },
  };
}
