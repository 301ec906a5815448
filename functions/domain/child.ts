import { ageOn } from './calendar.ts';
import type { PlainDate } from './referral.ts';

/**
 * Age in years from which people consent to the use of their data themselves; before that a parent or guardian does
 * (UAVG art. 5).
 */
export const consentAge = 16;

/**
 * Whether somebody is too young to consent themselves. Without the consent of a parent or guardian, which we do not ask
 * for, nothing about a child is kept or handed over. Help is elsewhere, so the page only says whom to call.
 *
 * @param today day in Europe/Amsterdam
 */
export function isChild(birthDate: PlainDate, today: PlainDate): boolean {
  return ageOn(birthDate, today) < consentAge;
}
