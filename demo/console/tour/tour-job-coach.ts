import { addWorkingDays, localDate } from '../../../functions/domain/calendar.ts';
import type { Instant, PlainDate } from '../../../functions/domain/referral.ts';

/** The job coach whom a provider names in the tour, in a week's time. */
export function tourCoach(
  providerMailbox: string,
  now: Instant,
): { readonly name: string; readonly email: string; readonly startsOn: PlainDate } {
  return {
    name: 'Robin Smit',
    email: `robin${providerMailbox.slice(providerMailbox.lastIndexOf('@'))}`,
    startsOn: addWorkingDays(localDate(now), 5),
  };
}
