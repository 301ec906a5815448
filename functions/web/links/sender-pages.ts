import type { StatusView } from '../../cases/status-contracts.ts';
import { errorSummary } from '../forms.ts';
import type { PageContent } from '../frame.ts';
import { html } from '../html.ts';
import { statusSenderTexts } from '../texts/status-sender.ts';
import { dateInWords } from '../words/dates.ts';
import { type LinkPageContext, notice } from './page.ts';
import { codeForms, forgetForm, type ProofPage } from './state-pages.ts';
import { helpdesk, withdrawForm } from './status-page.ts';
import { statusWords } from './status-words.ts';

/** A referral that nobody has said yet is theirs: what comes first, and for whoever sent it the way to take it back. */
export function unconfirmedPage(
  { byCall, canWithdraw }: Extract<StatusView, { state: 'unconfirmed' }>,
  context: LinkPageContext,
  { form, message }: ProofPage,
): PageContent {
  const { title, lead } = byCall ? statusSenderTexts[context.lang].byCall : statusWords(context).unconfirmed;
  return {
    title,
    body: html`${errorSummary(form)}${notice(message)}
<h1>${title}</h1>
<p class="lead">${lead}</p>
${helpdesk(context)}
${canWithdraw ? html`${withdrawForm({ viewer: 'candidate' }, context, form)}\n${forgetForm(context)}` : ''}`,
  };
}

/**
 * The link of whoever sent a referral, once somebody has said that it is theirs, or it ended: where the way goes on. It says no more
 * than whether the case is open, and that only where the person has no mailbox for a link of their own.
 */
export function senderOverPage(
  { hasMailbox, isOpen }: Extract<StatusView, { state: 'over' }>,
  context: LinkPageContext,
  message: string | undefined,
): PageContent {
  const { over } = statusSenderTexts[context.lang];
  if (hasMailbox) {
    return {
      title: over.title,
      body: html`${notice(message)}
<h1>${over.title}</h1>
<p class="lead">${over.lead}</p>
<ul>
${statusWords(context).where.tips.map((tip) => html`<li>${tip}</li>\n`)}</ul>
${helpdesk(context)}`,
    };
  }
  const title = isOpen ? over.phone.open : over.phone.ended;
  return {
    title,
    body: html`${notice(message)}
<h1>${title}</h1>
<p class="lead">${isOpen ? over.phone.lead : over.phone.leadEnded}</p>
${helpdesk(context)}
${isOpen ? html`<p>${over.phone.mailbox}</p>` : ''}`,
  };
}

/**
 * The link that a client with a key got: where the case stands, as that client may know it (decision 93), and how the candidate gets
 * to their whole page: by a code to their own mailbox or, without one, by phone.
 */
export function sentByClientPage(
  view: Extract<StatusView, { state: 'sent-by-client' }>,
  context: LinkPageContext,
  { form, message, isSent }: ProofPage & { readonly isSent: boolean },
): PageContent {
  const { lang } = context;
  const text = statusSenderTexts[lang].byClient;
  const heading = html`${statusWords(context).open.heading} <span class="nowrap">${view.reference}</span>`;
  const more = view.hasMailbox
    ? html`<p>${text.code}</p>\n${helpdesk(context)}\n${codeForms(context, form, isSent)}`
    : html`<p>${text.phone}</p>\n${helpdesk(context)}`;
  return {
    title: `${statusWords(context).open.heading} ${view.reference}`,
    body: html`${errorSummary(form)}${notice(message)}
<h1>${heading}</h1>
<p class="lead">${text.status[view.status]}${view.ending === undefined ? '' : ` ${text.ending[view.ending]}`}</p>
<p>${text.since({ date: dateInWords(view.updatedOn, lang) })}</p>
<h2>${text.more}</h2>
${more}
${view.canWithdraw ? withdrawForm({ viewer: 'candidate' }, context, form) : ''}
${forgetForm(context)}`,
  };
}
