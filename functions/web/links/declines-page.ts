import type { Declines, Outcome } from '../../cases/declines-desk.ts';
import type { ListedTask } from '../../cases/worklist-contracts.ts';
import { declineReasons } from '../../domain/codes.ts';
import { worklistPath } from '../../domain/worklist.ts';
import { errorSummary, type Field, renderField, type ShownForm } from '../forms.ts';
import type { PageContent } from '../frame.ts';
import { type Html, html } from '../html.ts';
import { declinesTexts } from '../texts/declines.ts';
import { linkTexts } from '../texts/link.ts';
import { linkFormTexts } from '../texts/link-form.ts';
import { taskFormTexts } from '../texts/task-form.ts';
import { problemText } from '../words/problems.ts';
import { declineReasonInWords } from '../words/terms.ts';
import { factList, type LinkPageContext } from './page.ts';

/** Most that are declined at once: as many as a person still reads by name. */
export const mostAtOnce = 50;

const backToList = ({ lang, base }: LinkPageContext): Html =>
  html`<a href="${base}${worklistPath}">${declinesTexts[lang].page.list}</a>`;

function whom({ name, reference }: Pick<Outcome, 'name' | 'reference'>, { lang }: LinkPageContext): string {
  return name === undefined ? reference : declinesTexts[lang].page.one({ name, reference });
}

const personIn = ({ name, bare: { reference } }: ListedTask) => ({
  reference,
  ...(name === undefined ? {} : { name }),
});

/**
 * Whom to decline, and why. Nobody and no reason is chosen beforehand (I4).
 *
 * @param known the name that was given here before in this sitting
 */
export function declinesPage(
  tasks: readonly ListedTask[],
  context: LinkPageContext,
  { form, known }: { readonly form: ShownForm; readonly known: string | undefined },
): PageContent {
  const { lang, action } = context;
  const text = declinesTexts[lang].page;
  const all = linkFormTexts[lang];
  const isTeam = tasks.some(({ role }) => role === 'team');
  const fields: readonly Field[] = [
    {
      name: 'tasks',
      kind: 'checkboxes',
      label: text.who,
      ...(tasks.length > mostAtOnce ? { hint: text.whoHint({ most: mostAtOnce }) } : {}),
      options: tasks.map((task) => ({ value: task.taskId, label: whom(personIn(task), context) })),
    },
    {
      name: 'reason',
      kind: 'radios',
      label: text.reason,
      options: declineReasons.map((value) => ({ value, label: declineReasonInWords(value, lang, false) })),
    },
    {
      name: 'explanation',
      kind: 'textarea',
      label: all.explanation,
      hint: `${text.explanation} ${all.noSecrets}`,
      sometimes: true,
    },
    ...(isTeam
      ? [
          {
            name: 'decidedByName',
            kind: 'text',
            label: taskFormTexts[lang].approve.decidedByName,
            hint: text.decidedByHint,
            autocomplete: 'name',
            ...(known === undefined ? {} : { filled: known }),
          } as const,
        ]
      : []),
  ];
  const ask = html`<p class="lead">${text.lead}</p>
<form method="post" action="${action}" class="answer-form" novalidate>
${fields.map((field) => renderField(field, form))}<button type="submit">${text.next}</button>
</form>`;
  return {
    title: text.title,
    body: html`${errorSummary(form)}
<p class="row-steps">${backToList(context)}</p>
<h1>${text.title}</h1>
${tasks.length === 0 ? html`<p>${text.none}</p>` : ask}`,
  };
}

/** Who is about to be declined, by name, and why; nothing happens before this is confirmed. */
export function surePage(
  { tasks, others, reason, explanation, decidedByName }: Declines,
  context: LinkPageContext,
  hints: readonly ('medical-hint' | 'bsn-hint')[],
): PageContent {
  const { lang, action } = context;
  const text = declinesTexts[lang].sure;
  const count = tasks.length;
  const kept: readonly (readonly [string, string | undefined])[] = [
    ...[...tasks.map(({ taskId }) => taskId), ...others].map((id) => ['tasks', id] as const),
    ['reason', reason],
    ['explanation', explanation],
    ['decidedByName', decidedByName],
  ];
  const said = hints.map((code) => linkTexts[lang].hints[code]);
  return {
    title: text.title,
    body: html`<h1>${text.title}</h1>
${said.map(({ title, text: words }) => html`<div class="notice" role="status"><h2>${title}</h2><p>${words}</p></div>\n`)}<p class="lead">${text.lead({ count })}</p>
<ul>
${tasks.map((task) => html`<li>${whom(personIn(task), context)}</li>\n`)}</ul>
${factList([
  [text.reason, declineReasonInWords(reason, lang, false)],
  [linkFormTexts[lang].explanation, explanation],
  [text.decidedBy, decidedByName],
])}
<form method="post" action="${action}" class="buttons">
${kept.map(([name, value]) => (value === undefined ? '' : html`<input type="hidden" name="${name}" value="${value}">\n`))}<button type="submit" name="sure" value="yes">${text.yes({ count })}</button>
<button type="submit" name="sure" value="no" class="button-secondary">${text.no}</button>
</form>`,
  };
}

/** Which were declined, and which were not and why. */
export function declinedPage(outcomes: readonly Outcome[], context: LinkPageContext): PageContent {
  const { lang } = context;
  const text = declinesTexts[lang].done;
  const done = outcomes.filter(({ why }) => why === undefined);
  const not = outcomes.filter(({ why }) => why !== undefined);
  const whyNot = (why: NonNullable<Outcome['why']>, problems: Outcome['problems'] = []) =>
    [text.why[why], ...problems.map((problem) => problemText(problem, lang))].join(' ');
  const line = (one: Outcome): Html => {
    const who = whom(one, context);
    return html`<li>${one.why === undefined ? who : text.one({ who, why: whyNot(one.why, one.problems) })}</li>\n`;
  };
  return {
    title: text.title,
    body: html`<h1>${text.title}</h1>
<p class="lead">${text.declined({ count: done.length })}</p>
${done.length === 0 ? '' : html`<ul>\n${done.map(line)}</ul>\n<p>${text.follows}</p>`}
${not.length === 0 ? '' : html`<p>${text.not({ count: not.length })}</p>\n<ul>\n${not.map(line)}</ul>`}
<p>${backToList(context)}</p>`,
  };
}
