import { asksWhoDecides } from '../decider.ts';
import { defined } from '../defined.ts';
import type { Task } from '../task.ts';
import { taskRules } from '../tasks/rules.ts';
import type { Draft } from './draft.ts';
import { readdress, tellTeam } from './mails.ts';

/**
 * Keeps who decided beside the people of the case, for whoever reads its audit trail; the trail itself names nobody (I5).
 *
 * @param asked they asked something first, and decided nothing yet
 */
export function nameDecider(draft: Draft, task: Task, name: string | undefined, asked?: true): void {
  if (name === undefined || asksWhoDecides(task.kind, draft.ctx.actor) === undefined) return;
  draft.parties.push({ role: 'decider', taskId: task.id, name, ...defined({ asked }), at: draft.ctx.now });
}

/** Keeps an explanation among the people of the case, where there is one: of a provider that was asked with which one it is. */
export function keepExplanation(draft: Draft, task: Task, text: string | undefined): void {
  if (text === undefined) return;
  const provider = taskRules[task.kind].offers === true ? task.provider : undefined;
  draft.parties.push({
    role: 'note',
    taskId: task.id,
    kind: 'explanation',
    ...defined({ provider }),
    text,
    at: draft.ctx.now,
  });
}

/** Passes a decision on to a colleague, by their mail address, which the caller has checked (I7); the team hears it. */
export function passToColleague(draft: Draft, task: Task, email: string): void {
  draft.parties.push({ role: 'approver', email });
  draft.after.approver = 'person';
  readdress(draft, { ...task, about: 'delegated' }, 'approver');
  tellTeam(draft, { decision: 'delegate' });
}
