import { type Programme, programmes } from './codes.ts';
import type { RegionChange } from './region-change.ts';
import { patternOf } from './region-parts.ts';

/**
 * The programmes in which a change of the region may bring somebody who waits a place or budget: their queues are served once the
 * change counts everywhere, and not only when the sweeper looks at them next, up to a week later. None of a change that has yet to begin.
 */
export function queuesServedBy({ part, at, from }: Pick<RegionChange, 'part' | 'at' | 'from'>): readonly Programme[] {
  if (from > at) return [];
  const pattern = patternOf(part);
  if (pattern === 'providers.*' || pattern === 'municipalities.*.succeededBy') return programmes;
  const isOfProgramme = pattern?.startsWith('providers.*.offers.*') || pattern === 'municipalities.*.ceilings.*';
  return isOfProgramme ? programmes.filter((one) => one === part.split('.')[3]) : [];
}
