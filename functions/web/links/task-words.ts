import type { Locale } from '../page-context.ts';
import { linkTexts } from '../texts/link.ts';
import { taskFormTexts } from '../texts/task-form.ts';
import { inOwnWords } from '../words/own-words.ts';

/** What the questions of tasks are made of, as the region says it. Labels and buttons are the shipped ones. */
export function taskFormWords(locale: Locale) {
  return inOwnWords(taskFormTexts[locale.lang], 'task', locale);
}

/** What the pages of links say, as the region says it. */
export function linkWords(locale: Locale) {
  return inOwnWords(linkTexts[locale.lang], 'link', locale);
}
