import { describe, expect, test } from 'vitest';
import type { ChartWords } from '../../functions/web/charts/chart.ts';
import { countChart } from '../../functions/web/charts/count-chart.ts';
import { curveChart } from '../../functions/web/charts/curve-chart.ts';
import { shareChart } from '../../functions/web/charts/share-chart.ts';
import { trendChart } from '../../functions/web/charts/trend-chart.ts';
import { htmlChecker } from '../support/html-checker.ts';

const about: ChartWords = { id: 'work', title: 'Paid work', description: 'Half & more <of> them.' };
const percent = (share: number) => `${Math.round(share * 100)}%`;
const references = [
  { label: 'A', share: 0.37 },
  { label: 'B', share: 0.51 },
];
const none = { worst: undefined, best: undefined };

const charts = {
  shares: shareChart(about, {
    bars: [
      { label: 'Zeist', value: '25%', worst: 0.25, best: 0.5 },
      { label: 'Bunnik', value: '-', ...none },
    ],
    references,
    percent,
  }),
  counts: countChart(about, [
    { label: 'health', value: '3', count: 3 },
    { label: 'moved', value: '?', count: undefined },
  ]),
  trend: trendChart(about, {
    marks: [
      { label: 'Q1', worst: 0.2, best: 0.4 },
      { label: 'Q2', ...none },
      { label: 'Q3', worst: 1, best: 1 },
    ],
    references,
    percent,
  }),
  curve: curveChart(
    about,
    {
      steps: [
        { day: 30, without: 0.75 },
        { day: 60, without: 0.5 },
      ],
      median: 60,
      low: 30,
      high: undefined,
    },
    { percent, days: 'days', median: 'half' },
  ),
  'nothing to share': shareChart(about, { bars: [], percent }),
  'nothing to count': countChart(about, []),
  'no time': trendChart(about, { marks: [], percent }),
  'no curve': curveChart(
    about,
    { steps: [], median: undefined, low: undefined, high: undefined },
    { percent, days: 'days', median: 'half' },
  ),
};

describe.each(Object.entries(charts))('%s', (_, chart) => {
  test('is a picture with a name and a description, and no number in it is broken', async () => {
    const text = String(await chart);
    expect(text).toContain('role="img" aria-labelledby="work-title work-desc"');
    expect(text).toContain('<title id="work-title">Paid work</title>');
    expect(text).toContain('<desc id="work-desc">Half &amp; more &lt;of&gt; them.</desc>');
    expect(text).not.toMatch(/NaN|undefined|Infinity|style=/);
    const validate = htmlChecker({ extends: ['html-validate:recommended'], rules: { 'svg-focusable': 'off' } });
    expect(
      validate
        .validateStringSync(
          `<!DOCTYPE html><html lang="nl"><head><title>x</title></head><body><main>${text}</main></body></html>`,
        )
        .results.flatMap(({ messages }) => messages),
    ).toEqual([]);
  });
});

test('what is known for certain and what silence leaves open are drawn to scale, and told apart without colour', async () => {
  const bars = String(await charts.shares).match(/<rect x="[\d.]+"[^>]*>/g) ?? [];
  const wide = bars.map((bar) => Number(/width="([\d.]+)"/.exec(bar)?.[1]));
  expect(wide).toEqual([99, 99]);
  expect(bars[0]).toContain('url(#work-hatch)');
  expect(bars[1]).toContain('chart-full');
});

test('a reference line stands at its share, with its name', async () => {
  const text = String(await charts.shares);
  expect(text.match(/chart-reference/g)).toHaveLength(2);
  expect(text).toMatch(/M158\.5 \d+L158\.5/);
});

test('a line is broken where there is no share', async () => {
  expect(/chart-line" d="([^"]*)"/.exec(String(await charts.trend))?.[1]?.match(/M/g)).toHaveLength(2);
});
