import { ageOn } from './calendar.ts';
import type { PlainDate } from './referral.ts';
import type { DoorPolicy, Region } from './region.ts';

// Every limit of age. Somebody below the youngest age is not taken: they get the page of the other door `under-16` (see
// door.ts). The ages of each door stand in the region file.

/** A person's age in completed years on the day of receipt, at the doors of a region. */
export interface PersonOfAge {
  readonly region: Region;
  readonly age: number;
}

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

/** The lowest age in years at which one of the region's doors is open to somebody. */
export function youngestAge({ doors }: Region): number {
  return Math.min(...Object.values(doors).map(({ minAge }) => minAge));
}

/**
 * Younger than every door's floor, which the region file may not set below 16: from then on someone consents for
 * themselves (UAVG art. 5).
 */
export function isTooYoung({ region, age }: PersonOfAge): boolean {
  return age < youngestAge(region);
}

/** Has reached state pension age: by law they are no longer a job seeker (Participatiewet art. 7). */
export function hasStatePension({ region, age }: PersonOfAge): boolean {
  return age >= region.statePensionAge;
}

/** Young enough for Sterk met Werk of Scholing (16 up to and including 26). */
export function isYouth({ region, age }: PersonOfAge): boolean {
  const { maxAge } = region.doors['sterk-met-werk-of-scholing'];
  return maxAge !== undefined && age <= maxAge;
}

/** Whether a door's ages include this person. */
export function isOfAge({ age }: Pick<PersonOfAge, 'age'>, policy: DoorPolicy): boolean {
  return age >= policy.minAge && (policy.maxAge === undefined || age <= policy.maxAge);
}
