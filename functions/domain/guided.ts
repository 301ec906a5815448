import type { Stage } from './codes.ts';

const guidedStages: readonly Stage[] = ['starting', 'confirming-start', 'checking-in', 'closing'];

/** Whether a provider has taken the person on: it works with them, and knows who they are. */
export function isGuided(stage: Stage): boolean {
  return guidedStages.includes(stage);
}
