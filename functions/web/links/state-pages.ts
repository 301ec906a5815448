import type { BareCase, LinkView } from '../../cases/link-contracts.ts';
import { organisationDays } from '../../cases/trusted-device.ts';
import type { Language } from '../../domain/codes.ts';
import { taskRules } from '../../domain/tasks/rules.ts';
import { worklistPath } from '../../domain/worklist.ts';
import { errorSummary, renderField, type ShownForm } from '../forms.ts';
import type { PageContent } from '../frame.ts';
import { type Html, html } from '../html.ts';
import type { Locale } from '../page-context.ts';
import { answeredTexts } from '../texts/answered.ts';
import { linkTexts } from '../texts/link.ts';
import { whoInCase } from '../who.ts';
import { dateInWords } from '../words/dates.ts';
import { said, textOf } from '../words/said.ts';
import { taskInWords } from '../words/terms.ts';
import { bareFacts, dueBadge, fold, type LinkPageContext, notice, numberOnly, renewForm } from './page.ts';
import { linkWords } from './task-words.ts';

/** Help for an unknown link: altered, cut off by a mail program, or erased with its case. */
export function unknownLinkPage(locale: Locale): PageContent {
  const text = linkWords(locale).unknown;
  return {
    title: text.title,
    body: html`<h1>${text.title}</h1>
<p class="lead">${text.lead}</p>
<ul>
${text.tips.map((tip) => html`<li>${tip}</li>\n`)}</ul>
<p>${text.help}</p>`,
  };
}

/** The present situation: who answered, who is asked, or what continues without this answer. */
function leadOf(
  { why, kind, bare, answeredBy, now, asCoordinator, asked, awaits, waits }: Extract<LinkView, { state: 'gone' }>,
  context: LinkPageContext,
): string {
  const { gone } = linkWords(context);
  if (waits !== undefined) return asked ? gone.waitsAfterQuestion : gone.waits;
  if (asked && awaits === undefined) return gone.askedBefore;
  if (awaits !== undefined && awaits !== 'system') {
    const own = answeredBy === undefined ? 'yes' : 'other';
    return gone.awaits({ own, role: whoInCase(awaits, bare, context) });
  }
  // Nobody has proved who they are here, so no provider is named: for an institution that treats people that would
  // reveal too much.
  if (why === 'answered' && answeredBy !== undefined && answeredBy !== 'system')
    return gone.answeredBy({ role: whoInCase(answeredBy, bare, context) });
  if (why === 'passed-on' && now !== undefined) return gone.passedTo({ role: whoInCase(now, bare, context) });
  if (why === 'revoked' && kind !== 'objection' && taskRules[kind].decides)
    return gone.revokedTo({ role: whoInCase('team', bare, context) });
  if (why === 'taken-back') return textOf<string>(gone.takenBack, kind) ?? gone.lead[why];
  if (why !== 'too-late') return gone.lead[why];
  const text = textOf<(typeof gone.tooLate)[keyof typeof gone.tooLate]>(gone.tooLate, kind) ?? gone.lead[why];
  return said(text, { reader: asCoordinator === true ? 'coordinator' : 'other' });
}

function titleOf({ why, asked, waits }: Extract<LinkView, { state: 'gone' }>, context: LinkPageContext): string {
  const { gone } = linkWords(context);
  if (waits !== undefined) return gone.waitsTitle;
  return asked ? gone.askedTitle : gone.title[why];
}

/** The way to what waits for the reader now, or may wait: their list, which a candidate does not have. */
function wayOn({ waits, ...view }: Extract<LinkView, { state: 'gone' }>, context: LinkPageContext): Html {
  const { lang, base } = context;
  const { gone } = linkWords(context);
  const list = html`<a href="${base}${worklistPath}">${gone.waitsList}</a>`;
  if (waits === undefined) return view.asked ? html`<p>${list}</p>\n` : html``;
  const what = gone.waitsFor({ task: taskInWords(waits, lang, view.asCoordinator === true) });
  const way = view.isCandidates ? html`${gone.waitsInMail}` : list;
  return html`<p>${what}</p>\n<p>${way}</p>\n`;
}

/** What was answered, where the reader may know it and there are words for it. */
function saidPart({ kind, said: code }: Extract<LinkView, { state: 'gone' }>, lang: Language): Html {
  const answer = code === undefined ? undefined : textOf<string>(answeredTexts[lang].said, `${kind}.${code}`);
  return answer === undefined ? html`` : html`<p>${linkTexts[lang].gone.answer({ answer })}</p>\n`;
}

/** What the link was about, as a sentence: a heading that is a question keeps its question mark. */
function aboutTask({ kind, asCoordinator }: Extract<LinkView, { state: 'gone' }>, lang: Language): string {
  const about = linkTexts[lang].gone.about({ task: taskInWords(kind, lang, asCoordinator === true) });
  return /[?.]$/.test(about) ? about : `${about}.`;
}

/**
 * A link that no longer opens its task: why, what it was about, and a way to a new one while the task is open.
 *
 * @param lookUp the way to where its reader can look up what was answered
 * @param receipt what follows their answer, where they sent the very answer that stands once more
 */
