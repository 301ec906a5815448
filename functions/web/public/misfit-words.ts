import type { Language, Misfit } from '../../domain/codes.ts';
import type { Region } from '../../domain/region.ts';
import { municipalityName } from '../mails/words.ts';
import { withAges, withMunicipality } from '../texts/ages.ts';
import { outcomeTexts } from '../texts/public-outcome.ts';

/** Misfits that are about where somebody lives: their words name the municipality, where it is known. */
const aboutPlace: ReadonlySet<Misfit> = new Set(['outside-region', 'municipality-buys-itself']);

/** What a misfit's page, card and mail say, with this region's ages and the municipality by name. */
export interface WordsOfMisfit {
  readonly title: string;
  readonly why: string;
  readonly door: string;
  /** The reason names the place, which the rules' own words do not. */
  readonly namesPlace: boolean;
}

/** @param municipality CBS code, or the name of several; undefined where it is not known */
export function misfitWordsFor(
  misfit: Misfit,
  { region, lang }: { readonly region: Region; readonly lang: Language },
  municipality: string | undefined,
): WordsOfMisfit {
  const { title, why, door } = outcomeTexts[lang].misfit.pages[misfit];
  const name = municipality === undefined ? undefined : municipalityName(region, municipality, lang);
  const fill = (text: string) => withMunicipality(withAges(text, region), name, lang);
  return { title: fill(title), why: fill(why), door, namesPlace: aboutPlace.has(misfit) && name !== undefined };
}
