import type { Locale } from '../page-context.ts';
import { formTexts } from '../texts/form.ts';
import { outcomeTexts } from '../texts/outcome.ts';
import { pageTexts } from '../texts/page.ts';
import { inOwnWords } from '../words/own-words.ts';

/** What the start page and the first question say, as the region says it. */
export function pageWords(locale: Locale) {
  return inOwnWords(pageTexts[locale.lang], 'page', locale);
}

/** What the form explains, as the region says it. Labels, buttons and errors are the shipped ones: `formTexts` has them too. */
export function formWords(locale: Locale) {
  return inOwnWords(formTexts[locale.lang], 'form', locale);
}

/** What comes of a form, as the region says it. */
export function outcomeWords(locale: Locale) {
  return inOwnWords(outcomeTexts[locale.lang], 'outcome', locale);
}
