import type { Language } from '../../domain/codes.ts';
import type { PageContent } from '../frame.ts';
import { html } from '../html.ts';
import { canaryTexts } from '../texts/canary.ts';
import { canaryFiles } from './canary-files.ts';
import { notice } from './page.ts';

/** The page behind a canary: says what it is, and contains a picture, a script and a form for scanners to find. */
export function canaryPage(lang: Language, action: string, posted: boolean): PageContent {
  const text = canaryTexts[lang].page;
  return {
    title: text.title,
    body: html`${notice(posted ? text.posted : undefined)}
<h1>${text.title}</h1>
<p class="lead">${text.lead}</p>
<p>${text.counted}</p>
<p>${text.opened}</p>
<h2>${text.formTitle}</h2>
<p>${text.form}</p>
<form method="post" action="${action}">
<button type="submit" class="button-secondary">${text.button}</button>
</form>
<img src="${action}/proef/${canaryFiles.picture}" alt="" width="1" height="1">
<script src="${action}/proef/${canaryFiles.script}" defer></script>`,
  };
}
