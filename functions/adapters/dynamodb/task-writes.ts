import { marshall } from '@aws-sdk/util-dynamodb';
import type { Change } from '../../domain/change.ts';
import type { Task } from '../../domain/task.ts';
import { taskRules } from '../../domain/tasks/rules.ts';
import { daysAfter, expiring, type Item, keys, mailKeptDays, openAt, toItem } from './items.ts';

/** A task as it is stored: an open one is in the index of open work, a closed one goes after a while. */
export function taskItem(task: Task, { after }: Change): Item {
  const isOpen = task.status === 'open';
  const more = isOpen ? openAt(task.id, task.nextAt) : expiring(daysAfter(after.updatedAt, mailKeptDays));
  return toItem(keys.task(task.id), task, more);
}

/**
 * A change in two parts, where it closes more tasks than one transaction can hold: what must be written together, and calls whose items
 * follow after it, since a case is read by the tasks that its referral names.
 *
 * @param over how many writes do not fit
 */
export function inTwo(change: Change, over: number): { readonly now: Change; readonly later: readonly Task[] } {
  if (over <= 0) return { now: change, later: [] };
  const [event] = change.events;
  const mayFollow = change.tasks.filter(
    ({ id, kind, status }) =>
      taskRules[kind].isCall === true &&
      status === 'closed' &&
      id !== event?.object &&
      change.before?.openTasks.includes(id) &&
      !change.after.openTasks.includes(id),
  );
  const later = mayFollow.slice(-over);
  return { now: { ...change, tasks: change.tasks.filter((task) => !later.includes(task)) }, later };
}

/** The write of a call that follows the change which closed it: once, whoever else has written it meanwhile. */
export function closing(task: Task, change: Change, table: string) {
  return {
    TableName: table,
    Item: taskItem(task, change),
    ConditionExpression: '#status = :open',
    ExpressionAttributeNames: { '#status': 'status' },
    ExpressionAttributeValues: marshall({ ':open': 'open' }),
  };
}
