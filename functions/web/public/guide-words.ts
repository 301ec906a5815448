import type { Locale } from '../page-context.ts';
import { guideTexts } from '../texts/guide.ts';
import { inOwnWords } from '../words/own-words.ts';

/** What the pages that explain say, as the region says it. Apart from `own-words.ts`, so that a start does without these texts. */
export function guideWords(locale: Locale) {
  return inOwnWords(guideTexts[locale.lang], 'guide', locale);
}
