import { addDays, instantAt, localDate } from '../domain/calendar.ts';
import { SettingsError } from '../domain/errors.ts';
import { linkEnd } from '../domain/journey/mails.ts';
import type { Instant, PlainDate } from '../domain/referral.ts';
import { listLinkPath } from '../domain/worklist.ts';
import type { Runtime } from '../ports/runtime.ts';

/** Shape of a token: the last day on which it works, a dash, and a token of the link key. */
const tokenPattern = /^(\d{4}-\d{2}-\d{2})-(.+)$/;

/** What the token is a keyed hash of. The colon keeps it apart from the ids of links, which are random characters. */
const idOf = (mailbox: string, lastDay: PlainDate) => `list:${lastDay}:${mailbox.toLowerCase()}`;

/**
 * The address by which a mail leads to its reader's worklist. Its token holds a day and a keyed hash of that day with
 * the mailbox: nothing is stored, nobody learns from it whose it is, and all mails of a day to one mailbox share it. It
 * proves nothing; it gives its holder codes of their own, which nobody without a mail can use up.
 */
export function listLink(
  { links, region, clock, publicUrl }: Pick<Runtime, 'links' | 'region' | 'clock' | 'publicUrl'>,
  mailbox: string,
): string {
  const lastDay = localDate(linkEnd(region, 'task', clock()));
  const token = links.token({ id: idOf(mailbox, lastDay), keyVersion: links.keyVersion });
  return `${publicUrl}${listLinkPath(`${lastDay}-${token}`)}`;
}

/**
 * Whether a token was mailed to this mailbox and still works. Of one that does not, nobody is told why. A day further ahead
 * than any mail names was made by somebody who got hold of the key, and would bring codes without end.
 */
export function isListLink(
  { links, guards, region, clock }: Pick<Runtime, 'links' | 'guards' | 'region' | 'clock'>,
  token: string,
  mailbox: string,
): boolean {
  const [lastDay, key] = partsOf(token);
  const now = clock();
  if (localDate(now) > lastDay || lastDay > localDate(linkEnd(region, 'task', now))) return false;
  try {
    const own = links.token({ id: idOf(mailbox, lastDay), keyVersion: Number.parseInt(key, 10) });
    // Hashes are compared, so that the time it takes tells nothing of the token.
    return guards.hash(own) === guards.hash(key);
  } catch (error) {
    // Made with a key that is gone, or with none of ours.
    if (error instanceof SettingsError) return false;
    throw error;
  }
}

/** The end of the last day on which a token works. */
export function listLinkEnd(token: string): Instant {
  return instantAt(addDays(partsOf(token)[0], 1), '00:00');
}

function partsOf(token: string): readonly [PlainDate, string] {
  const [, lastDay = '0000-01-01', key = ''] = tokenPattern.exec(token) ?? [];
  return [lastDay, key];
}
