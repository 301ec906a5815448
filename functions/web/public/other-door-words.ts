import type { Language, OtherDoor } from '../../domain/codes.ts';
import type { Region } from '../../domain/region.ts';
import { municipalityName } from '../mails/words.ts';
import { withAges, withMunicipality } from '../texts/ages.ts';
import { inVoice } from '../texts/public-other-door-voice.ts';
import { outcomeTexts } from '../texts/public-outcome.ts';
import type { FormKind } from './steps.ts';

/** Other doors that are about where somebody lives: their words name the municipality, where it is known. */
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
 * @param of.municipality CBS code, or the name of several; absent where it is not known
 * @param of.kind whose form told; absent where nobody did
 * @param of.isClinician a professional who treats people
 */
export function otherDoorWordsFor(
  otherDoor: OtherDoor,
  { region, lang }: { readonly region: Region; readonly lang: Language },
  of: { readonly municipality?: string; readonly kind?: FormKind; readonly isClinician?: boolean } = {},
): WordsOfOtherDoor {
  const { title, why, door } = inVoice(outcomeTexts[lang].otherDoor.pages[otherDoor], otherDoor, of, lang);
  const { municipality } = of;
  const name = municipality === undefined ? undefined : municipalityName(region, municipality, lang);
  const fill = (text: string) => withMunicipality(withAges(text, region), name, lang);
  return { title: fill(title), why: fill(why), door, namesPlace: aboutPlace.has(otherDoor) && name !== undefined };
}
