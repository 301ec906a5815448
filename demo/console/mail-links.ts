import type { CapturedMail } from '../../local/captured-mail.ts';
import { outboxIds } from '../../local/mailbox.ts';

/** A link in a mail, and whose mailbox it came to. */
export interface MailedLink {
  readonly mail: string;
  readonly to: string;
  readonly link: string;
}

/**
 * The newest link to a task in anybody's mail. A digest has one for each of its tasks, in their order, or a single one to
 * the list that has them all.
 */
export function linkTo(taskId: string, mails: readonly CapturedMail[]): MailedLink | undefined {
  for (const mail of mails.toReversed()) {
    const at = outboxIds(mail).findIndex((id) => id.split('/')[1] === taskId && !id.endsWith('/code'));
    const link = mail.links.filter((one) => one.includes('/taak/'))[at] ?? mail.links[0];
    if (at !== -1 && link !== undefined) return { mail: mail.id, to: mail.to, link };
  }
  return undefined;
}

/** The one-time code of a mail that brings one: such a mail has no link to press. */
export function codeIn(mail: CapturedMail | undefined): string | undefined {
  if (mail === undefined) return undefined;
  const bringsCode = mail.links.length === 0 || outboxIds(mail)[0]?.endsWith('/code') === true;
  return bringsCode ? /(?<!\d)\d{6}(?!\d)/.exec(mail.text)?.[0] : undefined;
}

/** The code in the newest mail to an address; undefined where that brings none. */
export function newestCode(address: string, mails: readonly CapturedMail[]): string | undefined {
  return codeIn(mails.findLast(({ to }) => to === address));
}
