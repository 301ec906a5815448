import { errorSummary, renderField, type ShownForm } from '../forms.ts';
import type { PageContent } from '../frame.ts';
import { html } from '../html.ts';
import type { PageContext } from '../page-context.ts';
import { formTexts } from '../texts/form.ts';
import { sessionTexts } from '../texts/session.ts';
import { formKeyField } from './form-mark.ts';
import { backLink, progress, stopButton, trialNotice } from './form-parts.ts';
import { pageWords } from './own-words.ts';

/** Field of the first question. */
export const kindField = 'for';

/**
 * "Voor wie is de aanmelding?" `formKey` names the form under way whose kind is being changed; `sent` is the reference
 * of what this browser last sent.
 */
export function kindPage(
  page: PageContext & ShownForm & { readonly trial: boolean; readonly formKey?: string; readonly sent?: string },
): PageContent {
  const { lang, base, trial, formKey, sent } = page;
  const change = formKey === undefined ? '' : '?wijzig=1';
  const text = pageWords(page).choose;
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
${trialNotice(trial, lang)}${sent === undefined ? '' : html`<p class="notice">${sessionTexts[lang].sentNotice({ reference: sent })} <a href="${base}/aanmelden/verzonden">${sessionTexts[lang].sent.confirmation}</a></p>`}
<form method="post" action="${base}/aanmelden${change}" novalidate>
${formKey === undefined ? '' : html`<input type="hidden" name="${formKeyField}" value="${formKey}">`}
${renderField(question, page)}
<div class="buttons"><button type="submit">${formTexts[lang].next}</button></div>
</form>
${stopButton(base, lang)}`,
  };
}
