import type { Answer } from '../answers.ts';
import { addDays, localDate } from '../calendar.ts';
import type { Change } from '../change.ts';
import { nextCheckIn } from '../check-in-plan.ts';
import type { ExtensionRefusal } from '../codes.ts';
import { defined } from '../defined.ts';
import { extendedBy, policyOf } from '../grant.ts';
import { type Extension, hoursBeyondCall, isAbout, ofKind, type Task } from '../task.ts';
import type { Trajectory } from '../trajectory.ts';
import type { Context, OpenCase } from './context.ts';
import { keepExplanation, nameDecider, passToColleague } from './deciding.ts';
import { begin, closeTask, type Draft, decision, finish, putTask, toMachine } from './draft.ts';
import { asTold, decidesOnMore, hoursBeyondIn, useFacts } from './grant-use.ts';
import { askPerson, planMail, tellCandidate, tellTeam } from './mails.ts';
import { isAhead } from './timing.ts';

/** The later of two days, where there is one. */
function latest(one: string | undefined, other: string | undefined): string | undefined {
  return one === undefined || (other !== undefined && other > one) ? other : one;
}

/**
 * Asks whoever decides for more than was granted: what was asked for, and at least the hours that were used beyond the grant. A
 * report is never refused, so those hours are written already; but they are never passed in silence. Where the question is open
 * already, it asks for more from now on.
 *
 * @param asked by the job coach; absent where a report went beyond the grant by itself
 */
export function askForMore(draft: Draft, trajectory: Trajectory, asked?: Extension): Task | undefined {
  const { after, ctx } = draft;
  const beyond = hoursBeyondIn(draft, trajectory);
  if (asked === undefined && beyond === 0) return undefined;
  const open = ofKind(draft.open.values(), 'decide-extension');
  const known = open?.extension;
  const hours = Math.max(known?.hours ?? 0, asked?.hours ?? 0, beyond);
  const extension: Extension = {
    ...defined({ hours: hours === 0 ? undefined : hours, until: latest(known?.until, asked?.until) }),
    reason: asked?.reason ?? known?.reason ?? 'beyond-grant',
  };
  if (open !== undefined) return putTask(draft, { ...open, extension });
  return askPerson(draft, { kind: 'decide-extension', owner: decidesOnMore(ctx.region, after), extension });
}

/** The job coach asks for more before it is needed; the question that they were asked stays open. */
export function askExtension(from: OpenCase, trajectory: Trajectory, asked: Extension, ctx: Context): Change {
  const draft = begin(from, 'ask-extension', ctx);
  const task = askForMore(draft, trajectory, asked);
  return finish(draft, asked.reason, task?.id);
}

/** So long after the day on which a decision is due the last question waits for it (ours). */
const waitsDays = 14;

/**
 * The trajectory as its check-ins are planned: while an extension is asked for, guidance is not ended by its planned end. Who asked
 * in time must not lose the place because somebody else is slow.
 */
export function asPlanned(trajectory: Trajectory, tasks: Iterable<Task>, now: string): Trajectory {
  const open = ofKind(tasks, 'decide-extension');
  const today = localDate(now);
  if (open === undefined || trajectory.plannedEnd > today) return trajectory;
  const due = localDate(open.dueAt);
  return { ...trajectory, plannedEnd: addDays(due > today ? due : today, waitsDays) };
}

/** The decision about more guidance. The caller has checked that it is no more than was asked for, and a colleague's address (I7). */
export function answerExtension(
  from: OpenCase,
  task: Task,
  trajectory: Trajectory,
  answer: Answer<'decide-extension'>,
  ctx: Context,
): Change {
  switch (answer.choice) {
    case 'grant': {
      const draft = begin(from, 'grant-extension', ctx);
      const { hours, until } = answer;
      closeTask(draft, task, decision(draft, 'grant', defined({ on: until })));
      nameDecider(draft, task, answer.decidedByName);
      const grant = { id: task.id, ...defined({ hours, until }), by: ctx.actor, at: ctx.now };
      return decided(draft, task, extendedBy(trajectory, grant), { decision: 'grant' });
    }
    case 'refuse': {
      const draft = begin(from, 'refuse-extension', ctx);
      closeTask(draft, task, decision(draft, 'refuse', { reason: answer.refusal }));
      nameDecider(draft, task, answer.decidedByName);
      keepExplanation(draft, task, answer.explanation);
      return decided(draft, task, trajectory, { decision: 'refuse', refusal: answer.refusal });
    }
    case 'delegate': {
      const draft = begin(from, 'change-addressee', ctx);
      passToColleague(draft, task, answer.email);
      return finish(draft, 'delegated', task.id);
    }
  }
}

