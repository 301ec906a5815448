import { ageOn } from './calendar.ts';
import type { PlainDate } from './referral.ts';

/** Age in years from which people consent for themselves to the use of their data; before it a parent or guardian does (UAVG art. 5). */
export const consentAge = 16;

/**
 * Whether somebody is too young to consent for themselves. Without a parent's or guardian's consent nothing of a child is
 * kept or handed over, and we ask for no such consent: the help is elsewhere, so the page only says whom to call.
 *
 * @param today day in Europe/Amsterdam
 */
export function isChild(birthDate: PlainDate, today: PlainDate): boolean {
  return ageOn(birthDate, today) < consentAge;
}
