import { actsAsCoordinator, type Language, type Role } from '../../domain/codes.ts';
import { isAbout, type Task } from '../../domain/task.ts';
import { deskListTexts } from '../texts/desk-list.ts';
import { textOf } from '../words/said.ts';
import { taskInWords } from '../words/terms.ts';

/** What a task asks, as the desk says it: of a call also whom it is with and why, since a case may have several. */
export function taskAtDesk(task: Pick<Task, 'kind' | 'about'> & { readonly owner: Role }, lang: Language): string {
  const { calls } = deskListTexts[lang];
  const call = isAbout(task, 'call', Object.keys(calls)) ? textOf(calls, task.about) : undefined;
  return call ?? taskInWords(task.kind, lang, actsAsCoordinator(task.owner));
}
