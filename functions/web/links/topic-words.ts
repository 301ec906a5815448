import type { Locale } from '../page-context.ts';
import { topicTexts } from '../texts/topic.ts';
import { inOwnWords } from '../words/own-words.ts';

/** What the pages of tasks are about, as the region says it. */
export function topicWords(locale: Locale) {
  return inOwnWords(topicTexts[locale.lang], 'topic', locale);
}
