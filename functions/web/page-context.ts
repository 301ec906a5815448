import type { Language } from '../domain/codes.ts';
import type { Region } from '../domain/region.ts';

/** What every page needs to know: its language, the path prefix of the public address, and the region. */
export interface PageContext {
  readonly lang: Language;
  /** Public prefix of every path, empty or such as `/v`. */
  readonly base: string;
  readonly region: Region;
}

/** What words depend on: the language, and the region whose names and terms they use. */
export type Locale = Pick<PageContext, 'lang' | 'region'>;
