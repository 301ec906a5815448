import { html } from 'hono/html';
import { termTexts } from '../../../functions/web/texts/term.ts';
import { momentInWords } from '../../../functions/web/words/dates.ts';
import { taskInWords } from '../../../functions/web/words/terms.ts';
import { bePath } from '../be/be-link.ts';
import { type Frame, layout, type Markup } from '../layout.ts';
import { tourLayout } from '../tour/tour-layout.ts';
import { stageInWords } from '../words/case-words.ts';
import type { ClockRun } from './clock-runs.ts';
import { clockTexts } from './clock-texts.ts';
import type { WhatChanged } from './what-changed.ts';

/** Seconds between two loads of the page while the clock moves. */
export const runSeconds = 1;
/** Most lines of each kind. */
const mostLines = 25;

/**
 * A jump of the clock: that it is under way, and then what it changed, each line with a link.
 *
 * @param known names of people by reference, where the reader has met them
 */
export function clockRunPage(view: Frame, run: ClockRun, known: ReadonlyMap<string, string> = new Map()): Markup {
  const { language = 'en', from, end, back } = run;
  const text = clockTexts[language];
  const start = momentInWords(from, language);
  const page = (title: string, body: Markup) =>
    run.language === undefined
      ? layout(view, title, back, body)
      : tourLayout(view, { language, title, path: back }, body);
  if (end === undefined) {
    const now = momentInWords(view.clock.now(), language);
    return page(text.running, html`<p role="status" class="busy">${text.busy(start, now)}</p>`);
  }
  const onward = html`<p><a class="onward" href="${back}">${text.back}</a></p>`;
  if ('problem' in end) {
    return page(text.failed, html`<p class="problem" role="alert">${end.problem}</p>${onward}`);
  }
  const now = momentInWords(end.at, language);
  return page(
    text.done,
    html`<p role="status">${text.went(start, now)}</p>${onward}${changes(end.changed, language, known)}`,
  );
}

function changes(
  { mails, tasks, moves }: WhatChanged,
  language: keyof typeof clockTexts,
  known: ReadonlyMap<string, string>,
): Markup {
  const text = clockTexts[language];
  if (mails.length + tasks.length + moves.length === 0) return html`<p>${text.nothing}</p>`;
  const to = (reference: string) => {
    const name = known.get(reference);
    return html`${name === undefined ? '' : html`<strong>${name}</strong> `}<a href="/_local/referrals/${reference}">${reference}</a>`;
  };
  const on = (at: string) => html`<span class="note">${momentInWords(at, language)}</span>`;
  const stageOf = (stage: (typeof moves)[number]['from']) =>
    stage === null ? text.isNew : stageInWords(stage, language);
  const moveLines = moves.map(
    (move) => html`<li>${to(move.reference)}: ${stageOf(move.from)} → <strong>${stageOf(move.to)}</strong></li>`,
  );
  const taskLines = tasks.map(
    ({ at, reference, kind, what, owner }) =>
      html`<li>${on(at)} ${to(reference)}: ${text.task[what](
        taskInWords(kind, language, owner === 'coordinator' || owner === 'deputy'),
        termTexts[language].roles[owner],
      )}</li>`,
  );
  const mailLines = mails.map(
    (mail) => html`<li>${on(mail.at)} <a href="/_local/mails/${mail.id}">${mail.subject}</a>
(<a href="${bePath(mail.to)}" target="_blank" rel="noopener">${text.be(mail.to)}</a>)</li>`,
  );
  return html`${part(text.moves(moves.length), moveLines, text.more)}${part(text.tasks(tasks.length), taskLines, text.more)}
${part(text.mails(mails.length), mailLines, text.more)}`;
}

function part(title: string, lines: readonly Markup[], more: (count: number) => string): Markup {
  if (lines.length === 0) return html``;
  const left = lines.length - mostLines;
  return html`<h2>${title}</h2><ul>${lines.slice(0, mostLines)}${left > 0 ? html`<li>${more(left)}</li>` : ''}</ul>`;
}
