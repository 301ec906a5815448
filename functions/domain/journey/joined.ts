import type { Change } from '../change.ts';
import type { Task } from '../task.ts';
import type { Context, OpenCase } from './context.ts';

/**
 * A change, and what a rule makes of the case that it leaves, as one change: written together, with the lines of both in the
 * audit trail. A task that the first opened and the second ended never was.
 *
 * @param others tasks that were open before the first change
 */
export function joined(
  first: Change,
  others: readonly Task[],
  rule: (from: OpenCase, ctx: Context) => Change,
  ctx: Context,
): Change {
  const second = rule(caseBetween(first, others), ctx);
  const touched = [...first.tasks.filter(({ id }) => !second.tasks.some((task) => task.id === id)), ...second.tasks];
  const wasOpen = ({ id }: Task) => first.before?.openTasks.includes(id) === true;
  const told = [...(first.told ?? []), ...(second.told ?? [])];
  return {
    ...first,
    ...second,
    action: first.action,
    before: first.before,
    tasks: touched.filter((task) => task.status === 'open' || wasOpen(task)),
    events: [...first.events, ...second.events],
    mails: [...first.mails, ...second.mails],
    links: [...first.links, ...second.links],
    parties: [...first.parties, ...second.parties],
    ...(told.length === 0 ? {} : { told }),
  };
}

/** The case as a change leaves it, one revision back: what is joined to it has the same revision. */
function caseBetween({ after, tasks }: Change, others: readonly Task[]): OpenCase {
  const known = [...tasks, ...others];
  return {
    referral: { ...after, revision: after.revision - 1 },
    tasks: after.openTasks.flatMap((id) => known.find((task) => task.id === id) ?? []),
  };
}
