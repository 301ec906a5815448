import type { Change } from '../change.ts';
import type { Referral } from '../referral.ts';
import type { Task } from '../task.ts';
import { taskRules } from '../tasks/rules.ts';
import type { Context, OpenCase } from './context.ts';
import { begin, closeTask, type Draft, finish, openTask, putTask } from './draft.ts';
import { tellsOfFault } from './faults.ts';
import { askPerson, planMail } from './mails.ts';
import { later, repeatAfter } from './timing.ts';

/** Whether an execution belongs to a case: not before its sender is known, nor where only a call or nothing is left. */
export function hasExecution({ stage }: Pick<Referral, 'stage'>): boolean {
  return stage !== 'unconfirmed' && stage !== 'handover' && stage !== 'closed';
}

/** After this many failures without progress a case goes to the coordinator (ours). */
export const faultsBeforeStuck = 5;

/**
 * A new execution takes over. The generation is raised first, so that a late old execution sees that it is superseded
 * (I8). Replacing one because of its age or an upgrade is no fault; finding it dead is.
 */
export function revive(
  from: OpenCase,
  why: { readonly reason: string; readonly fault: boolean },
  ctx: Context,
): Change {
  const draft = begin(from, 'revive', ctx);
  draft.after.generation += 1;
  draft.after.executionStartedAt = ctx.now;
  const peoples = from.tasks.some((task) => taskRules[task.kind].isBeside !== true && !tellsOfFault(task));
  for (const task of from.tasks.filter(isMachines)) {
    // While a task for a person is open, the new execution only has to wait for it.
    if (peoples) closeTask(draft, task);
    else putTask(draft, { ...task, dueAt: repeatAfter(ctx.region, 'advance', ctx.now) });
  }
  if (why.fault) addFault(draft);
  return finish(draft, why.reason);
}

/**
 * An execution failed: it is counted, and left to the sweeper for longer each time, so that a lasting fault does not
 * spin. Undefined when the failure of this same execution was already counted.
 */
export function countFault(from: OpenCase, fault: string, ctx: Context): Change | undefined {
  const { generation, faultedGeneration } = from.referral;
  // Where no execution was ever started, none failed.
  if (generation === 0 || faultedGeneration === generation) return undefined;
  const draft = begin(from, 'fault', ctx);
  draft.after.faultedGeneration = from.referral.generation;
  addFault(draft);
  const advance = from.tasks.find(isMachines) ?? openTask(draft, { kind: 'advance', owner: 'system' });
  const patience = 15 * 60_000 * 2 ** Math.min(draft.after.faults - 1, 6);
  putTask(draft, { ...advance, dueAt: later(ctx.now, patience) });
  return finish(draft, fault);
}

function isMachines({ kind }: Task): boolean {
  return taskRules[kind].work === 'machine';
}

function addFault(draft: Draft): void {
  draft.after.faults += 1;
  if (draft.after.faults !== faultsBeforeStuck) return;
  askPerson(draft, { kind: 'resolve', owner: 'coordinator', about: 'stuck' });
  planMail(draft, { kind: 'stuck', to: 'coordinator' });
}
