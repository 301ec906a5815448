import type { Language } from '../../domain/codes.ts';
import type { Region } from '../../domain/region.ts';

/** Where a page stands: its language, the path prefix of the public address, and the region. */
export interface Place {
  readonly lang: Language;
  readonly base: string;
  readonly region: Region;
}
