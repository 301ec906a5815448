import type { Change } from '../change.ts';
import { doorPolicy } from '../region.ts';
import { ofKind, type Task } from '../task.ts';
import { askApproval } from './approval.ts';
import type { Context } from './context.ts';
import { askInterest } from './interest.ts';
import { joined } from './joined.ts';
import { route } from './receive.ts';
import { advanceDueMinutes, later } from './timing.ts';

/**
 * A new referral, taken on in the same change to where somebody is asked something: the same rules in the same order as
 * when the machine takes each step, with the same lines in the audit trail. Tasks that would be over at once are not
 * written. Where no approval is asked for, the machine goes on: it seeks a place next.
 */
export function untilAsked(received: Change, ctx: Context): Change {
  const byMachine: Context = { ...ctx, origin: 'machine', actor: 'system' };
  let change = received;
  for (let rule = nextRule(change, ctx); rule !== undefined; rule = nextRule(change, ctx)) {
    change = joined(change, [], rule, byMachine);
  }
  return { ...change, tasks: change.tasks.map((task) => lookedAtSoon(task, ctx)) };
}

/** What the machine would do next with a new referral; undefined when somebody is asked, or when it is not for intake to do. */
function nextRule({ after, tasks }: Change, { region }: Context) {
  if (ofKind(tasks, 'advance') === undefined) return undefined;
  if (after.stage === 'received') return route;
  if (after.stage === 'confirming') return askInterest;
  const asks = after.door !== undefined && doorPolicy(region, after.door).approver !== 'none';
  return after.stage === 'approval' && asks ? askApproval : undefined;
}

/**
 * A task that the sweeper looks at as soon as it would at the machine's own work. The execution is only started once
 * the task is written: if that fails, or its starter is cut off, this look finds it.
 */
function lookedAtSoon(task: Task, { now }: Context): Task {
  const soon = later(now, advanceDueMinutes * 60_000);
  return task.nextAt <= soon ? task : { ...task, nextAt: soon };
}
