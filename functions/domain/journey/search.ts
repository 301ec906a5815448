import { taskRules } from '../tasks/rules.ts';
import { closeTask, type Draft, stopWaiting } from './draft.ts';
import { tellsOfFault } from './faults.ts';

/**
 * Ends the search for a place: the questions about waiting for one, and the coordinator's about finding one. What the
 * system told the coordinator beside that, such as a mail that may not have gone, is not over with it.
 */
export function endSearch(draft: Draft): void {
  stopWaiting(draft);
  for (const task of [...draft.open.values()]) {
    if (taskRules[task.kind].seeksPlace === true && !tellsOfFault(task)) closeTask(draft, task);
  }
}
