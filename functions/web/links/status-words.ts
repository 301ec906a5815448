import type { Locale } from '../page-context.ts';
import { statusTexts } from '../texts/status.ts';
import { stepTexts } from '../texts/step.ts';
import { inOwnWords } from '../words/own-words.ts';

/** What the pages that say how a case is going are made of, as the region says it. */
export function statusWords(locale: Locale) {
  return inOwnWords(statusTexts[locale.lang], 'status', locale);
}

/** The steps of a case in words, as the region says them. */
export function stepTextsOf(locale: Locale) {
  return inOwnWords(stepTexts[locale.lang], 'step', locale);
}
