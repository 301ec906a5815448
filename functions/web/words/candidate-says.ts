import type { CandidateSays } from '../../domain/candidate-says.ts';
import type { Language } from '../../domain/codes.ts';
import { deskCaseTexts } from '../texts/desk-case.ts';
import { dateInWords } from './dates.ts';

/** What a candidate said of themselves beside one check-in, or that they gave no answer, in one line. */
export function saysInWords(
  { asked, on, answered, works, school, mood, wantsCall, difference }: CandidateSays,
  lang: Language,
): string {
  const text = deskCaseTexts[lang].says;
  const parts = [
    answered ? undefined : text.silent,
    works && text.works[works],
    school && text.school[school],
    mood && text.mood[mood],
    wantsCall && text.call,
    difference && text.difference[difference],
  ].filter((part) => part !== undefined);
  return text.line({ date: dateInWords(on ?? asked, lang), what: parts.join(', ') });
}
