import type { OwnResults } from '../../cases/own-results.ts';
import { ownResultsPath, worklistPath } from '../../domain/worklist.ts';
import type { PageContent } from '../frame.ts';
import { html } from '../html.ts';
import type { PageContext } from '../page-context.ts';
import { askedOf, asking, chooseForm } from '../results/choose.ts';
import { figureParts } from '../results/figure-parts.ts';
import { resultsTexts } from '../texts/results.ts';
import { organisationName } from '../who.ts';
import { dateInWords } from '../words/dates.ts';

/** A provider's own results; whoever reads the mailboxes of several sees one at a time, and the way to the others. */
export function ownResultsPage(own: OwnResults, others: readonly string[], context: PageContext): PageContent {
  const { lang, base } = context;
  const text = resultsTexts[lang];
  const { board, provider } = own;
  const { year, quarter } = board.quarter;
  const nameOf = (id: string) => organisationName(id, context) ?? id;
  const lead = text.own.lead({
    provider: nameOf(provider),
    year: String(year),
    quarter,
    date: dateInWords(board.today, lang),
  });
  return {
    title: text.own.title,
    body: html`<p class="back"><a href="${base}${worklistPath}">${text.own.back}</a></p>
<h1>${text.own.title}</h1>
<p class="lead">${lead}</p>
${others.length === 0 ? '' : html`<ul>${others.map((id) => html`<li><a href="${base}${ownResultsPath}${asking({ provider: id })}">${nameOf(id)}</a></li>`)}</ul>\n`}${chooseForm(own, ['quarter', 'programme', 'municipality'], ownResultsPath, context)}${
  board.total.numbers.received === 0
    ? html`<p>${text.none}</p>\n`
    : html`<p>${text.own.small}</p>\n${figureParts(board, context)}`
}<h2>${text.method}</h2>
<ul>${text.methods.map((one) => html`<li>${one}</li>`)}</ul>`,
  };
}

/** The address of a provider's results as they were asked for. */
export function ownResultsAddress(own: OwnResults): string {
  return `${ownResultsPath}${asking(askedOf(own))}`;
}
