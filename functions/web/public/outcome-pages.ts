import { html } from 'hono/html';
import type { Language, Misfit } from '../../domain/codes.ts';
import type { Region, Words } from '../../domain/region.ts';
import { type Html, phoneLink } from '../frame.ts';
import { outcomeTexts } from '../texts/public-outcome.ts';
import { terms } from '../texts/terms.ts';
import { formPaths, stopButton } from './form-page.ts';
import { handoverTo } from './handover.ts';
import type { SentFacts, UnfitFacts } from './outcome-facts.ts';

interface Place {
  readonly lang: Language;
  readonly base: string;
  readonly region: Region;
}

/** A page's own words, ready for the frame. */
export interface PageContent {
  readonly title: string;
  readonly body: Html;
}

function list(words: readonly Words[], lang: Language): Html {
  return html`<ul>
${words.map((one) => html`<li>${one[lang]}</li>\n`)}</ul>`;
}

/** After sending: the reference, what happens next, and the status link. */
export function sentPage(sent: SentFacts, { lang, base }: Place): PageContent {
  const text = outcomeTexts[lang].sent;
  const title = sent.status === 'handover' ? text.handoverTitle : text.title;
  const hints = sent.hints.length === 0 ? '' : html`<h2>${text.hints}</h2>${list(sent.hints, lang)}`;
  const body = html`<h1>${title}</h1>
<div class="panel">
<p>${text.reference}</p>
<p class="reference">${sent.reference}</p>
<p>${text.keep}</p>
</div>
${sent.door === undefined ? '' : html`<p><strong>${terms[lang].doors[sent.door]}</strong></p>`}
<h2>${text.next}</h2>
<p>${text.nextSteps[sent.nextStep]}</p>
<p>${text.mail}</p>
<p><a href="${base}/status/${sent.statusToken}">${text.status}</a></p>
<p class="hint">${text.statusHint}</p>
${hints}
${stopButton(base, lang)}`;
  return { title, body };
}

/** After sending, once the cookie that carried the reference is gone. */
export function sentGonePage({ lang, region }: Place): PageContent {
  const text = outcomeTexts[lang].sent;
  return {
    title: text.gone,
    body: html`<h1>${text.gone}</h1>
<p>${text.goneText}</p>
<p>${phoneLink(region.helpdesk.phone)} (${region.helpdesk.hours[lang]})</p>`,
  };
}

/** The same form sent again with other answers. */
export function alreadySentPage({ lang, base, region }: Place): PageContent {
  const text = outcomeTexts[lang].already;
  return {
    title: text.title,
    body: html`<h1>${text.title}</h1>
<p>${text.text}</p>
<p>${text.phone} ${phoneLink(region.helpdesk.phone)} (${region.helpdesk.hours[lang]})</p>
<p><a href="${base}/aanmelden">${text.again}</a></p>`,
  };
}

function handoverForm(unfit: UnfitFacts, { lang, base }: Place): Html {
  const text = outcomeTexts[lang].misfit;
  return html`<section class="panel">
<h2>${text.handoverTitle}</h2>
<p>${text.handoverText}</p>
<form method="post" action="${base}/aanmelden/overdracht">
<button type="submit">${unfit.kind === 'self' ? text.handover : text.handoverProfessional}</button>
</form>
<p>${text.nothingKept}</p>
</section>
<p><a href="${base}${formPaths[unfit.kind]}">${text.change}</a></p>
${stopButton(base, lang)}`;
}

/**
 * No wrong door: which help does fit, why, how to reach it, and the offer to bring the person there. `unfit` is absent when
 * the answers are no longer at hand; the page then says so and gives the phone number.
 */
export function misfitPage(misfit: Misfit, unfit: UnfitFacts | undefined, place: Place): PageContent {
  const { lang, base, region } = place;
  const text = outcomeTexts[lang].misfit;
  const { title, why, door } = text.pages[misfit];
  const municipality = unfit?.values.find(([name]) => name === 'candidate.municipality')?.[1][0];
  const handover = handoverTo(region, misfit, municipality);
  const contact = html`${handover.phone === undefined ? '' : html`<p>${text.call} ${phoneLink(handover.phone)}.</p>`}
${handover.url === undefined ? '' : html`<p><a href="${handover.url}">${text.site}</a></p>`}`;
  const reasons = unfit?.reasons.map((reason) => reason[lang]) ?? [];
  const help =
    unfit === undefined
      ? html`<div class="notice">
<p>${text.noAnswers}</p>
<p>${phoneLink(region.helpdesk.phone)} (${region.helpdesk.hours[lang]})</p>
<p><a href="${base}/aanmelden">${text.again}</a></p>
</div>`
      : handoverForm(unfit, place);
  return {
    title,
    body: html`<h1>${title}</h1>
<p class="lead">${door}</p>
<h2>${text.how}</h2>
<p><strong>${handover.organisation[lang]}</strong></p>
<p>${handover.how[lang]}</p>
${contact}
<h2>${text.why}</h2>
${(reasons.length > 0 ? reasons : [why]).map((reason) => html`<p>${reason}</p>\n`)}${help}`,
  };
}

/** The answers of a misfit are gone, so nothing could be handed over. */
export function expiredPage({ lang, base, region }: Place): PageContent {
  const text = outcomeTexts[lang].expired;
  return {
    title: text.title,
    body: html`<h1>${text.title}</h1>
<p>${text.text}</p>
<p>${phoneLink(region.helpdesk.phone)} (${region.helpdesk.hours[lang]})</p>
<p><a class="button" href="${base}/aanmelden">${outcomeTexts[lang].misfit.again}</a></p>`,
  };
}

/** After "stop and wipe". */
export function wipedPage({ lang }: Place): PageContent {
  const text = outcomeTexts[lang].wiped;
  return {
    title: text.title,
    body: html`<h1>${text.title}</h1>
<p>${text.text}</p>
<p>${text.sent}</p>`,
  };
}
