import type { Canary, Visits } from '../domain/drill.ts';
import type { Instant } from '../domain/referral.ts';

/** The canary that a token leads to. */
export type CanaryKey = Pick<Canary, 'drill' | 'number' | 'sentAt'>;

/** Mail drills: canaries sent, and counts of visits to them. */
export interface DrillStore {
  /** Writes a canary, or what became of its mail. */
  put(canary: Canary): Promise<void>;
  /** The canary behind a token; undefined when there is none. */
  byToken(token: string): Promise<CanaryKey | undefined>;
  /** Counts one visit. */
  visit(canary: CanaryKey, visit: Pick<Visits, 'kind' | 'agent'> & { readonly at: Instant }): Promise<void>;
  /** All canaries of a drill with their visits, in order; empty when there is no such drill. */
  read(drill: string): Promise<readonly { readonly canary: Canary; readonly visits: readonly Visits[] }[]>;
}
