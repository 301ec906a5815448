import { html } from 'hono/html';
import type { Region } from '../../domain/region.ts';
import { errorSummary, type FormState, renderField } from '../forms.ts';
import type { Html } from '../frame.ts';
import { formTexts } from '../texts/public-form.ts';
import { pageTexts } from '../texts/public-pages.ts';
import { sections } from './questions.ts';
import type { FormKind, Section } from './section.ts';

/** Paths of the two forms, below the public base. */
export const formPaths: Record<FormKind, string> = { self: '/aanmelden/zelf', professional: '/aanmelden/professional' };

/** What the form page shows. */
export interface FormPage extends FormState {
  readonly kind: FormKind;
  readonly region: Region;
  readonly base: string;
  /** Warns against entering real people. */
  readonly trial: boolean;
  /** Names this filling-in, so that a double click sends one referral. */
  readonly formKey: string;
  /** Fields whose text seems medical: one gentle hint, after which the same text may be sent. */
  readonly hints: readonly string[];
}

/** Posted when the form has shown its hint about medical words once. */
export const anywayField = 'anyway';
/** Posted with every form; see `FormPage.formKey`. */
export const keyField = 'formKey';

/** A button that forgets everything typed so far. */
export function stopButton(base: string, lang: FormState['lang']): Html {
  return html`<form method="post" action="${base}/aanmelden/wissen">
<button type="submit" class="button-plain">${formTexts[lang].stop}</button>
</form>`;
}

function medicalHint({ lang, hints, problems }: FormPage): Html {
  if (hints.length === 0 || problems.length > 0) return html``;
  const text = formTexts[lang];
  return html`<section class="notice" role="status" aria-labelledby="hint-title">
<h2 id="hint-title">${text.medicalTitle}</h2>
${[...new Set(hints)].map((hint) => html`<p>${hint}</p>\n`)}
</section>`;
}

/** Content of a referral form page: summary of mistakes, heading, questions, send, and "stop and wipe". */
export function formPage(page: FormPage): Html {
  const { kind, region, lang, base, trial, formKey, hints } = page;
  const text = formTexts[lang];
  const section = ({ title, hint, fields }: Section) => html`<fieldset class="section">
<legend>${title}</legend>
${hint === undefined ? '' : html`<p>${hint}</p>`}
${fields.map((field) => renderField(field, page))}</fieldset>
`;
  return html`${errorSummary(page)}${medicalHint(page)}
<h1>${text[kind].title}</h1>
${trial ? html`<p class="notice">${pageTexts[lang].landing.trial}</p>` : ''}
<p class="lead">${text[kind].lead}</p>
<p>${text.chooseBelow}</p>
<p><a href="${base}/privacy">${text.privacyLink}</a></p>
<form method="post" action="${base}${formPaths[kind]}" novalidate>
<input type="hidden" name="${keyField}" value="${formKey}">
${hints.length > 0 ? html`<input type="hidden" name="${anywayField}" value="true">` : ''}
${sections(kind, region, lang).map(section)}
<div class="buttons"><button type="submit">${text.send}</button></div>
</form>
${stopButton(base, lang)}`;
}
