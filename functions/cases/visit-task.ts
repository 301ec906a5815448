import type { Change } from '../domain/change.ts';
import { defined } from '../domain/defined.ts';
import { lapseCall } from '../domain/journey/calls.ts';
import type { Context, OpenCase } from '../domain/journey/context.ts';
import { hasExecution, revive } from '../domain/journey/executions.ts';
import { lacksUse, tellUseNow } from '../domain/journey/grant-use.ts';
import { giveTimeAfterHold, heardLate, isHeldUp } from '../domain/journey/late-word.ts';
import { askAtMended } from '../domain/journey/mended-mailbox.ts';
import { announceWaiting } from '../domain/journey/placing.ts';
import { escalate } from '../domain/journey/readdressing.ts';
import { announce, remind, remindCoordinator } from '../domain/journey/reminders.ts';
import { revoke } from '../domain/journey/standing.ts';
import { askStillWanted, lacksStillWanted } from '../domain/journey/still-wanted.ts';
import { dayMs, later, nextVisit } from '../domain/journey/timing.ts';
import { isProbe } from '../domain/probe.ts';
import type { Instant, Referral } from '../domain/referral.ts';
import { keptUntil } from '../domain/reopenable.ts';
import { hasStanding } from '../domain/standing.ts';
import type { Task } from '../domain/task.ts';
import type { AnyEffects } from '../domain/tasks/effects.ts';
import { taskEffects, taskRules } from '../domain/tasks/rules.ts';
import type { Trajectory } from '../domain/trajectory.ts';
import { readWaitFigures } from '../domain/wait-figures-schema.ts';
import type { Case } from '../ports/case.ts';
import type { Runtime } from '../ports/runtime.ts';
import { changeCase, contextOf } from './change-case.ts';
import type { DeliverRuntime } from './delivery.ts';
import { endProbe } from './end-probe.ts';
import { tellLacks } from './tell-fault.ts';
import type { WaitsRuntime } from './waits-desk.ts';

const minuteMs = 60_000;
/** What a visit of open work may need. */
export type VisitRuntime = DeliverRuntime & Pick<Runtime, 'workflow' | 'agenda'>;

/** AWS ends an execution after a year; we replace it well before that (I8). */
const executionDays = 200;
/** An execution that reports to be running gets this long to move a case before another takes over. */
const patienceMs = 60 * minuteMs;

/** The result of a visit, for the sweeper's counts. */
export type Visited = 'nothing' | 'overdue' | 'healed';

/** Serves the queue that somebody waits in, if that may bring them a place; within one sweep once is enough for all in it. */
export type Serve = (referral: Referral) => Promise<void>;

/** Handles one open task whose time has come: sends the first mail or a reminder, applies the silence rule, or heals. */
export async function visitTask(
  runtime: VisitRuntime & WaitsRuntime,
  at: { readonly taskId: string; readonly referralId: string; readonly nextAt: Instant },
  serve: Serve,
): Promise<Visited> {
  const from = await runtime.referrals.load(at.referralId);
  const task = from?.tasks.find((open) => open.id === at.taskId);
  if (from !== undefined && task === undefined) await closeLeftBehind(runtime, at, from);
  if (from === undefined || task === undefined || task.nextAt !== at.nextAt) return 'nothing';
  if (isProbe(from.referral.id)) {
    await endProbe(runtime, task);
    return 'nothing';
  }
  await tellLacks(runtime, from);
  const rule = taskRules[task.kind];
  if (rule.work === 'machine') return heal(runtime, from, task);
  // The region file may have gained places: this way it takes at most a week for that to be noticed.
  if (rule.isQueued) await serve(from.referral);
  // Serving the queue may have changed this very case.
  const known = rule.isQueued ? undefined : from;
  const overdue = task.dueAt <= runtime.clock();
  const ctx = contextOf(runtime, { origin: 'sweeper', actor: 'system', ...(await waitsAskedFor(runtime, from, task)) });
  const work = async (now: Case) => {
    const open = now.tasks.find((one) => one.id === task.id);
    if (open === undefined) return undefined;
    if (await isErased(runtime, now)) return lapseCall(now, open, ctx);
    if (!(await mayAct(runtime, now, open))) return revoke(now, open, ctx);
    const heard = await heardLately(runtime, open);
    if (heard === 'waits') return undefined;
    const more = heard === undefined ? undefined : giveTimeAfterHold(now, open, heard, ctx);
    return more ?? whatIsDue(now, open, ctx);
  };
  const outcome = await changeCase(runtime, from.referral.id, work, known);
  if (outcome.changed) {
    // Every token of the case is looked at, because the sweeper is the one that repeats what was lost. A fault here
    // therefore puts the visit off.
    await runtime.workflow.wake(outcome.change.after);
    const alive = await keepAlive(runtime, outcome.now);
    return overdue ? 'overdue' : alive;
  }
  const alive = await keepAlive(runtime, outcome.now);
  if (alive === 'nothing') await runtime.agenda.postpone(task.id, task.nextAt, nextVisit(task, runtime.clock()));
  return alive;
}

