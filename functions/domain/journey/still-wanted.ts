import type { Answer } from '../answers.ts';
import { afterTerm, isShortPeriod, nextOfficeMoment } from '../calendar.ts';
import type { Change } from '../change.ts';
import { ofKind, type Task } from '../task.ts';
import { taskRules } from '../tasks/rules.ts';
import type { Context, OpenCase } from './context.ts';
import { begin, closeKinds, closeTask, type Draft, decision, finish, openTask } from './draft.ts';
import { tellsOfFault } from './faults.ts';
import { askPerson } from './mails.ts';
import { isHeldForMove } from './moved-out.ts';
import { withdraw } from './withdraw.ts';

/**
 * Puts a question on the agenda for somebody on the waiting list, or for whom no provider was found: do they still want
 * this? It replaces an older one, and sleeps until the region's term is over and the office is open. Somebody without
 * e-mail is phoned by the coordinator. Nobody is asked while the coordinator is to phone them about a move out of reach: no place is
 * sought then, as the question would say.
 *
 * @param since from when the term counts, if not from this moment
 */
export function openStillWanted(draft: Draft, since = draft.ctx.now): void {
  const { region, now } = draft.ctx;
  closeKinds(draft, 'still-wanted');
  if (isHeldForMove({ tasks: [...draft.open.values()] })) return;
  const { askEvery } = region.waiting;
  const due = afterTerm(since, askEvery, { purpose: 'send', officeHours: region.officeHours });
  const asked = due > now ? due : now;
  openTask(draft, {
    kind: 'still-wanted',
    owner: draft.after.reach.candidate.email ? 'candidate' : 'coordinator',
    // A period ends at the hour and on the day on which it began to count, Christmas among them.
    visibleFrom: isShortPeriod(askEvery) ? asked : nextOfficeMoment(asked, region.officeHours),
    ...(draft.after.stage === 'unplaced' ? { about: 'unplaced' } : {}),
  });
}

/**
 * Whether somebody waits for a place, or for the coordinator to find one, without a planned question whether they still
 * want it. It is lacking too once a move that held them is settled.
 */
export function lacksStillWanted({ referral, tasks }: OpenCase, task: Task): boolean {
  if (isHeldForMove({ tasks })) return false;
  const rule = taskRules[task.kind];
  // A task about a fault is not about finding a provider: the machine's own questions come first.
  const isSought = rule.seeksPlace === true && referral.stage === 'unplaced' && !tellsOfFault(task);
  return (rule.isQueued === true || isSought) && ofKind(tasks, 'still-wanted') === undefined;
}

/** Plans the question for somebody who waits without it, as earlier versions left them. */
export function askStillWanted(from: OpenCase, ctx: Context): Change {
  const draft = begin(from, 'ask-still-wanted', ctx);
  openStillWanted(draft);
  return finish(draft);
}

/**
 * Still wanted, no longer wanted, or "call me". A no ends it kindly; a call is the coordinator's, and the place in the
 * queue stays.
 *
 * @param late the question that passed in silence, if this answer belongs to that one: it is answered once
 */
export function answerStillWanted(
  from: OpenCase,
  task: Task,
  answer: Answer<'still-wanted'>,
  ctx: Context,
  late?: Task,
): Change {
  if (answer.choice === 'no')
    return withdraw(from, ctx, { reason: 'withdrawn', answered: { taskId: task.id, code: 'no' } });
  const draft = begin(from, answer.choice === 'yes' ? 'still-wanted' : 'still-wanted-call', ctx);
  for (const one of late === undefined ? [task] : [task, late]) closeTask(draft, one, decision(draft, answer.choice));
  if (answer.choice === 'call') askPerson(draft, { kind: 'call', owner: 'coordinator', about: 'waiting' });
  openStillWanted(draft);
  return finish(draft, answer.choice, task.id);
}

/**
 * No answer: the person stays where they are, and is asked again after the region's term, counted from when they were
 * asked, not from when their time to answer ended.
 */
export function stillWantedSilent(from: OpenCase, task: Task, ctx: Context): Change {
  const draft = begin(from, 'still-wanted-silent', ctx);
  closeTask(draft, task, decision(draft, 'silent'));
  openStillWanted(draft, task.visibleFrom);
  return finish(draft, 'silent', task.id);
}
