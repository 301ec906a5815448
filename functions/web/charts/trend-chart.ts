import { scaleLinear, scalePoint } from 'd3-scale';
import { line } from 'd3-shape';
import { type Html, html } from '../html.ts';
import { at, type ChartWords, chart, chartWidth, type ReferenceMark, rule, words } from './chart.ts';

/** A share at one time: the line is what is known for certain, the hatched bar above it what silence leaves open. */
export interface TrendMark {
  /** Short: eight of them stand beside each other. */
  readonly label: string;
  /** Both undefined where there is no share: the line is broken there. */
  readonly worst: number | undefined;
  readonly best: number | undefined;
}

const left = 46;
const right = 24;
const top = 14;
const bottom = 220;
const barWidth = 12;

/**
 * A share over time.
 *
 * @param percent a share in words, for the axis
 */
export function trendChart(
  about: ChartWords,
  {
    marks,
    references = [],
    percent,
  }: {
    readonly marks: readonly TrendMark[];
    readonly references?: readonly ReferenceMark[];
    readonly percent: (share: number) => string;
  },
): Html {
  const x = scalePoint(
    marks.map((_, index) => index),
    [left, chartWidth - right],
  ).padding(0.4);
  const y = scaleLinear([0, 1], [bottom, top]);
  const placed = marks.map((mark, index) => ({ ...mark, x: x(index) ?? left }));
  const path = line<(typeof placed)[number]>()
    .defined(({ worst }) => worst !== undefined)
    .x((mark) => mark.x)
    .y(({ worst = 0 }) => y(worst));
  return chart(about, bottom + 50, (hatch) => [
    ...y.ticks(4).map((share) => {
      const label = words(percent(share), { x: left - 6, y: y(share) + 5, anchor: 'end' });
      return html`${rule('grid', [left, y(share)], [chartWidth - right, y(share)])}${label}`;
    }),
    ...references.map(({ label, share }) => {
      const place = { x: chartWidth - right, y: y(share) - 5, anchor: 'end' as const };
      return html`${rule('reference', [left, y(share)], [chartWidth - right, y(share)])}${words(label, place)}`;
    }),
    ...placed.map((mark, index) => {
      const { label, worst, best } = mark;
      // Names of neighbours stand on two lines, so that each has the room of two.
      const name = words(label, { x: mark.x, y: bottom + (index % 2 === 0 ? 24 : 42), anchor: 'middle' });
      if (worst === undefined || best === undefined) return name;
      const open = html`<rect class="chart-open" x="${at(mark.x - barWidth / 2)}" y="${at(y(best))}" width="${barWidth}" height="${at(y(worst) - y(best))}" fill="url(#${hatch})"/>
`;
      return html`${open}<circle class="chart-full" cx="${at(mark.x)}" cy="${at(y(worst))}" r="4"/>
${name}`;
    }),
    html`<path class="chart-line" d="${path(placed) ?? ''}"/>
`,
  ]);
}
