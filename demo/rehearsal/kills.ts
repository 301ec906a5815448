import type { Chance } from './chance.ts';

/** Work of a rehearsal in the order in which it is done, with how long each piece took, in milliseconds. */
export type Course = readonly number[];

/** When the system is killed: during which piece of work, and after what part of its duration. */
export interface PlannedKill {
  readonly piece: number;
  /** Milliseconds after the piece began. */
  readonly after: number;
}

/**
 * Spreads kills over a course that was first run without any: each at a random moment of its whole duration, so that
 * clock jumps and sweeps are hit in proportion to their length. By piece of work; at most one for each.
 */
export function planKills(course: Course, count: number, chance: Chance): ReadonlyMap<number, PlannedKill> {
  const total = course.reduce((sum, took) => sum + took, 0);
  const kills = new Map<number, PlannedKill>();
  for (let n = 0; kills.size < Math.min(count, course.length); n += 1) {
    let left = chance('kill', n) * total;
    const found = course.findIndex((took) => {
      left -= took;
      return left < 0;
    });
    const piece = found === -1 ? course.length - 1 : found;
    if (!kills.has(piece)) kills.set(piece, { piece, after: Math.max(0, left + (course[piece] ?? 0)) });
  }
  return kills;
}
