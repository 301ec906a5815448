import { addDays, localDate } from '../domain/calendar.ts';
import { errorName } from '../domain/errors.ts';
import { dueBy, monthsOf } from '../domain/figures/half-year.ts';
import { publicationOf } from '../domain/figures/publication.ts';
import { readPublications } from '../domain/figures/publication-schema.ts';
import type { Runtime } from '../ports/runtime.ts';

export type PublishRuntime = Pick<Runtime, 'facts' | 'publications' | 'region' | 'clock' | 'log'>;

/**
 * Publishes what is due and not yet published, each half-year once (decision 82). A half-year in which nobody came in has no
 * publication. Nothing is published beside one that cannot be read: a later version made it, and of which half-year is not known. Never
 * throws: that, and what failed, is tried again later, and counts as unhealable, so the administrator is told.
 *
 * @param hasTime whether there is time for one more
 * @returns whether nothing failed that could be tried again within the day
 */
export async function publishResults(
  { facts, publications, region, clock, log }: PublishRuntime,
  hasTime: () => boolean,
): Promise<boolean> {
  try {
    const today = localDate(clock());
    // A door without a day was always open; a sweeper that runs every day has nothing to make up for that is older than two years (ours).
    const [since = today] = Object.values(region.doors)
      .map(({ opensOn }) => opensOn ?? addDays(today, -730))
      .toSorted();
    const stored = await publications.all();
    const known = new Set(readPublications(stored).map(({ halfYear }) => halfYear));
    const unread = stored.length - known.size;
    if (unread > 0) {
      log.error('publications-not-read', { unread });
      log.count('unhealable', 1);
      return true;
    }
    for (const halfYear of dueBy(today, since)) {
      if (known.has(halfYear) || !hasTime()) continue;
      const publication = publicationOf(await facts.received(monthsOf(halfYear)), halfYear, { region, today });
      if (publication === undefined) continue;
      await publications.add(publication);
      log.info('results-published', { halfYear });
    }
    return true;
  } catch (error) {
    log.error('results-not-published', { error: errorName(error) });
    log.count('unhealable', 1);
    return false;
  }
}