/**
 * Closes a task that its case does not name any more. The change that closed it had no room for every task, and was cut off before the
 * rest followed (`closeRest` in referral-store.ts).
 */
async function closeLeftBehind(
  { referrals, agenda, clock }: VisitRuntime,
  { taskId, nextAt }: { readonly taskId: string; readonly nextAt: Instant },
  { referral }: OpenCase,
): Promise<void> {
  if (referral.openTasks.includes(taskId)) return;
  const left = await referrals.task(taskId);
  // The index follows the table after a moment: as a rule the task is closed by now.
  if (left?.status === 'open' && left.nextAt === nextAt) await agenda.closeLeft(taskId, nextAt, clock());
}

/**
 * How long people waited, for whoever is asked whether they still want to wait and was told nothing with the yes: too little
 * was known then.
 */
async function waitsAskedFor(
  { waits }: WaitsRuntime,
  { referral }: OpenCase,
  { kind }: Task,
): Promise<Pick<Context, 'waits'>> {
  if (taskRules[kind].tellsWait !== true || referral.toldWait !== undefined) return {};
  return defined({ waits: readWaitFigures(await waits.figures()) });
}

/**
 * Whether the retention period of a closed case is over. Only calls stay open after the end of a case, and a call needs
 * somebody to call.
 */
async function isErased(runtime: VisitRuntime, { referral }: OpenCase): Promise<boolean> {
  if (referral.stage !== 'closed') return false;
  // A candidate who denied the referral is erased at once; the coordinator still has to speak to its sender.
  if (referral.closure === 'not-me') return isPastRetention(runtime, referral);
  return (await runtime.referrals.parties(referral.id)).candidate === undefined;
}

function isPastRetention({ region, clock }: VisitRuntime, { closedAt, updatedAt }: Referral): boolean {
  return keptUntil(region, 'not-me', closedAt ?? updatedAt) <= clock();
}

/** Whether the owner of a task may still act (I7); people's addresses are read only where the answer depends on them. */
async function mayAct(runtime: VisitRuntime, { referral }: OpenCase, task: Task): Promise<boolean> {
  if (task.owner !== 'approver' && task.owner !== 'job-coach' && task.owner !== 'provider') return true;
  const parties = await runtime.referrals.parties(referral.id);
  return hasStanding(runtime.region, { referral, task }, task.owner, parties);
}

/**
 * When the owner of a due task was told of it, if its mail was delayed; `waits` if the mail is about to go. While all
 * mail is held this is the present moment, each time anew: the administrator has the alarm. A single mail that does not
 * go delays nobody by more than a day.
 */
async function heardLately(runtime: VisitRuntime, task: Task): Promise<Instant | 'waits' | undefined> {
  const now = runtime.clock();
  if (task.dueAt > now || !task.announced) return undefined;
  const heard = heardLate(task, await runtime.outbox.mailsOf(task.referralId), now);
  if (heard !== 'waits') return heard;
  if ((await runtime.mailGate.hold()) !== undefined) return now;
  return later(task.dueAt, dayMs) > now ? heard : undefined;
}

