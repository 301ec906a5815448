import type { Look } from './server.ts';

/** Something that must not grow without limit: its value, and its bound. */
export interface Trend {
  readonly what: string;
  readonly value: number;
  readonly bound: number;
  readonly unit: string;
}

/** How much a value rises from one look to the next, by least squares. */
export function slopeOf(values: readonly number[]): number {
  const middle = (values.length - 1) / 2;
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  let [above, below] = [0, 0];
  for (const [at, value] of values.entries()) {
    above += (at - middle) * (value - mean);
    below += (at - middle) ** 2;
  }
  return below === 0 ? 0 : above / below;
}

const mega = 1024 * 1024;

/**
 * The trends of a run, each with its bound. Memory may rise by what open cases need and by what the JavaScript engine compiles
 * in the first days; disk use by what the law requires us to keep; open handles must not rise.
 */
export function trendsOf(looks: readonly Look[]): readonly Trend[] {
  // Most code runs for the first time on the first day.
  const later = looks.slice(1);
  const last = looks.at(-1);
  const slope = (of: (look: Look) => number) => slopeOf(later.map(of));
  return [
    { what: 'memory held by JavaScript', value: slope(({ held }) => held) / mega, bound: 1.5, unit: 'MB a day' },
    { what: 'open files and sockets', value: slope(({ handles }) => handles), bound: 0.1, unit: 'a day' },
    { what: 'timers and requests', value: slope(({ resources }) => resources), bound: 0.1, unit: 'a day' },
    {
      what: 'data folder',
      value: (last?.disk ?? 0) / 1024 / Math.max(1, last?.referrals ?? 0),
      bound: 150,
      unit: 'KB a referral',
    },
  ];
}

/** Everything that is wrong with a run, each in one line: trends beyond their bounds, invariants, errors. */
export function problemsOf(looks: readonly Look[], forgotten: number): readonly string[] {
  const rising = trendsOf(looks).filter(({ value, bound }) => value > bound);
  const faults = looks.at(-1)?.faults ?? 0;
  return [
    ...rising.map(({ what, value, bound, unit }) => `${what}: ${value.toFixed(2)} ${unit}, at most ${bound}`),
    ...new Set(looks.flatMap(({ violations }) => violations)),
    ...(forgotten > 0 ? [`${forgotten} open referrals had no next action`] : []),
    ...(faults > 0 ? [`${faults} errors inside functions`] : []),
  ];
}
