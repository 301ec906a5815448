import { errorSummary, type Field, renderField, type ShownForm } from '../forms.ts';
import type { PageContent } from '../frame.ts';
import { type Html, html } from '../html.ts';
import type { PageContext } from '../page-context.ts';
import type { FormTexts } from '../texts/form.ts';
import { fillerOf, type GroupWords } from '../words/form-words.ts';
import { said } from '../words/said.ts';
import { endsAt, type FormMark, markFields } from './form-mark.ts';
import { backLink, gentleHints, progress, stopInForm } from './form-parts.ts';
import { formWords } from './own-words.ts';
import { type FormKind, type FormStepName, stepPath, steps } from './steps.ts';
import { suggestedPlaces } from './suggested-places.ts';

/** What the page of a step shows. */
export interface StepPage extends ShownForm, PageContext {
  readonly kind: FormKind;
  readonly step: FormStepName;
  readonly fields: readonly Field[];
  /** Path of the page before this one, below the base. */
  readonly back: string;
  /** Reached from the page with all answers, and going back there. */
  readonly change: boolean;
  /** Words about answers that deserve a second look; sending once more sends them as they are. */
  readonly hints: readonly string[];
  readonly mark: FormMark;
  /** Whether we may keep the answers for later. */
  readonly maySave: boolean;
  /** For a person who asked to be called: the number of questions left, including this one. */
  readonly left?: number;
  /** Places that look like the one that was typed. */
  readonly suggestions: readonly string[];
}

/** Posted when the page has shown its hints once. */
export const anywayField = 'anyway';
/** Name of the button that keeps the answers for later. */
export const laterField = 'later';

/** Heading of a step that asks several things; a single question is its own heading. */
function groupOf(step: FormStepName, kind: FormKind, text: FormTexts): GroupWords | undefined {
  switch (step) {
    case 'wishes':
    case 'name':
    case 'reach':
    case 'helperDetails': {
      const group = text.groups[step];
      const filler = fillerOf(kind);
      const lead = 'lead' in group ? { lead: said(group.lead, filler) } : {};
      return { title: said(group.title, filler), ...lead };
    }
    case 'referrer':
      return text.referrerGroup;
    default:
      return undefined;
  }
}

function heading(group: GroupWords | undefined): Html {
  if (group === undefined) return html``;
  return html`<h1>${group.title}</h1>
${group.lead === undefined ? '' : html`<p class="lead">${group.lead}</p>`}`;
}

/** One page of the form: one question, or a few that belong together. */
export function stepPage(page: StepPage): PageContent {
  const { kind, step, lang, base, fields, change, hints, problems, mark, suggestions, left, maySave } = page;
  const text = formWords(page);
  const group = groupOf(step, kind, text);
  const help =
    step === 'municipality'
      ? html`<p><a href="${base}/aanmelden/gemeente-onbekend">${text.place.dontKnow}</a></p>`
      : html``;
  const action = `${base}${stepPath(kind, step, change)}`;
  return {
    title: group?.title ?? fields[0]?.label ?? '',
    body: html`${backLink(`${base}${page.back}`, lang)}
${left === undefined ? progress(steps[step].phase, lang) : html`<p class="steps">${text.handoverSteps({ left })}</p>`}
${errorSummary(page)}${problems.length > 0 ? '' : gentleHints(hints, lang)}
${suggestedPlaces({ names: suggestions, action, carried: markFields(mark) }, lang)}
${heading(group)}
<form id="question" method="post" action="${action}" novalidate>
${markFields(mark)}
${hints.length > 0 ? html`<input type="hidden" name="${anywayField}" value="true">` : ''}
${fields.map((field) => renderField(field, page))}
${help}
<div class="buttons">
<button type="submit">${text.next}</button>
${maySave ? html`<button type="submit" class="button-secondary" name="${laterField}" value="true">${text.later}</button>` : ''}
</div>
</form>
${endsAt(mark, lang, maySave ? 'button' : 'nothing')}
${stopInForm(lang)}`,
  };
}
