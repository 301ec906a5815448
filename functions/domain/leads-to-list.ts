import type { Mail } from './mail.ts';
import type { Referral } from './referral.ts';
import { ruleOfMail } from './tasks/rules.ts';
import { listedAs } from './worklist.ts';

/**
 * Whether a mail leads to its reader's worklist (mijn lijst): those that bring or repeat a task of somebody who has the
 * case on theirs, as nobody has whose case an earlier version stored, until its next change. A mailbox that candidate
 * and referrer share gets no such link, for it may be the candidate who reads. Nor does a sender who has yet to say that
 * a referral is theirs: they may be a stranger whose address was typed.
 */
export function leadsToList(
  { kind, to, shared, link }: Pick<Mail, 'kind' | 'to' | 'shared' | 'link'>,
  { listed = [] }: Pick<Referral, 'listed'>,
): boolean {
  if (link?.purpose !== 'task' || shared || to === 'candidate') return false;
  return listed.some(({ role }) => role === listedAs(to)) && ruleOfMail(kind)?.confirmsSender !== true;
}
