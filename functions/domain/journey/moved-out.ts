import type { Task } from '../task.ts';
import { taskRules } from '../tasks/rules.ts';

/** The subject of a call about a move is this, and why the door no longer fits. */
export const aboutMove = 'moved-';

/** Why the door may not fit, where nobody has said yet where the candidate moved to. */
export const unknownPlace = 'unknown';

type Call = Pick<Task, 'kind' | 'about'>;

/** Whether a task is a call about a subject that begins so. */
export function isCallOn(task: Call, subject: string): boolean {
  return taskRules[task.kind].isCall === true && task.about?.startsWith(subject) === true;
}

/** Whether a call asks the coordinator what to do for somebody who moved to where their door does not reach. */
export function asksAboutMove(task: Call): boolean {
  return isCallOn(task, aboutMove);
}

/** Why the door no longer fits, taken from the call's subject. */
export function faultOfMove({ about = '' }: Pick<Task, 'about'>): string {
  return about.slice(aboutMove.length);
}

/**
 * Whether no provider may be asked for somebody now: they are known to live where their door does not reach, and the coordinator has
 * not settled with them yet whether they go on here. Their position in the queue stays.
 */
export function isHeldForMove({ tasks }: { readonly tasks: readonly Task[] }): boolean {
  return tasks.some((task) => asksAboutMove(task) && faultOfMove(task) !== unknownPlace);
}
