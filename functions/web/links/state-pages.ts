import { html } from 'hono/html';
import type { BareCase, LinkView } from '../../cases/contracts.ts';
import type { Language } from '../../domain/codes.ts';
import { errorSummary, type FormState, renderField } from '../forms.ts';
import { linkTexts } from '../texts/links.ts';
import { terms } from '../texts/terms.ts';
import { dateInWords } from '../texts/terms-dates.ts';
import { bareFacts, dueBadge, fold, type LinkPage, notice, type PagePlace, renewForm } from './page.ts';

/** Help for a link that we do not know: mutated, cut off by a mail program, or erased with its case. */
export function unknownLinkPage(lang: Language): LinkPage {
  const text = linkTexts[lang].unknown;
  return {
    title: text.title,
    body: html`<h1>${text.title}</h1>
<p class="lead">${text.lead}</p>
<ul>
${text.tips.map((tip) => html`<li>${tip}</li>\n`)}</ul>
<p>${text.help}</p>`,
  };
}

/** A link that no longer opens its task: why, what it was about, and a way to a new one while the task is open. */
export function goneLinkPage(
  view: Extract<LinkView, { state: 'gone' }>,
  place: PagePlace,
  message: string | undefined,
): LinkPage {
  const { lang } = place;
  const { gone, renew } = linkTexts[lang];
  const title = gone.title[view.why];
  const answeredOn =
    view.answeredOn === undefined ? '' : html`<p>${gone.answeredOn(dateInWords(view.answeredOn, lang))}</p>`;
  return {
    title,
    body: html`${notice(message)}
<h1>${title}</h1>
<p class="lead">${gone.lead[view.why]}</p>
${answeredOn}
<p>${gone.about(terms[lang].tasks[view.kind])}</p>
${view.canRenew ? dueBadge(view.bare, lang) : ''}
${bareFacts(view.bare, place)}
${view.canRenew ? renewForm(renew, place.action) : ''}`,
  };
}

const codeField = 'code';

/**
 * Asks for the one-time code. Both forms are always there: who has no code can ask for one, who has one can enter it, also
 * after a reload.
 */
export function codePage(bare: BareCase, place: PagePlace, form: FormState, message: string | undefined): LinkPage {
  const { lang, action } = place;
  const text = linkTexts[lang].code;
  const isSent = message !== undefined || form.problems.length > 0;
  const field = {
    name: codeField,
    kind: 'text',
    label: text.field,
    hint: text.hint,
    autocomplete: 'one-time-code',
    digits: true,
  } as const;
  const send = html`<form method="post" action="${action}/code">
<button type="submit"${isSent ? html` class="button-secondary"` : ''}>${isSent ? text.again : text.button}</button>
</form>`;
  const enter = html`${isSent ? html`<h2>${text.enterTitle}</h2>\n` : ''}<form method="post" action="${action}/code/controle" novalidate>
${renderField(field, form)}
<button type="submit">${text.check}</button>
</form>`;
  return {
    title: text.title,
    body: html`${errorSummary(form)}${notice(message)}
<h1>${text.title}</h1>
${dueBadge(bare, lang)}
<p class="lead">${text.lead}</p>
${isSent ? html`${enter}\n${send}` : html`${send}\n${fold(text.have, enter)}`}
<h2>${linkTexts[lang].facts.title}</h2>
${bareFacts(bare, place)}`,
  };
}

/** Pages for when a request cannot be served. */
export function troublePage(
  trouble: 'refused' | 'failed' | 'notFound' | 'notAllowed' | 'maintenance',
  lang: Language,
): LinkPage {
  const text = linkTexts[lang][trouble];
  return { title: text.title, body: html`<h1>${text.title}</h1>\n<p class="lead">${text.lead}</p>` };
}
