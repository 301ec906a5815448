import type { AwayPlan, AwayView, KnownAbsence, Moved } from '../../cases/away-contracts.ts';
import { dateParts } from '../../domain/typed-date.ts';
import { worklistPath } from '../../domain/worklist.ts';
import { errorSummary, type Field, renderField, type ShownForm } from '../forms.ts';
import type { PageContent } from '../frame.ts';
import { type Html, html } from '../html.ts';
import { awayTexts } from '../texts/away.ts';
import { dateInWords } from '../words/dates.ts';
import { factList, type LinkPageContext, notice } from './page.ts';

function wayBack({ lang, base }: LinkPageContext): Html {
  return html`<p><a href="${base}${worklistPath}">${awayTexts[lang].page.back}</a></p>`;
}

function presentAbsence({ mailbox, backOn, colleague }: KnownAbsence, { lang, action }: LinkPageContext): Html {
  const text = awayTexts[lang].present;
  return html`<form method="post" action="${action}/terug">
<p>${text.until({ mailbox, date: dateInWords(backOn, lang) })}${colleague === undefined ? '' : ` ${text.colleague({ colleague })}`}</p>
<input type="hidden" name="mailbox" value="${mailbox}">
<button type="submit" class="button-secondary">${text.end}</button>
</form>
`;
}

/** Who is away now among the mailboxes of this device, and the form to say so. */
export function awayPage(
  { mailboxes, absences }: Extract<AwayView, { state: 'open' }>,
  context: LinkPageContext,
  { form, message }: { readonly form: ShownForm; readonly message: string | undefined },
): PageContent {
  const { lang, action } = context;
  const { page, form: text, present } = awayTexts[lang];
  // Typed already, where it can only be one: nothing is decided by it, and the next page shows it.
  const [only, ...more] = mailboxes;
  const isKnown = only !== undefined && more.length === 0 && !form.values.has('mailbox');
  const shown = isKnown ? { ...form, values: new Map([...form.values, ['mailbox', [only]]]) } : form;
  const fields: readonly Field[] = [
    { name: 'mailbox', kind: 'email', label: text.mailbox, hint: text.mailboxHint, autocomplete: 'email' },
    { name: 'backOn', kind: 'date', label: text.backOn, hint: text.backOnHint },
    {
      name: 'colleague',
      kind: 'email',
      label: text.colleague,
      hint: text.colleagueHint,
      optional: true,
      autocomplete: 'off',
    },
  ];
  return {
    title: page.title,
    body: html`${errorSummary(form)}${notice(message)}
${wayBack(context)}
<h1>${page.title}</h1>
${absences.length === 0 ? '' : html`<h2>${present.title}</h2>\n${absences.map((one) => presentAbsence(one, context))}`}
<p class="lead">${page.lead}</p>
<form method="post" action="${action}" novalidate>
${fields.map((field) => renderField(field, shown))}<button type="submit">${text.button}</button>
</form>`,
  };
}

/** What will happen, in words, before anything does. The wish goes along in the form. */
export function awayPlanPage(plan: AwayPlan, context: LinkPageContext): PageContent {
  const { lang, action } = context;
  const text = awayTexts[lang].plan;
  const { mailbox, backOn, colleague, roles, waiting } = plan;
  const decides = roles.includes('approver');
  const guides = roles.includes('job-coach');
  const says = [
    text.now({ date: dateInWords(backOn, lang) }),
    ...(decides ? [colleague === undefined ? text.toTeam : text.toColleague] : []),
    ...(guides ? [text.toProvider, text.talk] : []),
    text.open,
    text.seen,
  ];
  return {
    title: text.title,
    body: html`<h1>${text.title}</h1>
${factList([
  [text.mailbox, mailbox],
  [text.backOn, dateInWords(backOn, lang)],
  [text.colleague, colleague],
  [text.waiting, String(waiting)],
])}
<h2>${text.what}</h2>
<ul>
${says.map((one) => html`<li>${one}</li>\n`)}</ul>
<form method="post" action="${action}">
${hidden('mailbox', mailbox)}${dateParts.map((part, index) => hidden(`backOn.${part}`, backOn.split('-').toReversed()[index] ?? ''))}${colleague === undefined ? '' : hidden('colleague', colleague)}
<div class="row-steps">
<button type="submit" name="sure" value="yes">${text.yes}</button>
<button type="submit" name="sure" value="no" class="button-secondary">${text.no}</button>
</div>
</form>`,
  };
}

function hidden(name: string, value: string): Html {
  return html`<input type="hidden" name="${name}" value="${value}">\n`;
}

/** What was done: how many questions went where, and which did not. */
export function awayDonePage(
  done: { readonly plan: AwayPlan; readonly moved: Moved; readonly left: number; readonly isMailed: boolean },
  context: LinkPageContext,
): PageContent {
  const { lang } = context;
  const text = awayTexts[lang].done;
  const { plan, moved, left, isMailed } = done;
  const title = text.title({ date: dateInWords(plan.backOn, lang) });
  const went = (['approver', 'team', 'provider', 'coordinator'] as const)
    .filter((role) => moved[role] > 0)
    .map((role) => text[role]({ count: moved[role] }));
  const lines = [...went, ...(left === 0 ? [] : [text.left({ count: left })])];
  return {
    title,
    body: html`<h1>${title}</h1>
<p class="lead">${text.lead}</p>
<ul>
${(lines.length === 0 ? [text.none] : lines).map((one) => html`<li>${one}</li>\n`)}</ul>
<p>${isMailed ? text.mailed : text.notMailed}</p>
${wayBack(context)}`,
  };
}
