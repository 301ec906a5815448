import { errorSummary, type Field, renderField, type ShownForm } from '../forms.ts';
import { type PageContent, phoneLink } from '../frame.ts';
import { html } from '../html.ts';
import type { PageContext } from '../page-context.ts';
import { formTexts } from '../texts/form.ts';
import { otherSiteTexts } from '../texts/other-site.ts';
import { endsAt, type FormMark, markFields } from './form-mark.ts';
import { stopInForm } from './form-parts.ts';
import { type FormKind, mendPath } from './steps.ts';

/** An answer of the other form for which ours has no question: its name there, and what was given. */
export type LeftAnswer = readonly [name: string, given: string];

/** What is to be completed of a form that was filled in on another site: every question with a mistake, each with what was given. */
export function mendPage(
  page: ShownForm &
    PageContext & {
      readonly kind: FormKind;
      readonly fields: readonly Field[];
      readonly left: readonly LeftAnswer[];
      readonly mark: FormMark;
      /** Whether we may keep the answers for later. */
      readonly maySave: boolean;
    },
): PageContent {
  const { lang, base, kind, fields, left, mark, maySave } = page;
  const text = otherSiteTexts[lang];
  const { title, lead } = fields.length > 0 ? text : text.taken;
  const answers =
    left.length === 0
      ? ''
      : html`<h2>${text.left}</h2>
<p>${text.leftHow}</p>
<dl class="answers">
${left.map(([name, given]) => html`<div><dt>${name}</dt><dd class="given">${given}</dd></div>\n`)}</dl>`;
  return {
    title,
    body: html`${errorSummary(page)}
<h1>${title}</h1>
<p class="lead">${lead}</p>
<p>${text.nothingSent}</p>
<form id="question" method="post" action="${base}${mendPath(kind)}" novalidate>
${markFields(mark)}
${fields.map((field) => renderField({ ...field, heading: false }, page))}
<div class="buttons">
<button type="submit">${formTexts[lang].next}</button>
</div>
</form>
${answers}
${endsAt(mark, lang, maySave ? { base } : 'nothing')}
${stopInForm(lang)}`,
  };
}

/** A form on a site that may not send to us. */
export function refusedSitePage({ lang, base, region }: PageContext): PageContent {
  const text = otherSiteTexts[lang].refused;
  return {
    title: text.title,
    body: html`<h1>${text.title}</h1>
<p class="lead">${text.text} ${phoneLink(region.helpdesk.phone)} (${region.helpdesk.hours[lang]})</p>
<p><a class="button" href="${base}/aanmelden">${text.form}</a></p>`,
  };
}
