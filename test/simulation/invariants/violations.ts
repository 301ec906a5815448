import { auditTellsState, auditWithoutGaps } from './audit-trail.ts';
import { deskComplete } from './desk-complete.ts';
import { executionsEnd } from './executions-end.ts';
import { factsTold } from './facts-told.ts';
import { foundWhileKept } from './found-while-kept.ts';
import { grantTold } from './grant-told.ts';
import { listsComplete } from './lists-complete.ts';
import { mailAtMostOnce } from './mail-at-most-once.ts';
import { nextActionNamed } from './next-action-named.ts';
import { oneLegalState } from './one-legal-state.ts';
import { oneTrajectory } from './one-trajectory.ts';
import { onlyWhoMayKnow } from './only-who-may-know.ts';
import { personalDataKept } from './personal-data.ts';
import { placesCounted } from './places-counted.ts';
import { queueComplete } from './queue-complete.ts';
import { queueOrderKept } from './queue-order.ts';
import type { Sight } from './sight.ts';
import { startsCounted } from './starts-counted.ts';

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
  'one-legal-state': oneLegalState,
  'next-action-named': nextActionNamed,
  'places-counted': placesCounted,
  'starts-counted': startsCounted,
  'grant-told': grantTold,
  'one-trajectory': oneTrajectory,
  'audit-without-gaps': auditWithoutGaps,
  'audit-tells-state': auditTellsState,
  'queue-complete': queueComplete,
  'queue-order-kept': queueOrderKept,
  'lists-complete': listsComplete,
  'desk-complete': deskComplete,
  'facts-told': factsTold,
  'found-while-kept': foundWhileKept,
  'mail-at-most-once': mailAtMostOnce,
  'only-who-may-know': onlyWhoMayKnow,
  'executions-end': executionsEnd,
  'personal-data-kept': personalDataKept,
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
