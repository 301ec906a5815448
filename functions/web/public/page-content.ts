import type { Language } from '../../domain/codes.ts';
import type { Region } from '../../domain/region.ts';
import type { Html } from '../frame.ts';

/** A page's own words, ready for the frame. */
export interface PageContent {
  readonly title: string;
  readonly body: Html;
}

/** Where a page stands: its language, the path prefix of the public address, and the region. */
export interface Place {
  readonly lang: Language;
  readonly base: string;
  readonly region: Region;
}
