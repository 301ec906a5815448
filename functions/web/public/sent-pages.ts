import type { Language } from '../../domain/codes.ts';
import type { Words } from '../../domain/region.ts';
import { type PageContent, phoneLink } from '../frame.ts';
import { type Html, html } from '../html.ts';
import type { Locale, PageContext } from '../page-context.ts';
import { outcomeTexts } from '../texts/outcome.ts';
import { phoneInWords } from '../words/phone.ts';
import { doorName } from '../words/terms.ts';
import type { SentFacts } from './form-facts.ts';
import { backLink, stopButton } from './form-parts.ts';
import { confirmedByCall, nextStepInWords } from './next-step.ts';
import { outcomeWords } from './own-words.ts';

function list(words: readonly Words[], lang: Language): Html {
  return html`<ul>
${words.map((one) => html`<li>${one[lang]}</li>\n`)}</ul>`;
}

/** Posted by the page that asks whether to stop. */
export const sureField = 'sure';

/** The number that is called first, and what to do where it is wrong: nobody could be told of that later. */
function calledNumber({ callsNumber }: SentFacts, { lang, region }: Locale): Html {
  if (callsNumber === undefined) return html``;
  const { callsNumber: says, numberWrong } = outcomeWords({ lang, region }).sent;
  return html`<p><strong>${says({ phone: phoneInWords(callsNumber) })}</strong></p>
<p>${numberWrong({ phone: region.helpdesk.phone })}</p>`;
}

/** After sending: the reference, what happens next and when, whom to call, and the status link. */
export function sentPage(sent: SentFacts, { lang, base, region }: PageContext): PageContent {
  const text = outcomeWords({ lang, region }).sent;
  const title = sent.status === 'handover' ? text.handoverTitle : text.title;
  const hints = sent.hints.length === 0 ? '' : html`<h2>${text.hints}</h2>\n${list(sent.hints, lang)}`;
  const body = html`<h1>${title}</h1>
<div class="panel">
<p>${text.reference}</p>
<p class="reference">${sent.reference}</p>
<p>${text.keep}</p>
</div>
${sent.door === undefined ? '' : html`<p>${text.door} <strong>${doorName(sent.door, region, lang)}</strong></p>`}
<h2>${text.next}</h2>
<p>${sent.byCall ? confirmedByCall({ lang, region }) : nextStepInWords(sent.nextStep, { lang, region })}</p>
${sent.byCall ? calledNumber(sent, { lang, region }) : html`<p>${text.mail}</p>`}
<p><a class="button" href="${base}/status/${sent.statusToken}">${text.status}</a></p>
<p class="hint">${text.statusHint}</p>
${hints}
<h2>${text.questions}</h2>
<p>${text.call} ${phoneLink(region.helpdesk.phone)} (${region.helpdesk.hours[lang]}).</p>
${stopButton(base, lang, 'sent')}`;
  return { title, body };
}

/** After sending, once the cookie that carried the reference is gone. */
export function sentGonePage({ lang, region }: PageContext): PageContent {
  const text = outcomeTexts[lang].sent;
  return {
    title: text.gone,
    body: html`<h1>${text.gone}</h1>
<p class="lead">${text.goneText}</p>
<p>${phoneLink(region.helpdesk.phone)} (${region.helpdesk.hours[lang]})</p>`,
  };
}

/** The same form sent again with other answers. */
export function alreadySentPage({ lang, base, region }: PageContext): PageContent {
  const text = outcomeWords({ lang, region }).already;
  return {
    title: text.title,
    body: html`<h1>${text.title}</h1>
<p class="lead">${text.text}</p>
<p>${text.phone} ${phoneLink(region.helpdesk.phone)} (${region.helpdesk.hours[lang]})</p>
<p><a href="${base}/aanmelden">${text.again}</a></p>`,
  };
}

/** The answers are gone, so nothing could be done with them. */
export function expiredPage({ lang, base, region }: PageContext): PageContent {
  const text = outcomeTexts[lang].expired;
  return {
    title: text.title,
    body: html`<h1>${text.title}</h1>
<p class="lead">${text.text}</p>
<p>${phoneLink(region.helpdesk.phone)} (${region.helpdesk.hours[lang]})</p>
<p><a class="button" href="${base}/aanmelden">${outcomeTexts[lang].otherDoor.again}</a></p>`,
  };
}

/** Whether to stop: what goes and what stays, with the way back first. */
export function stoppingPage({
  lang,
  base,
  path,
  maySave,
  isSaved,
}: PageContext & {
  /** Path that continues the form, below the base. */
  readonly path: string;
  /** Whether we may keep the answers for later. */
  readonly maySave: boolean;
  /** Whether a link to go on later was mailed. */
  readonly isSaved: boolean;
}): PageContent {
  const text = outcomeTexts[lang].stopping;
  return {
    title: text.title,
    body: html`${backLink(`${base}${path}`, lang)}
<h1>${text.title}</h1>
<p class="lead">${text.lead}</p>
<p>${text.goes}${isSaved ? ` ${text.link}` : ''}</p>
<p>${text.stays} ${text.earlier}</p>
${maySave ? html`<p><a href="${base}/aanmelden/bewaren">${text.later}</a></p>\n` : ''}<form method="post" action="${base}/aanmelden/wissen">
<input type="hidden" name="${sureField}" value="yes">
<div class="buttons">
<a class="button" href="${base}${path}">${text.back}</a>
<button type="submit" class="button-secondary">${text.wipe}</button>
</div>
</form>`,
  };
}

/** After "stop and wipe". */
export function wipedPage({ lang, base }: PageContext): PageContent {
  const text = outcomeTexts[lang].wiped;
  return {
    title: text.title,
    body: html`<h1>${text.title}</h1>
<p class="lead">${text.text}</p>
<p>${text.sent}</p>
<p><a href="${base}/">${text.home}</a></p>`,
  };
}
