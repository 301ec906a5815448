import type { Language } from '../domain/codes.ts';
import { findLocality } from '../domain/locality.ts';
import { nameOfMunicipality, standingOf } from '../domain/municipality.ts';
import type { Region } from '../domain/region.ts';
import type { FormProblem, FormValues } from '../web/forms.ts';
import { formTexts } from '../web/texts/form.ts';
import { oneOf } from '../web/words/said.ts';

const placeName = 'place';
const codeName = 'candidate.municipality';

/**
 * The answers with the municipality of the place that was typed or chosen. A known place counts before the list, so
 * that a person who corrects a typing error can ignore the list; without either there is no municipality.
 */
export function answersWithPlace(posted: FormValues, region: Region): FormValues {
  const typed = posted.get(placeName)?.[0] ?? '';
  const { found } = findLocality(region, typed);
  if (found !== undefined)
    return new Map([
      [placeName, [found.name]],
      [codeName, [found.code]],
    ]);
  const chosen = posted.get(codeName)?.[0];
  const listed = chosen !== undefined && standingOf(region, chosen) === 'present' ? chosen : undefined;
  return new Map([
    [placeName, [listed === undefined ? typed : (nameOfMunicipality(region, listed) ?? typed)]],
    [codeName, listed === undefined ? [] : [listed]],
  ]);
}

/** Names that look like the place that was typed. */
export function nearPlaces(values: FormValues, region: Region): readonly string[] {
  const result = findLocality(region, values.get(placeName)?.[0] ?? '');
  return 'near' in result ? result.near.map(({ name }) => name) : [];
}

/** Words for a place that is missing or unknown, the latter with similar names to choose from in the list. Nothing is guessed. */
export function placeProblems(values: FormValues, lang: Language, region: Region): readonly FormProblem[] {
  if ((values.get(codeName) ?? []).length > 0) return [];
  const text = formTexts[lang].place;
  if ((values.get(placeName)?.[0] ?? '').trim() === '') return [{ field: placeName, text: text.missing }];
  const near = nearPlaces(values, region);
  return [{ field: placeName, text: near.length > 0 ? text.near({ names: oneOf(near, lang) }) : text.unknown }];
}
