import type { Programme } from './codes.ts';
import { placementOf, type Region } from './region.ts';

/**
 * A short mark of everything that decides who could take a person in a programme: the region file, and which providers
 * told of their own room. A queue entry with another mark is ranked again, so that a provider that came, went or changed
 * counts for people who were already waiting. How much room a provider tells of is not in it: that decides when somebody
 * is served, not by whom, and is looked at each time the queue is served.
 *
 * @param told providers whose own word counts instead of the region file's
 */
export function offersMark(region: Region, programme: Programme, told: ReadonlySet<string> = new Set()): string {
  const offers = region.providers.flatMap(({ id, offers }) =>
    offers
      .filter((offer) => offer.programme === programme)
      .map(({ municipalities, minAge, maxAge, capacity }) => [
        id,
        municipalities === 'all' ? municipalities : municipalities.toSorted(),
        minAge ?? null,
        maxAge ?? null,
        capacity.status === 'full' && !told.has(id),
      ]),
  );
  const text = JSON.stringify([placementOf(region, programme), offers.toSorted()]);
  return `${fnv(text, 0x811c9dc5)}${fnv(text, 0x9e3779b9)}`;
}

/** FNV-1a hash of a text, from a given start value: eight hexadecimal digits. */
function fnv(text: string, start: number): string {
  let hash = start;
  for (const character of text) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193);
  return (hash >>> 0).toString(16).padStart(8, '0');
}
