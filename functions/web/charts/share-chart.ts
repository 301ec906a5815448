import { scaleLinear } from 'd3-scale';
import { type Html, html } from '../html.ts';
import { at, type ChartWords, chart, chartWidth, type ReferenceMark, rule, words } from './chart.ts';

/** A share as a bar: what is known for certain is full, what silence leaves open is hatched. */
export interface ShareBar {
  readonly label: string;
  /** The share in words, at the end of the label's line. */
  readonly value: string;
  /** Between 0 and 1; both undefined where there is no share, and the label stands alone. */
  readonly worst: number | undefined;
  readonly best: number | undefined;
}

const margin = 12;
const rowHeight = 50;
const barHeight = 16;
const referenceLine = 18;

/** About as wide as a letter is. */
const letterWidth = 7.5;

/** Whether the name of a line stands left of it: on its own half, so that two names keep apart, where it has room there. */
function isLeftOf(label: string, share: number): boolean {
  const room = chartWidth - 2 * margin;
  const fits = (width: number) => label.length * letterWidth < width;
  return share < 0.5 ? fits(room * share) : !fits(room * (1 - share));
}

/**
 * Shares below each other, each with its label above its bar, so that long names fit on a phone.
 *
 * @param percent a share in words, for the axis
 */
export function shareChart(
  about: ChartWords,
  {
    bars,
    references = [],
    percent,
  }: {
    readonly bars: readonly ShareBar[];
    readonly references?: readonly ReferenceMark[];
    readonly percent: (share: number) => string;
  },
): Html {
  const x = scaleLinear([0, 1], [margin, chartWidth - margin]);
  const top = references.length * referenceLine + 6;
  const bottom = top + bars.length * rowHeight;
  return chart(about, bottom + 24, (hatch) => [
    ...x.ticks(4).map((share, index, all) => {
      const anchor = index === 0 ? undefined : index === all.length - 1 ? ('end' as const) : ('middle' as const);
      const place = { x: x(share), y: bottom + 18, ...(anchor && { anchor }) };
      return html`${rule('grid', [x(share), top], [x(share), bottom])}${words(percent(share), place)}`;
    }),
    ...references.map(({ share }, index) =>
      rule('reference', [x(share), index * referenceLine + 4], [x(share), bottom]),
    ),
    ...bars.map(({ label, value, worst, best }, index) => {
      const y = top + index * rowHeight;
      const bar = y + 24;
      const part = (from: number, to: number, fill: Html) =>
        html`<rect x="${at(x(from))}" y="${at(bar)}" width="${at(x(to) - x(from))}" height="${barHeight}" ${fill}/>
`;
      const drawn =
        worst === undefined || best === undefined
          ? html``
          : html`${part(worst, best, html`class="chart-open" fill="url(#${hatch})"`)}${part(0, worst, html`class="chart-full"`)}`;
      return html`${words(label, { x: margin, y: y + 17 })}${words(value, { x: chartWidth - margin, y: y + 17, anchor: 'end', strong: true })}${drawn}`;
    }),
    ...references.map(({ label, share }, index) => {
      const isLeft = isLeftOf(label, share);
      const place = { x: x(share) + (isLeft ? -5 : 5), y: (index + 1) * referenceLine - 4 };
      return words(label, isLeft ? { ...place, anchor: 'end' } : place);
    }),
  ]);
}
