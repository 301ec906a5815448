import { html } from 'hono/html';
import { errorSummary, type FormState, renderField } from '../forms.ts';
import { formTexts } from '../texts/public-form.ts';
import { pageTexts } from '../texts/public-pages.ts';
import { backLink, progress, stopButton, trialNotice } from './form-parts.ts';
import type { PageContent, Place } from './page-content.ts';

/** Field of the first question. */
export const kindField = 'for';

/** "Voor wie is de aanmelding?" */
export function kindPage(page: Place & FormState & { readonly trial: boolean }): PageContent {
  const { lang, base, trial } = page;
  const text = pageTexts[lang].choose;
  const options = [
    { value: 'self', label: text.self },
    { value: 'professional', label: text.professional, hint: text.professionalHint },
  ];
  const question = {
    name: kindField,
    kind: 'radios',
    heading: true,
    label: text.title,
    hint: text.hint,
    options,
  } as const;
  return {
    title: text.title,
    body: html`${backLink(`${base}/`, lang)}
${progress('who', lang)}
${errorSummary(page)}
${trialNotice(trial, lang)}
<form method="post" action="${base}/aanmelden" novalidate>
${renderField(question, page)}
<div class="buttons"><button type="submit">${formTexts[lang].next}</button></div>
</form>
${stopButton(base, lang)}`,
  };
}
