import { consentAge } from '../../domain/child.ts';
import type { Door, Language } from '../../domain/codes.ts';
import { type Region, youngestAge } from '../../domain/region.ts';
import { terms } from './terms.ts';

/** Ages that texts name, from the rules of this region's doors. */
function agesOf(region: Region): Readonly<Record<string, number>> {
  const { 'sterk-met-werk': adults, 'sterk-met-werk-of-scholing': youth } = region.doors;
  return {
    youngest: youngestAge(region),
    youthFrom: youth.minAge,
    youthTo: youth.maxAge ?? adults.minAge - 1,
    adultsFrom: adults.minAge,
    consentAge,
    pensionAge: region.statePensionAge,
  };
}

/** Fills the ages into a text: `{youngest}`, `{youthFrom}`, `{youthTo}`, `{adultsFrom}`, `{consentAge}` and `{pensionAge}`. */
export function withAges(text: string, region: Region): string {
  return Object.entries(agesOf(region)).reduce(
    (filled, [name, age]) => filled.replaceAll(`{${name}}`, String(age)),
    text,
  );
}

/** What people call a door, with the ages for which it is. */
export function doorName(door: Door, region: Region, lang: Language): string {
  return withAges(terms[lang].doors[door], region);
}

const unnamed: Readonly<Record<Language, string>> = { nl: 'deze gemeente', en: 'this municipality' };

/**
 * Fills a municipality into a text, `{municipality}`, by its name where that is known. A sentence that begins with it stays
 * one.
 */
export function withMunicipality(text: string, name: string | undefined, lang: Language): string {
  const filled = text.replaceAll('{municipality}', name ?? unnamed[lang]);
  return `${filled.charAt(0).toUpperCase()}${filled.slice(1)}`;
}
