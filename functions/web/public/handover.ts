import type { Misfit } from '../../domain/codes.ts';
import { handoverFor, type Region } from '../../domain/region.ts';

/** Whom a misfit is pointed to: where the municipality is a known neighbour, its own region's organisation by name. */
export function handoverTo(
  region: Region,
  misfit: Misfit,
  municipality: string | undefined,
): Region['handovers'][Misfit] {
  const handover = handoverFor(region, misfit);
  const neighbour = region.neighbours.find(({ code }) => code === municipality);
  if (misfit !== 'outside-region' || neighbour === undefined) return handover;
  return { organisation: neighbour.organisation, how: handover.how };
}
