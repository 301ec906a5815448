import type { Language, OtherDoor } from '../../domain/codes.ts';
import type { Region } from '../../domain/region.ts';
import { municipalityName } from '../mails/words.ts';
import { termTexts } from '../texts/term.ts';
import { agesOf } from '../words/ages.ts';
import { capitalised, said } from '../words/said.ts';
import { outcomeWords } from './own-words.ts';
import type { FormKind } from './steps.ts';

/** Other doors that depend on where somebody lives: their words name the municipality, where it is known. */
const aboutPlace: ReadonlySet<OtherDoor> = new Set(['outside-region', 'municipality-buys-itself']);

/** What page, card and mail say about another door, with this region's ages and the municipality by name. */
export interface WordsOfOtherDoor {
  readonly title: string;
  readonly why: string;
  readonly door: string;
  /** The reason names the place, which the rules' own words do not. */
  readonly namesPlace: boolean;
}

/**
 * @param of.municipality CBS code, or the names of several; absent where it is not known
 * @param of.kind whose form it was; absent where there was no form
 * @param of.isClinician a professional who treats people
 */
export function otherDoorWordsFor(
  otherDoor: OtherDoor,
  { region, lang }: { readonly region: Region; readonly lang: Language },
  of: { readonly municipality?: string; readonly kind?: FormKind; readonly isClinician?: boolean } = {},
): WordsOfOtherDoor {
  const { title, why, door } = outcomeWords({ lang, region }).otherDoor.pages[otherDoor];
  const { municipality, kind, isClinician } = of;
  const name = municipality === undefined ? undefined : municipalityName(region, municipality, lang);
  const values = {
    ...agesOf(region),
    municipality: name ?? termTexts[lang].thisMunicipality,
    who: kind ?? ('other' as const),
    profession: isClinician === true ? ('clinician' as const) : ('other' as const),
  };
  // A sentence may begin with the municipality, which without a name needs a capital.
  return {
    title: capitalised(said(title, values)),
    why: capitalised(said(why, values)),
    door: said(door, values),
    namesPlace: aboutPlace.has(otherDoor) && name !== undefined,
  };
}
