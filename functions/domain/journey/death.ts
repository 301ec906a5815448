import type { Change } from '../change.ts';
import { actsAsCoordinator, type Role } from '../codes.ts';
import type { MailKind } from '../mail.ts';
import type { Referral } from '../referral.ts';
import type { Task } from '../task.ts';
import type { Trajectory } from '../trajectory.ts';
import type { Context, OpenCase } from './context.ts';
import { begin, closeReferral, closeTask, type Draft, decision, eraseReferral, finish, releasePlace } from './draft.ts';
import { askPerson, planMail, tellApprover, tellReferrer } from './mails.ts';

/**
 * The candidate has died. Everything stops in one transaction, the calls that would bring the candidate news too, and nothing
 * more goes to the candidate or the one who reads for them (see `isSilenced`). Anyone who had a part hears it in a few kind words
 * without any detail; the coordinator hears what happened. It is an end of its own, and counts as no failure.
 */
export function recordDeath(from: OpenCase, task: Task, trajectory: Trajectory | undefined, ctx: Context): Change {
  const draft = begin(from, 'record-death', ctx);
  for (const open of from.tasks) closeTask(draft, open, decision(draft, 'died'));
  // A case that had ended before keeps how it ended.
  if (from.referral.stage === 'closed') return finish(draft, 'died', task.id);
  if (from.referral.stage === 'unconfirmed') {
    // Nobody but the sender has heard of it, so nobody is told and nothing is kept.
    eraseReferral(draft, 'died');
    return finish(draft, 'died', task.id);
  }
  releasePlace(draft);
  if (trajectory !== undefined) draft.rest = { ...draft.rest, trajectory: { ...trajectory, earlyStop: 'died' } };
  closeReferral(draft, 'died');
  tellWhoHadAPart(draft, from);
  return finish(draft, 'died', task.id);
}

/** What a call is about in which the coordinator finds out whether it is true that the candidate has died. */
const reported = 'death-reported';

/** Whether an open task is such a call. */
export function asksAboutDeath({ kind, about }: Pick<Task, 'kind' | 'about'>): boolean {
  return kind === 'call' && about === reported;
}

/** Whether a report of the candidate's death is taken without a word with the coordinator. */
export function mayReportDeath({ foundAlive }: Pick<Referral, 'foundAlive'>): boolean {
  return foundAlive !== true;
}

/**
 * A referrer, or a provider that has not taken the person on, says that the candidate has died. They are not who works with the
 * candidate, and anyone who holds their mail could say it too: so the coordinator finds out, and until they have, nothing goes to
 * the candidate (see `isHeldBack`). Said again it is one call. Undefined where it was said before and was not so: by saying it
 * over and over somebody could keep a candidate from every word, so from then on it is told by phone.
 */
export function reportDeath(from: OpenCase, ctx: Context): Change | undefined {
  if (!mayReportDeath(from.referral)) return undefined;
  const draft = begin(from, 'report-death', ctx);
  if (from.tasks.some(asksAboutDeath)) return finish(draft, 'known');
  const task = askPerson(draft, { kind: 'call', owner: 'coordinator', about: reported });
  return finish(draft, 'reported', task.id);
}

/** Whether a mail waits: somebody says that its reader has died, and nobody knows yet. Links that were asked for go. */
export function isHeldBack(
  { tasks }: Pick<OpenCase, 'tasks'>,
  mail: { readonly kind: MailKind; readonly to: Role; readonly shared: boolean },
): boolean {
  return tasks.some(asksAboutDeath) && mail.kind !== 'new-link' && (mail.to === 'candidate' || mail.shared);
}

function tellWhoHadAPart(draft: Draft, from: OpenCase): void {
  const kind = 'candidate-died';
  const { approvedOn, taskCounts, machine, provider } = draft.after;
  tellReferrer(draft, kind);
  if (approvedOn !== undefined || taskCounts['approve'] !== undefined) {
    tellApprover(draft, kind);
    if (from.tasks.some((open) => open.kind === 'approve' && open.owner === 'team'))
      planMail(draft, { kind, to: 'team' });
  }
  if (provider !== undefined) planMail(draft, { kind, to: 'provider', provider });
  if (machine === 'trajectory') planMail(draft, { kind, to: 'job-coach' });
  if (!actsAsCoordinator(draft.ctx.actor)) planMail(draft, { kind, to: 'coordinator' });
}

/**
 * Whether a mail may not go any more because its reader has died, or would read it in their place: also one that was planned
 * before, or asked for at a page since.
 */
export function isSilenced(
  { referral }: Pick<OpenCase, 'referral'>,
  mail: { readonly to: Role; readonly shared: boolean },
): boolean {
  return referral.closure === 'died' && (mail.to === 'candidate' || mail.shared);
}
