import { html } from 'hono/html';
import type { HtmlEscapedString } from 'hono/utils/html';
import { moment } from './moments.ts';
import type { ConsoleView } from './view.ts';

/** The result of `html`: text that has already been escaped. */
export type Markup = HtmlEscapedString | Promise<HtmlEscapedString>;

/** What every page needs: the clock, which stands above it. */
export type Frame = Pick<ConsoleView, 'clock'>;

/** Steps in time that the console offers. */
const steps = [
  { name: 'to', value: 'next', label: 'To next event' },
  { name: 'advance', value: 'P1D', label: '+1 day' },
  { name: 'advance', value: 'P1W', label: '+1 week' },
  { name: 'advance', value: 'P1M', label: '+1 month' },
  { name: 'to', value: 'end', label: 'To the end' },
] as const;

/**
 * A page of the console: navigation, the clock with its buttons, and the page's own part.
 *
 * @param path of this page; the clock's buttons lead back to it
 */
export function layout(view: Frame, title: string, path: string, body: Markup | Markup[]): Markup {
  const next = view.clock.next();
  const buttons = steps.map(
    (step) => html`<form method="post" action="/_local/clock">
<input type="hidden" name="back" value="${path}"><button type="submit" name="${step.name}" value="${step.value}">${step.label}</button></form>`,
  );
  return html`<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} · local console</title><link rel="stylesheet" href="/_local/style.css"><link rel="icon" href="data:,"></head>
<body><a class="skip" href="#main">Skip to content</a>
<header><nav aria-label="Console"><strong>Local console</strong>
<a href="/_local/tour">Tour</a><a href="/_local">Overview</a><a href="/_local/year">Year</a><a href="/_local/people">People</a><a href="/_local/mails">Mailbox</a><a href="/_local/referrals">Referrals</a>
<a href="/_local/executions">Executions</a><a href="/_local/clock">Clock</a><a href="/">The site</a><a href="/werkplek">The desk</a></nav></header>
<div class="time" role="group" aria-label="Clock"><span>It is <strong>${moment(view.clock.now())}</strong>
(${view.clock.mode === 'frozen' ? 'standing still' : 'ticking'}); ${next ? `next event ${moment(next.dueAt)}` : 'nothing waits'}.</span>
${buttons}</div>
<main id="main"><h1>${title}</h1>${body}</main></body></html>`;
}

/**
 * A table with a caption for screen readers, or a sentence when there is nothing to list.
 *
 * @param figures all columns but the first hold numbers
 */
export function table(
  caption: string,
  heads: readonly string[],
  rows: readonly Markup[],
  empty: string,
  figures = false,
): Markup {
  if (rows.length === 0) return html`<p class="note">${empty}</p>`;
  return html`<section class="scroll" tabindex="0" aria-label="${caption}"><table${figures ? html` class="figures"` : ''}><thead><tr>
${heads.map((head) => html`<th scope="col">${head}</th>`)}</tr></thead><tbody>${rows}</tbody></table></section>`;
}
