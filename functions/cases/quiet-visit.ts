import { localDate } from '../domain/calendar.ts';
import { hasExecution } from '../domain/journey/executions.ts';
import { nextVisit } from '../domain/journey/timing.ts';
import { isProbe } from '../domain/probe.ts';
import { lacksOf } from '../domain/region-needs.ts';
import { hasStanding } from '../domain/standing.ts';
import { taskRules } from '../domain/tasks/rules.ts';
import type { DueWork, Glance } from '../ports.ts';
import { contextOf } from './change-case.ts';
import { nameOf } from './tell-fault.ts';
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
    runtime.log.error('no-glance', { tasks: tasks.length, error: nameOf(error) });
    return new Map();
  }
}

/**
 * The weekly look at a case in which nothing is due: puts the next look on the agenda. Where no step is known to have
 * begun to wait for this task, it first asks whether an execution lives; one that is lost later is found by the daily
 * look at all of them. False when there is anything to do or in doubt: the task then needs a full visit. A glance
 * decides nothing else, because its parts were read one by one.
 */
export async function passedQuietly(
  runtime: VisitRuntime,
  work: DueTask,
  glance: Glance | undefined,
): Promise<boolean> {
  if (glance === undefined || glance.task.nextAt !== work.nextAt || !isQuiet(runtime, glance)) return false;
  const { referral, task } = glance;
  const now = runtime.clock();
  if (!isYoung(referral, now)) return false;
  const isAwaited = glance.waiting?.taskId === task.id && glance.waiting.generation === referral.generation;
  if (!isAwaited && (await runtime.workflow.status(referral)) !== 'running') return false;
  await runtime.agenda.postpone(task.id, task.nextAt, nextVisit(task, now));
  return true;
}

/**
 * Whether one person is asked one thing, may still be asked it, and has time left, and the region file has all that the
 * case needs.
 */
function isQuiet(runtime: VisitRuntime, { referral, task, parties, trajectory }: Glance): boolean {
  const { region, clock } = runtime;
  const now = clock();
  const isOne = task.status === 'open' && referral.openTasks.length === 1 && referral.openTasks[0] === task.id;
  if (!isOne || isProbe(referral.id) || task.dueAt <= now) return false;
  // The machine's own work must be healed, people who wait for a place must be served, and some stages have no
  // execution.
  const { work, isQueued } = taskRules[task.kind];
  if (work === 'machine' || isQueued) return false;
  if (!hasExecution(referral)) return false;
  if (lacksOf(region, referral, localDate(now)).length > 0) return false;
  if (!hasStanding(region, { referral, task }, task.owner, parties)) return false;
  const ctx = contextOf(runtime, { origin: 'sweeper', actor: 'system' });
  return whatIsDue({ referral, tasks: [task], trajectory: () => trajectory }, task, ctx) === undefined;
}
