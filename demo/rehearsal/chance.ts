import { createHash } from 'node:crypto';

/**
 * Repeatable chance: a number from 0 up to 1 for a question, always the same, in whatever order questions are asked. So
 * what people do does not depend on how often a process was killed in between.
 */
export type Chance = (...question: readonly (string | number)[]) => number;

/** Chance from a seed. */
export function chanceOf(seed: number): Chance {
  return (...question) => {
    const digest = createHash('sha256')
      .update(JSON.stringify([seed, ...question]))
      .digest();
    return digest.readUInt32BE() / 2 ** 32;
  };
}

/** One of several, each equally likely. */
export function pick<T>(options: readonly [T, ...T[]], at: number): T {
  return options[Math.floor(at * options.length)] ?? options[0];
}

/** One of several by weight. The weights need not add up to a particular sum. */
export function weigh<T extends string>(weights: Readonly<Record<T, number>>, at: number): T {
  const entries = Object.entries<number>(weights) as [T, number][];
  let left = at * entries.reduce((sum, [, weight]) => sum + weight, 0);
  for (const [option, weight] of entries) {
    left -= weight;
    if (left < 0) return option;
  }
  return (entries.at(-1) as [T, number])[0];
}