/** The change that is due now by the task's own times; undefined when nothing is due. */
export function whatIsDue(
  from: Pick<Case, 'referral' | 'tasks' | 'trajectory'>,
  task: Task,
  ctx: Context,
): Change | undefined {
  const mended = askAtMended(from, task, ctx);
  if (mended !== undefined) return mended;
  const trajectory = from.trajectory?.();
  if (trajectory !== undefined && lacksUse(from, trajectory, ctx)) return tellUseNow(from, trajectory, ctx);
  if (!task.announced && task.visibleFrom <= ctx.now) {
    return taskRules[task.kind].isQueued ? announceWaiting(from, task, ctx) : announce(from, task, ctx);
  }
  if (lacksStillWanted(from, task)) return askStillWanted(from, ctx);
  const [reminder] = task.reminders;
  // A person whose reminder fell while the sweeper was down has not been silent: they are reminded first.
  const isUnheard = reminder !== undefined && isHeldUp(reminder, ctx.now);
  if (task.dueAt <= ctx.now && !isUnheard) return onSilence(from, task, ctx, trajectory);
  return reminder !== undefined && reminder <= ctx.now ? remind(from, task, ctx) : undefined;
}

function onSilence(from: OpenCase, task: Task, ctx: Context, trajectory: Trajectory | undefined): Change | undefined {
  switch (task.onSilence) {
    case 'ask-team':
      return escalate(from, task, 'team', ctx);
    case 'ask-provider':
    case 'record-silence':
      return escalate(from, task, 'provider', ctx);
    case 'ask-coordinator':
      return escalate(from, task, 'coordinator', ctx);
    case 'remind-coordinator':
      return remindCoordinator(from, task, ctx);
    default: {
      const effects: AnyEffects | undefined = taskEffects[task.kind];
      return effects?.silent?.(from, task, ctx, { trajectory });
    }
  }
}

/** The machine's own work is late: wakes it, and gives the case to a new execution if that does not help. */
async function heal(runtime: VisitRuntime, from: OpenCase, task: Task): Promise<Visited> {
  await runtime.workflow.wake(from.referral);
  const now = runtime.clock();
  const { executionStartedAt } = from.referral;
  const since = executionStartedAt > task.createdAt ? executionStartedAt : task.createdAt;
  const status = await runtime.workflow.status(from.referral);
  if (status === 'running' && Date.parse(now) - Date.parse(since) < patienceMs) {
    await runtime.agenda.postpone(task.id, task.nextAt, later(now, 15 * minuteMs));
    return 'healed';
  }
  // An execution that ended or failed was counted at the time: by its last step, or by the event that it failed.
  const uncounted = status === 'running' || status === 'missing';
  return takeOver(runtime, from, { reason: `execution-${status}`, fault: uncounted });
}

/**
 * Checks that an execution waits for people here and is young enough; otherwise starts another that takes over. Where
 * the machine itself has work to do, its own task looks after that, and may wait on purpose.
 */
export async function keepAlive(runtime: VisitRuntime, from: OpenCase | undefined): Promise<Visited> {
  if (from === undefined || !hasExecution(from.referral)) return 'nothing';
  if (from.tasks.some(({ kind }) => taskRules[kind].work === 'machine')) return 'nothing';
  const status = await runtime.workflow.status(from.referral);
  if (status !== 'running') return takeOver(runtime, from, { reason: `execution-${status}`, fault: true });
  if (isYoung(from.referral, runtime.clock())) return 'nothing';
  return takeOver(runtime, from, { reason: 'execution-old', fault: false });
}

/** Whether an execution is far from the end of its year. */
export function isYoung({ executionStartedAt }: Pick<Referral, 'executionStartedAt'>, now: Instant): boolean {
  return Date.parse(now) - Date.parse(executionStartedAt) <= executionDays * dayMs;
}

async function takeOver(
  runtime: VisitRuntime,
  from: OpenCase,
  why: { readonly reason: string; readonly fault: boolean },
): Promise<Visited> {
  const ctx = contextOf(runtime, { origin: 'sweeper', actor: 'system' });
  const outcome = await changeCase(runtime, from.referral.id, (now) =>
    now.referral.generation === from.referral.generation && now.referral.stage !== 'closed'
      ? revive(now, why, ctx)
      : undefined,
  );
  if (!outcome.changed) return 'nothing';
  await runtime.workflow.start(outcome.change.after);
  return 'healed';
}
