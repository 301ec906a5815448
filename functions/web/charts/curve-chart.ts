import { scaleLinear } from 'd3-scale';
import { curveStepAfter, line } from 'd3-shape';
import { type Html, html } from '../html.ts';
import { type ChartWords, chart, chartWidth, rule, words } from './chart.ts';

/** A curve of Kaplan and Meier turned over: the share of people who have it by a day. */
export interface Curve {
  /** The day, and the share that is still without it. */
  readonly steps: readonly { readonly day: number; readonly without: number }[];
  /** Where half of the people have it, and between which days that lies; each is undefined where it cannot be told. */
  readonly median: number | undefined;
  readonly low: number | undefined;
  readonly high: number | undefined;
}

const left = 46;
const right = 24;
const top = 14;
const bottom = 220;
/** The axis of days ends no earlier. */
const leastDays = 90;

/**
 * How many people have something by each day. A heavy line across a half says between which days the median lies; without an end
 * where the later one cannot be told.
 *
 * @param percent a share in words, for the axis; `days` what the other axis counts; `median` what stands at the mark
 */
export function curveChart(
  about: ChartWords,
  { steps, median, low, high }: Curve,
  texts: { readonly percent: (share: number) => string; readonly days: string; readonly median: string },
): Html {
  const most = Math.max(leastDays, ...steps.map(({ day }) => day), high ?? 0);
  const x = scaleLinear([0, most], [left, chartWidth - right]).nice(5);
  const y = scaleLinear([0, 1], [bottom, top]);
  const first = Math.min(0, ...steps.map(({ day }) => day));
  const path = line<{ readonly day: number; readonly without: number }>()
    .x(({ day }) => x(day))
    .y(({ without }) => y(1 - without))
    .curve(curveStepAfter);
  const end = x.domain()[1] ?? most;
  const half = y(0.5);
  return chart(about, bottom + 48, () => [
    ...y.ticks(4).map((share) => {
      const label = words(texts.percent(share), { x: left - 6, y: y(share) + 5, anchor: 'end' });
      return html`${rule('grid', [left, y(share)], [chartWidth - right, y(share)])}${label}`;
    }),
    ...x
      .ticks(5)
      .map(
        (day) =>
          html`${rule('axis', [x(day), bottom], [x(day), bottom + 5])}${words(String(day), { x: x(day), y: bottom + 20, anchor: 'middle' })}`,
      ),
    words(texts.days, { x: (left + chartWidth - right) / 2, y: bottom + 40, anchor: 'middle' }),
    html`<path class="chart-line" d="${path([{ day: first, without: 1 }, ...steps]) ?? ''}"/>
`,
    ...(low === undefined
      ? []
      : [rule('mark', [x(low), half], [x(high ?? end), half]), rule('mark', [x(low), half - 6], [x(low), half + 6])]),
    ...(low === undefined || high === undefined ? [] : [rule('mark', [x(high), half - 6], [x(high), half + 6])]),
    ...(median === undefined
      ? []
      : [
          rule('reference', [x(median), half], [x(median), bottom]),
          words(
            texts.median,
            x(median) > chartWidth / 2
              ? { x: x(median) - 6, y: half - 12, anchor: 'end' }
              : { x: x(median) + 6, y: half - 12 },
          ),
        ]),
  ]);
}
