import type { ResultsAsked, ResultsView } from '../../cases/count-results.ts';
import { defined } from '../../domain/defined.ts';
import { type Dimension, dimensions, quarterName } from '../../domain/figures/population.ts';
import { type Html, html } from '../html.ts';
import type { PageContext } from '../page-context.ts';
import { resultsTexts } from '../texts/results.ts';
import { groupName } from './words.ts';

/** What results are asked with in an address. */
const resultsQuery = {
  quarter: 'kwartaal',
  programme: 'traject',
  municipality: 'gemeente',
  provider: 'aanbieder',
  received: 'instroom',
  started: 'start',
} as const satisfies Record<keyof ResultsAsked, string>;

/** All parts of the question, in the order of the form. */
export const askedParts = ['quarter', ...dimensions] as const;

/** The question as an address has it, with what it is asked anew; nothing where nothing is asked. */
export function asking(asked: ResultsAsked): string {
  const query = new URLSearchParams();
  for (const part of askedParts) {
    const value = asked[part];
    if (value !== undefined && value !== '') query.set(resultsQuery[part], value);
  }
  const text = query.toString();
  return text === '' ? '' : `?${text}`;
}

/** What an address asks of results, by the names of its query; anything else in it is ignored. */
export function askedIn(query: (name: string) => string | undefined): ResultsAsked {
  const entries = askedParts.map((part) => [part, query(resultsQuery[part]) || undefined] as const);
  return defined(Object.fromEntries(entries));
}

/** What a board was asked. */
export function askedOf({ board, choices }: ResultsView): ResultsAsked {
  const quarter = quarterName(board.quarter);
  // The newest quarter comes anyway.
  return { ...board.population, ...(quarter === choices.quarter[0] ? {} : { quarter }) };
}

/** The form by which a page of results is narrowed: plain links and lists, without script. */
export function chooseForm(
  view: ResultsView,
  parts: readonly (Dimension | 'quarter')[],
  path: string,
  context: PageContext,
): Html {
  const { lang, base } = context;
  const text = resultsTexts[lang];
  const { board, choices } = view;
  const chosen: ResultsAsked = { ...board.population, quarter: quarterName(board.quarter) };
  const fields = parts.map((part) => {
    const id = `choose-${part}`;
    const named = choices[part].map((value) => ({ value, name: groupName(part, value, context) }));
    const options =
      part === 'programme' || part === 'municipality' || part === 'provider'
        ? named.toSorted((one, other) => one.name.localeCompare(other.name, lang))
        : named;
    return html`<div class="field"><label for="${id}">${text.filters[part]}</label>
<select id="${id}" name="${resultsQuery[part]}">
${part === 'quarter' ? '' : html`<option value="">${text.any}</option>\n`}${options.map(
  ({ value, name }) =>
    html`<option value="${value}"${value === chosen[part] ? html` selected` : ''}>${name}</option>\n`,
)}</select></div>
`;
  });
  const isNarrowed = asking(askedOf(view)) !== '';
  return html`<form method="get" action="${base}${path}" class="filters screen-only" aria-labelledby="choose-title">
<h2 id="choose-title">${text.filtersTitle}</h2>
${fields}<div class="filter-send"><button type="submit">${text.show}</button>${
    isNarrowed ? html` <a href="${base}${path}">${text.clear}</a>` : ''
  }</div>
</form>
`;
}
