import type { Language } from '../../domain/codes.ts';
import type { Term } from '../../domain/region.ts';
import { termTexts } from '../texts/term.ts';

/** A term for people: `P1Y6M` is "1 jaar en 6 maanden". Hours and seconds, which only occur on a trial, are not spelt out. */
export function termInWords(term: Term, lang: Language): string {
  const text = termTexts[lang].periods;
  if ('workingDays' in term) return text.workingDays({ count: term.workingDays });
  const match = /^P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?/.exec(term.period);
  const words = [text.years, text.months, text.weeks, text.days].flatMap((inWords, index) => {
    const count = match?.[index + 1];
    return count === undefined ? [] : [inWords({ count: Number(count) })];
  });
  return words.length === 0 ? text.shorter : words.join(text.and);
}
