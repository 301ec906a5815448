import { referenceLines } from '../domain/figures/board.ts';
import { nextPublication } from '../domain/figures/half-year.ts';
import type { Publication } from '../domain/figures/publication-schema.ts';
import { followedStarted } from '../domain/figures/published-share.ts';
import { resultsPaths } from '../domain/figures/results-paths.ts';
import type { PublishedLoop } from '../domain/loop-check.ts';
import type { PlainDate } from '../domain/referral.ts';
import { countChart } from '../web/charts/count-chart.ts';
import { loopPart } from '../web/desk/loop-part.ts';
import type { PageContent } from '../web/frame.ts';
import { type Html, html } from '../web/html.ts';
import type { PageContext } from '../web/page-context.ts';
import { figurePart, referenceCaveat, sharePart } from '../web/results/figure-parts.ts';
import { figureTable } from '../web/results/table.ts';
import { publicResultsTexts } from '../web/texts/public-results.ts';
import { resultsTexts } from '../web/texts/results.ts';
import { termTexts } from '../web/texts/term.ts';
import { dateInWords, monthInWords } from '../web/words/dates.ts';
import { numberIn } from '../web/words/numbers.ts';

/** A number as it was published: that it is hidden where it is. */
function told(people: number | undefined, { lang }: PageContext): string {
  return people === undefined ? publicResultsTexts[lang].hidden : numberIn(lang, people);
}

/** The half-year in the forms that texts ask for. */
function halfOf({ halfYear }: Publication) {
  return { half: halfYear.endsWith('1') ? 'first' : 'other', year: halfYear.slice(0, 4) } as const;
}

/** A row for each name, with its number of each result. */
function brokenDown(publication: Publication, by: 'programmes' | 'municipalities', context: PageContext): Html {
  const { lang } = context;
  const text = publicResultsTexts[lang];
  const { halfYear, results } = publication;
  const title = text.titled({ title: text[by].title, ...halfOf(publication) });
  const columns = results.filter((one) => one[by] !== undefined);
  const [first] = columns;
  if (first === undefined) return html``;
  const names: readonly (readonly [code: string, name: string])[] =
    by === 'programmes'
      ? (first.programmes ?? []).map(({ code }) => [code, termTexts[lang].programmes[code]])
      : first.municipalities.map(({ code, name }) => [code, name]);
  const rows = names.map(([code, name]) => [
    name,
    ...columns.map((column) => told(column[by]?.find((one) => one.code === code)?.people, context)),
  ]);
  const table = figureTable(text[by].title, [text[by].name, ...columns.map(({ code }) => text.results[code])], rows);
  return figurePart({ id: `${by}-${halfYear}`, title, base: text[by].base, table, isLong: true });
}

/** All of one half-year. */
function publicationPart(publication: Publication, context: PageContext): Html {
  const { lang } = context;
  const text = publicResultsTexts[lang];
  const { halfYear, until, madeOn, people, results, weeks } = publication;
  // Each half-year has the same parts: their names tell them apart.
  const titled = (title: string) => text.titled({ title, ...halfOf(publication) });
  const bars = results.map((one) => ({
    label: text.results[one.code],
    value: told(one.people, context),
    count: one.people,
  }));
  const description = bars.map(({ label, value }) => `${label}: ${value}.`).join(' ');
  const counts = figurePart({
    id: `counts-${halfYear}`,
    title: titled(text.counts.title),
    base: people === undefined ? text.counts.baseHidden : text.counts.base({ people: numberIn(lang, people) }),
    chart: countChart({ id: `counts-${halfYear}`, title: text.counts.title, description }, bars),
    table: figureTable(
      text.counts.title,
      [text.what, text.people],
      bars.map(({ label, value }) => [label, value]),
    ),
  });
  const share = followedStarted(publication);
  const about = { id: `work-${halfYear}`, title: titled(text.work.title), base: text.work.base };
  const work =
    share.worst === undefined
      ? figurePart({ ...about, table: html`<p>${text.work.hidden}</p>` })
      : sharePart(about, [[text.work.label, share]], context, {
          references: referenceLines,
          notes: [`${resultsTexts[lang].key} ${resultsTexts[lang].silence}`, referenceCaveat(lang)],
        });
  const inWeeks = (count: number | undefined) =>
    count === undefined ? text.hidden : text.weeks.count({ weeks: count });
  return html`<h2>${text.half(halfOf(publication))}</h2>
<p>${text.until({ until: monthInWords(until, lang), madeOn: dateInWords(madeOn, lang) })}</p>
${counts}${work}${figurePart({
  id: `weeks-${halfYear}`,
  title: titled(text.weeks.title),
  base: text.weeks.base,
  table: figureTable(
    text.weeks.title,
    [text.what, text.weeks.title],
    [
      [text.weeks.talk, inWeeks(weeks.talk)],
      [text.weeks.work, inWeeks(weeks.work)],
    ],
  ),
  isLong: true,
})}${brokenDown(publication, 'programmes', context)}${brokenDown(publication, 'municipalities', context)}`;
}

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
${publications.map((one) => publicationPart(one, context))}<h2>${text.method}</h2>
<ul>${text.methods.map((one) => html`<li>${one}</li>`)}</ul>
<h2>${text.downloads}</h2>
<p>${text.downloadsText}</p>
<ul>
<li><a href="${base}${resultsPaths.csv}">${text.csv}</a></li>
<li><a href="${base}${resultsPaths.json}">${text.json}</a></li>
</ul>
${loopPart({ ...loop, isExact: false }, context)}`,
  };
}
