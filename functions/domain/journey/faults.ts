import type { Change } from '../change.ts';
import { isAbout, ofKind, type Task } from '../task.ts';
import type { Context, OpenCase } from './context.ts';
import { begin, closeTask, decision, finish, openTask, putTask } from './draft.ts';
import { askPerson } from './mails.ts';

/**
 * Why the system itself cannot continue a case, each with its own text on the coordinator's page and in the mail:
 * - `stuck`: executions keep failing;
 * - `fault`: one piece of work of this case (a mail, a task, its turn in the queue) fails each time;
 * - `mail-unsure`: a mail was tried twice, and nobody knows whether it went;
 * - `missing-municipality`, `missing-provider`, `missing-offer`: the region file no longer has what the case needs.
 */
export const faultKinds = [
  'stuck',
  'fault',
  'mail-unsure',
  'missing-municipality',
  'missing-provider',
  'missing-offer',
] as const;
export type FaultKind = (typeof faultKinds)[number];

/** Whether a task was opened because the system cannot continue, beside the task that a person has. */
export function tellsOfFault(task: Pick<Task, 'kind' | 'about'>): boolean {
  return isAbout(task, 'resolve', faultKinds);
}

/** Whether it was opened because nobody knows if a mail of its case went. */
export function tellsOfUnsureMail(task: Pick<Task, 'kind' | 'about'>): boolean {
  return isAbout(task, 'resolve', ['mail-unsure']);
}

/** Tells the coordinator that work of this case fails; once, until they say that it can continue. */
export function reportFault(from: OpenCase, about: FaultKind, ctx: Context): Change | undefined {
  if (from.tasks.some((task) => tellsOfFault(task) && task.about === about)) return undefined;
  const draft = begin(from, 'report-fault', ctx);
  const task = askPerson(draft, { kind: 'resolve', owner: 'coordinator', about });
  return finish(draft, about, task.id);
}

/**
 * The coordinator says that the case can continue: the sweeper picks it up in its next round, however long it was going
 * to wait.
 */
export function unstick(from: OpenCase, task: Task, ctx: Context): Change {
  const draft = begin(from, 'unstick', ctx);
  closeTask(draft, task, decision(draft, 'try-again'));
  if (from.referral.stage === 'closed') return finish(draft, 'ok', task.id);
  draft.after.faults = 0;
  const waits = ofKind(from.tasks, 'advance');
  if (waits !== undefined) putTask(draft, { ...waits, dueAt: ctx.now });
  else if (draft.open.size === 0) openTask(draft, { kind: 'advance', owner: 'system' });
  return finish(draft, 'ok', task.id);
}
