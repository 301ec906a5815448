import { InvariantError } from './errors.ts';

/**
 * The canary refers somebody who does not exist, again and again, to see that the whole way works. Such a referral goes the way
 * of every other, and its reference says what it is: wherever something counts, lists, mails or keeps, that can be told from
 * the reference alone.
 */

/** Id of the canary among the clients that vouch for a sender. No region file may use it. */
export const probeClient = 'canary';

/**
 * SES's own mailbox for tests, to which all mails about a probe go. It takes every mail, and none counts for reputation or for
 * the quota of a day; each costs what any mail costs, and counts for the rate of a second (SES developer guide, "Using the
 * mailbox simulator").
 */
export const probeMailbox = 'success@simulator.amazonses.com';

/** How long a probe may stay open. It withdraws itself within a minute; what got stuck is ended by the sweeper. */
export const probeMinutes = 30;

/** Days after which nothing of a probe is left. */
export const probeKeptDays = 2;

/** U is no letter of Crockford base32, so no reference of a person begins like this. */
const mark = 'HW-U';

/**
 * Reference of a new probe.
 *
 * @param newId source of random Crockford base32 characters
 * @throws InvariantError when the source gives anything else
 */
export function makeProbeReference(newId: (size: number) => string): string {
  const reference = `${mark}${newId(6)}`;
  if (!/^HW-U[0-9A-HJKMNP-TV-Z]{6}$/.test(reference)) {
    throw new InvariantError('The id source must give Crockford base32 characters.');
  }
  return reference;
}

/** Whether a referral is a probe, by its reference or by anything that begins with it: the id of a task or a mail. */
export function isProbe(id: string): boolean {
  return id.startsWith(mark);
}
