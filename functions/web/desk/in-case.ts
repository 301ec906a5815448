import { casePath } from '../../domain/desk-paths.ts';
import type { PageContent } from '../frame.ts';
import { html } from '../html.ts';
import type { PageContext } from '../page-context.ts';
import { deskActTexts } from '../texts/desk-act.ts';

/** A page about a part of a case, with the way back to the case. */
export function inCase(page: PageContent, reference: string, { base, lang }: PageContext): PageContent {
  return {
    ...page,
    body: html`<p class="back"><a href="${base}${casePath(reference)}">${deskActTexts[lang].back}</a></p>
${page.body}`,
  };
}