export function goneLinkPage(
  view: Extract<LinkView, { state: 'gone' }>,
  context: LinkPageContext,
  {
    message,
    lookUp,
    receipt,
  }: {
    readonly message?: string | undefined;
    readonly lookUp?: Html | undefined;
    readonly receipt?: readonly [title: string, next: string] | undefined;
  } = {},
): PageContent {
  const { lang } = context;
  const { gone, renew } = linkWords(context);
  const [title, lead] = receipt ?? [titleOf(view, context), leadOf(view, context)];
  const onDay = view.asked ? gone.askedOn : gone.answeredOn;
  const answeredOn =
    view.answeredOn === undefined ? '' : html`<p>${onDay({ date: dateInWords(view.answeredOn, lang) })}</p>`;
  return {
    title,
    body: html`${notice(message)}
<h1>${title}</h1>
<p class="lead">${lead}</p>
${wayOn(view, context)}${answeredOn}${saidPart(view, lang)}
${view.why === 'answered' && lookUp !== undefined ? html`<p>${lookUp}</p>\n` : ''}${view.ofAddress ? '' : html`<p>${aboutTask(view, lang)}</p>`}
${view.canRenew ? dueBadge(view.bare, lang) : ''}
${view.ofAddress ? numberOnly(view.bare, context) : bareFacts(view.bare, context)}
${view.canRenew ? renewForm(renew, context.action) : ''}`,
  };
}

/** Field of a code. */
export const codeField = 'code';

/** What a page that asks for a proof shows. */
export interface ProofPage {
  readonly form: ShownForm;
  readonly message: string | undefined;
}

/**
 * Asks for the one-time code. Both forms are always present: somebody without a code can ask for one, somebody with one
 * can enter it, even after a reload.
 *
 * @param isSent whether a code is on its way: then the field for it comes first
 * @param isDue whether an answer is expected by a day, unlike on a status page or for a late answer
 * @param isStatus whether a status page comes next
 */
export function codePage(
  bare: BareCase,
  context: LinkPageContext,
  {
    form,
    message,
    isSent,
    isDue,
    isStatus = false,
  }: ProofPage & { readonly isSent: boolean; readonly isDue: boolean; readonly isStatus?: boolean },
): PageContent {
  const { lang } = context;
  const text = linkTexts[lang].code;
  return {
    title: text.title,
    body: html`${errorSummary(form)}${notice(message)}
<h1>${text.title}</h1>
${isDue ? dueBadge(bare, lang) : ''}
<p class="lead">${isStatus ? text.statusLead : text.lead}</p>
${codeForms(context, form, isSent)}
<h2>${linkTexts[lang].facts.title}</h2>
${bareFacts(bare, context)}`,
  };
}

/** The two forms of a one-time code: to ask for one, and to enter it. If one is on its way, the field comes first. */
export function codeForms(context: LinkPageContext, form: ShownForm, isSent: boolean): Html {
  const { lang, action } = context;
  const text = linkTexts[lang].code;
  const send = html`<form method="post" action="${action}/code">
<button type="submit"${isSent ? html` class="button-secondary"` : ''}>${isSent ? text.again : text.button}</button>
</form>`;
  const enter = html`${isSent ? html`<h2>${text.enterTitle}</h2>\n` : ''}${enterCodeForm(context, form)}`;
  return isSent ? html`${enter}\n${send}` : html`${send}\n${fold(text.have, enter)}`;
}

/** The form in which somebody enters the code that they were mailed. */
export function enterCodeForm(context: LinkPageContext, form: ShownForm): Html {
  const text = linkTexts[context.lang].code;
  const field = {
    name: codeField,
    kind: 'text',
    label: text.field,
    hint: text.hint,
    autocomplete: 'one-time-code',
    digits: true,
  } as const;
  return html`<form method="post" action="${context.action}/code/controle" novalidate>
${renderField(field, form)}${rememberField(context, form)}<button type="submit">${text.check}</button>
</form>`;
}

/** "Remember this device": never preselected, and absent where the region remembers nobody. */
export function rememberField({ lang, region }: LinkPageContext, form: ShownForm): Html {
  const { deviceValidDays } = region.links;
  if (deviceValidDays === 0) return html``;
  const text = linkTexts[lang].remember;
  return renderField(
    {
      name: 'remember',
      kind: 'checkboxes',
      label: text.title,
      optional: true,
      options: [
        { value: 'yes', label: text.choice({ days: deviceValidDays }), hint: text.hint({ days: organisationDays }) },
      ],
    },
    form,
  );
}

/** "Forget this device": for somebody who proved who they are on a device that is not only theirs. */
export function forgetForm({ lang, action }: LinkPageContext): Html {
  const text = linkTexts[lang].forget;
  return html`<form method="post" action="${action}/vergeet" class="forget">
<p>${text.lead}</p>
<button type="submit" class="button-secondary">${text.button}</button>
</form>`;
}

/** Pages for when a request cannot be served. */
export function troublePage(
  trouble: 'refused' | 'failed' | 'notFound' | 'notAllowed' | 'maintenance',
  lang: Language,
): PageContent {
  const text = linkTexts[lang][trouble];
  return { title: text.title, body: html`<h1>${text.title}</h1>\n<p class="lead">${text.lead}</p>` };
}
