import type { FactRow } from '../links/page.ts';
import { municipalityName } from '../mails/words.ts';
import type { Locale } from '../page-context.ts';
import { deskCaseTexts } from '../texts/desk-case.ts';

/**
 * Where the candidate lives, where their programme does not reach there.
 *
 * @param movedTo CBS code; absent where it does, and then the row is not shown
 */
export function livesInRow(movedTo: string | undefined, { lang, region }: Locale): FactRow {
  const text = deskCaseTexts[lang];
  return [
    text.livesIn,
    movedTo === undefined ? undefined : text.outOfReach({ municipality: municipalityName(region, movedTo, lang) }),
  ];
}
