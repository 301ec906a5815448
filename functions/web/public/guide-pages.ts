import { type Door, doors } from '../../domain/codes.ts';
import { type PageContent, phoneLink } from '../frame.ts';
import { type Html, html } from '../html.ts';
import type { PageContext } from '../page-context.ts';
import { agesOf } from '../words/ages.ts';
import { said } from '../words/said.ts';
import { doorName } from '../words/terms.ts';
import { backLink } from './form-parts.ts';
import { guideWords } from './guide-words.ts';
import type { ClosedNotices } from './intake-closed-page.ts';
import { pageWords } from './own-words.ts';
import { formPaths } from './steps.ts';

/** What a page about these doors says where they, or all, take nobody. */
function closedOf(closed: ClosedNotices | undefined, of: readonly Door[]): Html {
  return closed?.all ?? html`${of.map((door) => closed?.doors.get(door) ?? '')}`;
}

/** IPS explained, with whom to ask in this region. */
export function ipsPage(page: PageContext & { readonly closed?: ClosedNotices }): PageContent {
  const { lang, base, region, closed } = page;
  const text = guideWords(page).ips;
  const providers = region.providers.filter(({ ipsCare }) => ipsCare);
  return {
    title: text.title,
    body: html`${backLink(`${base}/`, lang)}
<h1>${text.title}</h1>
<p class="lead">${text.lead}</p>
${closedOf(closed, ['ips-uwv', 'ips-municipality'])}<h2>${text.howTitle}</h2>
<ol class="how">
${text.how.map((step) => html`<li>${step}</li>\n`)}</ol>
<h2>${text.whoTitle}</h2>
<p>${text.who}</p>
<h2>${text.askTitle}</h2>
<p>${text.ask}</p>
<p>${text.providers}</p>
<ul>
${providers.map(({ name, phone }) => html`<li>${name}, ${phoneLink(phone)}</li>\n`)}</ul>
<h2>${text.decideTitle}</h2>
<p>${text.decide}</p>
<h2>${text.noTitle}</h2>
<p>${text.no}</p>
<p><a class="button" href="${base}${formPaths.self}">${text.self}</a></p>
<h2>${text.clinicianTitle}</h2>
<p>${text.clinician}</p>
<p><a class="button button-secondary" href="${base}${formPaths.professional}">${text.professional}</a></p>`,
  };
}

/** One sheet of paper to hand out: what, for whom, how, and where to call. `site` is the full public address. */
export function folderPage(
  page: PageContext & { readonly site: string; readonly closed?: ClosedNotices },
): PageContent {
  const { lang, base, region, site, closed } = page;
  const text = guideWords(page).folder;
  const { steps, doors: words, doorsTitle } = pageWords(page).landing;
  return {
    title: text.title,
    body: html`${backLink(`${base}/`, lang)}
<h1>${text.title}</h1>
<p class="lead">${text.lead}</p>
<p class="screen-only notice">${text.print}</p>
${closed?.all ?? ''}<h2>${text.whoTitle}</h2>
<ul>
${text.who.map((one) => html`<li>${said(one, { ...agesOf(region), region: region.name })}</li>\n`)}</ul>
<h2>${text.stepsTitle}</h2>
<ol class="how">
${steps.map((step) => html`<li>${step}</li>\n`)}</ol>
<h2>${doorsTitle}</h2>
<ul class="cards">
${[...doors].reverse().map((door) => html`<li class="card"><h3>${doorName(door, region, lang)}</h3><p>${said(words[door].who, agesOf(region))}</p>${closed?.doors.get(door) ?? ''}</li>\n`)}</ul>
<section class="panel" aria-labelledby="sign-up">
<h2 id="sign-up">${text.whereTitle}</h2>
<p>${text.where} <strong>${site.replace(/^https?:\/\//, '')}</strong></p>
<p>${text.call} ${phoneLink(region.helpdesk.phone)} (${region.helpdesk.hours[lang]}).</p>
<p>${text.also}</p>
</section>
<p>${text.privacy}</p>`,
  };
}
