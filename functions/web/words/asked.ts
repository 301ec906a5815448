import { actsAsCoordinator, type Language, type Role } from '../../domain/codes.ts';
import { asksAboutDoor, asksAboutMove } from '../../domain/journey/moved-out.ts';
import type { Task } from '../../domain/task.ts';
import { taskRules } from '../../domain/tasks/rules.ts';
import { callTexts } from '../texts/call.ts';
import { textOf } from './said.ts';
import { taskInWords } from './terms.ts';

type Call = Pick<Task, 'kind' | 'about'>;

/** By what texts tell calls apart: a move or a correction by what follows from it, whatever rule no longer fits. */
function subjectOf(task: Call): string | undefined {
  if (task.about === 'moved-unknown') return task.about;
  if (asksAboutMove(task)) return 'moved';
  return asksAboutDoor(task) ? 'door' : task.about;
}

/**
 * What a task asks, as a short heading: of a call also whom it is with and why, since a case may have several. For the coordinator and
 * their deputy, who have the calls: what those are about is not always for others to know.
 */
export function askedInWords(task: Call & { readonly owner: Role }, lang: Language): string {
  const call = taskRules[task.kind].isCall === true ? textOf<string>(callTexts[lang].asks, subjectOf(task)) : undefined;
  return call ?? taskInWords(task.kind, lang, actsAsCoordinator(task.owner));
}

/**
 * What a call is about, in the subject of a mail: enough to tell two calls of a case apart. Never why: a list of mails is read over
 * somebody's shoulder (I5).
 */
export function callTopicInWords(about: string, lang: Language): string {
  const { topics } = callTexts[lang];
  return textOf<string>(topics, subjectOf({ kind: 'call', about })) ?? topics.other;
}
