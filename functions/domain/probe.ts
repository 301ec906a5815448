import { InvariantError } from './errors.ts';

/**
 * The canary keeps referring somebody who does not exist, to see that the whole chain works. Such a referral is treated
 * like any other, and its reference says what it is: code that counts, lists, mails or keeps referrals can tell from
 * the reference alone.
 */

/** Id of the canary among the clients that vouch for a sender. No region file may use it. */
export const probeClient = 'canary';

/**
 * SES's own mailbox for tests, which gets all mails about a probe. It accepts every mail, and none counts for
 * reputation or for the daily quota; each costs as much as any mail, and counts for the rate per second (SES developer
 * guide, "Using the mailbox simulator").
 */
export const probeMailbox = 'success@simulator.amazonses.com';

/** How long a probe may stay open. It withdraws itself within a minute; the sweeper ends one that got stuck. */
export const probeMinutes = 30;

/** Days after which nothing of a probe is left. */
export const probeKeptDays = 2;

/** U is not a letter of Crockford base32, so no person's reference begins like this. */
const mark = 'HW-U';

/**
 * Reference of a new probe.
 *
 * @param newId source of random Crockford base32 characters
 * @throws InvariantError when the source gives anything else
 */
export function makeProbeReference(newId: (size: number) => string): string {
  const reference = `${mark}${newId(6)}`;
  if (!isProbeReference(reference)) {
    throw new InvariantError('The id source must give Crockford base32 characters.');
  }
  return reference;
}

/** Whether a text is the reference of a probe exactly as we write it. */
export function isProbeReference(text: string): boolean {
  return /^HW-U[0-9A-HJKMNP-TV-Z]{6}$/.test(text);
}

/** Whether a referral is a probe, by its reference or anything that begins with it, such as the id of a task or a mail. */
export function isProbe(id: string): boolean {
  return id.startsWith(mark);
}
