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
  };
}

/** Fills the ages into a text: `{youngest}`, `{youthFrom}`, `{youthTo}` and `{adultsFrom}`. */
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
