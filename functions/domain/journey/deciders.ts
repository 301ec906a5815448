import type { Role } from '../codes.ts';
import { defined } from '../defined.ts';
import type { MailKind } from '../mail.ts';
import type { Referral } from '../referral.ts';
import { ofKind, type Task } from '../task.ts';
import type { OpenCase } from './context.ts';
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
 *
 * @param how the tasks that were open before the change, and why it is over, where a mail says more than how the case closed
 */
export function tellDeciders(
  draft: Draft,
  kind: Extract<MailKind, 'guidance-ended' | 'ended-approver' | 'candidate-died'>,
  { tasks = [], about }: { readonly tasks?: readonly Task[]; readonly about?: string } = {},
): void {
  const facts = kind === 'ended-approver' ? defined({ about }) : {};
  for (const to of deciders(draft.after, tasks)) planMail(draft, { kind, to, facts });
}

/**
 * Tells those who were asked to decide, or had agreed, that the case has gone from them: it has another door, or is another
 * municipality's. They read why, but nothing of what was corrected or where it is now; whoever decides next is asked by itself.
 *
 * @param why `other-door`: corrected data fit another one; `other-place`: the candidate lives in another municipality
 */
export function tellFormerDeciders(
  draft: Draft,
  { referral, tasks }: OpenCase,
  why: 'other-door' | 'other-place',
): void {
  const { door, municipality, programme, approvedOn, stage, question } = referral;
  const wasAsked = ofKind(tasks, 'approve') !== undefined || stage === 'information' || question !== undefined;
  if (door === undefined || !(wasAsked || approvedOn !== undefined)) return;
  const about = approvedOn === undefined ? why : `${why}-decided`;
  const facts = { about, municipality, ...defined({ programme }) };
  for (const to of deciders(referral, tasks)) {
    planMail(draft, { kind: 'lapsed-approver', to, formerly: { door, municipality }, facts });
  }
}
