import { nextPublication } from '../domain/figures/half-year.ts';
import type { Publication } from '../domain/figures/publication-schema.ts';
import { resultsPaths } from '../domain/figures/results-paths.ts';
import type { PublishedLoop } from '../domain/loop-check.ts';
import type { PlainDate } from '../domain/referral.ts';
import { loopPart } from '../web/desk/loop-part.ts';
import type { PageContent } from '../web/frame.ts';
import { html } from '../web/html.ts';
import type { PageContext } from '../web/page-context.ts';
import { cannotPart, publicationPart } from '../web/results/published-parts.ts';
import { publicResultsTexts } from '../web/texts/public-results.ts';
import { dateInWords } from '../web/words/dates.ts';

/** Everything that was published, the newest first, with how it was counted and where to get the numbers. */
export function publishedPage(
  publications: readonly Publication[],
  { loop, today }: { readonly loop: PublishedLoop; readonly today: PlainDate },
  context: PageContext,
): PageContent {
  const { lang, base } = context;
  const text = publicResultsTexts[lang];
  const next = { date: dateInWords(nextPublication(today), lang) };
  return {
    title: text.title,
    body: html`<h1>${text.title}</h1>
<p class="lead">${text.lead}</p>
<p>${publications.length === 0 ? text.none(next) : text.next(next)}</p>
${publications.map((one) => publicationPart(one, context))}${publications.length === 0 ? '' : cannotPart(context)}<h2>${text.method}</h2>
<ul>${text.methods.map((one) => html`<li>${one}</li>`)}</ul>
<h2>${text.downloads}</h2>
<p>${text.downloadsText}</p>
<ul>
<li><a href="${base}${resultsPaths.csv}">${text.csv}</a></li>
<li><a href="${base}${resultsPaths.json}">${text.json}</a></li>
<li><a href="${base}/v1/docs">${text.columns}</a></li>
</ul>
${loopPart({ ...loop, isExact: false }, context)}`,
  };
}
