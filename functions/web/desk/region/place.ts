import type { Region } from '../../../domain/region.ts';
import type { PageContext } from '../../page-context.ts';
import { type DeskRegionTexts, deskRegionTexts } from '../../texts/desk-region.ts';

/** What the pages about the region need: the words of a language, and the region that counts now, read anew. */
export interface RegionPlace extends PageContext {
  readonly region: Region;
  readonly text: DeskRegionTexts;
}

/** Makes it of a page's context and the region as it was read for this page. */
export function placeOf(context: PageContext, region: Region): RegionPlace {
  return { ...context, region, text: deskRegionTexts[context.lang] };
}
