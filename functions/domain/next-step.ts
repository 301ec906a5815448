import type { Door } from './codes.ts';
import { doorPolicy, type Region } from './region.ts';

/** What happens first after a referral has been sent, as the sender is told. */
export const nextSteps = [
  'sender-confirms',
  'candidate-confirms',
  'work-coach-decides',
  'uwv-decides',
  'finding-place',
  'coordinator-calls',
] as const;
export type NextStep = (typeof nextSteps)[number];

/**
 * The first step for a door by the region's policy; without a door it is a handover, and the coordinator calls.
 *
 * @param asksFirst whether the candidate must say yes before anybody else is asked (see consent.ts)
 */
export function nextStepOf(region: Region, door: Door | undefined, asksFirst: boolean): NextStep {
  if (door === undefined) return 'coordinator-calls';
  if (asksFirst) return 'candidate-confirms';
  const { approver } = doorPolicy(region, door);
  if (approver === 'none') return 'finding-place';
  return approver === 'uwv' ? 'uwv-decides' : 'work-coach-decides';
}
