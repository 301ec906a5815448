import { type FormValues, hiddenValues } from '../forms.ts';
import { type PageContent, phoneLink } from '../frame.ts';
import { type Html, html } from '../html.ts';
import type { PageContext } from '../page-context.ts';
import { sessionTexts } from '../texts/session.ts';
import type { SentFacts } from './form-facts.ts';
import { type FormMark, formKeyField, markFields } from './form-mark.ts';
import { backLink, stopButton } from './form-parts.ts';
import { type AnswerRow, answersOf } from './shown-value.ts';
import { type FormKind, type FormStepName, stepPath } from './steps.ts';

/** What was typed on a page that was not accepted. */
export interface TypedStep {
  readonly kind: FormKind;
  readonly step: FormStepName;
  readonly values: FormValues;
}

function rowsOf({ kind, step, values }: TypedStep, { lang, region }: PageContext): readonly AnswerRow[] {
  return answersOf(step, { kind, values, region, lang }).filter(({ value }) => value !== '');
}

/** Shows what somebody has just typed, so that none of it is lost. */
function typedList(rows: readonly AnswerRow[], { lang }: PageContext): Html {
  if (rows.length === 0) return html``;
  return html`<h2>${sessionTexts[lang].typed}</h2>
<dl class="answers">
${rows.map(({ label, value }) => html`<div><dt>${label}</dt><dd class="given">${value}</dd></div>\n`)}</dl>`;
}

/** "Verder, of iemand anders?": a form is under way in this browser, and somebody opens the form again. */
export function underWayPage(
  page: PageContext & {
    readonly kind: FormKind;
    readonly name: string;
    readonly formKey: string;
    readonly path: string;
    /** Whether we may keep the answers for later. */
    readonly maySave: boolean;
  },
): PageContent {
  const { lang, base, kind, name, formKey, path, maySave } = page;
  const text = sessionTexts[lang].underWay;
  return {
    title: text.title,
    body: html`${backLink(`${base}/`, lang)}
<h1>${text.title}</h1>
<p class="lead">${kind === 'self' ? text.self : name === '' ? text.someone : text.professional({ name })}</p>
<p>${text.question}</p>
<p><a class="button" href="${base}${path}">${text.goOn}</a></p>
<h2>${text.anew}</h2>
<p>${text.wiped}${maySave ? html` <a href="${base}/aanmelden/bewaren">${text.save}</a>` : ''}</p>
<form method="post" action="${base}/aanmelden/opnieuw">
<input type="hidden" name="${formKeyField}" value="${formKey}">
<button type="submit" class="button-secondary">${text.anew}</button>
</form>
${stopButton(base, lang)}`,
  };
}

/** A page of one form was sent while another form is open in this browser. `path` continues the open one. */
export function otherFormPage(page: PageContext & { readonly path: string; readonly typed?: TypedStep }): PageContent {
  const { lang, base, path, typed } = page;
  const text = sessionTexts[lang].other;
  return {
    title: text.title,
    body: html`<h1>${text.title}</h1>
<p class="lead">${text.lead}</p>
<p>${text.nothing}</p>
${typed === undefined ? '' : typedList(rowsOf(typed, page), page)}
<p><a class="button" href="${base}${path}">${text.goOn}</a></p>
<p><a href="${base}/aanmelden">${text.anew}</a></p>
${stopButton(base, lang)}`,
  };
}

/**
 * The answers before this page are not in this browser: their time is over, or it keeps no cookies. What was typed is
 * shown, and one button continues with it in a new form, which `mark` names.
 */
export function lostPage(
  page: PageContext & { readonly why: 'expired' | 'no-cookies'; readonly typed?: TypedStep; readonly mark?: FormMark },
): PageContent {
  const { lang, base, region, why, typed, mark } = page;
  const { expired, noCookies } = sessionTexts[lang];
  const rows = typed === undefined ? [] : rowsOf(typed, page);
  const hasTyped = typed !== undefined && mark !== undefined && rows.length > 0;
  const text = why === 'expired' ? expired : noCookies;
  const retry = hasTyped
    ? html`<form method="post" action="${base}${stepPath(typed.kind, typed.step)}">
${markFields(mark)}
${hiddenValues(typed.values)}<div class="buttons"><button type="submit">${text.button}</button></div>
</form>`
    : html`<p><a class="button" href="${base}/aanmelden">${text.again}</a></p>`;
  return {
    title: text.title,
    body: html`<h1>${text.title}</h1>
<p class="lead">${text.lead}</p>
${why === 'no-cookies' ? html`<p>${noCookies.how}</p>` : ''}${hasTyped && why === 'expired' ? html`<p>${expired.goOn}</p>` : ''}
<p>${text.call} ${phoneLink(region.helpdesk.phone)} (${region.helpdesk.hours[lang]})</p>
${typedList(rows, page)}
${retry}`,
  };
}

/** Somebody comes back to a form that was sent. */
export function sentBeforePage(page: PageContext & { readonly sent: Pick<SentFacts, 'reference'> }): PageContent {
  const { lang, base, region, sent } = page;
  const text = sessionTexts[lang].sent;
  return {
    title: text.title,
    body: html`<h1>${text.title}</h1>
<div class="panel">
<p>${text.number}</p>
<p class="reference">${sent.reference}</p>
</div>
<p>${text.lead} ${phoneLink(region.helpdesk.phone)} (${region.helpdesk.hours[lang]}).</p>
<p><a class="button" href="${base}/aanmelden/verzonden">${text.confirmation}</a></p>
<p>${text.withdrawn} <a href="${base}/aanmelden">${text.anew}</a></p>
${stopButton(base, lang, 'sent')}`,
  };
}
