import type { Change } from '../change.ts';
import { actsAsCoordinator, type Role } from '../codes.ts';
import { hasTrajectory } from '../guided.ts';
import type { MailKind } from '../mail.ts';
import type { Referral } from '../referral.ts';
import { callsBeyondDeath, isAbout, type Task } from '../task.ts';
import type { Trajectory } from '../trajectory.ts';
import type { Context, OpenCase } from './context.ts';
import { tellDeciders } from './deciders.ts';
import { begin, closeReferral, closeTask, type Draft, decision, eraseReferral, finish, releasePlace } from './draft.ts';
import { askPerson, planMail, tellReferrer } from './mails.ts';

/**
 * The candidate has died. Everything stops in one transaction, including calls that would bring the candidate news; only hours that
 * somebody has to pay for are still settled with the provider. Nothing more goes to the candidate or the person who reads for them (see `isSilenced`). Everyone who took part is
 * told in a few kind words without details; the coordinator is told what happened. It is a closure of its own, and does
 * not count as a failure.
 *
 * @param task the task on whose page it was told; absent where it was told about the case
 */
export function recordDeath(
  from: OpenCase,
  task: Task | undefined,
  trajectory: Trajectory | undefined,
  ctx: Context,
): Change {
  const draft = begin(from, 'record-death', ctx);
  for (const open of from.tasks) {
    if (!isAbout(open, 'call', callsBeyondDeath)) closeTask(draft, open, decision(draft, 'died'));
  }
  // A case that had ended before keeps how it ended.
  if (from.referral.stage === 'closed') {
    draft.after.diedSince = true;
    return finish(draft, 'died', task?.id);
  }
  if (from.referral.stage === 'unconfirmed') {
    // Nobody but the sender knows of the referral, so nobody is told and nothing is kept.
    eraseReferral(draft, 'died');
    return finish(draft, 'died', task?.id);
  }
  releasePlace(draft);
  if (trajectory !== undefined) draft.rest = { ...draft.rest, trajectory: { ...trajectory, earlyStop: 'died' } };
  closeReferral(draft, 'died');
  tellWhoHadAPart(draft, from);
  return finish(draft, 'died', task?.id);
}

/** The subject of a call in which the coordinator finds out whether the candidate has really died. */
const reported = 'death-reported';

/** Whether an open task is such a call. */
export function asksAboutDeath(task: Pick<Task, 'kind' | 'about'>): boolean {
  return isAbout(task, 'call', [reported]);
}

/** Whether a report of the candidate's death is taken in writing, without talking to the coordinator. */
export function mayReportDeath({ foundAlive }: Pick<Referral, 'foundAlive'>): boolean {
  return foundAlive !== true;
}

/**
 * A referrer, or a provider that has not taken the person on, reports that the candidate has died. They do not work
 * with the candidate, and anyone who holds their mail could report it too. So the coordinator finds out, and meanwhile
 * nothing goes to the candidate (see `isHeldBack`). A second report joins the same call. Undefined where an earlier
 * report was untrue: somebody could keep all mail from a candidate by repeating it, so from then on it can only be
 * reported by phone.
 */
export function reportDeath(from: OpenCase, ctx: Context): Change | undefined {
  if (!mayReportDeath(from.referral)) return undefined;
  const draft = begin(from, 'report-death', ctx);
  if (from.tasks.some(asksAboutDeath)) return finish(draft, 'known');
  const task = askPerson(draft, { kind: 'call', owner: 'coordinator', about: reported });
  return finish(draft, 'reported', task.id);
}

/**
 * Whether a mail waits because somebody reported that its reader has died, and that is not certain yet. Links that were
 * asked for do go.
 */
export function isHeldBack(
  { tasks }: Pick<OpenCase, 'tasks'>,
  mail: { readonly kind: MailKind; readonly to: Role; readonly shared: boolean },
): boolean {
  return tasks.some(asksAboutDeath) && mail.kind !== 'new-link' && (mail.to === 'candidate' || mail.shared);
}

function tellWhoHadAPart(draft: Draft, from: OpenCase): void {
  const kind = 'candidate-died';
  const { provider } = draft.after;
  tellReferrer(draft, kind);
  tellDeciders(draft, kind, { tasks: from.tasks });
  if (provider !== undefined) planMail(draft, { kind, to: 'provider', provider });
  if (hasTrajectory(draft.after)) planMail(draft, { kind, to: 'job-coach' });
  if (!actsAsCoordinator(draft.ctx.actor)) planMail(draft, { kind, to: 'coordinator' });
}

/**
 * Whether a mail may no longer go because the candidate has died, and they or the person who reads for them would get
 * it. This also holds for a mail that was planned earlier, or asked for on a page since.
 */
export function isSilenced(
  { referral }: Pick<OpenCase, 'referral'>,
  mail: { readonly to: Role; readonly shared: boolean },
): boolean {
  return referral.closure === 'died' && (mail.to === 'candidate' || mail.shared);
}
