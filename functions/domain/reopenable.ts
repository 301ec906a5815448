import { addDays, afterTerm, localDate } from './calendar.ts';
import type { RetainedClosure } from './codes.ts';
import { hasTrajectory } from './guided.ts';
import type { Instant, PlainDate, Referral } from './referral.ts';
import { type Region, reopenDaysOf, retentionTerm } from './region.ts';
import { reopenableByPlan } from './wind-down.ts';

/** A case as far as it matters for how long it may be reopened. */
type Ended = Pick<Referral, 'stage' | 'closure' | 'closedAt' | 'erased' | 'machine'>;

/** How a case ended, where its people are kept for a while; undefined while it is open, and where they were erased at once. */
export function keptClosure({
  stage,
  closure,
  erased,
}: Omit<Ended, 'closedAt' | 'machine'>): RetainedClosure | undefined {
  const isKept = stage === 'closed' && erased === undefined && closure !== 'not-confirmed' && closure !== 'not-me';
  return isKept ? closure : undefined;
}

/** Until when people are kept whose case ended so at this moment, by the present terms of the region. */
export function keptUntil(region: Region, closure: RetainedClosure, endedAt: Instant): Instant {
  return afterTerm(endedAt, retentionTerm(region, closure), { purpose: 'due', officeHours: region.officeHours });
}

/** When the people in a closed case are erased, by the present terms of the region; undefined where they are not there to be. */
export function erasedAt(region: Region, referral: Ended): Instant | undefined {
  const closure = keptClosure(referral);
  if (closure === undefined || referral.closedAt === undefined) return undefined;
  return keptUntil(region, closure, referral.closedAt);
}

/**
 * The last day on which a closed case may be reopened: the region's days after the day on which it closed, and no later than
 * the day on which its people are erased; where the programme ends, before the day on which it would be closed again. Undefined
 * where it never may.
 */
export function reopenableUntil(region: Region, referral: Ended): PlainDate | undefined {
  const erased = erasedAt(region, referral);
  if (erased === undefined || referral.closedAt === undefined) return undefined;
  const byTerm = addDays(localDate(referral.closedAt), reopenDaysOf(region));
  const byErasure = localDate(erased);
  const byPlan = reopenableByPlan(region, hasTrajectory(referral)) ?? byTerm;
  return [byTerm, byErasure, byPlan].toSorted()[0];
}
