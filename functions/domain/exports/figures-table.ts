import type { Board, Figures } from '../figures/board.ts';
import { dimensions, quarterName } from '../figures/population.ts';
import type { Share } from '../figures/shares.ts';
import type { Table } from './csv.ts';

/** A figure as a row says it: of how many, how many, how many are not known, and what follows. */
type Line = readonly [figure: string, values: Partial<Readonly<Record<(typeof values)[number], number | undefined>>>];

const values = ['n', 'count', 'unknown', 'worst', 'best', 'median_days', 'low_days', 'high_days', 'most_days'] as const;

/** Shares are fractions of 1, to four places: more says nothing of so few people. */
const toFour = (share: number | undefined) => (share === undefined ? undefined : Math.round(share * 10_000) / 10_000);

function ofShare(figure: string, { n, yes, unknown, worst, best }: Share): Line {
  return [figure, { n, count: yes, unknown, worst: toFour(worst), best: toFour(best) }];
}

function linesOf(figures: Figures): readonly Line[] {
  const { numbers, toJob, stops, decisions } = figures;
  const { within, over, none } = decisions;
  const asked = within + over + none;
  return [
    ...Object.entries(numbers).map(
      ([name, count]): Line => [name.replace(/[A-Z]/g, (one) => `_${one.toLowerCase()}`), { count }],
    ),
    ofShare('employed_in_quarter', figures.inQuarter),
    ofShare('ever_employed', figures.ever),
    ofShare('learn_work_started', figures.learnWork),
    ofShare('education_started', figures.education),
    ofShare('school_started', figures.school),
    ofShare('kept_from_before', figures.keptFromBefore),
    ...[...figures.kept].map(([weeks, share]) => ofShare(`job_kept_${weeks}_weeks`, share)),
    [
      'days_to_first_job',
      { n: toJob.n, count: toJob.happened, median_days: toJob.median, low_days: toJob.low, high_days: toJob.high },
    ],
    ...[...stops.reasons]
      .toSorted(([one], [other]) => (one < other ? -1 : 1))
      .map(([reason, count]): Line => [`stopped_${reason.replaceAll('-', '_')}`, { n: stops.n, count }]),
    ...[...figures.waits].map(
      ([step, { n, happened, half, most }]): Line => [
        `wait_${step}`,
        { n, count: happened, median_days: half, most_days: most },
      ],
    ),
    ['decided_within_term', { n: asked, count: within }],
    ['decided_after_term', { n: asked, count: over }],
    ['not_decided', { n: asked, count: none }],
  ];
}

/**
 * Every figure of a board, one a row: of all, by each dimension, and paid work in each quarter of the trend. These are true numbers: who may
 * read them is said in docs/exports.md.
 */
export function figuresTable(board: Board): Table {
  const quarter = quarterName(board.quarter);
  const rowsOf = (by: string, group: string, figures: Figures) =>
    linesOf(figures).map(([figure, has]) => [
      quarter,
      board.today,
      by,
      group,
      figure,
      ...values.map((one) => has[one]),
    ]);
  return {
    columns: ['quarter', 'counted_on', 'by', 'group', 'figure', ...values],
    rows: [
      ...rowsOf('all', 'all', board.total),
      ...dimensions.flatMap((by) => board.groups[by].flatMap(({ name, figures }) => rowsOf(by, name, figures))),
      ...board.trend.map((point) => {
        const [figure, has] = ofShare('employed_in_quarter', point.share);
        return [quarterName(point.quarter), board.today, 'trend', 'all', figure, ...values.map((one) => has[one])];
      }),
    ],
  };
}
