import type { Task } from '../task.ts';
import { taskRules } from '../tasks/rules.ts';
import type { Draft } from './draft.ts';
import { tellCandidate } from './mails.ts';

/**
 * Why a candidate has to wait for somebody else: no provider is left, an approver is silent, nobody says whether the talk
 * was held, or another provider is sought than the one that took them on.
 */
type Delay = 'no-provider' | 'no-answer' | 'talk-unknown' | 'other-provider';

/**
 * Tells the candidate that it takes longer and that somebody is working on it, so that the silence of others does not
 * mean that they hear nothing.
 */
export function tellDelay(draft: Draft, about: Delay): void {
  tellCandidate(draft, 'delayed-candidate', { about });
}

/**
 * Tells the candidate, once in a task's life, that somebody let the time to act pass: for a decision as soon as
 * somebody else is asked, for a first talk when neither job coach nor provider could say whether it was held. Answers
 * what to record in the task.
 */
export function tellDelayOnce(draft: Draft, task: Task, to: Task['owner']): Pick<Task, 'delayTold'> {
  const delay = taskRules[task.kind].delay?.(to);
  if (task.delayTold === true || delay === undefined) return {};
  tellDelay(draft, delay);
  return { delayTold: true };
}
