import type { Runtime } from '../ports/runtime.ts';
import type { CanaryDesk } from './canary-contracts.ts';

/** Counts visits to canaries. */
export function createCanaryDesk(runtime: Pick<Runtime, 'drills' | 'clock'>): CanaryDesk {
  return {
    async visit(token, kind, agent) {
      const canary = await runtime.drills.byToken(token);
      if (canary === undefined) return false;
      await runtime.drills.visit(canary, { kind, agent, at: runtime.clock() });
      return true;
    },
  };
}
