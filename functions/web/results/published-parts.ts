import { referenceLines } from '../../domain/figures/board.ts';
import type { Publication } from '../../domain/figures/publication-schema.ts';
import { followedStarted } from '../../domain/figures/published-share.ts';
import { countChart } from '../charts/count-chart.ts';
import { type Html, html } from '../html.ts';
import type { Locale } from '../page-context.ts';
import { publicResultsTexts } from '../texts/public-results.ts';
import { resultsTexts } from '../texts/results.ts';
import { termTexts } from '../texts/term.ts';
import { dateInWords, monthInWords } from '../words/dates.ts';
import { numberIn } from '../words/numbers.ts';
import { figurePart, referenceCaveat, sharePart } from './figure-parts.ts';
import { figureTable } from './table.ts';

/** A number as it was published: that it is hidden where it is. */
function told(people: number | undefined, { lang }: Locale): string {
  return people === undefined ? publicResultsTexts[lang].hidden : numberIn(lang, people);
}

/** The half-year in the forms that texts ask for. */
function halfOf({ halfYear }: Publication) {
  return { half: halfYear.endsWith('1') ? 'first' : 'other', year: halfYear.slice(0, 4) } as const;
}

/** A row for each name, with its number of each result. */
function brokenDown(publication: Publication, by: 'programmes' | 'municipalities', context: Locale): Html {
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
  const lines = names.map(([code, name]) => ({
    name,
    people: columns.map((column) => column[by]?.find((one) => one.code === code)?.people),
  }));
  // A screen full of "hidden" hides what is told.
  const isTold = ({ people }: (typeof lines)[number]) => people.some((one) => one !== undefined);
  const rows = lines.filter(isTold).map(({ name, people }) => [name, ...people.map((one) => told(one, context))]);
  const heads = [text[by].name, ...columns.map(({ code }) => text.results[code])];
  const hidden = lines
    .filter((line) => !isTold(line))
    .map(({ name }) => name)
    .join(', ');
  return figurePart({
    id: `${by}-${halfYear}`,
    title,
    base: text[by].base,
    table: html`${rows.length === 0 ? '' : figureTable(text[by].title, heads, rows)}${hidden === '' ? '' : html`<p>${text.allHidden({ names: hidden })}</p>`}`,
    isLong: true,
  });
}

/** Bounds in whole percents, away from each other so that what is between them stays between them. */
function wholePercents({ low, high }: { readonly low: number; readonly high: number }) {
  return { low: Math.floor(low * 100), high: Math.ceil(high * 100) };
}

/** What the numbers cannot tell, for whoever quotes them. */
export function cannotPart({ lang }: Locale): Html {
  const { cannot, cannots } = publicResultsTexts[lang];
  return html`<h2 id="cannot">${cannot}</h2>
<ul>${cannots.map((one) => html`<li>${one}</li>`)}</ul>
`;
}

/** All that was published of one half-year, under its heading. */
export function publicationPart(publication: Publication, context: Locale): Html {
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
          notes: [
            ...(share.open === undefined ? [] : [text.work.open(wholePercents(share.open))]),
            `${resultsTexts[lang].key} ${resultsTexts[lang].silence}`,
            referenceCaveat(lang),
          ],
        });
  const inWeeks = (count: number | undefined) =>
    count === undefined ? text.hidden : text.weeks.count({ weeks: count });
  return html`<h2 id="half-${halfYear}">${text.half(halfOf(publication))}</h2>
<p>${text.until({ until: monthInWords(until, lang), madeOn: dateInWords(madeOn, lang) })}</p>
${counts}${work}${figurePart({
  id: `weeks-${halfYear}`,
  title: titled(text.weeks.title),
  base: text.weeks.base,
  table: figureTable(
    text.weeks.title,
    [resultsTexts[lang].heads.what, text.weeks.title],
    [
      [text.weeks.talk, inWeeks(weeks.talk)],
      [text.weeks.work, inWeeks(weeks.work)],
    ],
  ),
  isLong: true,
})}${brokenDown(publication, 'programmes', context)}${brokenDown(publication, 'municipalities', context)}`;
}
