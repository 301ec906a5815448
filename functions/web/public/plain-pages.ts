import { doors } from '../../domain/codes.ts';
import { resultsPaths } from '../../domain/figures/results-paths.ts';
import { type PageContent, phoneLink } from '../frame.ts';
import { html } from '../html.ts';
import type { PageContext } from '../page-context.ts';
import { pageTexts } from '../texts/page.ts';
import { agesOf } from '../words/ages.ts';
import { said } from '../words/said.ts';
import { doorName } from '../words/terms.ts';
import { trialNotice } from './form-parts.ts';
import { guidePaths } from './guide-paths.ts';
import type { ClosedNotices } from './intake-closed-page.ts';
import { pageWords } from './own-words.ts';
import { formPaths } from './steps.ts';

/**
 * The start page: what this is, the ways in, what to expect, and the four doors. `trial` warns against entering real people; `closed`
 * says which doors take nobody.
 */
export function landingPage(
  page: PageContext & { readonly trial: boolean; readonly closed?: ClosedNotices },
): PageContent {
  const { lang, base, region, trial, closed } = page;
  const text = pageWords(page).landing;
  const door = (code: (typeof doors)[number]) => html`<li class="card"><h3>${doorName(code, region, lang)}</h3>
<p>${said(text.doors[code].who, agesOf(region))}</p>
<p>${text.doors[code].what}</p>${closed?.doors.get(code) ?? ''}</li>
`;
  return {
    title: text.title,
    body: html`<div class="welcome wide">
<div>
<h1>${text.title}</h1>
<p class="lead">${text.lead({ region: region.name })}</p>
${trialNotice(trial, lang)}
${
  closed?.all ??
  html`<div class="buttons stretched">
<a class="button" href="${base}${formPaths.self}">${text.self}</a>
<a class="button button-secondary" href="${base}${formPaths.professional}">${text.professional}</a>
</div>
`
}<p>${text.phone} ${phoneLink(region.helpdesk.phone)} (${region.helpdesk.hours[lang]}).</p>
</div>
<section class="panel" aria-labelledby="fit-title">
<h2 id="fit-title">${text.fitTitle}</h2>
<p>${text.fit}</p>
<p><a class="button button-secondary" href="${base}${guidePaths.fit}">${text.fitLink}</a></p>
</section>
</div>
<h2>${text.how}</h2>
<ol class="how">
${text.steps.map((step) => html`<li>${step}</li>\n`)}</ol>
<h2>${text.doorsTitle}</h2>
<p>${text.doorsHint}</p>
<ul class="cards wide">
${[...doors].reverse().map(door)}</ul>
<h2>${text.moreTitle}</h2>
<ul>
<li><a href="${base}${guidePaths.ips}">${text.ips}</a></li>
<li><a href="${base}${guidePaths.folder}">${text.folder}</a></li>
<li><a href="${base}${resultsPaths.page}">${text.results}</a></li>
<li><a href="${base}/privacy">${text.privacy}</a></li>
</ul>`,
  };
}

/** Pages for when a request cannot be served. */
export type Trouble =
  | 'notFound'
  | 'failed'
  | 'notAllowed'
  | 'forbidden'
  | 'tooLarge'
  | 'wrongType'
  | 'busy'
  | 'tooMany'
  | 'maintenance';

/** What went wrong, in plain words, with a way on. Never a technical detail. */
export function troublePage(trouble: Trouble, { lang, base, region }: PageContext): PageContent {
  const { title, text } = pageTexts[lang][trouble];
  const again = trouble === 'forbidden' || trouble === 'tooLarge' || trouble === 'wrongType';
  return {
    title,
    body: html`<h1>${title}</h1>
<p class="lead">${text}</p>
<p>${phoneLink(region.helpdesk.phone)} (${region.helpdesk.hours[lang]})</p>
<p>${
      again
        ? html`<a href="${base}/aanmelden">${pageTexts[lang].forbidden.form}</a>`
        : html`<a href="${base}/">${pageTexts[lang].notFound.home}</a>`
    }</p>`,
  };
}
