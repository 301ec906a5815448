import type { Stage } from './codes.ts';
import type { Referral } from './referral.ts';

const guidedStages: readonly Stage[] = ['starting', 'confirming-start', 'checking-in', 'closing'];

/** Whether a provider has taken the person on: it works with them, and knows who they are. */
export function isGuided(stage: Stage): boolean {
  return guidedStages.includes(stage);
}

/** Whether a provider guides the person, and there is still something to guide. */
export function isTakenOn(stage: Stage): boolean {
  return isGuided(stage) && stage !== 'closing';
}

/**
 * Whether a case is only followed up, told from the referral alone: its guidance is complete (`isGuidanceComplete`), and what is
 * still asked is whether work was kept and, at a follow-up, how it goes. Its place was given back then, and nothing else gives back
 * the place of a running trajectory (I9).
 */
export function isInFollowUp({ stage, holdsPlace }: Pick<Referral, 'stage' | 'holdsPlace'>): boolean {
  return stage === 'checking-in' && !holdsPlace;
}

/** Whether what is stored of a trajectory is one: a plan that was called off counts no more, and stays until another takes its place. */
export function hasTrajectory({ machine }: Pick<Referral, 'machine'>): boolean {
  return machine === 'trajectory';
}
