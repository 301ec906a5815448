import { agentClass } from '../domain/drill.ts';
import type { Runtime } from '../runtime/runtime.ts';
import type { CanaryDesk } from './contracts.ts';

/** Counts visits to canaries. What a visitor says it is becomes a class here, and goes no further. */
export function createCanaryDesk(runtime: Pick<Runtime, 'drills' | 'clock'>): CanaryDesk {
  return {
    async visit(token, kind, userAgent) {
      const canary = await runtime.drills.byToken(token);
      if (canary === undefined) return false;
      await runtime.drills.visit(canary, { kind, agent: agentClass(userAgent), at: runtime.clock() });
      return true;
    },
  };
}
