import type { AgentClass, VisitKind } from '../domain/drill.ts';

/** Sees who comes to look at the canaries of a mail drill. */
export interface CanaryDesk {
  /** Counts the visit and answers true when the token belongs to a canary. */
  visit(token: string, kind: VisitKind, agent: AgentClass): Promise<boolean>;
}