/** What is decided, as a fact of the mails about it. */
type Decided = { readonly decision: 'grant' } | { readonly decision: 'refuse'; readonly refusal: ExtensionRefusal };

/**
 * What follows a decision: everybody concerned hears it, the questions of the plan move with its end, and hours that were used and
 * are not granted become the coordinator's to settle with the provider.
 */
function decided(draft: Draft, task: Task, trajectory: Trajectory, facts: Decided): Change {
  const { ctx, after } = draft;
  const policy = policyOf(ctx.region, after);
  const today = localDate(ctx.now);
  const until = trajectory.grants?.find(({ id }) => id === task.id)?.until;
  const about = facts.decision === 'grant' && until === undefined ? { about: 'hours-only' } : {};
  const told = { ...(policy === undefined ? {} : useFacts(trajectory, policy, today)), ...facts, ...about };
  // The mails about the decision say what was used of what is granted now.
  draft.rest = { ...draft.rest, trajectory: policy === undefined ? trajectory : asTold(trajectory, policy, ctx.now) };
  tellCandidate(draft, 'extension-candidate', told);
  planMail(draft, { kind: 'extension-decided', to: 'job-coach', facts: told });
  const { provider } = trajectory;
  planMail(draft, { kind: 'extension-decided', to: 'provider', provider, facts: told });
  if (decidesOnMore(ctx.region, after) !== 'coordinator') tellTeam(draft, { decision: facts.decision });
  callAboutHours(draft, trajectory);
  replan(draft, trajectory);
  return finish(draft, facts.decision === 'refuse' ? facts.refusal : (until ?? 'hours'), task.id);
}

/**
 * Hours that were used beyond the grant, and that nobody is asked for (any more), are the coordinator's to settle with the provider:
 * once, however many there are.
 */
export function callAboutHours(draft: Draft, trajectory: Trajectory): void {
  const isBeyond = hoursBeyondIn(draft, trajectory) > 0;
  if (isBeyond && callsAboutHours(draft).length === 0)
    askPerson(draft, { kind: 'call', owner: 'coordinator', about: hoursBeyondCall });
}

/** The call about hours beyond the grant, while it is open. */
export function callsAboutHours({ open }: Pick<Draft, 'open'>): readonly Task[] {
  return [...open.values()].filter((one) => isAbout(one, 'call', [hoursBeyondCall]));
}

/**
 * The last question of the plan stands on another day now: it is put on the agenda anew. One that was asked already stays as it is, and
 * so does its link; where guidance lasts beyond its day, it is the last no more.
 */
function replan(draft: Draft, trajectory: Trajectory): void {
  const policy = policyOf(draft.ctx.region, draft.after);
  const open = ofKind(draft.open.values(), 'check-in');
  if (policy === undefined || open?.checkIn?.purpose !== 'final') return;
  if (open.owner !== 'job-coach' || !isAhead(open, draft.ctx.region, draft.ctx.now)) {
    const isLast = trajectory.plannedEnd <= open.checkIn.date;
    if (!isLast) putTask(draft, { ...open, checkIn: { ...open.checkIn, purpose: 'regular' } });
    return;
  }
  const next = nextCheckIn(policy.checkIns, trajectory, draft.ctx.region.officeHours.closedDays);
  if (next?.date === open.checkIn.date && next.purpose === open.checkIn.purpose) return;
  closeTask(draft, open);
  toMachine(draft, 'checking-in');
}
