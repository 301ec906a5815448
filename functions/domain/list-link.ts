import type { Role } from './codes.ts';
import type { Mail } from './mail.ts';
import { ruleOfMail } from './tasks/rules.ts';

/** Who has a worklist (mijn lijst). The candidate has a status page instead. */
const listReaders: readonly Role[] = ['approver', 'team', 'provider', 'job-coach', 'referrer', 'coordinator', 'deputy'];

/**
 * Whether a mail leads to its reader's worklist: those that bring or repeat a task of somebody who has one. A mailbox
 * that candidate and referrer share gets none, for it may be the candidate who reads. Nor does a sender who has yet to
 * say that a referral is theirs: they may be a stranger whose address was typed.
 */
export function leadsToList(mail: Pick<Mail, 'kind' | 'to' | 'shared' | 'link'>): boolean {
  if (mail.link?.purpose !== 'task' || mail.shared) return false;
  return listReaders.includes(mail.to) && ruleOfMail(mail.kind)?.confirmsSender !== true;
}
