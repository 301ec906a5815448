import { scaleLinear } from 'd3-scale';
import { type Html, html } from '../html.ts';
import { at, type ChartWords, chart, chartWidth, words } from './chart.ts';

/** A number as a bar. */
export interface CountBar {
  readonly label: string;
  /** The number in words, at the end of the label's line. */
  readonly value: string;
  /** 0 or more; undefined where it is not known, and the label stands alone. */
  readonly count: number | undefined;
}

const margin = 12;
const rowHeight = 46;
const barHeight = 14;

/** Numbers below each other, the longest bar for the greatest. */
export function countChart(about: ChartWords, bars: readonly CountBar[]): Html {
  const most = Math.max(1, ...bars.map(({ count = 0 }) => count));
  const width = scaleLinear([0, most], [0, chartWidth - 2 * margin]);
  return chart(about, bars.length * rowHeight + 6, () =>
    bars.map(({ label, value, count = 0 }, index) => {
      const y = index * rowHeight;
      return html`${words(label, { x: margin, y: y + 18 })}${words(value, { x: chartWidth - margin, y: y + 18, anchor: 'end', strong: true })}<rect class="chart-full" x="${margin}" y="${at(y + 25)}" width="${at(width(count))}" height="${barHeight}"/>
`;
    }),
  );
}
