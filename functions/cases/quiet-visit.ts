import { localDate } from '../domain/calendar.ts';
import { errorName } from '../domain/errors.ts';
import { hasExecution } from '../domain/journey/executions.ts';
import { dayMs, later, nextVisit, restWeeks, watchDays } from '../domain/journey/timing.ts';
import { isProbe } from '../domain/probe.ts';
import type { Instant } from '../domain/referral.ts';
import { lacksOf } from '../domain/region-needs.ts';
import { hasStanding } from '../domain/standing.ts';
import { taskRules } from '../domain/tasks/rules.ts';
import type { DueWork } from '../ports/agenda-store.ts';
import type { Glance } from '../ports/case.ts';
import { contextOf } from './change-case.ts';
import type { VisitRuntime } from './visit-task.ts';
import { isYoung, whatIsDue } from './visit-task.ts';

/** A task whose time has come. */
export type DueTask = Extract<DueWork, { kind: 'task' }>;

/**
 * Reads the cases of many due tasks together. A case that cannot be read is left out, so that its own visit fails and
 * reports it. Never throws.
 */
export async function glanceAt(runtime: VisitRuntime, due: readonly DueWork[]): Promise<ReadonlyMap<string, Glance>> {
  const tasks = due.filter((work): work is DueTask => work.kind === 'task');
  if (tasks.length === 0) return new Map();
  try {
    const glances = await runtime.referrals.glances(tasks);
    return new Map(glances.map((glance) => [glance.task.id, glance]));
  } catch (error) {
    runtime.log.error('no-glance', { tasks: tasks.length, error: errorName(error) });
    return new Map();
  }
}

/**
 * The look at a case in which nothing is due: puts the next one on the agenda. Where no step is known to have
 * begun to wait for this task, it first asks whether an execution lives; one that is lost later is found by the daily
 * look at all of them. False when there is anything to do or in doubt: the task then needs a full visit. A glance
 * decides nothing else, because its parts were read one by one.
 */
export async function passedQuietly(
  runtime: VisitRuntime,
  work: DueTask,
  glance: Glance | undefined,
): Promise<boolean> {
  const now = runtime.clock();
  if (glance === undefined || glance.task.nextAt !== work.nextAt || !isQuiet(runtime, glance, now)) return false;
  const { referral, task } = glance;
  const isAwaited = glance.waiting?.taskId === task.id && glance.waiting.generation === referral.generation;
  if (!isAwaited && (await runtime.workflow.status(referral)) !== 'running') return false;
  await runtime.agenda.postpone(task.id, task.nextAt, nextGlance(runtime, glance, now));
  return true;
}

/**
 * When to look again: in a week or, while the day of the question is still ahead, after as many weeks up to `restWeeks` as a look would
 * find nothing in. So a look comes before that day, and a mark of the grant is told in the week in which it is reached.
 */
function nextGlance(runtime: VisitRuntime, glance: Glance, now: Instant): Instant {
  const { task } = glance;
  const sleeps = !task.announced && task.unreached === undefined;
  for (let weeks = restWeeks; sleeps && weeks > 1; weeks -= 1) {
    const at = later(now, weeks * watchDays * dayMs);
    if (at < task.visibleFrom && isQuiet(runtime, glance, at)) return at;
  }
  return nextVisit(task, now);
}

/**
 * Whether at this moment one person is asked one thing, may still be asked it, and has time left, the region file has all that the
 * case needs, and its execution is far from the end of its year.
 */
function isQuiet(runtime: VisitRuntime, { referral, task, parties, trajectory }: Glance, now: Instant): boolean {
  const { region } = runtime;
  const isOne = task.status === 'open' && referral.openTasks.length === 1 && referral.openTasks[0] === task.id;
  if (!isOne || isProbe(referral.id) || task.dueAt <= now) return false;
  // The machine's own work must be healed, people who wait for a place must be served, and some stages have no
  // execution.
  const { work, isQueued } = taskRules[task.kind];
  if (work === 'machine' || isQueued) return false;
  if (!hasExecution(referral) || !isYoung(referral, now)) return false;
  if (lacksOf(region, referral, localDate(now)).length > 0) return false;
  if (!hasStanding(region, { referral, task }, task.owner, parties)) return false;
  const ctx = contextOf({ ...runtime, clock: () => now }, { origin: 'sweeper', actor: 'system' });
  return whatIsDue({ referral, tasks: [task], trajectory: () => trajectory }, task, ctx) === undefined;
}
