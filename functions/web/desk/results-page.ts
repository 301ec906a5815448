import type { ResultsView } from '../../cases/count-results.ts';
import type { DeskQuery } from '../../cases/desk-worklist.ts';
import type { LoopAtDesk } from '../../cases/staff-contracts.ts';
import type { Stage } from '../../domain/codes.ts';
import { deskPath, downloadsPath, resultsPath } from '../../domain/desk-paths.ts';
import { type Dimension, dimensions } from '../../domain/figures/population.ts';
import type { WaitStep } from '../../domain/figures/waits.ts';
import { shareChart } from '../charts/share-chart.ts';
import type { PageContent } from '../frame.ts';
import { type Html, html } from '../html.ts';
import type { PageContext } from '../page-context.ts';
import { askedOf, askedParts, asking, chooseForm } from '../results/choose.ts';
import { titled, withContents } from '../results/contents.ts';
import { figurePart, figureParts } from '../results/figure-parts.ts';
import { type Cell, figureTable } from '../results/table.ts';
import { daysInWords, groupName, percentIn, shareInWords } from '../results/words.ts';
import { deskDownloadsTexts } from '../texts/desk-downloads.ts';
import { resultsTexts } from '../texts/results.ts';
import { dateInWords } from '../words/dates.ts';
import { numberIn } from '../words/numbers.ts';
import { listPath } from './list-path.ts';
import { loopPart } from './loop-part.ts';

/** Where a case is while it waits for a step. */
const stageBefore: Readonly<Record<WaitStep, Stage>> = {
  asked: 'received',
  decided: 'approval',
  offered: 'waiting',
  accepted: 'offer',
  talk: 'confirming-start',
};

/** The desk's list of the cases that run now, narrowed as the results are. */
function listOf({ board }: ResultsView, more: DeskQuery = {}): string {
  const { programme, municipality, provider, received } = board.population;
  const asked = { programme, municipality, provider, received, ...more };
  return listPath(Object.fromEntries(Object.entries(asked).filter(([, value]) => value !== undefined)));
}

/** The four numbers that are asked for first. */
function keyNumbers({ board: { total } }: ResultsView, { lang }: PageContext): Html {
  const text = resultsTexts[lang];
  const cards = [
    [text.numbers.started, numberIn(lang, total.numbers.started)],
    [text.work.ever, shareInWords(total.ever, lang)],
    [text.work.inQuarter, shareInWords(total.inQuarter, lang)],
    [text.job.title, daysInWords(total.toJob.median, lang)],
  ] as const;
  return html`<dl class="key-numbers wide">
${cards.map(([label, value]) => html`<div><dt>${label}</dt><dd>${value}</dd></div>\n`)}</dl>
`;
}

/** The same share for each part of the people, with the way to all their figures and to who they are. */
function groupPart(view: ResultsView, dimension: Dimension, context: PageContext): Html {
  const { lang, base } = context;
  const text = resultsTexts[lang];
  const groups = view.board.groups[dimension];
  // One part is the whole.
  if (groups.length < 2) return html``;
  const title = text.groups[dimension];
  const isCohort = dimension === 'received' || dimension === 'started';
  const named = groups.map(({ name, figures }) => ({ name, figures, label: groupName(dimension, name, context) }));
  const lines = isCohort ? named : named.toSorted((one, other) => one.label.localeCompare(other.label, lang));
  const bars = lines.map(({ label, figures: { ever } }) => ({
    label,
    value: shareInWords(ever, lang),
    worst: ever.worst,
    best: ever.best,
  }));
  const description = bars.map(({ label, value }) => `${label}: ${value}.`).join(' ');
  const chart = shareChart(
    { id: `by-${dimension}`, title, description },
    { bars, percent: (share) => percentIn(share, lang) },
  );
  const { heads, cases } = text;
  // Nobody's row at the desk says when they had their first talk.
  const isListed = dimension !== 'started';
  const rows = lines.map(({ name, label, figures }): Cell[] => {
    const narrowed = asking({ ...askedOf(view), [dimension]: name });
    const to = listOf(view, isListed ? { [dimension]: name } : {});
    return [
      html`<a href="${base}${resultsPath}${narrowed}">${label}</a>`,
      numberIn(lang, figures.numbers.received),
      numberIn(lang, figures.numbers.started),
      shareInWords(figures.ever, lang),
      shareInWords(figures.inQuarter, lang),
      daysInWords(figures.toJob.median, lang),
      ...(isListed ? [html`<a href="${base}${to}" aria-label="${cases.of({ name: label })}">${cases.short}</a>`] : []),
    ];
  });
  const head = [heads.name, text.numbers.received, heads.started, text.work.ever, text.work.inQuarter, heads.median];
  const table = figureTable(title, isListed ? [...head, heads.cases] : head, rows);
  return figurePart({ id: `by-${dimension}`, title, base: text.groups.base, chart, table, isLong: true });
}

/** All results of the region, or of a part of it: for the coordinator, who may see every case behind them. */
export function resultsPage(view: ResultsView, loop: LoopAtDesk, context: PageContext): PageContent {
  const { lang, base } = context;
  const text = resultsTexts[lang];
  const { board } = view;
  const { year, quarter } = board.quarter;
  const lead = text.lead({ year: String(year), quarter, date: dateInWords(board.today, lang) });
  const links = {
    work: html`<a href="${base}${listOf(view)}">${text.cases.all}</a> · <a href="${base}${listOf(view, { stage: 'checking-in', sign: 'overdue' })}">${text.cases.silent}</a>. ${text.cases.hint}`,
    waits: (step: WaitStep) =>
      html`<a href="${base}${listOf(view, { stage: stageBefore[step] })}" aria-label="${text.cases.of({ name: text.waits.steps[step] })}">${text.cases.short}</a>`,
  };
  const files = html`<p><a href="${base}${downloadsPath}">${deskDownloadsTexts[lang].title}</a></p>\n`;
  const narrowed = dimensions.flatMap((dimension) => {
    const name = board.population[dimension];
    return name === undefined ? [] : [`${text.filters[dimension]}: ${groupName(dimension, name, context)}`];
  });
  return {
    title: text.title,
    body: html`<p class="back"><a href="${base}${deskPath}">${text.back}</a></p>
<h1>${text.title}</h1>
<p class="lead">${lead}</p>
${narrowed.length === 0 ? '' : html`<p><strong>${narrowed.join(', ')}</strong></p>\n`}${chooseForm(view, askedParts, resultsPath, context)}${
  board.total.numbers.received === 0
    ? html`<p>${text.none}</p>\n${files}${loopPart(loop, context)}`
    : [
        keyNumbers(view, context),
        files,
        ...withContents(
          titled([
            ...figureParts(board, context, links),
            ...dimensions.map((one) => groupPart(view, one, context)),
            html`<h2 id="method">${text.method}</h2>\n<ul>${text.methods.map((one) => html`<li>${one}</li>`)}</ul>\n`,
            loopPart(loop, context),
          ]),
          { title: text.contents, back: text.toContents },
        ),
      ]
}`,
  };
}

/** The address of a page of results as it was asked for. */
export function resultsAddress(view: ResultsView): string {
  return `${resultsPath}${asking(askedOf(view))}`;
}
