import { actsAsCoordinator } from '../domain/codes.ts';
import { needsYesFirst } from '../domain/consent.ts';
import { hasTrajectory } from '../domain/guided.ts';
import { canDeny, objectionEnds } from '../domain/journey/withdraw.ts';
import type { Parties } from '../domain/party.ts';
import type { Referral } from '../domain/referral.ts';
import type { Task } from '../domain/task.ts';
import { taskRules } from '../domain/tasks/rules.ts';
import { isBudgetSpent } from './budget-left.ts';
import { disclosureFor, type Known, mayReadNotes, needsProof, referrerOf } from './disclosure.ts';
import type { Disclosure } from './disclosure-contracts.ts';
import { freePlaces } from './free-places.ts';
import { knownCoaches } from './known-coaches.ts';
import type { LinkView } from './link-contracts.ts';
import { recordView } from './link-views.ts';
import { offersAnswered } from './offers-answered.ts';
import { bareCase, type LinkRuntime, type LiveLink, type ReadLink, taskView } from './open-link.ts';
import { sentBeside } from './sent-cases.ts';
import type { TaskView } from './task-contracts.ts';
import { whoIsAway } from './who-is-away.ts';

/**
 * What a link shows. A page made only to read what was posted to it shows nobody anything yet.
 *
 * @param picksCoach the post names one of the job coaches that the page offered
 */
export async function linkPage(
  runtime: LinkRuntime,
  read: ReadLink,
  isPosted: boolean,
  picksCoach = false,
): Promise<LinkView> {
  if (read.kind === 'past') return read.view;
  if (read.kind === 'address') {
    return { state: 'objection', bare: bareCase(read.from.referral), address: read.role };
  }
  if (read.kind === 'objection') {
    const { referral } = read.from;
    const own = referral.origin === 'self' ? ({ own: true } as const) : {};
    const met = canDeny(referral) ? {} : ({ met: true } as const);
    const proves = objectionEnds(referral) ? {} : ({ proves: true } as const);
    const needsYes = needsYesFirst(runtime.region, referral) ? ({ needsYes: true } as const) : {};
    return { state: 'objection', bare: bareCase(referral), ...own, ...met, ...proves, ...needsYes };
  }
  const { live } = read;
  const bare = bareCase(live.from.referral, live.task, runtime.clock());
  const showsNotes = live.proven && !isPosted && mayReadNotes(live.link.role) && !isAskedFirst(live.task);
  const facts = known(runtime, live, {
    notes: showsNotes ? await live.from.notes() : [],
    ...(showsNotes && actsAsCoordinator(live.link.role) && wasDecided(live.from.referral)
      ? { deciders: await live.from.deciders() }
      : {}),
  });
  const view = taskView(runtime, live, facts.trajectory);
  const asked = live.proven
    ? await withBudget(runtime, await withFreePlaces(runtime, view, live.from.referral), live)
    : view;
  if (!live.proven) return { state: 'needs-code', bare, task: asked };
  const coaches = isPosted && !picksCoach ? [] : await knownCoaches(runtime, live);
  const task = coaches.length === 0 ? asked : { ...asked, coaches };
  // A provider that declined has no more business with the person: it is only asked whether it has room again.
  const cut: Disclosure =
    live.fullUntil === undefined ? disclosureFor(live.link.role, live.task, facts) : { notes: [] };
  const asksWho = live.link.role === 'candidate' && task.isReferred === true;
  const shown = asksWho && live.readsMailbox ? { ...cut, ...referrerOf(live.parties.referrer, false) } : cut;
  const isToFindPlace = task.asCoordinator && taskRules[live.task.kind].seeksPlace === true;
  const offered = isToFindPlace ? await offersAnswered(runtime.referrals, live.from.referral) : [];
  const disclosure = task.asCoordinator
    ? {
        ...shown,
        ...(await whoIsAway(runtime, live.parties)),
        ...(offered.length === 0 ? {} : { offered }),
      }
    : shown;
  if (!isPosted) await recordView(runtime, live, disclosure);
  const isProven = needsProof(live.task.kind, live.link.role) || (asksWho && live.readsMailbox);
  const canShowReferrer = asksWho && !isProven && live.mailbox !== undefined;
  const sent = task.asCoordinator ? await sentBeside(runtime, live.task, live.from.referral) : undefined;
  return {
    state: 'open',
    bare,
    task,
    disclosure,
    ...(isProven ? { isProven } : {}),
    ...(canShowReferrer ? { canShowReferrer } : {}),
    ...(sent === undefined || sent.shown.length === 0 ? {} : { sent: sent.shown }),
    ...(sent === undefined || sent.more === 0 ? {} : { moreSent: sent.more }),
  };
}

/** @param written what was written about the people, and who decided, where that is to be shown */
function known(
  runtime: LinkRuntime,
  live: LiveLink,
  written: Pick<Parties, 'notes' | 'deciders'> = { notes: [] },
): Known {
  const { referral } = live.from;
  const trajectory = hasTrajectory(referral) ? live.from.trajectory() : undefined;
  const matched = live.from.receipt();
  return {
    region: runtime.region,
    referral,
    parties: { ...live.parties, ...written },
    ...(trajectory === undefined ? {} : { trajectory }),
    ...(matched === undefined ? {} : { receipt: matched }),
  };
}

/** Whoever chooses a provider reads how many places it has: at a full one somebody would only wait. */
async function withFreePlaces(runtime: LinkRuntime, view: TaskView, { programme }: Referral): Promise<TaskView> {
  const { assignable = [] } = view;
  if (programme === undefined || assignable.length === 0) return view;
  const ids = assignable.map(({ id }) => id);
  const free = await freePlaces(runtime, programme, ids);
  return { ...view, assignable: assignable.map((one) => ({ ...one, free: free.get(one.id) ?? 0 })) };
}

/** Whoever decides reads it where a yes would lead to no place this year. */
async function withBudget(runtime: LinkRuntime, view: TaskView, { from, task }: LiveLink): Promise<TaskView> {
  const asks = taskRules[task.kind].admits && task.status === 'open';
  const isSpent = asks && (await isBudgetSpent(runtime, from.referral, runtime.clock()));
  return isSpent ? { ...view, isBudgetSpent: true } : view;
}

/** Whether an approver or a team may have answered: somebody was asked, and the case has moved on or been asked again. */
function wasDecided({ stage, taskCounts }: Referral): boolean {
  return (taskCounts['approve'] ?? 0) > (stage === 'approval' ? 1 : 0);
}

/** Whether a task is the first question to an approver, still open: before its answer nobody writes anything about anyone. */
function isAskedFirst({ kind, n, status }: Task): boolean {
  return taskRules[kind].admits === true && n === 1 && status === 'open';
}
