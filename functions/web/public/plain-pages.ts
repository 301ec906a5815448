import { html } from 'hono/html';
import { doors, type Language } from '../../domain/codes.ts';
import type { Region } from '../../domain/region.ts';
import { phoneLink } from '../frame.ts';
import { pageTexts } from '../texts/public-pages.ts';
import { terms } from '../texts/terms.ts';
import { formPaths } from './form-page.ts';
import type { PageContent } from './outcome-pages.ts';

interface Place {
  readonly lang: Language;
  readonly base: string;
  readonly region: Region;
}

/** The start page: what this is, the four doors, and the two ways in. `trial` warns against entering real people. */
export function landingPage({ lang, base, region, trial }: Place & { readonly trial: boolean }): PageContent {
  const text = pageTexts[lang].landing;
  const door = (code: (typeof doors)[number]) => html`<h3>${terms[lang].doors[code]}</h3>
<p>${text.doors[code].who} ${text.doors[code].what}</p>
`;
  return {
    title: text.title,
    body: html`<h1>${text.title}</h1>
${trial ? html`<p class="notice">${text.trial}</p>` : ''}
<p class="lead">${text.lead.replace('{region}', region.name)}</p>
<div class="buttons">
<a class="button" href="${base}${formPaths.self}">${text.self}</a>
<a class="button button-secondary" href="${base}${formPaths.professional}">${text.professional}</a>
</div>
<p>${text.phone} ${phoneLink(region.helpdesk.phone)} (${region.helpdesk.hours[lang]}).</p>
<h2>${text.how}</h2>
<ol>
${text.steps.map((step) => html`<li>${step}</li>\n`)}</ol>
<h2>${text.doorsTitle}</h2>
<p>${text.doorsHint}</p>
${doors.map(door)}`,
  };
}

/** Which of the two forms? Links, not a form: nothing is decided here. */
export function choosePage({ lang, base }: Place): PageContent {
  const text = pageTexts[lang].choose;
  return {
    title: text.title,
    body: html`<h1>${text.title}</h1>
<p>${text.hint}</p>
<div class="buttons">
<a class="button" href="${base}${formPaths.self}">${text.self}</a>
<a class="button button-secondary" href="${base}${formPaths.professional}">${text.professional}</a>
</div>
<p class="hint">${text.professionalHint}</p>`,
  };
}

/** Pages for when a request cannot be served. */
export type Trouble = 'notFound' | 'failed' | 'notAllowed' | 'forbidden' | 'tooLarge' | 'wrongType';

/** What went wrong, in plain words, with a way on. Never a technical detail. */
export function troublePage(trouble: Trouble, { lang, base, region }: Place): PageContent {
  const { title, text } = pageTexts[lang][trouble];
  const again = trouble === 'forbidden' || trouble === 'tooLarge' || trouble === 'wrongType';
  return {
    title,
    body: html`<h1>${title}</h1>
<p>${text}</p>
<p>${phoneLink(region.helpdesk.phone)} (${region.helpdesk.hours[lang]})</p>
<p>${
      again
        ? html`<a href="${base}/aanmelden">${pageTexts[lang].forbidden.form}</a>`
        : html`<a href="${base}/">${pageTexts[lang].notFound.home}</a>`
    }</p>`,
  };
}
