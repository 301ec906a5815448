import type { Role } from '../codes.ts';
import type { MailKind } from '../mail.ts';
import type { Referral } from '../referral.ts';
import type { Task } from '../task.ts';
import type { Draft } from './draft.ts';
import { hasTeam } from './listing.ts';
import { planMail } from './mails.ts';

/**
 * The mailboxes of those who decide or decided: the work coach where they are asked, and the team where it is asked,
 * was because the work coach stayed silent, or agreed itself. Nobody where policy asks nobody to agree, or nobody was
 * asked yet.
 *
 * @param tasks the tasks that were open before the change
 */
export function deciders(after: Referral, tasks: readonly Task[]): readonly Role[] {
  if (after.taskCounts['approve'] === undefined) return [];
  return [
    ...(after.approver === 'person' ? (['approver'] as const) : []),
    ...(hasTeam(after, tasks) ? (['team'] as const) : []),
  ];
}

/**
 * Tells those who decide or decided that it is over: the municipality must know what becomes of what
 * it agreed to.
 */
export function tellDeciders(
  draft: Draft,
  kind: Extract<MailKind, 'ended-approver' | 'candidate-died'>,
  tasks: readonly Task[] = [],
): void {
  for (const to of deciders(draft.after, tasks)) planMail(draft, { kind, to });
}
