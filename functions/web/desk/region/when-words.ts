import { instantAt, localDate } from '../../../domain/calendar.ts';
import type { Instant } from '../../../domain/referral.ts';
import type { RegionChange } from '../../../domain/region-change.ts';
import { dateInWords, momentInWords } from '../../words/dates.ts';
import type { RegionPlace } from './place.ts';

/** A moment; where it is the beginning of a day, that day. */
function dayOrMoment(at: Instant, { lang }: RegionPlace): string {
  const day = localDate(at);
  return instantAt(day, '00:00') === at ? dateInWords(day, lang) : momentInWords(at, lang);
}

/** From when and until when a change counts, in words. */
export function periodInWords({ from, until }: Pick<RegionChange, 'from' | 'until'>, place: RegionPlace): string {
  const since = place.text.since({ date: dayOrMoment(from, place) });
  if (until === undefined) return since;
  const last = new Date(Date.parse(until) - 1).toISOString();
  return `${since} ${place.text.through({ date: dateInWords(localDate(last), place.lang) })}`;
}
