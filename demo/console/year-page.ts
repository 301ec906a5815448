import { html } from 'hono/html';
import { doorName } from '../../functions/web/words/terms.ts';
import type { CaseHistory } from '../year/history.ts';
import { placesOverTime, type Sample, standings } from '../year/places-over-time.ts';
import { type DoorTally, tally } from '../year/tally.ts';
import { layout, type Markup, table } from './layout.ts';
import { day } from './moments.ts';
import type { ConsoleView } from './view.ts';

const measures: readonly (readonly [title: string, field: Exclude<keyof DoorTally, 'door'>])[] = [
  ['Received', 'received'],
  ['Handed over to another organisation', 'handedOver'],
  ['Approved by a person', 'approved'],
  ['Declined', 'declined'],
  ['Withdrawn', 'withdrawn'],
  ['A term passed and the next one was asked', 'expired'],
  ['Had to wait for a place', 'waiting'],
  ['First talk held', 'started'],
  ['Goal reached', 'goalReached'],
  ['Stopped early', 'stopped'],
  ['Last check-in without an answer', 'silent'],
  ['Still open', 'open'],
];

/** Seconds between two loads of the page, for people who follow a rehearsal. */
export const liveSeconds = 3;

/** What happened to everyone: where referrals stood over time, and the results of each door and step. */
export function yearPage(
  view: Pick<ConsoleView, 'clock' | 'region'>,
  histories: readonly CaseHistory[],
  outbox: readonly string[],
  live: boolean,
): Markup {
  const samples = placesOverTime(histories, view.clock.now());
  const year = tally(histories, outbox);
  const doorRows = measures.map(([title, field]) => {
    const counts = year.doors.map((door) => door[field]);
    const all = counts.reduce((sum, count) => sum + count, 0);
    return html`<tr><th scope="row">${title}</th>${[...counts, all].map((count) => html`<td>${count}</td>`)}</tr>`;
  });
  const stepRows = year.steps.map(
    ({ step, count, medianDays }) =>
      html`<tr><th scope="row">${step}</th><td>${count}</td><td>${medianDays ?? '-'}</td></tr>`,
  );
  const body = html`<p>${histories.length} referrals, ${year.mails.distinct} mails${
    year.mails.repeats > 0 ? html` and ${year.mails.repeats} second copies` : ''
  }. Open referrals without a next action: <strong>${year.forgotten}</strong>.
${live ? html`This page loads itself every ${liveSeconds} seconds. <a href="/_local/year">Stop</a>` : html`<a href="/_local/year?live">Follow it as it happens</a>`}</p>
<h2>Where referrals stand</h2>${chart(samples)}
<details><summary>The same as a table</summary>${sampleTable(samples)}</details>
<h2>By door</h2>${table('By door', ['', ...year.doors.map(({ door }) => (door === 'none' ? 'No door of ours' : doorName(door, view.region, 'en'))), 'All'], doorRows, '', true)}
<p class="note">One referral counts in every row that ever was true of it. At the door ${doorName('sterk-met-werk-of-scholing', view.region, 'en')} nobody has to agree.</p>
<h2>How long steps take</h2>${table('Steps', ['Step', 'Referrals', 'Median days'], stepRows, '', true)}`;
  return layout(view, 'The year', '/_local/year', body);
}

const plot = { width: 920, height: 260, left: 44, bottom: 24, top: 8 };

/** Stacked bars, one for each sample. The table beside it says the same in numbers. */
function chart(samples: readonly Sample[]): Markup {
  const totals = samples.map(({ counts }) => standings.reduce((sum, one) => sum + counts[one], 0));
  const most = Math.max(1, ...totals);
  const step = (plot.width - plot.left) / Math.max(1, samples.length);
  const y = (count: number) => plot.top + (1 - count / most) * (plot.height - plot.top - plot.bottom);
  const bars = samples.flatMap(({ counts }, at) => {
    let below = 0;
    return standings.flatMap((standing, kind) => {
      const count = counts[standing];
      if (count === 0) return [];
      const [top, base] = [y(below + count), y(below)];
      below += count;
      return html`<rect class="s${kind}" x="${(plot.left + at * step + step * 0.08).toFixed(1)}" y="${top.toFixed(1)}" width="${(step * 0.84).toFixed(1)}" height="${(base - top).toFixed(1)}" />`;
    });
  });
  const lines = ticks(most).map(
    (count) => html`<path class="grid" d="M${plot.left} ${y(count)}H${plot.width}" />
<text class="axis" x="${plot.left - 6}" y="${y(count) + 4}" text-anchor="end">${count}</text>`,
  );
  const months = samples.flatMap(({ at }, n) => {
    if (n > 0 && at.slice(0, 7) === samples[n - 1]?.at.slice(0, 7)) return [];
    // A month that has just begun has no room for its name.
    if (n > 0 && samples.length - n < 3) return [];
    return html`<text class="axis" x="${plot.left + n * step}" y="${plot.height - 6}">${monthOf(at)}</text>`;
  });
  const legend = standings.map(
    (standing, kind) =>
      html`<li><svg width="14" height="14" aria-hidden="true" class="chart"><rect class="s${kind}" width="14" height="14" /></svg> ${standing}</li>`,
  );
  const label = 'Referrals by where they stand, week by week';
  return html`<figure><ul class="legend">${legend}</ul><section class="scroll" tabindex="0" aria-label="${label}">
<svg class="chart" role="img" aria-label="${label}" width="${plot.width}" height="${plot.height}" viewBox="0 0 ${plot.width} ${plot.height}">
${lines}${bars}${months}</svg></section></figure>`;
}

/** Some round numbers up to the highest. */
function ticks(most: number): readonly number[] {
  const rough = most / 4;
  const size = 10 ** Math.floor(Math.log10(Math.max(1, rough)));
  const step = Math.max(1, [1, 2, 5, 10].map((times) => times * size).find((one) => one >= rough) ?? size);
  return Array.from({ length: Math.floor(most / step) + 1 }, (_, n) => n * step);
}

function monthOf(at: string): string {
  return new Date(at).toLocaleDateString('en-GB', { month: 'short', timeZone: 'Europe/Amsterdam' });
}

function sampleTable(samples: readonly Sample[]): Markup {
  const rows = samples.map(
    ({ at, counts }) =>
      html`<tr><th scope="row">${day(at)}</th>${standings.map((one) => html`<td>${counts[one]}</td>`)}</tr>`,
  );
  return table('Where referrals stood', ['Week to', ...standings], rows, 'Nothing yet.', true);
}
