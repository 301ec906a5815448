import type { Change } from '../change.ts';
import type { Role } from '../codes.ts';
import { offerFault } from '../offer-fault.ts';
import { hasDeciders } from '../standing.ts';
import type { Task } from '../task.ts';
import { taskRules } from '../tasks/rules.ts';
import type { Context, OpenCase } from './context.ts';
import { begin, closeTask, finish } from './draft.ts';
import { readdress } from './mails.ts';
import { passOn, takeBackOffer } from './offer.ts';

/**
 * The owner of a task may no longer act (see `hasStanding`): their links stop working, and the task moves on. An
 * approver's goes to the team; a job coach's goes to the coordinator, who can hand the person over. An offer to a
 * provider that is gone counts as declined, and an offer that no longer stands is taken back.
 */
export function revoke(from: OpenCase, task: Task, ctx: Context): Change {
  const isOffer = taskRules[task.kind].offers === true;
  const fault = isOffer ? offerFault(ctx.region, from.referral, task.provider ?? from.referral.provider) : undefined;
  if (fault !== undefined) return takeBackOffer(from, task, fault, ctx);
  const draft = begin(from, 'revoke', ctx);
  if (isOffer) {
    closeTask(draft, task);
    passOn(draft);
    return finish(draft, 'provider', task.id);
  }
  const next: Role = task.owner === 'approver' && hasDeciders(ctx.region, from.referral) ? 'team' : 'coordinator';
  if (task.owner === 'approver') draft.after.approver = 'team';
  const about = task.owner === 'job-coach' ? { about: 'job-coach-gone' } : {};
  readdress(draft, { ...task, ...about, revokedAddressee: task.addressee }, next);
  return finish(draft, task.owner, task.id);
}
