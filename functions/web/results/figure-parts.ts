import { earlyStopReasons } from '../../domain/codes.ts';
import { type Board, type Figures, type ReferenceLine, referenceLines } from '../../domain/figures/board.ts';
import { quarterName } from '../../domain/figures/population.ts';
import type { Share } from '../../domain/figures/shares.ts';
import { waitSteps } from '../../domain/figures/waits.ts';
import type { ReferenceMark } from '../charts/chart.ts';
import { countChart } from '../charts/count-chart.ts';
import { curveChart } from '../charts/curve-chart.ts';
import { shareChart } from '../charts/share-chart.ts';
import { trendChart } from '../charts/trend-chart.ts';
import { type Html, html } from '../html.ts';
import type { Locale } from '../page-context.ts';
import { resultsTexts } from '../texts/results.ts';
import { numberIn } from '../words/numbers.ts';
import { type Cell, figureTable } from './table.ts';
import { daysInWords, percentIn, quarterInWords, shareInWords } from './words.ts';

/** A chart with its table beside it, under their title, with what they count and what must be said of them. */
export interface FigurePart {
  readonly id: string;
  readonly title: string;
  readonly base: string;
  readonly chart?: Html;
  readonly table: Html;
  /** The table has more columns than fit beside a chart: it stands below. */
  readonly isLong?: boolean;
  /** Below both. */
  readonly notes?: readonly (string | Html)[];
}

/** A part of a page of results. */
export function figurePart({ id, title, base, chart, table, isLong = false, notes = [] }: FigurePart): Html {
  return html`<section class="figure${isLong ? ' long' : ''} wide" aria-labelledby="${id}-head">
<h2 id="${id}-head">${title}</h2>
<p>${base}</p>
${chart ?? ''}
<div class="beside">${table}</div>
${notes.map((note) => html`<p class="chart-key">${note}</p>\n`)}</section>
`;
}

/** What a chart shows, in words: its rows one after the other. */
function described(rows: readonly (readonly [label: string, value: string])[]): string {
  return rows.map(([label, value]) => `${label}: ${value}.`).join(' ');
}

/** What others published, as lines of a chart. */
function marksOf(lines: readonly ReferenceLine[], lang: Locale['lang']): readonly ReferenceMark[] {
  const text = resultsTexts[lang].reference;
  return lines.map(({ of, share }) => ({ label: text[of]({ percent: Math.round(share * 100) }), share }));
}

/** That what others published is no comparison, wherever it is drawn. */
export function referenceCaveat(lang: Locale['lang']): string {
  const percentOf = (of: ReferenceLine['of']) =>
    Math.round((referenceLines.find((one) => one.of === of)?.share ?? 0) * 100);
  return resultsTexts[lang].reference.caveat({
    region: percentOf('midden-utrecht'),
    country: percentOf('netherlands'),
  });
}

/** Shares as bars, with n and what is not known in the table. */
export function sharePart(
  words: Pick<FigurePart, 'id' | 'title' | 'base'>,
  shares: readonly (readonly [label: string, share: Share])[],
  { lang }: Locale,
  {
    references = [],
    notes = [],
  }: { readonly references?: readonly ReferenceLine[]; readonly notes?: FigurePart['notes'] } = {},
): Html {
  const text = resultsTexts[lang];
  const { heads } = text;
  const bars = shares.map(([label, share]) => ({
    label,
    value: shareInWords(share, lang),
    worst: share.worst,
    best: share.best,
  }));
  const chart = shareChart(
    { id: words.id, title: words.title, description: described(bars.map(({ label, value }) => [label, value])) },
    { bars, references: marksOf(references, lang), percent: (share) => percentIn(share, lang) },
  );
  const rows = shares.map(([label, share]): Cell[] => [
    label,
    shareInWords(share, lang),
    numberIn(lang, share.n),
    numberIn(lang, share.yes),
    numberIn(lang, share.unknown),
  ]);
  const table = figureTable(words.title, [heads.what, heads.share, heads.n, heads.yes, heads.unknown], rows);
  return figurePart({ ...words, chart, table, notes: notes ?? [] });
}

