import { callName, journeyOf, type QuietPoint } from './call-points.ts';
import type { RunEnd } from './fault-run.ts';

/** One run, as a worker tells of it. */
export interface Told {
  /** What replays it: the argument of `--replay`. */
  readonly name: string;
  /** Calls that met a fault, by name, each with the fault. */
  readonly hits: readonly (readonly [point: string, kind: string])[];
  readonly healedAfter: number | undefined;
  readonly wrong: readonly string[];
  readonly trace: readonly string[];
}

/** What a run came to, as far as it is kept. */
export function toldOf(name: string, journey: string, end: RunEnd): Told {
  const hits = end.met.map(({ step, point, kind }) => [callName(journey, step, point), kind] as const);
  const isWrong = end.wrong.length > 0;
  return { name, hits, healedAfter: end.healedAfter, wrong: end.wrong, trace: isWrong ? end.trace : [] };
}

/** Sums of many runs. */
export interface Tally {
  /** Takes calls of journeys without faults: what there is to be hit. */
  expect(points: readonly QuietPoint[]): void;
  add(run: Told): void;
  readonly runs: number;
  readonly wrong: number;
  /** The report, in lines. */
  lines(): readonly string[];
}

/** What one kind of fault met. */
interface Kind {
  /** Calls that it can meet. */
  possible: number;
  times: number;
  readonly points: Set<string>;
}

/** Nothing counted yet. */
export function createTally(): Tally {
  let runs = 0;
  let wrong = 0;
  const quiet = new Set<string>();
  const byKind = new Map<string, Kind>();
  const hit = new Set<string>();
  const healed: number[] = [];

  function kindOf(name: string): Kind {
    const found = byKind.get(name) ?? { possible: 0, times: 0, points: new Set() };
    byKind.set(name, found);
    return found;
  }

  /** How many of the calls that there are without faults were met. */
  const known = (points: Iterable<string>) => [...points].filter((one) => quiet.size === 0 || quiet.has(one)).length;
  const of = (points: Iterable<string>, all: number) => `${known(points)}${quiet.size === 0 ? '' : ` of ${all}`}`;

  function journeys(): readonly string[] {
    const all = Map.groupBy(quiet, journeyOf);
    const met = Map.groupBy(hit, journeyOf);
    return [...all].map(([name, { length }]) => `  ${name.padEnd(20)} ${of(met.get(name) ?? [], length)}`);
  }

  return {
    expect(points) {
      for (const [name, kinds] of points) {
        quiet.add(name);
        for (const kind of kinds) kindOf(kind).possible += 1;
      }
    },
    add(run) {
      runs += 1;
      if (run.wrong.length > 0) wrong += 1;
      if (run.healedAfter !== undefined && run.hits.length > 0) healed.push(run.healedAfter);
      for (const [point, name] of run.hits) {
        hit.add(point);
        const kind = kindOf(name);
        kind.times += 1;
        kind.points.add(point);
      }
    },
    get runs() {
      return runs;
    },
    get wrong() {
      return wrong;
    },
    lines() {
      const sorted = healed.toSorted((a, b) => a - b);
      const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
      const kinds = [...byKind].toSorted(([a], [b]) => (a < b ? -1 : 1));
      return [
        `${runs} runs; ${of(hit, quiet.size)} call points met a fault. By kind, of those that can meet it:`,
        ...kinds.map(
          ([name, { possible, times, points }]) => `  ${name.padEnd(20)} ${of(points, possible)}, ${times} times`,
        ),
        ...(quiet.size === 0 ? [] : ['By journey:', ...journeys()]),
        `Not among these: ${hit.size - known(hit)} calls that there are only after a fault, in a race, on another day or under older definitions.`,
        `Healed after: median ${at(0.5)}, 95 of 100 within ${at(0.95)}, worst ${at(1)} minutes.`,
        `Violations: ${wrong}.`,
      ];
    },
  };
}
