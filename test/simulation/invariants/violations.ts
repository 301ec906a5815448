import { mailAtMostOnce } from './mail-at-most-once.ts';
import { nextActionNamed } from './next-action-named.ts';
import { placesCounted } from './places-counted.ts';
import type { Sight } from './sight.ts';

/** One thing that may not be. */
export interface Violation {
  /** The referral that it is about, or what else. */
  readonly about: string;
  readonly what: string;
}

/** Something that holds at every moment, whatever goes wrong. */
export type Invariant = (sight: Sight) => Iterable<Violation>;

/** All that must hold at every moment, by name. */
export const invariants = {
  'next-action-named': nextActionNamed,
  'places-counted': placesCounted,
  'mail-at-most-once': mailAtMostOnce,
} as const satisfies Record<string, Invariant>;
export type InvariantName = keyof typeof invariants;

/**
 * Everything that is wrong with what is seen, each in one line: which invariant, which referral, and what.
 *
 * @param except invariants that are broken on purpose
 */
export function violations(sight: Sight, except: readonly InvariantName[] = []): readonly string[] {
  const judged = Object.entries(invariants).filter(([name]) => !except.some((one) => one === name));
  return judged.flatMap(([name, invariant]) => {
    try {
      return [...invariant(sight)].map(({ about, what }) => `${name}: ${about}: ${what}`);
    } catch (error) {
      return [`${name}: cannot be judged: ${error instanceof Error ? error.stack : String(error)}`];
    }
  });
}