/** How many people are where. */
export function numbersPart({ numbers }: Figures, { lang }: Locale, notes: FigurePart['notes'] = []): Html {
  const text = resultsTexts[lang];
  const kinds = ['received', 'started', 'ended', 'goals', 'answered', 'silent'] as const;
  const rows = kinds.map((kind) => [text.numbers[kind], numberIn(lang, numbers[kind])]);
  const bars = kinds
    .slice(0, 4)
    .map((kind) => ({ label: text.numbers[kind], value: numberIn(lang, numbers[kind]), count: numbers[kind] }));
  const chart = countChart(
    { id: 'numbers', title: text.numbersTitle, description: described(bars.map(({ label, value }) => [label, value])) },
    bars,
  );
  const table = figureTable(text.numbersTitle, [text.heads.what, text.heads.count], rows);
  return figurePart({ id: 'numbers', title: text.numbersTitle, base: text.who, chart, table, notes });
}

/** Paid work, on both bases, with what others published. */
export function workPart({ inQuarter, ever }: Figures, locale: Locale, notes: readonly Html[] = []): Html {
  const text = resultsTexts[locale.lang];
  const { title, base } = text.work;
  return sharePart(
    { id: 'work', title, base },
    [
      [text.work.inQuarter, inQuarter],
      [text.work.ever, ever],
    ],
    locale,
    { references: referenceLines, notes: [`${text.key} ${text.silence}`, referenceCaveat(locale.lang), ...notes] },
  );
}

/** Employed in a quarter, over the quarters up to this one. */
export function trendPart({ trend }: Pick<Board, 'trend'>, { lang }: Locale): Html {
  const text = resultsTexts[lang];
  const { title, base } = text.trend;
  const points = trend.map(({ quarter, share }) => ({
    name: quarterName(quarter),
    share,
    said: shareInWords(share, lang),
  }));
  const chart = trendChart(
    { id: 'trend', title, description: described(points.map(({ name, said }) => [quarterInWords(name, lang), said])) },
    {
      marks: points.map(({ name, share }) => ({
        label: quarterInWords(name, lang, 'short'),
        worst: share.worst,
        best: share.best,
      })),
      percent: (share) => percentIn(share, lang),
    },
  );
  const table = figureTable(
    title,
    [text.filters.quarter, text.heads.share, text.heads.n, text.heads.unknown],
    points.map(({ name, share, said }) => [
      quarterInWords(name, lang),
      said,
      numberIn(lang, share.n),
      numberIn(lang, share.unknown),
    ]),
  );
  return figurePart({ id: 'trend', title, base, chart, table });
}

/** Learn-work and school, begun or kept. */
export function schoolPart({ learnWork, education, school, keptFromBefore }: Figures, locale: Locale): Html {
  const text = resultsTexts[locale.lang].school;
  return sharePart(
    { id: 'school', title: text.title, base: text.base },
    [
      [text.learnWork, learnWork],
      [text.education, education],
      [text.school, school],
      [text.keptFromBefore, keptFromBefore],
    ],
    locale,
  );
}

/** Jobs that were kept. */
export function keptPart({ kept }: Figures, locale: Locale): Html {
  const text = resultsTexts[locale.lang].kept;
  const shares = [...kept].map(([weeks, share]) => [text.weeks({ weeks }), share] as const);
  return sharePart({ id: 'kept', title: text.title, base: text.base }, shares, locale);
}

/** Days of which the table of a curve tells: a month, a quarter, two, three, a year, two years. */
const toldDays = [30, 90, 182, 273, 365, 730];

/** How many days went by until the first job. */
export function jobPart({ toJob }: Figures, { lang }: Locale): Html {
  const text = resultsTexts[lang];
  const { title, base } = text.job;
  const { n, happened, median, low, high, curve } = toJob;
  const median_ = median === undefined ? text.job.noMedian : text.job.median({ days: median });
  const interval =
    low === undefined ? [] : [high === undefined ? text.job.intervalOpen({ low }) : text.job.interval({ low, high })];
  const of = n === 0 ? text.job.none : text.job.of({ n, happened });
  const by = (day: number) => 1 - (curve.findLast((step) => step.day <= day)?.without ?? 1);
  const last = curve.at(-1)?.day ?? 0;
  const rows = toldDays
    .filter((day) => day <= last)
    .map((day) => [text.job.row({ days: day }), percentIn(by(day), lang)]);
  const table = html`<p>${of} ${n === 0 ? '' : [median_, ...interval].join(' ')}</p>
${rows.length === 0 ? '' : figureTable(title, [text.heads.by, text.job.share], rows)}`;
  if (curve.length === 0) return figurePart({ id: 'job', title, base, table });
  const chart = curveChart(
    { id: 'job', title, description: [of, median_, ...interval].join(' ') },
    { steps: curve, median, low, high },
    {
      percent: (share) => percentIn(share, lang),
      days: text.job.axis,
      median: median === undefined ? '' : text.job.mark({ days: median }),
    },
  );
  return figurePart({ id: 'job', title, base, chart, table });
}

