import { localDate } from './calendar.ts';
import type { Role, TaskKind } from './codes.ts';
import type { Mail } from './mail.ts';
import type { Instant, PlainDate, Referral } from './referral.ts';
import { kindOfMail, taskRules } from './tasks/rules.ts';
import { markOfList } from './worklist.ts';

/** Whether a role's question can be answered by somebody else meanwhile: a decision, or one about guidance. */
export function canBeCovered(kind: TaskKind, owner: Role): boolean {
  if (owner === 'approver') return taskRules[kind].decides === true;
  return owner === 'job-coach' && taskRules[kind].guides === true;
}

/**
 * The mark of the mailbox that a mail asks something, or asks again, where somebody else would be asked while its reader
 * is away. Undefined for news, for links that somebody asked for, and where the case is on no list of that reader.
 */
export function markAsked({ kind, to }: Pick<Mail, 'kind' | 'to'>, { listed }: Pick<Referral, 'listed'>) {
  const asked = kindOfMail(kind);
  if (asked === undefined || !canBeCovered(asked, to)) return undefined;
  const listing = listed?.find(({ role }) => role === to);
  return listing && markOfList(listing.of);
}

/** Whether somebody is still away on the day of this moment. */
export function isAway({ backOn }: { readonly backOn: PlainDate }, now: Instant): boolean {
  return localDate(now) < backOn;
}
