import type { Rig } from '../../local/rig.ts';

/** Repeatable chance: the same numbers, ids and choices from the same seed. */
export interface Chance {
  readonly newId: Rig['chance']['newId'];
  /** From 0 up to 1. */
  readonly random: () => number;
  /** A whole number from 0 up to `below`. */
  readonly below: (below: number) => number;
  /** One of a list that is not empty. */
  readonly pick: <T>(list: readonly T[]) => T;
  /** Its state: another chance that starts from this state continues in the same way. */
  readonly state: () => number;
}

const letters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** Chance from a seed, or from the state of another. Good for simulations, never for secrets. */
export function chanceFrom(seed: number): Chance {
  // Mulberry32: one 32-bit state, so it is easily kept beside a snapshot.
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return (t ^ (t >>> 14)) >>> 0;
  };
  const below = (limit: number) => next() % limit;
  return {
    newId: (size) => Array.from({ length: size }, () => letters[below(32)] ?? '0').join(''),
    random: () => next() / 2 ** 32,
    below,
    pick(list) {
      const found = list[below(list.length)];
      if (found === undefined) throw new Error('nothing to choose from');
      return found;
    },
    state: () => state,
  };
}
