import type { ActView } from '../../../cases/act-desk.ts';
import { type CorrectableResult, correctableResults, type ResultCorrection } from '../../../domain/corrected-result.ts';
import { actPath } from '../../../domain/desk-paths.ts';
import { isInFollowUp } from '../../../domain/guided.ts';
import { line } from '../../form-input.ts';
import { html } from '../../html.ts';
import { spellInWords } from '../../links/disclosure.ts';
import type { PageContext } from '../../page-context.ts';
import { deskActTexts } from '../../texts/desk-act.ts';
import { dateInWords } from '../../words/dates.ts';
import type { ActForm } from './act-form.ts';

const resultField = 'result';

const resultsOf = ({ from }: ActView) => correctableResults(from.trajectory?.());

/** How one of them is posted. */
const posted = ({ what, spell: { id } }: CorrectableResult) => `${what}:${id}`;

function labelOf(one: CorrectableResult, context: PageContext): string {
  const { result: text } = deskActTexts[context.lang];
  const words = { result: spellInWords(one.spell, context) };
  return one.what === 'put-back' ? text.putBack[one.back.what](words) : text[one.what](words);
}

/** Which work or school is not as it was reported. A goal that was reported with it stays, and the page says how to take that back. */
export const correctResultForm: ActForm<ResultCorrection> = {
  notNow: (view, { lang }) => (resultsOf(view).length === 0 ? deskActTexts[lang].result.none : undefined),
  facts: ({ from }, { lang, base }) => {
    const { result: text } = deskActTexts[lang];
    const isOver = isInFollowUp(from.referral);
    const closes = isOver ? html`<p>${text.closes}</p>\n` : html``;
    const on = from.trajectory?.()?.goalReachedOn;
    if (on === undefined) return closes;
    const path = actPath(from.referral.id, isOver ? 'guide-on' : 'reopen');
    const link = html`<a href="${base}${path}">${isOver ? text.goalOpen : text.goalClosed}</a>`;
    const goal = text.goal({ date: dateInWords(on, lang) });
    return html`<p>${goal} ${from.referral.stage === 'closing' ? '' : link}</p>\n${closes}`;
  },
  fields: (view, context) => [
    {
      name: resultField,
      kind: 'radios',
      label: deskActTexts[context.lang].result.which,
      options: resultsOf(view).map((one) => ({ value: posted(one), label: labelOf(one, context) })),
    },
  ],
  read: (values, view) => {
    const chosen = resultsOf(view).find((one) => posted(one) === line(values, resultField));
    if (chosen === undefined) return { ok: false, issues: [{ field: resultField, code: 'choice' }] };
    return { ok: true, answer: { what: chosen.what, spell: chosen.spell.id } };
  },
};
