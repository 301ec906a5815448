import type { Mail } from './mail.ts';
import type { Referral } from './referral.ts';
import { ruleOfMail } from './tasks/rules.ts';
import { listedAs } from './worklist.ts';

/** News about somebody whom its reader guides: it leads to the list where that person stands, whether it brings a task or not. */
const aboutTheGuided: readonly Mail['kind'][] = ['grant-use'];

/**
 * Whether a mail leads to its reader's worklist (mijn lijst): those that bring or repeat a task of somebody who has the
 * case on theirs, as nobody has whose case an earlier version stored, until its next change, and news about whom they guide. A mailbox that candidate
 * and referrer share gets no such link, for it may be the candidate who reads. Nor does a sender who has yet to say that
 * a referral is theirs: they may be a stranger whose address was typed.
 */
export function leadsToList(
  { kind, to, shared, link }: Pick<Mail, 'kind' | 'to' | 'shared' | 'link'>,
  { listed = [] }: Pick<Referral, 'listed'>,
): boolean {
  const guides = (to === 'job-coach' || to === 'provider') && aboutTheGuided.includes(kind);
  if (!(guides || link?.purpose === 'task') || shared || to === 'candidate') return false;
  return listed.some(({ role }) => role === listedAs(to)) && ruleOfMail(kind)?.confirmsSender !== true;
}
