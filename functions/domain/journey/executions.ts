import type { Change } from '../change.ts';
import type { TaskKind } from '../codes.ts';
import type { Context, OpenCase } from './context.ts';
import { begin, closeTask, type Draft, finish, openTask, putTask } from './draft.ts';
import { tellsOfFault } from './faults.ts';
import { askPerson, planMail } from './mails.ts';
import { later, repeatAfter } from './timing.ts';

/** A case that fails this often without progress goes to the coordinator (ours). */
export const faultsBeforeStuck = 5;

/** Tasks for which no execution waits: the machine's own work, and what is asked beside the stage's own question. */
const besides: readonly TaskKind[] = ['advance', 'call', 'still-wanted'];

/**
 * A new execution takes over: its generation is raised first, so that a late old one sees that it is superseded (I8). Being
 * renewed for age or an upgrade is no fault; being found dead is.
 */
export function revive(
  from: OpenCase,
  why: { readonly reason: string; readonly fault: boolean },
  ctx: Context,
): Change {
  const draft = begin(from, 'revive', ctx);
  draft.after.generation += 1;
  draft.after.executionStartedAt = ctx.now;
  const peoples = from.tasks.some((task) => !besides.includes(task.kind) && !tellsOfFault(task));
  for (const task of from.tasks.filter((one) => one.kind === 'advance')) {
    // While a person's own task is open, the new execution only has to wait for it.
    if (peoples) closeTask(draft, task);
    else putTask(draft, { ...task, dueAt: repeatAfter(ctx.region, 'advance', ctx.now) });
  }
  if (why.fault) addFault(draft);
  return finish(draft, why.reason);
}

/**
 * An execution failed: counted, and left to the sweeper for longer each time, so that a lasting fault does not spin. Undefined
 * when the failure of this very execution was counted before.
 */
export function countFault(from: OpenCase, fault: string, ctx: Context): Change | undefined {
  const { generation, faultedGeneration } = from.referral;
  // Where none was ever started, none failed.
  if (generation === 0 || faultedGeneration === generation) return undefined;
  const draft = begin(from, 'fault', ctx);
  draft.after.faultedGeneration = from.referral.generation;
  addFault(draft);
  const advance =
    from.tasks.find((task) => task.kind === 'advance') ?? openTask(draft, { kind: 'advance', owner: 'system' });
  const patience = 15 * 60_000 * 2 ** Math.min(draft.after.faults - 1, 6);
  putTask(draft, { ...advance, dueAt: later(ctx.now, patience) });
  return finish(draft, fault);
}

function addFault(draft: Draft): void {
  draft.after.faults += 1;
  if (draft.after.faults !== faultsBeforeStuck) return;
  askPerson(draft, { kind: 'resolve', owner: 'coordinator', about: 'stuck' });
  planMail(draft, { kind: 'stuck', to: 'coordinator' });
}