/** Numbers as bars, each with the words that stand in the table too. */
function countPart(
  words: Pick<FigurePart, 'id' | 'title' | 'base'>,
  counts: readonly (readonly [label: string, count: number])[],
  { lang }: Locale,
  notes: FigurePart['notes'] = [],
): Html {
  const { heads } = resultsTexts[lang];
  const bars = counts.map(([label, count]) => ({ label, value: numberIn(lang, count), count }));
  const chart = countChart(
    { id: words.id, title: words.title, description: described(bars.map(({ label, value }) => [label, value])) },
    bars,
  );
  const table = figureTable(
    words.title,
    [heads.what, heads.count],
    bars.map(({ label, value }) => [label, value]),
  );
  return figurePart({ ...words, chart, table, notes });
}

/** Guidance that stopped early, by reason. */
export function stopsPart({ stops }: Figures, locale: Locale): Html {
  const { lang } = locale;
  const text = resultsTexts[lang];
  const words = { id: 'stops', title: text.stops.title, base: text.stops.base };
  const counts = earlyStopReasons.flatMap((reason) => {
    const count = stops.reasons.get(reason) ?? 0;
    return count === 0 ? [] : [[text.stops.reasons[reason], count] as const];
  });
  if (counts.length === 0) return figurePart({ ...words, table: html`<p>${text.stops.none}</p>` });
  const all = counts.reduce((sum, [, count]) => sum + count, 0);
  return countPart(words, counts, locale, [text.stops.of({ count: numberIn(lang, all), n: numberIn(lang, stops.n) })]);
}

/**
 * How long each step takes.
 *
 * @param listOf a link to the cases that are at a step, where its reader may see them
 */
export function waitsPart(
  { waits }: Figures,
  { lang }: Locale,
  listOf?: (step: (typeof waitSteps)[number]) => Html,
): Html {
  const text = resultsTexts[lang];
  const { title, base, steps } = text.waits;
  const some = waitSteps.flatMap((step) => {
    const wait = waits.get(step);
    return wait === undefined ? [] : [{ step, wait }];
  });
  const bars = some.map(({ step, wait }) => ({
    label: steps[step],
    value: daysInWords(wait.half, lang),
    count: wait.half,
  }));
  const chart = countChart(
    { id: 'waits', title, description: described(bars.map(({ label, value }) => [label, value])) },
    bars,
  );
  const { heads } = text;
  const head = [heads.what, heads.half, heads.most, heads.people, heads.done];
  const rows = some.map(({ step, wait }): Cell[] => [
    steps[step],
    daysInWords(wait.half, lang),
    daysInWords(wait.most, lang),
    numberIn(lang, wait.n),
    numberIn(lang, wait.happened),
    ...(listOf === undefined ? [] : [listOf(step)]),
  ]);
  const table = figureTable(title, listOf === undefined ? head : [...head, heads.cases], rows);
  return figurePart({ id: 'waits', title, base, chart, table, isLong: true });
}

/** Decisions within their term. */
export function decisionsPart({ decisions }: Figures, locale: Locale): Html {
  const text = resultsTexts[locale.lang].decisions;
  const kinds = ['within', 'over', 'none'] as const;
  return countPart(
    { id: 'decisions', title: text.title, base: text.base },
    kinds.map((kind) => [text[kind], decisions[kind]] as const),
    locale,
  );
}

/** All figures of a board, but for its parts. */
export function figureParts(
  board: Board,
  locale: Locale,
  links: { readonly work?: Html; readonly waits?: Parameters<typeof waitsPart>[2] } = {},
): readonly Html[] {
  const { total } = board;
  return [
    numbersPart(total, locale),
    workPart(total, locale, links.work === undefined ? [] : [links.work]),
    trendPart(board, locale),
    jobPart(total, locale),
    keptPart(total, locale),
    schoolPart(total, locale),
    stopsPart(total, locale),
    waitsPart(total, locale, links.waits),
    decisionsPart(total, locale),
  ];
}
