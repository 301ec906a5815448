import { errorSummary, renderField, type ShownForm } from '../forms.ts';
import { type PageContent, phoneLink } from '../frame.ts';
import { html } from '../html.ts';
import type { PageContext } from '../page-context.ts';
import { codeTexts } from '../texts/code.ts';
import { endsAt, type FormMark, markFields } from './form-mark.ts';
import { backLink, progress, stopButton } from './form-parts.ts';
import { type FormKind, stepPath } from './steps.ts';

/** Field of the code. */
export const senderCodeField = 'code';

/** The page that proves the sender's mailbox, before all answers are shown and sent. */
export interface CodePage extends PageContext, ShownForm {
  readonly kind: FormKind;
  readonly mailbox: string;
  /** A code was mailed to this address. */
  readonly isSent: boolean;
  /** A further code has just been mailed. */
  readonly isFresh: boolean;
  readonly mark: FormMark;
  /** Path of the page before this one, below the base. */
  readonly back: string;
}

/** First only a button, so that opening a page does not send mail (I4); after that the code field, and the button once more. */
export function codePage(page: CodePage): PageContent {
  const { lang, base, region, kind, mailbox, isSent, isFresh, mark, back } = page;
  const text = codeTexts[lang];
  const here = `${base}${stepPath(kind, 'code')}`;
  const reach = `${base}${stepPath(kind, kind === 'self' ? 'reach' : 'referrer', true)}`;
  const title = isSent ? text.enterTitle : text.title;
  const code = {
    name: senderCodeField,
    kind: 'text',
    label: text.field,
    hint: text.hint({ minutes: region.links.codeValidMinutes }),
    autocomplete: 'one-time-code',
    digits: true,
  } as const;
  const enter = html`<form method="post" action="${here}" novalidate>
${markFields(mark)}
${renderField(code, page)}
<div class="buttons"><button type="submit">${text.check}</button></div>
</form>`;
  const send = html`<form method="post" action="${here}/sturen"${isSent ? '' : html` novalidate`}>
${markFields(mark)}
<div class="buttons"><button type="submit"${isSent ? html` class="button-secondary"` : ''}>${isSent ? text.again : text.button}</button></div>
</form>`;
  return {
    title,
    body: html`${backLink(`${base}${back}`, lang)}
${progress('check', lang)}
${errorSummary(page)}${isFresh ? html`<p class="notice" role="status">${text.fresh}</p>` : ''}
<h1>${title}</h1>
${isSent ? '' : html`<p class="lead">${text.lead}</p>`}
<p>${isSent ? text.sentTo : text.to} <strong>${mailbox}</strong></p>
<p><a href="${reach}">${text.change}</a></p>
${isSent ? enter : ''}
${send}
<h2>${text.without.title}</h2>
${
  kind === 'self'
    ? html`<p>${text.without.self}</p>
<p><a href="${reach}">${text.without.link}</a></p>`
    : html`<p>${text.without.professional}</p>`
}
<p>${text.without.call} ${phoneLink(region.helpdesk.phone)} (${region.helpdesk.hours[lang]})</p>
${endsAt(mark, lang, { base })}
${stopButton(base, lang)}`,
  };
}
